import { symbolCharacter } from './symbol-character.ts';

/** Fields that are open, outermost first: whether the instruction or the result is being read. */
export type OpenFields = ('instruction' | 'result')[];

/** Of a field only what stands between "separate" and "end" is text; fields nest. */
export function readFieldSign(fields: OpenFields, sign: string | undefined): void {
  if (sign === 'begin') fields.push('instruction');
  else if (sign === 'separate') fields[fields.length - 1] = 'result';
  else fields.pop();
}

/** The text an empty element stands for. A `w:tab` outside a run is a tab stop, not a character. */
export function characterOf(name: string, attributes: Readonly<Record<string, string>>): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return attributes['w:type'] === 'page' || attributes['w:type'] === 'column' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolCharacter(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    default:
      return '';
  }
}
