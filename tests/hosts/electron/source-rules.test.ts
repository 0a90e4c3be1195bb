import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'out', 'main', 'electron.js');
const builtPreload = join(root, 'out', 'preload', 'preload.cjs');

/** Values that open what the window's options shut (Electron's security checklist, items 2 to 11). */
const FORBIDDEN: Readonly<Record<string, 'true' | 'false' | 'any'>> = {
  nodeIntegration: 'true',
  nodeIntegrationInWorker: 'true',
  nodeIntegrationInSubFrames: 'true',
  webviewTag: 'true',
  allowRunningInsecureContent: 'true',
  experimentalFeatures: 'true',
  bypassCSP: 'true',
  allowServiceWorkers: 'true',
  sandbox: 'false',
  contextIsolation: 'false',
  webSecurity: 'false',
  enableBlinkFeatures: 'any',
  enableRemoteModule: 'any',
  additionalArguments: 'any',
  affinity: 'any',
};

/** Ways around the one window, the one scheme and the one channel. */
const FORBIDDEN_NAMES = new Set([
  'BrowserView',
  'WebContentsView',
  'loadFile',
  'executeJavaScript',
  'insertCSS',
  'openDevTools',
  'disableHardwareAcceleration',
  'sendToFrame',
  'postMessageToFrame',
  'registerFileProtocol',
  'interceptFileProtocol',
  'setCertificateVerifyProc',
  'bypassCustomProtocolHandlers',
]);

const sources = filesUnder(join(root, 'src-main'))
  .concat(filesUnder(join(root, 'src-renderer')))
  .filter((path) => /\.tsx?$/u.test(path));

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['the sources', sources],
  ['the build', [built, builtPreload]],
];

describe.each(groups)('Electron’s rules in %s', (_title, paths) => {
  let nodes: readonly Place[] = [];

  beforeAll(() => {
    nodes = paths.filter((path) => existsSync(path)).flatMap((path) => nodesOf(path));
  });

  // Skipped by name, not passed, where nothing is built.
  beforeEach((test) => test.skip(nodes.length === 0, 'there is no build'));

  it('let exactly one window be made', () => {
    const made = nodes.filter(
      ({ node }) => ts.isNewExpression(node) && /\bBrowserWindow$/u.test(node.expression.getText()),
    );
    expect(made).toHaveLength(1);
  });

  it('have no option that opens what is shut', () => {
    const wrong = nodes.filter(({ node }) => isForbiddenOption(node)).map(named);
    expect(wrong).toEqual([]);
  });

  it('have no other way to show, load or run something', () => {
    const wrong = nodes
      .filter(({ node }) => ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text))
      .filter(({ path }) => path.includes('electron'))
      .map(named);
    expect(wrong).toEqual([]);
  });

  it('open addresses of the system in one place only', () => {
    expect(nodes.filter(({ node }) => isCallOf(node, 'openExternal'))).toHaveLength(1);
    expect(nodes.filter(({ node }) => isCallOf(node, 'openPath'))).toHaveLength(0);
  });

  it('hear one channel, and expose one name', () => {
    expect(nodes.filter(({ node }) => isCallOf(node, 'exposeInMainWorld'))).toHaveLength(1);
    const handled = nodes.filter(
      ({ node }) => isCallOf(node, 'handle') && /ipcMain\.handle$/u.test(calledText(node)),
    );
    expect(handled).toHaveLength(1);
    expect(nodes.filter(({ node }) => /ipcMain\.on(?:ce)?$/u.test(calledText(node)))).toEqual([]);
  });

  it('await nothing before Electron is ready', () => {
    const early = nodes
      .filter(({ path }) => path.includes('electron'))
      .filter(({ node }) => ts.isAwaitExpression(node) && !isInFunction(node))
      .map(named);
    expect(early).toEqual([]);
  });
});

describe('Electron’s rules themselves', () => {
  it.each([
    ['new BrowserWindow({ webPreferences: { sandbox: false } })'],
    ['const options = { contextIsolation: !1 };'],
    ['const options = { "nodeIntegration": true };'],
    ['const options = { webviewTag: !0 };'],
    ['const options = { nodeIntegration: chosen };'],
    ['const options = { enableBlinkFeatures: "X" };'],
  ])('see what is wrong with %s', (text) => {
    expect(nodesIn('x.ts', text).some(({ node }) => isForbiddenOption(node))).toBe(true);
  });

  it('tell an early await from one in a function', () => {
    const early = (text: string): boolean =>
      nodesIn('x.ts', text).some(({ node }) => ts.isAwaitExpression(node) && !isInFunction(node));
    expect(early('await app.whenReady();')).toBe(true);
    expect(early('async function run() { await app.whenReady(); }')).toBe(false);
  });
});

describe('the sources of Electron’s host', () => {
  it('import Electron by the part that belongs to the process', () => {
    const wrong = sources.filter((path) => {
      const imported = [...readFileSync(path, 'utf8').matchAll(/from '(electron[^']*)'/gu)];
      const allowed = path.endsWith('preload.ts')
        ? ['electron/renderer']
        : path.includes(join('hosts', 'electron'))
          ? ['electron/main', 'electron/common']
          : [];
      return imported.some((match) => !allowed.includes(match[1] ?? ''));
    });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!existsSync(builtPreload))('the built preload as a file', () => {
  it('needs nothing but Electron’s renderer part', () => {
    const required = nodesOf(builtPreload).flatMap(({ node }) =>
      ts.isCallExpression(node) && node.expression.getText() === 'require'
        ? node.arguments.map((argument) => argument.getText())
        : [],
    );
    expect(required).toEqual(['"electron/renderer"']);
  });

  it('is one file', () => {
    expect(readdirSync(join(root, 'out', 'preload'))).toEqual(['preload.cjs']);
  });
});

interface Place {
  readonly path: string;
  readonly node: ts.Node;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function nodesOf(path: string): Place[] {
  return nodesIn(path, readFileSync(path, 'utf8'));
}

function nodesIn(path: string, text: string): Place[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const places: Place[] = [];
  const visit = (node: ts.Node): void => {
    places.push({ path: relative(root, path), node });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

function named({ path, node }: Place): string {
  return `${path}: ${node.getText().slice(0, 80)}`;
}

function isForbiddenOption(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return false;
  const name = node.name.getText().replaceAll(/['"]/gu, '');
  const forbidden = Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined;
  // Minifiers write false as !1 and true as !0.
  const value = node.initializer.getText().replace('!0', 'true').replace('!1', 'false');
  return forbidden === 'any' || (forbidden !== undefined && value !== opposite(forbidden));
}

function opposite(value: 'true' | 'false'): string {
  return value === 'true' ? 'false' : 'true';
}

function calledText(node: ts.Node): string {
  return ts.isCallExpression(node) ? node.expression.getText() : '';
}

function isCallOf(node: ts.Node, name: string): boolean {
  return calledText(node).split('.').at(-1) === name;
}

function isInFunction(node: ts.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (ts.isFunctionLike(above)) return true;
  }
  return false;
}
