import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';

/** Browser entries: every `*.client.ts(x)` of the rooms, and the one style sheet. */
const browserEntries = [...globSync('src/**/*.client.{ts,tsx}').sort(), 'src/platform/web/styles/index.css'];

/** Programs of the server side: the command line (server included) and the worker threads. */
const serverEntries = Object.fromEntries([
  ['main', 'src/main.ts'],
  ...globSync('src/**/*.thread.ts').map((file) => [basename(file, '.ts'), file]),
]);

/** Left out of the bundle: they find their own files beside themselves, or are never needed. */
const external = [
  'highs',
  'pg-native',
  'pg-cloudflare',
  'vite',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
];

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  appType: 'custom',
  publicDir: isSsrBuild ? false : 'src/platform/web/public',
  logLevel: 'warn',
  ssr: { noExternal: true, external, target: 'node' },
  // Workers load parts of themselves when they need them.
  worker: { format: 'es' },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        target: 'node24',
        minify: false,
        emptyOutDir: false,
        rolldownOptions: {
          input: serverEntries,
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      }
    : {
        outDir: 'dist/client',
        manifest: 'manifest.json',
        target: 'es2023',
        emptyOutDir: false,
        modulePreload: false,
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: {
          input: browserEntries,
          // The simulator carries nothing that its charts do not use: reading a property does nothing in our code, and
          // these functions of d3-array only make other functions.
          treeshake: {
            propertyReadSideEffects: false,
            manualPureFunctions: ['bisector', 'Blur2', 'blurf', 'shuffler'],
          },
        },
      },
}));
