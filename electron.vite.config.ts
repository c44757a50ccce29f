import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { catalogues } from './scripts/catalogues.ts';

export default defineConfig({
  main: {
    plugins: [catalogues('all')],
    build: {
      outDir: 'out/main',
      // What every command needs is put into the few files of the output: loading it from hundreds
      // took longer than a `status`. The others load when they are used; ssh2 has native parts.
      externalizeDeps: { exclude: ['commander', 'yaml', 'zod'] },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/cli/index.ts'),
          // What runs in a thread of its own is a file of its own.
          'hash-worker': resolve('src/engine/releases/hash-worker.ts'),
          'redact-worker': resolve('src/engine/report/redact-worker.ts'),
          'sha512-crypt-worker': resolve('src/engine/secrets/sha512-crypt-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [catalogues('the window'), react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
