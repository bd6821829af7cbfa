import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { passwordFits } from '../../apps/api/src/access/password.ts';
import { type AccountNotes, accountsFile } from './accounts/accounts.ts';
import { loadDemo } from './load.ts';
import { type LoadedDemo, loadedDemo, today } from './loaded-demo.ts';
import { countFigures } from './reports/figures.ts';
import { readPeriods, reportedMonths } from './reports/periods.ts';
import { buildTree } from './units/tree.ts';

let demo: LoadedDemo;
const rows: LoadedDemo['rows'] = (sql, values) => demo.rows(sql, values);

beforeAll(async () => {
  demo = await loadedDemo();
}, 600_000);
afterAll(() => demo?.stop());

const town = `(select unit_id from org_unit_revision where kind = 'TOWN_COMMITTEE')`;

/** How often something was counted in the whole town between two days, both included. */
async function counted(measure: string, from: string, to: string): Promise<number> {
  const sql = `select n from measure_counts(array[${town}], $2::date, $3::date) where measure = $1`;
  return Number((await rows(sql, [measure, from, to]))[0]?.[0] ?? 0);
}

async function members(on: string): Promise<number> {
  return Number((await rows('select count(*)::int from membership_posting where during @> $1::date', [on]))[0]?.[0]);
}

describe('published figures', () => {
  test.each([
    ['2014-01-01', '2014-12-31', 130],
    ['2015-01-01', '2015-12-31', 156],
    ['2015-01-01', '2020-12-31', 639],
    ['2021-01-01', '2021-10-15', 100],
  ])('admissions from %s to %s: %i', async (from, to, admitted) => {
    expect(await counted('ADMITTED', from, to)).toBe(admitted);
  });

  test('4,585 members at the end of 2015, about 4,900 today', async () => {
    expect(await members('2015-12-31')).toBe(4585);
    expect(Math.abs((await members(today)) - 4900)).toBeLessThan(60);
  });

  test('discipline of the first nine months of 2021: 31 people, nobody removed from office', async () => {
    const span = ['2021-01-01', '2021-09-30'] as const;
    expect(await counted('EXPELLED', ...span)).toBe(12);
    expect(await counted('WARNED', ...span)).toBe(4);
    expect(await counted('REPRIMANDED', ...span)).toBe(15);
    expect(await counted('REMOVED_FROM_OFFICE', ...span)).toBe(0);
    const people = `select count(distinct person_id)::int from lifecycle_fact where effective_on between $1 and $2
      and act in ('EXPEL', 'WARN', 'REPRIMAND', 'REMOVE_FROM_OFFICE')`;
    expect(await rows(people, [...span])).toEqual([[31]]);
    // Striking off is no discipline; there were some in the same months.
    expect(await counted('STRUCK_OFF', ...span)).toBeGreaterThan(0);
  });

  test('targets: 597 for the term, 120 for 2014 and 2015, none for 2021', async () => {
    const target = async (kind: string, startsOn: string) =>
      rows(
        `select q.amount from plan p, quota_on(p.id, p.ends_on) q
          where p.unit_id = ${town} and q.unit_id = p.unit_id and p.period_kind = $1 and p.starts_on = $2`,
        [kind, startsOn],
      );
    expect(await target('TERM', '2015-01-01')).toEqual([[597]]);
    expect(await target('YEAR', '2014-01-01')).toEqual([[120]]);
    expect(await target('YEAR', '2015-01-01')).toEqual([[120]]);
    expect(await rows(`select id from plan where starts_on = '2021-01-01'`)).toEqual([]);
  });
});

