import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { enforceBudgets } from './budgets/enforce-budgets.ts';

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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: '../../node_modules/.cache/vite-admin',
  plugins: [react(), preloadFonts(), precompress(), enforceBudgets(fileURLToPath(new URL('src/app/routes.tsx', import.meta.url)))],
  // rxjs has its modern code behind a condition of its own; the default is compiled for browsers of ten years ago (2 kB more).
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  // Their workers are imported with ?worker, which the optimiser of the development server does not follow.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    strictPort: true,
    proxy: { '/graphql': { target: api }, '/downloads': { target: api }, '/uploads': { target: api }, '/health': { target: api } },
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
