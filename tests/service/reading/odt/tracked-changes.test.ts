import { describe, expect, it } from 'vitest';
import type { TrackedReading } from '../../../../src-main/engine/documents/document.ts';
import { readOdt } from '../../../../src-main/service/reading/odt/read-odt.ts';
import { odtFile } from './odt-file.ts';

const p = (content: string): string => `<text:p>${content}</text:p>`;
const by = (author: string): string =>
  `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2031-02-03</dc:date></office:change-info>`;
const inserted = (id: string, author = 'Ana Roe'): string =>
  `<text:changed-region xml:id="${id}"><text:insertion>${by(author)}</text:insertion></text:changed-region>`;
const deleted = (id: string, content: string, author = 'Ben Poe'): string =>
  `<text:changed-region xml:id="${id}"><text:deletion>${by(author)}${content}</text:deletion></text:changed-region>`;
const record = (...regions: string[]): string =>
  `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
const at = (id: string): string => `<text:change text:change-id="${id}"/>`;
const from = (id: string): string => `<text:change-start text:change-id="${id}"/>`;
const to = (id: string): string => `<text:change-end text:change-id="${id}"/>`;
const item = (content: string): string => `<text:list-item>${p(content)}</text:list-item>`;
const list = (...items: string[]): string =>
  `<text:list text:style-name="L">${items.map(item).join('')}</text:list>`;
const cell = (content: string): string => `<table:table-cell>${content}</table:table-cell>`;

const automatic =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';

function read(body: string, tracked: TrackedReading) {
  const outcome = readOdt(odtFile(body, { automatic }), { tracked });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const texts = (body: string, tracked: TrackedReading = 'original'): string[] =>
  read(body, tracked).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

describe('the original of an OpenDocument text', () => {
  it('has deleted items of a list with their numbers, and not the inserted ones', () => {
    const body =
      record(inserted('i'), deleted('d', list('Mend the nets;', ''))) +
      list(`${from('i')}Report the cargo;`, `${to('i')}${at('d')}Keep the lights;`, 'Ring bells.');
    expect(texts(body, 'accepted')).toEqual([
      '1. Report the cargo;',
      '2. Keep the lights;',
      '3. Ring bells.',
    ]);
    expect(texts(body)).toEqual(['1. Mend the nets;', '2. Keep the lights;', '3. Ring bells.']);
  });

  it('has several deleted paragraphs between the words around them', () => {
    const body =
      record(deleted('d', p(' to the pier.') + p('Second.') + p('Third ')), inserted('i')) +
      p(`We walk${at('d')}${from('i')}and${to('i')} sing.`);
    expect(texts(body, 'accepted')).toEqual(['We walkand sing.']);
    expect(texts(body)).toEqual(['We walk to the pier.', 'Second.', 'Third sing.']);
  });

  it('has deleted paragraphs before the one whose start they stood at', () => {
    const body =
      record(deleted('d', list('First', 'second') + p(''))) + p(`${at('d')}A plain paragraph.`);
    expect(texts(body)).toEqual(['1. First', '2. second', 'A plain paragraph.']);
  });

  it('has deleted tables and footnotes, spaces and all', () => {
    const table = `<table:table><table:table-row>${cell(p('one'))}${cell(p('two'))}</table:table-row></table:table>`;
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>';
    const body =
      record(deleted('t', p('') + table + p('')), deleted('n', p(`boats<text:s/>and${note}`))) +
      p(`${at('t')}After the table.`) +
      p(`We like ${at('n')} ships.`);
    expect(texts(body, 'accepted')).toEqual(['After the table.', 'We like ships.']);
    expect(texts(body)).toEqual([
      'one\ttwo',
      'After the table.',
      'We like boats and ships.',
      '1 A note.',
    ]);
  });

  it('has deleted blocks that stood between paragraphs', () => {
    const body = record(deleted('d', p('Gone.'))) + p('Before.') + at('d') + p('After.');
    expect(texts(body)).toEqual(['Before.', 'Gone.', 'After.']);
    expect(texts(body, 'accepted')).toEqual(['Before.', 'After.']);
  });

  it('has nothing that was deleted out of an insertion', () => {
    const body =
      record(inserted('i'), deleted('d', p('second thought '))) +
      p(`We ${from('i')}never ${at('d')}ever ${to('i')}rest.`);
    expect(texts(body)).toEqual(['We rest.']);
  });
});

describe('tracked changes of an OpenDocument text', () => {
  it.each(['accepted', 'original'] as const)(
    'are counted with their authors, changes of looks left out, read as %s',
    (reading) => {
      const looks = `<text:changed-region xml:id="f"><text:format-change>${by('Cy Voe')}</text:format-change></text:changed-region>`;
      const body =
        record(inserted('i'), deleted('d', p('closed')), looks) +
        p(`${from('f')}Rivers${to('f')} are ${at('d')}${from('i')}open${to('i')}.`);
      expect(read(body, reading).tracked).toEqual({
        changes: 2,
        authors: ['Ben Poe', 'Ana Roe'],
      });
    },
  );

  it('may mark a deletion in place', () => {
    const body = record(deleted('d', '')) + p(`Rivers ${from('d')}never ${to('d')}rest.`);
    expect(texts(body, 'accepted')).toEqual(['Rivers rest.']);
    expect(texts(body)).toEqual(['Rivers never rest.']);
  });
});
