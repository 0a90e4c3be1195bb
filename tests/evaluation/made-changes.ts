/** A later version made from paragraphs by known operations. */
export interface MadeVersion {
  readonly paragraphs: readonly string[];
  /** What was done, with positions of paragraphs before and after. */
  readonly truth: readonly MadeChange[];
}

/** One operation. `share` is the share of words edited besides. */
export interface MadeChange {
  readonly kind: 'moved' | 'changed' | 'deleted' | 'inserted' | 'split' | 'merged' | 'used again';
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly share: number;
}

/** A paragraph of the later version while it is being made. */
interface Item {
  readonly text: string;
  readonly sources: readonly number[];
  readonly kind: MadeChange['kind'] | 'same';
  readonly share: number;
}

type Random = () => number;

/** Only paragraphs of so many words are operated on. */
const LEAST_WORDS = 12;
const MOVE_SHARES = [0, 0.05, 0.1, 0.2, 0.4];
const EDIT_SHARES = [0.05, 0.1, 0.2];
const LEAST_PLACES_MOVED = 3;

/**
 * Makes a later version: of every 200 paragraphs about 15 are moved by three places or more (with
 * up to 40 % of their words edited), 9 edited in place, 6 each deleted, inserted, split and merged,
 * 3 used a second time (half of them with 10 % of the words edited); at least two rounds of each in
 * a short document.
 */
export function makeVersion(
  paragraphs: readonly string[],
  strangers: readonly string[],
  random: Random,
): MadeVersion {
  const rounds = Math.max(2, Math.round(0.015 * paragraphs.length));
  const vocabulary = paragraphs.join(' ').split(/\s+/u);
  const edited = (text: string, share: number) => editWords(text, share, vocabulary, random);
  const items: (Item | undefined)[] = paragraphs.map((text, index) => keep(text, index));
  const free = shuffle(
    paragraphs.flatMap((text, index) => (countWords(text) >= LEAST_WORDS ? [index] : [])),
    random,
  );
  const moving: Item[] = [];
  const take = (): number | undefined => {
    const index = free.pop();
    return index !== undefined && items[index]?.kind === 'same' ? index : undefined;
  };
  for (let round = 0; round < 2 * rounds; round++) {
    mergeAt(take(), items, paragraphs, free, edited, round % 2 ? 0.05 : 0);
    splitAt(take(), items, paragraphs, edited, round % 2 ? 0.05 : 0);
    const index = take();
    if (index !== undefined) items[index] = undefined;
  }
  const editedItem = (index: number, kind: Item['kind'], share: number): Item => ({
    text: edited(paragraphs[index] ?? '', share),
    sources: [index],
    kind,
    share,
  });
  const eachTaken = (count: number, act: (index: number, round: number) => void) => {
    for (let round = 0; round < count; round++) {
      const index = take();
      if (index !== undefined) act(index, round);
    }
  };
  eachTaken(3 * rounds, (index, round) => {
    items[index] = editedItem(index, 'changed', EDIT_SHARES[round % EDIT_SHARES.length] ?? 0);
  });
  eachTaken(5 * rounds, (index, round) => {
    moving.push(editedItem(index, 'moved', MOVE_SHARES[round % MOVE_SHARES.length] ?? 0));
    items[index] = undefined;
  });
  const copies: Item[] = [];
  eachTaken(rounds, (index, round) => {
    copies.push(editedItem(index, 'used again', round % 2 ? 0.1 : 0));
  });
  const list = items.flatMap((item) => item ?? []).flatMap(halves);
  for (const item of moving) placeFar(list, item, random);
  for (const item of copies) placeFar(list, item, random);
  for (const text of shuffle(strangers, random).slice(0, 2 * rounds)) {
    let place = below(list.length + 1, random);
    while (isBetweenHalves(list, place)) place++;
    list.splice(place, 0, { text, sources: [], kind: 'inserted', share: 0 });
  }
  return collect(list, paragraphs.length);
}

