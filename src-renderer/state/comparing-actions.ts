import type { AlignedParagraph } from '../../src-main/contract/api.ts';
import { paragraphName } from '../../src-main/engine/documents/citation.ts';
import type { ComparingActions, ComparingValues } from './comparing-types.ts';
import {
  differenceOfParagraph,
  selectedDifference,
  selectedParagraph,
} from './selected-paragraphs.ts';
import type { GetState, Selection, SetState } from './store-types.ts';
import { paragraphsById } from './use-documents.ts';
import { namer } from './use-short-name.ts';

/** What Compare starts with. */
export const firstComparing: ComparingValues = {
  changeFilter: { editorial: true, substance: null },
  historyShown: false,
  chain: null,
  chainShown: [],
  history: null,
  lastParagraph: null,
};

/** Changes, versions and alignment. */
export function comparingActions(set: SetState, get: GetState): ComparingActions {
  return {
    filterChanges: (changes) => {
      set((s) => ({ changeFilter: { ...s.changeFilter, ...changes } }));
    },
    showHistory: (historyShown) => {
      set({ historyShown, view: 'compare' });
    },
    chooseChain: (chain) => {
      set({ chain });
    },
    showChain: (chainShown) => {
      set({ chainShown });
    },
    loadHistory: (chain, paragraph) => loadHistory(set, get, chain, paragraph),
    alignByHand: (a, b, decision, also) => alignByHand(get, a, b, decision, also),
    stepParagraph: (direction, column) => {
      stepParagraph(get, direction, column);
    },
    selectParagraph: (paragraph) => {
      selectParagraph(get, paragraph);
    },
    openPairing: () => {
      if (selectedDifference(get().comparisons, get().selection)) get().openDialog('pair');
      else get().announce('Choose a paragraph first.');
    },
    unpairSelected: () => unpairSelected(get),
    showParagraphHistory: () => showParagraphHistory(get),
  };
}

/** Only the newest request counts: the user may have chosen other versions meanwhile. */
let historyNumber = 0;

async function loadHistory(
  set: SetState,
  get: GetState,
  chain: readonly string[],
  paragraph?: AlignedParagraph,
): Promise<void> {
  const number = (historyNumber += 1);
  const { connection, history: known, jobs, cancel } = get();
  jobs.filter(({ job }) => job.startsWith('history-')).forEach(({ job }) => void cancel(job));
  const isKnown = known !== null && known.chain.join() === chain.join();
  const found = isKnown
    ? known.history
    : await get().runJob('history', (job) => connection.api.history({ job, documents: chain }));
  if (!found || number !== historyNumber) return;
  set({ history: { chain, history: found } });
  if (!paragraph) return;
  const version = chain.indexOf(paragraph.document);
  const own = found.paragraphs.find(({ steps }) =>
    steps.some((step) => step.version === version && step.paragraphs.includes(paragraph.paragraph)),
  );
  if (own) get().select({ kind: 'history', id: own.id, ...paragraph });
}

async function alignByHand(
  get: GetState,
  a: AlignedParagraph,
  b: AlignedParagraph,
  decision: 'paired' | 'unpaired' | null,
  also: Parameters<ComparingActions['alignByHand']>[3] = [],
): Promise<void> {
  const result = await get().connection.api.alignByHand({ a, b, decision, also });
  if (!result.ok) {
    get().report(result.problem);
    return;
  }
  await get().catchUp(result.value);
  await get().loadComparison(a.document, b.document, true);
  selectParagraph(get, a);
  const [first, second] = [nameOf(get, a), nameOf(get, b)];
  const said = {
    paired: `${also.length > 0 ? 'Also paired' : 'Paired'} ${first} with ${second}. The rest of the alignment follows.`,
    unpaired: `Parted ${first} from ${second}. The rest of the alignment follows.`,
    back: `${first} and ${second} are aligned by their words again.`,
  };
  get().announce(said[decision ?? 'back']);
}

async function unpairSelected(get: GetState): Promise<void> {
  const found = selectedDifference(get().comparisons, get().selection);
  const [a, b] = [found?.difference.a[0], found?.difference.b[0]];
  if (!found || a === undefined || b === undefined) {
    get().announce('Choose two paired paragraphs first.');
    return;
  }
  const { comparison } = found;
  const pair = [
    { document: comparison.a, paragraph: a },
    { document: comparison.b, paragraph: b },
  ] as const;
  await get().alignByHand(pair[0], pair[1], 'unpaired');
}

async function showParagraphHistory(get: GetState): Promise<void> {
  const { comparisons, selection, chainShown } = get();
  const found = selectedDifference(comparisons, selection);
  const paragraph = found && selectedParagraph(found, selection);
  if (!paragraph) get().announce('Choose a paragraph first.');
  else if (chainShown.length < 3)
    get().announce('A history needs three versions; choose them under History.');
  else await get().loadHistory(chainShown, paragraph);
}

function nameOf(get: GetState, { document, paragraph }: AlignedParagraph): string {
  const documents = get().workspace?.documents ?? [];
  const found = documents.find(({ id }) => id === document);
  const known = found && paragraphsById(found).get(paragraph);
  return known ? `${paragraphName(known)} of ${namer(documents)(found)}` : 'a paragraph';
}

function selectParagraph(get: GetState, paragraph: AlignedParagraph): void {
  const { comparisons, columns } = get();
  const found = differenceOfParagraph(comparisons, columns, paragraph);
  if (found) get().select({ kind: 'difference', id: found.difference.id, ...paragraph });
}

function stepParagraph(get: GetState, direction: 1 | -1, column: string | null): void {
  const { columns, workspace, selection } = get();
  const id = column ?? selection?.document ?? columns[0];
  const document = workspace?.documents.find((one) => one.id === id);
  if (!document) return;
  const { paragraphs } = document;
  const at = paragraphs.findIndex((one) => one.id === paragraphIn(get, selection, document.id));
  const start = direction === 1 ? 0 : paragraphs.length - 1;
  const next = paragraphs[at < 0 ? start : at + direction];
  if (!next) return;
  selectParagraph(get, { document: document.id, paragraph: next.id });
  get().announce(`${next.label}. ${document.text.slice(next.span.start, next.span.start + 80)}`);
}

function paragraphIn(get: GetState, selection: Selection | null, document: string) {
  if (selection?.document === document && selection.paragraph !== undefined)
    return selection.paragraph;
  const found = selectedDifference(get().comparisons, selection);
  const chosen = found && selectedParagraph(found, { ...selection!, document });
  return chosen?.document === document ? chosen.paragraph : undefined;
}
