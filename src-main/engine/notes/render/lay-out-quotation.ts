import type { UserVerdict } from '../note.ts';
import type { ReportBlock } from './report-block.ts';
import type { Quotation, ReportRun } from '../report.ts';

/** A quotation as a block; `role` says what it is within its finding, empty for nothing. */
export function quotation(quoted: Quotation, role: string): ReportBlock {
  const { runs, citation, language } = quoted;
  return { kind: 'quotation', role, runs: unmarkedEnds(runs), citation, language };
}

/** White space at the end of marked words is shown unmarked: a line under nothing says nothing. */
export function unmarkedEnds(runs: readonly ReportRun[]): ReportRun[] {
  return runs.flatMap((run) => {
    const words = run.text.trimEnd();
    if (run.kind === 'same' || words === run.text) return run;
    return [
      { kind: run.kind, text: words },
      { kind: 'same' as const, text: run.text.slice(words.length) },
    ];
  });
}

const words: Readonly<Record<UserVerdict['decision'], string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  overruled: 'overruled',
  joined: 'these places belong together',
  split: 'these places do not belong with the others',
  added: 'shared wording, though it was not found as such',
  paired: 'these two paragraphs are counterparts',
  unpaired: 'these two paragraphs are not counterparts',
};

/** The user's judgement of a finding as a sentence. */
export function describeJudgement({ decision, verdict, reason }: UserVerdict): string {
  const what = decision === 'overruled' && verdict ? `overruled: ${verdict}` : words[decision];
  return reason
    ? `The user’s judgement: ${what}. Reason: ${reason}`
    : `The user’s judgement: ${what}.`;
}
