import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberParagraphs } from '../../../src-main/service/reading/docx/docx-blocks.ts';
import { openDocx } from '../../../src-main/service/reading/docx/open-docx.ts';
import { readPdf } from '../../../src-main/service/reading/pdf/read-pdf.ts';
import { scoreReading } from './reading-metric.ts';
import type { ReadingScore, ReferenceParagraph } from './reading-metric.ts';

const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);

/** Scores the PDF reading of documents that exist as PDF and DOCX, with tags and without. */
export async function evaluatePairs(folder: string): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => name.slice(0, -4));
  for (const ignoreTags of [false, true]) {
    console.log(ignoreTags ? 'tags ignored' : 'with tags');
    console.log('  words F1  P      R      starts numbered leaked swallowed notes');
    const scores: ReadingScore[] = [];
    for (const name of names) {
      const score = await scorePair(join(folder, name), ignoreTags);
      scores.push(score);
      print(name, score);
    }
    for (const key of ['f1', 'startsF1', 'numbered'] as const) {
      const values = scores.map((score) => score[key]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      console.log(`  ${key}: mean ${percent(mean)}, worst ${percent(Math.min(...values))}`);
    }
  }
}

async function scorePair(path: string, ignoreTags: boolean): Promise<ReadingScore> {
  const docx = openDocx(readFileSync(`${path}.docx`), 'accepted');
  if (!docx) throw new Error(`${path}.docx is no DOCX`);
  const reference = numberParagraphs(docx).map(
    ({ paragraph, styled, label }): ReferenceParagraph => ({
      text: label === undefined ? styled.text : `${label} ${styled.text}`,
      kind: paragraph.cell ? 'table' : paragraph.beside ? 'beside' : 'body',
    }),
  );
  const notes = [...docx.footnotes, ...docx.endnotes]
    .filter(({ note, styled }) => note?.type === undefined && styled.text.trim() !== '')
    .map(({ styled }) => styled.text);
  const outcome = await readPdf(readFileSync(`${path}.pdf`), { ignoreTags });
  if (!outcome.ok) throw new Error(`${path}.pdf ${outcome.complaint}`);
  return scoreReading(outcome.value.blocks, reference, notes);
}

function print(name: string, score: ReadingScore): void {
  const { f1, precision, recall, startsF1, numbered, leaked, swallowed } = score;
  const figures = [f1, precision, recall, startsF1, numbered, leaked, swallowed].map(percent);
  console.log(`  ${figures.join(' ')} ${score.notesFound}/${score.notes}  ${name}`);
  for (const detail of score.details) console.log(`      missed: ${detail}`);
}
