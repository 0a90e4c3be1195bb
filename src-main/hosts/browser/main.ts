import { parseArgs } from 'node:util';
import { serveInBrowser } from './serve-in-browser.ts';

/** Started by `npm start` where there is no Electron; `clauseline serve` is the same for people. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    workspace: { type: 'string' },
    'look-in': { type: 'string', multiple: true, default: [] },
    'no-open': { type: 'boolean', default: false },
  },
});

const served = await serveInBrowser(
  {
    print: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(`${text}\n`),
  },
  {
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    ...(values.workspace === undefined ? {} : { workspace: values.workspace }),
    open: !values['no-open'],
    files: positionals,
    lookIn: values['look-in'],
  },
);
process.exitCode = served ? 0 : 1;
