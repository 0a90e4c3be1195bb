import { SaxesParser } from 'saxes';

/** Deeper than any document; recursion further down stays far from the stack's end. */
export const DEEPEST_XML = 500;

/** Why XML is not read. */
export type XmlFault = 'doctype' | 'too-deep' | 'damaged';

/** Thrown by `readXml` only. */
export class XmlError extends Error {
  readonly fault: XmlFault;

  /** @param fault what is wrong */
  constructor(fault: XmlFault) {
    super(`xml: ${fault}`);
    this.name = 'XmlError';
    this.fault = fault;
  }
}

/** What happens while XML is read. Names carry their prefix as written. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML and calls the handlers in document order. A document type declaration is refused
 * before the parser sees it, whatever the encoding: entities are never expanded. Throws
 * `XmlError`.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const text = decodeXml(bytes);
  if (/<!\s*DOCTYPE/iu.test(text)) throw new XmlError('doctype');
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST_XML) throw new XmlError('too-deep');
    handlers.open?.(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(tag.name);
  });
  parser.on('text', (piece) => handlers.text?.(piece));
  parser.on('cdata', (piece) => handlers.text?.(piece));
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError('damaged');
  }
}

/** Text of an XML part: by byte order mark, else UTF-16 by its zero bytes, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}
