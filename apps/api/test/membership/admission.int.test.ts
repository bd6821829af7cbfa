import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const newcomer = { fullName: '  Võ  Thị Sáu ', bornOn: '1995-06-01', sex: 'FEMALE', ethnicity: 'Kinh', occupation: 'Giáo viên', education: 'UPPER_SECONDARY', personalId: '999000000777' };

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

  const ready = (name: string, branch: string = sample.branchA1): Promise<{ personId: string; candidacyId: string }> =>
    scene.candidate(name, {
      branch, stage: 'COMMITTEE_RESOLVED', listedOn: '2026-01-10', certificateIssuedOn: '2026-02-01', dossierOpenedOn: '2026-03-01',
      branchResolvedOn: '2026-09-01', committeeResolvedOn: '2026-10-01',
    });

  test('goes from the listing to probation and recognition, each step in the log with its decision', async () => {
    const opened = await done(secretary, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'TEACHER', listedOn: '2024-01-10', person: newcomer, idempotencyKey: intent() });
    expect(opened.person.fullName).toBe('Võ Thị Sáu');
    expect(opened.candidacy).toMatchObject({ stage: 'LISTED', version: 1, nextDueOn: null });
    expect(opened.candidacy.missing[0]).toBe('giấy chứng nhận lớp nhận thức về Đảng');
    const id = opened.candidacy.id;
    const step = async (mutation: string, input: object, caller: Caller = secretary): Promise<any> => {
      const { rows } = await harness.owner.query('select version from candidacy where id = $1', [id]);
      return done(caller, mutation, { id, expectedVersion: rows[0].version, idempotencyKey: intent(), ...input });
    };
    expect((await step('awarenessClassComplete', { certificateNo: 'CN 12/2024', issuedOn: '2024-02-20' })).candidacy).toMatchObject({ stage: 'CLASS_DONE', version: 2, nextDueOn: '2029-02-20' });
    await step('dossierOpen', { openedOn: '2024-03-01' });
    const failed = await step('branchVoteRecord', { heldOn: '2024-04-01', eligible: 9, present: 9, inFavour: 5, against: 4 });
    expect(failed.candidacy).toMatchObject({ stage: 'DOSSIER_OPEN', branchResolvedOn: null });
    const carried = await step('branchVoteRecord', { heldOn: '2024-05-02', eligible: 9, present: 8, inFavour: 6, against: 1 });
    expect(carried.candidacy).toMatchObject({ stage: 'BRANCH_RESOLVED', branchResolvedOn: '2024-05-02' });
    expect(carried.event.details).toEqual([{ value: 'tán thành 6/9, không tán thành 1, không biểu quyết 1, có mặt 8' }]);
    expect((await refused(secretary, 'committeeVoteRecord', { id, expectedVersion: 5, heldOn: '2024-05-20', eligible: 15, present: 15, inFavour: 15, against: 0, idempotencyKey: intent() })).code).toBe('NOT_PERMITTED');
    await step('committeeVoteRecord', { heldOn: '2024-05-20', eligible: 15, present: 15, inFavour: 15, against: 0 }, officer);
    const admitted = await step('admissionDecide', { decision: { ...decision('2024-06-03', '17-QĐ/ThU'), issuerId: sample.town } }, officer);
    expect(admitted.candidacy).toMatchObject({ stage: 'ADMITTED', closedOn: '2024-06-03' });
    expect(admitted.membership).toMatchObject({ status: 'DECIDED', decidedOn: '2024-06-03', postings: [{ branch: { id: sample.branchA1 }, from: '2024-06-03', to: null }] });
    expect(admitted.event).toMatchObject({ act: 'ADMISSION_DECIDE', counts: true, decision: { number: '17-QĐ/ThU' } });
    const member = admitted.membership.id;
    const held = await done(officer, 'ceremonyHold', { id: member, expectedVersion: 1, heldOn: '2024-08-30', idempotencyKey: intent() });
    expect(held.membership).toMatchObject({ status: 'PROBATIONARY', ceremonyOn: '2024-08-30' });
    expect(held.warnings).toMatchObject([{ code: 'CEREMONY_LATE', rule: { code: 'CEREMONY_DEADLINE/Q24' } }]);
    const recognised = await done(officer, 'membershipRecognise', { id: member, expectedVersion: 2, decision: decision('2025-10-15'), idempotencyKey: intent() });
    expect(recognised.membership).toMatchObject({ status: 'OFFICIAL', officialOn: '2025-08-30', version: 3 });
    expect(recognised.event.effectiveOn).toBe('2025-08-30');
    expect(await scene.count('tally', `unit_id = '${sample.town}' and measure = 'ADMITTED' and month = '2024-06-01' and subtree = 1`)).toBe(1);
    expect(await scene.count('tally', `unit_id = '${sample.wardA}' and measure = 'RECOGNISED' and month = '2025-08-01' and subtree = 1`)).toBe(1);
    expect(await scene.count('audit_entry', `action = 'membershipRecognise' and target_id = '${member}'`)).toBe(1);
    expect(await scene.count('lifecycle_event', `person_id = '${opened.person.id}' and recorded_by is not null`)).toBe(9);
  });

  test('refuses what the rules refuse, with the rule and the path, and writes nothing', async () => {
    const { candidacyId } = await scene.candidate('Đặng Văn Già', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2024-01-10', certificateIssuedOn: '2024-02-01', dossierOpenedOn: '2025-03-01', bornOn: '1960-01-01' });
    const before = await scene.written();
    const vote = { id: candidacyId, expectedVersion: 1, eligible: 9, present: 9, inFavour: 9, against: 0 };
    expect(await refused(officer, 'branchVoteRecord', { ...vote, heldOn: '2025-06-01', idempotencyKey: intent() })).toMatchObject({ code: 'AGE_OUT_OF_RANGE', path: ['input', 'heldOn'], rule: { code: 'ADMISSION_AGE_MAXIMUM/Q232' } });
    expect(await refused(officer, 'branchVoteRecord', { ...vote, present: 3, heldOn: '2025-06-01', idempotencyKey: intent() })).toMatchObject({ code: 'VOTE_COUNTS_INVALID' });
    expect(await refused(officer, 'branchVoteRecord', { ...vote, heldOn: '2026-12-01', idempotencyKey: intent() })).toMatchObject({ code: 'AGE_OUT_OF_RANGE' });
    expect(await refused(officer, 'branchVoteRecord', { ...vote, expectedVersion: 4, heldOn: '2025-06-01', idempotencyKey: intent() })).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: 1 });
    expect(await refused(officer, 'admissionDecide', { id: candidacyId, expectedVersion: 1, decision: decision('2026-01-01'), idempotencyKey: intent() })).toMatchObject({
      __typename: 'TransitionRefused', code: 'TRANSITION_REFUSED', from: 'DOSSIER_OPEN', attempted: 'ADMISSION_DECIDE',
      allowed: expect.arrayContaining(['BRANCH_VOTE_RECORD', 'CANDIDACY_DROP']),
    });
    const listing = { branchId: sample.branchA1, sourceGroup: 'OTHER', listedOn: '2026-01-10' };
    const wrong = async (more: object): Promise<{ code: string; path: string[] }> => refused(officer, 'candidacyOpen', { ...listing, person: newcomer, idempotencyKey: intent(), ...more });
    expect(await wrong({ branchId: sample.branchB1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong({ branchId: sample.wardA })).toMatchObject({ code: 'UNIT_NOT_BRANCH', path: ['input', 'branchId'] });
    expect(await wrong({ listedOn: '2027-01-01', person: { ...newcomer, personalId: null } })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'listedOn'] });
    expect(await wrong({ person: { ...newcomer, fullName: ' ', personalId: null } })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'person', 'fullName'] });
    expect(await wrong({ person: { ...newcomer, fullName: 'Robot 9', personalId: null } })).toMatchObject({ path: ['input', 'person', 'fullName'] });
    expect(await wrong({ person: { ...newcomer, personalId: '123' } })).toMatchObject({ path: ['input', 'person', 'personalId'] });
    expect(await wrong({ person: { ...newcomer, bornOn: '2027-01-01', personalId: null } })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'person', 'bornOn'] });
    // The number is on the record of the one admitted before.
    expect(await wrong({})).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'person', 'personalId'] });
    expect(await wrong({ person: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'person'] });
    expect(await scene.written()).toEqual(before);
  });

  test('lets nobody act where he may not, and tells nobody that it is there', async () => {
    const { candidacyId } = await ready('Lý Thị Hoa');
    const input = { id: candidacyId, expectedVersion: 1, decision: decision('2026-10-10') };
    for (const [caller, code] of [
      [await harness.as('UNIT_OFFICER', sample.wardB), 'NOT_FOUND'],
      [await harness.as('ADMINISTRATOR'), 'NOT_FOUND'],
      [await harness.as('COMMITTEE_LEADER'), 'NOT_PERMITTED'],
      [await harness.as('BRANCH_SECRETARY', sample.branchA1), 'NOT_PERMITTED'],
      [await harness.asClient(['NAMES']), 'NOT_PERMITTED'],
      [harness.anonymous(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect((await refused(caller, 'admissionDecide', { ...input, idempotencyKey: intent() })).code).toBe(code);
    }
    expect((await refused(officer, 'admissionDecide', { ...input, id: 'no-id-at-all', idempotencyKey: intent() })).code).toBe('NOT_FOUND');
    const elsewhere = { ...decision('2026-10-10'), issuerId: sample.wardB };
    expect(await refused(officer, 'admissionDecide', { ...input, decision: elsewhere, idempotencyKey: intent() })).toMatchObject({ code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'decision', 'issuerId'] });
    expect(await scene.count('membership', `candidacy_id = '${candidacyId}'`)).toBe(0);
  });

  test('refuses a number used before, and a decision before what it decides on', async () => {
    const one = await ready('Phan Văn Mười');
    const two = await ready('Phan Văn Chín');
    await done(officer, 'admissionDecide', { id: one.candidacyId, expectedVersion: 1, decision: decision('2026-10-10', '99-QĐ/ĐU'), idempotencyKey: intent() });
    const again = { id: two.candidacyId, expectedVersion: 1, idempotencyKey: intent() };
    const taken = await refused(officer, 'admissionDecide', { ...again, decision: decision('2026-11-10', ' 99-QĐ/ĐU ') });
    expect(taken).toMatchObject({ code: 'DECISION_NUMBER_TAKEN', path: ['input', 'decision', 'number'] });
    expect(taken.message).toContain('99-QĐ/ĐU');
    expect(await refused(officer, 'admissionDecide', { ...again, idempotencyKey: intent(), decision: decision('2025-12-31') })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'decision', 'decidedOn'] });
    expect(await refused(officer, 'admissionDecide', { ...again, idempotencyKey: intent(), decision: decision('2026-12-31') })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await scene.count('membership', `person_id = '${two.personId}'`)).toBe(0);
  });

  test('admits once on a double click, and gives both clicks the same answer', async () => {
    const { candidacyId, personId } = await ready('Bùi Thị Nhanh');
    const input = { id: candidacyId, expectedVersion: 1, decision: decision('2026-10-12'), idempotencyKey: intent() };
    const [first, second] = await Promise.all([does(officer, 'admissionDecide', input), does(officer, 'admissionDecide', input)]);
    expect(first.userErrors).toEqual([]);
    expect(second).toEqual(first);
    expect(await scene.count('membership', `person_id = '${personId}'`)).toBe(1);
    expect(await scene.count('lifecycle_event', `person_id = '${personId}' and act = 'ADMISSION_DECIDE'`)).toBe(1);
    expect(await refused(officer, 'admissionDecide', { ...input, decision: decision('2026-10-13') })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  test('lets exactly one of two officers admit', async () => {
    const { candidacyId, personId } = await ready('Bùi Thị Chung');
    const town = await harness.as('ORGANISATION_OFFICER');
    const input = { id: candidacyId, expectedVersion: 1 };
    const answers = await Promise.all([officer, town].map((caller) => does(caller, 'admissionDecide', { ...input, decision: decision('2026-10-12'), idempotencyKey: intent() })));
    const codes = answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['STALE_VERSION', 'done']);
    expect(await scene.count('membership', `person_id = '${personId}'`)).toBe(1);
    expect(await scene.count('decision', `kind = 'ADMISSION' and decided_on = '2026-10-12'`)).toBe(2);
  });

  test('lists nobody who is a member or a candidate, and opens a second candidacy only after the first', async () => {
    const { personId, candidacyId } = await scene.candidate('Ngô Văn Lại', { branch: sample.branchA1, listedOn: '2026-01-10' });
    const listing = { branchId: sample.branchA1, sourceGroup: 'FARMER', personId };
    expect(await refused(officer, 'candidacyOpen', { ...listing, listedOn: '2026-02-01', idempotencyKey: intent() })).toMatchObject({ code: 'PERSON_ALREADY_CANDIDATE' });
    const dropped = await done(secretary, 'candidacyDrop', { id: candidacyId, expectedVersion: 1, droppedOn: '2026-03-01', reason: 'Đi làm ăn xa', idempotencyKey: intent() });
    expect(dropped.candidacy).toMatchObject({ stage: 'DROPPED', closedOn: '2026-03-01', person: { id: personId } });
    expect(await refused(officer, 'candidacyOpen', { ...listing, listedOn: '2026-02-01', idempotencyKey: intent() })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'listedOn'] });
    expect((await done(officer, 'candidacyOpen', { ...listing, listedOn: '2026-04-01', idempotencyKey: intent() })).candidacy.stage).toBe('LISTED');
    const member = await scene.member('Ngô Thị Rồi', { branch: sample.branchA1, decidedOn: '2020-01-01' });
    expect(await refused(officer, 'candidacyOpen', { ...listing, personId: member.personId, listedOn: '2026-04-01', idempotencyKey: intent() })).toMatchObject({ code: 'PERSON_ALREADY_MEMBER' });
    const stranger = await scene.member('Ngô Thị Lạ', { branch: sample.branchB1, decidedOn: '2020-01-01', ceremonyOn: '2020-01-20', endedOn: '2021-01-01' });
    expect(await refused(officer, 'candidacyOpen', { ...listing, personId: stranger.personId, listedOn: '2026-04-01', idempotencyKey: intent() })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('numbers a readmission', async () => {
    const former = await scene.member('Trịnh Văn Về', { branch: sample.branchA1, decidedOn: '2012-01-01', ceremonyOn: '2012-01-20', officialOn: '2013-01-20', endedOn: '2019-05-05' });
    const opened = await done(officer, 'candidacyOpen', { branchId: sample.branchA2, sourceGroup: 'OTHER', personId: former.personId, listedOn: '2025-01-05', idempotencyKey: intent() });
    await harness.owner.query(`update candidacy set stage = 'COMMITTEE_RESOLVED', branch_resolved_on = '2026-08-01' where id = $1`, [opened.candidacy.id]);
    const admitted = await done(officer, 'admissionDecide', { id: opened.candidacy.id, expectedVersion: 1, decision: decision('2026-09-01'), idempotencyKey: intent() });
    expect(admitted.membership.person.id).toBe(former.personId);
    const { data } = await officer.run(`query Twice($id: ID!) { person(id: $id) { memberships { ordinal status partyAgeYears } } }`, { id: former.personId });
    expect(data['person'].memberships).toEqual([{ ordinal: 2, status: 'DECIDED', partyAgeYears: 7 }, { ordinal: 1, status: 'STRUCK_OFF', partyAgeYears: 7 }]);
  });
});
