import { attributeOf, isElement, isText } from './parse-html.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';

/** What a page's style sheet says of an element, as far as it changes what is read. */
export interface ElementStyle {
  /** Value of `list-style-type`. */
  readonly list?: string;
  /** Number written before list items: `content: "(" counter(a, lower-latin) ") "`. */
  readonly marker?: { readonly before: string; readonly style: string; readonly after: string };
  readonly raised?: boolean;
  readonly italic?: boolean;
}

/** Looks up what the style sheets of a page say of its elements. */
export type PageStyles = (element: HtmlElement) => ElementStyle;

/** Without style sheets. */
export const NO_STYLES: PageStyles = () => ({});

/** Style sheets are read up to this length; what tells lists and raised letters is no more. */
const LONGEST_SHEET = 1_000_000;

/** Rules about these things that one page may have. */
const MOST_RULES = 5_000;

interface Compound {
  readonly tag: string;
  readonly classes: readonly string[];
}

interface Rule {
  readonly own: Compound;
  readonly parent: Compound | undefined;
  readonly style: ElementStyle;
}

/**
 * Reads style sheets (CSS 2.2) as far as words depend on them. Selectors of an element, its classes
 * and its parent's are followed, others are not; of several rules the last one counts.
 */
export function readStyles(sheets: readonly string[]): PageStyles {
  const rules = sheets.flatMap((sheet) => rulesOf(sheet.slice(0, LONGEST_SHEET)));
  if (rules.length === 0) return NO_STYLES;
  const byName = new Map<string, [number, Rule][]>();
  rules.slice(0, MOST_RULES).forEach((rule, order) => {
    const name = rule.own.classes[0] ?? rule.own.tag;
    byName.set(name, [...(byName.get(name) ?? []), [order, rule]]);
  });
  return (element) => {
    const found = [element.tagName, ...classesOf(element)]
      .flatMap((name) => byName.get(name) ?? [])
      .filter(([, { own, parent }]) => matches(element, own) && hasParent(element, parent))
      .sort(([a], [b]) => a - b);
    return Object.assign({}, ...found.map(([, { style }]) => style)) as ElementStyle;
  };
}

/** The style sheets written in a page itself. */
export function sheetsIn(nodes: readonly HtmlNode[]): string[] {
  return nodes.filter(isElement).flatMap((element) => {
    if (element.tagName !== 'style') return sheetsIn(element.childNodes);
    return [element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')];
  });
}

function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = [];
  const plain = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, '');
  let at = 0;
  while (at < plain.length) {
    const open = plain.indexOf('{', at);
    const close = plain.indexOf('}', open);
    if (open < 0 || close < 0) break;
    const selectors = plain.slice(at, open);
    // A block in a block: rules that hold on some screens or on paper only.
    if (selectors.includes('@')) at = endOfBlock(plain, open);
    else {
      const style = styleOf(plain.slice(open + 1, close));
      if (style) rules.push(...selectors.split(',').flatMap((each) => ruleOf(each, style)));
      at = close + 1;
    }
  }
  return rules;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

const COUNTER =
  /content\s*:\s*(?:"([^"]{0,20})"\s*)?counter\(\s*[\w-]{1,80}\s*(?:,\s*([a-z-]{1,30})\s*)?\)\s*(?:"([^"]{0,20})")?/iu;

function styleOf(declarations: string): ElementStyle | undefined {
  const list = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z-]{1,30})/iu.exec(declarations)?.[1];
  const counter = COUNTER.exec(declarations);
  const style: ElementStyle = {
    ...(list === undefined ? {} : { list: list.toLowerCase() }),
    ...(counter
      ? {
          marker: {
            before: counter[1] ?? '',
            style: (counter[2] ?? 'decimal').toLowerCase(),
            after: counter[3] ?? '',
          },
        }
      : {}),
    ...(/vertical-align\s*:\s*super/iu.test(declarations) ? { raised: true } : {}),
    ...(/font-style\s*:\s*(?:italic|oblique)/iu.test(declarations) ? { italic: true } : {}),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

function ruleOf(selector: string, style: ElementStyle): Rule[] {
  const isMarker = /::?before\s*$/iu.test(selector);
  // What is written before an element is of its marker only, and the other way round.
  if (isMarker !== (style.marker !== undefined)) return [];
  const parts = selector
    .replace(/::?before\s*$/iu, '')
    .trim()
    .split(/\s*>\s*|\s+/u)
    .map(compoundOf);
  const own = parts.at(-1);
  const parent = parts.at(-2);
  if (!own || parts.length > 2 || (parts.length === 2 && !parent)) return [];
  return [{ own, parent, style }];
}

function compoundOf(text: string): Compound | undefined {
  const match = /^([a-z][a-z\d]*)?((?:\.[\w-]+)*)$/iu.exec(text);
  if (!match || text === '') return undefined;
  return {
    tag: (match[1] ?? '').toLowerCase(),
    classes: (match[2] ?? '').split('.').filter((name) => name !== ''),
  };
}

function matches(element: HtmlElement, { tag, classes }: Compound): boolean {
  const own = classesOf(element);
  return (tag === '' || tag === element.tagName) && classes.every((name) => own.includes(name));
}

function hasParent({ parentNode }: HtmlElement, parent: Compound | undefined): boolean {
  if (!parent) return true;
  return parentNode !== null && 'tagName' in parentNode && matches(parentNode, parent);
}

function classesOf(element: HtmlElement): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '');
}
