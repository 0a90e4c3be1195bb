/** Numbers from 0 to 2^31 that are gathered one after another, and may be read meanwhile. */
export class GrowingList {
  length = 0;
  private numbers = new Int32Array(1024);

  add(number: number): void {
    if (this.length === this.numbers.length) this.grow();
    this.numbers[this.length++] = number;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    return this.numbers[index]!;
  }

  /** Puts another number at an index below `length`. */
  set(index: number, number: number): void {
    this.numbers[index] = number;
  }

  /** The numbers so far. */
  list(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.numbers.length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
