// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../src-main/engine/notes/report/compose-report.ts';
import { renderCsv } from '../../../src-main/engine/notes/render/render-csv.ts';
import { renderHtml } from '../../../src-main/engine/notes/render/render-html.ts';
import { renderJson } from '../../../src-main/engine/notes/render/render-json.ts';
import { renderMarkdown } from '../../../src-main/engine/notes/render/render-markdown.ts';
import type { ReportInput } from '../../../src-main/engine/notes/report.ts';
import { makeDocument, newer, older } from './sample-documents.ts';
import { sampleInput } from './sample-report.ts';
import { versionsInput } from './versions-report.ts';

const approvals = '../../approvals/notes';
const report = composeReport(sampleInput);

/** Reads CSV as RFC 4180 says, without looking at how it was written. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu;
  for (const [, quoted, bare, end] of csv.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

/** Sample notes in which one text is replaced by another, in a document and in a note. */
function withPayload(payload: string): ReportInput {
  const document = makeDocument('cccc', [payload], { title: payload, symbol: payload });
  const place = { document: 'cccc', paragraph: 'p0', span: { start: 0, end: payload.length } };
  const passage = sampleInput.passages[0]!;
  return {
    ...sampleInput,
    documents: [...sampleInput.documents, document],
    passages: [{ ...passage, occurrences: [passage.occurrences[0]!, place] }],
    notes: [{ ...sampleInput.notes[0]!, text: payload, tags: [payload] }],
  };
}

const payloads = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '</blockquote></main><style>*{display:none}</style>',
  '" onclick="alert(3)',
  '=cmd|calc!A1',
  '+1 | -2 | @SUM(A1) *bold*',
  'abc \u202Edef\u202C',
];

