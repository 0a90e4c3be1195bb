import type { ReactNode } from 'react';

/** Heading of a part of a view, with a quiet line of explanation beside it. */
export function SectionHeading(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="section-heading">
      <h2>{props.title}</h2>
      {props.hint && <p className="hint">{props.hint}</p>}
      {props.children}
    </div>
  );
}
