import type { LadderVerb } from '../../../../src-main/engine/commitments/commitment.ts';

/**
 * The forms in which a regular English verb opens a clause: "urge", "urges", "urging". Of several
 * words the first is the verb: "call upon", "calls upon", "calling upon".
 */
export function formsOfRegularVerb(lemma: string): string[] {
  const [verb = '', ...others] = lemma.trim().toLowerCase().split(/\s+/u);
  if (verb === '') return [];
  return [verb, third(verb), participle(verb)].map((form) => [form, ...others].join(' '));
}

function third(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:[sxz]|[cs]h|[^aeiou]o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function participle(verb: string): string {
  return /[^eoy]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** Forms as a person lists them, lower case, each once. */
export function listedForms(text: string): string[] {
  const listed = text.split(',').map((form) => form.trim().replace(/\s+/gu, ' ').toLowerCase());
  return [...new Set(listed)].filter(Boolean);
}

/** Why a verb cannot stand on the ladder beside the others, or null when it can. */
export function verbComplaint(
  lemma: string,
  forms: readonly string[],
  others: readonly LadderVerb[],
): string | null {
  if (others.some((verb) => verb.lemma === lemma.trim()))
    return 'This verb is on the ladder already.';
  for (const verb of others) {
    const shared = forms.find((form) => verb.forms.includes(form));
    if (shared !== undefined) return `“${shared}” belongs to “${verb.lemma}” already.`;
  }
  return null;
}
