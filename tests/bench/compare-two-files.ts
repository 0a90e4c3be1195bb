import { readFileSync } from 'node:fs';
import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import { documentOf } from './made-documents.ts';

/** Compares two files whose paragraphs are parted by blank lines, once, as a program of its own. */
const [a = [], b = []] = process.argv
  .slice(2)
  .map((file) => readFileSync(file, 'utf8').split('\n\n'));
const { differences } = compareDocuments(
  documentOf('earlier', '2013-01-01', a),
  documentOf('later', '2016-01-01', b),
);
console.log(differences.filter(({ kind }) => kind !== 'same').length);
