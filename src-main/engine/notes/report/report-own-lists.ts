import { aliasesIn, type Alias } from '../../commitments/compared/aliases.ts';
import { ownThemeId, type ThemeEdits } from '../../commitments/themes/theme-edits.ts';
import type { ReportInput } from '../report.ts';

/** Which names were taken for one body, and who says so: the documents or the user. */
export function describeAliases({ documents, settings }: ReportInput): string[] {
  const declared = aliasesIn(documents);
  const own = settings.aliases ?? [];
  return [
    ...(declared.length > 0
      ? [`Names taken for one body, as the documents declare: ${listAliases(declared)}.`]
      : []),
    ...(own.length > 0
      ? [`Names taken for one body, as the user has set: ${listAliases(own)}.`]
      : []),
  ];
}

function listAliases(aliases: readonly Alias[]): string {
  return aliases.map(({ earlier, later }) => `“${earlier}” is now “${later}”`).join('; ');
}

/** What the user changed in the themes, a sentence for each kind of change. */
export function describeThemeEdits({ themeEdits = {} }: ReportInput['settings']): string[] {
  const name = nameOfTheme(themeEdits);
  const { own = [], renamed = [], merged = [], removed = [] } = themeEdits;
  const sentence = (start: string, items: readonly string[]): string[] =>
    items.length > 0 ? [`${start}: ${items.join('; ')}.`] : [];
  return [
    ...sentence(
      'Themes of the user’s own, which take the commitments that have one of their words',
      own.map((theme) => `“${theme.name}” (${theme.words.join(', ')})`),
    ),
    ...sentence(
      'Themes that the user renamed',
      renamed.map((one) => `“${name(one.id)}” is called “${one.name}”`),
    ),
    ...sentence(
      'Themes that the user merged',
      merged.map((one) => `“${name(one.id)}” into “${name(one.into)}”`),
    ),
    ...sentence(
      'Themes that the user removed',
      removed.map((id) => `“${name(id)}”`),
    ),
  ];
}

/** What a theme was called when it was edited; its id where that was not noted. */
export function nameOfTheme({ own = [], names = [] }: ThemeEdits): (id: string) => string {
  const known = new Map(names.map((one) => [one.id, one.name]));
  for (const theme of own) known.set(ownThemeId(theme), theme.name);
  return (id) => known.get(id) ?? id;
}
