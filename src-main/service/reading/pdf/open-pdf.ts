import { getResolvedPDFJS } from 'unpdf';
import { pageToShown } from './affine.ts';
import { drawPage } from './page-interpreter.ts';
import type { DrawnPage, FontFacts } from './page-interpreter.ts';
import type { TurnedRun } from './run-builder.ts';
import type { PdfPage, StructureNode } from './text-run.ts';

type PdfLibrary = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfFile = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
type PdfFilePage = Awaited<ReturnType<PdfFile['getPage']>>;

/** What a PDF holds, page by page, with what it says about itself. */
export interface OpenedPdf {
  readonly pages: readonly PdfPage[];
  /** BCP 47 code from the catalogue, as written. */
  readonly language?: string;
  /** Title from the document information, as written; often the file name of a draft. */
  readonly title?: string;
  /** Pages that could not be read, from 1. */
  readonly brokenPages: readonly number[];
  /** Whether pages were left out because there are too many. */
  readonly cutAt?: number;
}

/** Why a file is no readable PDF. */
export type PdfFault = 'encrypted' | 'broken';

/** Pages beyond this number are not read, and the reader is told; no treaty series is as long. */
export const MOST_PAGES = 5_000;

/**
 * Fonts, pictures and scripts a text does not need are switched off: nothing is evaluated,
 * fetched or decoded that is not text.
 */
const READING_OPTIONS = {
  verbosity: 0,
  // Without a font face the library draws every glyph's outline, a tenth of the whole reading.
  disableFontFace: false,
  fontExtraProperties: false,
  useSystemFonts: false,
  isEvalSupported: false,
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
  // In pixels: pictures are left out before they are decoded.
  maxImageSize: 1,
} as const;

/** Reads all pages of a PDF. The bytes are not kept and not changed. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | PdfFault> {
  const library = await getResolvedPDFJS();
  const task = library.getDocument({
    ...READING_OPTIONS,
    ownerDocument: takesFonts(),
    data: new Uint8Array(bytes),
  });
  try {
    const file = await task.promise;
    return await readPages(library, file);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException' ? 'encrypted' : 'broken';
  } finally {
    await task.destroy();
  }
}

/**
 * A document in name only: takes the fonts the library would show text with, and shows nothing.
 */
function takesFonts(): HTMLDocument {
  (globalThis as { FontFace?: unknown }).FontFace ??= UnshownFont;
  return { fonts: new Set() } as unknown as HTMLDocument;
}

class UnshownFont {
  readonly loaded = Promise.resolve();
}

async function readPages(library: PdfLibrary, file: PdfFile): Promise<OpenedPdf> {
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [Number(code), name]));
  const pages: PdfPage[] = [];
  const brokenPages: number[] = [];
  const last = Math.min(file.numPages, MOST_PAGES);
  for (let number = 1; number <= last; number += 1) {
    try {
      const page = await file.getPage(number);
      pages.push(await readPage(library, page, number, names));
      page.cleanup();
    } catch {
      brokenPages.push(number);
    }
  }
  return {
    pages,
    brokenPages,
    ...(await aboutItself(file)),
    ...(last < file.numPages ? { cutAt: last } : {}),
  };
}

async function aboutItself(file: PdfFile): Promise<{ language?: string; title?: string }> {
  const { info } = (await file.getMetadata().catch(() => ({ info: {} }))) as {
    info: Record<string, unknown>;
  };
  const { Language: language, Title: title } = info;
  return {
    ...(typeof language === 'string' && language !== '' ? { language } : {}),
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
  };
}

async function readPage(
  library: PdfLibrary,
  page: PdfFilePage,
  number: number,
  names: ReadonlyMap<number, string>,
): Promise<PdfPage> {
  const { DISABLE } = library.AnnotationMode;
  const list = await page.getOperatorList({ annotationMode: DISABLE });
  const tree = await structureOf(page);
  const view = page.view;
  const quarter = page.rotate % 180 !== 0;
  const across = (view[2] ?? 0) - (view[0] ?? 0);
  const upright = (view[3] ?? 0) - (view[1] ?? 0);
  const drawn = drawPage(list, {
    start: pageToShown(view, page.rotate),
    fontOf: fontFinder(page),
    tagPrefix: tree === null ? undefined : tagPrefix(tree),
    names,
  });
  return shownPage(drawn, tree, {
    number,
    width: quarter ? upright : across,
    height: quarter ? across : upright,
  });
}

/** A broken structure tree costs the tags, not the page. */
async function structureOf(page: PdfFilePage): Promise<StructureNode | null> {
  try {
    return await page.getStructTree();
  } catch {
    return null;
  }
}

/** Leaf ids read "p<page object>R_mc<number>": what stands before the number is the same for all. */
function tagPrefix(node: StructureNode): string | undefined {
  if (node.type === 'content') return node.id?.replace(/\d+$/u, '');
  for (const child of node.children ?? []) {
    const prefix = tagPrefix(child);
    if (prefix !== undefined) return prefix;
  }
  return undefined;
}

function fontFinder(page: PdfFilePage): (id: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (id) => {
    const facts = known.get(id) ?? fontFacts(page, id);
    known.set(id, facts);
    return facts;
  };
}

function fontFacts(page: PdfFilePage, id: string): FontFacts {
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
  const font = (objects.has(id) ? objects.get(id) : {}) as {
    name?: string;
    bold?: boolean;
    italic?: boolean;
    fontMatrix?: readonly number[];
  };
  const name = (font.name ?? id).replace(/^[A-Z]{6}\+/u, '');
  return {
    name,
    bold: font.bold === true || /bold/iu.test(name),
    italic: font.italic === true || /ital|obli/iu.test(name),
    scale: font.fontMatrix?.[0] ?? 0.001,
  };
}

/** What brings the frame of each writing direction back onto the page. */
const SHIFTS: readonly ((width: number, height: number) => { x: number; y: number })[] = [
  () => ({ x: 0, y: 0 }),
  (width) => ({ x: 0, y: width }),
  (width, height) => ({ x: width, y: height }),
  (_width, height) => ({ x: height, y: 0 }),
];

/**
 * Keeps the writing direction most glyphs of the page have, so that a table printed sideways is
 * read, and drops the rest: labels of chart axes, stamps in the margin.
 */
function shownPage(
  { runs, boxes, glyphs, spaces, unreadable, hidden, images }: DrawnPage,
  tree: StructureNode | null,
  { number, width, height }: { number: number; width: number; height: number },
): PdfPage {
  const turns = mainTurns(runs);
  const sideways = turns % 2 === 1;
  const shift = SHIFTS[turns]?.(width, height) ?? { x: 0, y: 0 };
  const upright = runs
    .filter((run) => run.turns === turns)
    .map(({ turns: _turns, clip, ...run }) => ({
      ...run,
      x: run.x + shift.x,
      y: run.y + shift.y,
      ...(clip && turns === 0 ? { clip } : {}),
    }));
  return {
    number,
    width: sideways ? height : width,
    height: sideways ? width : height,
    runs: upright,
    boxes: turns === 0 ? boxes : [],
    tree,
    glyphs,
    spaces,
    unreadable,
    hidden,
    images,
  };
}

function mainTurns(runs: readonly TurnedRun[]): number {
  const letters = [0, 0, 0, 0];
  for (const run of runs) letters[run.turns] = (letters[run.turns] ?? 0) + run.text.length;
  return letters.indexOf(Math.max(...letters));
}
