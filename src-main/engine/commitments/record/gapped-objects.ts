import { defineRole } from '../clause/known-words.ts';
import {
  type ClauseText,
  keyAt,
  rolesAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import { POSSESSIVES } from '../clause/grammar-words.ts';
import type { ContentHead } from './content-head.ts';
import { contentHead } from './content-head.ts';

const JOINT = defineRole((key) => key === ',' || key === 'and');

/**
 * A second object that is a need, after a first that is a fact: "Recognize that women …, and the
 * need to …" is two records under one verb. Null when the content is one.
 */
export function secondObject(
  clause: ClauseText,
  content: TokenRange,
  head: ContentHead,
): { readonly first: TokenRange; readonly second: TokenRange } | null {
  if (head.kind === 'commitment') return null;
  for (let at = content.from + 1; at < content.to - 2; at += 1) {
    if ((rolesAt(clause, at) & JOINT) === 0) continue;
    const start = objectAfterJoint(clause, at);
    if (start === null) continue;
    const second = { from: start, to: content.to };
    const found = contentHead(clause, second);
    const isOther = found.kind === 'need' ? head.kind !== 'need' : isOwnCommitment(found);
    if (!isOther || found.after - start > NEAR) continue;
    return { first: trimRange(clause, { from: content.from, to: at }), second };
  }
  return null;
}

/** "the need for A, as well as our commitment to B". */
function isOwnCommitment({ kind, owned }: ContentHead): boolean {
  return kind === 'commitment' && owned;
}

/** The need must be named at once: "and the urgent need", not anywhere in what follows. */
const NEAR = 4;

function objectAfterJoint(clause: ClauseText, at: number): number | null {
  const key = keyAt(clause, at);
  const setOff = key === ',' && (keyAt(clause, at + 1) === 'and' || keyAt(clause, at + 1) === 'as');
  if (key !== 'and' && !setOff) return null;
  let next = setOff ? at + 2 : at + 1;
  if (keyAt(clause, next) === 'well' && keyAt(clause, next + 1) === 'as') next += 2;
  const opener = keyAt(clause, next);
  return opener === 'the' || (setOff && POSSESSIVES.has(opener)) ? next : null;
}
