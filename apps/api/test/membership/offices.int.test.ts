import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('who holds which office', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let town: Caller;
  const official = { decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
    town = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  const member = (name: string, branch: string = sample.branchA1) => scene.member(name, { branch, ...official });
  const take = async (one: { membershipId: string }, role: string, more: object = {}): Promise<object> => ({
    id: one.membershipId, expectedVersion: Number((await harness.owner.query('select version from membership where id = $1', [one.membershipId])).rows[0].version), unitId: sample.branchA1, role, takenOn: '2025-06-01', idempotencyKey: intent(), ...more,
  });
  const takes = async (one: { membershipId: string }, role: string, more: object = {}, caller = officer): Promise<any> => (await done(caller, 'officeTake', await take(one, role, more))).office;
  const wrong = async (one: { membershipId: string }, role: string, more: object = {}, caller = officer): Promise<any> => refused(caller, 'officeTake', await take(one, role, more));
  const unit = async (id: string, asOf?: string, caller = officer): Promise<any> =>
    (await caller.run('query U($id: ID!, $asOf: LocalDate) { unit(id: $id, asOf: $asOf) { hasCommittee secretary { fullName } offices { role from person { fullName } canLeave } } }', { id, asOf })).data['unit'];
  const held = async (personId: string, caller = town): Promise<any[]> => (await caller.run('query P($id: ID!) { person(id: $id) { offices { id role from to leftReason unit { id } canLeave } } }', { id: personId })).data['person'].offices;
  const alerts = async (): Promise<string[]> =>
    (await officer.run('query W($unitId: ID!) { workItems(unitId: $unitId, kind: BRANCH_WITHOUT_COMMITTEE) { nodes { unit { id } } } }', { unitId: sample.wardA })).data['workItems'].nodes.map((one: any) => one.unit.id);

  test('are taken from a day on by official members, one secretary at a time; a committee only from nine on, and then the alert is gone', async () => {
    const [an, binh, cuong] = [await member('Đỗ Thị An'), await member('Đỗ Văn Bình'), await member('Đỗ Văn Cường')];
    const probationer = await scene.member('Đỗ Thị Dự', { branch: sample.branchA1, decidedOn: '2026-01-10', ceremonyOn: '2026-02-10' });
    const before = [await scene.written(), await scene.count('office')];
    expect(await wrong(probationer, 'DEPUTY_SECRETARY', { takenOn: '2026-06-01' })).toMatchObject({ code: 'OFFICE_NOT_OFFICIAL', path: ['input', 'id'], clause: 'Điều lệ Đảng, Đ3' });
    expect(await wrong(an, 'COMMITTEE_MEMBER')).toMatchObject({ code: 'OFFICE_BRANCH_TOO_SMALL', path: ['input', 'role'], rule: { code: expect.stringContaining('BRANCH_COMMITTEE_MINIMUM') } });
    expect(await wrong(an, 'SECRETARY', { takenOn: '2026-11-21' })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'takenOn'] });
    expect(await wrong(an, 'SECRETARY', { takenOn: '2016-02-09' })).toMatchObject({ code: 'OFFICE_NOT_OFFICIAL' });
    expect(await wrong(an, 'SECRETARY', { unitId: sample.branchA2 })).toMatchObject({ code: 'OFFICE_ELSEWHERE', path: ['input', 'id'] });
    expect(await wrong(an, 'SECRETARY', { unitId: sample.branchB1 })).toMatchObject({ code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'unitId'] });
    expect(await wrong(an, 'SECRETARY', {}, await harness.as('BRANCH_SECRETARY', sample.branchA1))).toMatchObject({ code: 'UNIT_OUT_OF_SCOPE' });
    expect([await scene.written(), await scene.count('office')]).toEqual(before);
    expect(await takes(an, 'SECRETARY')).toMatchObject({ role: 'SECRETARY', from: '2025-06-01', to: null, unit: { id: sample.branchA1 }, person: { id: an.personId } });
    expect(await wrong(binh, 'SECRETARY', { takenOn: '2020-01-01' })).toMatchObject({ code: 'OFFICE_SECRETARY_HELD', path: ['input', 'role'], clause: '294-QĐ/TW 23.2' });
    expect(await wrong(an, 'DEPUTY_SECRETARY')).toMatchObject({ code: 'OFFICE_HELD' });
    for (let n = 0; n < 6; n += 1) await member(`Đỗ Văn Thêm ${n}`);
    expect([await alerts(), (await unit(sample.branchA1)).hasCommittee]).toEqual([[sample.branchA1], false]);
    await takes(binh, 'DEPUTY_SECRETARY');
    expect(await wrong(cuong, 'DEPUTY_SECRETARY')).toMatchObject({ code: 'OFFICE_DEPUTY_HELD', rule: { code: expect.stringContaining('BRANCH_DEPUTY_MAXIMUM') } });
    await takes(cuong, 'COMMITTEE_MEMBER', { takenOn: '2026-03-01' });
    expect([await alerts(), await unit(sample.branchA1)]).toEqual([[], {
      hasCommittee: true, secretary: { fullName: 'Đỗ Thị An' },
      offices: [{ role: 'SECRETARY', from: '2025-06-01', person: { fullName: 'Đỗ Thị An' }, canLeave: true }, { role: 'DEPUTY_SECRETARY', from: '2025-06-01', person: { fullName: 'Đỗ Văn Bình' }, canLeave: true }, { role: 'COMMITTEE_MEMBER', from: '2026-03-01', person: { fullName: 'Đỗ Văn Cường' }, canLeave: true }],
    }]);
    // On an earlier day: as it was then.
    expect(await unit(sample.branchA1, '2025-05-31')).toMatchObject({ hasCommittee: false, secretary: null, offices: [] });
    expect((await harness.owner.query(`select unit_id from audit_entry where action = 'officeTake' and target_id = $1`, [an.membershipId])).rows).toEqual([{ unit_id: sample.branchA1 }]);
  });

  test('two elections to one seat at the same time: one is recorded', async () => {
    const [one, two] = [await member('Hồ Văn Một', sample.branchA2), await member('Hồ Văn Hai', sample.branchA2)];
    const inputs = [await take(one, 'SECRETARY', { unitId: sample.branchA2 }), await take(two, 'SECRETARY', { unitId: sample.branchA2 })];
    const outcomes = await Promise.all(inputs.map((input) => officer.run('mutation T($input: OfficeTakeInput!) { officeTake(input: $input) { office { id } userErrors { code } } }', { input })));
    expect(outcomes.map(({ data }) => data['officeTake'].userErrors.map(({ code }: any) => code).join()).sort()).toEqual(['', 'OFFICE_SECRETARY_HELD']);
  });

  test('are left with a reason, once; both stand in the life', async () => {
    const one = await member('Ngô Thị Lá');
    const { id } = await takes(one, 'COMMITTEE_MEMBER');
    const leave = (more: object = {}, caller = officer) => refused(caller, 'officeLeave', { id, expectedVersion: 1, leftOn: '2026-10-01', reason: 'Hết nhiệm kỳ', idempotencyKey: intent(), ...more });
    expect(await leave({ leftOn: '2025-06-01' })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'leftOn'] });
    expect(await leave({ leftOn: '2026-11-21' })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await leave({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await leave({ expectedVersion: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await leave({}, await harness.as('COMMITTEE_LEADER', sample.wardA))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await leave({}, await harness.as('UNIT_OFFICER', sample.wardB))).toMatchObject({ code: 'NOT_FOUND' });
    await done(officer, 'officeLeave', { id, expectedVersion: 1, leftOn: '2026-10-01', reason: 'Hết nhiệm kỳ', idempotencyKey: intent() });
    expect(await held(one.personId)).toMatchObject([{ role: 'COMMITTEE_MEMBER', from: '2025-06-01', to: '2026-10-01', leftReason: 'Hết nhiệm kỳ', canLeave: false }]);
    expect(await leave({ expectedVersion: 2 })).toMatchObject({ code: 'OFFICE_LEFT' });
    const { data } = await officer.run('query L($id: ID!) { person(id: $id) { life(first: 9, groups: [RECORD]) { nodes { kind effectiveOn clause branch { id } details { value } } } } }', { id: one.personId });
    expect(data['person'].life.nodes).toMatchObject([
      { kind: 'OFFICE_LEFT', effectiveOn: '2026-10-01', clause: '294-QĐ/TW 23.2', branch: { id: sample.branchA1 }, details: [{ value: 'Cấp ủy viên, chi ủy viên' }, { value: 'Hết nhiệm kỳ' }] },
      { kind: 'OFFICE_TAKEN', effectiveOn: '2025-06-01', details: [{ value: 'Cấp ủy viên, chi ủy viên' }] },
    ]);
  });

  test('end by themselves: in the old branch with a transfer, which leaves those above; all of them with an exit; with a removal', async () => {
    const [mover, leaver, removed] = [await member('Ngô Văn Chuyển'), await member('Ngô Văn Rời'), await member('Ngô Văn Lỗi')];
    await takes(mover, 'COMMITTEE_MEMBER');
    await takes(mover, 'COMMITTEE_MEMBER', { unitId: sample.wardA });
    await takes(leaver, 'COMMITTEE_MEMBER');
    await takes(removed, 'COMMITTEE_MEMBER');
    const input = { rows: [{ id: mover.membershipId, expectedVersion: 3 }], toBranchId: sample.branchA2, decision: decision('2026-11-02'), idempotencyKey: intent() };
    const moved = (await town.run('mutation M($input: MembershipsTransferInput!) { membershipsTransfer(input: $input) { written userErrors { code } outcomes { userErrors { code } } } }', { input })).data['membershipsTransfer'];
    expect(moved).toEqual({ written: true, userErrors: [], outcomes: [{ userErrors: [] }] });
    expect((await held(mover.personId)).map(({ unit: where, to }) => [where.id, to])).toEqual([[sample.wardA, null], [sample.branchA1, '2026-11-02']]);
    await done(officer, 'memberDeathRecord', { id: leaver.membershipId, expectedVersion: 2, diedOn: '2026-11-03', idempotencyKey: intent() });
    expect((await held(leaver.personId)).map(({ to }) => to)).toEqual(['2026-11-03']);
    await done(town, 'membershipDiscipline', { id: removed.membershipId, expectedVersion: 2, form: 'REMOVAL_FROM_OFFICE', grounds: 'Vi phạm quy định', decision: decision('2026-11-04'), idempotencyKey: intent() });
    expect((await held(removed.personId)).map(({ to }) => to)).toEqual(['2026-11-04']);
  });
});
