import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runCli } from './run-cli.ts';

const folder = temporaryFolder();
const place = (name: string): string => join(folder, name);

/** Written for these tests: a draft, the text adopted from it, and its follow-up. */
const draft = `---
title: Draft on river crossings
symbol: T/2001/1
date: 2001-05-04
status: draft
---

# Draft on river crossings

1. Urges Member States to keep every ferry on the great rivers open to all who need to cross;

2. Requests the Secretary of the rivers to report on the state of the bridges by 2005;
`;
const adopted = draft
  .replaceAll('Draft on', 'Declaration on')
  .replace('T/2001/1', 'T/2002/7')
  .replace('2001-05-04', '2002-03-09')
  .replace('status: draft', 'status: adopted')
  .replace('Urges Member States', 'Invites Member States');
writeFileSync(place('draft.md'), draft);
writeFileSync(place('adopted.md'), adopted);
writeFileSync(place('copy.md'), draft);
writeFileSync(place('empty.md'), '');
writeFileSync(place('picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

interface JsonAnswer {
  readonly schema: number;
  readonly documents: {
    readonly id: string;
    readonly file: string;
    readonly paragraphs: {
      readonly label: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  }[];
  readonly passages: { readonly id: string; readonly occurrences: { readonly text: string }[] }[];
  readonly differences: {
    readonly kind: string;
    readonly a: string[];
    readonly b: string[];
    readonly words: { readonly kind: string; readonly text: string }[];
  }[];
  readonly commitments: {
    readonly id: string;
    readonly paragraph: string;
    readonly lemma: string;
  }[];
  readonly lineages: { readonly steps: { readonly verdict: string }[] }[];
  readonly hits: {
    readonly similarity: number;
    readonly text: string;
    readonly paragraph: string;
  }[];
}

async function answer(...parameters: string[]): Promise<JsonAnswer> {
  const { code, out, err } = await runCli([...parameters, '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as JsonAnswer;
}

describe('the command line', () => {
  it('reads documents as data and as a table', async () => {
    const { schema, documents } = await answer('read', place('draft.md'));
    expect(schema).toBe(1);
    expect(documents[0]).toMatchObject({
      file: 'draft.md',
      symbol: 'T/2001/1',
      date: '2001-05-04',
      status: 'draft',
    });
    expect(documents[0]?.paragraphs.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['1', '2']),
    );
    const { out } = await runCli(['read', place('draft.md')]);
    expect(out).toMatch(/symbol +T\/2001\/1/u);
  });

  it('finds shared passages with all their places', async () => {
    const { passages, documents } = await answer('shared', place('draft.md'), place('adopted.md'));
    expect(documents.map(({ file }) => file)).toEqual(['draft.md', 'adopted.md']);
    expect(
      passages.some(
        ({ occurrences }) => occurrences.length === 2 && occurrences[0]?.text.includes('bridges'),
      ),
    ).toBe(true);
  });

  it('tells the history of paragraphs through three versions, in the order named', async () => {
    writeFileSync(
      place('revised.md'),
      adopted.replace('T/2002/7', 'T/2003/9').replace('2005', '2008'),
    );
    const named = [place('draft.md'), place('adopted.md'), place('revised.md')];
    const { histories } = (await answer('differences', ...named)) as unknown as {
      histories: { steps: { version: number; event: string; paragraphs: string[] }[] }[];
    };
    const events = histories.map(({ steps }) => steps.map(({ event }) => event).join(' '));
    expect(events).toContain('born changed same');
    expect(events).toContain('born same changed');
    const { out } = await runCli(['differences', ...named]);
    expect(out).toMatch(/3\s+changed\s+2\s+date/u);
  });

  it('tells differences in the direction in which the two are named', async () => {
    const forth = await answer('differences', place('draft.md'), place('adopted.md'));
    const back = await answer('differences', place('adopted.md'), place('draft.md'));
    const words = ({ differences }: JsonAnswer, kind: string): string =>
      differences
        .filter(({ a, b }) => a[0] === '1' && b[0] === '1')
        .flatMap((one) => one.words.filter((word) => word.kind === kind).map(({ text }) => text))
        .join(' ');
    expect(words(forth, 'deleted')).toContain('Urges');
    expect(words(forth, 'inserted')).toContain('Invites');
    expect(words(back, 'deleted')).toContain('Invites');
  });

  it('finds commitments, and lineages where two documents are dated', async () => {
    const one = await answer('commitments', place('draft.md'));
    expect(one.commitments.map(({ lemma }) => lemma)).toEqual(['urge', 'request']);
    expect(one.lineages).toEqual([]);
    const two = await answer('commitments', place('draft.md'), place('adopted.md'));
    expect(two.lineages.flatMap(({ steps }) => steps.map(({ verdict }) => verdict))).toEqual(
      expect.arrayContaining(['weakened', 'reaffirmed']),
    );
  });

  it('finds wording in files and in folders, best first', async () => {
    mkdirSync(place('inside/deeper'), { recursive: true });
    writeFileSync(place('inside/deeper/draft.txt'), draft);
    writeFileSync(place('inside/picture.png'), 'not looked at');
    const { hits } = await answer('find', 'report on the state of the bridges', place('inside'));
    expect(hits[0]).toMatchObject({ similarity: 1, paragraph: '2' });
    const none = await runCli(['find', 'entirely other words than these ones', place('draft.md')]);
    expect(none.out).toContain('nowhere');
    expect(none.out, 'only documents that hold it are listed').not.toContain('(draft.md)');
    expect(none.code).toBe(0);
  });

  it.each(['md', 'html', 'json', 'csv', 'docx'])(
    'writes comparison notes as .%s, the same each time and in any order',
    async (ending) => {
      const [one, two] = [place(`one.${ending}`), place(`two.${ending}`)];
      const first = await runCli(['compare', place('draft.md'), place('adopted.md'), '-o', one]);
      const second = await runCli(['compare', place('adopted.md'), place('draft.md'), '-o', two]);
      expect([first.code, second.code]).toEqual([0, 0]);
      expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
      expect(readFileSync(one).length).toBeGreaterThan(500);
    },
  );

  it('reads the others when one file fails, and says which and why', async () => {
    const names = ['none.md', 'empty.md', 'picture.png', 'draft.md'];
    const { code, out, err } = await runCli(['read', ...names.map(place)]);
    expect(code).toBe(1);
    expect(out).toContain('Draft on river crossings');
    for (const name of ['none.md', 'empty.md', 'picture.png']) expect(err).toContain(`“${name}”`);
    expect(err.trim().split('\n').at(-1)).toBe('3 of 4 files could not be read.');
  });

  it('counts the same text once and says so', async () => {
    const { code, out, err } = await runCli([
      'read',
      place('draft.md'),
      place('copy.md'),
      '--json',
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as JsonAnswer).documents).toHaveLength(1);
    expect(err).toMatch(/“copy\.md” has the same text as “draft\.md”/u);
  });

  it.each([
    ['one document', ['compare', place('draft.md')]],
    ['the same document twice', ['shared', place('draft.md'), place('draft.md')]],
    ['no document', ['compare']],
    ['one side only', ['differences', place('draft.md')]],
    ['no command', []],
    ['an unknown command', ['divine', place('draft.md')]],
    ['an unknown option', ['read', '--loud', place('draft.md')]],
    ['an option without sense', ['shared', '--shortest-phrase', '0', 'a', 'b']],
    ['an ending that is not written', ['compare', 'a', 'b', '-o', 'notes.exe']],
    ['empty wording', ['find', ' ', place('draft.md')]],
    ['a port that is none', ['serve', '--port', '99999']],
  ])('ends with 2 and a sentence for %s', async (_name, parameters) => {
    const { code, out, err } = await runCli(parameters);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.length).toBeGreaterThan(10);
    expect(err).not.toMatch(/\n {4}at /u);
  });

  it('ends with 1 when unreadable files leave too few documents', async () => {
    const { code, err } = await runCli(['compare', place('draft.md'), place('none.md')]);
    expect(code).toBe(1);
    expect(err).toContain('fewer than two');
  });

  it('never writes over a document, by whatever name it is reached', async () => {
    symlinkSync(place('draft.md'), place('link.md'));
    linkSync(place('draft.md'), place('hard.md'));
    for (const name of ['draft.md', 'link.md', 'hard.md']) {
      const ran = await runCli([
        'compare',
        place('draft.md'),
        place('adopted.md'),
        '-o',
        place(name),
      ]);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('never written over');
    }
    expect(readFileSync(place('draft.md'), 'utf8')).toBe(draft);
  });

  it('says why notes could not be written, and leaves nothing half done', async () => {
    const gone = await runCli([
      'compare',
      place('draft.md'),
      place('adopted.md'),
      '-o',
      place('no/notes.md'),
    ]);
    expect(gone.code).toBe(1);
    expect(gone.err).toContain('its folder does not exist');
    mkdirSync(place('notes.md'));
    const taken = await runCli([
      'compare',
      place('draft.md'),
      place('adopted.md'),
      '-o',
      place('notes.md'),
    ]);
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('there is a folder of that name');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('lets no text of a document speak to the terminal', async () => {
    writeFileSync(
      place('hostile.md'),
      '# A \u001B[2J title\n\n1. Urges\u202E all \u0007 to act;\n',
    );
    const { out } = await runCli(['read', place('hostile.md')]);
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u);
  });

  it('prints its version and its help on standard output', async () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    ) as { version: string };
    expect(await runCli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await runCli(['--help']);
    expect(help.code).toBe(0);
    for (const command of [
      'read',
      'shared',
      'differences',
      'commitments',
      'find',
      'compare',
      'serve',
    ]) {
      expect(help.out).toContain(command);
    }
  });

  it('keeps a file’s rights when it writes it again', async () => {
    const notes = place('private.md');
    writeFileSync(notes, 'old');
    chmodSync(notes, 0o640);
    await runCli(['compare', place('draft.md'), place('adopted.md'), '-o', notes]);
    expect(readFileSync(notes, 'utf8')).toContain('river crossings');
    const { statSync } = await import('node:fs');
    expect(statSync(notes).mode & 0o777).toBe(0o640);
  });
});
