import { describe, expect, test } from '@jest/globals';
import { done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('taking part elsewhere for a time', () => {
  const at = transferScene();
  const begin = (id: string, more: object = {}): object => ({ id, expectedVersion: 1, hostBranchId: sample.branchB1, reason: 'WORK', from: '2026-06-01', until: '2026-12-15', idempotencyKey: intent(), ...more });
  const listed = async (caller: typeof at.sender, unitId: string, side: string, more = ''): Promise<any[]> =>
    (await caller.run(`query Elsewhere($unitId: ID!, $side: TemporarySide!) { temporaryActivities(filter: { unitId: $unitId, side: $side${more} }) { nodes { personName membership { version } homeBranch { id } hostBranch { id } place reason from until latest extensions endedOn overdue daysLeft } } }`, { unitId, side })).data['temporaryActivities'].nodes;
  const counted = async (unitId: string): Promise<number> =>
    ((await (await at.harness.as('ORGANISATION_OFFICER')).run(`query Counted($id: ID!) { unit(id: $id) { memberCount } }`, { id: unitId })).data['unit'] as { memberCount: number }).memberCount;

  test('is shown at the host and counted at home alone, brought up before its end, extended and ended', async () => {
    const { membershipId, personId } = await at.member('Lê Văn Tạm');
    const before = { home: await counted(sample.branchA1), host: await counted(sample.branchB1) };
    const begun = await done(at.sender, 'temporaryActivityBegin', begin(membershipId));
    expect(begun).toMatchObject({ membership: { status: 'OFFICIAL', branch: { id: sample.branchA1 } }, event: { act: 'TEMPORARY_ACTIVITY_BEGIN', counts: false, toBranch: { id: sample.branchB1 } } });
    expect({ home: await counted(sample.branchA1), host: await counted(sample.branchB1) }).toEqual(before);
    const shown = { personName: 'Lê Văn Tạm', homeBranch: { id: sample.branchA1 }, hostBranch: { id: sample.branchB1 }, place: null, reason: 'WORK', from: '2026-06-01', until: '2026-12-15', latest: '2027-05-31', extensions: 0, endedOn: null, overdue: false };
    expect(await listed(at.sender, sample.wardA, 'HOME')).toMatchObject([{ ...shown, membership: { version: 2 } }]);
    // The host sees who is there; the record is not his.
    expect(await listed(at.receiver, sample.wardB, 'HOST')).toMatchObject([{ ...shown, membership: null }]);
    expect(await listed(at.receiver, sample.wardB, 'HOME')).toEqual([]);
    expect(await listed(await at.harness.as('UNIT_OFFICER', sample.school), sample.wardB, 'HOST')).toEqual([]);
    expect((await at.receiver.run(`query Stranger($id: ID!) { person(id: $id) { id } }`, { id: personId })).data['person']).toBeNull();

    const waiting = async (): Promise<any> =>
      (await at.sender.run(`query Waiting { workItems(unitId: "${sample.wardA}", kind: TEMPORARY_ACTIVITY_ENDS) { nodes { dueOn overdue person { id } rule { code } } } }`)).data['workItems'].nodes;
    expect(await waiting()).toEqual([{ dueOn: '2026-12-15', overdue: false, person: { id: personId }, rule: { code: 'TEMPORARY_ACTIVITY_MAXIMUM/Q20' } }]);
    const extend = { id: membershipId, expectedVersion: 2, extendedOn: '2026-11-20', until: '2027-06-01' };
    expect(await refused(at.sender, 'temporaryActivityExtend', { ...extend, idempotencyKey: intent() })).toMatchObject({ code: 'TEMPORARY_ACTIVITY_TERM', path: ['input', 'until'], rule: { code: 'TEMPORARY_ACTIVITY_MAXIMUM/Q20' } });
    await done(at.sender, 'temporaryActivityExtend', { ...extend, until: '2027-05-31', idempotencyKey: intent() });
    expect(await waiting()).toEqual([]);
    expect(await refused(at.sender, 'membershipTransferRequest', { id: membershipId, expectedVersion: 3, toBranchId: sample.branchB1, requestedOn: '2026-11-20', idempotencyKey: intent() })).toMatchObject({ code: 'TEMPORARY_ACTIVITY_IN_FORCE' });
    await done(at.sender, 'temporaryActivityEnd', { id: membershipId, expectedVersion: 3, endedOn: '2026-11-20', reason: 'Đã về', idempotencyKey: intent() });
    expect(await listed(at.sender, sample.wardA, 'HOME', ', open: true')).toEqual([]);
    expect(await listed(at.sender, sample.wardA, 'HOME')).toMatchObject([{ until: '2027-05-31', extensions: 1, endedOn: '2026-11-20', daysLeft: null }]);
    expect(await refused(at.sender, 'temporaryActivityEnd', { id: membershipId, expectedVersion: 4, endedOn: '2026-11-20', reason: 'Đã về', idempotencyKey: intent() })).toMatchObject({ code: 'TEMPORARY_ACTIVITY_NOT_IN_FORCE' });
  });

  test('past its last day it waits until somebody says so; a death ends it', async () => {
    const { membershipId, personId } = await at.member('Lê Thị Quá');
    await done(at.sender, 'temporaryActivityBegin', begin(membershipId, { from: '2026-01-05', until: '2026-07-31' }));
    const mine = (await listed(at.sender, sample.wardA, 'HOME', ', overdue: true'));
    expect(mine).toMatchObject([{ personName: 'Lê Thị Quá', overdue: true }]);
    const now = async (): Promise<any> => (await at.sender.run(`query Now($id: ID!) { person(id: $id) { memberships { temporaryActivity { until hostBranch { id } } } } }`, { id: personId })).data['person'].memberships[0].temporaryActivity;
    expect(await now()).toEqual({ until: '2026-07-31', hostBranch: { id: sample.branchB1 } });
    await done(at.sender, 'memberDeathRecord', { id: membershipId, expectedVersion: 2, diedOn: '2026-11-01', idempotencyKey: intent() });
    expect(await listed(at.sender, sample.wardA, 'HOME', ', overdue: true')).toEqual([]);
    expect(await now()).toBeNull();
  });

  test('what is refused writes nothing: too short, too long, no branch, both places, out of the town by a ward, by the host', async () => {
    const { membershipId } = await at.member('Lê Văn Không');
    const before = await at.scene.written();
    const place = { hostBranchId: null, place: 'Đảng bộ thành phố Vinh' };
    const before2025 = { from: '2025-06-30', until: '2025-12-31' };
    for (const [more, code, path] of [
      [{ until: '2026-08-30' }, 'TEMPORARY_ACTIVITY_TERM', 'until'],
      [{ until: '2027-06-01' }, 'TEMPORARY_ACTIVITY_TERM', 'until'],
      [{ hostBranchId: sample.wardB }, 'UNIT_NOT_BRANCH', 'hostBranchId'],
      [{ hostBranchId: sample.branchA1 }, 'TRANSFER_SAME_BRANCH', 'hostBranchId'],
      [{ place: 'Vinh' }, 'INVALID_INPUT', 'hostBranchId'],
      [{ ...place, ...before2025 }, 'TRANSFER_REFERRED_ABOVE', 'place'],
    ] as const) {
      expect(await refused(at.sender, 'temporaryActivityBegin', begin(membershipId, more))).toMatchObject({ code, path: ['input', path] });
    }
    expect(await refused(at.receiver, 'temporaryActivityBegin', begin(membershipId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await at.scene.written()).toEqual(before);
    const town = await at.harness.as('ORGANISATION_OFFICER');
    const waiting = await at.member('Lê Thị Hưu');
    await done(town, 'temporaryActivityBegin', begin(waiting.membershipId, { reason: 'RETIREMENT', until: '2027-12-31' }));
    expect(await listed(town, sample.wardA, 'HOME', ', open: true, search: "le thi huu"')).toMatchObject([{ reason: 'RETIREMENT', until: '2027-12-31', latest: null }]);
    const another = await at.member('Lê Văn Phường');
    await done(at.sender, 'temporaryActivityBegin', begin(another.membershipId, { ...place, from: '2025-07-01', until: '2025-12-31' }));
    await done(town, 'temporaryActivityBegin', begin(membershipId, { ...place, reason: 'STUDY', until: '2028-05-31' }));
    expect(await listed(town, sample.wardA, 'HOME', ', open: true, search: "le van khong"')).toMatchObject([{ place: 'Đảng bộ thành phố Vinh', hostBranch: null, latest: '2028-05-31' }]);
  });
});
