import {
  ownThemeId,
  type ThemeEdits,
  type UserTheme,
} from '../../../../src-main/engine/commitments/themes/theme-edits.ts';

/** A theme as it is known in a list: by id and name. */
export interface KnownTheme {
  readonly id: string;
  readonly name: string;
}

/** A theme that was found gets another name; its own name again when that is asked for. */
export function renameTheme(edits: ThemeEdits, theme: KnownTheme, name: string): ThemeEdits {
  const others = (edits.renamed ?? []).filter(({ id }) => id !== theme.id);
  const named = noteName(edits, theme);
  const own = named.names?.find(({ id }) => id === theme.id)?.name === name;
  return { ...named, renamed: own ? others : [...others, { id: theme.id, name }] };
}

/** Adds a theme of the user's own. */
export function addTheme(edits: ThemeEdits, theme: UserTheme): ThemeEdits {
  return { ...edits, own: [...(edits.own ?? []), theme] };
}

/** Changes a theme of the user's own; what was merged into it follows its new name. */
export function changeOwnTheme(edits: ThemeEdits, before: UserTheme, after: UserTheme): ThemeEdits {
  const [was, is] = [ownThemeId(before), ownThemeId(after)];
  const follow = (id: string): string => (id === was ? is : id);
  const merged = edits.merged?.map(({ id, into }) => ({ id: follow(id), into: follow(into) }));
  return {
    ...edits,
    own: (edits.own ?? []).map((one) => (ownThemeId(one) === was ? after : one)),
    ...(merged && { merged }),
  };
}

/** The commitments of one theme go to another, whose name stays. */
export function mergeTheme(edits: ThemeEdits, theme: KnownTheme, into: KnownTheme): ThemeEdits {
  const others = (edits.merged ?? []).filter(({ id }) => id !== theme.id);
  const named = noteName(noteName(edits, theme), into);
  return { ...named, merged: [...others, { id: theme.id, into: into.id }] };
}

/** Takes a theme away, with what was merged into it. */
export function removeTheme(edits: ThemeEdits, theme: KnownTheme): ThemeEdits {
  const own = (edits.own ?? []).filter((one) => ownThemeId(one) !== theme.id);
  const merged = (edits.merged ?? []).filter(({ into }) => into !== theme.id);
  if (own.length < (edits.own ?? []).length) return { ...edits, own, merged };
  const removed = [...new Set([...(edits.removed ?? []), theme.id])];
  return { ...noteName(edits, theme), merged, removed };
}

/** What a theme is called before its first edit is noted, so that the edit can be read later. */
function noteName(edits: ThemeEdits, { id, name }: KnownTheme): ThemeEdits {
  const names = edits.names ?? [];
  const isOwn = (edits.own ?? []).some((one) => ownThemeId(one) === id);
  if (isOwn || names.some((one) => one.id === id)) return edits;
  return { ...edits, names: [...names, { id, name }] };
}

/** One edit as a sentence, and all edits without it. */
export interface ReadEdit {
  readonly sentence: string;
  readonly without: ThemeEdits;
}

/** Renamings, mergings and removals in sentences; a theme of one's own is edited as a theme. */
export function readEdits(edits: ThemeEdits, nameOf: (id: string) => string): ReadEdit[] {
  const { renamed = [], merged = [], removed = [] } = edits;
  return [
    ...renamed.map((edit) => ({
      sentence: `“${nameOf(edit.id)}” is called “${edit.name}”`,
      without: { ...edits, renamed: renamed.filter((one) => one !== edit) },
    })),
    ...merged.map((edit) => ({
      sentence: `“${nameOf(edit.id)}” goes into “${nameOf(edit.into)}”`,
      without: { ...edits, merged: merged.filter((one) => one !== edit) },
    })),
    ...removed.map((id) => ({
      sentence: `“${nameOf(id)}” is no theme`,
      without: { ...edits, removed: removed.filter((one) => one !== id) },
    })),
  ];
}

/** Words of a theme as a person lists them: with commas or on lines of their own. */
export function listedWords(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/u).map((word) => word.trim()))].filter(Boolean);
}
