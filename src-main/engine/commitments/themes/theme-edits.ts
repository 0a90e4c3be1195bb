import { fingerprint } from '../../text/fingerprint.ts';
import { comparedStem } from '../compared/compared-words.ts';
import type { Theme } from './theme.ts';
import { tokenise } from '../../text/tokens.ts';

/** A theme of the user: what it is called, and the words by which a commitment belongs to it. */
export interface UserTheme {
  readonly name: string;
  /** Words or phrases as they stand in texts; any one of them is enough, in any form. */
  readonly words: readonly string[];
}

/** What the user changed in the themes found; ids are those of `Theme`. Later edits win. */
export interface ThemeEdits {
  /** Themes of the user's own. They take their commitments first, in this order. */
  readonly own?: readonly UserTheme[];
  readonly renamed?: readonly { readonly id: string; readonly name: string }[];
  /** The commitments of one theme go to another, whose name stays. */
  readonly merged?: readonly { readonly id: string; readonly into: string }[];
  /** Their commitments are grouped by what other words they share, or stand alone. */
  readonly removed?: readonly string[];
  /**
   * What the themes that `renamed`, `merged` and `removed` speak of were called when they were
   * edited, so that the edits can be read where those themes are not found. Changes no grouping.
   */
  readonly names?: readonly { readonly id: string; readonly name: string }[];
}

/** Id of a user's theme: the same name is the same theme. */
export function ownThemeId({ name }: UserTheme): string {
  return fingerprint(['own theme', name]);
}

/** Whether words (as stems, in order) have one of the theme's words or phrases. */
export function belongsTo(theme: UserTheme, stems: readonly string[]): boolean {
  return theme.words.some((phrase) => {
    const wanted = tokenise(phrase)
      .filter(({ kind }) => kind !== 'sign')
      .map(({ key }) => comparedStem(key));
    return wanted.length > 0 && hasRun(stems, wanted);
  });
}

function hasRun(stems: readonly string[], wanted: readonly string[]): boolean {
  return stems.some((_, at) => wanted.every((stem, i) => stems[at + i] === stem));
}

/**
 * Themes after the user's merging and renaming. A theme merged into one that is not there keeps its
 * commitments and name; chains of merging are followed, circles are left as they are.
 */
export function editThemes(themes: readonly Theme[], edits: ThemeEdits): Theme[] {
  const ids = new Set(themes.map(({ id }) => id));
  const into = new Map((edits.merged ?? []).map((one) => [one.id, one.into]));
  const names = new Map((edits.renamed ?? []).map((one) => [one.id, one.name]));
  const goal = (id: string): string => finalGoal(id, into, ids);
  return themes
    .filter(({ id }) => goal(id) === id)
    .map((theme) => ({
      ...theme,
      name: names.get(theme.id) ?? theme.name,
      lineages: themes.filter(({ id }) => goal(id) === theme.id).flatMap((one) => one.lineages),
    }));
}

function finalGoal(
  id: string,
  into: ReadonlyMap<string, string>,
  ids: ReadonlySet<string>,
): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = into.get(at); next !== undefined && ids.has(next); next = into.get(at)) {
    if (seen.has(next)) return id;
    seen.add(next);
    at = next;
  }
  return at;
}
