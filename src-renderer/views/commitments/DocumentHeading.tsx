import { readableDate } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { useToldApartName } from '../../state/use-short-name.ts';

/**
 * A document at the head of a column: its name in two lines at most, and its date. Where documents
 * of one date bear one name, the name of the file stands for it.
 */
export function DocumentHeading({ document }: { readonly document: Document }) {
  const { name, detail } = useToldApartName()(document);
  const date = document.date ? readableDate(document.date) : 'undated';
  const apart = detail?.startsWith(`${date}, `) ? detail.slice(date.length + 2) : name;
  return (
    <span className="document-heading" title={[name, detail ?? date].join(', ')}>
      <span className="heading-name" dir="auto">
        {apart}
      </span>
      <span className="quiet figures">{date}</span>
    </span>
  );
}
