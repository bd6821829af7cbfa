import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { copyDemoTown, demoInstant } from '../harness/demo-template.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';

// What waits is found in three ways: of the whole tree, of a few units, of many that are not all. In the demo town something waits of
// most kinds; each way has to find the same.

interface Waiting {
  readonly items: readonly string[];
  readonly due: readonly object[];
  readonly counters: object | null;
}

const list = `query Waiting($unitId: ID!, $nature: WorkNature!, $after: String) {
  workItems(unitId: $unitId, nature: $nature, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id kind dueOn baseOn overdue unit { id } person { id } transfer { id } candidacy { id } rule { id } } }
  workItemCounts(unitId: $unitId, nature: $nature) { kind count overdue }
}`;

describe('what waits, asked of the whole tree and of its parts', () => {
  let harness: Harness;
  let town: string;
  let officer: Caller;
  const parts: string[] = [];

  beforeAll(async () => {
    harness = await createHarness(demoInstant, copyDemoTown);
    town = (await harness.owner.query(`select unit_id as id from org_unit_revision where kind = 'TOWN_COMMITTEE'`)).rows[0].id;
    const { rows } = await harness.owner.query<{ id: string }>('select descendant_id as id from org_ancestry where ancestor_id = $1 and depth = 1 and during @> $2::date', [town, demoInstant.slice(0, 10)]);
    parts.push(...rows.map(({ id }) => id));
    officer = await harness.as('ORGANISATION_OFFICER', town);
  }, 400_000);
  afterAll(() => harness.close());

  /** Everything that waits of one nature, page by page; its counts must be those of the list. */
  async function itemsOf(caller: Caller, unitId: string, nature: string): Promise<string[]> {
    const items: { kind: string }[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await caller.run(list, { unitId, nature, after });
      const page: Record<string, any> = data['workItems'];
      items.push(...page['nodes']);
      if (page['pageInfo'].hasNextPage) {
        after = page['pageInfo'].endCursor;
        continue;
      }
      expect(page['totalCount']).toBe(items.length);
      for (const { kind, count } of data['workItemCounts']) expect([kind, items.filter((item) => item.kind === kind).length]).toEqual([kind, count]);
      return items.map((item) => JSON.stringify(item)).sort();
    }
  }

  async function waiting(caller: Caller): Promise<Waiting> {
    const { data } = await caller.run('query Due($unitId: ID!) { dashboard(unitId: $unitId) { due { kind count overdue } disciplinedPeople } viewer { counters { workItems reportsWaiting transfersWaiting } } }', { unitId: town });
    const items = [...(await itemsOf(caller, town, 'DEADLINE')), ...(await itemsOf(caller, town, 'NOTICE'))];
    return { items, due: [...data['dashboard'].due, { disciplined: data['dashboard'].disciplinedPeople }], counters: data['viewer'].counters };
  }

  test('the town has what its units have, and each of a few kinds that wait for itself', async () => {
    for (const nature of ['DEADLINE', 'NOTICE']) {
      const whole = await itemsOf(officer, town, nature);
      const below: string[] = [];
      for (const part of parts) below.push(...(await itemsOf(officer, part, nature)));
      const ofTown = whole.filter((item) => JSON.parse(item).unit.id === town);
      // A transfer between two of them waits in both until it is accepted; the whole lists it once, where it is to be accepted.
      const once = [...new Map([...below, ...ofTown].map((item) => [JSON.parse(item).id as string, item])).keys()].sort();
      expect(once).toEqual(whole.map((item) => JSON.parse(item).id as string).sort());
      expect(new Set(whole.map((item) => JSON.parse(item).kind)).size).toBeGreaterThan(nature === 'DEADLINE' ? 12 : 6);
    }
  }, 120_000);

  test('the same is found where the town is one of several below another committee, and where it has a thousand units more', async () => {
    const everything = await waiting(officer);
    const above = crypto.randomUUID();
    await harness.owner.query('insert into org_unit (id) values ($1)', [above]);
    await harness.owner.query(`insert into org_ancestry (ancestor_id, descendant_id, depth, during) values ($1, $2, 1, '(,)')`, [above, town]);
    const few = await harness.as('ORGANISATION_OFFICER', town);
    expect(withoutReports(await waiting(few))).toEqual(withoutReports(everything));

    await harness.owner.query('with more as (insert into org_unit (id) select gen_random_uuid() from generate_series(1, 1001) returning id) insert into org_ancestry (ancestor_id, descendant_id, depth, during) select $1, id, 1, daterange(null, null) from more', [town]);
    const many = await harness.as('ORGANISATION_OFFICER', town);
    expect(withoutReports(await waiting(many))).toEqual(withoutReports(everything));
  }, 120_000);

  test('an administrator stands over the whole town and reads no names: nothing of what waits, nobody whose badge is due or who is elsewhere for a time', async () => {
    const { data } = await (await harness.as('ADMINISTRATOR', town)).run(
      `query Hidden($unitId: ID!) {
        workItems(unitId: $unitId, nature: DEADLINE) { totalCount nodes { id } } notices: workItems(unitId: $unitId, nature: NOTICE) { totalCount nodes { id } } workItemCounts(unitId: $unitId) { kind }
        badgesDue(unitId: $unitId) { totalCount nodes { id } } temporaryActivities(filter: { unitId: $unitId }) { totalCount nodes { id } } viewer { counters { workItems } }
      }`,
      { unitId: town },
    );
    const none = { totalCount: 0, nodes: [] };
    expect(data).toEqual({ workItems: none, notices: none, workItemCounts: [], badgesDue: none, temporaryActivities: none, viewer: { counters: { workItems: 0 } } });
  });

  test('of more members than are gone through at once the list refuses, and the dashboard says null and not none', async () => {
    await harness.owner.query('update stock set official = official + $2 where unit_id = $1', [town, membersAtOnce]);
    const { errors } = await officer.attempt(list, { unitId: town, nature: 'DEADLINE' });
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching('TOO_MANY_MEMBERS')]);
    expect(formatMessage('TOO_MANY_MEMBERS', 'vi', { most: membersAtOnce })).toBe('Phạm vi này có hơn 1.000.000 đảng viên, không xem từng hồ sơ một lần được. Hãy chọn một đảng bộ bên dưới.');
    const { data } = await officer.run(
      'query Large($unitId: ID!) { dashboard(unitId: $unitId) { memberCount attainment { done } outcome { admitted } due { count } retention { admitted } dormantBranches { totalCount nodes { years } } } viewer { counters { workItems } } }',
      { unitId: town },
    );
    expect(data).toEqual({
      dashboard: { memberCount: expect.any(Number), attainment: { done: expect.any(Number) }, outcome: { admitted: expect.any(Number) }, due: null, retention: null, dormantBranches: null },
      viewer: { counters: null },
    });
    // Below it everything is as it was.
    expect((await officer.run(list, { unitId: parts[0], nature: 'DEADLINE' })).data['workItems']).toMatchObject({ totalCount: expect.any(Number) });
  });

  test('whoever may not read names there does not learn how many they are', async () => {
    const stranger = await harness.as('UNIT_OFFICER', parts[0] ?? '');
    expect((await stranger.run(list, { unitId: town, nature: 'DEADLINE' })).data['workItems']).toMatchObject({ totalCount: expect.any(Number) });
  });
});

/** Which units report depends on the tree itself: a town below another committee reports as one. */
const withoutReports = ({ items, due, counters }: Waiting): object => ({
  items: items.filter((item) => !JSON.parse(item).kind.startsWith('REPORT_')),
  due: due.filter((row) => !('kind' in row) || !String(row.kind).startsWith('REPORT_')),
  counters: counters && Object.fromEntries(Object.entries(counters).filter(([name]) => name === 'transfersWaiting')),
});
