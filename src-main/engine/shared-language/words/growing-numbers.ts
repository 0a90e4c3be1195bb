/** Characters of a word and the space behind it, in most languages at least. */
const CHARACTERS_A_WORD = 6;

/** Numbers while they are gathered; room is made for as many as a text of some length may have. */
export class GrowingNumbers {
  length = 0;
  private numbers: Int32Array;

  constructor(characters: number) {
    this.numbers = new Int32Array(16 + Math.floor(characters / CHARACTERS_A_WORD));
  }

  add(number: number): void {
    if (this.length === this.numbers.length) this.grow();
    this.numbers[this.length++] = number;
  }

  private grow(): void {
    const larger = new Int32Array(Math.ceil(1.5 * this.numbers.length));
    larger.set(this.numbers);
    this.numbers = larger;
  }

  finish(): Int32Array {
    // Where little room is left over, a copy would cost more than it saves.
    const wasted = this.numbers.length - this.length;
    return wasted < this.length / 8
      ? this.numbers.subarray(0, this.length)
      : this.numbers.slice(0, this.length);
  }
}

/** Places of words while they are gathered. */
export class GrowingPlaces {
  private readonly starts: GrowingNumbers;
  private readonly ends: GrowingNumbers;

  constructor(characters: number) {
    this.starts = new GrowingNumbers(characters);
    this.ends = new GrowingNumbers(characters);
  }

  add(start: number, end: number): void {
    this.starts.add(start);
    this.ends.add(end);
  }

  finish(): { starts: Int32Array; ends: Int32Array } {
    return { starts: this.starts.finish(), ends: this.ends.finish() };
  }
}
