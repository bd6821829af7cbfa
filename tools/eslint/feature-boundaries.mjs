// Imports between features go one way and through public.ts alone. The order is the product's architecture; it stands here once.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder → folders it may import. What is not named may not be imported. */
export const orders = {
  'apps/api/src': {
    door: /^(public|resolvers)\.ts$/,
    folders: {
      platform: [],
      rulebook: ['platform'],
      organisation: ['platform'],
      access: ['platform', 'organisation'],
      membership: ['platform', 'organisation'],
      planning: ['platform', 'organisation'],
      reporting: ['platform', 'organisation', 'access', 'membership', 'planning'],
      exchange: ['platform', 'organisation', 'access', 'membership', 'planning'],
      audit: ['platform', 'organisation', 'access', 'membership', 'planning'],
      server: ['platform', 'rulebook', 'organisation', 'access', 'membership', 'planning', 'reporting', 'exchange', 'audit'],
      '': ['platform', 'server'],
    },
    // Not features: any file of theirs may be imported from further down.
    open: ['platform', 'server'],
  },
  'apps/admin/src/features': {
    door: /^$/,
    folders: Object.fromEntries(['organisation', 'access', 'membership', 'planning', 'reporting', 'exchange', 'audit', 'rulebook'].map((name) => [name, []])),
    open: [],
  },
};

/** Folders of the admin that lie beside its features: who may import whom. */
const admin = {
  config: [],
  i18n: ['config'],
  apollo: ['config', 'i18n'],
  viewer: ['config', 'i18n', 'apollo'],
  pickers: ['config', 'i18n', 'apollo', 'viewer'],
  'mutation-form': ['config', 'i18n', 'apollo', 'viewer', 'pickers'],
  peers: ['config', 'i18n', 'apollo'],
  'saved-views': ['config', 'i18n', 'apollo', 'viewer', 'mutation-form'],
  features: ['config', 'i18n', 'apollo', 'viewer', 'pickers', 'mutation-form', 'peers', 'saved-views'],
};

/** Why the import is not allowed, or null. @param from @param to paths from the repository's root, with slashes */
export function refusalOf(from, to) {
  for (const [base, { door, folders, open }] of Object.entries(orders)) {
    if (!from.startsWith(`${base}/`) || !to.startsWith(`${base}/`)) continue;
    const [source, target] = [from, to].map((path) => partsBelow(base, path));
    if (source.folder === target.folder) return null;
    const allowed = folders[source.folder];
    if (!allowed) return `${base}/${source.folder} has no place in the order of features (tools/eslint/feature-boundaries.mjs)`;
    if (!allowed.includes(target.folder)) return `${source.folder || 'main'} must not import ${target.folder}: imports go one way`;
    if (!open.includes(target.folder) && !door.test(target.rest)) return `${source.folder} may import only public.ts of ${target.folder}`;
    if (target.rest === 'resolvers.ts' && source.folder !== 'server') return `only server imports resolvers.ts of ${target.folder}`;
    return null;
  }
  const base = 'apps/admin/src';
  if (from.startsWith(`${base}/`) && to.startsWith(`${base}/`)) {
    const [source, target] = [from, to].map((path) => partsBelow(base, path));
    const allowed = admin[source.folder];
    if (source.folder !== target.folder && allowed && !allowed.includes(target.folder)) return `${source.folder} must not import ${target.folder || 'the entry'}: imports go one way`;
  }
  return null;
}

function partsBelow(base, path) {
  const parts = path.slice(base.length + 1).split('/');
  return parts.length === 1 ? { folder: '', rest: parts[0] } : { folder: parts[0], rest: parts.slice(1).join('/') };
}

const isTest = (path) => /\.test\.tsx?$|^apps\/admin\/src\/testing\//.test(path);

/** @type {import('eslint').Rule.RuleModule} */
export const featureBoundaries = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ reason }}.' } },
  create(context) {
    const file = context.settings['dangvu/file'] ?? context.filename;
    const from = relative(root, file).split(sep).join('/');
    if (isTest(from)) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const to = relative(root, resolve(dirname(file), source)).split(sep).join('/');
      const reason = refusalOf(from, to);
      if (reason) context.report({ node: node.source, messageId: 'refused', data: { reason } });
    };
    const noStar = (node) => {
      check(node);
      if (/apps\/(api|admin)\/src\/.*public\.ts$/.test(from)) context.report({ node, messageId: 'refused', data: { reason: 'public.ts names what it exports, one by one' } });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: noStar };
  },
};
