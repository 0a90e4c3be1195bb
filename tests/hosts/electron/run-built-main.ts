import { registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { makeFakeElectron } from './fake-electron.ts';

/**
 * Runs the built main process by plain Node over the stand-in for Electron and prints what came of
 * it: `node run-built-main.ts BUILT-FILE`. CLAUSELINE_WORKSPACE says where it may write.
 */
const fake = makeFakeElectron(dirname(process.env['CLAUSELINE_WORKSPACE'] ?? ''));
Object.assign(globalThis, { fakeElectron: { main: fake.main, common: fake.common } });

const names = {
  'electron/main': Object.keys(fake.main),
  'electron/common': Object.keys(fake.common),
};

registerHooks({
  resolve: (specifier, context, next) =>
    specifier in names
      ? { url: moduleFor(specifier as keyof typeof names), shortCircuit: true }
      : next(specifier, context),
});

const built = process.argv[2] ?? '';
process.argv = [process.execPath, '.'];
await import(pathToFileURL(built).href);
fake.ready.resolve();
while (!fake.windows[0]?.webContents.address && fake.app.exitCode === null) await wait(20);

const frame = { url: 'app://clauseline/index.html', parent: null };
const answer = (await fake.handlers.get('clauseline:call')?.(
  { senderFrame: frame },
  'workspace',
  {},
)) as { value?: { documents?: { source: { name: string } }[] } } | undefined;
const page = await fake.schemes.get('app')?.(new Request('app://clauseline/index.html'));
fake.app.emit('will-quit');
console.log(
  JSON.stringify({
    said: fake.said,
    address: fake.windows[0]?.webContents.address,
    options: fake.windows[0]?.options,
    documents: answer?.value?.documents?.map(({ source }) => source.name),
    page: { status: page?.status, policy: page?.headers.has('content-security-policy') },
  }),
);

function moduleFor(specifier: keyof typeof names): string {
  const part = specifier === 'electron/main' ? 'main' : 'common';
  const code = names[specifier].map(
    (name) => `export const ${name} = globalThis.fakeElectron.${part}.${name};`,
  );
  return `data:text/javascript,${encodeURIComponent(code.join('\n'))}`;
}
