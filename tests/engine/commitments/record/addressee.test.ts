import { describe, expect, it } from 'vitest';
import { declaration, only } from '../one-paragraph.ts';

const CASES: readonly (readonly [string, string | undefined, string])[] = [
  ['Encourage Member States to lend maps;', 'Member States', 'to lend maps'],
  [
    'Call upon all libraries, archives and museums of the region, including the Map House and other members of the League, within their respective mandates, to lend maps;',
    'all libraries, archives and museums of the region, including the Map House and other members of the League',
    'to lend maps',
  ],
  [
    'Also request the Head Librarian, in the report to be submitted to the board, to count the maps;',
    'the Head Librarian',
    'to count the maps',
  ],
  ['Call for new shelves;', undefined, 'new shelves'],
  ['Encourage the repair of old maps;', undefined, 'the repair of old maps'],
  ['Urge towns that have not done so to lend maps;', 'towns that have not done so', 'to lend maps'],
];

describe('addressee', () => {
  it.each(CASES)('reads “%s”', (text, addressee, content) => {
    const found = only(declaration(text));
    expect(found.addressee?.text).toBe(addressee);
    expect(found.content.text).toBe(content);
  });

  it('flags a request to a servant of the organ as a mandate', () => {
    expect(only(declaration('Request the Secretary-General to count the maps;')).flags).toContain(
      'mandate',
    );
  });
});
