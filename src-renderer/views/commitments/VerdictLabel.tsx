import type { Verdict } from '../../../src-main/engine/commitments/lineage.ts';
import { verdictWords } from '../../../src-main/engine/notes/report/verdict-words.ts';

/** The sign of a verdict with its word, so that neither shape nor colour has to say it alone. */
export function VerdictLabel(props: { readonly verdict: Verdict; readonly short?: boolean }) {
  const { word } = verdictWords[props.verdict];
  return (
    <span className={`verdict verdict-${props.verdict}`}>
      <span aria-hidden="true" className="verdict-sign">
        <Sign verdict={props.verdict} />
      </span>
      {props.short ? word.replace(' found', '') : word}
    </span>
  );
}

/** Signs that many systems have no letter for, or only a coloured picture: drawn on 12 by 12. */
const drawn: Partial<Record<Verdict, string>> = {
  split: 'M6 11V7M6 7L2 2M6 7L10 2',
  merged: 'M6 1V5M6 5L2 10M6 5L10 10',
  expired: 'M2 1H10M2 11H10M3 1C3 5 9 7 9 11M9 1C9 5 3 7 3 11',
};

function Sign({ verdict }: { readonly verdict: Verdict }) {
  const path = drawn[verdict];
  if (!path) return <>{verdictWords[verdict].sign}</>;
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor">
      <path d={path} strokeWidth="1.5" />
    </svg>
  );
}
