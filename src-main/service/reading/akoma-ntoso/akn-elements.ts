/** Elements inside a line of text (Akoma Ntoso 1.0, part 2); all others begin a block of their own. */
export const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'affectedDocument', 'argument', 'b', 'br', 'change', 'concept', 'courtType'],
  ...[
    'date',
    'decoration',
    'def',
    'del',
    'docAuthority',
    'docCommittee',
    'docDate',
    'docIntroducer',
  ],
  ...['docJurisdiction', 'docketNumber', 'docNumber', 'docProponent', 'docPurpose', 'docStage'],
  ...['docStatus', 'docTitle', 'docType', 'entity', 'eol', 'eop', 'event', 'fillIn', 'i', 'img'],
  ...[
    'inline',
    'ins',
    'judge',
    'lawyer',
    'legislature',
    'location',
    'marker',
    'mmod',
    'mod',
    'mref',
  ],
  ...['neutralCitation', 'noteRef', 'object', 'omissis', 'opinion', 'organization', 'outcome'],
  ...['party', 'person', 'placeholder', 'process', 'quantity', 'quotedText', 'recordedTime', 'ref'],
  ...['relatedDocument', 'remark', 'rmod', 'role', 'rref', 'session', 'shortTitle', 'signature'],
  ...['softTag', 'span', 'sub', 'sup', 'term', 'time', 'u', 'vote', 'authorialNote'],
]);

/** Elements that have a number and a heading of their own. */
export const HIERARCHY: ReadonlySet<string> = new Set([
  ...['alinea', 'article', 'attachment', 'book', 'chapter', 'clause', 'crossheading', 'division'],
  ...['hcontainer', 'indent', 'item', 'level', 'list', 'paragraph', 'part', 'point', 'proviso'],
  ...['recital', 'recitals', 'citation', 'citations', 'rule', 'section', 'subchapter', 'subclause'],
  ...['subdivision', 'sublist', 'subparagraph', 'subpart', 'subrule', 'subsection', 'subtitle'],
  ...['title', 'tome', 'transitional', 'tblock', 'container', 'blockList', 'component', 'preamble'],
]);

/** Those whose number alone is a heading: "Article 4". */
export const NAMED_DIVISION: ReadonlySet<string> = new Set([
  ...['article', 'attachment', 'book', 'chapter', 'division', 'part', 'subchapter', 'subdivision'],
  ...['subpart', 'subtitle', 'title', 'tome'],
]);

/** Elements whose words are not of the text. */
export const SKIPPED: ReadonlySet<string> = new Set(['toc', 'foreign', 'presentation', 'img']);

/** Provisions quoted in a text that changes another: their numbers are not those of the text. */
export const QUOTED: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure']);

/** Documents that are parts of another: their titles and numbers are not the whole's. */
export const ATTACHED: ReadonlySet<string> = new Set([
  ...['attachments', 'annexes', 'components', ...QUOTED],
]);
