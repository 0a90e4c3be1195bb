import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A modal dialog with a heading; Escape or a click outside calls `onClose`. */
export function DialogFrame(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={`modal ${props.className ?? ''}`}>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {props.title}
          </Heading>
          <FocusFirst />
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Puts the focus on the first field, or else button, of the dialog. The rest of the page becomes
 * inert as the dialog opens, and what had the focus loses it after `autoFocus` has run.
 */
function FocusFirst() {
  const marker = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const dialog = marker.current?.closest<HTMLElement>('.dialog');
      const first =
        dialog?.querySelector<HTMLElement>('input, textarea, select') ??
        dialog?.querySelector<HTMLElement>('button');
      (first ?? dialog)?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return <span ref={marker} hidden />;
}
