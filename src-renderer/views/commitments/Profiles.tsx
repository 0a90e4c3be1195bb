import { useState } from 'react';
import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import {
  profileDocument,
  type DocumentProfile,
} from '../../../src-main/engine/commitments/profile.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { classWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { DocumentHeading } from './DocumentHeading.tsx';
import {
  classShares,
  bindingDates,
  hedgesPerPromise,
  type ProfileMeasure,
} from './profile-figures.ts';

/** What each document mostly does: clauses of each kind, all bars on one scale from 0. */
export function Profiles(props: {
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
}) {
  const { documents, commitments } = props;
  const [measure, setMeasure] = useState<ProfileMeasure>('share');
  const profiles = documents.map((document) => profileDocument(document, commitments));
  if (documents.length === 0)
    return (
      <EmptyState title="No documents yet">
        Add a document to see how many promises, requests and recognitions it holds.
      </EmptyState>
    );
  return (
    <div className="profiles" role="region" aria-label="Profiles" tabIndex={0}>
      <MeasureSwitch measure={measure} onChange={setMeasure} />
      <table>
        <caption>{captions[measure]}</caption>
        <thead>
          <tr>
            <th scope="col">What the clauses do</th>
            {documents.map((document) => (
              <th scope="col" key={document.id}>
                <DocumentHeading document={document} />
              </th>
            ))}
          </tr>
        </thead>
        <ClassRows profiles={profiles} measure={measure} />
        <Firmness profiles={profiles} measure={measure} />
      </table>
    </div>
  );
}

const captions: Readonly<Record<ProfileMeasure, string>> = {
  share:
    'Of a hundred clauses of a document, so many are of each kind. Documents of different length can be compared.',
  count: 'Number of clauses of each kind. Documents differ in length: compare the shares instead.',
};

const measures = { share: 'Shares', count: 'Counts' } as const;

function MeasureSwitch(props: {
  readonly measure: ProfileMeasure;
  readonly onChange: (measure: ProfileMeasure) => void;
}) {
  return (
    <div className="form-switch" role="group" aria-label="Show profiles as">
      {Object.entries(measures).map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={props.measure === name}
          onClick={() => {
            props.onChange(name as ProfileMeasure);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function ClassRows(props: {
  readonly profiles: readonly DocumentProfile[];
  readonly measure: ProfileMeasure;
}) {
  const { profiles, measure } = props;
  const figures = classShares(profiles, measure);
  return (
    <tbody>
      {figures.rows.map(({ class: name, values }) => (
        <tr key={name}>
          <th scope="row">{classWords[name]}</th>
          {values.map((value, column) => (
            <td key={profiles[column]?.document}>
              <Bar value={value.size} most={figures.most} text={value.text} title={value.title} />
            </td>
          ))}
        </tr>
      ))}
      <tr className="total">
        <th scope="row">clauses in all</th>
        {profiles.map(({ document, verbs }) => (
          <td key={document} className="figures">
            {verbs}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** How firm what a document says is. */
function Firmness(props: {
  readonly profiles: readonly DocumentProfile[];
  readonly measure: ProfileMeasure;
}) {
  const { profiles, measure } = props;
  const rows = [
    {
      name: 'dates that bind an act',
      about: 'Dates and time limits by which something is to be done',
      cell: bindingDates,
    },
    {
      name: 'hedges for each promise',
      about: 'Words such as “as appropriate” or “endeavour to”, counted in promises of its own',
      cell: hedgesPerPromise,
    },
  ] as const;
  return (
    <tbody>
      {rows.map(({ name, about, cell }) => {
        const cells = profiles.map((profile) => cell(profile, measure));
        const most = Math.max(...cells.map(({ size }) => size), 0);
        return (
          <tr key={name}>
            <th scope="row" title={about}>
              {name}
            </th>
            {cells.map(({ size, text, title }, column) => (
              <td key={profiles[column]?.document}>
                <Bar value={size} most={most} text={text} title={title} />
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function Bar(props: {
  readonly value: number;
  readonly most: number;
  readonly text: string;
  readonly title: string;
}) {
  const share = props.most === 0 ? 0 : props.value / props.most;
  return (
    <span className="profile-bar figures" title={props.title}>
      <span className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${String(share * 100)}%` }} />
      </span>
      <span className={props.value === 0 ? 'quiet' : ''}>{props.text}</span>
    </span>
  );
}
