import { useMemo } from 'react';
import type { Comparison, Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { changedRuns } from '../../src-main/engine/notes/report/quote-runs.ts';
import { Citation } from '../parts/Citation.tsx';
import { WordRuns } from '../parts/WordChanges.tsx';
import { paragraphsById } from '../state/use-documents.ts';
import { useShortName } from '../state/use-short-name.ts';
import { usedPlaces, usedPlacesOf } from '../views/compare/used-places.ts';

/** All places of wording that one text has once and the other in several places. */
export function UsedPlacesList(props: {
  readonly comparison: Comparison;
  readonly difference: Difference;
  readonly a: Document;
  readonly b: Document;
}) {
  const { comparison, difference } = props;
  const shortName = useShortName();
  const all = useMemo(() => usedPlaces(comparison), [comparison]);
  const used = usedPlacesOf(difference, all);
  if (!used) return null;
  const [one, many] = used.once === 'a' ? [props.a, props.b] : [props.b, props.a];
  const source = paragraphsById(one).get(used.source);
  if (!source) return null;
  const places = used.places.flatMap((id) => paragraphsById(many).get(id) ?? []);
  return (
    <section className="used-places" aria-label="Used in several places">
      <h3>Used in several places</h3>
      <p className="quiet">
        Once in {shortName(one)}, {places.length} {places.length === 1 ? 'time' : 'times'} in{' '}
        {shortName(many)}:
      </p>
      <p>
        <Citation document={one} paragraph={source} />
      </p>
      <ol className="occurrences">
        {places.map((paragraph) => (
          <li key={paragraph.id}>
            <Citation document={many} paragraph={paragraph} />
            <blockquote className="serif" dir="auto" lang={many.language}>
              <WordRuns
                runs={changedRuns(
                  { text: one.text, span: source.span },
                  { text: many.text, span: paragraph.span },
                )}
              />
            </blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}
