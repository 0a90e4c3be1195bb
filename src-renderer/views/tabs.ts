import type { ViewName } from '../state/store-types.ts';

/** What each view is called, and the one line that says what it is for. */
export const viewTabs: Readonly<
  Record<ViewName, { readonly label: string; readonly hint: string }>
> = {
  overview: {
    label: 'Overview',
    hint: 'How much of each text stands in the others, and where its wording came from.',
  },
  compare: {
    label: 'Compare',
    hint: 'Texts side by side: what they share, what changed, what moved. F8 goes to the next finding.',
  },
  commitments: {
    label: 'Commitments',
    hint: 'Every promise and request followed through the years: kept, strengthened, weakened, gone.',
  },
  find: {
    label: 'Find wording',
    hint: 'Type or paste a sentence to see where it, or something near it, was used before.',
  },
  notes: {
    label: 'Notes',
    hint: 'Your notes on the findings, ready to export with every quotation cited.',
  },
};
