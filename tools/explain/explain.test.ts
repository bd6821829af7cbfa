import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sampleHierarchySql } from '@dangvu/testing/sample-hierarchy';
import { startThrowaway } from '../database/embedded.ts';
import type { EmbeddedPostgres } from '../database/embedded.ts';
import { migrate, withClient } from '../database/migrate.ts';
import { literal, printStatement } from './print-statement.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('npm run explain', () => {
  let postgres: EmbeddedPostgres;
  const folder = mkdtempSync(join(tmpdir(), 'dangvu-explain-'));
  beforeAll(async () => {
    postgres = await startThrowaway();
    await migrate(postgres.ownerUrl);
    await withClient(postgres.ownerUrl, async (client) => {
      await client.query(sampleHierarchySql);
      await client.query(`with a as (insert into account (login, display_name, password_hash) values ('officer', 'Cán bộ', '-') returning id)
        insert into role_grant (account_id, role, unit_id, during) select a.id, 'ORGANISATION_OFFICER', u.unit_id, '(,)' from a, org_unit_revision u where u.code = '40.001'`);
    });
  }, 400_000);
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const explain = async (source: string, ...args: string[]): Promise<string> => {
    const file = join(folder, 'operation.graphql');
    writeFileSync(file, source);
    const { stdout } = await run(process.execPath, ['tools/explain/main.ts', file, '--as', 'officer', ...args], { cwd: root, env: { PATH: process.env['PATH'], DATABASE_OWNER_URL: postgres.ownerUrl } });
    return stdout;
  };

  test('prints each statement with its values and how it is answered, and leaves nothing behind', async () => {
    const variables = join(folder, 'variables.json');
    writeFileSync(variables, JSON.stringify({ search: "An'" }));
    const said = await explain('query Two($search: String) { units(filter: { search: $search }) { nodes { name } } members { nodes { id branch { name } } } }', '--variables', variables, '--analyze');
    expect(said).toMatch(/-- 1: 1 row\n\s*select/);
    expect(said).toMatch(/-- {3}\$\d+ = '%An''%'/);
    expect(said).toMatch(/-- 2: 1 row/);
    expect(said).toMatch(/org_unit_state/);
    expect(said.match(/Execution Time:/g)).toHaveLength(2);
    expect(said).not.toMatch(/undefined/);
    const { rows } = await withClient(postgres.ownerUrl, (client) => client.query('select from audit_entry'));
    expect(rows).toHaveLength(0);
  }, 120_000);

  test('refuses what is no query and whom nobody knows', async () => {
    await expect(explain('mutation Out { signOut { ok } }')).rejects.toThrow(/Only one query/);
    await expect(explain('{ viewer { login } }', '--as', 'nobody')).rejects.toThrow(/Nobody signs in as nobody/);
  }, 120_000);

  test('writes values as SQL reads them', () => {
    expect(literal(["a'b", null])).toBe(`'{"a''b",null}'`);
    expect(literal(12)).toBe(`'12'`);
    expect(printStatement({ text: 'select $1::uuid', values: [null], rows: 2 }, 3)).toBe('-- 3: 2 rows\nselect\n  $1::uuid\n--   $1 = null');
  });
});
