const FIRST_SLOTS = 1 << 12;

/**
 * Numbers for names, equal ones for equal names, in order of first use. A `Map` takes three times as
 * long for names that were just read from disk, as it has every one of them hashed by the engine first.
 */
export class NameNumbers {
  readonly names: string[] = [];
  private hashes = new Int32Array(FIRST_SLOTS / 2);
  /** The number of a name and 1, or 0 where a slot is free. */
  private slots = new Int32Array(FIRST_SLOTS);

  /** Number of a name, a new one for a new name. */
  add(name: string): number {
    const hash = hashOf(name);
    const slot = this.slotOf(name, hash);
    const known = this.slots[slot]!;
    if (known > 0) return known - 1;
    this.hashes[this.names.length] = hash;
    this.slots[slot] = this.names.push(name);
    if (2 * this.names.length >= this.slots.length) this.grow();
    return this.names.length - 1;
  }

  /** Number of a name, or -1. */
  find(name: string): number {
    return this.slots[this.slotOf(name, hashOf(name))]! - 1;
  }

  private slotOf(name: string, hash: number): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return slot;
      if (this.hashes[number] === hash && this.names[number] === name) return slot;
      slot = (slot + 1) & last;
    }
  }

  private grow(): void {
    const { hashes } = this;
    this.slots = new Int32Array(2 * this.slots.length);
    this.hashes = new Int32Array(this.slots.length / 2);
    this.hashes.set(hashes);
    const last = this.slots.length - 1;
    for (let number = 0; number < this.names.length; number++) {
      let slot = this.hashes[number]! & last;
      while (this.slots[slot]! > 0) slot = (slot + 1) & last;
      this.slots[slot] = number + 1;
    }
  }
}

/** FNV-1a (Fowler, Noll and Vo) of the code units. */
function hashOf(name: string): number {
  let hash = 0x811c_9dc5 | 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x0100_0193);
  return hash ^ (hash >>> 15);
}
