import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { overweight, weighPages } from './weigh-pages.ts';
import type { Budgets, Page } from './weigh-pages.ts';

/** Thousands of bytes after gzip; the goals of the product, not what it happens to weigh. */
export const budgets: Budgets = {
  signIn: { js: 120, css: 30 },
  start: { js: 220, css: 30 },
  page: { js: 60, css: 30 },
  // For developers: GraphiQL, Monaco with its workers and the formatter, all of it, whether opened or not.
  own: { 'exchange/explorer': { js: 1300, css: 400 } },
};

const pageCall = /\bpage\(\s*\(\)\s*=>\s*import\(\s*'([^']+)'\s*\)[^[\]]*\[([^\]]*)\]/g;

/** The pages as the router's source names them: `page(() => import('…'), ['texts', …])`. */
export const pagesIn = (source: string): Page[] =>
  [...source.matchAll(pageCall)].map(([, path = '', texts = '']) => {
    const module = path.replace(/^(?:\.\.?)(?=\/)/, '');
    return {
      name: module.replace(/^\/features\//, '').replace(/-page\.tsx$/, ''),
      module,
      texts: [...texts.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    };
  });

/**
 * Ends a build in which a page outgrew its budget, before anything is written. The pages come from the router itself; a
 * route it cannot read ends the build as well, so that none can slip past.
 */
export const enforceBudgets = (routesFile: string, limits = budgets): Plugin => ({
  name: 'dangvu:budgets',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const pages = pagesIn(readFileSync(routesFile, 'utf8'));
      const lazy = this.getModuleInfo(routesFile)?.dynamicallyImportedIds.length ?? 0;
      if (pages.length === 0 || pages.length !== lazy) {
        this.error(`${routesFile} fetches ${lazy} modules on demand, but ${pages.length} are written as page(() => import('…'), […]): the rest would have no budget.`);
      }
      const files = Object.values(bundle);
      const chunks = files.flatMap((file) =>
        file.type === 'chunk' ? [{ ...file, code: file.code, css: [...(file.viteMetadata?.importedCss ?? [])], moduleIds: file.moduleIds, imports: file.imports, dynamicImports: file.dynamicImports, fileName: file.fileName }] : []);
      const styles = new Map(files.flatMap((file) => (file.type === 'asset' ? [[file.fileName, file.source] as const] : [])));
      const weights = weighPages(chunks, styles, pages, limits);
      for (const { name, js, css, limit } of weights) this.info(`${name}: ${js.toFixed(1)} of ${limit.js} kB JavaScript, ${css.toFixed(1)} of ${limit.css} kB CSS`);
      const faults = overweight(weights);
      if (faults.length > 0) this.error(faults.join('\n'));
    },
  },
});
