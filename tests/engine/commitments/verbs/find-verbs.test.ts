import { describe, expect, it } from 'vitest';
import { agreement, declaration, only, summary } from '../one-paragraph.ts';

describe('findVerbs', () => {
  it('reads bracketed words of a draft as the words they may become', () => {
    expect(summary(agreement('[All Keepers [shall] yearly [count and] list their maps];'))).toEqual(
      ['shall own_commitment 5'],
    );
  });

  it('takes each of several modals in brackets as a verb of the same clause', () => {
    const draft = agreement('Each Keeper’s list [shall][should][will] name every map.');
    expect(summary(draft)).toEqual(['shall decision 5', 'should need 2', 'will decision 4']);
  });

  it('knows by its head who a described party is', () => {
    const clause =
      'Island Parties and other Parties included in List II to the Pact shall lend maps.';
    expect(summary(agreement(clause))).toEqual(['shall own_commitment 5']);
  });

  it('does not take what somebody has for somebody', () => {
    expect(summary(agreement('Each Party’s LMC shall name every map.'))).toEqual([
      'shall decision 5',
    ]);
  });

  it('finds the subject before a parenthesis', () => {
    expect(summary(agreement('The Parties (the Fund and the Museum) shall lend maps.'))).toEqual([
      'shall own_commitment 5',
    ]);
  });

  it('finds the subject after a condition and before an insertion', () => {
    const clause =
      'If a survey fails, each Party to this Pact, together with the Museum, shall lend its maps.';
    expect(only(agreement(clause)).actor?.text).toBe('each Party to this Pact');
  });

  it('reads a verb whose “to” comes after an insertion', () => {
    const found = only(declaration('We intend, in accordance with town bylaws, to lend our maps.'));
    expect([found.verb.text, found.lemma, found.actions[0]?.text]).toEqual([
      'intend',
      'intend',
      'lend our maps',
    ]);
    expect(summary(declaration('We intend, in accordance with town bylaws, no harm.'))).toEqual([]);
  });

  it('reads what is declared to be so as a decision on its subject', () => {
    const found = only(agreement('A map fund is hereby established for island schools.'));
    expect([found.class, found.effectiveForce]).toEqual(['decision', 5]);
    expect(found.content.text).toContain('map fund');
    expect(summary(agreement('The fund is established in the old mill.'))).toEqual([]);
  });

  it('sees praise in recognizing what people contribute', () => {
    expect(
      summary(declaration('We recognize the positive contributions of refugees to our towns.')),
    ).toEqual(['recognize appreciation 1']);
  });
});
