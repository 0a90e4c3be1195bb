import type { Quote, TimeBound } from '../commitment.ts';
import type { TranslatedLanguage } from './translated-ladder.ts';

type Reader = readonly [TimeBound['kind'], RegExp];

/**
 * Dates, sessions and rhythms in the forms that official translations have (United Nations
 * Parallel Corpus v1.0, Ziemski, Junczys-Dowmunt and Pouliquen 2016).
 */
const TIMES: Readonly<Record<TranslatedLanguage, readonly Reader[]>> = {
  fr: [
    ['hard', /d[’']ici à (?:la fin (?:de |du |d[’'])[^,;]*?)?(?:\p{L}+ )?\d{4}/gu],
    ['hard', /avant (?:la fin de )?\d{4}|au plus tard (?:le|en|à la fin de) [^,;]*?\d{4}/gu],
    ['reporting', /(?:à|lors de) (?:sa|ses) [\p{L}-]+ième session/gu],
    ['recurring', /chaque année|tous les ans/gu],
    ['soft', /dans les meilleurs délais|dès que possible|sans délai/gu],
  ],
  es: [
    ['hard', /para (?:el año |fines de |finales de )?\d{4}|antes de(?:l año)? \d{4}/gu],
    ['hard', /a más tardar (?:en|el|para) [^,;]*?\d{4}/gu],
    ['reporting', /en su (?:[\p{L}]+ ){1,3}período de sesiones/gu],
    ['recurring', /cada año|anualmente/gu],
    ['soft', /lo antes posible|cuanto antes|sin demora/gu],
  ],
};

/** Time bounds of a content, in the order of the text. */
export function translatedTimes(content: Quote, language: TranslatedLanguage): TimeBound[] {
  return TIMES[language]
    .flatMap(([kind, pattern]) =>
      [...content.text.matchAll(pattern)].map(({ 0: text, index }): TimeBound => {
        const start = content.span.start + index;
        const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/u.exec(text)?.[0];
        const span = { start, end: start + text.length };
        return { span, text, kind, ...(year ? { year: Number(year) } : {}) };
      }),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
