import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Place = { document: string; paragraph: string };
type Facet = { facet: string; from: string | null; to: string | null; effect: string };
type Step = Place & { verb: string };
type Truth = {
  documents: Record<string, string>;
  shared: { case: string; kind: string; occurrences: (Place & { quote: string })[] }[];
  differences: {
    case: string;
    from: string;
    to: string;
    kind: string;
    a: string[];
    b: string[];
    renumbered?: boolean;
    deleted?: string[];
    inserted?: string[];
  }[];
  commitments: {
    case: string;
    verdict: string;
    from: Step | null;
    to: Step | null;
    facets: Facet[];
  }[];
  institutions: { earlier: string; later: string; in: string }[];
};

const read = (name: string) => readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8');
const truth = JSON.parse(read('truth.json')) as Truth;
const dated = ['draft', 'declaration', 'follow-up', 'review'];
const companions = dated.filter((name) => name !== 'declaration');

/** Front matter and the text below it; the declaration has none. */
function parts(text: string) {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  return {
    front: match ? (parse(match[1]!) as Record<string, string>) : {},
    body: match?.[2] ?? text,
  };
}

const plain = (line: string) =>
  line
    .replace(/<sup>.*?<\/sup>|[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Numbered paragraphs and their items by label; in these texts each stands on one line. */
function paragraphsOf(text: string) {
  const found = new Map<string, string>();
  let number = '';
  for (const line of text.split('\n')) {
    const paragraph = /^(\d+)\. (.+)$/.exec(line);
    const item = /^\s+(\([a-z]\)) (.+)$/.exec(line);
    if (paragraph) found.set((number = paragraph[1]!), plain(paragraph[2]!));
    else if (item) found.set(`${number} ${item[1]!}`, plain(item[2]!));
  }
  return found;
}

const texts = new Map(
  Object.entries(truth.documents).map(([name, file]) => [name, paragraphsOf(read(file))]),
);

function wordsAt({ document, paragraph }: Place) {
  const text = texts.get(document)?.get(paragraph);
  if (text === undefined) throw new Error(`${document} has no paragraph ${paragraph}`);
  return text;
}

/** The paragraph, for an item with its chapeau before it. */
function clauseAt(place: Place) {
  const number = place.paragraph.split(' ')[0]!;
  if (number === place.paragraph) return wordsAt(place);
  return `${wordsAt({ ...place, paragraph: number })} ${wordsAt(place)}`;
}

const joined = (document: string, labels: string[]) =>
  labels.map((paragraph) => wordsAt({ document, paragraph })).join(' ');

const withoutEnd = (text: string) => text.replace(/[;.]$/, '');

describe('the texts', () => {
  it('carry the declaration exactly as it was handed over', () => {
    const hash = createHash('sha256').update(read('A-RES-68-4.md')).digest('hex');
    expect(hash).toBe('cfb08acf19de12fdb20c41ed5f8724f4aaaf754df46b724f4039228f952f82c9');
  });

  it('number their paragraphs from 1 without a gap', () => {
    for (const [name, paragraphs] of texts) {
      const numbers = [...paragraphs.keys()].filter((label) => /^\d+$/.test(label)).map(Number);
      expect(numbers, name).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(texts.get('declaration')?.size).toBe(34);
  });

  it.each(companions)(
    'say of the %s, in front matter, that it is not an official document',
    (name) => {
      const { front, body } = parts(read(truth.documents[name]!));
      const notice = 'Written for Clauseline to show how it works. Not a United Nations document.';
      expect(front['notice']).toBe(notice);
      expect(front['body']).toBe('Clauseline samples');
      expect(front['symbol']).toMatch(/^CL\/\d{4}\/\d+$/);
      expect(['draft', 'adopted']).toContain(front['status']);
      expect(front['title']).toBeTruthy();
      expect(body).toContain(`# ${front['title']!}\n`);
    },
  );

  it.each(companions)('keep the %s between 900 and 1,800 words', (name) => {
    const words = parts(read(truth.documents[name]!)).body.trim().split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(1800);
  });

  it('are dated in the order in which lineages run', () => {
    const dates = companions.map((name) => /\ndate: (\S+)/.exec(read(truth.documents[name]!))![1]!);
    expect(dates).toEqual(['2013-07-22', '2016-09-30', '2022-05-20']);
  });
});

describe('shared passages of the truth', () => {
  it('are quoted from the paragraphs they name', () => {
    for (const { occurrences } of truth.shared) {
      expect(occurrences.length).toBeGreaterThanOrEqual(2);
      for (const place of occurrences) expect(wordsAt(place)).toContain(place.quote);
    }
  });

  it('are alike word for word exactly when they are called verbatim', () => {
    for (const { kind, occurrences } of truth.shared) {
      const wordings = new Set(occurrences.map(({ quote }) => quote));
      expect(wordings.size === 1, occurrences[0]!.quote).toBe(kind === 'verbatim');
    }
  });

  it('cover every kind, and wording that stands in all four documents', () => {
    const kinds = new Set(truth.shared.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['verbatim', 'near-verbatim', 'reworded']));
    expect(truth.shared.some(({ occurrences }) => occurrences.length === 4)).toBe(true);
  });
});

describe('differences of the truth', () => {
  it('quote as deleted what stood in the earlier paragraphs and as inserted what stands in the later ones', () => {
    for (const { from, to, a, b, deleted = [], inserted = [] } of truth.differences) {
      const [before, after] = [joined(from, a), joined(to, b)];
      for (const words of deleted) {
        expect(before).toContain(words);
        expect(after).not.toContain(words);
      }
      for (const words of inserted) {
        expect(after).toContain(words);
        expect(before).not.toMatch(new RegExp(`\\b${words}\\b`));
      }
    }
  });

  it('call a paragraph the same or moved exactly when its words are', () => {
    const oneToOne = truth.differences.filter(({ a, b }) => a.length === 1 && b.length === 1);
    for (const { from, to, kind, a, b } of oneToOne) {
      const equal = withoutEnd(joined(from, a)) === withoutEnd(joined(to, b));
      expect(equal, `${from} ${a[0]!}`).toBe(kind === 'same' || kind === 'moved');
    }
  });

  it('have as many paragraphs on each side as their kind says', () => {
    const sides: Record<string, string> = {
      inserted: '0:1',
      deleted: '1:0',
      split: '1:2',
      merged: '2:1',
    };
    for (const { kind, a, b } of truth.differences)
      expect(`${a.length}:${b.length}`).toBe(sides[kind] ?? '1:1');
  });

  it('say of a paragraph that it is renumbered exactly when its label changed', () => {
    for (const { renumbered, a, b } of truth.differences)
      if (renumbered !== undefined) expect(renumbered).toBe(a[0] !== b[0]);
  });

  it('swap clauses without adding or losing a word', () => {
    const swapped = truth.differences.find((difference) => difference.case === 'clauses swapped')!;
    const words = (text: string) => text.toLowerCase().match(/\w+/g)!.sort();
    expect(words(joined('draft', swapped.a))).toEqual(words(joined('declaration', swapped.b)));
  });

  it('cover every kind and every case that was asked for', () => {
    const seen = new Set(
      truth.differences.flatMap((difference) => [difference.kind, difference.case]),
    );
    const kinds = [
      'same',
      'changed',
      'moved',
      'moved-changed',
      'split',
      'merged',
      'inserted',
      'deleted',
    ];
    const cases = ['clauses swapped', 'renumbering only', 'number changed', 'date changed'];
    const modal = ['negation added', 'hedge added', 'hedge removed', 'institution renamed'];
    for (const wanted of [...kinds, ...cases, ...modal]) expect(seen, wanted).toContain(wanted);
  });
});

describe('commitments of the truth', () => {
  it('have their verb and the words of every facet in the clause they name', () => {
    for (const { from, to, facets } of truth.commitments)
      for (const [side, place] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (place) expect(clauseAt(place)).toContain(place.verb);
        for (const facet of facets)
          if (facet[side] !== null) expect(place && clauseAt(place)).toContain(facet[side]);
      }
  });

  it('step from a document to the next one', () => {
    for (const { from, to } of truth.commitments)
      if (from && to) expect(dated.indexOf(to.document) - dated.indexOf(from.document)).toBe(1);
  });

  it('lack the earlier side exactly when new, the later side exactly when dropped or expired', () => {
    for (const { verdict, from, to } of truth.commitments) {
      expect(from === null).toBe(verdict === 'new');
      expect(to === null).toBe(verdict === 'dropped' || verdict === 'expired');
    }
  });

  it('give the verdict to which their facets add up', () => {
    const expected: Record<string, string[]> = {
      strengthened: ['stronger'],
      weakened: ['weaker'],
      mixed: ['stronger', 'weaker'],
      broadened: ['broader'],
      narrowed: ['narrower'],
      reaffirmed: [],
      reclassified: ['neutral'],
    };
    for (const { verdict, facets } of truth.commitments) {
      const effects = [...new Set(facets.map(({ effect }) => effect))].sort();
      if (expected[verdict]) expect(effects, verdict).toEqual(expected[verdict]);
    }
  });

  it('cover every verdict', () => {
    const verdicts = new Set(truth.commitments.map(({ verdict }) => verdict));
    const scope = ['broadened', 'narrowed', 'mixed', 'reclassified', 'split', 'merged'];
    const rest = ['reaffirmed', 'strengthened', 'weakened', 'new', 'dropped', 'expired'];
    expect(verdicts).toEqual(new Set([...scope, ...rest]));
  });
});

describe('institutions of the truth', () => {
  it('are renamed in the text with both names', () => {
    for (const institution of truth.institutions) {
      const text = plain(read(truth.documents[institution.in]!));
      expect(text).toContain(`${institution.later} (formerly the ${institution.earlier})`);
      expect(read(truth.documents['declaration']!)).toContain(institution.earlier);
    }
  });
});

describe('the catalogue', () => {
  const catalogue = JSON.parse(read('catalogue.json')) as {
    instruments: Record<string, unknown>[];
  };

  it('holds facts only, every one of them', () => {
    const fields = ['address', 'body', 'date', 'dateChecked', 'relation', 'symbol', 'title'];
    expect(Object.keys(catalogue).sort()).toEqual(['instruments', 'note']);
    for (const instrument of catalogue.instruments) {
      expect(Object.keys(instrument).sort()).toEqual(fields);
      expect(instrument['date']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(instrument['address']).toBe(
        `https://docs.un.org/en/${instrument['symbol'] as string}`,
      );
      expect((instrument['relation'] as string).length).toBeLessThan(120);
    }
  });

  it('names each instrument once', () => {
    const symbols = catalogue.instruments.map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols.length).toBeGreaterThanOrEqual(31);
  });
});
