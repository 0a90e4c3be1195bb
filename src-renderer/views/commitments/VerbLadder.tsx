import { useMemo, useState } from 'react';
import type { Force, LadderVerb } from '../../../src-main/engine/commitments/commitment.ts';
import { defaultLadder } from '../../../src-main/engine/commitments/verb-ladder.ts';
import { classWords, forceWords } from '../../../src-main/engine/notes/verdict-words.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { VerbForm } from './VerbForm.tsx';

const levels: readonly Force[] = [5, 4, 3, 2, 1, 0];

/** Every verb the tool knows by its force. Changing one makes all verdicts anew. */
export function VerbLadder() {
  const own = useClauseline((s) => s.workspace?.settings.ladder ?? null);
  const { changeSettings } = useActions();
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const ladder = own ?? defaultLadder;
  const shown = useMemo(() => ladder.filter((verb) => matches(verb, query)), [ladder, query]);
  const save = (before: LadderVerb | null, after: LadderVerb | null) => {
    setEdited(null);
    void changeSettings({ ladder: replaceVerb(ladder, before, after) });
  };
  return (
    <div className="verb-ladder">
      <p className="hint">
        There is no official scale of these verbs. This one is a convention, each placement with its
        source; change it and every verdict is made anew.
      </p>
      <Tools
        own={own !== null}
        query={query}
        onQuery={setQuery}
        onAdd={() => {
          setEdited('');
        }}
      />
      {edited === '' && (
        <VerbForm
          verb={null}
          taken={ladder.map(({ lemma }) => lemma)}
          onSave={(verb) => {
            save(null, verb);
          }}
          onCancel={() => {
            setEdited(null);
          }}
        />
      )}
      {levels.map((force) => (
        <Level
          key={force}
          force={force}
          verbs={shown.filter((verb) => verb.force === force)}
          edited={edited}
          onEdit={setEdited}
          onSave={save}
        />
      ))}
    </div>
  );
}

function Tools(props: {
  readonly own: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onAdd: () => void;
}) {
  const { changeSettings } = useActions();
  return (
    <div className="actions">
      <input
        type="search"
        aria-label="Verb"
        placeholder="Verb"
        value={props.query}
        onChange={(event) => {
          props.onQuery(event.target.value);
        }}
      />
      <button type="button" onClick={props.onAdd}>
        Add a verb
      </button>
      {props.own && (
        <button type="button" onClick={() => void changeSettings({ ladder: null })}>
          Use the tool’s own ladder again
        </button>
      )}
      <span className="quiet">{props.own ? 'Your own ladder' : 'The tool’s own ladder'}</span>
    </div>
  );
}

function matches({ lemma, forms }: LadderVerb, query: string): boolean {
  const asked = query.trim().toLowerCase();
  return [lemma, ...forms].some((form) => form.toLowerCase().includes(asked));
}

function replaceVerb(
  ladder: readonly LadderVerb[],
  before: LadderVerb | null,
  after: LadderVerb | null,
): LadderVerb[] {
  if (!before) return after ? [...ladder, after] : [...ladder];
  return ladder.flatMap((verb) => (verb.lemma === before.lemma ? (after ?? []) : verb));
}

function Level(props: {
  readonly force: Force;
  readonly verbs: readonly LadderVerb[];
  readonly edited: string | null;
  readonly onEdit: (lemma: string | null) => void;
  readonly onSave: (before: LadderVerb, after: LadderVerb | null) => void;
}) {
  const { force, verbs, edited, onEdit } = props;
  const open = verbs.find(({ lemma }) => lemma === edited);
  return (
    <section className="ladder-level" aria-label={`Force ${String(force)}`}>
      <h3>
        <span className="figures">{force}</span> {forceWords[force]}
      </h3>
      <ul>
        {verbs.map((verb) => (
          <li key={verb.lemma}>
            <button
              type="button"
              className="plain"
              aria-expanded={verb.lemma === edited}
              title={`${classWords[verb.class]}. ${verb.source}`}
              onClick={() => {
                onEdit(verb.lemma === edited ? null : verb.lemma);
              }}
            >
              {verb.lemma}
            </button>
          </li>
        ))}
        {verbs.length === 0 && <li className="quiet">none</li>}
      </ul>
      {open && (
        <VerbForm
          key={open.lemma}
          verb={open}
          taken={[]}
          onSave={(after) => {
            props.onSave(open, after);
          }}
          onRemove={() => {
            props.onSave(open, null);
          }}
          onCancel={() => {
            onEdit(null);
          }}
        />
      )}
    </section>
  );
}
