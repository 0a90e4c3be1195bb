import type { Document, Paragraph } from '../../documents/document.ts';
import { textOf } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import { partiesAmong } from './parties.ts';

/** A footnote by which somebody keeps a position on a paragraph open. */
export interface Reservation {
  /** Id and label of the footnote. */
  readonly note: string;
  readonly label: string;
  /** Who, as written: "South Harbour and Isles"; empty when the note does not say. */
  readonly names: string;
  /** The note's words. */
  readonly words: string;
}

/** A position kept open, in the working languages: "reserves its position", "general reservation". */
const RESERVES =
  /\breserv(?:e|es|ed|ing|ation|ations)\b|\bad referendum\b|\bpending (?:instructions|approval)\b|(?<!\p{L})réserv(?:e|es|ent|é|ant)(?!\p{L})|\breserv(?:a|as|an|ó|aron|ando)\b|(?<!\p{L})(?:оговорк\p{L}*|резервиру\p{L}*)|保留|تحفظ|يتحفظ/iu;
/** What else is reserved or has reserves. */
const OTHER =
  /\brights? reserved\b|\breserv(?:e|es|ed|ation)s? (?:of|for|fund|area|price)\b|\breservations? (?:may|shall|to (?:this|the))\b/iu;

/** More words before the verb are a sentence, not who reserves. */
const MOST_NAMES = 14;
const WHO =
  /^[[(*\s]*((?:The |Les? |La |El |Los )?(?:delegations?|délégations?|delegación|delegaciones)\b.*?|(?:One|Two|Three|Some|Several|A number of|Many) (?:groups? of )?(?:delegations?|Parties|States|countries|members).*?|\p{Lu}.*?)\s+(?:reserv|wish|has\b|have\b|had\b|enter|express|maintain|place|made\b|record|réserve|a\s|ont\s|se\s|резерв|сдела)/u;

/**
 * The reservations on a paragraph: footnotes tied to it, or that name it by its number, which say
 * that somebody reserves a position. They attribute the paragraph as it stands to all others.
 */
export function reservationsOf(document: Document, paragraph: Paragraph): Reservation[] {
  return document.paragraphs.flatMap((note) => {
    if (note.kind !== 'footnote' || !isOn(document, note, paragraph)) return [];
    const words = textOf(document.text, note.span);
    if (!RESERVES.test(words) || OTHER.test(words)) return [];
    return [{ note: note.id, label: note.label, names: whoReserves(words), words }];
  });
}

/** Whether a footnote is tied to a paragraph, or to none and names it. */
function isOn({ text }: Document, note: Paragraph, { id, label }: Paragraph): boolean {
  if (note.parent !== undefined) return note.parent === id;
  const cited = /\bparagraphs? (\d+(?: \([a-z]+\))*)(?![\d(])/iu.exec(textOf(text, note.span));
  return cited?.[1] === label;
}

/** "Reservation by …": who reserves stands behind the word. */
const BY = /^\S+\s(?:(?:entered|made|expressed|placed)\s)?(?:by|from|par|por|de)\s/iu;

/** The parties named before the verb, or behind "by"; else the subject as it is written. */
function whoReserves(words: string): string {
  const verb = RESERVES.exec(words)?.index ?? words.length;
  const behind = words.slice(verb);
  const named = partiesIn(words.slice(0, verb)) || (BY.test(behind) && partiesIn(behind));
  return named || subjectOf(words);
}

/** From the first to the last party named in some words. */
function partiesIn(words: string): string {
  const tokens = tokenise(words);
  const parties = partiesAmong(words, tokens, 0, tokens.length);
  const [first, last] = [parties[0], parties.at(-1)];
  if (!first || !last) return '';
  return words.slice(tokens[first.start]?.start, tokens[last.end - 1]?.end);
}

function subjectOf(words: string): string {
  const subject = WHO.exec(words)?.[1]?.trim() ?? '';
  return subject.split(/\s+/u).length <= MOST_NAMES && !/[.;:]/u.test(subject) ? subject : '';
}
