import type { LadderVerb } from '../../../../src-main/engine/commitments/commitment.ts';
import { classWords } from '../../../../src-main/engine/notes/report/verdict-words.ts';
import { isChanged } from './ladder-changes.ts';
import { VerbForm } from './VerbForm.tsx';

/** A verb of the ladder: what it does and who says so, and the form that changes it. */
export function LadderRow(props: {
  readonly verb: LadderVerb;
  readonly others: readonly LadderVerb[];
  readonly isOpen: boolean;
  readonly onOpen: (lemma: string | null) => void;
  readonly onSave: (after: LadderVerb | null) => void;
}) {
  const { verb, isOpen, onOpen } = props;
  return (
    <li className="ladder-row">
      <button
        type="button"
        className="plain ladder-verb"
        data-focus={verb.lemma}
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(isOpen ? null : verb.lemma);
        }}
      >
        {verb.lemma}
      </button>
      <span>{classWords[verb.class]}</span>
      <span className="quiet">
        {isChanged(verb) && <strong className="own-mark">yours </strong>}
        {verb.source}
      </span>
      {isOpen && (
        <VerbForm
          verb={verb}
          others={props.others}
          onSave={props.onSave}
          onRemove={() => {
            props.onSave(null);
          }}
          onCancel={() => {
            onOpen(null);
          }}
        />
      )}
    </li>
  );
}
