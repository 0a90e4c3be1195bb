import type { AlignedParagraph } from '../../src-main/contract/api.ts';
import type { TextHistory } from '../../src-main/engine/differences/history.ts';
import type { Substance } from '../../src-main/engine/differences/substance/substance-kinds.ts';

/** Which changes Compare shows; the others count as unchanged and are told by their number. */
export interface ChangeFilter {
  /** Whether changes of nothing but punctuation, capitals, spelling and numbering are shown. */
  readonly editorial: boolean;
  /** Only changes that touch this kind of words; null for all. */
  readonly substance: Substance | null;
}

/** The histories of all paragraphs over a chain of versions. */
export interface LoadedHistory {
  /** Ids of the versions, in their order. */
  readonly chain: readonly string[];
  readonly history: TextHistory;
}

/** What Compare holds of changes and versions. */
export interface ComparingValues {
  readonly changeFilter: ChangeFilter;
  /** Whether Compare shows the paragraphs through the versions in place of the texts. */
  readonly historyShown: boolean;
  /** Versions as the user chose them; null for those that belong to the columns. */
  readonly chain: readonly string[] | null;
  /** The versions that histories speak of: those chosen, or those that belong to the columns. */
  readonly chainShown: readonly string[];
  readonly history: LoadedHistory | null;
  /** The paragraph that was chosen before the one that is selected now, when it was another text's. */
  readonly lastParagraph: AlignedParagraph | null;
}

/** Actions about changes, versions and alignment. */
export interface ComparingActions {
  readonly filterChanges: (changes: Partial<ChangeFilter>) => void;
  readonly showHistory: (shown: boolean) => void;
  readonly chooseChain: (chain: readonly string[] | null) => void;
  readonly showChain: (chain: readonly string[]) => void;
  /** Makes `history` that of the chain; selects that of a paragraph, when one is named. */
  readonly loadHistory: (chain: readonly string[], paragraph?: AlignedParagraph) => Promise<void>;
  /**
   * Pairs a paragraph of the left text with one of the right, parts them, or takes either back, and
   * selects what has become of them. Pairs of `also` hold beside it: a split or a merge.
   */
  readonly alignByHand: (
    a: AlignedParagraph,
    b: AlignedParagraph,
    decision: 'paired' | 'unpaired' | null,
    also?: readonly { readonly a: AlignedParagraph; readonly b: AlignedParagraph }[],
  ) => Promise<void>;
  /** Selects the paragraph after (1) or before (-1) the selected one in a column. */
  readonly stepParagraph: (direction: 1 | -1, column: string | null) => void;
  /** Selects what became of a paragraph, for the columns that are shown. */
  readonly selectParagraph: (paragraph: AlignedParagraph) => void;
  /** The finding a command for paragraphs is about is chosen; opens the list of counterparts. */
  readonly openPairing: () => void;
  /** Selects the history of the selected paragraph. */
  readonly showParagraphHistory: () => Promise<void>;
  /** Takes the selected pair apart. */
  readonly unpairSelected: () => Promise<void>;
}
