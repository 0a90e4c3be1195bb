import { useState } from 'react';
import type { SettingOutlook } from '../../../src-main/engine/shared-language/passages/settings-outlook.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { Citation } from '../../parts/Citation.tsx';
import { excerpt } from '../../parts/excerpt.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { paragraphOf, useDocuments } from '../../state/use-documents.ts';

/** What would be found with each setting a tenth lower and higher, when the user asks. */
export function SettingsOutlook() {
  const [outlook, setOutlook] = useState<readonly SettingOutlook[] | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const { tryOtherSettings } = useActions();
  const ask = async () => {
    setIsTrying(true);
    setOutlook(await tryOtherSettings());
    setIsTrying(false);
  };
  if (outlook) return <Outlook outlook={outlook} />;
  return (
    <div>
      <button type="button" disabled={isTrying} onClick={() => void ask()}>
        {isTrying ? 'Trying…' : 'Try a tenth lower and higher'}
      </button>
      <p className="hint">
        Shows which passages hang on these very settings and which would be there all the same.
      </p>
    </div>
  );
}

function Outlook({ outlook }: { readonly outlook: readonly SettingOutlook[] }) {
  return (
    <section className="outlook" aria-label="With other settings" role="status">
      <h3>With other settings</h3>
      <ul>
        {outlook.map((one) => (
          <li key={`${one.setting} ${String(one.to)}`}>
            <Move move={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Move({ move }: { readonly move: SettingOutlook }) {
  const { setting, to, gained, lost, changed, kept } = move;
  const name =
    setting === 'shortestPhrase'
      ? `Shortest phrase ${String(to)} words`
      : `${String(to)} changed words in ten`;
  const same = gained.length === 0 && lost.length === 0 && changed === 0;
  if (same) {
    return (
      <p>
        <strong>{name}</strong> <span className="quiet">nothing would change</span>
      </p>
    );
  }
  return (
    <details>
      <summary className="figures">
        <strong>{name}</strong> {gained.length} more, {lost.length} fewer, {changed} with other ends
        or kind, {kept} as now
      </summary>
      <Passages title="More" passages={gained} />
      <Passages title="Fewer" passages={lost} />
    </details>
  );
}

/** Passages listed for each move; the figures above them count all. */
const MOST_LISTED = 8;

function Passages(props: { readonly title: string; readonly passages: readonly SharedPassage[] }) {
  const { title, passages } = props;
  const documents = useDocuments();
  if (passages.length === 0) return null;
  const left = passages.length - MOST_LISTED;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {passages.slice(0, MOST_LISTED).map(({ id, occurrences: [place] }) => {
          const document = documents.find((one) => one.id === place?.document);
          if (!place || !document) return null;
          return (
            <li key={id}>
              <span className="serif" dir="auto" lang={document.language}>
                {excerpt(textOf(document.text, place.span))}
              </span>{' '}
              <Citation
                document={document}
                paragraph={paragraphOf(document, place.paragraph)}
                span={place.span}
              />
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className="quiet">and {left} others</p>}
    </>
  );
}
