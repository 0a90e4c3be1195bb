import type { CatalogueEntry } from '../../src-main/contract/api.ts';
import { readableDate } from '../../src-main/engine/documents/citation.ts';
import { SectionHeading } from '../parts/SectionHeading.tsx';
import { useActions, useClauseline } from '../state/StoreContext.tsx';
import { useDocuments } from '../state/use-documents.ts';

/** Related instruments of the catalogue that are not loaded, each with its official address. */
export function Suggestions() {
  const catalogue = useClauseline((s) => s.catalogue);
  const documents = useDocuments();
  const loaded = new Set(documents.map((document) => document.symbol));
  const entries = (catalogue ?? []).filter((entry) => !loaded.has(entry.symbol));
  if (entries.length === 0) return null;
  return (
    <section className="suggestions">
      <SectionHeading
        title="Related instruments"
        hint="Each opens in your browser; save the text from there and open it here."
      />
      <ul tabIndex={0} aria-label="Related instruments">
        {entries.map((entry) => (
          <li key={entry.symbol}>
            <span className="figures quiet">{entry.date.slice(0, 4)}</span>
            <span>
              <OfficialLink entry={entry} />{' '}
              <span className="quiet">
                {entry.symbol} · {entry.body} · {readableDate(entry.date)}. {entry.relation}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In a browser a plain link; in Electron the host asks and opens the user's browser. */
export function OfficialLink({ entry }: { readonly entry: CatalogueEntry }) {
  const host = useClauseline((s) => s.capabilities?.host);
  const { openLink } = useActions();
  if (host === 'browser') {
    return (
      <a href={entry.address} target="_blank" rel="noreferrer noopener">
        {entry.title}
      </a>
    );
  }
  return (
    <button type="button" className="link" onClick={() => void openLink(entry.address)}>
      {entry.title}
    </button>
  );
}
