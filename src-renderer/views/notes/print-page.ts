import type { ExportedFile } from '../../../src-main/contract/api.ts';

/**
 * Prints a finished page through a frame that is not shown. The frame may run nothing; it is of
 * the window's origin only so that the window can tell it to print.
 */
export function printPage(page: ExportedFile): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.className = 'print-frame';
  frame.title = 'Page to print';
  frame.srcdoc = new TextDecoder().decode(page.bytes);
  frame.addEventListener('load', () => {
    const shown = frame.contentWindow;
    shown?.addEventListener('afterprint', () => {
      frame.remove();
    });
    shown?.print();
  });
  document.body.append(frame);
}
