import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compileEarly } from './build/compile-early.ts';
import { emitServiceWorker } from './build/emit-service-worker.ts';
import { precompressAssets } from './build/precompress-assets.ts';

const firstScreen = 'first-screen';
const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [compileEarly(firstScreen), emitServiceWorker(), precompressAssets()],
  build: {
    outDir: resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Everything that can change lives under a hashed name, so that the server may cache it for a year.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One file for all that the first screen loads anyway, and one for what its next taps need. Left to itself the
        // bundler makes a chunk of each set of modules that the same later pages share: some fifty small files, each
        // with its own trip and headers.
        codeSplitting: {
          groups: [
            { name: firstScreen, tags: ['$initial'], priority: 2 },
            { name: 'next-taps', test: /\/src\/journeys\/request\//, priority: 1 },
          ],
        },
      },
      // Libraries mark their modules for React servers ("use client"); it means nothing in a browser.
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': server,
      '/socket.io': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
