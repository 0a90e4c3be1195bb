/**
 * Does some work for each thing, `most` at a time, and hands the results out in the order of the
 * things. Nothing is begun for what lies further ahead, and nothing more once nobody asks.
 */
export async function* inParallel<T, R>(
  things: readonly T[],
  most: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  let next = 0;
  for (;;) {
    while (begun.length < most && next < things.length) {
      begun.push(work(things[next] as T));
      next += 1;
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}
