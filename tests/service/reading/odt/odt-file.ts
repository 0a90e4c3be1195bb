import { strToU8, zipSync } from 'fflate';

const NAMESPACES = ['office', 'text', 'table', 'style', 'fo', 'draw', 'dc', 'loext']
  .map((prefix) => `xmlns:${prefix}="urn:test:${prefix}"`)
  .join(' ');

/** A fixed time, so that the same words are the same bytes. */
const MADE = new Date(2031, 0, 1);

/** An OpenDocument text of this body; styles and other parts as XML. */
export function odtFile(
  body: string,
  { automatic = '', styles = '', parts = {} }: OdtParts = {},
): Uint8Array {
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMESPACES}>${styles}</office:document-styles>`,
    ),
  };
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files, { mtime: MADE });
}

/** What an OpenDocument text holds besides its body. */
export interface OdtParts {
  readonly automatic?: string;
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string>>;
}
