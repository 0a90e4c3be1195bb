import type { ReactNode } from 'react';
import { Popover } from 'react-aria-components';

/** Id of the landmark that holds what floats over the page; App renders it once. */
export const FLOATING_ID = 'floating';

/** Something that floats beside what opened it: a menu or a small dialog. */
export function FloatingPanel(props: {
  readonly placement: 'bottom start' | 'bottom end' | 'top end';
  readonly children: ReactNode;
}) {
  const container = document.getElementById(FLOATING_ID);
  return (
    <Popover
      className="popover"
      placement={props.placement}
      // Outside of every landmark, screen readers that go by landmarks would not come across it.
      {...(container && { UNSTABLE_portalContainer: container })}
    >
      {props.children}
    </Popover>
  );
}
