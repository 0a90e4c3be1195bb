import { useState } from 'react';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useClauseline } from '../../state/StoreContext.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { Absences } from './Absences.tsx';
import './commitments.css';
import './profiles.css';
import './themes/themes.css';
import './words/words.css';
import { Lineages } from './Lineages.tsx';
import { Profiles } from './Profiles.tsx';
import { Qualifiers } from './Qualifiers.tsx';
import { ReadingLimits } from './ReadingLimits.tsx';
import { VerbsAndNames } from './words/VerbsAndNames.tsx';

const forms = {
  timeline: 'Timeline',
  table: 'Table',
  absences: 'What is absent',
  qualifiers: 'Qualifiers',
  profiles: 'Profiles',
  ladder: 'Verbs and names',
} as const;

type Form = keyof typeof forms;

/** What became of each commitment from one document to the next. */
export function CommitmentsView() {
  const [form, setForm] = useState<Form>('timeline');
  const findings = useClauseline((s) => s.findings);
  return (
    <div className="commitments-view">
      <FormSwitch form={form} onChange={setForm} />
      {findings && form !== 'ladder' && <ReadingLimits findings={findings} />}
      <Shown form={form} />
    </div>
  );
}

function Shown({ form }: { readonly form: Form }) {
  const documents = useDocuments();
  const findings = useClauseline((s) => s.findings);
  const [grouped, setGrouped] = useState(false);
  if (form === 'ladder') return <VerbsAndNames />;
  if (form === 'profiles')
    return <Profiles documents={documents} commitments={findings?.commitments ?? []} />;
  if (!findings) return <Waiting />;
  if (form === 'absences') return <Absences findings={findings} />;
  if (form === 'qualifiers') return <Qualifiers findings={findings} />;
  return <Lineages form={form} grouped={grouped} onGroup={setGrouped} />;
}

function FormSwitch(props: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  return (
    <div className="form-switch" role="group" aria-label="Show commitments as">
      {Object.entries(forms).map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={props.form === name}
          onClick={() => {
            props.onChange(name as Form);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Waiting() {
  const documents = useDocuments();
  return documents.length === 0 ? (
    <EmptyState title="No documents yet">
      Add two dated documents to see which promises were kept, strengthened or weakened.
    </EmptyState>
  ) : (
    <p className="hint waiting" aria-busy="true">
      Looking for commitments …
    </p>
  );
}
