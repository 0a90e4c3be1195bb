/** Records of a few whole numbers each, gathered one after another in one array. */
export class RecordList {
  length = 0;
  private readonly size: number;
  private numbers: Int32Array;

  /** Each record has so many numbers. */
  constructor(size: number) {
    this.size = size;
    this.numbers = new Int32Array(256 * size);
  }

  /** Adds a record of zeros and answers with its index. */
  add(): number {
    if ((this.length + 1) * this.size > this.numbers.length) {
      const larger = new Int32Array(2 * this.numbers.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    return this.length++;
  }

  /** A number of the record at an index below `length`. */
  get(index: number, field: number): number {
    return this.numbers[index * this.size + field]!;
  }

  set(index: number, field: number, number: number): void {
    this.numbers[index * this.size + field] = number;
  }
}
