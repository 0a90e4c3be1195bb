import { keyAt, type ClauseText, type TokenRange } from '../clause/clause-text.ts';
import type { Commitment, CommitmentClass, LadderVerb } from '../commitment.ts';
import type { LanguageWords } from './translated-ladder.ts';
import { withoutElision } from './translated-verbs.ts';

/** How far into the content its head noun is looked for: "de l'urgente nécessité". */
const HEAD_WINDOW = 6;
/** As in English: "need" and "right" are worth 2, "commitment" 4, "intention" 3, work done 1. */
const NORM_FORCE = 2;
const COMMITMENT_FORCE = 4;
const INTENTION_FORCE = 3;
const APPRAISAL_FORCE = 1;

const OPEN_TO_HEADS: ReadonlySet<CommitmentClass> = new Set(['notice', 'recognition', 'need']);
const OWNING = new Set(['reaffirm', 'reiterate', 'renew', 'affirm', 'express', 'emphasize']);

type Judgement = Pick<Commitment, 'class' | 'effectiveForce' | 'rules'>;

/** Class and force of a translated clause: the ladder's, unless a head noun outweighs the verb. */
export function judgeTranslation(
  clause: ClauseText,
  words: LanguageWords,
  entry: LadderVerb,
  content: TokenRange,
): Judgement {
  const rules = [`verb: ${entry.lemma}`];
  const plain: Judgement = { class: entry.class, effectiveForce: entry.force, rules };
  let owned = false;
  for (let at = content.from; at < Math.min(content.to, content.from + HEAD_WINDOW); at += 1) {
    const key = withoutElision(keyAt(clause, at), words);
    // What is behind "that", a comma or an infinitive heads something else.
    if (words.subordinators.has(key)) return restated(clause, words, content, plain, entry);
    if (key === ',') break;
    if (words.owners.has(key)) owned = true;
    const head = headOf(key, words, entry, owned);
    if (head) return { ...head, rules: [...rules, `head: ${key}`] };
  }
  return ofThing(restated(clause, words, content, plain, entry), entry);
}

/** "Rappelle que les États doivent", "reafirma que … deberán": a duty that stands already. */
function restated(
  clause: ClauseText,
  words: LanguageWords,
  content: TokenRange,
  plain: Judgement,
  { lemma }: LadderVerb,
): Judgement {
  if (lemma !== 'recall' && lemma !== 'reaffirm' && lemma !== 'reiterate') return plain;
  for (let at = content.from; at < content.to; at += 1) {
    const key = keyAt(clause, at);
    if (!words.duties.has(key)) continue;
    const rules = [...plain.rules, `modal: ${key}`];
    return { class: 'norm_restatement', effectiveForce: COMMITMENT_FORCE, rules };
  }
  return plain;
}

/** "Réaffirme ses résolutions": a thing confirmed, of which nothing is needed. */
function ofThing(plain: Judgement, { lemma }: LadderVerb): Judgement {
  const confirms = lemma === 'reaffirm' || lemma === 'reiterate';
  if (plain.class !== 'need' || !confirms) return plain;
  return { ...plain, class: 'recognition', rules: [...plain.rules, 'content: a thing, no need'] };
}

function headOf(
  key: string,
  words: LanguageWords,
  entry: LadderVerb,
  owned: boolean,
): Omit<Judgement, 'rules'> | null {
  const isOwn = owned && OWNING.has(entry.lemma);
  if (isOwn && words.commitment.has(key))
    return { class: 'own_commitment', effectiveForce: COMMITMENT_FORCE };
  if (isOwn && words.intention.has(key))
    return { class: 'own_commitment', effectiveForce: INTENTION_FORCE };
  if (entry.lemma === 'express' && owned) return expressed(key, words);
  if (!OPEN_TO_HEADS.has(entry.class)) return null;
  if (words.need.has(key)) return { class: 'need', effectiveForce: NORM_FORCE };
  if (words.right.has(key)) return { class: 'right', effectiveForce: NORM_FORCE };
  if (words.work.has(key) && entry.class === 'recognition' && entry.lemma !== 'support')
    return { class: 'appreciation', effectiveForce: APPRAISAL_FORCE };
  return null;
}

/** "Exprime sa satisfaction", "expresa su preocupación": what is expressed. */
function expressed(key: string, words: LanguageWords): Omit<Judgement, 'rules'> | null {
  if (words.appreciation.has(key))
    return { class: 'appreciation', effectiveForce: APPRAISAL_FORCE };
  if (words.concern.has(key)) return { class: 'concern', effectiveForce: APPRAISAL_FORCE };
  return null;
}
