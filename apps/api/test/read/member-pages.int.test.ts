import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

// Few names for many people: pages begin in the middle of people called the same.
const fill = `with someone as (
    insert into person (full_name, born_on, sex, ethnicity, occupation, education)
      select (array['Nguyễn Văn An', 'Trần Thị Ánh', 'Lê Đức Bình', 'Đỗ Thị Ân'])[1 + i % 4], '1980-01-01', case when i % 3 = 0 then 'MALE' else 'FEMALE' end, 'Kinh', 'x', 'UPPER_SECONDARY'
        from generate_series(1, $2::integer) i returning id
  ), numbered as (select id, row_number() over (order by id) as n from someone), admitted as (
    insert into membership (person_id, status, branch_id, decided_on, ceremony_on)
      select id, 'PROBATIONARY', ($1::uuid[])[1 + n % 2], '2026-01-01'::date + (n % 5)::integer, '2026-02-01' from numbered returning id, branch_id, decided_on
  ) insert into membership_posting (membership_id, branch_id, during) select id, branch_id, daterange(decided_on, null) from admitted`;

const truth = `select m.id from membership m join person p on p.id = m.person_id
  where m.ended_on is null and exists (select from org_ancestry a where a.descendant_id = m.branch_id and a.ancestor_id = any($1) and a.during @> '2026-11-20'::date)
    and exists (select from org_ancestry a where a.descendant_id = m.branch_id and a.ancestor_id = any($2) and a.during @> '2026-11-20'::date) and ($3::text is null or p.sex = $3)`;
const orders = { NAME: 'order by p.sort_name, p.id, m.id', DECIDED_ON_DESC: 'order by m.decided_on desc, m.id desc' } as const;

const question = `query Page($filter: MemberFilter, $orderBy: MemberOrder!, $after: String, $asOf: LocalDate) {
  members(filter: $filter, orderBy: $orderBy, first: 90, after: $after, asOf: $asOf) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
}`;

describe('pages of members: walked or fetched, the same list', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
    // Ward A is so large a part of the town that its list is walked; ward B is fetched.
    await harness.owner.query(fill, [[sample.branchA1, sample.branchA2], 1200]);
    await harness.owner.query(fill, [[sample.branchB1, sample.branchB2], 200]);
    await harness.owner.query('vacuum analyze membership, member_name, person, org_ancestry');
  });
  afterAll(() => harness.close());

  const paged = async (caller: Caller, variables: Record<string, unknown>): Promise<{ ids: string[]; total: number }> => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data, statements } = await caller.run(question, { ...variables, after });
      expect(statements).toBeLessThanOrEqual(2);
      const { nodes, totalCount, pageInfo } = data['members'] as { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) return { ids, total: totalCount };
      after = pageInfo.endCursor;
    }
  };

  test.each([
    ['the whole town', sample.town, undefined, 1400],
    ['a large ward of one’s own', sample.wardA, undefined, 1200],
    ['a small ward of one’s own', sample.wardB, undefined, 200],
    ['a large ward, asked by the town', sample.town, sample.wardA, 1200],
    ['a small ward, asked by the town', sample.town, sample.wardB, 200],
    ['the town, asked by a ward, gives the ward', sample.wardA, sample.town, 1200],
    ['another ward, asked by a ward, gives nobody', sample.wardA, sample.wardB, 0],
    ['a branch', sample.town, sample.branchA1, 600],
  ])('%s', async (_name, grant, unitId, expected) => {
    const officer = await harness.as(grant === sample.town ? 'ORGANISATION_OFFICER' : 'UNIT_OFFICER', grant);
    for (const orderBy of ['NAME', 'DECIDED_ON_DESC'] as const) {
      for (const sex of [null, 'FEMALE']) {
        const { rows } = await harness.owner.query<{ id: string }>(`${truth} ${orders[orderBy]}`, [[grant], [unitId ?? grant], sex]);
        const due = rows.map(({ id }) => id);
        if (sex === null) expect(due).toHaveLength(expected);
        const list = await paged(officer, { filter: { unitId, ...(sex ? { sex } : {}) }, orderBy });
        expect(list).toEqual({ ids: due, total: due.length });
        // Another day comes from the postings and gives the same people in the same order.
        const then = await paged(officer, { filter: { unitId, ...(sex ? { sex } : {}) }, orderBy, asOf: '2026-11-19' });
        expect(then).toEqual(list);
      }
    }
  });

  test('a new name, another branch and leaving are in the list at once', async () => {
    const { owner } = harness;
    const officer = await harness.as('UNIT_OFFICER', sample.wardB);
    const listed = async (search: string): Promise<number> => (await paged(officer, { filter: { unitId: sample.wardB, search }, orderBy: 'NAME' })).total;
    const kept = `select count(*)::integer as n from (table member_name except table member_name_derived union all (table member_name_derived except table member_name)) d`;
    const { rows } = await owner.query<{ id: string; person_id: string }>('select id, person_id from membership where branch_id = $1 and ended_on is null order by id limit 1', [sample.branchB1]);
    const { id, person_id: person } = rows[0] ?? { id: '', person_id: '' };
    expect(await listed('quý xuân')).toBe(0);
    await owner.query(`update person set full_name = 'Lý Quý Xuân' where id = $1`, [person]);
    expect(await listed('xuan quy')).toBe(1);
    await owner.query('update membership set branch_id = $2 where id = $1', [id, sample.branchA1]);
    expect(await listed('xuan quy')).toBe(0);
    await owner.query('update membership set branch_id = $2 where id = $1', [id, sample.branchB2]);
    expect(await listed('xuan quy')).toBe(1);
    await owner.query('begin');
    await owner.query(`update membership set ended_on = '2026-11-01', status = 'RESIGNED' where id = $1`, [id]);
    expect((await owner.query(`select from member_name where membership_id = $1`, [id])).rowCount).toBe(0);
    expect((await owner.query(kept)).rows).toEqual([{ n: 0 }]);
    await owner.query('rollback');
    await owner.query(`update person set full_name = 'Lê Đức Bình' where id = $1`, [person]);
    await owner.query('update membership set branch_id = $2 where id = $1', [id, sample.branchB1]);
    expect((await owner.query(kept)).rows).toEqual([{ n: 0 }]);
  });

  test('a branch, and words of a name, within what one may see', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await paged(officer, { filter: { branchId: sample.branchB1 }, orderBy: 'NAME' })).toEqual({ ids: [], total: 0 });
    expect((await paged(officer, { filter: { branchId: sample.branchA1 }, orderBy: 'NAME' })).total).toBe(600);
    const { total } = await paged(officer, { filter: { search: 'anh thi' }, orderBy: 'NAME' });
    expect(total).toBe(300);
    const town = await harness.as('ORGANISATION_OFFICER');
    for (const [caller, unitId, due] of [[town, undefined, 350], [town, sample.wardA, 300], [town, sample.wardB, 50], [officer, sample.town, 300], [officer, sample.wardB, 0]] as const) {
      for (const search of ['anh thi', 'thi an']) {
        // 'an thi' fits twice as many: pages are met on the walk along the names, the last of each is not filled by it.
        const pages = await Promise.all([undefined, '2026-11-19'].map((asOf) => paged(caller, { filter: { search, unitId }, orderBy: 'NAME', asOf })));
        expect(pages.map(({ ids, total }) => [ids.length, total])).toEqual(Array(2).fill(Array(2).fill(search === 'anh thi' ? due : due * 2)));
        expect(pages[0]?.ids).toEqual(pages[1]?.ids);
      }
    }
  });
});
