import { part, wordFile } from './word-file.ts';

const ANA = 'w:author="Ana Roe" w:date="2031-02-03T10:00:00Z"';
const BEN = 'w:author="Ben Poe" w:date="2031-02-04T09:30:00Z"';

let ids = 0;

function change(name: string, author: string, content = ''): string {
  ids += 1;
  const start = `<w:${name} w:id="${String(ids)}" ${author}`;
  return content === '' ? `${start}/>` : `${start}>${content}</w:${name}>`;
}

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string =>
  `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

/** Inserted and deleted words. */
const ins = (text: string, author = ANA): string => change('ins', author, run(text));
const del = (text: string, author = ANA): string => change('del', author, gone(text));

/** A paragraph; `end` is the change to its end, `before` a record of how it was set before. */
function line(content: string, { end = '', list = false, before = '' } = {}): string {
  const numbers = list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const mark = end && `<w:rPr>${end}</w:rPr>`;
  const own = numbers + mark + before;
  return `<w:p>${own && `<w:pPr>${own}</w:pPr>`}${content}</w:p>`;
}

const row = (cells: readonly string[], changed = ''): string =>
  `<w:tr>${changed && `<w:trPr>${changed}</w:trPr>`}${cells
    .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${line(cell)}</w:tc>`)
    .join('')}</w:tr>`;

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const note = (content: string): string =>
  `<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> </w:t></w:r>${content}</w:p></w:footnote>`;
const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';

const body = [
  line(run('Charter of the small harbours')),
  // Words put in and taken out.
  line(run('Decides to keep the ') + del('old') + ins('northern', BEN) + run(' pier open;'), {
    list: true,
  }),
  // A paragraph inserted whole, with its end.
  line(ins('Requests pilots to report drifting cargo;'), { list: true, end: change('ins', ANA) }),
  // A paragraph deleted whole, with its end.
  line(del('Invites fishers to mend the nets;', BEN), { list: true, end: change('del', BEN) }),
  line(run('Welcomes the keepers of the lights;'), { list: true }),
  // A paragraph split in two.
  line(run('Calls upon towns to dredge their basins.'), { list: true, end: change('ins', BEN) }),
  line(run(' Thanks the crews of the tugs;'), { list: true }),
  // Two paragraphs made one.
  line(run('Notes the report of the harbour masters'), { list: true, end: change('del', ANA) }),
  line(run(' and its annex on tides;'), { list: true }),
  // A paragraph that was moved up from below.
  line(
    '<w:moveToRangeStart w:id="901" w:name="move1"/>' +
      change('moveTo', ANA, run('Encourages schools to teach the tides;')) +
      '<w:moveToRangeEnd w:id="901"/>',
    { list: true, end: change('moveTo', ANA) },
  ),
  line(run('Urges owners to mark their buoys;'), { list: true }),
  line(
    '<w:moveFromRangeStart w:id="902" w:name="move1"/>' +
      change(
        'moveFrom',
        ANA,
        '<w:r><w:t xml:space="preserve">Encourages schools to teach the tides;</w:t></w:r>',
      ) +
      '<w:moveFromRangeEnd w:id="902"/>',
    { list: true, end: change('moveFrom', ANA) },
  ),
  // A paragraph that was put into the list.
  line(run('Looks forward to the next meeting.'), {
    before: `<w:pPrChange w:id="950" ${BEN}><w:pPr/></w:pPrChange>`,
    list: true,
  }),
  // A change of look alone.
  line(
    run('Bold words say the same.', `<w:b/><w:rPrChange w:id="951" ${ANA}><w:rPr/></w:rPrChange>`),
  ),
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
    row([run('Harbour'), run('Depth')]),
    row([ins('Eastport'), ins('9 m')], change('ins', ANA)),
    row([del('Westport', BEN), del('4 m', BEN)], change('del', BEN)),
    row([run('Southport'), run('7 m')]),
  ].join('')}</w:tbl>`,
  line(run('Adopted at the quay.') + reference),
].join('');

/** A Word file with a tracked change of every kind, made by two authors. */
export function trackedFile(): Uint8Array {
  return wordFile(body, {
    'numbering.xml': part('numbering', numbering),
    'footnotes.xml': part(
      'footnotes',
      note(run('Signed in ') + del('ink', BEN) + ins('pencil', BEN) + run('.')),
    ),
  });
}

/** The same texts as words alone, each way. */
export const acceptedTexts: readonly string[] = [
  'Charter of the small harbours',
  '1. Decides to keep the northern pier open;',
  '2. Requests pilots to report drifting cargo;',
  '3. Welcomes the keepers of the lights;',
  '4. Calls upon towns to dredge their basins.',
  '5. Thanks the crews of the tugs;',
  '6. Notes the report of the harbour masters and its annex on tides;',
  '7. Encourages schools to teach the tides;',
  '8. Urges owners to mark their buoys;',
  '9. Looks forward to the next meeting.',
  'Bold words say the same.',
  'Harbour\tDepth',
  'Eastport\t9 m',
  'Southport\t7 m',
  'Adopted at the quay.',
  '1 Signed in pencil.',
];

export const originalTexts: readonly string[] = [
  'Charter of the small harbours',
  '1. Decides to keep the old pier open;',
  '2. Invites fishers to mend the nets;',
  '3. Welcomes the keepers of the lights;',
  '4. Calls upon towns to dredge their basins. Thanks the crews of the tugs;',
  '5. Notes the report of the harbour masters',
  '6. and its annex on tides;',
  '7. Urges owners to mark their buoys;',
  '8. Encourages schools to teach the tides;',
  'Looks forward to the next meeting.',
  'Bold words say the same.',
  'Harbour\tDepth',
  'Westport\t4 m',
  'Southport\t7 m',
  'Adopted at the quay.',
  '1 Signed in ink.',
];
