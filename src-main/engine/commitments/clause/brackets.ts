import type { Span } from '../../text/span.ts';

/** The stretches of a text inside square brackets, outermost only: wording that is not agreed. */
export function bracketedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at += 1) {
    if (text[at] === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (text[at] === ']' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      spans.push({ start, end: at + 1 });
      at = text.indexOf('[', at) - 1;
      if (at < 0) break;
    }
  }
  return spans;
}

/**
 * The span with the brackets next to it that close or open its own: "countries [and others" ends
 * after the "]" that follows.
 */
export function withWholeBrackets(text: string, span: Span): Span {
  let [unclosed, unopened] = [0, 0];
  for (let at = span.start; at < span.end; at += 1) {
    if (text[at] === '[') unclosed += 1;
    else if (text[at] === ']' && unclosed > 0) unclosed -= 1;
    else if (text[at] === ']') unopened += 1;
  }
  let { start, end } = span;
  for (; unclosed > 0 && text[end] === ']'; unclosed -= 1) end += 1;
  for (; unopened > 0 && text[start - 1] === '['; unopened -= 1) start -= 1;
  return start === span.start && end === span.end ? span : { start, end };
}
