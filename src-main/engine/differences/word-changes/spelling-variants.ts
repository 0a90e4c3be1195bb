import variants from './spelling-variants.json' with { type: 'json' };

const STANDARD = new Map(
  variants.rows.flatMap(([standard = '', ...others]) => others.map((other) => [other, standard])),
);

/** At least three letters before "our", so that "four" does not become "for". */
const ENDING_OUR = /^(\p{L}{3,})our(s|ed|ing|able|ably|ful|hood|hoods|ite|ites|er|ers)?$/u;
const ENDING_ISE = /^(\p{L}{2,})([iy])s(e|ed|es|ing|er|ers|able|ation|ations|ational)$/u;

/**
 * One spelling for all spellings of an English word that mean the same: "organisation" and
 * "organization", "labour" and "labor", "co-operate" and "cooperate". Expects a folded word; other
 * words come back unchanged but for hyphens. For telling edits of spelling only, never for
 * deciding which words are equal.
 */
export function standardSpelling(key: string): string {
  const word = !key.includes('-') || /\d/u.test(key) ? key : key.replaceAll('-', '');
  const standard = STANDARD.get(word) ?? word;
  // Most words have neither ending, and looking for them takes long.
  if (!standard.includes('our') && !standard.includes('is') && !standard.includes('ys'))
    return standard;
  return standard.replace(ENDING_OUR, '$1or$2').replace(ENDING_ISE, '$1$2z$3');
}