describe('what the database derives equals what it keeps', () => {
  test('counters', async () => {
    // A correction leaves a counter of 0 behind, which a recount does not have.
    const kept = 'select unit_id, month, measure, own, subtree from tally where subtree <> 0 or own <> 0';
    const derived = 'select unit_id, month, measure, own, subtree from tally_derived';
    expect(await rows(`(${kept} except ${derived}) union all (${derived} except ${kept})`)).toEqual([]);
    expect(Number((await rows('select count(*) from tally'))[0]?.[0])).toBeGreaterThan(10_000);
  });

  test('ancestry', async () => {
    const columns = 'select ancestor_id, descendant_id, depth, during from';
    const [kept, derived] = [`${columns} org_ancestry`, `${columns} org_ancestry_derived`];
    expect(await rows(`(${kept} except ${derived}) union all (${derived} except ${kept})`)).toEqual([]);
  });

  test('the chain of the audit log', async () => {
    expect(await rows('select * from audit_broken')).toEqual([]);
    expect(await rows('select actor_kind, action from audit_entry')).toEqual([['SYSTEM', 'DEMO_LOAD']]);
  });

  test('the state of memberships and candidacies is that of their latest act', async () => {
    const last = (of: string) => `select distinct on (${of}) ${of}, to_state from lifecycle_fact
      where ${of} is not null and to_state is not null order by ${of}, seq desc`;
    const wrongMember = `select m.id from membership m join (${last('membership_id')}) e on e.membership_id = m.id
      where m.status <> case e.to_state when 'ADMITTED' then 'DECIDED' else e.to_state end`;
    const wrongCandidacy = `select c.id from candidacy c join (${last('candidacy_id')}) e on e.candidacy_id = c.id
      where c.stage <> e.to_state`;
    expect(await rows(wrongMember)).toEqual([]);
    expect(await rows(wrongCandidacy)).toEqual([]);
  });

  test('nobody is in two branches on one day, nor followed as a candidate while a member', async () => {
    const twice = `select a.person_id from membership a join membership b on b.person_id = a.person_id and b.id > a.id
      join membership_posting p on p.membership_id = a.id join membership_posting q on q.membership_id = b.id
      where p.during && q.during`;
    const both = `select c.id from candidacy c join membership m on m.person_id = c.person_id
      where c.closed_on is null and m.ended_on is null`;
    expect(await rows(twice)).toEqual([]);
    expect(await rows(both)).toEqual([]);
  });

  test('accepted reports fit the records but for one figure, corrected after its report was accepted', async () => {
    const tree = buildTree();
    const differences: string[] = [];
    for (const period of reportedMonths(await readPeriods(demo.client, today), today)) {
      const figures = await countFigures(demo.client, tree.organisations, period);
      const cells = await rows(
        `select r.unit_id, c.code, c.derived from report r join report_cell c on c.report_id = r.id where r.period_id = $1`,
        [period.id],
      );
      for (const unit of tree.organisations) {
        for (const [code, now] of Object.entries(figures.get(unit) ?? {})) {
          const cell = cells.find(([unitId, of]) => unitId === unit.id && of === code);
          if (cell && cell[2] !== now)
            differences.push(`${unit.shortName} ${period.startsOn} ${code}: ${cell[2]}, now ${now}`);
        }
      }
    }
    expect(differences).toEqual([expect.stringMatching(/^Phường Hòa Hiếu 2026-09-01 REPRIMANDED: (\d+), now \d+$/)]);
  });
});

describe('who can sign in', () => {
  test('is in a file only its owner can read, with passwords that fit', async () => {
    const { mode } = await stat(accountsFile(demo.dataDir));
    expect((mode & 0o777).toString(8)).toBe('600');
    const notes = JSON.parse(await readFile(accountsFile(demo.dataDir), 'utf8')) as AccountNotes;
    expect(notes.accounts.map(({ login }) => login)).toEqual([
      'can-bo.thi-xa',
      'lanh-dao.thi-xa',
      'kiem-tra',
      'quan-tri',
      'can-bo.hoa-hieu',
      'can-bo.quang-tien',
      'bi-thu.khoi-tan-thanh',
    ]);
    for (const { login, password, role, unit } of notes.accounts) {
      expect(password).toMatch(/^[A-Za-z0-9]{16}$/);
      const [found] = await rows(
        `select a.password_hash, g.role, r.name from account a join role_grant g on g.account_id = a.id
           join org_unit_revision r on r.unit_id = g.unit_id where a.login = $1 and g.during @> $2::date`,
        [login, today],
      );
      expect(found?.slice(1)).toEqual([role, unit]);
      expect(String(found?.[0])).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/);
      expect(await passwordFits(password, String(found?.[0]))).toBe(true);
    }
    const { key, scopes } = notes.apiKey;
    expect(key).toMatch(/^dv_[A-Za-z0-9_-]{43}$/);
    expect(
      await rows('select k.prefix, k.key_sha256, c.scopes from api_key k join api_client c on c.id = k.client_id'),
    ).toEqual([[key.slice(0, 10), createHash('sha256').update(key).digest(), [...scopes]]]);
  });

  test('a second load is refused and leaves everything as it was', async () => {
    const before = await readFile(accountsFile(demo.dataDir), 'utf8');
    const again = loadDemo({ ownerUrl: demo.ownerUrl, dataDir: demo.dataDir, log: () => undefined, today });
    await expect(again).rejects.toThrow(/đã có dữ liệu.*already holds data/s);
    expect(await readFile(accountsFile(demo.dataDir), 'utf8')).toBe(before);
    expect(await members('2015-12-31')).toBe(4585);
  });
});
