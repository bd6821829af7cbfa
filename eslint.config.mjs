import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import dangvu from './tools/eslint/plugin.mjs';

// The rule of boundaries reads the cached graph of projects and, without one, skips itself in silence: make it first.
await createProjectGraphAsync({ exitOnError: false });

// Who may import whom, among projects. Closed: a project without one of these tags, or an import not written here, is refused.
const boundaries = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:testing', 'type:domain'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:ui', 'type:testing'] },
  { sourceTag: 'scope:api', notDependOnLibsWithTags: ['type:ui', 'scope:admin'] },
  { sourceTag: 'scope:admin', notDependOnLibsWithTags: ['scope:api'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:tool', 'type:app', 'type:domain', 'type:contract', 'type:testing'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:tool', 'type:domain', 'type:contract', 'type:testing'] },
];

/** @param allow imports by path into another project that are meant, as regular expressions */
const moduleBoundaries = (allow) => ['error', { enforceBuildableLibDependency: false, allow, depConstraints: boundaries }];

/** Rules that hold everywhere. */
const everywhere = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  'import-x/no-cycle': ['error', { ignoreExternal: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
  'no-console': 'off',
  eqeqeq: ['error', 'always'],
  'no-var': 'error',
  'prefer-const': 'error',
  'dangvu/feature-boundaries': 'error',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', '.data/**', '.nx/**', 'test-results/**', '**/*.generated.ts', 'libs/schema/src/{labels,questions}.ts', 'tools/release/third-party-example/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { '@typescript-eslint': tseslint.plugin, 'import-x': importX, '@nx': nx, dangvu },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.mts'] })],
      'import-x/internal-regex': '^@dangvu/',
    },
    rules: {
      ...everywhere,
      '@nx/enforce-module-boundaries': moduleBoundaries([]),
    },
  },
  {
    // Tools open the applications from outside: by these files and no others.
    files: ['tools/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries([
        '^(\\.\\./)+apps/api/src/(access/(password|token)|exchange/sheets/read-sheet|platform/database/(migrate|planning))\\.ts$',
        '^(\\.\\./)+libs/schema/build\\.ts$',
      ]),
    },
  },
  {
    // Tests bring up what they test with the tools that bring it up for everybody.
    files: ['apps/admin-e2e/**/*.ts', 'apps/api/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': moduleBoundaries(['^(\\.\\./)+tools/(database|demo-data|start)/', '^(\\.\\./)+tools/bench/statistics\\.ts$', '^(\\.\\./)+apps/api/src/access/(password|token)\\.ts$', '^(\\.\\./)+api/src/exchange/sheets/(read-xlsx|unpack)\\.ts$']) },
  },
  {
    // Types and shapes of one feature refer to each other in circles, by thunks: that is what GraphQL types do.
    files: ['apps/api/src/*/graphql/*.ts', 'apps/api/src/*/*-shape.ts'],
    rules: { 'import-x/no-cycle': 'off' },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: { 'dangvu/described-schema': 'error', 'dangvu/mutation-through-act': 'error', 'dangvu/decorators-in-graphql': 'error' },
  },
  {
    // Tests read arbitrary JSON answers.
    files: ['**/test/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
);
