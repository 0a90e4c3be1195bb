import words from '../facts/adoption-words.json' with { type: 'json' };
import type { LabelledParagraph } from './read-labels.ts';
import { organSpeaking } from '../facts/organs.ts';

/** A formula stands among the first so many paragraphs; mastheads and titles take up to 30. */
const FORMULA_WITHIN = 60;

/** Indices of the paragraphs that make up the frame of the enacting formula. */
export interface FormulaFrame {
  /** "The General Assembly," or "The Parties to this Agreement,". */
  readonly opening?: number;
  /** "Adopts the following declaration:" or "Have agreed as follows:". */
  readonly closing?: number;
}

/** Finds who speaks and with which words the text is enacted; either may be missing. */
export function findFormula(paragraphs: readonly LabelledParagraph[]): FormulaFrame {
  const head = paragraphs.slice(0, FORMULA_WITHIN);
  const firstNumber = head.findIndex(({ written }) => written?.style === 'decimal');
  const before = firstNumber < 0 ? head : head.slice(0, firstNumber);
  const opening = before.findIndex((paragraph) => isOpening(paragraph));
  const closing = before.findIndex((paragraph, index) => index > opening && isClosing(paragraph));
  return {
    ...(opening < 0 ? {} : { opening }),
    ...(closing < 0 ? {} : { closing }),
  };
}

/** Whether a paragraph says who speaks: "The General Assembly,". */
export function isOpening({ rough, written }: LabelledParagraph): boolean {
  if (rough.kind !== 'paragraph' || written) return false;
  const bare = rough.text.replace(/[,،，]$/u, '');
  // Russian and Chinese have no article; there the comma tells the formula from a masthead.
  const marked = bare !== rough.text || /^(?:the|la|l['’]|le|el)\s?/iu.test(bare);
  if (marked && organSpeaking(bare)) return true;
  return /^(?:The|La|Le|L['’]|Les|El|Los|Las|Os|As)\s?[^.;:,]{2,120},$/u.test(rough.text);
}

function isClosing({ rough, written }: LabelledParagraph): boolean {
  if (rough.kind !== 'paragraph' || written || !rough.text.endsWith(':')) return false;
  if (rough.text.length > 240) return false;
  const lower = rough.text.toLowerCase();
  return [...words.enacting, ...words.agreed].some(
    (verb) => lower.startsWith(`${verb} `) || lower === `${verb}:`,
  );
}
