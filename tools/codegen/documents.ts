// Types for every operation of the admin application and of the published contract: `x.graphql` → `x.generated.ts` beside it,
// holding only what that file uses. `--check` compares and exits 1 on any difference.
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, validate } from 'graphql';

const root = new URL('../../', import.meta.url).pathname;
const schemaFile = process.env['SCHEMA_FILE'] ?? `${root}libs/schema/schema.graphql`;
const mark = '// Generated from the .graphql file beside it by `npm run codegen`. Do not edit.\n';

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  nonOptionalTypename: true,
  defaultScalarType: 'unknown',
  scalars: { LocalDate: 'string', DateTimeISO: 'string', ID: 'string' },
  dedupeFragments: true,
  optimizeDocumentNode: true,
};

/** The generated text for one file of operations. @throws Error naming the file and what the schema says against it */
export async function generate(file: string, schemaText: string): Promise<string> {
  const schema = buildSchema(schemaText);
  const document = parse(readFileSync(`${root}${file}`, 'utf8'));
  const problems = validate(schema, document);
  if (problems.length) throw new Error(`${file}:\n${problems.map((problem) => `  ${problem.message}`).join('\n')}`);
  const text = await codegen({
    schema: parse(schemaText),
    schemaAst: schema,
    filename: file.replace(/\.graphql$/, '.generated.ts'),
    documents: [{ location: file, document }],
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `${mark}${text.trim()}\n`;
}

async function run(check: boolean): Promise<number> {
  const schemaText = readFileSync(schemaFile, 'utf8');
  const sources = globSync('{apps/admin/src,libs/schema/src}/**/*.graphql', { cwd: root });
  const stale: string[] = [];
  const unfit: string[] = [];
  for (const source of sources.sort()) {
    const target = `${root}${source.replace(/\.graphql$/, '.generated.ts')}`;
    const text = await generate(source, schemaText).catch((error: Error) => void unfit.push(error.message));
    if (text === undefined) continue;
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    stale.push(source);
    if (!check) writeFileSync(target, text);
  }
  for (const target of globSync('{apps/admin/src,libs/schema/src}/**/*.generated.ts', { cwd: root })) {
    const text = readFileSync(`${root}${target}`, 'utf8');
    if (!text.startsWith(mark) || existsSync(`${root}${target.replace(/\.generated\.ts$/, '.graphql')}`)) continue;
    stale.push(target);
    if (!check) rmSync(`${root}${target}`);
  }
  if (unfit.length) {
    console.error(unfit.join('\n'));
    return 1;
  }
  if (check && stale.length) {
    console.error(`Out of date, run npm run codegen:\n${stale.map((file) => `  ${file}`).join('\n')}`);
    return 1;
  }
  console.log(`${sources.length} operation files ${check ? 'fit the schema' : 'generated'}`);
  return 0;
}

if (import.meta.main) process.exitCode = await run(process.argv.includes('--check'));
