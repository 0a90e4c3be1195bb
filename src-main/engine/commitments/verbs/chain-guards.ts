import { linkerAt } from '../clause/linkers.ts';
import {
  actionAt,
  type ClauseText,
  isAdverbAt,
  isCapitalised,
  keyAt,
  rolesAt,
} from '../clause/clause-text.ts';
import { defineRole } from '../clause/known-words.ts';
import {
  AMBIGUOUS_IN_CHAINS,
  DETERMINERS,
  NOUN_LIKE,
  PREPOSITIONS,
  UNMISTAKABLE_IN_CHAINS,
} from '../clause/grammar-words.ts';
import { actionVerb } from '../clause/verb-forms.ts';
import type { FormOfVerb } from '../ladder/verb-ladder.ts';

const NEVER_AFTER = new Set([
  'of',
  'is',
  'are',
  'was',
  'were',
  'may',
  'can',
  'could',
  'must',
  'shall',
  'should',
  'will',
  'has',
  'have',
  'from',
  'and',
  'or',
  ')',
  '.',
  '/',
  '’',
  'made',
  'by',
]);
const STRONG_OBJECTS = new Set([
  'that',
  'our',
  'its',
  'need',
  'importance',
  'necessity',
  'right',
  'states',
  'governments',
  'all',
  'parties',
  'them',
  'member',
  'relevant',
  'urgent',
  'secretary-general',
  'fundamental',
  'critical',
  'to',
  'with',
  'upon',
  'commitment',
  'contribution',
  'contributions',
  'efforts',
  'role',
  'progress',
  'work',
  'report',
]);

/** Verbs whose object must be someone or something, so that a bare preposition after them is a noun's. */
const TAKES_PREPOSITION = new Set([
  'call for',
  'call upon',
  'appeal to',
  'take note',
  'refer to',
  'strive',
  'work towards',
  'bear in mind',
  'agree',
  'commit',
  'decide',
  'resolve',
  'pledge',
  'undertake',
  'will',
  'shall',
  'must',
  'should',
  'hope',
  'note',
  'seek',
  'intend',
  'stand ready',
  'insist',
  'welcome',
  'recognize',
  'express',
  'express concern',
  'note with concern',
  'note with appreciation',
  'be aware',
  'congratulate',
]);

/** Whether what follows a verb form can be its object, so that it is no noun ("requests for"). */
export function hasPlausibleObject(clause: ClauseText, after: number, found: FormOfVerb): boolean {
  const next = keyAt(clause, after);
  if (next === '' || next === ';') return false;
  if (next === 'and' && JOINED_VERBS.has(keyAt(clause, after + 1))) return true;
  if (NEVER_AFTER.has(next)) return false;
  if (next === ',' || next === ':') return true;
  if (found.form === 'copula' && (next === 'to' || next === 'that')) return true;
  if (PREPOSITIONS.has(next) && next !== 'with') {
    return TAKES_PREPOSITION.has(found.entry.lemma) || startsLinker(clause, after);
  }
  return true;
}

/** "you acknowledge and agree that". */
const JOINED_VERBS = new Set([
  'agree',
  'agrees',
  'accept',
  'accepts',
  'confirm',
  'understand',
  'consent',
]);

function startsLinker(clause: ClauseText, at: number): boolean {
  return linkerAt(clause, at, clause.words.length) !== null;
}

/**
 * Whether a bare form after a comma or "and" is a further operative verb and not one more verb of
 * a series of infinitives: "to promote … and support". `contentFrom` is where the content of the
 * operative verb before it begins.
 */
export function continuesChain(
  clause: ClauseText,
  contentFrom: number,
  verbAt: number,
  after: number,
  found: FormOfVerb,
): boolean {
  const { lemma } = found.entry;
  if (UNMISTAKABLE_IN_CHAINS.has(lemma)) return true;
  const strong = hasStrongObject(clause, after);
  const isContinued = keyAt(clause, verbAt) === 'continue';
  if (AMBIGUOUS_IN_CHAINS.has(lemma))
    return (strong || isContinued) && !inInfinitiveSeries(clause, contentFrom, verbAt);
  return strong || !inInfinitiveSeries(clause, contentFrom, verbAt);
}

