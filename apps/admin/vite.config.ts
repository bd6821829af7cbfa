import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const outDir = fileURLToPath(new URL('../../dist/apps/admin', import.meta.url));
const api = process.env.API_URL ?? `http://127.0.0.1:${process.env.API_PORT ?? '3000'}`;

const compressible = /\.(?:js|css|html|svg|json|txt|map)$/;

/** Writes .br and .gz beside every text file, once, at the highest level, so that the server only ever sends bytes. */
const precompress = (): Plugin => ({
  name: 'dangvu:precompress',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({ dir = outDir }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        const file = join(dir, name);
        if (!compressible.test(name) || !statSync(file).isFile() || statSync(file).size < 1024) continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  },
});

/** Asks for the two faces every Vietnamese page needs together with the style sheet, not after it. */
const preloadFonts = (): Plugin => ({
  name: 'dangvu:preload-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((name) => /inter-(?:latin|vietnamese)-wght-normal.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${name}` },
          injectTo: 'head-prepend' as const,
        })),
  },
});

/** What must arrive before a page can start, in kB of gzip. A page on top of the frame gets 60 of its own. */
const budgets = [
  { page: 'sign-in', limit: 120, parts: [/\/app\/main\.ts$/, /\/app\/sign-in-entry\.tsx$/] },
  { page: 'overview', limit: 220, parts: [/\/app\/main\.ts$/, /\/app\/app-entry\.tsx$/, /\/overview-page\.tsx$/, /\/i18n\/vi\/reporting\.ts$/] },
];

/** Adds up each budget after a build and says which one is exceeded. */
const weigh = (): Plugin => ({
  name: 'dangvu:weigh',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const { page, limit, parts } of budgets) {
        const needed = new Set<string>();
        const add = (name: string) => {
          if (needed.has(name)) return;
          needed.add(name);
          chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(add);
        };
        for (const part of parts) {
          for (const chunk of chunks) if (chunk.moduleIds.some((id) => part.test(id))) add(chunk.fileName);
        }
        const bytes = chunks.filter((chunk) => needed.has(chunk.fileName)).map((chunk) => gzipSync(chunk.code, { level: 9 }).length);
        const size = bytes.reduce((sum, one) => sum + one, 0) / 1000;
        if (size > limit) this.warn(`The page ${page} needs ${size.toFixed(1)} kB of JavaScript (gzip); its budget is ${limit}.`);
        else this.info(`${page}: ${size.toFixed(1)} of ${limit} kB`);
      }
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: '../../node_modules/.cache/vite-admin',
  plugins: [react(), preloadFonts(), precompress(), weigh()],
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  // Their workers are imported with ?worker, which the optimiser of the development server does not follow.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    strictPort: true,
    proxy: { '/graphql': { target: api }, '/health': { target: api } },
    fs: { allow: ['../..'] },
  },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Browsers without it load the same files a little later.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What changes at different times goes into different files; sign-in needs only the first.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 30 },
            // Of graphql only what the client itself imports comes along; the API explorer needs all of it.
            { name: 'apollo', test: /node_modules[\\/](?:@apollo|@graphql-typed-document-node|rxjs|@wry|optimism)[\\/]/, priority: 20 },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/](?:react-router|router-core|history|react-store|store)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
