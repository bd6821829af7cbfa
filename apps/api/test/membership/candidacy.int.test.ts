import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { fillDossier, sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const newcomer = {
  fullName: '  Võ  Thị Sáu ',
  bornOn: '1995-06-01',
  sex: 'FEMALE',
  ethnicity: 'Kinh',
  occupation: 'Giáo viên',
  education: 'UPPER_SECONDARY',
  personalId: '999000000777',
};

describe('the way to admission', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let secretary: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  test('goes from the listing to probation and recognition, each step in the log with its decision', async () => {
    const opened = await done(secretary, 'candidacyOpen', {
      branchId: sample.branchA1,
      sourceGroup: 'TEACHER',
      listedOn: '2024-01-10',
      person: newcomer,
      idempotencyKey: intent(),
    });
    expect(opened.person.fullName).toBe('Võ Thị Sáu');
    expect(opened.candidacy).toMatchObject({ stage: 'LISTED', version: 1, nextDueOn: null });
    expect(opened.candidacy.missing[0]).toBe('giấy chứng nhận lớp nhận thức về Đảng');
    const id = opened.candidacy.id;
    const step = async (mutation: string, input: object, caller: Caller = secretary): Promise<any> => {
      const { rows } = await harness.owner.query('select version from candidacy where id = $1', [id]);
      return done(caller, mutation, { id, expectedVersion: rows[0].version, idempotencyKey: intent(), ...input });
    };
    expect(
      (await step('awarenessClassComplete', { certificateNo: 'CN 12/2024', issuedOn: '2024-02-20' })).candidacy,
    ).toMatchObject({ stage: 'CLASS_DONE', version: 2, nextDueOn: '2029-02-20' });
    await step('dossierPermit', { permittedOn: '2024-02-26', documentNo: '9-TB/ĐU' }, officer);
    await step('dossierOpen', { openedOn: '2024-03-01' });
    await fillDossier(harness.owner, id);
    const failed = await step('branchVoteRecord', {
      heldOn: '2024-04-01',
      eligible: 9,
      present: 9,
      inFavour: 5,
      against: 4,
    });
    expect(failed.candidacy).toMatchObject({ stage: 'DOSSIER_OPEN', branchResolvedOn: null });
    const carried = await step('branchVoteRecord', {
      heldOn: '2024-05-02',
      eligible: 9,
      present: 8,
      inFavour: 6,
      against: 1,
    });
    expect(carried.candidacy).toMatchObject({ stage: 'BRANCH_RESOLVED', branchResolvedOn: '2024-05-02' });
    expect(carried.event.details).toEqual([
      { value: 'tán thành 6/9, không tán thành 1, không biểu quyết 1, có mặt 8' },
      { value: 'Đạt tỷ lệ' },
    ]);
    expect(
      (
        await refused(secretary, 'committeeVoteRecord', {
          id,
          expectedVersion: 6,
          heldOn: '2024-05-20',
          eligible: 15,
          present: 15,
          inFavour: 15,
          against: 0,
          idempotencyKey: intent(),
        })
      ).code,
    ).toBe('NOT_PERMITTED');
    await step(
      'committeeVoteRecord',
      { heldOn: '2024-05-20', eligible: 15, present: 15, inFavour: 15, against: 0 },
      officer,
    );
    const admitted = await step(
      'admissionDecide',
      { decision: { ...decision('2024-06-03', '17-QĐ/ThU'), issuerId: sample.town } },
      officer,
    );
    expect(admitted.candidacy).toMatchObject({ stage: 'ADMITTED', closedOn: '2024-06-03' });
    expect(admitted.membership).toMatchObject({
      status: 'DECIDED',
      decidedOn: '2024-06-03',
      postings: [{ branch: { id: sample.branchA1 }, from: '2024-06-03', to: null }],
    });
    expect(admitted.event).toMatchObject({ act: 'ADMISSION_DECIDE', counts: true, decision: { number: '17-QĐ/ThU' } });
    const member = admitted.membership.id;
    const held = await done(officer, 'ceremonyHold', {
      id: member,
      expectedVersion: 1,
      heldOn: '2024-08-30',
      idempotencyKey: intent(),
    });
    expect(held.membership).toMatchObject({ status: 'PROBATIONARY', ceremonyOn: '2024-08-30' });
    expect(held.warnings).toMatchObject([{ code: 'CEREMONY_LATE', rule: { code: 'CEREMONY_DEADLINE/Q24' } }]);
    const recognised = await done(officer, 'membershipRecognise', {
      id: member,
      expectedVersion: 2,
      decision: decision('2025-10-15'),
      idempotencyKey: intent(),
    });
    expect(recognised.membership).toMatchObject({ status: 'OFFICIAL', officialOn: '2025-08-30', version: 3 });
    expect(recognised.event.effectiveOn).toBe('2025-08-30');
    expect(
      await scene.count(
        'tally',
        `unit_id = '${sample.town}' and measure = 'ADMITTED' and month = '2024-06-01' and subtree = 1`,
      ),
    ).toBe(1);
    // True from August, decided in October: it counts when it was decided.
    expect(
      await scene.count(
        'tally',
        `unit_id = '${sample.wardA}' and measure = 'RECOGNISED' and month = '2025-10-01' and subtree = 1`,
      ),
    ).toBe(1);
    expect(await scene.count('audit_entry', `action = 'membershipRecognise' and target_id = '${member}'`)).toBe(1);
    expect(await scene.count('lifecycle_event', `person_id = '${opened.person.id}' and recorded_by is not null`)).toBe(
      10,
    );
  });

  test('refuses what the rules refuse, with the rule and the path, and writes nothing', async () => {
    const { candidacyId } = await scene.candidate('Đặng Văn Già', {
      branch: sample.branchA1,
      stage: 'DOSSIER_OPEN',
      listedOn: '2024-01-10',
      certificateIssuedOn: '2024-02-01',
      dossierOpenedOn: '2025-03-01',
      bornOn: '1960-01-01',
    });
    const before = await scene.written();
    const vote = { id: candidacyId, expectedVersion: 1, eligible: 9, present: 9, inFavour: 9, against: 0 };
    expect(
      await refused(officer, 'branchVoteRecord', { ...vote, heldOn: '2025-06-01', idempotencyKey: intent() }),
    ).toMatchObject({
      code: 'AGE_OUT_OF_RANGE',
      path: ['input', 'heldOn'],
      rule: { code: 'ADMISSION_AGE_MAXIMUM/Q232' },
    });
    expect(
      await refused(officer, 'branchVoteRecord', {
        ...vote,
        present: 3,
        heldOn: '2025-06-01',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'VOTE_COUNTS_INVALID' });
    expect(
      await refused(officer, 'branchVoteRecord', { ...vote, heldOn: '2026-12-01', idempotencyKey: intent() }),
    ).toMatchObject({ code: 'AGE_OUT_OF_RANGE' });
    expect(
      await refused(officer, 'branchVoteRecord', {
        ...vote,
        expectedVersion: 4,
        heldOn: '2025-06-01',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: 1 });
    expect(
      await refused(officer, 'admissionDecide', {
        id: candidacyId,
        expectedVersion: 1,
        decision: decision('2026-01-01'),
        idempotencyKey: intent(),
      }),
    ).toMatchObject({
      __typename: 'TransitionRefused',
      code: 'TRANSITION_REFUSED',
      from: 'DOSSIER_OPEN',
      attempted: 'ADMISSION_DECIDE',
      allowed: expect.arrayContaining(['BRANCH_VOTE_RECORD', 'CANDIDACY_DROP']),
    });
    const listing = { branchId: sample.branchA1, sourceGroup: 'OTHER', listedOn: '2026-01-10' };
    const wrong = async (more: object): Promise<{ code: string; path: string[] }> =>
      refused(officer, 'candidacyOpen', { ...listing, person: newcomer, idempotencyKey: intent(), ...more });
    expect(await wrong({ branchId: sample.branchB1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong({ branchId: sample.wardA })).toMatchObject({
      code: 'UNIT_NOT_BRANCH',
      path: ['input', 'branchId'],
    });
    expect(await wrong({ listedOn: '2027-01-01', person: { ...newcomer, personalId: null } })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: ['input', 'listedOn'],
    });
    expect(await wrong({ person: { ...newcomer, fullName: ' ', personalId: null } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'person', 'fullName'],
    });
    expect(await wrong({ person: { ...newcomer, fullName: 'Robot 9', personalId: null } })).toMatchObject({
      path: ['input', 'person', 'fullName'],
    });
    expect(await wrong({ person: { ...newcomer, personalId: '123' } })).toMatchObject({
      path: ['input', 'person', 'personalId'],
    });
    expect(await wrong({ person: { ...newcomer, bornOn: '2027-01-01', personalId: null } })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: ['input', 'person', 'bornOn'],
    });
    expect(await wrong({ person: { ...newcomer, bornOn: '2026-01-11', personalId: null } })).toMatchObject({
      code: 'DATE_BEFORE_BIRTH',
      path: ['input', 'listedOn'],
    });
    // The number is on the record of the one admitted before.
    expect(await wrong({})).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'person', 'personalId'] });
    expect(await wrong({ person: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'person'] });
    expect(await scene.written()).toEqual(before);
  });
});
