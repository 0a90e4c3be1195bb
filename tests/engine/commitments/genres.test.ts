import { describe, expect, it } from 'vitest';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import { agreement, declaration, only, resolution, summary } from './one-paragraph.ts';

describe('commitments of further genres', () => {
  it('reads an act that opens a paragraph under “We” as a promise of it', () => {
    const found = only(declaration('Ensure that every village has a map;'));
    expect([found.class, found.effectiveForce, found.actions[0]?.predicate]).toEqual([
      'own_commitment',
      4,
      'ensure',
    ]);
  });

  it('finds the verb behind an adjunct that opens the paragraph', () => {
    const text = 'Given the link between maps and globes, commit to lending both;';
    expect(summary(declaration(text))).toEqual(['commit own_commitment 4']);
  });

  it('takes what is said to continue for said', () => {
    expect(summary(resolution('Continues to welcome the loan of maps;'))).toEqual([
      'welcome appreciation 1',
    ]);
  });

  it('reads emphasis on a fact as recognition and on a norm as a need', () => {
    expect(summary(resolution('Emphasizes that maps are old;'))).toEqual([
      'emphasize recognition 2',
    ]);
    expect(summary(resolution('Emphasizes that maps should be kept dry;'))).toEqual([
      'emphasize need 2',
    ]);
  });

  it('reads a duty recalled with its article, or affirmed as one, as a norm restated', () => {
    const texts = [
      'Recalls article 3, according to which keepers shall lend maps;',
      'Reaffirms the obligation of keepers to lend maps;',
      'Reaffirms the principle that keepers shall lend maps;',
    ];
    for (const text of texts) {
      expect(summary(resolution(text))[0]).toMatch(/norm_restatement 4$/u);
    }
  });

  it('reads contractions of a policy in full', () => {
    const found = findCommitments(agreement('We’ll keep your maps. We won’t sell them.'));
    expect(found.map((one) => [one.verb.text, one.class, one.negated])).toEqual([
      ['’ll', 'own_commitment', false],
      ['wo', 'own_commitment', true],
    ]);
  });

  it('leaves “Welcome to our reading room” alone', () => {
    expect(summary(agreement('Welcome to our reading room. You may read here.'))).toEqual([]);
  });

  it('finds the subject before an insertion, a run-in heading and a formula', () => {
    const texts = [
      'Each Party, in accordance with the Pact and its priorities [shall] lend maps.',
      'Lending Each Party shall lend maps.',
      'To this end the Committee shall lend maps.',
      'Institutions serving this Pact shall lend maps.',
    ];
    for (const text of texts) expect(summary(agreement(text))).toEqual(['shall own_commitment 5']);
  });

  it('goes on under the same subject but not into a subordinate clause', () => {
    expect(summary(agreement('Parties agree to lend maps and shall print more.'))).toEqual([
      'agree decision 4',
      'shall own_commitment 5',
    ]);
    const embedded = 'Parties agree that maps should be lent, and should be printed.';
    expect(summary(agreement(embedded))).toEqual(['agree decision 4']);
  });

  it('does not soften what is considered and adopted', () => {
    const text = 'The Committee shall consider and adopt a plan.';
    expect(only(agreement(text)).effectiveForce).toBe(5);
  });
});

describe('who is asked', () => {
  it.each([
    ['Calls upon all parties to refrain from any trade in maps;', 'all parties'],
    ['Demands that all parties immediately cease the trade in maps;', 'all parties'],
    ['Recommends that the Committee at its first session consider lending maps;', 'the Committee'],
    ['Urges all towns, directly and through their guilds, to lend maps;', 'all towns'],
    ['Encourages further efforts by towns and guilds to lend maps;', undefined],
    ['Requests that remaining gaps be closed;', undefined],
    ['Calls for all thieves to be held to account;', undefined],
    ['Looks forward to the tenth session, which is to be held in the mill;', undefined],
  ])('in “%s” is %s', (text, addressee) => {
    expect(only(resolution(text)).addressee?.text).toBe(addressee);
  });
});

describe('drafts in brackets', () => {
  it('read verbs offered for one content as a range of force', () => {
    const found = findCommitments(agreement('Parties [shall][should] lend maps.'));
    expect(found.map((one) => one.openVerb)).toMatchObject([
      { text: '[shall][should]', least: 3, most: 5 },
      { text: '[shall][should]', least: 3, most: 5 },
    ]);
  });

  it('keep whole the brackets that a quotation opens or closes', () => {
    const text = 'Towns [and other Parties [in a position to do so]] should lend maps.';
    expect(only(agreement(text)).addressee?.text).toBe(
      'Towns [and other Parties [in a position to do so]]',
    );
  });

  it('count no number that labels or is followed by a verb as an amount', () => {
    const [found] = findCommitments(agreement('Parties shall apply the rules of which 16 is one.'));
    expect(found?.quantities).toEqual([]);
  });
});
