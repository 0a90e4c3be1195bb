import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { readBytes } from '../../../src-main/service/reading/read-bytes.ts';

const root = join(import.meta.dirname, '../../..');

function read(path: string): Document {
  const result = readBytes(path.split('/').at(-1) ?? '', readFileSync(path));
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
}

describe('the declaration A/RES/68/4', () => {
  const document = read(join(root, 'corpus/A-RES-68-4.md'));
  const of = (kind: string) => document.paragraphs.filter((paragraph) => paragraph.kind === kind);

  it('knows what it is', () => {
    expect(document).toMatchObject({
      title: 'Declaration of the High-level Dialogue on International Migration and Development',
      symbol: 'A/RES/68/4',
      date: '2013-10-03',
      body: 'General Assembly',
      status: 'adopted',
      language: 'en',
      warnings: [],
    });
    expect(textOf(document.text, document.enactingFormula!)).toBe(
      'The General Assembly\n\nAdopts the following declaration:',
    );
  });

  it('has 34 operative paragraphs under an opening', () => {
    const numbers = Array.from({ length: 34 }, (_, index) => String(index + 1));
    expect(of('operative').map(({ label }) => label)).toEqual(numbers);
    expect(of('operative').every(({ part }) => part === undefined)).toBe(true);
    expect(of('preambular').map(({ span }) => textOf(document.text, span).slice(0, 19))).toEqual([
      'We, representatives',
    ]);
    expect(of('signature').map(({ span }) => textOf(document.text, span))).toEqual([
      '25th plenary meeting 3 October 2013',
    ]);
  });

  it('has its footnote tied to paragraph 15 and not inside it', () => {
    const fifteenth = of('operative')[14]!;
    const [note] = of('footnote');
    expect(note).toMatchObject({ label: 'note 1', parent: fifteenth.id });
    expect(document.text.slice(note!.mark! - 9, note!.mark)).toBe('Families,');
    expect(textOf(document.text, fifteenth.span)).not.toMatch(/1|Treaty Series/u);
  });

  it('has lost its page furniture and nothing else', () => {
    expect(document.removed.map(({ reason, what }) => `${reason}: ${what}`)).toEqual([
      'masthead: General Assembly',
      'masthead: Distr.: General',
      'masthead: 21 January 2014',
      'masthead: Sixty-eighth session',
      'masthead: Agenda item 21 (e)',
      'job number: 13-43969',
      'recycling notice: Please recycle',
      'rule line: ---',
    ]);
    expect(document.text).not.toMatch(/[*<>#]/u);
  });

  it('keeps every word of the file in text or removals', () => {
    const file = readFileSync(join(root, 'corpus/A-RES-68-4.md'), 'utf8');
    const bare = file
      .replace(/<sup>1<\/sup>/gu, '')
      .replace(/^\d+\. /gmu, '')
      .match(/[\p{L}\p{N}]+/gu)!;
    const kept = [document.text, ...document.removed.map(({ what }) => what)].join(' ');
    expect(kept.match(/[\p{L}\p{N}]+/gu)!.sort()).toEqual(bare.sort());
  });
});

const shared = join(root, '../shared/texts');

/** Seventy documents take a busy machine a while. */
const TIMES_OUT = 60_000;

describe.skipIf(!existsSync(shared))('real Markdown texts (skipped without ../shared)', () => {
  const files = readdirSync(existsSync(shared) ? shared : '.', {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name.endsWith('.md') && name.includes('/'))
    .sort();

  it(
    'all have a title, a language, labels unique within their part and no markup left',
    () => {
      expect(files.length).toBeGreaterThan(70);
      for (const file of files) {
        const document = read(join(shared, file));
        expect(document.title, file).not.toMatch(/\.md$/u);
        expect(document.language, file).toMatch(/^(?:en|es|fr|pt)$/u);
        const labels = document.paragraphs.map(({ part, label }) => `${part ?? ''}/${label}`);
        expect(new Set(labels).size, file).toBe(labels.length);
        expect(document.text, file).not.toMatch(/<\/?sup>|\{:|\]\(http|<!--/u);
      }
    },
    TIMES_OUT,
  );
});
