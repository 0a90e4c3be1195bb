/**
 * The look of exported notes: a well-set page with a critical apparatus, in light and dark and on
 * paper. Marks differ by the kind of line first and by colour second, and are read out by screen
 * readers through hidden words before and after them.
 */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fffdf8; --raised: #f6f1e6; --line: #ddd5c4;
  --ink: #1d1b16; --quiet: #6a655a; --accent: #0b5cad; --inserted: #0b5cad;
  --deleted: #b23a00; --moved: #4d4d4d; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181d; --raised: #1e2128;
  --line: #343842; --ink: #e8e4da; --quiet: #a29d90; --accent: #7db8f5; --inserted: #7db8f5;
  --deleted: #ff9d66; --moved: #b8b8b8; } }
body { margin: 0 auto; padding: 40px 24px 80px; max-width: 46rem; background: var(--paper);
  color: var(--ink); font: 15px/24px system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, blockquote { font-family: "Iowan Old Style", "Palatino Linotype", Palatino,
  "Source Serif 4", Georgia, "Noto Serif", serif; }
h1 { font-size: 30px; line-height: 36px; font-weight: 600; margin: 0 0 24px; }
h2 { font-size: 22px; line-height: 28px; margin: 48px 0 12px; padding-top: 12px;
  border-top: 1px solid var(--line); }
h3 { font-size: 17px; line-height: 24px; margin: 32px 0 8px; }
h4 { font-size: 15px; line-height: 24px; margin: 24px 0 8px; }
p, ul, ol { margin: 8px 0; }
p { white-space: pre-line; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { margin: 24px 0; padding: 12px 24px; background: var(--raised); }
nav ol { margin: 4px 0; padding-left: 24px; }
summary { color: var(--quiet); cursor: pointer; }
.remark, figcaption, caption { color: var(--quiet); font-size: 13px; line-height: 20px; }
.judgement { font-weight: 600; }
.scroll { overflow-x: auto; margin: 12px 0; }
.scroll:focus-visible { outline: 2px solid var(--accent); }
table { min-width: 60%; border-collapse: collapse; font-size: 13px; line-height: 20px;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0;
  border-bottom: 1px solid var(--line); }
figure { margin: 12px 0; padding-left: 16px; border-left: 2px solid var(--line);
  break-inside: avoid; }
blockquote { margin: 0 0 4px; font-size: 17px; line-height: 27px; white-space: pre-line;
  unicode-bidi: isolate; }
ins { color: var(--inserted); text-decoration: underline 2px; text-underline-offset: 3px; }
del { color: var(--deleted); text-decoration: line-through; }
.moved { color: var(--moved); text-decoration: underline dashed 1px;
  text-underline-offset: 3px; }
mark { background: none; color: inherit; font-weight: 600; border-bottom: 2px solid var(--accent); }
ins::before, ins::after, del::before, del::after, .moved::before, .moved::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
ins::before { content: " [inserted: "; }
del::before { content: " [deleted: "; }
.moved::before { content: " [moved: "; }
ins::after, del::after, .moved::after { content: "] "; }
@media print { :root { --paper: #fff; --raised: #fff; --line: #999; --ink: #000; --quiet: #444;
  --accent: #000; --inserted: #000; --deleted: #000; --moved: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
  h2, h3, h4 { break-after: avoid; } a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; } }
`.trim();
