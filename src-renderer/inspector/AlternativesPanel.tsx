import { useId, useMemo, useState } from 'react';
import {
  compareReadings,
  readingsOf,
  type AlternativeReading,
} from '../../src-main/engine/differences/brackets/alternative-reading.ts';
import {
  reservationsOf,
  type Reservation,
} from '../../src-main/engine/differences/brackets/reservations.ts';
import type { Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { WordChanges } from '../parts/WordChanges.tsx';
import { paragraphsById } from '../state/use-documents.ts';

interface Side {
  readonly document: Document;
  readonly ids: readonly string[];
}

/**
 * The wordings that negotiators have not yet chosen from. One is chosen on either side, and the two
 * texts that this makes are compared. Who reserves a position on the text is named with each side.
 */
export function AlternativesPanel(props: {
  readonly difference: Difference;
  readonly a: Document;
  readonly b: Document;
}) {
  const { difference, a, b } = props;
  const earlier = useReadings(a, difference.a);
  const later = useReadings(b, difference.b);
  const reserved = [...useReservations(a, difference.a), ...useReservations(b, difference.b)];
  const [chosen, setChosen] = useState({ of: difference.id, earlier: '', later: '' });
  // Another paragraph starts from what stands there.
  const now = chosen.of === difference.id ? chosen : { of: difference.id, earlier: '', later: '' };
  if (earlier.length === 0 && later.length === 0) {
    return reserved.length === 0 ? null : (
      <section className="alternatives" aria-label="Reservations">
        <h3>Reservations</h3>
        <Reserved reservations={reserved} />
      </section>
    );
  }
  return (
    <section className="alternatives" aria-label="Alternatives">
      <h3>Alternatives</h3>
      <p className="quiet">
        Choose one to compare it by itself with the other text. The rest stays as it stands.
      </p>
      <Reserved reservations={reserved} />
      <Choice
        title="Earlier text"
        readings={earlier}
        chosen={now.earlier}
        onChoose={(id) => {
          setChosen({ ...now, earlier: id });
        }}
      />
      <Choice
        title="Later text"
        readings={later}
        chosen={now.later}
        onChoose={(id) => {
          setChosen({ ...now, later: id });
        }}
      />
      <Compared
        earlier={wordingOf({ document: a, ids: difference.a }, earlier, now.earlier)}
        later={wordingOf({ document: b, ids: difference.b }, later, now.later)}
        language={b.language}
        isChosen={now.earlier !== '' || now.later !== ''}
      />
    </section>
  );
}

function useReadings(document: Document, ids: readonly string[]): readonly AlternativeReading[] {
  return useMemo(() => {
    const known = paragraphsById(document);
    const readings = ids.flatMap((id) => {
      const paragraph = known.get(id);
      return paragraph ? readingsOf(document, paragraph) : [];
    });
    // Paragraphs that were split each know the options around them.
    return [...new Map(readings.map((one) => [`${one.name}:${one.wording}`, one])).values()];
  }, [document, ids]);
}

function useReservations(document: Document, ids: readonly string[]): readonly Reservation[] {
  return useMemo(() => {
    const known = paragraphsById(document);
    return ids.flatMap((id) => {
      const paragraph = known.get(id);
      return paragraph ? reservationsOf(document, paragraph) : [];
    });
  }, [document, ids]);
}

/** Who reserves a position, each with the words of the note; of both sides' notes the same once. */
function Reserved({ reservations }: { readonly reservations: readonly Reservation[] }) {
  const once = [...new Map(reservations.map((one) => [one.words, one])).values()];
  if (once.length === 0) return null;
  return (
    <ul className="reservations">
      {once.map(({ names, label, words }) => (
        <li key={words} dir="auto">
          <strong>{names === '' ? 'Position reserved' : `Reserved by ${names}`}</strong>{' '}
          <span className="quiet">({label})</span> <span className="serif">{words}</span>
        </li>
      ))}
    </ul>
  );
}

function Choice(props: {
  readonly title: string;
  readonly readings: readonly AlternativeReading[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const name = useId();
  if (props.readings.length === 0) return null;
  const as = { id: '', name: 'as it stands', kind: 'left out', depth: 1, wording: '' } as const;
  return (
    <fieldset className="alternative-choice">
      <legend>{props.title}</legend>
      {[as, ...props.readings].map((one) => (
        <label key={one.id} style={{ paddingInlineStart: `${String((one.depth - 1) * 16)}px` }}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === one.id}
            onChange={() => {
              props.onChoose(one.id);
            }}
          />
          <span className={one.kind === 'bracket' ? 'serif' : ''} dir="auto">
            {one.kind === 'bracket' ? `[${one.name}]` : one.name}
          </span>
          {one.kind !== 'left out' && one.attribution !== undefined && (
            <span className="quiet" dir="auto">
              {one.attribution}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

/** The words of one side with the chosen alternative; as they stand when none is chosen. */
function wordingOf(
  { document, ids }: Side,
  readings: readonly AlternativeReading[],
  chosen: string,
): string {
  const reading = readings.find(({ id }) => id === chosen);
  const known = paragraphsById(document);
  const whole = ids.map((id) => {
    const paragraph = known.get(id);
    if (reading?.id.startsWith(`${id}:`)) return reading.wording;
    return paragraph ? textOf(document.text, paragraph.span) : '';
  });
  return whole.join(' ');
}

function Compared(props: {
  readonly earlier: string;
  readonly later: string;
  readonly language: string;
  readonly isChosen: boolean;
}) {
  const { earlier, later, language, isChosen } = props;
  const compared = useMemo(
    () => (isChosen && earlier && later ? compareReadings(earlier, later, language) : null),
    [earlier, later, language, isChosen],
  );
  if (!isChosen) return null;
  if (!compared) {
    return (
      <>
        <p className="quiet">The other text has no counterpart; the chosen wording by itself:</p>
        <blockquote className="serif" dir="auto" lang={language}>
          {earlier || later}
        </blockquote>
      </>
    );
  }
  return (
    <div aria-live="polite">
      <p className="quiet">
        {compared.kind === 'same'
          ? 'Word for word the same with this choice.'
          : `${String(Math.round(compared.similarity * 100))} % of the words in common with this choice.`}
      </p>
      <blockquote className="serif" lang={language}>
        <WordChanges words={compared.words} a={earlier} b={later} />
      </blockquote>
    </div>
  );
}
