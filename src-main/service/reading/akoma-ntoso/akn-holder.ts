import type { Block } from '../../../engine/documents/lines/block.ts';
import { writtenLabel } from '../../../engine/documents/lines/written-label.ts';
import { citedLabel } from '../styled/list-number.ts';
import { joinStyled, plain, wordsOf } from '../styled/styled-text.ts';
import { WordsPen } from '../styled/words-pen.ts';

/** A block before its place in the file is known. */
export type Unplaced = Omit<Block, 'line'>;

/** A place that holds blocks: the text, a note, a cell. */
export class AknHolder {
  readonly blocks: Unplaced[] = [];
  readonly pen = new WordsPen();
  /** Notes of the open paragraph; they follow it. */
  readonly notes: Unplaced[] = [];
  /** Numbers waiting for their words: "1." and "(a)" where the first item has none of its own. */
  readonly labels: string[] = [];

  /** Ends the open paragraph; of a quotation each begins with the quotation mark. */
  endBlock(nature: Pick<Block, 'kind'> & Partial<Block>, startQuote = ''): void {
    if (this.pen.isEmpty) return;
    const words = this.pen.take();
    if (words.text === '') return;
    const labels = this.labels.splice(0).map(readLabel);
    const isItem = nature.kind === 'paragraph' && isUnderstood(labels[0]);
    const label = isItem ? labels.shift() : undefined;
    const before = startQuote + labels.map((each) => `${each} `).join('');
    const whole = before === '' ? words : joinStyled(plain(before), words);
    const item = label === undefined ? withinItem(nature) : ({ kind: 'item', label } as const);
    this.blocks.push({ ...nature, ...item, ...wordsOf(whole) }, ...this.notes.splice(0));
  }
}

/** Words without a number of their own are inside what is numbered, not beside it. */
function withinItem({ depth }: Partial<Block>): { depth?: number } {
  return depth === undefined ? {} : { depth: depth + 1 };
}

/** A bare number or letter in a field for numbers is one without its dot or bracket. */
function readLabel(label: string): string {
  if (/^\d{1,4}(?:\s?(?:bis|ter|quater))?$/u.test(label)) return `${label}.`;
  return /^[a-z]{1,4}$/u.test(label) ? `(${label})` : citedLabel(label);
}

/** Other labels, such as "§ 4", stay before the words they number. */
function isUnderstood(label: string | undefined): label is string {
  if (label === undefined) return false;
  if (/^\(?[A-Z]{1,6}[.)]$/u.test(label)) return true;
  const whole = `${label} X`;
  return writtenLabel(whole)?.length === whole.length - 1;
}
