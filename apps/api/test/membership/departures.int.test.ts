import { describe, expect, test } from '@jest/globals';
import { done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('members who will go, known beforehand', () => {
  const at = transferScene();
  const expectation = (id: string, more: object = {}): object => ({ id, expectedVersion: 1, kind: 'GRADUATION', expectedOn: '2027-01-15', idempotencyKey: intent(), ...more });
  const listed = async (caller: typeof at.sender, more = 'open: true'): Promise<any[]> =>
    (await caller.run(`query Going { expectedDepartures(filter: { unitId: "${sample.wardA}", ${more} }) { nodes { id version kind expectedOn destination state personName daysLeft overdue branch { id } membership { version } permissions { canTransfer canWithdraw } } } }`)).data['expectedDepartures'].nodes;

  test('the branch secretary says it early, it waits three months ahead, and the transfer asked for closes it', async () => {
    const { membershipId, personId } = await at.member('Vũ Thị Ra');
    const secretary = await at.harness.as('BRANCH_SECRETARY', sample.branchA1);
    await done(secretary, 'departureExpect', expectation(membershipId, { destination: 'Đảng bộ thành phố Vinh' }));
    const shown = { kind: 'GRADUATION', expectedOn: '2027-01-15', state: 'EXPECTED', personName: 'Vũ Thị Ra', overdue: false, branch: { id: sample.branchA1 } };
    expect(await listed(secretary)).toMatchObject([{ ...shown, permissions: { canTransfer: false, canWithdraw: true } }]);
    expect(await listed(at.sender)).toMatchObject([{ ...shown, permissions: { canTransfer: true, canWithdraw: true } }]);
    expect(await listed(at.sender, 'open: true, until: "2027-01-14"')).toEqual([]);
    expect(await listed(at.receiver)).toEqual([]);
    const waiting = async (): Promise<any> =>
      (await at.sender.run(`query Waiting { workItems(unitId: "${sample.wardA}", kind: DEPARTURE_EXPECTED) { nodes { dueOn overdue person { id } rule { code } } } }`)).data['workItems'].nodes;
    expect(await waiting()).toEqual([{ dueOn: '2027-01-15', overdue: false, person: { id: personId }, rule: { code: 'TRANSFER_START_DEADLINE/Q208' } }]);
    // What was expected stands beside the record: the version of the membership is as it was.
    const { transfer } = await done(at.sender, 'membershipTransferRequest', { id: membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-11-20', idempotencyKey: intent() });
    expect(transfer.state).toBe('IN_TRANSIT');
    expect(await waiting()).toEqual([]);
    expect(await listed(at.sender)).toEqual([]);
    expect(await listed(at.sender, 'open: false')).toMatchObject([{ state: 'TRANSFER_BEGUN', daysLeft: null }]);
    expect(await refused(secretary, 'departureExpect', expectation(membershipId, { expectedVersion: 2 }))).toMatchObject({ code: 'TRANSFER_PENDING' });
  });

  test('is withdrawn with a reason and may be expected again; past its day it stays until somebody acts', async () => {
    const { membershipId } = await at.member('Vũ Văn Ngũ');
    const first = await done(at.sender, 'departureExpect', expectation(membershipId, { kind: 'ENLISTMENT', expectedOn: '2027-02-20' }));
    expect(await refused(at.sender, 'departureExpect', expectation(membershipId))).toMatchObject({ code: 'DEPARTURE_ALREADY_EXPECTED' });
    const withdraw = { id: first.departure.id, expectedVersion: 1, reason: 'Hoãn nhập ngũ' };
    expect(await refused(at.receiver, 'departureWithdraw', { ...withdraw, idempotencyKey: intent() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(at.sender, 'departureWithdraw', { ...withdraw, reason: ' ', idempotencyKey: intent() })).toMatchObject({ path: ['input', 'reason'] });
    expect((await done(at.sender, 'departureWithdraw', { ...withdraw, idempotencyKey: intent() })).departure).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    expect(await refused(at.sender, 'departureWithdraw', { ...withdraw, expectedVersion: 2, idempotencyKey: intent() })).toMatchObject({ code: 'DEPARTURE_CLOSED' });
    const again = await done(at.sender, 'departureExpect', expectation(membershipId, { expectedOn: '2027-03-20' }));
    await at.harness.owner.query(`update expected_departure set expected_on = '2026-10-01' where id = $1`, [again.departure.id]);
    expect(await listed(at.sender)).toMatchObject([{ personName: 'Vũ Văn Ngũ', overdue: true }]);
    await done(at.sender, 'memberDeathRecord', { id: membershipId, expectedVersion: 1, diedOn: '2026-11-01', idempotencyKey: intent() });
    expect(await listed(at.sender)).toEqual([]);
    expect(await listed(at.sender, 'open: false, search: "vu van ngu"')).toMatchObject([{ state: 'LEFT' }, { state: 'WITHDRAWN' }]);
  });

  test('a day that has passed, a stranger and a reader are refused, and nothing is written', async () => {
    const { membershipId } = await at.member('Vũ Thị Chối');
    const before = [...(await at.scene.written()), await at.scene.count('expected_departure')];
    expect(await refused(at.sender, 'departureExpect', expectation(membershipId, { expectedOn: '2026-10-01' }))).toMatchObject({ code: 'DEPARTURE_IN_PAST', path: ['input', 'expectedOn'] });
    expect(await refused(at.receiver, 'departureExpect', expectation(membershipId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(await at.harness.as('INSPECTOR', sample.wardA), 'departureExpect', expectation(membershipId))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect([...(await at.scene.written()), await at.scene.count('expected_departure')]).toEqual(before);
  });
});
