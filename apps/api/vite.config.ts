import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// One file with our own code; packages stay in node_modules, where they are patched and audited.
export default defineConfig({
  root: here('.'),
  cacheDir: '../../node_modules/.cache/vite-api',
  publicDir: false,
  ssr: { noExternal: [/^@dangvu\//], target: 'node' },
  build: {
    ssr: here('src/main.ts'),
    outDir: here('../../dist/apps/api'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', format: 'esm' } },
  },
  // Decorators as type-graphql reads them, without type metadata: two types that refer to each other would crash at load.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
});
