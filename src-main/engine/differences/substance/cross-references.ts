import type { Span } from '../../text/span.ts';
import type { WordForm } from '../word-changes/word-forms.ts';

/** A number by which a text refers to a paragraph, by token positions, e.g. "12 (a)". */
export interface CrossReference extends Span {
  /** As paragraphs are labelled: "12 (a)". */
  readonly label: string;
  /** Whether another text is meant, as in "paragraph 4 of resolution 61/3". */
  readonly elsewhere: boolean;
}

const REFERENCE_WORDS = new Set(
  (
    'paragraph paragraphs para paras subparagraph subparagraphs article articles art section ' +
    'sections clause clauses subsection subsections rule rules principles § §§ alinéa alinéas paragraphe paragraphes annexe annexes párrafo párrafos artículo ' +
    'artículos sección secciones anexo anexos'
  ).split(' '),
);
/** What these are numbered by is not the numbering of paragraphs. */
const OTHER = new Set(
  (
    'item items step steps annex annexes chapter chapters part goal goals target targets principle resolution resolutions ' +
    'decision decisions regulation regulations directive directives schedule appendix table tables ' +
    'figure figures footnote annexe anexo anexos résolution résolutions décision décisions resolución ' +
    'resoluciones decisión decisiones'
  ).split(' '),
);
const BETWEEN = new Set([
  ',',
  'and',
  'or',
  'to',
  '–',
  '—',
  '-',
  'et',
  'ou',
  'à',
  'y',
  'e',
  'o',
  'a',
]);
const OF = new Set(['of', 'du', 'de', 'del']);
const THIS = new Set(['this', 'present', 'présente', 'présent', 'presente']);
const NAME = /^(?:[ivxlc]+|[a-z])$/u;

/** The cross-references of a text, in reading order: "paragraphs 4 and 12 (a)" holds two. */
export function crossReferences(tokens: readonly WordForm[]): CrossReference[] {
  const found: CrossReference[] = [];
  tokens.forEach(({ key }, index) => {
    if (!REFERENCE_WORDS.has(key) && !OTHER.has(key)) return;
    const listed = listedLabels(tokens, tokens[index + 1]?.key === '.' ? index + 2 : index + 1);
    const last = listed.at(-1);
    if (!last) return;
    const elsewhere = refersElsewhere(tokens, last.end);
    for (const one of listed) found.push({ ...one, elsewhere: elsewhere || OTHER.has(key) });
  });
  return found;
}

/** The labels of a list such as "4, 5 and 12 (a)" that starts at a place. */
function listedLabels(tokens: readonly WordForm[], start: number) {
  const listed: { start: number; end: number; label: string }[] = [];
  let at = start;
  for (let end = labelEnd(tokens, at); end > at; end = labelEnd(tokens, at)) {
    listed.push({ start: at, end, label: labelOf(tokens, at, end) });
    if (!BETWEEN.has(tokens[end]?.key ?? '')) break;
    at = end + 1;
  }
  return listed;
}

/** Where a label that starts at a place ends; the place itself when none starts there. */
function labelEnd(tokens: readonly WordForm[], start: number): number {
  const first = tokens[start];
  let at = start;
  if (first?.kind === 'number' || (first?.kind === 'word' && isName(first))) at++;
  if (at > start && tokens[at]?.key === '/') at = symbolEnd(tokens, at);
  // "D.4": the letter of a section and the number of its paragraph.
  if (at > start && first?.kind === 'word' && isNumberBehindDot(tokens, at)) at += 2;
  while (isBracketedLabel(tokens, at)) at += 3;
  return at;
}

function isNumberBehindDot(tokens: readonly WordForm[], dot: number): boolean {
  return tokens[dot]?.key === '.' && tokens[dot + 1]?.kind === 'number';
}

/** "(a)", "(iv)" or "(2)". */
function isBracketedLabel(tokens: readonly WordForm[], at: number): boolean {
  const [open, label, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open?.key !== '(' || close?.key !== ')' || !label) return false;
  return label.kind === 'number' || NAME.test(label.key);
}

/** Where "/CP.20" of decision "5/CP.20" ends. */
function symbolEnd(tokens: readonly WordForm[], slash: number): number {
  if (!tokens[slash + 1]?.capital) return slash;
  const isDotted = tokens[slash + 2]?.key === '.' && tokens[slash + 3]?.kind === 'number';
  return slash + (isDotted ? 4 : 2);
}

/** A roman number or a letter; small ones only in brackets, since "a" is a word. */
function isName({ key, written }: WordForm): boolean {
  return NAME.test(key) && written !== key;
}

function labelOf(tokens: readonly WordForm[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ written }) => written)
    .join('')
    .replace(/(?<=[^(])\(/gu, ' (');
}

function refersElsewhere(tokens: readonly WordForm[], end: number): boolean {
  if (!OF.has(tokens[end]?.key ?? '')) return false;
  return !tokens.slice(end + 1, end + 3).some(({ key }) => THIS.has(key));
}
