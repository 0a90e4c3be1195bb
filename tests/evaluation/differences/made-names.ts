/** Bodies, offices and instruments by name. */
export const BODIES = [
  'Coastal Council',
  'Secretary-General',
  'President of the Assembly',
  'Committee on Harbours and Fisheries',
  'Northern Fisheries Convention',
  'Ministry of Tides',
  'Office of the Pilot Ombudsman',
  'International Lantern Fund',
  'Conference of the Parties',
  'Special Rapporteur on piers',
  'NTC',
];
/** A word and what denies it. */
export const NEGATED = [
  ['lawful', 'unlawful'],
  ['non-binding', 'binding'],
  ['possible', 'impossible'],
  ['irregular', 'regular'],
  ['fair', 'not fair'],
] as const;
/** A contraction and its words. */
export const CONTRACTED = [
  ['cannot', 'can’t'],
  ['will not', 'won’t'],
  ['can not', 'cannot'],
  ['shouldn’t', 'should not'],
  ['couldn’t', 'could not'],
] as const;
/** One day in several ways. */
export const SAME_DAY = ['2 March 2031', 'March 2, 2031', '2nd March 2031', '2031-03-02'];
/** One number in two ways. */
export const SAME_NUMBER = [
  ['twelve', '12'],
  ['10,000', '10 000'],
  ['twenty-five', '25'],
  ['3 million', '3,000,000'],
  ['five hundred', '500'],
  ['30 per cent of the', '30% of the'],
] as const;
