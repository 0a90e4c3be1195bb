import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { countClasses } from '../../../src-main/engine/notes/report-commitments.ts';
import { classWords } from '../../../src-main/engine/notes/verdict-words.ts';
import { useShortName } from '../../state/use-short-name.ts';

/** What each document mostly does: clauses of each kind, counted, all bars on one scale from 0. */
export function Profiles(props: {
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
}) {
  const { documents, commitments } = props;
  const nameOf = useShortName();
  const profiles = documents.map((document) => countClasses(document.id, commitments));
  const most = Math.max(1, ...profiles.flatMap((counts) => counts.map(({ count }) => count)));
  return (
    <div className="profiles" role="region" aria-label="Profiles" tabIndex={0}>
      <table>
        <caption>
          Number of clauses of each kind. All bars are on one scale; documents differ in length, so
          compare the mix, not the totals.
        </caption>
        <thead>
          <tr>
            <th scope="col">What the clauses do</th>
            {documents.map((document) => (
              <th scope="col" key={document.id} title={document.title}>
                {nameOf(document)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(classWords).map(([name, words], row) => (
            <tr key={name}>
              <th scope="row">{words}</th>
              {profiles.map((counts, index) => (
                <td key={documents[index]?.id}>
                  <Bar count={counts[row]?.count ?? 0} most={most} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="total">
            <th scope="row">all</th>
            {profiles.map((counts, index) => (
              <td key={documents[index]?.id} className="figures">
                {counts.reduce((sum, { count }) => sum + count, 0)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Bar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <span className="profile-bar figures">
      <span className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${String((count / most) * 100)}%` }} />
      </span>
      {count}
    </span>
  );
}
