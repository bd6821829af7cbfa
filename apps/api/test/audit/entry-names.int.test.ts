import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';

const read = `query Log($filter: AuditFilter) { auditEntries(filter: $filter) { totalCount nodes { action actorId actorName targetType details
  target { id name page pageId from to } mentioned { id name page pageId } } } }`;

describe('names in the audit log', () => {
  let harness: Harness;
  let inspector: Caller;
  let lan: { personId: string; membershipId: string };
  let account: string;
  beforeAll(async () => {
    harness = await createHarness();
    lan = await sceneOn(harness.owner).member('Hoàng Thị Lan', { branch: sample.branchA1, decidedOn: '2015-03-01', ceremonyOn: '2015-03-10', officialOn: '2016-03-10' });
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    account = officer.viewer?.id ?? '';
    const append = (action: string, type: string | null, id: string | null, unit: string | null, details: object) =>
      harness.owner.query('select audit_append($1, $2, $3, $4, $5, $6, null, $7)', ['ACCOUNT', account, action, type, id, unit, JSON.stringify(details)]);
    await append('departureExpect', 'Membership', lan.membershipId, sample.branchA1, { kind: 'STUDY_OVER', toUnitId: sample.wardB, mentorId: lan.membershipId, note: 'Lan đi học' });
    await append('unitRename', 'Unit', sample.branchA1, sample.branchA1, { parentId: sample.wardA.toUpperCase() });
    await append('roleGrant', 'Account', account, sample.wardA, { role: 'UNIT_OFFICER', unitId: sample.wardA });
    await append('members', 'Membership', null, sample.branchA1, { people: 1, fields: ['person.fullName'], shown: [lan.membershipId] });
    inspector = await harness.as('INSPECTOR');
  });
  afterAll(() => harness.close());

  const entry = async (who: Caller, action: string) => {
    const { nodes } = (await who.run(read, { filter: { action } })).data['auditEntries'];
    return nodes.find((one: { actorId: string }) => one.actorId === account);
  };

  test('an act on a membership is on the person, by name, with the way to the page', async () => {
    expect(await entry(inspector, 'departureExpect')).toMatchObject({ target: { id: lan.membershipId, name: 'Hoàng Thị Lan', page: 'PERSON', pageId: lan.personId } });
  });

  test('units, people and accounts that the details speak of by id are named', async () => {
    const { mentioned } = await entry(inspector, 'departureExpect');
    expect(mentioned).toEqual(expect.arrayContaining([
      { id: sample.wardB, name: 'Phường Bình', page: 'UNIT', pageId: sample.wardB },
      { id: lan.membershipId, name: 'Hoàng Thị Lan', page: 'PERSON', pageId: lan.personId },
    ]));
    expect((await entry(inspector, 'unitRename')).mentioned).toMatchObject([{ id: sample.wardA, name: 'Phường An' }]);
  });

  test('a unit and an account are named; an account has no page', async () => {
    expect((await entry(inspector, 'unitRename')).target).toMatchObject({ name: 'Khối Đường 1', page: 'UNIT', pageId: sample.branchA1 });
    expect((await entry(inspector, 'roleGrant')).target).toMatchObject({ name: 'unit-officer.00a0 (unit-officer.00a0)', page: null });
  });

  test('whom a list showed is no part of what the entry says: it may be thousands', async () => {
    const list = await entry(inspector, 'members');
    expect(JSON.parse(list.details)).toEqual({ people: 1, fields: ['person.fullName'] });
    expect(list.mentioned).toEqual([]);
  });

  test('who keeps the accounts learns no member’s name from the log, nor which entries are about one', async () => {
    const administrator = await harness.as('ADMINISTRATOR');
    const { data } = await administrator.run(read);
    expect(JSON.stringify(data)).not.toContain('Lan');
    expect(await entry(administrator, 'departureExpect')).toMatchObject({ target: null, mentioned: [], details: '{}' });
    // What is no member has its name.
    expect((await entry(administrator, 'unitRename')).target).toMatchObject({ name: 'Khối Đường 1' });
    expect((await administrator.run(read, { filter: { personId: lan.personId } })).data['auditEntries'].totalCount).toBe(0);
  });

  test('whose right to names has ended since does not learn what somebody is called now', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await entry(officer, 'departureExpect')).target).toMatchObject({ name: 'Hoàng Thị Lan' });
    await harness.owner.query('update membership set branch_id = $2 where id = $1', [lan.membershipId, sample.branchB1]);
    expect((await entry(officer, 'departureExpect')).target).toBeNull();
    await harness.owner.query('update membership set branch_id = $2 where id = $1', [lan.membershipId, sample.branchA1]);
  });

  test('the log is narrowed to a person: acts on the membership, and lists it went out in', async () => {
    const { data } = await inspector.run(read, { filter: { personId: lan.personId } });
    expect(data['auditEntries'].nodes.map(({ action }: { action: string }) => action)).toEqual(['members', 'departureExpect']);
  });

  test('whose acts may be read is asked by name', async () => {
    const actors = 'query Actors($search: String) { auditActors(search: $search) { nodes { id kind name login } } }';
    const { data } = await inspector.run(actors, { search: 'unit-officer' });
    expect(data['auditActors'].nodes).toContainEqual({ id: account, kind: 'ACCOUNT', name: 'unit-officer.00a0', login: 'unit-officer.00a0' });
    const ward = await harness.as('INSPECTOR', sample.wardB);
    expect((await ward.run(actors)).data['auditActors'].nodes.map(({ login }: { login: string }) => login)).toEqual(['inspector.00b0']);
    expect((await (await harness.as('UNIT_OFFICER', sample.wardA)).run(actors)).data['auditActors'].nodes).toEqual([]);
  });
});
