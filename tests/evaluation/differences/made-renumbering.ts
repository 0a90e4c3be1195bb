import { pick, sentence } from '../made-substance.ts';

type Random = () => number;

/** A numbered text that refers to itself, and the same with a paragraph before it. */
export function madeRenumbering(random: Random) {
  const count = 8 + Math.floor(random() * 8);
  const added = Math.floor(random() * (count - 2));
  const references = Array.from({ length: count }, () => 1 + Math.floor(random() * count));
  const moved = (label: number) => (label > added ? label + 1 : label);
  const draws = Array.from({ length: count }, () => random());
  const text = (index: number, name: (label: number) => number) => {
    const random0 = randomFrom(draws[index] ?? 0);
    const word = pick(['paragraph', 'paragraph', 'article'], random0);
    return sentence(random0, { extra: ` under ${word} ${name(references[index] ?? 1)} above` });
  };
  const before = draws.map((_, index) => ({
    text: text(index, (label) => label),
    label: String(index + 1),
  }));
  const after = draws.map((_, index) => ({
    text: text(index, moved),
    label: String(moved(index + 1)),
  }));
  after.splice(added, 0, { text: sentence(random), label: String(added + 1) });
  return { before, after };
}

/** A few more random numbers from one. */
function randomFrom(start: number): Random {
  let state = start;
  return () => (state = (state * 9301 + 0.49297) % 1);
}
