/** The same things in another order, which the seed alone decides (xorshift32, Marsaglia 2003). */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
  const mixed = [...things];
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    const other = state % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
