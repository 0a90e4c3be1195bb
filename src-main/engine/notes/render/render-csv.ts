import type { Quotation, Report, ReportQualifier, ReportRun } from '../report.ts';
import { qualifierWords, verdictWords } from '../report/verdict-words.ts';

const header = [
  'section',
  'finding',
  'kind',
  'role',
  'citation',
  'document',
  'paragraph',
  'start',
  'end',
  'words',
  'remark',
] as const;

/** Spreadsheets run a cell that begins with one of these; the wide forms too, in some languages. */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Comparison notes as CSV (RFC 4180 with CRLF, and a byte order mark by which Excel knows UTF-8):
 * one row for each quotation, or for a finding that has none. A cell that begins with = + - @, a
 * tab or a line break, by which spreadsheets take it for a formula, gets an apostrophe in front.
 */
export function renderCsv(report: Report): string {
  const rows = [
    header,
    ...noteRows(report),
    ...passageRows(report),
    ...differenceRows(report),
    ...historyRows(report),
    ...commitmentRows(report),
    ...trackRows(report),
  ];
  const lines = rows.map((row) => row.map(escapeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function escapeCell(text: string): string {
  const safe = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

type Row = readonly string[];

/** A row for each quotation; one without when there is none. */
function rowsOf(
  start: readonly [section: string, finding: string, kind: string],
  quotations: readonly (readonly [role: string, quotation: Quotation, remark: string])[],
  remark: string,
): Row[] {
  if (quotations.length === 0) return [[...start, '', '', '', '', '', '', '', remark]];
  return quotations.map(([role, quoted, own]) => [
    ...start,
    role,
    quoted.citation,
    quoted.document,
    quoted.paragraph,
    String(quoted.span.start),
    String(quoted.span.end),
    quoted.text,
    own || remark,
  ]);
}

function noteRows({ notes }: Report): Row[] {
  return (notes ?? []).flatMap((note) => {
    const judgement = note.verdict
      ? [note.verdict.decision, note.verdict.verdict, note.verdict.reason]
      : [];
    const remark = [note.text, ...judgement].filter(Boolean).join(' | ');
    const quotations = note.quotations.map((one) => ['', one, ''] as const);
    return rowsOf(['note', note.id, note.finding], quotations, remark);
  });
}

function passageRows({ shared }: Report): Row[] {
  return (shared?.passages ?? []).flatMap((passage) => {
    const kind = passage.formula ? `${passage.kind}, set phrase` : passage.kind;
    const quotations = passage.occurrences.map(
      (one, index) =>
        [`occurrence ${index + 1}`, one, index === 0 ? '' : describeChanges(one.runs)] as const,
    );
    return rowsOf(['shared', passage.id, kind], quotations, passage.rule);
  });
}

function differenceRows({ comparisons }: Report): Row[] {
  return (comparisons ?? []).flatMap(({ differences }) =>
    differences.flatMap((difference) =>
      rowsOf(
        ['difference', difference.id, difference.kind],
        [
          ...difference.a.map((one) => ['earlier', one, ''] as const),
          ...difference.b.map((one) => ['later', one, describeChanges(difference.runs)] as const),
        ],
        difference.rule,
      ),
    ),
  );
}

/** A row for each place in each version in which something became of a paragraph. */
function historyRows({ histories }: Report): Row[] {
  return (histories ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ id, steps }) =>
      steps.flatMap(({ event, document, shortName, places, substance, runs }) => {
        const start = ['history', id, event] as const;
        const remark = substance.join(', ');
        if (places.length === 0)
          return [[...start, `in ${shortName}`, '', document, '', '', '', '', remark]];
        const changes = event === 'born' ? '' : describeChanges(runs);
        const own = [remark, changes].filter(Boolean).join(': ');
        return rowsOf(
          start,
          places.map((one) => [`in ${shortName}`, one, own] as const),
          '',
        );
      }),
    ),
  );
}

/** Word changes in one line of plain text: "- as appropriate; + by 2030". */
function describeChanges(runs: readonly ReportRun[]): string {
  const signs = { deleted: 'without', inserted: 'with', moved: 'moved' } as const;
  return runs
    .flatMap(({ kind, text }) =>
      kind === 'same' || kind === 'decisive' ? [] : [`${signs[kind]} “${text.trim()}”`],
    )
    .join('; ');
}

function commitmentRows({ commitments }: Report): Row[] {
  return (commitments?.lineages ?? []).flatMap((lineage) =>
    lineage.steps.flatMap((step) => {
      const quotations = [
        ...step.earlier.map((one) => ['earlier', one, ''] as const),
        ...step.later.map((one) => ['later', one, ''] as const),
        ...(step.nearest ? [['nearest', step.nearest, ''] as const] : []),
      ];
      const remark = [step.sentence, ...step.facets].filter(Boolean).join('; ');
      return rowsOf(
        ['commitment', lineage.id, verdictWords[step.verdict].word],
        quotations,
        remark,
      );
    }),
  );
}

function trackRows({ commitments }: Report): Row[] {
  if (!commitments) return [];
  const { themes, lineages, absences, qualifiers } = commitments;
  const topics = new Map(lineages.map(({ id, topic }) => [id, topic]));
  return [
    ...themes.flatMap((theme) =>
      theme.lineages.flatMap((id) => rowsOf(['theme', id, theme.name], [], topics.get(id) ?? '')),
    ),
    ...absences.flatMap(({ kind, lineage, quotation, sentence }) =>
      rowsOf(['absent', lineage, kind], [['earlier', quotation, '']], sentence),
    ),
    ...qualifiers.flatMap(qualifierRows),
  ];
}

/** A row for each place, and one for each document from which the qualifier went. */
function qualifierRows({ qualifier, kind, course, sentence }: ReportQualifier): Row[] {
  return course.flatMap(({ document, change, places }) => {
    const start = ['qualifier', qualifier, qualifierWords[kind]] as const;
    if (change === 'went') return [[...start, change, '', document, '', '', '', '', sentence]];
    return places.flatMap((place) => rowsOf(start, [[change, place, '']], sentence));
  });
}
