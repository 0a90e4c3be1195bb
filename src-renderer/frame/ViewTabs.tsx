import { Tab, TabList } from 'react-aria-components';
import { useClauseline } from '../state/store-context.tsx';
import { viewNames } from '../state/store-types.ts';
import { viewTabs } from '../views/tabs.ts';

/** The tabs of the five views; the panel is in App. */
export function ViewTabs() {
  const notes = useClauseline((s) => s.workspace?.notes.length ?? 0);
  return (
    <TabList className="view-tabs" aria-label="Views">
      {viewNames.map((name) => (
        <Tab key={name} id={name} className="view-tab">
          {viewTabs[name].label}
          {name === 'notes' && notes > 0 && <span className="figures quiet"> {notes}</span>}
        </Tab>
      ))}
    </TabList>
  );
}
