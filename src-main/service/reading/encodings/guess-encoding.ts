import chardet from 'chardet';
import { decoderOf } from './code-pages.ts';
import type { ByteDecoder } from './code-pages.ts';
import { oddnessOf, oddShare } from './letter-oddness.ts';
import type { Oddness } from './letter-oddness.ts';

/** The encoding that bytes are most likely in. */
export interface EncodingGuess {
  readonly decoder: ByteDecoder;
  /** Whether even the best guess leaves words that nobody writes. */
  readonly doubtful: boolean;
}

/** The guess looks at so many bytes; more do not make it surer. */
const SAMPLE = 64 * 1024;

/**
 * A statistical guess is kept while less than this share of its characters is odd. Right guesses
 * on 1,400 samples of 12 languages had at most 4 %, wrong ones of any length 20 % and more.
 */
const ODD_SHARE = 0.05;

/** Encodings the statistics do not know, and near kin of those they do, in order of preference. */
const OTHERS = [
  ...['windows-1252', 'iso-8859-15', 'windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic'],
  ...['windows-1250', 'iso-8859-2', 'macintosh', 'ibm850', 'ibm852', 'ibm437'],
];

/** Pairs that differ in few letters: the second is taken where it leaves fewer odd ones. */
const NEAR_KIN: Readonly<Record<string, string>> = {
  'windows-1252': 'iso-8859-15',
  'koi8-r': 'koi8-u',
  'windows-1251': 'x-mac-cyrillic',
  'iso-8859-2': 'windows-1250',
};

interface Candidate {
  readonly decoder: ByteDecoder;
  readonly oddness: Oddness;
}

/** Guesses by statistics of the bytes, and tests the guess by the words it makes. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = bytes.subarray(0, SAMPLE);
  const [first = 'windows-1252', ...rest] = statistical(sample);
  const own = candidateOf(first, sample);
  if (own && oddShare(own.oddness) < ODD_SHARE) {
    return { decoder: nearKin(own, sample).decoder, doubtful: false };
  }
  const candidates = [first, ...rest, ...OTHERS]
    .map((name) => candidateOf(name, sample))
    .filter((candidate) => candidate !== undefined);
  const best = candidates.reduce((a, b) => (oddShare(b.oddness) < oddShare(a.oddness) ? b : a));
  return { decoder: best.decoder, doubtful: oddShare(best.oddness) >= ODD_SHARE };
}

function statistical(sample: Uint8Array): string[] {
  return (
    chardet
      .analyse(sample)
      .map(({ name }) => name.toLowerCase())
      .filter((name) => !name.startsWith('utf-') && name !== 'ascii')
      // Latin-1 as people use it is windows-1252, which has the quotation marks of word processors.
      .map((name) => (name === 'iso-8859-1' ? 'windows-1252' : name))
      .filter((name) => decoderOf(name) !== undefined)
  );
}

function nearKin(own: Candidate, sample: Uint8Array): Candidate {
  const other = candidateOf(NEAR_KIN[own.decoder.encoding] ?? '', sample);
  return other && other.oddness.odd < own.oddness.odd ? other : own;
}

function candidateOf(name: string, sample: Uint8Array): Candidate | undefined {
  const decoder = decoderOf(name);
  return decoder && { decoder, oddness: oddnessOf(decoder.decode(sample)) };
}
