import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src-main/engine/text/sentences.ts';

const split = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['The Board met. It decided nothing.', 2],
    ['It recalls No. 5, art. 4 and para. 7 of the rules. Then it ends.', 2],
    ['Forms of leave, e.g. Sundays, are paid.', 1],
    ['The report by J. R. Miller was noted. So was the other.', 2],
    ['Prices rose by 3.5 per cent. Wages did not.', 2],
    ['17. The Board meets once a year. It elects a Chair.', 2],
    ['See vol. 3, pp. 12–14, of the Official Records.', 1],
    ['Is that so? Yes! “Indeed.” Good.', 4],
    ['See the first clause; 9. Calls for help.', 1],
    ['理事会开会。它作出决定！结束？', 3],
    ['اجتمع المجلس. هل قرر شيئا؟ لا.', 3],
    ['Расходы составили 5 млн. долл. США в 2015 г. и выросли. Это много.', 2],
    // Not all writers put a capital: after a whole word a full stop ends a sentence all the same.
    ['The session was adjourned. which was held at noon.', 2],
    ['Заседание состоялось в среду 2015 года. которое прошло в столице.', 2],
    ['Доклад составил г-н Иванов, т. е. автор, и т. д. без поправок.', 1],
    ['Предприятия, т. е. Заводы и фабрики, закрыты.', 1],
    ['Costs of approx. five days, incl. travel, are met.', 1],
    ['Заводы, искл. мелкие, и фабрики закрыты.', 1],
    ['The lists are closed. c) new members are elected.', 2],
    ['The sums are given. a Includes travel.', 2],
    ['The rule stands. (art. 5 of the code). It is old.', 2],
    ['They met at 10 p.m. 61. The Chair spoke.', 2],
    ['Le Conseil entend MM. Duval et Morel. Il remercie Mme. Rey.', 2],
    ['¿Quién asiste? El Excmo. Sr. Gómez. ¡Bien!', 3],
    ['委员会说："开会。"然后散会。"结束。"', 3],
    ['会议结束。"开放"是原则。', 2],
    ['专家A. de Boer先生发言。', 1],
    ['做什么?开会。', 2],
    ['ماذا قرر المجلس؟ قرر أمرين؛ الأول والثاني.', 2],
  ])('splits “%s” into %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('ends a sentence at a line break', () => {
    expect(split('First heading\nThen text.')).toEqual(['First heading', 'Then text.']);
  });

  it('gives offsets of the whole text when only a part is split', () => {
    const text = 'Skip this. Take this. And this.';
    expect(sentencesOf(text, { start: 11, end: text.length })).toEqual([
      { start: 11, end: 21 },
      { start: 22, end: 31 },
    ]);
  });

  it('covers every visible character once, in order, whatever the text', () => {
    const seed = 20131003;
    const piece = fc.constantFrom(
      '.',
      ' ',
      '\n',
      'a',
      'B',
      '3',
      '?',
      '。',
      '؟',
      'No',
      ')',
      '…',
      'é',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const span of sentencesOf(text)) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { seed, numRuns: 500 },
    );
  });
});
