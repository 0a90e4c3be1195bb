import { BODIES, CONTRACTED, NEGATED, SAME_DAY, SAME_NUMBER } from './differences/made-names.ts';

/** A sentence before and after one edit, and the kind of words the edit touches. */
export interface MadeEdit {
  /** What was done: "year", "spelling" … */
  readonly maker: string;
  readonly expected: string;
  readonly before: string;
  readonly after: string;
}

type Random = () => number;

const ACTORS = ['Member States', 'the secretariat', 'coastal authorities', 'all parties', 'donors'];
const ACTS = [
  'publish the tide tables of their harbours',
  'report on the mooring of small boats',
  'finance the training of young pilots',
  'share data on the health of fish stocks',
  'maintain lanterns on the northern piers',
  'review the charter of each fishing port',
];
const WHEN = [
  'each spring',
  'without delay',
  'after the storm season',
  'on request',
  'in good time',
];
const ENDS = [
  'so that crews can plan their work',
  'and inform the coastal council',
  'in cooperation with the fishers concerned',
  'and keep a public record',
];

/**
 * Makes pairs of sentences that differ in one edit whose kind is known: of substance (a number, a
 * date, a negation, a modal, a hedge, an operative verb) or editorial (punctuation, capitals,
 * spelling). Sentences are put together from parts, so that no two are alike.
 */