describe('comparison notes', () => {
  test('as Markdown are those approved', async () => {
    await expect(renderMarkdown(report)).toMatchFileSnapshot(`${approvals}/sample.md`);
  });

  test('as HTML are those approved', async () => {
    await expect(renderHtml(report)).toMatchFileSnapshot(`${approvals}/sample.html`);
  });

  test('as CSV are those approved', async () => {
    await expect(renderCsv(report)).toMatchFileSnapshot(`${approvals}/sample.csv`);
  });

  test('as JSON are those approved', async () => {
    await expect(renderJson(report)).toMatchFileSnapshot(`${approvals}/sample.json`);
  });

  test('are the same whatever the order of loading', () => {
    const documents = [...sampleInput.documents].reverse();
    const again = composeReport({ ...sampleInput, documents });
    for (const render of [renderMarkdown, renderHtml, renderCsv, renderJson])
      expect(render(again)).toBe(render(report));
  });

  test('leave out the sections that were not asked for', () => {
    const include = { notes: false, shared: false, differences: false, commitments: false };
    const bare = composeReport({ ...sampleInput, include });
    const markdown = renderMarkdown(bare);
    for (const section of ['## Notes', '## Shared', '## Differences', '## Commitments'])
      expect(markdown).not.toContain(section);
    expect(Object.keys(JSON.parse(renderJson(bare)) as object)).not.toContain('passages');
    expect(parseCsv(renderCsv(bare))).toHaveLength(1);
  });

  test('give a citation with every quotation', () => {
    const page = new DOMParser().parseFromString(renderHtml(report), 'text/html');
    const figures = [...page.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThan(8);
    for (const figure of figures)
      expect(figure.querySelector('figcaption')?.textContent).toMatch(
        /(?:H\/1|Review of the charter), para\. \d+ \((?:3 October 2013|May 2022)\)/u,
      );
  });

  test('list set phrases only when asked, but always count them', () => {
    expect(renderMarkdown(report)).toContain('1 set phrase of the genre not listed');
    const all = renderMarkdown(composeReport({ ...sampleInput, formulas: true }));
    expect(all).toContain('(set phrase)');
  });

  test('say so when the words of a note are no longer to be found', () => {
    const quote = { ...sampleInput.notes[0]!.quotes[0]!, document: 'gone' };
    const notes = [{ ...sampleInput.notes[0]!, quotes: [quote] }];
    const markdown = renderMarkdown(composeReport({ ...sampleInput, notes }));
    expect(markdown).toContain('were not found again');
  });

  test('print the user’s own verb ladder', () => {
    const verb = {
      lemma: 'implore',
      forms: [],
      class: 'exhortation',
      rank: 1,
      source: 'mine',
    } as const;
    const settings = { ...sampleInput.settings, ladder: [{ ...verb, force: 3 as const }] };
    const markdown = renderMarkdown(composeReport({ ...sampleInput, settings }));
    expect(markdown).toContain(
      '| implore | call on others | 3 (soft ask or soft promise) | mine |',
    );
  });

  test('print the user’s renamed bodies and themes, and those that documents declare', () => {
    const settings = {
      ...sampleInput.settings,
      aliases: [{ earlier: 'Net Office', later: 'Harbour Board' }],
      themeEdits: {
        own: [{ name: 'Gear', words: ['nets', 'cork floats'] }],
        renamed: [{ id: 't1', name: 'Ports' }],
        merged: [{ id: 't2', into: 't1' }],
        removed: ['t3', 't4'],
        names: [
          { id: 't1', name: 'harbours' },
          { id: 't2', name: 'piers' },
          { id: 't3', name: 'registers' },
        ],
      },
    };
    const { method } = composeReport({ ...sampleInput, settings });
    expect(method).toContain(
      'Names taken for one body, as the user has set: “Net Office” is now “Harbour Board”.',
    );
    expect(method.slice(-4)).toEqual([
      'Themes of the user’s own, which take the commitments that have one of their words: “Gear” (nets, cork floats).',
      'Themes that the user renamed: “harbours” is called “Ports”.',
      'Themes that the user merged: “piers” into “harbours”.',
      'Themes that the user removed: “registers”; “t4”.',
    ]);
    expect(composeReport(sampleInput).method.join(' ')).not.toContain('the user renamed');
  });

  test('make no claim without documents', () => {
    const none = { documents: [], passages: [], comparisons: [], commitments: [], lineages: [] };
    const empty = composeReport({ ...sampleInput, ...none, notes: [] });
    expect(renderMarkdown(empty)).toContain('# Comparison notes\n');
  });
});

describe('the history of three versions', () => {
  const versions = composeReport(versionsInput);

  test.each([
    ['md', renderMarkdown],
    ['html', renderHtml],
    ['csv', renderCsv],
    ['json', renderJson],
  ] as const)('as %s is that approved', async (ending, render) => {
    await expect(render(versions)).toMatchFileSnapshot(`${approvals}/versions.${ending}`);
  });

  test('tells each paragraph of which anything became, and counts the others', () => {
    const [family] = versions.histories ?? [];
    expect(family?.paragraphs.map(({ steps }) => steps.map(({ event }) => event))).toEqual([
      ['born'],
      ['there', 'moved', 'changed'],
      ['there', 'changed'],
      ['there', 'gone'],
    ]);
    expect(family?.unchanged).toBe(1);
  });

  test('warns of versions without a date, whose order is not known', () => {
    const documents = versionsInput.documents.map(({ date, ...rest }, index) =>
      index === 1 || date === undefined ? rest : { ...rest, date },
    );
    const markdown = renderMarkdown(composeReport({ ...versionsInput, documents }));
    expect(markdown).toMatch(/Without a date, .*: H\/1\/Rev\.2\. The order may be another one/u);
    expect(renderMarkdown(versions)).not.toContain('Without a date');
  });

  test('says why there is none among three texts that are no versions of one another', () => {
    const { method } = composeReport({ ...versionsInput, histories: [] });
    expect(method.join(' ')).toContain('No three of these are, so there is no history');
  });
});

describe('text that looks like markup', () => {
  test.each(payloads)('stays text in HTML: %s', (payload) => {
    const html = renderHtml(composeReport(withPayload(payload)));
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('script, img, [onclick], [onerror], iframe, link')).toHaveLength(
      0,
    );
    expect(page.querySelectorAll('style')).toHaveLength(1);
    const quotations = [...page.querySelectorAll('blockquote ins')].map((one) => one.textContent);
    expect(quotations.join('')).toContain(payload.trim().split(' ')[0]);
    expect([...page.querySelectorAll('td bdi')].map((one) => one.textContent)).toContain(payload);
  });

  test.each(payloads)('stays text in CSV and runs nothing in a spreadsheet: %s', (payload) => {
    const rows = parseCsv(renderCsv(composeReport(withPayload(payload))));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell === payload || cell === `'${payload}`)).toBe(true);
  });

  test.each(payloads)('is kept to the letter in JSON: %s', (payload) => {
    const json = JSON.parse(renderJson(composeReport(withPayload(payload)))) as {
      schema: number;
      documents: { title: string; paragraphs: { text: string }[] }[];
    };
    expect(json.schema).toBe(1);
    const document = json.documents.find(({ title }) => title === payload);
    expect(document?.paragraphs[0]?.text).toBe(payload);
  });
});

