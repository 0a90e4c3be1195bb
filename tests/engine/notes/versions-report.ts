import { paragraphHistory } from '../../../src-main/engine/differences/history.ts';
import type { ReportInput } from '../../../src-main/engine/notes/report.ts';
import { makeDocument } from './sample-documents.ts';
import { sampleInput } from './sample-report.ts';

const TIDES = 'Request the harbour authority to publish the tide tables before the first of March;';
const SCHOOLS = 'Encourage coastal schools to teach swimming to every child under twelve years;';
const LANTERNS = 'Decide that lanterns on the northern pier remain lit throughout the winter;';
const BOATS = 'Invite owners of small boats to register their moorings with the town office;';
const FERRIES = 'Note that ferries cross the sound twice a day when the ice allows it;';

const version = (number: string, date: string, texts: readonly string[]) =>
  makeDocument(`version-${number}`, texts, {
    title: 'Charter of the harbours',
    symbol: `H/1/Rev.${number}`,
    date,
  });

const versions = [
  version('1', '2011-05-02', [TIDES, SCHOOLS, LANTERNS, FERRIES]),
  version('2', '2012-06-03', [LANTERNS, TIDES, FERRIES]),
  version('3', '2013-07-04', [
    BOATS,
    LANTERNS.replace('winter', 'year'),
    TIDES.replace('March', 'April').replace('Request', 'Urge'),
    FERRIES,
  ]),
];

/** Notes on three versions: one paragraph of each fate, nothing else. */
export const versionsInput: ReportInput = {
  ...sampleInput,
  documents: versions,
  passages: [],
  comparisons: [],
  histories: [{ versions: versions.map(({ id }) => id), history: paragraphHistory(versions) }],
  commitments: [],
  lineages: [],
  notes: [],
  include: { notes: false, shared: false, differences: true, commitments: false },
  limits: [],
};
