import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { passwordFits } from '../../apps/api/src/access/password.ts';
import { startThrowaway } from './embedded.ts';
import type { EmbeddedPostgres } from './embedded.ts';
import { BadUnitList, founded, foundTown, unitsIn, writeTemplate } from './found-town.ts';
import { migrate } from './migrate.ts';
import { verify } from './verify.ts';

describe('a town begun in an empty database', () => {
  let database: EmbeddedPostgres;
  let client: pg.Client;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dangvu-found-'));
    database = await startThrowaway();
    await migrate(database.ownerUrl);
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.stop();
    rmSync(folder, { recursive: true });
  });

  test('a list that is wrong is told row by row, in both languages, and the template is right', () => {
    const file = join(folder, 'units.csv');
    writeTemplate(file);
    expect(() => writeTemplate(file)).toThrow(/EEXIST/);
    expect(unitsIn(file)).toHaveLength(4);
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, readFileSync(file, 'utf8').replace('Chi bộ trực thuộc', 'Câu lạc bộ'));
    expect(() => unitsIn(wrong)).toThrow(BadUnitList);
    expect(() => unitsIn(wrong)).toThrow(/^dòng \/ row 4: .*“Câu lạc bộ”.* \/ .*says “Câu lạc bộ”/);
    writeFileSync(join(folder, 'x.csv'), 'không có gì');
    expect(() => unitsIn(join(folder, 'x.csv'))).toThrow(/Hàng tiêu đề thiếu cột/);
  });

  test('has its tree, its first two accounts, and nothing to be corrected', async () => {
    const made = await foundTown(database.ownerUrl, unitsIn(join(folder, 'units.csv')));
    expect(made).toMatchObject({ units: 4, top: 'Đảng bộ thị xã Mẫu', accounts: [{ login: 'quan-tri', role: 'ADMINISTRATOR' }, { login: 'can-bo', role: 'ORGANISATION_OFFICER' }] });
    const { rows: tree } = await client.query(`select v.code, p.code as above, lower(v.during)::text as since from org_unit_revision v left join org_placement o on o.unit_id = v.unit_id left join org_unit_revision p on p.unit_id = o.parent_id order by v.code`);
    expect(tree).toEqual([
      { code: '40.030', above: null, since: null }, { code: '40.030.001', above: '40.030', since: null }, { code: '40.030.001.001', above: '40.030.001', since: null }, { code: '40.030.002', above: '40.030', since: '2019-08-15' },
    ]);
    const { rows: accounts } = await client.query<{ login: string; password_hash: string; must_change_password: boolean; role: string; unit: string }>(
      `select a.login, a.password_hash, a.must_change_password, g.role, v.code as unit from account a join role_grant g on g.account_id = a.id join org_unit_revision v on v.unit_id = g.unit_id order by a.login desc`);
    for (const [index, { login, password }] of made.accounts.entries()) {
      expect(accounts[index]).toMatchObject({ login, must_change_password: true, unit: '40.030' });
      expect(await passwordFits(password, accounts[index]?.password_hash ?? null)).toBe(true);
      expect(founded(made)).toContain(password);
    }
    expect((await verify(client)).filter(({ differences }) => differences.length > 0)).toEqual([]);
    const { rows: [entry] } = await client.query(`select action, details from audit_entry order by seq desc limit 1`);
    expect(entry).toMatchObject({ action: 'TOWN_FOUND', details: { units: 4 } });
    expect(JSON.stringify(entry)).not.toContain(made.accounts[0]?.password);
  });

  test('is founded once, and then by nobody', async () => {
    await expect(foundTown(database.ownerUrl, unitsIn(join(folder, 'units.csv')))).rejects.toThrow(/đã có đơn vị/);
    const { rows: [counted] } = await client.query(`select (select count(*)::int from org_unit) as units, (select count(*)::int from account) as accounts`);
    expect(counted).toEqual({ units: 4, accounts: 2 });
  });
});
