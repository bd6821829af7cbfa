import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('transfers', () => {
  let harness: Harness;
  let scene: Scene;
  let sender: Caller;
  let receiver: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    sender = await harness.as('UNIT_OFFICER', sample.wardA);
    receiver = await harness.as('UNIT_OFFICER', sample.wardB);
  });
  afterAll(() => harness.close());

  const member = (name: string): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, {
      branch: sample.branchA1,
      decidedOn: '2020-01-06',
      ceremonyOn: '2020-01-20',
      officialOn: '2021-01-20',
    });
  const requested = async (
    name: string,
    more: object = { toBranchId: sample.branchB1 },
  ): Promise<{ personId: string; membershipId: string; transferId: string }> => {
    const ids = await member(name);
    const { transfer } = await done(sender, 'membershipTransferRequest', {
      id: ids.membershipId,
      expectedVersion: 1,
      requestedOn: '2026-10-01',
      ...more,
      idempotencyKey: intent(),
    });
    return { ...ids, transferId: transfer.id };
  };
  const tallies = async (unit: string): Promise<object> => {
    const { rows } = await harness.owner.query<{ measure: string; n: number }>(
      `select measure, sum(subtree)::integer as n from tally where unit_id = $1 and measure in ('MOVED_IN', 'MOVED_OUT', 'DEPARTED') group by 1 having sum(subtree) <> 0 order by 1`,
      [unit],
    );
    return Object.fromEntries(rows.map((row) => [row.measure, row.n]));
  };

  test('is asked by one side and accepted by the other; only the new branch changes, and the town counts nothing', async () => {
    const { personId, membershipId } = await member('Đinh Thị Đi');
    const asked = await done(sender, 'membershipTransferRequest', {
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
    const { data } = await receiver.run(query, { unit: sample.wardB, person: personId });
    expect(data['workItems'].nodes).toEqual([
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
      await refused(sender, 'transferAccept', {
        id,
        expectedVersion: 1,
        acceptedOn: '2026-10-20',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(receiver, 'transferCancel', { id, expectedVersion: 1, reason: 'x' })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(
      await refused(receiver, 'transferAccept', {
        id,
        expectedVersion: 1,
        acceptedOn: '2026-09-30',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'acceptedOn'] });
    const accepted = await done(receiver, 'transferAccept', {
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
    expect(await tallies(sample.wardA)).toEqual({ MOVED_OUT: 1 });
    expect(await tallies(sample.wardB)).toEqual({ MOVED_IN: 1 });
    expect(await tallies(sample.town)).toEqual({});
    // The side that let him go keeps the record of it, and sees the member no more.
    const kept = await sender.run(
      `query Kept($id: ID!) { person(id: $id) { id } transfers(filter: { direction: OUT }) { nodes { personName state membership { id } } } }`,
      { id: personId },
    );
    expect(kept.data).toEqual({
      person: null,
      transfers: { nodes: [{ personName: 'Đinh Thị Đi', state: 'ACCEPTED', membership: null }] },
    });
    expect(
      await refused(sender, 'membershipStrikeOff', {
        id: membershipId,
        expectedVersion: 3,
        grounds: 'WILL_LOST',
        decision: decision('2026-11-01'),
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is accepted by exactly one of two officers', async () => {
    const { membershipId, transferId } = await requested('Đinh Văn Hai');
    const other = await harness.as('ORGANISATION_OFFICER');
    const answers = await Promise.all(
      [receiver, other].map((caller) =>
        does(caller, 'transferAccept', {
          id: transferId,
          expectedVersion: 1,
          acceptedOn: '2026-10-20',
          idempotencyKey: intent(),
        }),
      ),
    );
    expect(answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
    expect(await scene.count('membership_posting', `membership_id = '${membershipId}'`)).toBe(2);
    expect(await scene.count('lifecycle_event', `membership_id = '${membershipId}' and measure = 'MOVED'`)).toBe(1);
    expect(
      await refused(receiver, 'transferAccept', {
        id: transferId,
        expectedVersion: 2,
        acceptedOn: '2026-10-20',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'TRANSFER_NOT_PENDING' });
  });

  test('refuses what leads nowhere, and a second one while the first is open', async () => {
    const { membershipId } = await member('Đinh Văn Sáu');
    const input = { id: membershipId, expectedVersion: 1, requestedOn: '2026-10-01' };
    const ask = (more: object): Promise<any> =>
      refused(sender, 'membershipTransferRequest', { ...input, ...more, idempotencyKey: intent() });
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
    await done(sender, 'membershipTransferRequest', {
      ...input,
      toBranchId: sample.branchB1,
      idempotencyKey: intent(),
    });
    const second = { ...input, expectedVersion: 2, toBranchId: sample.branchB2 };
    expect(await refused(sender, 'membershipTransferRequest', { ...second, idempotencyKey: intent() })).toMatchObject({
      code: 'TRANSFER_PENDING',
    });
    expect(await scene.count('transfer', `membership_id = '${membershipId}'`)).toBe(1);
  });
});
