import { useMemo, useState } from 'react';
import type { Force, LadderVerb } from '../../../../src-main/engine/commitments/commitment.ts';
import { defaultLadder } from '../../../../src-main/engine/commitments/ladder/verb-ladder.ts';
import { forceWords } from '../../../../src-main/engine/notes/report/verdict-words.ts';
import { useActions, useClauseline } from '../../../state/StoreContext.tsx';
import { useFocusReturn } from '../use-focus-return.ts';
import { isChanged, removedVerbs, withVerb } from './ladder-changes.ts';
import { LadderRow } from './LadderRow.tsx';
import { LadderTools } from './LadderTools.tsx';
import { VerbForm } from './VerbForm.tsx';

const levels: readonly Force[] = [5, 4, 3, 2, 1, 0];
/** In place of a verb: the form for a new one. */
const NEW = '';

/** Every verb the tool knows by its force. Changing one makes all verdicts anew. */
export function VerbLadder() {
  const ladder = useClauseline((s) => s.workspace?.settings.ladder ?? defaultLadder);
  const { changeSettings } = useActions();
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const { area, giveFocus } = useFocusReturn<HTMLElement>();
  const shown = useMemo(() => ladder.filter((verb) => matches(verb, query)), [ladder, query]);
  const open = (lemma: string | null) => {
    if (lemma === null && edited !== null) giveFocus(edited);
    setEdited(lemma);
  };
  const save = async (before: LadderVerb | null, after: LadderVerb | null) => {
    await changeSettings({ ladder: withVerb(ladder, before, after) });
    setEdited(null);
    giveFocus(after?.lemma ?? '');
  };
  const editing = { ladder, edited, onOpen: open, onSave: save };
  return (
    <section className="verb-ladder" aria-label="Verb ladder" ref={area}>
      <h2>Verb ladder</h2>
      <p className="hint">
        There is no official scale of these verbs. This one is a convention, each placement with its
        source; change it and every verdict is made anew.
      </p>
      <LadderTools
        changed={countChanges(ladder)}
        shown={query.trim() === '' ? null : shown.length}
        query={query}
        onQuery={setQuery}
        onAdd={() => {
          open(NEW);
        }}
      />
      {edited === NEW && (
        <VerbForm
          verb={null}
          others={ladder}
          onSave={(verb) => void save(null, verb)}
          onCancel={() => {
            open(null);
          }}
        />
      )}
      {levels.map((force) => (
        <Level
          key={force}
          force={force}
          verbs={shown.filter((verb) => verb.force === force)}
          searching={query.trim() !== ''}
          {...editing}
        />
      ))}
      <Removed verbs={removedVerbs(ladder)} onPutBack={(verb) => void save(null, verb)} />
    </section>
  );
}

function countChanges(ladder: readonly LadderVerb[]): number {
  return ladder.filter(isChanged).length + removedVerbs(ladder).length;
}

function matches({ lemma, forms }: LadderVerb, query: string): boolean {
  const asked = query.trim().toLowerCase();
  return [lemma, ...forms].some((form) => form.toLowerCase().includes(asked));
}

function Level(props: {
  readonly force: Force;
  readonly verbs: readonly LadderVerb[];
  /** Whether only verbs that were searched for are shown. */
  readonly searching: boolean;
  readonly ladder: readonly LadderVerb[];
  readonly edited: string | null;
  readonly onOpen: (lemma: string | null) => void;
  readonly onSave: (before: LadderVerb, after: LadderVerb | null) => Promise<void>;
}) {
  const { force, verbs, edited, onOpen } = props;
  if (props.searching && verbs.length === 0) return null;
  return (
    <section className="ladder-level" aria-label={`Force ${String(force)}`}>
      <h3>
        <span className="figures">{force}</span> {forceWords[force]}
      </h3>
      <ul>
        {verbs.map((verb) => (
          <LadderRow
            key={verb.lemma}
            verb={verb}
            others={props.ladder.filter((one) => one !== verb)}
            isOpen={verb.lemma === edited}
            onOpen={onOpen}
            onSave={(after) => void props.onSave(verb, after)}
          />
        ))}
        {verbs.length === 0 && <li className="quiet">No verb stands here.</li>}
      </ul>
    </section>
  );
}

function Removed(props: {
  readonly verbs: readonly LadderVerb[];
  readonly onPutBack: (verb: LadderVerb) => void;
}) {
  if (props.verbs.length === 0) return null;
  return (
    <section className="ladder-level" aria-label="Removed verbs">
      <h3>Removed by you</h3>
      <ul>
        {props.verbs.map((verb) => (
          <li key={verb.lemma} className="ladder-row">
            <span className="ladder-verb">{verb.lemma}</span>
            <button
              type="button"
              className="link"
              aria-label={`Put ${verb.lemma} back`}
              onClick={() => {
                props.onPutBack(verb);
              }}
            >
              Put back
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
