/**
 * The different names of several lists, each with its places in them. A name stands in a list once at
 * most; the names of a list are numbered by their places in it.
 */
export class NameDirectory {
  /** Number of each name, in order of first use. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Which lists hold name n, and its place in each: from `offsets[n]` up to `offsets[n + 1]`. */
  private readonly offsets: Int32Array;
  private readonly lists: Int32Array;
  private readonly places: Int32Array;

  constructor(lists: readonly (readonly string[])[]) {
    const numbers = new Map<string, number>();
    const numbered = lists.map((names) =>
      Int32Array.from(names, (name) => {
        const known = numbers.get(name);
        if (known !== undefined) return known;
        numbers.set(name, numbers.size);
        return numbers.size - 1;
      }),
    );
    this.numbers = numbers;
    this.offsets = new Int32Array(numbers.size + 1);
    for (const list of numbered) for (const number of list) this.offsets[number + 1]! += 1;
    for (let n = 0; n < numbers.size; n++) this.offsets[n + 1]! += this.offsets[n]!;
    const next = this.offsets.slice();
    this.lists = new Int32Array(this.offsets[numbers.size]!);
    this.places = new Int32Array(this.lists.length);
    numbered.forEach((list, index) => {
      list.forEach((number, place) => {
        const at = next[number]!++;
        this.lists[at] = index;
        this.places[at] = place;
      });
    });
  }

  /** -1 for a name that no list has. */
  numberOf(name: string): number {
    return this.numbers.get(name) ?? -1;
  }

  /** Calls back for each list that holds the name of a number. */
  eachPlace(number: number, visit: (list: number, place: number) => void): void {
    if (number < 0) return;
    for (let i = this.offsets[number]!; i < this.offsets[number + 1]!; i++) {
      visit(this.lists[i]!, this.places[i]!);
    }
  }
}
