import { describe, expect, test } from '@jest/globals';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('answers to transfers', () => {
  const at = transferScene();

  test('may be taken in by another branch of the same ward, and by no other', async () => {
    const one = await at.requested('Đinh Thị Ba');
    const input = { id: one.transferId, expectedVersion: 1, acceptedOn: '2026-10-20' };
    for (const branchId of [sample.branchA2, sample.wardB, sample.school]) {
      expect(await refused(at.receiver, 'transferAccept', { ...input, branchId, idempotencyKey: intent() })).toMatchObject(
        { code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'branchId'] },
      );
    }
    const taken = await done(at.receiver, 'transferAccept', {
      ...input,
      branchId: sample.branchB2,
      idempotencyKey: intent(),
    });
    expect(taken).toMatchObject({
      transfer: { toBranch: { id: sample.branchB2 } },
      membership: { branch: { id: sample.branchB2 } },
      event: { toBranch: { id: sample.branchB2 } },
    });
  });

  test('can be returned or called back; the at.member stays, and whoever returned it sees him no more', async () => {
    const one = await at.requested('Đinh Văn Bốn');
    expect(
      await refused(at.receiver, 'transferReturn', {
        id: one.transferId,
        expectedVersion: 1,
        returnedOn: '2026-10-10',
        reason: ' ',
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    const returned = await done(at.receiver, 'transferReturn', {
      id: one.transferId,
      expectedVersion: 1,
      returnedOn: '2026-10-10',
      reason: 'Thiếu hồ sơ',
    });
    expect(returned).toMatchObject({
      transfer: { state: 'RETURNED', closedOn: '2026-10-10' },
      membership: null,
      event: { act: 'TRANSFER_RETURN', counts: false },
    });
    const again = await done(at.sender, 'membershipTransferRequest', {
      id: one.membershipId,
      expectedVersion: 3,
      toBranchId: sample.branchB1,
      requestedOn: '2026-10-12',
      idempotencyKey: intent(),
    });
    const cancelled = await done(at.sender, 'transferCancel', {
      id: again.transfer.id,
      expectedVersion: 1,
      reason: 'Không đi nữa',
    });
    expect(cancelled).toMatchObject({
      transfer: { state: 'CANCELLED', closedOn: '2026-11-20' },
      membership: { branch: { id: sample.branchA1 }, openTransfer: null },
    });
    expect(await at.scene.count('membership_posting', `membership_id = '${one.membershipId}'`)).toBe(1);
  });

  test('leads out of the town when the sending side records that it was accepted there', async () => {
    const out = await at.requested('Đinh Thị Năm', { destination: 'Đảng bộ thành phố Vinh' }, await at.harness.as('ORGANISATION_OFFICER'));
    expect(
      await refused(at.receiver, 'transferAccept', {
        id: out.transferId,
        expectedVersion: 1,
        acceptedOn: '2026-10-25',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const gone = await done(at.sender, 'transferAccept', {
      id: out.transferId,
      expectedVersion: 1,
      acceptedOn: '2026-10-25',
      idempotencyKey: intent(),
    });
    expect(gone).toMatchObject({
      transfer: { state: 'ACCEPTED' },
      membership: { status: 'MOVED', endedOn: '2026-10-25' },
      event: { act: 'MOVE_OUT', counts: true, details: [{ value: 'Đảng bộ thành phố Vinh' }] },
    });
    expect(await at.tallies(sample.town)).toEqual({ DEPARTED: 1 });
  });

  test('ends with the membership: death on the way cancels it', async () => {
    const { membershipId, transferId } = await at.requested('Đinh Thị Bảy');
    const died = await done(at.sender, 'memberDeathRecord', {
      id: membershipId,
      expectedVersion: 2,
      diedOn: '2026-10-15',
    });
    expect(died.membership).toMatchObject({ status: 'DECEASED', openTransfer: null });
    expect(
      await at.scene.count('transfer', `id = '${transferId}' and state = 'CANCELLED' and closed_on = '2026-10-15'`),
    ).toBe(1);
  });

  test('counts a recognition decided after the move where the at.member was when it took effect', async () => {
    const { membershipId } = await at.scene.member('Đinh Văn Tám', {
      branch: sample.branchB1,
      decidedOn: '2025-01-02',
      ceremonyOn: '2025-01-10',
      before: [{ branch: sample.branchA2, until: '2026-03-01' }],
    });
    const recognised = await done(at.receiver, 'membershipRecognise', {
      id: membershipId,
      expectedVersion: 1,
      decision: decision('2026-05-05'),
      idempotencyKey: intent(),
    });
    expect(recognised.event).toMatchObject({ effectiveOn: '2026-01-10', branch: { id: sample.branchA2 } });
  });

  test('offers every branch of the town as a destination, to those who may send', async () => {
    const query =
      'query Where($search: String) { transferDestinations(search: $search) { totalCount nodes { id shortName memberCount path { shortName } } } }';
    const { data } = await at.sender.run(query, { search: 'khoi binh' });
    expect(data['transferDestinations'].nodes).toEqual([
      {
        id: sample.branchB1,
        shortName: 'Khối Bình 1',
        memberCount: null,
        path: [{ shortName: 'Thị xã Mẫu' }, { shortName: 'Phường Bình' }],
      },
      {
        id: sample.branchB2,
        shortName: 'Khối Bình 2',
        memberCount: null,
        path: [{ shortName: 'Thị xã Mẫu' }, { shortName: 'Phường Bình' }],
      },
    ]);
    expect((await at.sender.run(query)).data['transferDestinations'].totalCount).toBe(5);
    expect((await (await at.harness.as('INSPECTOR')).run(query)).data['transferDestinations'].totalCount).toBe(0);
  });
});
