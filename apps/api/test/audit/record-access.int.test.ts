import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';

const access = `query Access($id: ID!, $first: Int, $after: String) { person(id: $id) {
  accessLog(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { seq action through actorName actorKind target { name page pageId } } }
  readers { totalCount nodes { kind name login role endsOn unit { shortName } } } } }`;
const open = 'query Open($id: ID!) { person(id: $id) { fullName } }';
const list = 'query List($unitId: ID!) { members(filter: { unitId: $unitId }) { nodes { id person { fullName } } } }';

describe('who has seen a record, and who may', () => {
  let harness: Harness;
  let scene: Scene;
  let lan: { personId: string; membershipId: string };
  let hoa: { personId: string; membershipId: string };
  let inspector: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    lan = await scene.member('Hoàng Thị Lan', { branch: sample.branchA1, decidedOn: '2015-03-01', ceremonyOn: '2015-03-10', officialOn: '2016-03-10' });
    hoa = await scene.member('Lê Văn Hòa', { branch: sample.branchB1, decidedOn: '2015-03-01', ceremonyOn: '2015-03-10', officialOn: '2016-03-10' });
    inspector = await harness.as('INSPECTOR', sample.wardA);
  });
  afterAll(() => harness.close());

  const asked = async (who: Caller, personId: string, page: Record<string, unknown> = {}) => (await who.run(access, { id: personId, ...page })).data['person'];
  const told = (person: { accessLog: { nodes: { action: string; through: string; actorName: string }[] } }): string[] => person.accessLog.nodes.map(({ action, through, actorName }) => `${action} ${through} ${actorName}`);

  test('tells who opened the record, which program took it in a list, and who changed it, the latest first; a page of a list on the screen does not count', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const program = await harness.asClient(['NAMES'], sample.wardA);
    await officer.run(open, { id: lan.personId });
    await officer.run(list, { unitId: sample.branchA1 });
    await program.run(list, { unitId: sample.branchA1 });
    const { data } = await officer.run('mutation Expect($input: DepartureExpectInput!) { departureExpect(input: $input) { userErrors { code message } } }', {
      input: { id: lan.membershipId, expectedVersion: 1, kind: 'GRADUATION', expectedOn: '2027-06-01', idempotencyKey: 'lan-leaves' },
    });
    expect(data['departureExpect'].userErrors).toEqual([]);
    const person = await asked(inspector, lan.personId);
    expect(told(person)).toEqual([
      'departureExpect ACT unit-officer.00a0',
      expect.stringMatching(/^members PROGRAM /),
      'person RECORD unit-officer.00a0',
    ]);
    // Asking is a reading too: the next one sees it.
    expect(told(await asked(inspector, lan.personId))[0]).toBe('person RECORD inspector.00a0');
  });

  test('a list that did not show the person is not among them', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const before = (await asked(inspector, lan.personId)).accessLog.totalCount;
    await officer.run(list, { unitId: sample.branchA2 });
    await officer.run('{ members(filter: { unitId: "00000000-0000-7000-8000-0000000000a0", search: "không ai tên thế" }) { totalCount } }');
    // One more: the asking itself.
    expect((await asked(inspector, lan.personId)).accessLog.totalCount).toBe(before + 1);
  });

  test('comes in pages', async () => {
    const first = (await asked(inspector, lan.personId, { first: 2 })).accessLog;
    expect(first).toMatchObject({ nodes: { length: 2 }, pageInfo: { hasNextPage: true } });
    const next = (await asked(inspector, lan.personId, { first: 2, after: first.pageInfo.endCursor })).accessLog;
    expect(Number(next.nodes[0].seq)).toBeLessThan(Number(first.nodes[1].seq));
  });

  test('tells who may see it now: whose role or scope of names reaches the branch, the nearest first, and nobody else', async () => {
    await harness.as('BRANCH_SECRETARY', sample.branchA1);
    await harness.as('UNIT_OFFICER', sample.wardB);
    await harness.as('ADMINISTRATOR');
    await harness.as('COMMITTEE_LEADER');
    await harness.asClient(['FIGURES'], sample.wardA);
    await harness.owner.query(`update role_grant set during = '[2026-01-01,2026-12-01)' where account_id = (select id from account where login = 'committee-leader.0001')`);
    const { readers } = await asked(inspector, lan.personId);
    expect(readers.nodes[0]).toMatchObject({ kind: 'ACCOUNT', login: 'branch-secretary.00a1', role: 'BRANCH_SECRETARY', unit: { shortName: 'Khối Đường 1' }, endsOn: null });
    const logins = readers.nodes.map(({ login, kind }: { login: string | null; kind: string }) => login ?? kind);
    expect(logins.slice(1).sort()).toEqual(expect.arrayContaining(['committee-leader.0001', 'inspector.00a0', 'unit-officer.00a0']));
    expect(logins).not.toEqual(expect.arrayContaining(['unit-officer.00b0']));
    expect(logins).not.toEqual(expect.arrayContaining(['administrator.0001']));
    expect(readers.nodes.find(({ login }: { login: string }) => login === 'committee-leader.0001')).toMatchObject({ endsOn: '2026-11-30', unit: { shortName: 'Thị xã Mẫu' } });
    expect(readers.totalCount).toBe(logins.length);
  });

  test('whose role was taken back, whose account is shut, and a client without a key may not see it any more', async () => {
    const count = async (): Promise<number> => (await asked(inspector, lan.personId)).readers.totalCount;
    const before = await count();
    await harness.owner.query(`update account set disabled_at = now() where login = 'branch-secretary.00a1'`);
    expect(await count()).toBe(before - 1);
    await harness.owner.query(`update account set disabled_at = null where login = 'branch-secretary.00a1'`);
    await harness.owner.query(`update role_grant set revoked_at = now() where account_id = (select id from account where login = 'branch-secretary.00a1')`);
    expect(await count()).toBe(before - 1);
  });

  test('whoever is to take a member in sees the record as well', async () => {
    await scene.transfer(lan.membershipId, sample.branchA1, sample.branchB1, '2026-11-02', '2026-12-10');
    const { readers } = await asked(inspector, lan.personId);
    expect(readers.nodes.map(({ login }: { login: string | null }) => login)).toContain('unit-officer.00b0');
  });

  test('who may see the record and not read the log is told neither: null, which is not nobody', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await asked(officer, lan.personId)).toEqual({ accessLog: null, readers: null });
    // A log that is read elsewhere opens nothing here, and the record itself is not found.
    expect(await asked(inspector, hoa.personId)).toBeNull();
    expect(await asked(await harness.as('ADMINISTRATOR'), lan.personId)).toBeNull();
  });

  test('finds the entries of a person by its indexes, however long the log has become', async () => {
    await harness.owner.query(
      `select audit_append_readings(array_fill('SYSTEM'::text, array[20000]), array_fill(null::uuid, array[20000]), array_fill('members'::text, array[20000]), array_fill('Membership'::text, array[20000]),
        array_fill(null::uuid, array[20000]), array_fill(null::uuid, array[20000]), array(select jsonb_build_object('people', 1, 'shown', jsonb_build_array(uuidv7())) from generate_series(1, 20000)))`,
    );
    await harness.owner.query('analyze audit_entry');
    const { entriesAbout } = await import('../../src/audit/entries-about.ts');
    const { rows } = await harness.owner.query<{ 'QUERY PLAN': string }>(`explain select * from ${entriesAbout(`'${lan.personId}'::uuid`)} e order by seq desc limit 50`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('audit_entry_shown');
    expect(plan).toContain('audit_entry_target');
    expect(plan).not.toContain('Seq Scan on audit_entry');
    const { rows: broken } = await harness.owner.query('select seq from audit_broken');
    expect(broken).toEqual([]);
  });
});