function hasStrongObject(clause: ClauseText, after: number): boolean {
  let at = after;
  while (isAdverbAt(clause, at) && !STRONG_OBJECTS.has(keyAt(clause, at))) at += 1;
  if (keyAt(clause, at) === 'the' || keyAt(clause, at) === 'in') at += 1;
  return STRONG_OBJECTS.has(keyAt(clause, at)) || isCapitalised(clause, at);
}

/** Whether an infinitive is open: "to" and a verb since the content began. */
function inInfinitiveSeries(clause: ClauseText, from: number, to: number): boolean {
  for (let at = to - 1; at > from; at -= 1) {
    const isPassive = keyAt(clause, at + 1) === 'be';
    if (keyAt(clause, at) === 'to' && !isPassive && isInfinitiveAt(clause, at)) return true;
  }
  return false;
}

const NO_VERB_ENDING =
  /(?:ice|ship|hood|dom|ure|age|tion|ment|ness|ity|ed|al|ous|ic|ers?|ance|ence|ism|ing|ies|ions|able|ful)$/u;

/** Nouns that follow "to" without an article and look like verbs. */
const NOUNS_AFTER_TO = new Set([
  'date',
  'life',
  'school',
  'health',
  'water',
  'food',
  'peace',
  'power',
  'women',
  'men',
  'children',
  'people',
  'land',
  'home',
  'death',
  'war',
  'trade',
  'zero',
  'others',
  'hand',
  'law',
  'civil',
  'human',
  'high',
  'low',
  'safe',
  'decent',
  'credit',
  'youth',
  'full',
  'good',
  'public',
  'free',
]);

/** Whether the "to" at a token opens an infinitive: "to ratify", not "to the Convention". */
export function isInfinitiveAt(clause: ClauseText, to: number): boolean {
  let at = to + 1;
  while (isAdverbAt(clause, at) && !DETERMINERS.has(keyAt(clause, at))) at += 1;
  if ((rolesAt(clause, at) & INFINITIVE) === 0 || isCapitalised(clause, at)) return false;
  // After "pursuant to" only a known verb can be one.
  if (actionAt(clause, at) === null) return !NEEDS_NOUN.has(keyAt(clause, to - 1));
  return !isNounAfterTo(clause, to, at);
}

/** Words that can be a verb after "to": the base form of a known one, or one that looks like no noun. */
const INFINITIVE = defineRole((key) => {
  if (!/^[a-z-]+$/u.test(key) || DETERMINERS.has(key) || PREPOSITIONS.has(key)) return false;
  const verb = actionVerb(key);
  if (verb) return verb.form === 'base';
  if (key === 'be' || key === 'have' || key === 'do') return true;
  return !NOUNS_AFTER_TO.has(key) && !NO_VERB_ENDING.test(key) && !/[^s]s$/u.test(key);
});

/** Words whose "to" is followed by a noun, whatever the noun looks like. */
const NEEDS_NOUN = new Set(
  'pursuant according relating related prior due respect regard relation contrary addition reference'.split(
    ' ',
  ),
);

const TAKES_TO = new Set([
  'access',
  'according',
  'relating',
  'related',
  'respect',
  'regard',
  'contribution',
  'addition',
  'due',
  'relation',
  'parties',
  'party',
  'subject',
  'pursuant',
  'prior',
  'responses',
  'response',
  'threats',
  'threat',
  'linked',
  'leading',
  'contributing',
  'attention',
  'approach',
  'approaches',
  'return',
  'reference',
  'contrary',
  'vulnerable',
  'applicable',
  'harm',
  'damage',
  'challenges',
  'solutions',
  'exposure',
  'belonging',
]);

function isNounAfterTo(clause: ClauseText, to: number, at: number): boolean {
  if (!TAKES_TO.has(keyAt(clause, to - 1)) || !NOUN_LIKE.has(keyAt(clause, at))) return false;
  const next = keyAt(clause, at + 1);
  return !(DETERMINERS.has(next) || /^[a-z]/u.test(next)) || PREPOSITIONS.has(next);
}
