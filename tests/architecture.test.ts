import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Inside the engine a folder imports only itself and folders above it in this list. */
const ENGINE_ORDER = [
  'text',
  'documents',
  'shared-language',
  'differences',
  'commitments',
  'notes',
];

/** What each layer may import of ours. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: ['engine'],
  contract: ['contract', 'engine'],
  service: ['service', 'contract', 'engine'],
  hosts: ['hosts', 'service', 'contract'],
  renderer: ['renderer', 'contract', 'engine'],
};

const MAX_LINES = 300;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

const sources = readSources();

describe('the architecture', () => {
  it('lets each layer import only the layers under it', () => {
    const wrong = imports()
      .filter(({ from, to }) => layerOf(to) !== null && !mayImport(from, to))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it('lets the contract import only types from the engine', () => {
    const wrong = sources
      .filter((file) => layerOf(file.path) === 'contract')
      .flatMap((file) =>
        file.imports
          .filter((used) => layerOf(used.target) === 'engine' && !used.typeOnly)
          .map((used) => `${file.path} imports a value from ${used.target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the order of folders inside the engine', () => {
    const wrong = imports()
      .filter(({ from, to }) => layerOf(from) === 'engine' && layerOf(to) === 'engine')
      .filter(({ from, to }) => engineRank(to) > engineRank(from))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycles(filesAndTheirImports())).toEqual([]);
  });

  it('lets the folders of an engine area, and those of the reading, import one another one way only', () => {
    expect(findCycles(foldersOfAreas())).toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const long = sources
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it('names files in kebab case and components in Pascal case', () => {
    const wrong = sources
      .map((file) => file.path.split('/').at(-1) ?? '')
      .filter((name) =>
        name.endsWith('.tsx')
          ? !/^(?:[A-Z][A-Za-z0-9]*|main)\.tsx$/u.test(name)
          : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/u.test(name),
      );
    expect(wrong).toEqual([]);
  });
});

function readSources(): SourceFile[] {
  return ['src-main', 'src-renderer']
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(root, path), text, imports: importsOf(path, text) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string, text: string): SourceFile['imports'] {
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { target: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    const used = targetOf(node);
    if (used?.name.startsWith('.')) {
      const target = relative(root, resolve(dirname(path), used.name));
      found.push({ target, typeOnly: used.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

function targetOf(node: ts.Node): { name: string; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { name: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const name = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
    return { name, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    if (first && ts.isStringLiteral(first)) return { name: first.text, typeOnly: false };
  }
  return null;
}

function imports(): { from: string; to: string }[] {
  return sources.flatMap((file) =>
    file.imports.map((used) => ({ from: file.path, to: used.target })),
  );
}

function layerOf(path: string): string | null {
  if (path.startsWith('src-renderer/')) return 'renderer';
  return /^src-main\/(engine|contract|service|hosts)\//u.exec(path)?.[1] ?? null;
}

function mayImport(from: string, to: string): boolean {
  const layer = layerOf(from);
  const target = layerOf(to);
  return layer !== null && target !== null && (MAY_IMPORT[layer]?.includes(target) ?? false);
}

function engineRank(path: string): number {
  return ENGINE_ORDER.indexOf(path.split('/')[2] ?? '');
}

function filesAndTheirImports(): Map<string, string[]> {
  return new Map(sources.map((file) => [file.path, file.imports.map(({ target }) => target)]));
}

/** Folders inside an area; an area's own files belong to none and may use all. */
function foldersOfAreas(): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { from, to } of imports()) {
    const [user, used] = [folderOfArea(from), folderOfArea(to)];
    if (!user || !used || user === used) continue;
    uses.set(user, [...(uses.get(user) ?? []), used]);
  }
  return uses;
}

function folderOfArea(path: string): string | undefined {
  return /^src-main\/(?:engine\/[^/]+|service\/reading)\/[^/]+(?=\/)/u.exec(path)?.[0];
}

function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'closed') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    state.set(path, 'closed');
  };
  for (const path of edges.keys()) walk(path, []);
  return cycles;
}
