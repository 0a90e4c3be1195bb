/**
 * Results that may wait for an earlier one, for each place at work. With none, a file that takes long
 * keeps all places but its own idle.
 */
const WAITING_EACH = 3;

/**
 * Does some work for each thing, `most` at a time, and hands the results out in the order of the
 * things. Nothing is begun for what lies far ahead, and nothing more once nobody asks.
 */
export async function* inParallel<T, R>(
  things: readonly T[],
  most: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const begun: Promise<R>[] = [];
  let next = 0;
  let atWork = 0;
  const begin = (): void => {
    while (atWork < most && begun.length < (1 + WAITING_EACH) * most && next < things.length) {
      atWork += 1;
      begun.push(
        work(things[next] as T).finally(() => {
          atWork -= 1;
          begin();
        }),
      );
      next += 1;
    }
  };
  try {
    for (begin(); begun.length > 0; begin()) {
      const result = await begun[0];
      void begun.shift();
      yield result as R;
    }
  } finally {
    next = things.length;
  }
}