/** Edits a share of the words of a text in bursts of one to three. */
export function editWords(
  text: string,
  share: number,
  vocabulary: readonly string[],
  random: Random,
): string {
  const words = text.split(' ');
  let left = Math.round(share * words.length);
  while (left > 0 && words.length > 1) {
    const burst = Math.min(left, 1 + below(3, random));
    const at = below(Math.max(1, words.length - burst), random);
    const choice = random();
    const others = Array.from(
      { length: burst },
      () => vocabulary[below(vocabulary.length, random)] ?? '',
    );
    if (choice < 0.6) words.splice(at, burst, ...others);
    else if (choice < 0.8) words.splice(at, burst);
    else words.splice(at, 0, ...others);
    left -= burst;
  }
  return words.join(' ');
}

function keep(text: string, index: number): Item {
  return { text, sources: [index], kind: 'same', share: 0 };
}

type Edit = (text: string, share: number) => string;

function mergeAt(
  index: number | undefined,
  items: (Item | undefined)[],
  paragraphs: readonly string[],
  free: readonly number[],
  edited: Edit,
  share: number,
): void {
  if (index === undefined || items[index + 1]?.kind !== 'same' || !free.includes(index + 1)) return;
  const text = edited(`${paragraphs[index]} ${paragraphs[index + 1]}`, share);
  items[index] = { text, sources: [index, index + 1], kind: 'merged', share };
  items[index + 1] = undefined;
}

const HALVES = '\u0000';

function splitAt(
  index: number | undefined,
  items: (Item | undefined)[],
  paragraphs: readonly string[],
  edited: Edit,
  share: number,
): void {
  if (index === undefined) return;
  const text = paragraphs[index] ?? '';
  const ends = [...text.matchAll(/[,;.:] /gu)]
    .map((match) => match.index + 1)
    .filter((at) => countWords(text.slice(0, at)) >= 4 && countWords(text.slice(at)) >= 4)
    .sort((x, y) => Math.abs(x - text.length / 2) - Math.abs(y - text.length / 2));
  const [end] = ends;
  if (end === undefined) return;
  const parts = [text.slice(0, end), text.slice(end + 1)].map((part) => edited(part, share));
  items[index] = { text: parts.join(HALVES), sources: [index], kind: 'split', share };
}

function halves(item: Item): Item[] {
  return item.text.split(HALVES).map((text) => ({ ...item, text }));
}

/** Inserts an item at least three places from where its source would stand. */
function placeFar(list: Item[], item: Item, random: Random): void {
  const [source = 0] = item.sources;
  const home = list.findIndex(
    ({ sources, kind }) => kind !== 'moved' && kind !== 'used again' && (sources[0] ?? -1) > source,
  );
  const from = home < 0 ? list.length : home;
  for (let attempt = 0; attempt < 50; attempt++) {
    const place = below(list.length + 1, random);
    if (Math.abs(place - from) < LEAST_PLACES_MOVED || isBetweenHalves(list, place)) continue;
    list.splice(place, 0, item);
    return;
  }
  if (item.kind === 'moved') list.splice(from, 0, { ...item, kind: 'changed' });
}

function isBetweenHalves(list: readonly Item[], place: number): boolean {
  const [before, after] = [list[place - 1], list[place]];
  return (
    before?.kind === 'split' && after?.kind === 'split' && before.sources[0] === after.sources[0]
  );
}

function collect(list: readonly Item[], count: number): MadeVersion {
  const truth: MadeChange[] = [];
  const kept = new Set<number>();
  list.forEach(({ kind, sources, share }, b) => {
    for (const source of sources) kept.add(source);
    const last = truth.at(-1);
    if (kind === 'split' && last?.kind === 'split' && last.a[0] === sources[0])
      truth[truth.length - 1] = { ...last, b: [...last.b, b] };
    else if (kind !== 'same') truth.push({ kind, a: sources, b: [b], share });
  });
  for (let a = 0; a < count; a++)
    if (!kept.has(a)) truth.push({ kind: 'deleted', a: [a], b: [], share: 0 });
  return { paragraphs: list.map(({ text }) => text), truth };
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((x, y) => x.key - y.key).map(({ value }) => value);
}

function countWords(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
