import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src-main/service/reading/html/read-html.ts';

function blocks(html: string) {
  const outcome = readHtml(new TextEncoder().encode(html));
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value.blocks;
}

const styled = (css: string, body: string): string =>
  `<!DOCTYPE html><style>${css}</style><body>${body}`;
const texts = (css: string, body: string): string[] =>
  blocks(styled(css, body)).map(({ label, text }) => (label ? `${label} ${text}` : text));

describe('style sheets that change what a reader sees', () => {
  it('number lists by class, element and parent', () => {
    const css = `ol.r, ol.s { list-style-type: lower-roman }
      .a > li { list-style-type: lower-alpha } ul { list-style: none outside }`;
    const body =
      '<ol class="x r"><li>one<li>two</ol><ol class="a"><li>one</ol><ul><li>(1) typed</ul>';
    expect(texts(css, body)).toEqual(['(i) one', '(ii) two', '(a) one', '(1) typed']);
  });

  it('number lists by counters, of every depth side by side', () => {
    const css = `.lst-kix_q-0>li:before{content:"" counter(lst-ctn-kix_q-0,decimal) ". "}
      .lst-kix_q-1>li:before{content:"(" counter(lst-ctn-kix_q-1,lower-latin) ") "}
      ol.lst-kix_q-0{list-style-type:none}ol.lst-kix_q-1{list-style-type:none}`;
    const body =
      '<ol class="c1 lst-kix_q-0 start" start="1"><li>one</li></ol><ol class="lst-kix_q-1 start" start="1"><li>in</li></ol><ol class="lst-kix_q-0" start="2"><li>two</li></ol>';
    expect(blocks(styled(css, body))).toMatchObject([
      { label: '1.', depth: 0, text: 'one' },
      { label: '(a)', depth: 1, text: 'in' },
      { label: '2.', depth: 0, text: 'two' },
    ]);
  });

  it('raise note marks and slant words', () => {
    const css = '.n{vertical-align:super;font-size:60%} em.p{color:red} span.k{font-style:italic}';
    const body = '<p><span class="k">Recalling</span> rivers<span class="c n">4</span> and seas.';
    expect(blocks(styled(css, body))).toMatchObject([
      {
        text: 'Recalling rivers and seas.',
        marks: [{ offset: 16, label: '4' }],
        italics: [{ start: 0, end: 9 }],
      },
    ]);
  });

  it('of print or of small screens say nothing, nor do rules that are cut off', () => {
    const css =
      '/* ol{list-style:none} */ @media print{ol{list-style:none} p{x:y}} @import url(a.css); b{list-style';
    expect(texts(css, '<ol><li>one</ol>')).toEqual(['1. one']);
  });

  it('are read in time that grows with their length', () => {
    const css = `${'.a{'.repeat(20_000)}${'@media x{'.repeat(20_000)}${'a '.repeat(20_000)}{list-style:none}`;
    expect(texts(css, '<ol><li>one</ol>')).toHaveLength(1);
  });
});
