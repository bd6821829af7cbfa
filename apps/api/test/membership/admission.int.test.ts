import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { fillDossier, sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('the admission decision', () => {
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
      branch,
      stage: 'COMMITTEE_RESOLVED',
      listedOn: '2026-01-10',
      certificateIssuedOn: '2026-02-01',
      dossierOpenedOn: '2026-03-01',
      branchResolvedOn: '2026-09-01',
      committeeResolvedOn: '2026-10-01',
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
    expect(
      (await refused(officer, 'admissionDecide', { ...input, id: 'no-id-at-all', idempotencyKey: intent() })).code,
    ).toBe('NOT_FOUND');
    const elsewhere = { ...decision('2026-10-10'), issuerId: sample.wardB };
    expect(
      await refused(officer, 'admissionDecide', { ...input, decision: elsewhere, idempotencyKey: intent() }),
    ).toMatchObject({ code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'decision', 'issuerId'] });
    // The branch has resolved; it does not decide.
    const itself = { ...decision('2026-10-10'), issuerId: sample.branchA1 };
    expect(await refused(officer, 'admissionDecide', { ...input, decision: itself, idempotencyKey: intent() })).toMatchObject({ code: 'ISSUER_NOT_COMPETENT', path: ['input', 'decision', 'issuerId'], clause: expect.stringContaining('4.3.1') });
    expect(await scene.count('membership', `candidacy_id = '${candidacyId}'`)).toBe(0);
  });

  test('refuses a number used before, and a decision before what it decides on', async () => {
    const one = await ready('Phan Văn Mười');
    const two = await ready('Phan Văn Chín');
    await done(officer, 'admissionDecide', {
      id: one.candidacyId,
      expectedVersion: 1,
      decision: decision('2026-10-10', '99-QĐ/ĐU'),
      idempotencyKey: intent(),
    });
    const again = { id: two.candidacyId, expectedVersion: 1, idempotencyKey: intent() };
    const taken = await refused(officer, 'admissionDecide', {
      ...again,
      decision: decision('2026-11-10', ' 99-QĐ/ĐU '),
    });
    expect(taken).toMatchObject({ code: 'DECISION_NUMBER_TAKEN', path: ['input', 'decision', 'number'] });
    expect(taken.message).toContain('99-QĐ/ĐU');
    expect(
      await refused(officer, 'admissionDecide', {
        ...again,
        idempotencyKey: intent(),
        decision: decision('2025-12-31'),
      }),
    ).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'decision', 'decidedOn'] });
    expect(
      await refused(officer, 'admissionDecide', {
        ...again,
        idempotencyKey: intent(),
        decision: decision('2026-12-31'),
      }),
    ).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await scene.count('membership', `person_id = '${two.personId}'`)).toBe(0);
  });

  test('admits once on a double click, and gives both clicks the same answer', async () => {
    const { candidacyId, personId } = await ready('Bùi Thị Nhanh');
    const input = { id: candidacyId, expectedVersion: 1, decision: decision('2026-10-12'), idempotencyKey: intent() };
    const [first, second] = await Promise.all([
      does(officer, 'admissionDecide', input),
      does(officer, 'admissionDecide', input),
    ]);
    expect(first.userErrors).toEqual([]);
    expect(second).toEqual(first);
    expect(await scene.count('membership', `person_id = '${personId}'`)).toBe(1);
    expect(await scene.count('lifecycle_event', `person_id = '${personId}' and act = 'ADMISSION_DECIDE'`)).toBe(1);
    expect(await refused(officer, 'admissionDecide', { ...input, decision: decision('2026-10-13') })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  test('lets exactly one of two officers admit', async () => {
    const { candidacyId, personId } = await ready('Bùi Thị Chung');
    const town = await harness.as('ORGANISATION_OFFICER');
    const input = { id: candidacyId, expectedVersion: 1 };
    const answers = await Promise.all(
      [officer, town].map((caller) =>
        does(caller, 'admissionDecide', { ...input, decision: decision('2026-10-12'), idempotencyKey: intent() }),
      ),
    );
    const codes = answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['STALE_VERSION', 'done']);
    expect(await scene.count('membership', `person_id = '${personId}'`)).toBe(1);
    expect(await scene.count('decision', `kind = 'ADMISSION' and decided_on = '2026-10-12'`)).toBe(2);
  });

  test('lists nobody who is a member or a candidate, and opens a second candidacy only after the first', async () => {
    const { personId, candidacyId } = await scene.candidate('Ngô Văn Lại', {
      branch: sample.branchA1,
      listedOn: '2026-01-10',
    });
    const listing = { branchId: sample.branchA1, sourceGroup: 'FARMER', personId };
    expect(
      await refused(officer, 'candidacyOpen', { ...listing, listedOn: '2026-02-01', idempotencyKey: intent() }),
    ).toMatchObject({ code: 'PERSON_ALREADY_CANDIDATE' });
    const dropped = await done(secretary, 'candidacyDrop', {
      id: candidacyId,
      expectedVersion: 1,
      droppedOn: '2026-03-01',
      reason: 'Đi làm ăn xa',
      idempotencyKey: intent(),
    });
    expect(dropped.candidacy).toMatchObject({ stage: 'DROPPED', closedOn: '2026-03-01', person: { id: personId } });
    expect(
      await refused(officer, 'candidacyOpen', { ...listing, listedOn: '2026-02-01', idempotencyKey: intent() }),
    ).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'listedOn'] });
    expect(
      (await done(officer, 'candidacyOpen', { ...listing, listedOn: '2026-04-01', idempotencyKey: intent() })).candidacy
        .stage,
    ).toBe('LISTED');
    const member = await scene.member('Ngô Thị Rồi', { branch: sample.branchA1, decidedOn: '2020-01-01' });
    expect(
      await refused(officer, 'candidacyOpen', {
        ...listing,
        personId: member.personId,
        listedOn: '2026-04-01',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'PERSON_ALREADY_MEMBER' });
    const stranger = await scene.member('Ngô Thị Lạ', {
      branch: sample.branchB1,
      decidedOn: '2020-01-01',
      ceremonyOn: '2020-01-20',
      endedOn: '2021-01-01',
    });
    expect(
      await refused(officer, 'candidacyOpen', {
        ...listing,
        personId: stranger.personId,
        listedOn: '2026-04-01',
        idempotencyKey: intent(),
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('numbers a readmission', async () => {
    const former = await scene.member('Trịnh Văn Về', {
      branch: sample.branchA1,
      decidedOn: '2012-01-01',
      ceremonyOn: '2012-01-20',
      officialOn: '2013-01-20',
      endedOn: '2019-05-05',
    });
    const opened = await done(officer, 'candidacyOpen', {
      branchId: sample.branchA2,
      sourceGroup: 'OTHER',
      personId: former.personId,
      listedOn: '2025-01-05',
      idempotencyKey: intent(),
    });
    await harness.owner.query(
      `update candidacy set stage = 'COMMITTEE_RESOLVED', certificate_issued_on = '2025-03-01', dossier_opened_on = '2026-02-01', branch_resolved_on = '2026-08-01' where id = $1`,
      [opened.candidacy.id],
    );
    await fillDossier(harness.owner, opened.candidacy.id);
    const admission = { id: opened.candidacy.id, expectedVersion: 1, decision: decision('2026-09-01') };
    // Who comes back is not decided on before the province has consented in writing (294-QĐ/TW 3.5.1).
    const held = { code: 'DOSSIER_PAPERS_MISSING', message: expect.stringContaining('tỉnh ủy'), clause: expect.stringContaining('3.5.1') };
    expect(await refused(officer, 'admissionDecide', { ...admission, idempotencyKey: intent() })).toMatchObject(held);
    const consent = { id: opened.candidacy.id, expectedVersion: 1, paper: 'PROVINCE_CONSENT', inHand: true };
    expect(await refused(officer, 'dossierPaperRecord', { ...consent, number: '7-CV/TU', idempotencyKey: intent() })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'datedOn'] });
    expect(await refused(officer, 'dossierPaperRecord', { ...consent, datedOn: '2026-08-20', idempotencyKey: intent() })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'number'] });
    await done(officer, 'dossierPaperRecord', { ...consent, number: '7-CV/TU', datedOn: '2026-08-20', idempotencyKey: intent() });
    const admitted = await done(officer, 'admissionDecide', { ...admission, expectedVersion: 2, idempotencyKey: intent() });
    expect(admitted.membership.person.id).toBe(former.personId);
    const { data } = await officer.run(
      `query Twice($id: ID!) { person(id: $id) { memberships { ordinal status partyAgeYears } } }`,
      { id: former.personId },
    );
    expect(data['person'].memberships).toEqual([
      { ordinal: 2, status: 'DECIDED', partyAgeYears: 7 },
      { ordinal: 1, status: 'STRUCK_OFF', partyAgeYears: 7 },
    ]);
  });
});
