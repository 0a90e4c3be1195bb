import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import {
  profileDocument,
  type DocumentProfile,
} from '../../../src-main/engine/commitments/profile.ts';
import { classWords } from '../../../src-main/engine/notes/verdict-words.ts';
import { useShortName } from '../../state/use-short-name.ts';

/** What each document mostly does: clauses of each kind, counted, all bars on one scale from 0. */
export function Profiles(props: {
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
}) {
  const { documents, commitments } = props;
  const nameOf = useShortName();
  const whole = documents.map((document) => profileDocument(document, commitments));
  const profiles = whole.map(({ classes }) => classes);
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
          <FigureRow
            name="dates that bind an act"
            figures={whole.map(({ hardDates }) => String(hardDates))}
          />
          <FigureRow name="hedges for each promise" figures={whole.map(hedgesOf)} />
        </tbody>
      </table>
    </div>
  );
}

function hedgesOf({ promises, hedgesPerPromise }: DocumentProfile): string {
  return promises === 0 ? '–' : hedgesPerPromise.toFixed(1);
}

/** A figure for each document, in the order of the columns. */
function FigureRow({
  name,
  figures,
}: {
  readonly name: string;
  readonly figures: readonly string[];
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, column) => (
        <td key={column} className="figures">
          {figure}
        </td>
      ))}
    </tr>
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
