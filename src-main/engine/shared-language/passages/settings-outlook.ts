import type { Document } from '../../documents/document.ts';
import { findSharedLanguage } from '../find-shared-language.ts';
import type { SharedPassage, SharedSettings } from '../shared-passage.ts';

/** A setting that has a size and may be moved a little. */
export type SizedSetting = 'shortestPhrase' | 'changedWordsInTen';

/** What would change if one setting were moved by about a tenth. */
export interface SettingOutlook {
  readonly setting: SizedSetting;
  readonly from: number;
  readonly to: number;
  /** Passages that would be reported besides, most telling first, without set phrases. */
  readonly gained: readonly SharedPassage[];
  /** Passages of now that would be gone, most telling first, without set phrases. */
  readonly lost: readonly SharedPassage[];
  /** How many would stay but have other ends, places or another kind. */
  readonly changed: number;
  /** How many would stay just as they are. */
  readonly kept: number;
}

/**
 * Runs the search again with each sized setting a tenth lower and higher, each by itself, and tells
 * the difference from what is found now, one move after the other. A length in words moves by a whole word at least. So a
 * user sees whether a finding stands on the exact settings or would be there all the same.
 */
export function* settingsOutlook(
  documents: readonly Document[],
  settings: SharedSettings,
): Generator<SettingOutlook> {
  const now = telling(documents, settings);
  for (const { setting, to } of movedSettings(settings)) {
    const then = telling(documents, { ...settings, [setting]: to });
    yield { setting, from: settings[setting], to, ...compareFound(now, then) };
  }
}

/** The moves that are tried, from lower to higher; one that would go below sense is left out. */
export function movedSettings(
  settings: SharedSettings,
): { readonly setting: SizedSetting; readonly to: number }[] {
  const { shortestPhrase, changedWordsInTen } = settings;
  const words = Math.max(1, Math.round(shortestPhrase / 10));
  const moves = [
    { setting: 'shortestPhrase' as const, to: shortestPhrase - words },
    { setting: 'shortestPhrase' as const, to: shortestPhrase + words },
    { setting: 'changedWordsInTen' as const, to: rounded(changedWordsInTen * 0.9) },
    { setting: 'changedWordsInTen' as const, to: rounded(changedWordsInTen * 1.1) },
  ];
  return moves.filter(({ setting, to }) =>
    setting === 'shortestPhrase' ? to >= FEWEST_WORDS : to !== changedWordsInTen,
  );
}

/** With fewer words than this any two texts share phrases. */
const FEWEST_WORDS = 4;

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function telling(documents: readonly Document[], settings: SharedSettings): SharedPassage[] {
  const { passages } = findSharedLanguage(documents, settings);
  return passages.filter(({ formula }) => !formula);
}

function compareFound(
  now: readonly SharedPassage[],
  then: readonly SharedPassage[],
): Pick<SettingOutlook, 'gained' | 'lost' | 'changed' | 'kept'> {
  const before = new PlacesOf(now);
  const after = new PlacesOf(then);
  const stay = now.filter((passage) => after.has(passage));
  const kept = stay.filter((passage) => after.hasAsItIs(passage)).length;
  return {
    gained: then.filter((passage) => !before.has(passage)),
    lost: now.filter((passage) => !after.has(passage)),
    changed: stay.length - kept,
    kept,
  };
}

/** Finds passages that stand at two of the same places, whatever their exact ends. */
class PlacesOf {
  private readonly byDocument = new Map<
    string,
    { span: SharedPassage['occurrences'][0]['span']; index: number }[]
  >();
  private readonly kinds: ReadonlyMap<string, string>;

  constructor(passages: readonly SharedPassage[]) {
    this.kinds = new Map(passages.map(({ id, kind }) => [id, kind]));
    passages.forEach(({ occurrences }, index) => {
      for (const { document, span } of occurrences) {
        const places = this.byDocument.get(document) ?? [];
        places.push({ span, index });
        this.byDocument.set(document, places);
      }
    });
    for (const places of this.byDocument.values()) {
      places.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
    }
  }

  hasAsItIs({ id, kind }: SharedPassage): boolean {
    return this.kinds.get(id) === kind;
  }

  has({ occurrences }: SharedPassage): boolean {
    const met = new Map<number, number>();
    for (const { document, span } of occurrences) {
      const here = new Set<number>();
      for (const other of this.byDocument.get(document) ?? []) {
        if (other.span.start >= span.end) break;
        if (other.span.end > span.start) here.add(other.index);
      }
      for (const index of here) met.set(index, (met.get(index) ?? 0) + 1);
    }
    return [...met.values()].some((count) => count >= 2);
  }
}
