import { attributeOf, isElement } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';
import type { Measure, Measures } from './page-measures.ts';

/** Says of each element of a page whether it is about the page, not of the text. */
export type ChromeJudge = (element: HtmlElement) => boolean;

/** A page's main element must hold this share of its words; an article, as it may be a teaser, more. */
const MAIN_SHARE = 0.25;
const ARTICLE_SHARE = 0.5;

/** A menu is links for the most part; running text is not. */
const LINKED_SHARE = 0.5;

const CHROME_ROLES = new Set([
  ...['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar', 'tablist'],
  ...['dialog', 'alertdialog', 'alert', 'doc-toc', 'doc-pagelist'],
]);

const CHROME_NAMES =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|(?:main|side|sub)?-?menu|breadcrumbs?|sidebar|skip(?:-?(?:link|to|nav)\w*)?|cookies?|consent|share|sharing|social|pager|pagination|toolbar|related|(?:site|page)?-?(?:footer|header))(?:$|[-_\s])/iu;

/** What is by its name about the page, even where it is no links: notices, side bars, page feet. */
const ASIDE_NAMES =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|newsletter|subscribe|subscription|side-?bar|(?:site|page|global)?-?footer|breadcrumbs?)(?:$|[-_\s])/iu;

/** It is a small part of its page; a text set in a column so named is not. */
const ASIDE_SHARE = 0.3;

/** Words of a page's head or foot, as LibreOffice names them in what it saves. */
const MARGIN_TITLE = /^(?:header|footer)$/u;

/**
 * Tells the text from what surrounds it: navigation, page head and foot, side bars. A main element,
 * or an article that is most of the page, is the text where there is one.
 */
export function chromeJudge(body: HtmlElement, measures: Measures): ChromeJudge {
  const main = mainOf(body, measures);
  const around = main ? ancestorsOf(main) : new Set<HtmlElement>();
  const inside = main ? elementsIn(main) : new Set<HtmlElement>();
  const whole = measures.get(body)?.text ?? 0;
  const titled = measures.get(main ?? body)?.titled ?? false;
  return (element) => {
    const measure = measures.get(element);
    if (!measure || element === main || around.has(element)) return false;
    const namesText = measure.titled && (!titled || !main);
    if (main && !inside.has(element) && !namesText) return true;
    if (isNavigation(element)) return true;
    const outside = !inside.has(element) && !isInArticle(element);
    if (outside && isPageEdge(element)) return !namesText;
    return isMenu(element, measure) || isAside(element, measure, whole);
  };
}

function isMenu(element: HtmlElement, { text, linked }: Measure): boolean {
  if (text === 0 || linked < text * LINKED_SHARE) return false;
  return element.tagName === 'aside' || isNamedChrome(element, namesOf(element));
}

function isAside(element: HtmlElement, { text, titled }: Measure, whole: number): boolean {
  if (element.tagName !== 'div' && element.tagName !== 'section') return false;
  if (MARGIN_TITLE.test(attributeOf(element, 'title') ?? '')) return true;
  if (titled || text > whole * ASIDE_SHARE) return false;
  return ASIDE_NAMES.test(namesOf(element));
}

function namesOf(element: HtmlElement): string {
  return `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
}

function isNavigation(element: HtmlElement): boolean {
  const role = attributeOf(element, 'role');
  return element.tagName === 'nav' || (role !== undefined && CHROME_ROLES.has(role));
}

function isPageEdge({ tagName, attrs }: HtmlElement): boolean {
  const isNote = attrs.some(({ value }) => /foot-?note|end-?note|(?:^|[^a-z])note/iu.test(value));
  return tagName === 'header' || tagName === 'footer' || (tagName === 'aside' && !isNote);
}

function isNamedChrome({ tagName }: HtmlElement, names: string): boolean {
  return /^(?:div|ul|ol|table|section|p|span|a)$/u.test(tagName) && CHROME_NAMES.test(names);
}

function mainOf(body: HtmlElement, measures: Measures): HtmlElement | undefined {
  const all = measures.get(body)?.text ?? 0;
  const largest = (wanted: (element: HtmlElement) => boolean): HtmlElement | undefined =>
    [...measures.keys()]
      .filter(wanted)
      .sort((a, b) => (measures.get(b)?.text ?? 0) - (measures.get(a)?.text ?? 0))[0];
  const share = (element: HtmlElement | undefined): number =>
    element ? (measures.get(element)?.text ?? 0) / Math.max(1, all) : 0;
  const main = largest(
    (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main',
  );
  if (share(main) >= MAIN_SHARE) return main;
  const articles = [...measures.keys()].filter(({ tagName }) => tagName === 'article');
  // Several articles may be the parts of one text.
  const [article] = articles;
  return articles.length === 1 && share(article) >= ARTICLE_SHARE ? article : undefined;
}

function ancestorsOf(element: HtmlElement): Set<HtmlElement> {
  const found = new Set<HtmlElement>();
  let at: unknown = element.parentNode;
  while (at && typeof at === 'object' && 'tagName' in at) {
    found.add(at as HtmlElement);
    at = (at as HtmlElement).parentNode;
  }
  return found;
}

function elementsIn(element: HtmlElement, found = new Set<HtmlElement>()): Set<HtmlElement> {
  for (const node of element.childNodes) {
    if (isElement(node)) elementsIn(node, found.add(node));
  }
  return found;
}

/** Articles and sections have heads and feet of their own, which are text. */
function isInArticle(element: HtmlElement): boolean {
  return [...ancestorsOf(element)].some(({ tagName }) => tagName === 'article');
}
