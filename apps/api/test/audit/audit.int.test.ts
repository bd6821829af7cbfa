import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { read as held, reorganised } from '../organisation/reorganisation-scene.ts';

const read = 'query Log($filter: AuditFilter) { auditEntries(filter: $filter) { nodes { seq action actorKind actorName targetType targetId reason details unit { shortName } } totalCount } }';

describe('the audit log', () => {
  let harness: Harness;
  const person = '00000000-0000-7000-8000-00000000f001';
  beforeAll(async () => {
    harness = await createHarness();
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const append = (action: string, actor: string | undefined, type: string, unit: string | null, reason: string | null, details: object) =>
      harness.owner.query('select audit_append($1, $2, $3, $4, $5, $6, $7, $8)', [actor ? 'ACCOUNT' : 'SYSTEM', actor ?? null, action, type, person, unit, reason, JSON.stringify(details)]);
    await append('membershipDiscipline', officer.viewer?.id, 'Membership', sample.branchA1, 'Nguyễn Văn A vi phạm', { name: 'Nguyễn Văn A' });
    await append('membershipDiscipline', officer.viewer?.id, 'Membership', sample.branchB1, null, { name: 'Trần Thị B' });
    await append('accountCreate', officer.viewer?.id, 'Account', sample.wardA, null, { login: 'x' });
    await append('demoLoaded', undefined, 'Town', null, null, { seed: 1 });
  });
  afterAll(() => harness.close());

  const actions = (data: Record<string, any>): string[] => data['auditEntries'].nodes.map((one: { action: string }) => one.action);

  test('an inspector reads everything in his subtree, the latest first, in one statement', async () => {
    const inspector = await harness.as('INSPECTOR');
    const { data, statements } = await inspector.run(read);
    expect(statements).toBe(1);
    expect(actions(data)).toEqual(['demoLoaded', 'accountCreate', 'membershipDiscipline', 'membershipDiscipline']);
    expect(data['auditEntries'].nodes[3]).toMatchObject({ seq: '1', actorKind: 'ACCOUNT', actorName: 'unit-officer.00a0', targetId: person, reason: 'Nguyễn Văn A vi phạm', unit: { shortName: 'Khối Đường 1' } });
    expect(JSON.parse(data['auditEntries'].nodes[3].details)).toEqual({ name: 'Nguyễn Văn A' });
    const ward = await harness.as('INSPECTOR', sample.wardA);
    expect(actions((await ward.run(read)).data)).toEqual(['accountCreate', 'membershipDiscipline']);
  });

  test('who keeps the accounts sees that somebody acted, and no member', async () => {
    const administrator = await harness.as('ADMINISTRATOR');
    const { data } = await administrator.run(read);
    expect(actions(data)).toHaveLength(4);
    expect(JSON.stringify(data)).not.toContain('Nguyễn');
    expect(JSON.stringify(data)).not.toContain('Trần');
    expect(data['auditEntries'].nodes[1].details).toContain('login');
  });

  test('everybody reads his own acts and nobody else’s', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await officer.run(read)).data['auditEntries'].totalCount).toBe(3);
    const other = await harness.as('UNIT_OFFICER', sample.wardB);
    expect((await other.run(read)).data['auditEntries'].totalCount).toBe(0);
    expect((await harness.anonymous().run(read)).data['auditEntries'].totalCount).toBe(0);
  });

  test('filters by unit, record, actor, action and day', async () => {
    const inspector = await harness.as('INSPECTOR');
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const found = async (filter: object) => (await inspector.run(read, { filter })).data['auditEntries'].totalCount;
    expect(await found({ unitId: sample.wardB })).toBe(1);
    expect(await found({ action: 'accountCreate' })).toBe(1);
    expect(await found({ targetId: person })).toBe(4);
    expect(await found({ actorId: officer.viewer?.id })).toBe(3);
    expect(await found({ from: '2000-01-01', to: '2000-01-02' })).toBe(0);
    expect(await found({ from: '2000-01-01' })).toBe(4);
    expect(await found({ unitId: 'not-an-id' })).toBe(0);
  });

  test('a unit that is dissolved does not become the root: what is about no unit stays with the root', async () => {
    const before = await harness.as('INSPECTOR', sample.branchB2);
    expect(actions((await before.run(read)).data)).toEqual([]);
    await reorganised(await harness.as('ORGANISATION_OFFICER'), 'unitClose', { ...(await held(harness, sample.branchB2)), effectiveOn: '2026-11-10' });
    for (const role of ['INSPECTOR', 'ADMINISTRATOR'] as const) {
      const left = await harness.as(role, sample.branchB2);
      // Its own papers stay with it.
      expect(actions((await left.run(read)).data)).toEqual(['unitClose']);
    }
    const root = await harness.as('INSPECTOR');
    expect(actions((await root.run(read)).data)).toEqual(['unitClose', 'demoLoaded', 'accountCreate', 'membershipDiscipline', 'membershipDiscipline']);
  });
});
