import type { Nodes, PhrasingContent } from 'mdast';
import type { Block } from '../../../engine/documents/lines/block.ts';

/** The words of a block with their marks and italics. */
export type Words = Pick<Block, 'text' | 'marks' | 'italics'>;

/** Endings of ordinals and letters after a number: raised, but part of the word. */
const ORDINAL = /^(?:st|nd|rd|th|e|er|re|ère|ème|o|a|º|ª|os|as|n|nd|de)$/iu;

/** What a footnote mark says. */
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3})$/iu;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** HTML elements that end a line where they stand. */
const LINE_ELEMENTS = /^<\/?(?:br|p|div|li|tr|h[1-6]|ul|ol|table|section|article|blockquote)\b/iu;

/** HTML elements whose content is no text. */
const SILENT_ELEMENTS = /^<(script|style|template)\b/iu;

/**
 * The words of a Markdown node without its markup: links keep their words, breaks become "\n",
 * footnote references and raised marks are taken out and listed with their places. What is struck
 * out is left out and added to `struck`.
 */
export function inlineWords(node: Nodes, struck: string[] = []): Words {
  const collector = new WordCollector(struck);
  collector.visit('children' in node ? (node.children as PhrasingContent[]) : []);
  return collector.words();
}

class WordCollector {
  #text = '';
  readonly #marks: { offset: number; label: string }[] = [];
  readonly #italics: { start: number; end: number }[] = [];
  /** Start of the raised words that are open. */
  #raisedFrom: number | undefined;
  #silent: string | undefined;
  readonly #struck: string[];

  constructor(struck: string[]) {
    this.#struck = struck;
  }

  words(): Words {
    return {
      text: this.#text,
      ...(this.#marks.length > 0 ? { marks: this.#marks } : {}),
      ...(this.#italics.length > 0 ? { italics: this.#italics } : {}),
    };
  }

  visit(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#visitOne(node);
  }

  #visitOne(node: PhrasingContent): void {
    if (this.#silent !== undefined && node.type !== 'html') return;
    switch (node.type) {
      case 'text':
        return this.#writeText(node.value);
      case 'delete':
        this.#struck.push(inlineWords(node).text);
        return;
      case 'inlineCode':
        this.#text += node.value;
        return;
      case 'break':
        this.#text += '\n';
        return;
      case 'html':
        return this.#visitHtml(node.value);
      case 'footnoteReference':
        this.#marks.push({ offset: this.#text.length, label: node.label ?? node.identifier });
        return;
      case 'emphasis': {
        const start = this.#text.length;
        this.visit(node.children);
        this.#italics.push({ start, end: this.#text.length });
        return;
      }
      case 'image':
      case 'imageReference':
        this.#text += node.alt ?? '';
        return;
      default:
        this.visit(node.children);
    }
  }

  /** "2^nd^" and "H~2~O": raised and lowered letters as Pandoc writes them. */
  #writeText(text: string): void {
    const pieces = text
      .replace(/(?<=[^\s~])~([^\s~]{1,8})~(?=[^~]|$)/gu, '$1')
      .split(/\^([^\s^]{1,8})\^/u);
    pieces.forEach((piece, index) => {
      if (index % 2 === 1) this.#raisedFrom = this.#text.length;
      this.#text += piece;
      if (index % 2 === 1) this.#endRaised();
    });
  }

  #visitHtml(tag: string): void {
    if (this.#silent !== undefined) {
      if (tag.toLowerCase().startsWith(`</${this.#silent}`)) this.#silent = undefined;
      return;
    }
    const silent = SILENT_ELEMENTS.exec(tag)?.[1];
    if (silent !== undefined) this.#silent = silent.toLowerCase();
    else if (/^<sup\b/iu.test(tag)) this.#raisedFrom = this.#text.length;
    else if (/^<\/sup\b/iu.test(tag)) this.#endRaised();
    else if (LINE_ELEMENTS.test(tag)) this.#text += '\n';
    else if (/^<\/t[dh]\b/iu.test(tag)) this.#text += ' | ';
  }

  /** Raised words are a mark, unless they are an ordinal's ending or an exponent. */
  #endRaised(): void {
    const start = this.#raisedFrom;
    this.#raisedFrom = undefined;
    if (start === undefined) return;
    const raised = this.#text.slice(start).trim();
    const before = this.#text.slice(0, start);
    if (/\d$/u.test(before) && ORDINAL.test(raised)) return;
    if (/(?:^|[^\p{L}])(?:m|km|cm|mm|\d)$/u.test(before) && /^\d$/u.test(raised)) {
      this.#text = before + (SUPERSCRIPTS[Number(raised)] ?? raised);
      return;
    }
    if (!MARK.test(raised.replace(/^[[(]|[\])]$/gu, ''))) return;
    this.#text = before;
    this.#marks.push({ offset: start, label: raised.replace(/^[[(]|[\])]$/gu, '') });
  }
}
