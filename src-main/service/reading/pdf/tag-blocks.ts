import type { PdfPage, StructureNode, TextRun } from './text-run.ts';
import type { TagBlock } from './text-line.ts';

/** Roles that make a block of their own (ISO 32000-1, 14.8.4.3). */
const BLOCK_ROLE = /^(?:P|H\d?|LBody|LI|Caption|TOCI|Lbl|Title)$/u;

/** Inside a list item its label, body and paragraph belong together. */
const ITEM_PART = /^(?:Lbl|LBody|P)$/u;

/** What holds cells holds no words of its own, only borders. */
const TABLE_FRAME = /^(?:Table|TR|THead|TBody|TFoot)$/u;

/**
 * Tags are trusted on pages where at least this share of the glyphs is tagged or declared no
 * content. Not measured: on the 50 tagged files looked at the share was above 99 %.
 */
const TRUSTED_SHARE = 0.9;

interface Context {
  readonly block: TagBlock | undefined;
  readonly inItem: boolean;
  readonly table: boolean;
  readonly figure: boolean;
}

/** Deeper structure trees than any real document has are cut off here. */
const DEEPEST = 200;

/** Which block each piece of marked content belongs to, by its id in the structure tree. */
export function tagBlocks(tree: StructureNode): Map<string, TagBlock> {
  const blocks = new Map<string, TagBlock>();
  let count = 0;
  const walk = (node: StructureNode, context: Context, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.type === 'content') {
      if (node.id !== undefined && context.block) blocks.set(node.id, context.block);
      return;
    }
    const nextId = (): number => (count += 1);
    const inside = withOwnWords(node, contextOf(node.role ?? '', context, nextId), nextId);
    for (const child of node.children ?? []) walk(child, inside, depth + 1);
  };
  walk(tree, { block: undefined, inItem: false, table: false, figure: false }, 0);
  return blocks;
}

function contextOf(role: string, context: Context, nextId: () => number): Context {
  const inside: Context = {
    ...context,
    table: context.table || role === 'Table',
    figure: context.figure || role === 'Figure',
  };
  const note = role === 'Note' || context.block?.note === true;
  const newBlock = (): Context => ({
    ...inside,
    block: { id: nextId(), role, table: inside.table, note, figure: inside.figure },
    inItem: inside.inItem || role === 'LI',
  });
  if (role === 'Note') return newBlock();
  if (context.block?.note === true) return inside;
  if (!BLOCK_ROLE.test(role)) return withFlags(inside);
  if (context.inItem && ITEM_PART.test(role)) return inside;
  return newBlock();
}

/** Browsers put words right into a division or a cell, with no paragraph around them. */
function withOwnWords(node: StructureNode, context: Context, nextId: () => number): Context {
  const hasWords = node.children?.some(({ type }) => type === 'content') ?? false;
  const isCell = /^T[DH]$/u.test(node.role ?? '');
  if (!hasWords || TABLE_FRAME.test(node.role ?? '')) return context;
  if (context.block && !isCell) return context;
  const { table, figure } = context;
  return { ...context, block: { id: nextId(), role: 'P', table, note: false, figure } };
}

/** A block inside which a figure or table begins takes its nature on. */
function withFlags(context: Context): Context {
  const { block, figure, table } = context;
  if (!block || (block.figure === figure && block.table === table)) return context;
  return { ...context, block: { ...block, figure, table } };
}

/** The blocks of a page whose tags can be trusted; undefined for all other pages. */
export function trustedBlocks(page: PdfPage): Map<string, TagBlock> | undefined {
  if (page.tree === null) return undefined;
  const blocks = tagBlocks(page.tree);
  const known = (run: TextRun): boolean =>
    run.artifact || (run.tag !== undefined && blocks.has(run.tag));
  const letters = (runs: readonly TextRun[]): number =>
    runs.reduce((sum, run) => sum + run.text.trim().length, 0);
  const all = letters(page.runs);
  const tagged = letters(page.runs.filter(known));
  const hasContent = page.runs.some((run) => !run.artifact && known(run));
  return hasContent && tagged >= TRUSTED_SHARE * all ? blocks : undefined;
}