test('HTML links of the table of contents lead somewhere, each to its own place', () => {
  const page = new DOMParser().parseFromString(renderHtml(report), 'text/html');
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of page.querySelectorAll('nav a'))
    expect(ids).toContain(link.getAttribute('href')?.slice(1));
});

test('JSON names what the command line names', () => {
  const json = JSON.parse(renderJson(report)) as Record<string, Record<string, unknown>[]>;
  expect(json['passages']?.[0]).toMatchObject({ kind: 'near-verbatim', words: 9, formula: false });
  expect(json['differences']?.map(({ kind, a, b }) => [kind, a, b])).toEqual([
    ['moved', ['2'], ['1']],
    ['changed', ['1'], ['2']],
    ['deleted', ['3'], []],
  ]);
  expect(json['commitments']?.[0]).toMatchObject({ lemma: 'urge', verb: 'Urge', paragraph: '1' });
  expect(json['lineages']?.[1]).toMatchObject({ topic: 'lighthouse' });
  expect(json['absent']).toMatchObject([{ kind: 'deadline', paragraph: '1', text: 'by 2020' }]);
  expect(json['qualifiers']).toMatchObject([
    { qualifier: 'as appropriate', course: [{ change: 'absent' }, { change: 'came' }] },
  ]);
  expect(json['documents']?.map(({ id }) => id)).toEqual([older.id, newer.id]);
});

test('a qualifier of the first document did not come there', () => {
  const [urge, ...others] = sampleInput.commitments;
  const hedge = sampleInput.commitments.flatMap(({ hedges }) => hedges)[0]!;
  const early = { ...urge!, hedges: [{ ...hedge, span: urge!.verb.span }] };
  const input = { ...sampleInput, commitments: [early, ...others] };
  expect(renderMarkdown(composeReport(input))).toContain(
    '| as appropriate | hedge | 1 (para. 1) | 1 (para. 2) |',
  );
});

test('commitments that share a rare word are listed under it', () => {
  const [urge, pay, encourage] = sampleInput.commitments;
  const about = (text: string) => ({ ...urge!.content, text });
  const commitments = [
    { ...urge!, content: about('harbour lanterns') },
    { ...pay!, content: about('pay for lanterns') },
    encourage!,
  ];
  const themed = composeReport({ ...sampleInput, commitments });
  expect(renderMarkdown(themed)).toContain('| lanterns | 2 | 1 (register nets); 2 (lighthouse) |');
  expect(renderCsv(themed)).toContain('"theme","lineage-2","lanterns"');
});
