import { buildPhraseIndex } from './phrase-index.ts';
import lists from './grammar-words.json' with { type: 'json' };

/** "the", "our", "all", "each" … */
export const DETERMINERS: ReadonlySet<string> = new Set(lists.determiners);
/** "our", "its", "their" … */
export const POSSESSIVES: ReadonlySet<string> = new Set(lists.possessives);
/** "and", "or", "but" … */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(lists.conjunctions);
/** Words that may stand between a subject or a boundary and its verb. */
export const ADVERBS: ReadonlySet<string> = new Set(lists.adverbs);
/** "also", "further": numbering of repeated verbs by editors, never a change of meaning. */
export const LIST_MARKERS: ReadonlySet<string> = new Set(lists.listMarkers);
/** "of", "to", "for" … */
export const PREPOSITIONS: ReadonlySet<string> = new Set(lists.prepositions);
/** "if", "when", "because" …: what follows is no main clause. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(lists.subordinators);
/** "that", "which", "who" … */
export const RELATIVES: ReadonlySet<string> = new Set(lists.relatives);
/** "in this regard", "to this end" …: formulas before a further operative verb. */
export const LINKERS = buildPhraseIndex<true>(
  lists.linkers.map((linker) => [linker, true] as const),
);
/** Verbs that, as bare forms in a chain, may as well continue a series of infinitives. */
export const AMBIGUOUS_IN_CHAINS: ReadonlySet<string> = new Set(lists.ambiguousInChains);
/** Verbs that hardly ever stand in a series of infinitives. */
export const UNMISTAKABLE_IN_CHAINS: ReadonlySet<string> = new Set(lists.unmistakableInChains);
/** Words that are nouns as often as verbs: "support", "report". */
export const NOUN_LIKE: ReadonlySet<string> = new Set(lists.nounLike);
/** Nouns for those who can act: "Parties", "States", "Committee", "users". */
export const AGENTS: ReadonlySet<string> = new Set(lists.agents);
/** Nouns for texts, which cannot: "Agreement", "Convention". */
export const INSTRUMENTS: ReadonlySet<string> = new Set(lists.instruments);
/** Words that open an insertion between commas: "within their respective mandates". */
export const INSERTION_OPENERS: ReadonlySet<string> = new Set(lists.insertionOpeners);
/** Nouns for an organ's own servants: a request to them is a mandate. */
export const MANDATE_HOLDERS: ReadonlySet<string> = new Set(lists.mandateHolders);

/** Words in -ly that are none. */
const NO_ADVERBS: ReadonlySet<string> = new Set(lists.noAdverbs);

/** Words in -ing that are no acts: nouns, adjectives, prepositions. */
const NO_GERUNDS: ReadonlySet<string> = new Set(lists.noGerunds);

/** Whether a word in -ing that no list of verbs has is likely a gerund: "lending". */
export function isLikelyGerund(key: string): boolean {
  return key.endsWith('ing') && /^[a-z]{3,}ing$/u.test(key) && !NO_GERUNDS.has(key);
}

/** Whether a word can stand between a boundary and an operative verb: listed, or in -ly. */
export function isAdverb(key: string): boolean {
  if (ADVERBS.has(key)) return true;
  return key.endsWith('ly') && /[a-z]{3}ly$/u.test(key) && !NO_ADVERBS.has(key);
}
