import type { UserVerdict } from './note.ts';
import type { ReportBlock } from './report-block.ts';
import type { Quotation } from './report.ts';

/** A quotation as a block; `role` says what it is within its finding, empty for nothing. */
export function quotation(quoted: Quotation, role: string): ReportBlock {
  const { runs, citation, language } = quoted;
  return { kind: 'quotation', role, runs, citation, language };
}

/** The user's judgement of a finding as a sentence. */
export function describeJudgement({ decision, verdict, reason }: UserVerdict): string {
  const what = decision === 'overruled' && verdict ? `overruled: ${verdict}` : decision;
  return reason
    ? `The user’s judgement: ${what}. Reason: ${reason}`
    : `The user’s judgement: ${what}.`;
}
