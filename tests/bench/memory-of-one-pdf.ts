/** `node memory-of-one-pdf.ts FILE`: reads the PDF and prints this process's peak of megabytes. */
import { readFileSync } from 'node:fs';
import { readPdf } from '../../src-main/service/reading/pdf/read-pdf.ts';

const KILOBYTES = 1024;

const outcome = await readPdf(readFileSync(process.argv[2] ?? ''));
if (!outcome.ok) throw new Error(outcome.complaint);
console.log(process.resourceUsage().maxRSS / KILOBYTES);
