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
  members(filter: $filter, orderBy: $orderBy, first: 30, after: $after, asOf: $asOf) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
}`;

describe('pages of members: walked or fetched, the same list', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
    // Ward A is so large a part of the town that its list is walked; ward B is fetched.
    await harness.owner.query(fill, [[sample.branchA1, sample.branchA2], 240]);
    await harness.owner.query(fill, [[sample.branchB1, sample.branchB2], 40]);
    await harness.owner.query('vacuum analyze membership, person, org_ancestry');
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
    ['the whole town', sample.town, undefined, 280],
    ['a large ward of one’s own', sample.wardA, undefined, 240],
    ['a small ward of one’s own', sample.wardB, undefined, 40],
    ['a large ward, asked by the town', sample.town, sample.wardA, 240],
    ['a small ward, asked by the town', sample.town, sample.wardB, 40],
    ['the town, asked by a ward, gives the ward', sample.wardA, sample.town, 240],
    ['another ward, asked by a ward, gives nobody', sample.wardA, sample.wardB, 0],
    ['a branch', sample.town, sample.branchA1, 120],
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

  test('a branch, and words of a name, within what one may see', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await paged(officer, { filter: { branchId: sample.branchB1 }, orderBy: 'NAME' })).toEqual({ ids: [], total: 0 });
    expect((await paged(officer, { filter: { branchId: sample.branchA1 }, orderBy: 'NAME' })).total).toBe(120);
    const { total } = await paged(officer, { filter: { search: 'anh thi' }, orderBy: 'NAME' });
    expect(total).toBe(60);
    const town = await harness.as('ORGANISATION_OFFICER');
    for (const [caller, unitId, due] of [[town, undefined, 70], [town, sample.wardA, 60], [town, sample.wardB, 10], [officer, sample.town, 60], [officer, sample.wardB, 0]] as const) {
      for (const asOf of [undefined, '2026-11-19']) {
        const list = await paged(caller, { filter: { search: 'anh thi', unitId }, orderBy: 'NAME', asOf });
        expect([list.total, list.ids.length]).toEqual([due, due]);
      }
    }
  });
});
