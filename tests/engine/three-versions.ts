import { documentForTests } from './documents-for-tests.ts';

const TIDES = 'Request the harbour authority to publish the tide tables before the first of March;';
const SCHOOLS = 'Encourage coastal schools to teach swimming to every child under twelve years;';
const LANTERNS = 'Decide that lanterns on the northern pier remain lit throughout the winter;';
const BOATS = 'Invite owners of small boats to register their moorings with the town office;';

/** Versions of one text: a paragraph goes, one comes, one changes its date, one stays. */
export const threeVersions = [
  documentForTests('one', [TIDES, SCHOOLS, LANTERNS]),
  documentForTests('two', [TIDES, LANTERNS]),
  documentForTests('three', [BOATS, TIDES.replace('March', 'April'), LANTERNS]),
];
