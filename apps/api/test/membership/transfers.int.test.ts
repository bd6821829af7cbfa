import { describe, expect, test } from '@jest/globals';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('transfers', () => {
  const at = transferScene();

  test('is asked by one side and accepted by the other; only the new branch changes, and the town counts nothing', async () => {
    const { personId, membershipId } = await at.member('Đinh Thị Đi');
    const asked = await done(at.sender, 'membershipTransferRequest', {
      id: membershipId,
      expectedVersion: 1,
      toBranchId: sample.branchB1,
      requestedOn: '2026-10-01',
      reason: 'Chuyển nơi ở',
      idempotencyKey: intent(),
    });
    expect(asked.transfer).toMatchObject({
      state: 'IN_TRANSIT',
      presentDueOn: '2026-11-12',
      permissions: { canAccept: false, canReturn: false, canCancel: true },
    });
    expect(asked.membership).toMatchObject({
      version: 2,
      branch: { id: sample.branchA1 },
      openTransfer: { id: asked.transfer.id },
    });
    const id = asked.transfer.id;
    const query = `query Waiting($unit: ID!, $person: ID!) { workItems(unitId: $unit) { nodes { kind overdue daysLeft dueOn person { id } transfer { id permissions { canAccept canReturn canCancel } } unit { id } rule { code } } }
      transfers(filter: { unitId: $unit, direction: IN, state: IN_TRANSIT }) { nodes { id } } person(id: $person) { availableTransitions { act allowed transferId } } }`;
    const { data } = await at.receiver.run(query, { unit: sample.wardB, person: personId });
    expect(data['workItems'].nodes.filter(({ kind }: { kind: string }) => kind !== 'REPORT_DUE')).toEqual([
      {
        kind: 'TRANSFER_OVERDUE',
        overdue: true,
        daysLeft: -8,
        dueOn: '2026-11-12',
        person: { id: personId },
        unit: { id: sample.branchB1 },
        transfer: { id, permissions: { canAccept: true, canReturn: true, canCancel: false } },
        rule: { code: 'TRANSFER_PRESENTATION_DEADLINE/Q208' },
      },
    ]);
    expect(data['transfers'].nodes).toEqual([{ id }]);
    expect(data['person'].availableTransitions).toContainEqual({
      act: 'TRANSFER_ACCEPT',
      allowed: true,
      transferId: id,
    });
    expect(
      await refused(at.sender, 'transferAccept', {
        id,
        expectedVersion: 1,
        acceptedOn: '2026-10-20',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(at.receiver, 'transferCancel', { id, expectedVersion: 1, reason: 'x' })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(
      await refused(at.receiver, 'transferAccept', {
        id,
        expectedVersion: 1,
        acceptedOn: '2026-09-30',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'acceptedOn'] });
    const accepted = await done(at.receiver, 'transferAccept', {
      id,
      expectedVersion: 1,
      acceptedOn: '2026-10-20',
      idempotencyKey: intent(),
    });
    expect(accepted.transfer).toMatchObject({
      state: 'ACCEPTED',
      closedOn: '2026-10-20',
      permissions: { canAccept: false },
    });
    expect(accepted.membership).toMatchObject({
      branch: { id: sample.branchB1 },
      openTransfer: null,
      decidedOn: '2020-01-06',
      postings: [
        { branch: { id: sample.branchA1 }, from: '2020-01-06', to: '2026-10-19' },
        { branch: { id: sample.branchB1 }, from: '2026-10-20', to: null },
      ],
    });
    expect(accepted.event).toMatchObject({
      act: 'TRANSFER_ACCEPT',
      branch: { id: sample.branchA1 },
      toBranch: { id: sample.branchB1 },
      counts: true,
    });
    expect(await at.tallies(sample.wardA)).toEqual({ MOVED_OUT: 1 });
    expect(await at.tallies(sample.wardB)).toEqual({ MOVED_IN: 1 });
    expect(await at.tallies(sample.town)).toEqual({});
    // The side that let him go keeps the record of it, and sees the at.member no more.
    const kept = await at.sender.run(
      `query Kept($id: ID!) { person(id: $id) { id } transfers(filter: { direction: OUT }) { nodes { personName state membership { id } } } }`,
      { id: personId },
    );
    expect(kept.data).toEqual({
      person: null,
      transfers: { nodes: [{ personName: 'Đinh Thị Đi', state: 'ACCEPTED', membership: null }] },
    });
    expect(
      await refused(at.sender, 'membershipStrikeOff', {
        id: membershipId,
        expectedVersion: 3,
        grounds: 'WILL_LOST',
        decision: decision('2026-11-01'),
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is accepted by exactly one of two officers', async () => {
    const { membershipId, transferId } = await at.requested('Đinh Văn Hai');
    const other = await at.harness.as('ORGANISATION_OFFICER');
    const answers = await Promise.all(
      [at.receiver, other].map((caller) =>
        does(caller, 'transferAccept', {
          id: transferId,
          expectedVersion: 1,
          acceptedOn: '2026-10-20',
          idempotencyKey: intent(),
        }),
      ),
    );
    expect(answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
    expect(await at.scene.count('membership_posting', `membership_id = '${membershipId}'`)).toBe(2);
    expect(await at.scene.count('lifecycle_event', `membership_id = '${membershipId}' and measure = 'MOVED'`)).toBe(1);
    expect(
      await refused(at.receiver, 'transferAccept', {
        id: transferId,
        expectedVersion: 2,
        acceptedOn: '2026-10-20',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'TRANSFER_NOT_PENDING' });
  });

  test('refuses what leads nowhere, and a second one while the first is open', async () => {
    const { membershipId } = await at.member('Đinh Văn Sáu');
    const input = { id: membershipId, expectedVersion: 1, requestedOn: '2026-10-01' };
    const ask = (more: object): Promise<any> =>
      refused(at.sender, 'membershipTransferRequest', { ...input, ...more, idempotencyKey: intent() });
    expect(await ask({})).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'toBranchId'] });
    expect(await ask({ toBranchId: sample.branchB1, destination: 'Vinh' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask({ toBranchId: sample.branchA1 })).toMatchObject({
      code: 'TRANSFER_SAME_BRANCH',
      path: ['input', 'toBranchId'],
    });
    expect(await ask({ toBranchId: sample.wardB })).toMatchObject({
      code: 'UNIT_NOT_BRANCH',
      path: ['input', 'toBranchId'],
    });
    expect(await ask({ toBranchId: '00000000-0000-7000-8000-00000000dead' })).toMatchObject({ code: 'NOT_FOUND' });
    await done(at.sender, 'membershipTransferRequest', {
      ...input,
      toBranchId: sample.branchB1,
      idempotencyKey: intent(),
    });
    const second = { ...input, expectedVersion: 2, toBranchId: sample.branchB2 };
    expect(await refused(at.sender, 'membershipTransferRequest', { ...second, idempotencyKey: intent() })).toMatchObject({
      code: 'TRANSFER_PENDING',
    });
    expect(await at.scene.count('transfer', `membership_id = '${membershipId}'`)).toBe(1);
  });
});
