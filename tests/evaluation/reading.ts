import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evaluateHostileFiles } from './reading/hostile-files.ts';
import { evaluateHostileGrowth } from './reading/hostile-growth.ts';
import { evaluateHostileTraces } from './reading/hostile-traces.ts';
import {
  evaluateBadPdfs,
  evaluateOfficialPdfs,
  evaluateResolutions,
} from './reading/official-pdfs.ts';
import { evaluateLanguages } from './reading/six-languages.ts';
import { evaluatePairs } from './reading/pdf-docx-pairs.ts';

/** Where real documents lie; beside the project unless CLAUSELINE_SHARED says otherwise. */
const shared = resolve(
  process.env['CLAUSELINE_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
);

/** Prints how well real files are read: PDF against DOCX, official PDFs, hostile files. */
export async function evaluateReading(): Promise<void> {
  const parts: [string, (folder: string) => Promise<void>][] = [
    ['texts/un-pdf-docx', evaluatePairs],
    ['texts/un-resolutions-pdf', evaluateResolutions],
    ['texts/un-pdf', evaluateOfficialPdfs],
    ['texts/un-pdf-bad', evaluateBadPdfs],
    ['texts/six-languages', evaluateLanguages],
    ['evaluation/hostile', evaluateHostileFiles],
    ['evaluation/hostile', evaluateHostileTraces],
    ['evaluation/hostile', evaluateHostileGrowth],
  ];
  for (const [name, evaluate] of parts) {
    const folder = join(shared, name);
    console.log(`\n${name}`);
    if (existsSync(folder)) await evaluate(folder);
    else console.log(`skipped: ${name} absent`);
  }
}
