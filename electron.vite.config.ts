import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const here = import.meta.dirname;
const file = (path: string): string => resolve(here, path);

/**
 * One build for all doors: Electron's main process and preload, the browser host, the command
 * line, the analysis worker, and the window they all show.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: file('src-main/hosts/electron/main.ts'),
          browser: file('src-main/hosts/browser/main.ts'),
          cli: file('src-main/hosts/cli/main.ts'),
          'analysis-worker': file('src-main/service/analysis/analysis-worker.ts'),
          'parser-process': file('src-main/service/reading/isolated/parser-process.ts'),
        },
        external: [/^node:/u, /^electron/u],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node24',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: file('src-main/hosts/electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file; with "type": "module" it needs .cjs.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: 'chrome140',
      outDir: file('out/renderer'),
      minify: true,
      rolldownOptions: { input: file('src-renderer/index.html') },
    },
  },
});
