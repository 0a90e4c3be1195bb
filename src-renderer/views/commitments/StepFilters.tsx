import type { ReactNode } from 'react';
import type { CommitmentClass } from '../../../src-main/engine/commitments/commitment.ts';
import type { Verdict } from '../../../src-main/engine/commitments/lineage.ts';
import {
  classWords,
  forceWords,
  verdictWords,
} from '../../../src-main/engine/notes/report/verdict-words.ts';
import { Choice } from './Choice.tsx';
import { everyStep, type StepFilter, type StepRow } from './step-rows.ts';

/** Fields that narrow the list down; each offers only what occurs. */
export function StepFilters(props: {
  readonly rows: readonly StepRow[];
  readonly filter: StepFilter;
  readonly onChange: (filter: StepFilter) => void;
  /** Further choices beside the filters. */
  readonly children?: ReactNode;
}) {
  const { rows, filter } = props;
  const change = (changes: Partial<StepFilter>) => {
    props.onChange({ ...filter, ...changes });
  };
  return (
    <search className="step-filters">
      <input
        type="search"
        aria-label="Words in the commitment"
        placeholder="Words in the commitment"
        value={filter.text}
        onChange={(event) => {
          change({ text: event.target.value });
        }}
      />
      {choices(rows).map(({ field, label, options }) => (
        <Choice
          key={field}
          label={label}
          value={filter[field]}
          options={options}
          onChange={(value) => {
            change({ [field]: value });
          }}
        />
      ))}
      {props.children}
      {filter !== everyStep && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            props.onChange(everyStep);
          }}
        >
          Show all
        </button>
      )}
    </search>
  );
}

interface FilterChoice {
  readonly field: Exclude<keyof StepFilter, 'text'>;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

function choices(rows: readonly StepRow[]): FilterChoice[] {
  const verdicts = new Set(rows.map((row) => row.verdict));
  const classes = new Set(rows.flatMap((row) => row.classes));
  const actors = new Set(rows.flatMap((row) => row.actors));
  const verdictOptions = Object.entries(verdictWords)
    .filter(([name]) => verdicts.has(name as Verdict))
    .map(([name, { word }]) => [name, word] as const);
  const classOptions = Object.entries(classWords).filter(([name]) =>
    classes.has(name as CommitmentClass),
  );
  const actorOptions = [...actors].sort((a, b) => a.localeCompare(b, 'en'));
  return [
    { field: 'verdict', label: 'Verdict', options: verdictOptions },
    {
      field: 'force',
      label: 'Force',
      options: forceWords.map((words, force) => [String(force), `${String(force)} ${words}`]),
    },
    { field: 'class', label: 'Kind', options: classOptions },
    { field: 'actor', label: 'Who', options: actorOptions.map((name) => [name, name]) },
  ];
}