export function madeEdits(count: number, random: Random): MadeEdit[] {
  const edits = Object.entries(MAKERS);
  return Array.from({ length: count * edits.length }, (_, index) => {
    const [maker, make] = edits[index % edits.length] ?? [];
    if (!make || !maker) throw new Error('there are no edits to make');
    return { maker, ...make(random) };
  });
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** Two different ones. */
function pickTwo<T>(list: readonly T[], random: Random): readonly [T, T] {
  const first = pick(list, random);
  return [
    first,
    pick(
      list.filter((one) => one !== first),
      random,
    ),
  ];
}

/** A sentence put together from parts. */
export function sentence(
  random: Random,
  slots: { modal?: string; extra?: string; verb?: string } = {},
) {
  const { modal = 'shall', extra = '', verb } = slots;
  const start = verb
    ? `The conference ${verb} ${pick(ACTORS, random)} to`
    : `In this, ${pick(ACTORS, random)} ${modal}`;
  return `${start} ${pick(ACTS, random)}${extra} ${pick(WHEN, random)} ${pick(ENDS, random)}.`;
}

/** The same random choices twice, with another word in one slot. */
function twice(
  random: Random,
  before: Parameters<typeof sentence>[1],
  after: Parameters<typeof sentence>[1],
) {
  const drawn: number[] = [];
  const recording = () => {
    const value = random();
    drawn.push(value);
    return value;
  };
  const first = sentence(recording, before);
  return { before: first, after: sentence(() => drawn.shift() ?? 0, after) };
}

const NUMBERS = [
  '3',
  '12',
  '40',
  '250',
  '1,500',
  '10,000',
  'five',
  'twenty',
  '0.7 per cent',
  '15%',
];
const YEARS = ['2025', '2030', '2035', '2040', '2050'];
const DAYS = ['3 June', '14 June', '1 January 2031', '30 September 2029', '12 December 2027'];
const NEGATIONS = ['not', 'never', 'in no case'];
const MODALS = ['shall', 'should', 'must', 'may', 'will', 'can', 'could'];
const HEDGES = [
  'as appropriate',
  'where feasible',
  'if possible',
  'to the extent possible',
  'as far as possible',
  'on a voluntary basis',
  'within available resources',
  'subject to national law',
  'in accordance with national legislation',
  'where applicable',
  'as necessary',
  'inter alia',
];
const VERBS = [
  'urges',
  'invites',
  'requests',
  'encourages',
  'calls upon',
  'reminds',
  'instructs',
  'commends',
];
const SPELLINGS = [
  ['organization', 'organisation'],
  ['programme', 'program'],
  ['labour', 'labor'],
  ['co-operation', 'cooperation'],
  ['defence', 'defense'],
  ['harbour', 'harbor'],
  ['mobilization', 'mobilisation'],
  ['sub-committee', 'subcommittee'],
  ['analyse', 'analyze'],
  ['centre', 'center'],
  ['non-governmental', 'nongovernmental'],
  ['catalogue', 'catalog'],
  ['judgement', 'judgment'],
  ['travelling', 'traveling'],
  ['fulfil', 'fulfill'],
  ['grey', 'gray'],
] as const;

const MAKERS: Record<string, (random: Random) => Omit<MadeEdit, 'maker'>> = {
  number: (random) => {
    const [from, to] = pickTwo(NUMBERS, random);
    return {
      expected: 'number',
      ...twice(random, { extra: ` with ${from} boats` }, { extra: ` with ${to} boats` }),
    };
  },
  year: (random) => {
    const [from, to] = pickTwo(YEARS, random);
    return { expected: 'date', ...twice(random, { extra: ` by ${from}` }, { extra: ` by ${to}` }) };
  },
  day: (random) => {
    const [from, to] = pickTwo(DAYS, random);
    return { expected: 'date', ...twice(random, { extra: ` by ${from}` }, { extra: ` by ${to}` }) };
  },
  negation: (random) => {
    const modal = pick(MODALS, random);
    const no = pick(NEGATIONS, random);
    const pair = twice(random, { modal }, { modal: `${modal} ${no}` });
    return random() < 0.5
      ? { expected: 'negation', ...pair }
      : { expected: 'negation', before: pair.after, after: pair.before };
  },
  modal: (random) => {
    const [from, to] = pickTwo(MODALS, random);
    return { expected: 'modal', ...twice(random, { modal: from }, { modal: to }) };
  },
  hedge: (random) => {
    const hedge = pick(HEDGES, random);
    const pair = twice(random, {}, { modal: `shall, ${hedge},` });
    return random() < 0.5
      ? { expected: 'hedge', ...pair }
      : { expected: 'hedge', before: pair.after, after: pair.before };
  },
  verb: (random) => {
    const [from, to] = pickTwo(VERBS, random);
    return { expected: 'operative verb', ...twice(random, { verb: from }, { verb: to }) };
  },
  punctuation: (random) => {
    const before = sentence(random);
    const after = pick(
      [
        before.replace('In this, ', 'In this '),
        before.replace(' and ', ', and '),
        before.replace(/\.$/u, ';'),
        `“${before}”`,
        before.replace(' so that', '; so that').replace(' in cooperation', ', in cooperation'),
      ].filter((one) => one !== before),
      random,
    );
    return { expected: 'editorial', before, after };
  },
  capitals: (random) => {
    const before = sentence(random);
    const word = pick(
      [
        'harbours',
        'boats',
        'pilots',
        'fish',
        'piers',
        'charter',
        'crews',
        'council',
        'record',
        'fishers',
      ].filter((one) => before.includes(` ${one}`)),
      random,
    );
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    return { expected: 'editorial', before, after: before.replace(` ${word}`, ` ${capital}`) };
  },
  spelling: (random) => {
    const [one, other] = pick(SPELLINGS, random);
    const [from, to] = random() < 0.5 ? [one, other] : [other, one];
    return {
      expected: 'editorial',
      ...twice(random, { extra: ` through ${from} work` }, { extra: ` through ${to} work` }),
    };
  },
  namedBody: (random) => {
    const [from, to] = pickTwo(BODIES, random);
    return {
      expected: 'named body',
      ...twice(random, { extra: ` with the ${from}` }, { extra: ` with the ${to}` }),
    };
  },
  prefix: (random) => {
    const [from, to] = pick(NEGATED, random);
    return {
      expected: 'negation',
      ...twice(random, { extra: ` by ${from} means` }, { extra: ` by ${to} means` }),
    };
  },
  contraction: (random) => {
    const [from, to] = pick(CONTRACTED, random);
    return { expected: 'editorial', ...twice(random, { modal: from }, { modal: to }) };
  },
  dateFormat: (random) => {
    const [from, to] = pickTwo(SAME_DAY, random);
    return {
      expected: 'editorial',
      ...twice(random, { extra: ` from ${from}` }, { extra: ` from ${to}` }),
    };
  },
  numberFormat: (random) => {
    const [from, to] = pick(SAME_NUMBER, random);
    return {
      expected: 'editorial',
      ...twice(random, { extra: ` with ${from} boats` }, { extra: ` with ${to} boats` }),
    };
  },
  crossReference: (random) => {
    const word = pick(['paragraph', 'article', 'section', 'annex'], random);
    const [from, to] = pickTwo(['2', '4', '7', '9', '11', '12 (a)', '3 (b)', 'IV'], random);
    return {
      expected: 'cross-reference',
      ...twice(random, { extra: ` under ${word} ${from}` }, { extra: ` under ${word} ${to}` }),
    };
  },
};
