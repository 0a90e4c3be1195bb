import type { DeletedElement } from './odt-changes.ts';

/** What a walker does so that a deleted stretch stands in the text again. */
export interface PuttingBack {
  /** Whether a paragraph is open at the mark, and whether it has words before the mark. */
  readonly paragraph: 'none' | 'empty' | 'begun';
  /** Whether the mark stands inside a list. */
  readonly isInList: boolean;
  /** Reads an element as if it stood at the mark, in a paragraph or between two. */
  read(element: DeletedElement | string): void;
  /** Reads a whole paragraph; `isItem` when it begins an item of the list around the mark. */
  readParagraph(element: DeletedElement, isItem: boolean): void;
  /** Ends the open paragraph and begins one in its place. */
  breakParagraph(element: DeletedElement, isItem: boolean): void;
  /** Puts the open paragraph aside while `work` adds whole ones before it. */
  before(work: () => void): void;
}

/** A piece of a deleted stretch: a paragraph, or something else such as a table. */
interface Piece {
  readonly element: DeletedElement;
  readonly isItem: boolean;
}

/**
 * Puts a deleted stretch back. Its first and last paragraph are pieces of the paragraphs around it:
 * the first goes on with the words before the mark, the last goes on with the words after it.
 */
export function putBack(deleted: readonly DeletedElement[], walker: PuttingBack): void {
  if (walker.paragraph === 'none') {
    for (const element of deleted) walker.read(element);
    return;
  }
  const pieces = walker.isInList ? flattened(deleted) : deleted.map(asPiece);
  const last = pieces.at(-1);
  if (!last) return;
  if (pieces.length === 1 || walker.paragraph === 'empty') {
    walker.before(() => {
      for (const piece of pieces.slice(0, -1)) readWhole(piece, walker);
      if (!isParagraph(last)) readWhole(last, walker);
    });
    if (isParagraph(last)) readInside(last, walker);
    return;
  }
  const [first = last, ...rest] = pieces;
  if (isParagraph(first)) readInside(first, walker);
  const middle = isParagraph(first) ? rest.slice(0, -1) : pieces.slice(0, -1);
  for (const piece of middle) breakFor(piece, walker);
  breakFor(last, walker);
}

function breakFor(piece: Piece, walker: PuttingBack): void {
  if (isParagraph(piece)) {
    walker.breakParagraph(piece.element, piece.isItem);
    readInside(piece, walker);
    return;
  }
  walker.breakParagraph(NO_PARAGRAPH, false);
  walker.before(() => {
    walker.read(piece.element);
  });
}

const NO_PARAGRAPH: DeletedElement = { name: 'text:p', attributes: {}, content: [] };

function readWhole({ element, isItem }: Piece, walker: PuttingBack): void {
  if (isParagraph({ element })) walker.readParagraph(element, isItem);
  else walker.read(element);
}

function readInside({ element }: Piece, walker: PuttingBack): void {
  for (const one of element.content) walker.read(one);
}

function isParagraph({ element: { name } }: Pick<Piece, 'element'>): boolean {
  return name === 'text:p' || name === 'text:h';
}

function asPiece(element: DeletedElement): Piece {
  return { element, isItem: false };
}

const ITEMS = new Set(['text:list-item', 'text:list-header']);

/** Inside a list the lists of a stretch are pieces of that list: only their paragraphs count. */
function flattened(elements: readonly (DeletedElement | string)[], around?: string): Piece[] {
  return elements.flatMap((element, index): Piece[] => {
    if (typeof element === 'string') return [];
    const { name, content } = element;
    if (name === 'text:list' || ITEMS.has(name)) return flattened(content, name);
    return [{ element, isItem: around === 'text:list-item' && index === firstIn(elements) }];
  });
}

function firstIn(elements: readonly (DeletedElement | string)[]): number {
  return elements.findIndex((element) => typeof element !== 'string');
}
