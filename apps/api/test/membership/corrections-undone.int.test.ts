import { describe, expect, test } from '@jest/globals';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { correctionScene } from './correction-scene.ts';

describe('corrections that undo', () => {
  const at = correctionScene();

  test('say that something never happened', async () => {
    const { membershipId, personId } = await at.scene.member('Vũ Thị Oan', {
      branch: sample.branchA2,
      decidedOn: '2020-01-10',
      ceremonyOn: '2020-02-03',
      officialOn: '2021-02-03',
    });
    const struck = await done(at.officer, 'membershipStrikeOff', {
      id: membershipId,
      expectedVersion: 1,
      grounds: 'WILL_LOST',
      decision: decision('2026-05-05'),
      idempotencyKey: intent(),
    });
    const back = await done(
      at.officer,
      'eventCorrect',
      at.correct(struck.event.id, { void: true, reason: 'Ghi nhầm người' }),
    );
    expect(back.event.counts).toBe(false);
    expect(back.person.memberships[0]).toMatchObject({
      status: 'OFFICIAL',
      endedOn: null,
      postings: [{ branch: { id: sample.branchA2 }, from: '2020-01-10', to: null }],
    });
    expect(await at.tally(sample.wardA, 'STRUCK_OFF')).toEqual({});
    const died = await done(at.officer, 'memberDeathRecord', {
      id: membershipId,
      expectedVersion: 3,
      diedOn: '2026-06-06',
    });
    const moved = await done(at.officer, 'eventCorrect', at.correct(died.event.id, { effectiveOn: '2026-06-01' }));
    expect(moved.person.memberships[0].endedOn).toBe('2026-06-01');
    expect(await at.scene.count('person', `id = '${personId}' and died_on = '2026-06-01'`)).toBe(1);
    await done(at.officer, 'eventCorrect', at.correct(moved.event.id, { void: true }));
    expect(await at.scene.count('person', `id = '${personId}' and died_on is null`)).toBe(1);
    expect(
      await refused(at.officer, 'eventCorrect', at.correct(await at.eventOf(membershipId, 'ADMISSION_DECIDE'), { void: true })),
    ).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'void'], message: expect.stringContaining('bỏ bằng một việc riêng') });
  });

  test('move a posting with the transfer, and put it back when it never happened', async () => {
    const { membershipId } = await at.scene.member('Vũ Văn Dời', {
      branch: sample.branchA1,
      decidedOn: '2020-01-10',
      ceremonyOn: '2020-02-03',
      officialOn: '2021-02-03',
    });
    const asked = await done(at.officer, 'membershipTransferRequest', {
      id: membershipId,
      expectedVersion: 1,
      toBranchId: sample.branchA2,
      requestedOn: '2026-03-01',
      idempotencyKey: intent(),
    });
    const accepted = await done(at.officer, 'transferAccept', {
      id: asked.transfer.id,
      expectedVersion: 1,
      acceptedOn: '2026-03-20',
      idempotencyKey: intent(),
    });
    const moved = await done(at.officer, 'eventCorrect', at.correct(accepted.event.id, { effectiveOn: '2026-03-15' }));
    expect(moved.person.memberships[0].postings).toEqual([
      { branch: { id: sample.branchA1 }, from: '2020-01-10', to: '2026-03-14' },
      { branch: { id: sample.branchA2 }, from: '2026-03-15', to: null },
    ]);
    expect(
      await at.scene.count('transfer', `id = '${asked.transfer.id}' and closed_on = '2026-03-15' and version = 3`),
    ).toBe(1);
    expect(
      await refused(at.officer, 'eventCorrect', at.correct(moved.event.id, { effectiveOn: '2026-02-15' })),
    ).toMatchObject({ code: 'CORRECTION_INVALID', message: expect.stringMatching(/“tiếp nhận chuyển sinh hoạt” ngày 15\/02\/2026 \(.+\) — Ngày 15\/02\/2026 trước ngày 01\/03\/2026 của việc liền trước/) });
    const back = await done(at.officer, 'eventCorrect', at.correct(moved.event.id, { void: true }));
    expect(back.person.memberships[0].postings).toEqual([
      { branch: { id: sample.branchA1 }, from: '2020-01-10', to: null },
    ]);
    expect(
      await at.scene.count('transfer', `id = '${asked.transfer.id}' and state = 'IN_TRANSIT' and closed_on is null`),
    ).toBe(1);
  });

  test('of a move that never was take along what was recorded after it: it happened, and counts, where the member was all the time', async () => {
    const { membershipId } = await at.scene.member('Vũ Văn Không Đi', { branch: sample.branchA1, decidedOn: '2020-01-10', ceremonyOn: '2020-02-01', officialOn: '2021-02-01' });
    const act = async (mutation: string, expectedVersion: number, more: object) => done(at.officer, mutation, { expectedVersion, ...more, idempotencyKey: intent() });
    const asked = await act('membershipTransferRequest', 1, { id: membershipId, toBranchId: sample.branchA2, requestedOn: '2026-03-01' });
    const accepted = await act('transferAccept', 1, { id: asked.transfer.id, acceptedOn: '2026-03-20' });
    const struck = await act('membershipStrikeOff', 3, { id: membershipId, grounds: 'WILL_LOST', decision: decision('2026-05-04') });
    expect([await at.tally(sample.branchA1, 'STRUCK_OFF'), (await at.tally(sample.branchA2, 'STRUCK_OFF'))['2026-05']]).toEqual([{}, 1]);
    const never = await done(at.officer, 'eventCorrect', at.correct(accepted.event.id, { void: true }));
    expect(never.person.memberships[0]).toMatchObject({ status: 'STRUCK_OFF', postings: [{ branch: { id: sample.branchA1 }, from: '2020-01-10', to: '2026-05-03' }] });
    expect([(await at.tally(sample.branchA1, 'STRUCK_OFF'))['2026-05'], (await at.tally(sample.branchA2, 'STRUCK_OFF'))['2026-05']]).toEqual([1, undefined]);
    // The entry stands; what replaces it says the same of the other branch.
    const { rows } = await at.harness.owner.query('select branch_id as branch, effective_on::text as day, voided from lifecycle_event where corrects = $1', [struck.event.id]);
    expect(rows).toEqual([{ branch: sample.branchA1, day: '2026-05-04', voided: false }]);
  });

  test('reach the candidacy too', async () => {
    const { candidacyId } = await at.scene.candidate('Vũ Văn Nguồn', { branch: sample.branchA1, listedOn: '2026-01-10' });
    const classDone = await done(at.officer, 'awarenessClassComplete', {
      id: candidacyId,
      expectedVersion: 1,
      certificateNo: 'CN 7',
      issuedOn: '2026-02-10',
      idempotencyKey: intent(),
    });
    await done(at.officer, 'eventCorrect', at.correct(classDone.event.id, { effectiveOn: '2026-02-01' }));
    expect(
      await at.scene.count('candidacy', `id = '${candidacyId}' and certificate_issued_on = '2026-02-01' and version = 3`),
    ).toBe(1);
    const dropped = await done(at.officer, 'candidacyDrop', {
      id: candidacyId,
      expectedVersion: 3,
      droppedOn: '2026-03-01',
      reason: 'Thôi',
      idempotencyKey: intent(),
    });
    await done(at.officer, 'eventCorrect', at.correct(dropped.event.id, { void: true }));
    expect(
      await at.scene.count(
        'candidacy',
        `id = '${candidacyId}' and stage = 'CLASS_DONE' and closed_on is null and close_reason is null`,
      ),
    ).toBe(1);
  });

  test('leave the counters and the headcount what a recount gives', async () => {
    const { rows } = await at.harness.owner.query(
      '(select unit_id, month, measure, own, subtree from tally where own <> 0 or subtree <> 0 except select * from tally_derived) union all (select * from tally_derived except select unit_id, month, measure, own, subtree from tally)',
    );
    expect(rows).toEqual([]);
  });
});
