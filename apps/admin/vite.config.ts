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
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        const file = join(outDir, name);
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
  plugins: [react(), preloadFonts(), precompress()],
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
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
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What changes at different times goes into different files; sign-in needs only the first.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'apollo', test: /node_modules[\\/](?:@apollo|graphql|@graphql-typed-document-node|rxjs|@wry|optimism)[\\/]/, priority: 20 },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/](?:react-router|router-core|history|react-store|store)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
