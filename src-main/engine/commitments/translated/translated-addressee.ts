import type { CommitmentClass, Quote } from '../commitment.ts';
import type { TranslatedLanguage } from './translated-ladder.ts';

/** Longest addressee, in characters: a list of organs takes a few lines, not a page. */
const LONGEST = 400;

const SOMEBODY_FR = String.raw`(?:(?:les?|la|tous|toutes|son|sa|ses|cette|ces|ceux|celles|chaque)\s|l[’']|\p{Lu})`;
const SOMEBODY_ES = String.raw`(?:(?:los|las|la|el|todos|todas|cada|su|sus|quienes)\s|\p{Lu})`;
const VERB_FR = String.raw`(?:ne\s+pas\s+|s[’']|(?:se|lui|leur|y|en)\s+)?\p{Ll}+(?:er|ir|re|oir)`;
const VERB_ES = String.raw`\p{Ll}+(?:ar|er|ir)(?:se|los|las|les|lo|la|le)?`;

/**
 * Who is asked in French ("prie le Secrétaire général de", "demande aux États de") and Spanish
 * ("pide al Secretario General que", "insta a los Estados a que"), as official translations write
 * it (United Nations Parallel Corpus v1.0, Ziemski, Junczys-Dowmunt and Pouliquen 2016).
 */
const ASKED: Readonly<Record<TranslatedLanguage, readonly RegExp[]>> = {
  fr: [
    new RegExp(
      String.raw`^(?:à\s+)?(${SOMEBODY_FR}[^;:]{0,${LONGEST}}?),?\s+(?:à|de)\s+${VERB_FR}(?!\p{L})`,
      'u',
    ),
    new RegExp(
      String.raw`^(?:à\s+)?(${SOMEBODY_FR}[^;:]{0,${LONGEST}}?),?\s+d[’']\p{Ll}+(?:er|ir|re)(?!\p{L})`,
      'u',
    ),
    new RegExp(
      String.raw`^aux?\s+(\p{L}[^;:]{0,${LONGEST}}?),?\s+(?:de\s+|d[’'])(?:${VERB_FR})(?!\p{L})`,
      'u',
    ),
  ],
  es: [
    new RegExp(
      String.raw`^a\s+(${SOMEBODY_ES}[^;:]{0,${LONGEST}}?),?\s+(?:a\s+que|a\s+${VERB_ES})(?!\p{L})`,
      'u',
    ),
    new RegExp(
      String.raw`^al\s+(\p{L}[^;:]{0,${LONGEST}}?),?\s+(?:a\s+que|a\s+${VERB_ES})(?!\p{L})`,
      'u',
    ),
  ],
};

/** A Spanish request has "que" where an appeal has "a que". */
const REQUESTED: typeof ASKED = {
  fr: ASKED.fr,
  es: [
    new RegExp(String.raw`^a\s+(${SOMEBODY_ES}[^;:]{0,${LONGEST}}?),?\s+que(?!\p{L})`, 'u'),
    new RegExp(String.raw`^al\s+(\p{L}[^;:]{0,${LONGEST}}?),?\s+que(?!\p{L})`, 'u'),
  ],
};

/** "en outre", "encarecidamente": how it is asked, before who is. */
const LEAD =
  /^(?:(?:en outre|de nouveau|vivement|instamment|encarecidamente|nuevamente|una vez más|de nuevo),?\s+)+/u;

/** ", en consonancia con su mandato": how they are to do it, not who. */
const INSERTION =
  /,\s+(?:en|dans|conformément|par|avec|sous|selon|lors|agissant|con|de conformidad|dentro|según|por|mediante)\s.*$/su;

/** The addressee at the start of what a directive governs; null when nobody is named there. */
export function translatedAddressee(
  content: Quote,
  cls: CommitmentClass,
  language: TranslatedLanguage,
): Quote | null {
  const led = LEAD.exec(content.text)?.[0].length ?? 0;
  const asked = content.text.slice(led);
  const found = (cls === 'request' ? REQUESTED : ASKED)[language]
    .map((pattern) => pattern.exec(asked))
    .filter((match) => match !== null)
    .sort((a, b) => a[0].length - b[0].length)[0];
  const words = found?.[1]?.replace(INSERTION, '');
  if (!found || !words) return null;
  const start = content.span.start + led + found[0].indexOf(words);
  return { span: { start, end: start + words.length }, text: words };
}
