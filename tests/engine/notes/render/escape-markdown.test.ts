import fc from 'fast-check';
import type { Link, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../../src-main/engine/notes/render/escape-markdown.ts';

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Kinds of nodes and the text itself; an address that became a link to itself counts as text. */
function readBack(markdown: string): { kinds: string[]; text: string } {
  const kinds = new Set<string>();
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type !== 'link' || !leadsWhereItSays(node)) kinds.add(node.type);
    if (node.type === 'text') text += node.value;
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(markdown));
  return { kinds: [...kinds], text };
}

function leadsWhereItSays({ url, children }: Link): boolean {
  const [words] = children;
  if (words?.type !== 'text') return false;
  return [words.value, `http://${words.value}`, `mailto:${words.value}`].includes(url);
}

const payloads = [
  '<script>alert(1)</script>',
  '| a | b |',
  '*not* _slanted_ **words** ~~gone~~ `code`',
  '[a link](http://example.test) ![picture](x.png)',
  '# no heading',
  '> no quotation',
  '- no list',
  '1. no list',
  '2) no list',
  '=== no heading',
  '--- no rule',
  '=cmd|calc',
  'www.example.test and http://example.test and someone@example.test',
  '&lt;b&gt; &amp; &copy;',
  'a backslash \\* at \\',
  'note [^1] and $x$ and | pipe',
  'turned \u202Etext\u202C and \u2066isolated\u2069',
];

describe('text written as Markdown', () => {
  test.each(payloads)('reads back as the same words and nothing else: %s', (payload) => {
    expect(readBack(escapeMarkdown(payload))).toEqual({
      kinds: ['root', 'paragraph', 'text'],
      text: payload,
    });
  });

  test('holds no character that turns the direction of the source', () => {
    expect(escapeMarkdown('a\u202Eb\u2067c')).toBe('a&#8238;b&#8295;c');
  });

  test('of any kind reads back with its white space made plain', () => {
    const sign = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$:;@="\'^1 \t\n', 'www.', 'http://', 'x');
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts
          .join('')
          .replace(/\p{Cc}/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim();
        if (text === '') return;
        const { kinds, text: read } = readBack(escapeMarkdown(text));
        expect(kinds).toEqual(['root', 'paragraph', 'text']);
        expect(read).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
