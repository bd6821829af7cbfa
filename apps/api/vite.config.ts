import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// One file with our own code and with the packages that are hundreds of small modules: finding and linking them was half of every start.
// `npm audit` goes by package-lock.json either way. What others load as well stays outside; of graphql there must be one.
const bundled = [/^@dangvu\//, /^@mikro-orm\//, /^@graphql-tools\//, '@apollo/server', '@as-integrations/fastify', 'docx', 'fast-xml-parser', 'graphql-scalars', 'kysely', 'type-graphql', 'write-excel-file', 'zod'];

// A map of theirs would be read into memory with the first error that is told: 60 MB of a server of 300.
const unmapped: Plugin = { name: 'packages-unmapped', transform: (code, id) => (id.includes('/node_modules/') ? { code, map: { mappings: '' } } : null) };

export default defineConfig({
  root: here('.'),
  plugins: [unmapped],
  cacheDir: '../../node_modules/.cache/vite-api',
  publicDir: false,
  ssr: { noExternal: bundled, target: 'node' },
  build: {
    ssr: here('src/main.ts'),
    outDir: here('../../dist/apps/api'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', format: 'esm', comments: false } },
  },
  // Decorators as type-graphql reads them, without type metadata: two types that refer to each other would crash at load.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
});
