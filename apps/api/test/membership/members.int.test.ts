import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('acts on members', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const official = (name: string): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, {
      branch: sample.branchA1,
      decidedOn: '2020-01-06',
      ceremonyOn: '2020-01-20',
      officialOn: '2021-01-20',
    });
  const probationary = (name: string, ceremonyOn = '2026-02-02'): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, { branch: sample.branchA1, decidedOn: '2026-01-06', ceremonyOn });

  test('records each form of discipline by its decision and its measure; a reprimand changes no state', async () => {
    const { membershipId, personId } = await official('Mai Văn Lỗi');
    const input = (expectedVersion: number, form: string, on: string): object => ({
      id: membershipId,
      expectedVersion,
      form,
      grounds: 'Vi phạm quy định',
      decision: decision(on),
      idempotencyKey: intent(),
    });
    const reprimanded = await done(officer, 'membershipDiscipline', input(1, 'REPRIMAND', '2026-03-03'));
    expect(reprimanded).toMatchObject({
      membership: { status: 'OFFICIAL', version: 2 },
      event: { act: 'REPRIMAND', effectiveOn: '2026-03-03', counts: true, details: [{ value: 'Vi phạm quy định' }] },
    });
    // Who still looks at the member before the reprimand does not record it a second time.
    expect(await refused(officer, 'membershipDiscipline', input(1, 'REPRIMAND', '2026-03-04'))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
    });
    expect(await refused(officer, 'membershipDiscipline', input(2, 'REMOVAL_FROM_OFFICE', '2026-03-04'))).toMatchObject(
      { code: 'DISCIPLINE_FORM_NOT_ALLOWED' },
    );
    await scene.secretary(sample.branchA1, personId);
    await done(officer, 'membershipDiscipline', input(2, 'REMOVAL_FROM_OFFICE', '2026-03-04'));
    const { data } = await officer.run(
      `query After($id: ID!, $unit: ID!) { unit(id: $unit) { secretary { id } } person(id: $id) { memberships { disciplineInForce } } }`,
      { id: personId, unit: sample.branchA1 },
    );
    expect(data).toEqual({
      unit: { secretary: null },
      person: { memberships: [{ disciplineInForce: 'REMOVAL_FROM_OFFICE' }] },
    });
    const expelled = await done(officer, 'membershipDiscipline', {
      ...input(3, 'EXPULSION', '2026-04-05'),
      decision: { ...decision('2026-04-05'), issuerId: sample.town },
    });
    expect(expelled.membership).toMatchObject({
      status: 'EXPELLED',
      endedOn: '2026-04-05',
      postings: [{ from: '2020-01-06', to: '2026-04-04' }],
    });
    const { rows } = await harness.owner.query<{ measure: string; subtree: number }>(
      `select measure, subtree from tally where unit_id = $1 and month in ('2026-03-01', '2026-04-01') order by measure`,
      [sample.town],
    );
    expect(rows).toEqual([
      { measure: 'EXPELLED', subtree: 1 },
      { measure: 'REMOVED_FROM_OFFICE', subtree: 1 },
      { measure: 'REPRIMANDED', subtree: 1 },
    ]);
    expect(await refused(officer, 'membershipDiscipline', input(4, 'WARNING', '2026-05-05'))).toMatchObject({
      __typename: 'TransitionRefused',
      from: 'EXPELLED',
      attempted: 'WARN',
      allowed: ['APPEAL_FILE', 'APPEAL_REJECT', 'DISCIPLINE_PUBLISH', 'CARD_WITHDRAW', 'BADGE_WITHDRAW', 'RESTORE', 'EVENT_CORRECT'],
    });
  });

  test('gives probationers no form that is not theirs, and no other day than the decision’s', async () => {
    const { membershipId } = await probationary('Mai Thị Mới');
    const input = { id: membershipId, expectedVersion: 1, grounds: 'Vi phạm', decision: decision('2026-05-05') };
    for (const form of ['REMOVAL_FROM_OFFICE', 'EXPULSION']) {
      expect(
        await refused(officer, 'membershipDiscipline', { ...input, form, idempotencyKey: intent() }),
      ).toMatchObject({ code: 'DISCIPLINE_FORM_NOT_ALLOWED' });
    }
    expect(
      await refused(officer, 'membershipDiscipline', {
        ...input,
        form: 'WARNING',
        effectiveOn: '2026-05-06',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'effectiveOn'] });
    expect(
      await refused(officer, 'membershipDiscipline', {
        ...input,
        form: 'WARNING',
        grounds: '  ',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'grounds'] });
    await done(officer, 'membershipDiscipline', {
      ...input,
      form: 'WARNING',
      effectiveOn: '2026-05-05',
      idempotencyKey: intent(),
    });
  });

  test('recognises only when probation is over, and then from exactly its last day', async () => {
    const early = await probationary('Kiều Thị Sớm', '2026-01-20');
    const input = { id: early.membershipId, expectedVersion: 1 };
    expect(
      await refused(officer, 'membershipRecognise', {
        ...input,
        decision: decision('2026-11-20'),
        idempotencyKey: intent(),
      }),
    ).toMatchObject({
      code: 'PROBATION_NOT_OVER',
      path: ['input', 'decision', 'decidedOn'],
      rule: { code: 'PROBATION/DL' },
    });
    const due = await scene.member('Kiều Thị Đúng', {
      branch: sample.branchA1,
      decidedOn: '2024-02-01',
      ceremonyOn: '2024-02-29',
    });
    const recognised = await done(officer, 'membershipRecognise', {
      id: due.membershipId,
      expectedVersion: 1,
      decision: decision('2025-09-01'),
      idempotencyKey: intent(),
    });
    expect(recognised.membership.officialOn).toBe('2025-02-28');
    expect(recognised.warnings).toMatchObject([{ code: 'RECOGNITION_LATE' }, { code: 'NEW_MEMBER_CLASS_MISSING' }]);
  });

  test('keeps the four ways out apart', async () => {
    const exits = [
      ['membershipStrikeOff', { grounds: 'WILL_LOST', decision: decision('2026-06-01') }, 'STRUCK_OFF', 'STRUCK_OFF'],
      ['membershipResign', { reason: 'Hoàn cảnh gia đình', decision: decision('2026-06-01') }, 'RESIGNED', 'RESIGNED'],
      ['memberDeathRecord', { diedOn: '2026-06-01' }, 'DECEASED', 'DIED'],
      ['admissionAnnul', { reason: 'Không đủ điều kiện', decision: decision('2026-06-01') }, 'ANNULLED', 'ANNULLED'],
    ] as const;
    for (const [mutation, more, status, measure] of exits) {
      const { membershipId, personId } = await official(
        `Hồ Thị ${'ABCD'.charAt(exits.findIndex(([name]) => name === mutation))}`,
      );
      const left = await done(officer, mutation, {
        id: membershipId,
        expectedVersion: 1,
        ...(mutation === 'membershipStrikeOff' ? { idempotencyKey: intent() } : {}),
        ...more,
      });
      expect(left.membership).toMatchObject({ status, endedOn: '2026-06-01', person: { id: personId } });
      expect(
        await scene.count(
          'lifecycle_event',
          `membership_id = '${membershipId}' and measure = '${measure}' and effective_on = '2026-06-01'`,
        ),
      ).toBe(1);
      expect(await scene.count('membership_posting', `membership_id = '${membershipId}' and upper_inf(during)`)).toBe(
        0,
      );
    }
    expect(await scene.count('person', `died_on = '2026-06-01'`)).toBe(1);
    const dead = await harness.owner.query<{ id: string }>(`select id from person where died_on is not null`);
    expect(
      await refused(officer, 'candidacyOpen', {
        branchId: sample.branchA1,
        sourceGroup: 'OTHER',
        personId: dead.rows[0]?.id,
        listedOn: '2026-07-01',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'TRANSITION_REFUSED', from: 'DECEASED' });
  });

  test('ends on the very day it began, without a branch for less than a day', async () => {
    const { membershipId } = await scene.member('Cao Văn Ngắn', { branch: sample.branchA1, decidedOn: '2026-06-10' });
    const annulled = await done(officer, 'admissionAnnul', {
      id: membershipId,
      expectedVersion: 1,
      reason: 'Sai thẩm quyền',
      decision: decision('2026-06-10'),
    });
    expect(annulled.membership).toMatchObject({ status: 'ANNULLED', endedOn: '2026-06-10', postings: [] });
  });

  test('lets a recognition and a striking off race to one end', async () => {
    const { membershipId } = await scene.member('Lưu Thị Đua', {
      branch: sample.branchA1,
      decidedOn: '2025-01-06',
      ceremonyOn: '2025-01-20',
    });
    const town = await harness.as('ORGANISATION_OFFICER');
    const answers = await Promise.all([
      does(officer, 'membershipRecognise', {
        id: membershipId,
        expectedVersion: 1,
        decision: decision('2026-09-01'),
        idempotencyKey: intent(),
      }),
      does(town, 'membershipStrikeOff', {
        id: membershipId,
        expectedVersion: 1,
        grounds: 'PROBATION_NOT_PASSED',
        decision: decision('2026-09-01'),
        idempotencyKey: intent(),
      }),
    ]);
    expect(answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
    expect(
      await scene.count('lifecycle_event', `membership_id = '${membershipId}' and act in ('RECOGNISE', 'STRIKE_OFF')`),
    ).toBe(1);
    expect(await scene.count('membership', `id = '${membershipId}' and version = 2`)).toBe(1);
  });

  test('keeps days as days, whatever the time zone of the server', async () => {
    const { membershipId } = await scene.member('Tô Thị Ngày', { branch: sample.branchA1, decidedOn: '2026-01-01' });
    const held = await done(officer, 'ceremonyHold', {
      id: membershipId,
      expectedVersion: 1,
      heldOn: '2026-01-01',
      idempotencyKey: intent(),
    });
    expect(held.membership).toMatchObject({ decidedOn: '2026-01-01', ceremonyOn: '2026-01-01' });
    const { rows } = await harness.owner.query<{ day: string }>(
      `select ceremony_on::text || ' ' || decided_on::text as day from membership where id = $1`,
      [membershipId],
    );
    expect(rows[0]?.day).toBe('2026-01-01 2026-01-01');
    expect(
      await refused(officer, 'ceremonyHold', {
        id: membershipId,
        expectedVersion: 2,
        heldOn: '2026-01-02',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'TRANSITION_REFUSED' });
  });
});
