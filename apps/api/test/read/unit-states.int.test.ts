import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

/** Units of which a day says something else in the kept table than in revisions and placements, each day at and around every edge. */
const differing = `with day as (
    select distinct d + step as day from (select unnest(array[lower(during), upper(during)]) as d from org_unit_revision
      union select unnest(array[lower(during), upper(during)]) from org_placement union select '2026-11-20') edge, generate_series(-1, 1) step where d is not null)
  select u.id, d.day::text from org_unit u cross join day d
   cross join lateral (select r.* from org_unit_revision r where r.unit_id = u.id order by r.during @> d.day desc, r.during desc limit 1) r
   left join org_placement p on p.unit_id = u.id and p.during @> d.day
   left join org_unit_state s on s.unit_id = u.id and s.from_on <= d.day and s.until_on > d.day
   where (s.name, s.code, s.kind, s.position, s.during, s.parent_id) is distinct from (r.name, r.code, r.kind, r.position, r.during, p.parent_id)`;

describe('what a unit is called and under whom it stands, on each day', () => {
  let harness: Harness;
  beforeAll(async () => void (harness = await createHarness()));
  afterAll(() => harness.close());

  const named = async (id: string, asOf?: string): Promise<unknown> => {
    const { data } = await (await harness.as('ORGANISATION_OFFICER')).run(
      'query Unit($id: ID!, $asOf: LocalDate) { unit(id: $id, asOf: $asOf) { name parent { name parent { name } } } }',
      { id, asOf },
    );
    return data['unit'];
  };

  test('a reorganisation, one to come, and one taken back reach every day as soon as they are written', async () => {
    const { owner } = harness;
    expect((await owner.query(differing)).rows).toEqual([]);
    // From the new year on the branch is called otherwise, and from July on it stands under the other ward.
    await owner.query('begin');
    await owner.query('delete from org_placement where unit_id = $1', [sample.branchA1]);
    await owner.query('delete from org_unit_revision where unit_id = $1', [sample.branchA1]);
    await owner.query(
      `insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values
         ($1, '[2020-01-01,2027-01-01)', 'Chi bộ cũ', 'Cũ', '40.001.001.001', 'SUB_BRANCH', 'RESIDENTIAL', 1),
         ($1, '[2027-01-01,2030-01-01)', 'Chi bộ mới', 'Mới', '40.001.001.001', 'SUB_BRANCH', 'RESIDENTIAL', 4)`,
      [sample.branchA1],
    );
    await owner.query(`insert into org_placement values ($1, $2, '[2020-01-01,2027-07-01)'), ($1, $3, '[2027-07-01,2030-01-01)')`, [sample.branchA1, sample.wardA, sample.wardB]);
    await owner.query('commit');
    expect((await owner.query(differing)).rows).toEqual([]);
    const { rows } = await owner.query<{ from_on: string; name: string }>(`select from_on::text, name from org_unit_state where unit_id = $1 order by from_on`, [sample.branchA1]);
    expect(rows.map((row) => [row.from_on, row.name])).toEqual([
      ['-infinity', 'Chi bộ mới'],
      ['2020-01-01', 'Chi bộ cũ'],
      ['2027-01-01', 'Chi bộ mới'],
      ['2027-07-01', 'Chi bộ mới'],
      ['2030-01-01', 'Chi bộ mới'],
    ]);
    expect(await named(sample.branchA1)).toEqual({ name: 'Chi bộ cũ', parent: { name: 'Đảng bộ phường An', parent: { name: 'Đảng bộ thị xã Mẫu' } } });
    harness.setToday('2027-07-01T03:00:00Z');
    expect(await named(sample.branchA1)).toMatchObject({ name: 'Chi bộ mới', parent: { name: 'Đảng bộ phường Bình' } });
    expect(await named(sample.branchA1, '2026-12-31')).toMatchObject({ name: 'Chi bộ cũ', parent: { name: 'Đảng bộ phường An' } });
    harness.setToday('2026-11-20T03:00:00Z');
    await owner.query(`update org_placement set parent_id = $2 where unit_id = $1 and during @> '2028-01-01'::date`, [sample.branchA1, sample.wardA]);
    expect((await owner.query(differing)).rows).toEqual([]);
    const all = 'select * from org_unit_state order by unit_id, from_on';
    const kept = (await owner.query<object>(all)).rows;
    await owner.query('select org_unit_state_rebuild()');
    expect((await owner.query<object>(all)).rows).toEqual(kept);
  });

  test('the serving role reads what is kept and writes none of it', async () => {
    await expect(harness.database.pool.query(`update org_unit_state set name = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(harness.database.pool.query('delete from org_unit_state')).rejects.toMatchObject({ code: '42501' });
  });
});
