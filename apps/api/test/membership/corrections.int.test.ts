import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('corrections', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const eventOf = async (membershipId: string, act: string): Promise<string> => {
    const { rows } = await harness.owner.query<{ id: string }>(
      'select id from lifecycle_fact where membership_id = $1 and act = $2 order by seq desc limit 1',
      [membershipId, act],
    );
    return rows[0]?.id ?? '';
  };
  const tally = async (unit: string, measure: string): Promise<Record<string, number>> => {
    const { rows } = await harness.owner.query<{ month: string; subtree: number }>(
      `select to_char(month, 'YYYY-MM') as month, subtree from tally where unit_id = $1 and measure = $2 and subtree <> 0`,
      [unit, measure],
    );
    return Object.fromEntries(rows.map((row) => [row.month, row.subtree]));
  };
  const correct = (id: string, more: object): object => ({
    id,
    reason: 'Ghi nhầm ngày',
    decision: decision('2026-11-01'),
    idempotencyKey: intent(),
    ...more,
  });

  test('move a day, keep the old one readable, and move what is counted', async () => {
    const { membershipId, personId } = await scene.member('Vũ Thị Nhầm', {
      branch: sample.branchA1,
      decidedOn: '2024-03-30',
      ceremonyOn: '2024-04-20',
      officialOn: '2025-04-20',
    });
    const id = await eventOf(membershipId, 'ADMISSION_DECIDE');
    const corrected = await done(officer, 'eventCorrect', correct(id, { effectiveOn: '2024-04-02' }));
    expect(corrected.person.memberships[0]).toMatchObject({
      status: 'OFFICIAL',
      decidedOn: '2024-04-02',
      ceremonyOn: '2024-04-20',
      officialOn: '2025-04-20',
      postings: [{ from: '2024-04-02', to: null }],
    });
    expect(await tally(sample.town, 'ADMITTED')).toEqual({ '2024-04': 1 });
    const { data } = await officer.run(
      `query Log($id: ID!) { person(id: $id) { timeline(first: 10, acts: [ADMISSION_DECIDE]) { nodes { id effectiveOn counts voided canCorrect corrects { id } correctedBy { id } decision { kind } details { label value } } } } }`,
      { id: personId },
    );
    expect(data['person'].timeline.nodes).toEqual([
      {
        id: corrected.event.id,
        effectiveOn: '2024-04-02',
        counts: true,
        voided: false,
        canCorrect: true,
        corrects: { id },
        correctedBy: null,
        decision: { kind: 'CORRECTION' },
        details: [
          { label: 'Ngày ghi trước đây', value: '30/03/2024' },
          { label: 'Lý do đính chính', value: 'Ghi nhầm ngày' },
        ],
      },
      {
        id,
        effectiveOn: '2024-03-30',
        counts: false,
        voided: false,
        canCorrect: false,
        corrects: null,
        correctedBy: { id: corrected.event.id },
        decision: null,
        details: [],
      },
    ]);
    expect(await refused(officer, 'eventCorrect', correct(id, { effectiveOn: '2024-04-03' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'id'],
    });
    // A correction may itself be wrong.
    expect(
      await refused(officer, 'eventCorrect', correct(corrected.event.id, { effectiveOn: '2024-05-02', void: false })),
    ).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'effectiveOn'] });
    expect(
      (await done(officer, 'eventCorrect', correct(corrected.event.id, { effectiveOn: '2024-04-10' }))).person
        .memberships[0].decidedOn,
    ).toBe('2024-04-10');
  });

  test('of a ceremony take the official date with them', async () => {
    const { membershipId, personId } = await scene.member('Vũ Văn Kéo', {
      branch: sample.branchA1,
      decidedOn: '2024-01-10',
      ceremonyOn: '2024-02-03',
    });
    await done(officer, 'membershipRecognise', {
      id: membershipId,
      expectedVersion: 1,
      decision: decision('2025-03-20'),
      idempotencyKey: intent(),
    });
    const id = await eventOf(membershipId, 'CEREMONY_HOLD');
    const before = await scene.written();
    // Probation would have ended after it was decided.
    expect(await refused(officer, 'eventCorrect', correct(id, { effectiveOn: '2024-04-03' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'effectiveOn'],
      rule: { code: 'PROBATION/DL' },
    });
    expect(await refused(officer, 'eventCorrect', correct(id, { effectiveOn: '2024-01-09' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
    });
    expect(await refused(officer, 'eventCorrect', correct(id, { void: true }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'void'],
    });
    expect(await scene.written()).toEqual(before);
    const corrected = await done(officer, 'eventCorrect', correct(id, { effectiveOn: '2024-03-03' }));
    expect(corrected.person.memberships[0]).toMatchObject({
      ceremonyOn: '2024-03-03',
      officialOn: '2025-03-03',
      status: 'OFFICIAL',
    });
    expect(
      await scene.count(
        'lifecycle_fact',
        `person_id = '${personId}' and act = 'RECOGNISE' and effective_on = '2025-03-03'`,
      ),
    ).toBe(1);
    expect(await tally(sample.branchA1, 'RECOGNISED')).toMatchObject({ '2025-03': 1 });
  });

  test('need a decision, a reason, somebody who may, and are made once', async () => {
    const { membershipId } = await scene.member('Vũ Thị Một', {
      branch: sample.branchA1,
      decidedOn: '2024-01-10',
      ceremonyOn: '2024-02-03',
    });
    const id = await eventOf(membershipId, 'CEREMONY_HOLD');
    const wrong = (more: object, caller: Caller = officer): Promise<any> =>
      refused(caller, 'eventCorrect', correct(id, { effectiveOn: '2024-02-05', ...more }));
    expect(await wrong({ decision: null })).toMatchObject({
      code: 'DECISION_REQUIRED',
      path: ['input', 'decision', 'number'],
    });
    expect(await wrong({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await wrong({ effectiveOn: null })).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'effectiveOn'],
    });
    expect(await wrong({ effectiveOn: '2024-02-03' })).toMatchObject({ code: 'CORRECTION_INVALID' });
    expect(await wrong({ effectiveOn: '2027-02-03' })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: ['input', 'effectiveOn'],
    });
    expect(await wrong({}, await harness.as('UNIT_OFFICER', sample.wardB))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong({}, await harness.as('BRANCH_SECRETARY', sample.branchA1))).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    const town = await harness.as('ORGANISATION_OFFICER');
    const answers = await Promise.all(
      [officer, town].map((caller, index) =>
        does(caller, 'eventCorrect', correct(id, { effectiveOn: `2024-02-0${5 + index}` })),
      ),
    );
    expect(answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort()).toEqual([
      'CORRECTION_INVALID',
      'done',
    ]);
    expect(await scene.count('lifecycle_event', `corrects = '${id}'`)).toBe(1);
  });

  test('leave the counters and the headcount what a recount gives', async () => {
    const { rows } = await harness.owner.query(
      '(select unit_id, month, measure, own, subtree from tally where own <> 0 or subtree <> 0 except select * from tally_derived) union all (select * from tally_derived except select unit_id, month, measure, own, subtree from tally)',
    );
    expect(rows).toEqual([]);
  });
});
