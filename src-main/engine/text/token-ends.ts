import { CHARACTER, classesAt } from './character-classes.ts';

const { letter, mark, number, alone, capital, wide } = CHARACTER;

/**
 * Where the token ends that starts at a place which holds no blank. A number keeps its inner
 * separators (`10,000`, `3.5`, `12th`); a symbol such as `A/RES/68/4` is one token; a word keeps
 * inner apostrophes and hyphens (`women's`, `decision-making`); a character that stands alone keeps
 * its marks ("2030年前" is the number, then two words); every other character is a token itself.
 */
export function endOfToken(text: string, start: number, to: number): number {
  const first = classesAt(text, start, to);
  const second = start + (first & wide ? 2 : 1);
  if (first & alone) return endOfRun(text, second, to, mark, 0);
  if (first & capital) {
    const end = endOfSymbol(text, second, to);
    if (end > 0) return end;
  }
  if (first & number) return endOfNumber(text, second, to);
  return first & (letter | mark) ? endOfWord(text, second, to) : second;
}

/** Where a run of characters ends that have one of the wanted classes and no unwanted one. */
function endOfRun(text: string, from: number, to: number, wanted: number, unwanted: number) {
  let at = from;
  for (;;) {
    const classes = classesAt(text, at, to);
    if ((classes & wanted) === 0 || (classes & unwanted) !== 0) return at;
    at += classes & wide ? 2 : 1;
  }
}

function endOfNumber(text: string, second: number, to: number): number {
  let at = endOfRun(text, second, to, number, 0);
  while (at < to && isSeparator(text.charCodeAt(at))) {
    const end = endOfRun(text, at + 1, to, number, 0);
    if (end === at + 1) break;
    at = end;
  }
  return endOfRun(text, at, to, letter, alone);
}

function endOfWord(text: string, second: number, to: number): number {
  let at = endOfRun(text, second, to, letter | mark, alone);
  at = endOfRun(text, at, to, number, 0);
  while (at < to && isJoiner(text.charCodeAt(at))) {
    const end = endOfRun(text, at + 1, to, letter | mark | number, alone);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/**
 * Capitals and digits, then at least once a slash and what follows it; 0 when that is not there. A
 * full stop or dash at the end belongs to the sentence.
 */
function endOfSymbol(text: string, second: number, to: number): number {
  let at = endOfCapitals(text, second, to, to);
  let end = 0;
  while (at < to && text.charCodeAt(at) === SLASH) {
    const first = endOfCapitals(text, at + 1, to, at + 2);
    if (first === at + 1) return end;
    end = at = first;
    for (; at < to;) {
      const classes = classesAt(text, at, to);
      const code = text.charCodeAt(at);
      const inside = isDigit(code) || ((classes & letter) !== 0 && (classes & alone) === 0);
      if (!inside && code !== DOT && code !== HYPHEN) break;
      at += classes & wide ? 2 : 1;
      if (inside) end = at;
    }
    if (end < at) return end;
  }
  return end;
}

/** Where capitals and digits end of which none starts at or after `before`. */
function endOfCapitals(text: string, from: number, to: number, before: number): number {
  let at = from;
  while (at < before && at < to) {
    const classes = classesAt(text, at, to);
    if ((classes & capital) === 0 && !isDigit(text.charCodeAt(at))) break;
    at += classes & wide ? 2 : 1;
  }
  return at;
}

const SLASH = 0x2f;
const DOT = 0x2e;
const HYPHEN = 0x2d;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** One of `' - ’ ‘ ‐ ‑`. */
function isJoiner(code: number): boolean {
  return (
    code === 0x27 ||
    code === HYPHEN ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2010 ||
    code === 0x2011
  );
}

/** One of `. , : / ' - ’ –`. */
function isSeparator(code: number): boolean {
  return (
    (code >= 0x2c && code <= SLASH) ||
    code === 0x3a ||
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2013
  );
}
