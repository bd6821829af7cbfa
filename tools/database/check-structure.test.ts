import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { differingLines } from './check-structure.ts';
import { describeStructure } from './describe-structure.ts';
import { type EmbeddedPostgres, startThrowaway } from './embedded.ts';
import { APP_ROLE, ensureAppRole, withClient } from './migrate.ts';

jest.setTimeout(60_000);

let database: EmbeddedPostgres;
const run = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql));

beforeAll(async () => {
  database = await startThrowaway();
  await ensureAppRole(database.ownerUrl, 'first');
  await run(`CREATE TABLE thing (id int PRIMARY KEY, name text NOT NULL, secret text);
             CREATE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT 42';
             CREATE VIEW shown AS SELECT id, name FROM thing`);
});
afterAll(() => database.stop());

describe('structure as text', () => {
  test.each([
    ['a column', 'ALTER TABLE thing ADD COLUMN extra date', '+   extra date'],
    ['a constraint', `ALTER TABLE thing ADD CONSTRAINT named CHECK (name <> '')`, "+   constraint named CHECK ((name <> ''::text))"],
    ['a right', `GRANT SELECT ON thing TO ${APP_ROLE}`, `+   grant select to ${APP_ROLE}`],
    ['a right to one column', `GRANT UPDATE (name) ON thing TO ${APP_ROLE}`, `+   grant update (name) to ${APP_ROLE}`],
    ['a function’s body', `CREATE OR REPLACE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT 43'`, '+   AS $function$SELECT 43$function$'],
    ['who may run a function', 'REVOKE EXECUTE ON FUNCTION answer FROM PUBLIC', '-   may execute: everybody'],
    ['an index', 'CREATE INDEX by_name ON thing (name)', '+   CREATE INDEX by_name ON thing USING btree (name)'],
    ['a view', 'CREATE OR REPLACE VIEW shown AS SELECT id, upper(name) AS name FROM thing', '+      upper(name) AS name'],
  ])('shows %s that changed', async (_case, change, line) => {
    const before = await describeStructure(database.ownerUrl);
    await run(change);
    const difference = differingLines(before, await describeStructure(database.ownerUrl));
    expect(difference.map((one) => one.replace(/\s+/g, ' '))).toContain(line.replace(/\s+/g, ' '));
  });

  test('is the same when nothing changed', async () => {
    expect(differingLines(await describeStructure(database.ownerUrl), await describeStructure(database.ownerUrl))).toEqual([]);
  });

  test('a line that stands twice and once is a difference', () => {
    expect(differingLines('a\nb', 'a\na\nb')).toEqual(['+ a']);
    expect(differingLines('a\na\nb', 'a\nc')).toEqual(['- a', '- b', '+ c']);
  });
});

describe('the serving role', () => {
  const as = (password: string) => {
    const url = new URL(database.ownerUrl);
    url.username = APP_ROLE;
    url.password = encodeURIComponent(password);
    return url.href;
  };
  const whoAmI = (url: string) => withClient(url, async (client) => (await client.query('SELECT current_user AS me')).rows[0] as { me: string });

  test('enters with its password, whatever characters it has; the earlier one no longer works', async () => {
    await ensureAppRole(database.ownerUrl, `it's a "pass" \\ /?#@`);
    expect(await whoAmI(as(`it's a "pass" \\ /?#@`))).toEqual({ me: APP_ROLE });
    await expect(whoAmI(as('first'))).rejects.toThrow(/password/);
  });

  test('is refused when it owns something', async () => {
    await run(`CREATE TABLE owned (); ALTER TABLE owned OWNER TO ${APP_ROLE}`);
    await expect(ensureAppRole(database.ownerUrl, 'x')).rejects.toThrow(/owns/);
    await run('DROP TABLE owned');
  });

  test('is refused when it could step around its limits', async () => {
    await run(`ALTER ROLE ${APP_ROLE} BYPASSRLS`);
    await expect(ensureAppRole(database.ownerUrl, 'x')).rejects.toThrow(/privileged/);
    await run(`ALTER ROLE ${APP_ROLE} NOBYPASSRLS`);
  });
});
