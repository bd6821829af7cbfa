import { describe, expect, test } from '@jest/globals';
import type { Caller } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { correctionScene } from './correction-scene.ts';

describe('corrections', () => {
  const at = correctionScene();

  test('move a day, keep the old one readable, and move what is counted', async () => {
    const { membershipId, personId } = await at.scene.member('Vũ Thị Nhầm', {
      branch: sample.branchA1,
      decidedOn: '2024-03-30',
      ceremonyOn: '2024-04-20',
      officialOn: '2025-04-20',
    });
    const id = await at.eventOf(membershipId, 'ADMISSION_DECIDE');
    const corrected = await done(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2024-04-02' }));
    expect(corrected.person.memberships[0]).toMatchObject({
      status: 'OFFICIAL',
      decidedOn: '2024-04-02',
      ceremonyOn: '2024-04-20',
      officialOn: '2025-04-20',
      postings: [{ from: '2024-04-02', to: null }],
    });
    expect(await at.tally(sample.town, 'ADMITTED')).toEqual({ '2024-04': 1 });
    const { data } = await at.officer.run(
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
    expect(await refused(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2024-04-03' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'id'],
      message: expect.stringContaining('việc này không còn hiệu lực'),
    });
    // A correction may itself be wrong.
    expect(
      await refused(at.officer, 'eventCorrect', at.correct(corrected.event.id, { effectiveOn: '2024-05-02', void: false })),
    ).toMatchObject({ code: 'CORRECTION_INVALID', path: ['input', 'effectiveOn'] });
    expect(
      (await done(at.officer, 'eventCorrect', at.correct(corrected.event.id, { effectiveOn: '2024-04-10' }))).person
        .memberships[0].decidedOn,
    ).toBe('2024-04-10');
  });

  test('of a ceremony take the official date with them', async () => {
    const { membershipId, personId } = await at.scene.member('Vũ Văn Kéo', {
      branch: sample.branchA1,
      decidedOn: '2024-01-10',
      ceremonyOn: '2024-02-03',
    });
    await done(at.officer, 'membershipRecognise', {
      id: membershipId,
      expectedVersion: 1,
      decision: decision('2025-03-20'),
      idempotencyKey: intent(),
    });
    const id = await at.eventOf(membershipId, 'CEREMONY_HOLD');
    const before = await at.scene.written();
    // Probation would have ended after it was decided.
    expect(await refused(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2024-04-03' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'effectiveOn'],
      rule: { code: 'PROBATION/DL' },
      // Which entry it collides with, where, and what that one's own rule says.
      message: expect.stringMatching(/^Chưa đính chính được: vướng việc “công nhận chính thức” ngày 03\/04\/2025 \(.+\) — Chưa hết 12 tháng dự bị; sớm nhất là ngày 03\/04\/2025/),
    });
    expect(await refused(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2024-01-09' }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      message: expect.stringMatching(/“ghi lễ kết nạp” ngày 09\/01\/2024 \(.+\) — Lễ kết nạp ngày 09\/01\/2024 trước quyết định ngày 10\/01\/2024/),
    });

    expect(await refused(at.officer, 'eventCorrect', at.correct(id, { void: true }))).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'void'],
    });
    expect(await at.scene.written()).toEqual(before);
    const corrected = await done(at.officer, 'eventCorrect', at.correct(id, { effectiveOn: '2024-03-03' }));
    expect(corrected.person.memberships[0]).toMatchObject({
      ceremonyOn: '2024-03-03',
      officialOn: '2025-03-03',
      status: 'OFFICIAL',
    });
    expect(
      await at.scene.count(
        'lifecycle_fact',
        `person_id = '${personId}' and act = 'RECOGNISE' and effective_on = '2025-03-03'`,
      ),
    ).toBe(1);
    expect(await at.tally(sample.branchA1, 'RECOGNISED')).toMatchObject({ '2025-03': 1 });
  });

  test('reach who came after the end of his probation and was recognised here from before he came', async () => {
    const person = { fullName: 'Vũ Văn Đến Sau', bornOn: '1996-01-01', sex: 'MALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY', personalId: '777000000321' };
    const comes = { branchId: sample.branchA1, arrivedOn: '2025-06-02', status: 'PROBATIONARY', decidedOn: '2024-01-05', ceremonyOn: '2024-01-20', from: 'Đảng bộ thành phố Vinh' };
    const { membership, event } = await done(at.officer, 'membershipArrive', { ...comes, person, idempotencyKey: intent() });
    const recognised = await done(at.officer, 'membershipRecognise', { id: membership.id, expectedVersion: 1, decision: decision('2025-07-01'), idempotencyKey: intent() });
    expect(recognised.membership.officialOn).toBe('2025-01-20');
    const corrected = await done(at.officer, 'eventCorrect', at.correct(event.id, { effectiveOn: '2025-06-03' }));
    expect(corrected.person.memberships).toMatchObject([{ status: 'OFFICIAL', officialOn: '2025-01-20', postings: [{ from: '2025-06-03', to: null }] }]);
  });

  test('reach the three dates of an arrival, whatever was recorded since; a recognition here follows the ceremony, and party age the decision', async () => {
    const bornOn = '1980-01-01';
    const comes = { branchId: sample.branchA1, arrivedOn: '2025-02-03', from: 'Đảng bộ thành phố Vinh' };
    const known = { sex: 'MALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY' };
    const arrive = (fullName: string, dates: object): Promise<any> => done(at.officer, 'membershipArrive', { ...comes, ...dates, person: { ...known, fullName, bornOn }, idempotencyKey: intent() });
    const { membership, event } = await arrive('Vũ Văn Ngày Sai', { status: 'OFFICIAL', decidedOn: '2011-01-05', ceremonyOn: '2011-01-20', officialOn: '2012-01-20' });
    await done(at.officer, 'membershipDiscipline', { id: membership.id, expectedVersion: 1, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision('2025-06-02'), idempotencyKey: intent() });
    const wrong = (more: object): Promise<any> => refused(at.officer, 'eventCorrect', at.correct(event.id, more));
    const before = await at.scene.written();
    for (const [arrival, code, path] of [
      [{ decidedOn: '1979-12-31' }, 'DATE_BEFORE_BIRTH', 'decidedOn'],
      [{ decidedOn: '1985-01-05', ceremonyOn: '1985-01-20', officialOn: '1986-01-20' }, 'ADMITTED_UNDER_AGE', 'decidedOn'],
      [{ ceremonyOn: '2010-01-20' }, 'DATE_OUT_OF_ORDER', 'ceremonyOn'],
      [{ officialOn: '2011-01-19' }, 'DATE_OUT_OF_ORDER', 'officialOn'],
    ] as const)
      expect(await wrong({ arrival })).toMatchObject({ code, path: ['input', 'arrival', path] });
    expect(await wrong({ arrival: { decidedOn: '2011-01-05' } })).toMatchObject({ code: 'CORRECTION_CHANGES_NOTHING', clause: '294-QĐ/TW 6.2.4', path: ['input', 'arrival'] });
    expect(await wrong({ arrival: { decidedOn: '2001-01-05' }, void: true })).toMatchObject({ code: 'CORRECTION_INVALID' });
    expect(await at.scene.written()).toEqual(before);
    const corrected = await done(at.officer, 'eventCorrect', at.correct(event.id, { arrival: { decidedOn: '2001-01-05', ceremonyOn: '2001-01-20', officialOn: '2002-01-20' } }));
    expect(corrected.person.memberships).toMatchObject([{ status: 'OFFICIAL', decidedOn: '2001-01-05', ceremonyOn: '2001-01-20', officialOn: '2002-01-20', postings: [{ from: '2025-02-03', to: null }] }]);
    expect(corrected.event.details).toEqual(expect.arrayContaining([{ value: '05/01/2001' }]));
    expect(await at.scene.count('lifecycle_fact', `membership_id = '${membership.id}' and act = 'ARRIVE' and details->>'decidedOn' = '2001-01-05' and details->>'from' = '${comes.from}'`)).toBe(1);

    const probationer = await arrive('Vũ Thị Ngày Sai', { status: 'PROBATIONARY', decidedOn: '2024-01-05', ceremonyOn: '2024-01-20' });
    await done(at.officer, 'membershipRecognise', { id: probationer.membership.id, expectedVersion: 1, decision: decision('2025-07-01'), idempotencyKey: intent() });
    expect(await refused(at.officer, 'eventCorrect', at.correct(probationer.event.id, { arrival: { officialOn: '2025-02-03' } }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'arrival', 'officialOn'] });
    // The end of probation would lie after the decision that recognised it.
    expect(await refused(at.officer, 'eventCorrect', at.correct(probationer.event.id, { arrival: { ceremonyOn: '2024-08-01' } }))).toMatchObject({ code: 'CORRECTION_INVALID' });
    const moved = await done(at.officer, 'eventCorrect', at.correct(probationer.event.id, { arrival: { ceremonyOn: '2024-02-20' }, effectiveOn: '2025-02-20' }));
    expect(moved.person.memberships).toMatchObject([{ status: 'OFFICIAL', decidedOn: '2024-01-05', ceremonyOn: '2024-02-20', officialOn: '2025-02-20', postings: [{ from: '2025-02-20', to: null }] }]);
    // Only an arrival has them.
    const { membershipId } = await at.scene.member('Vũ Văn Ở Đây', { branch: sample.branchA1, decidedOn: '2024-01-10', ceremonyOn: '2024-02-03' });
    expect(await refused(at.officer, 'eventCorrect', at.correct(await at.eventOf(membershipId, 'CEREMONY_HOLD'), { arrival: { ceremonyOn: '2024-02-04' } }))).toMatchObject({ code: 'CORRECTION_INVALID' });
  });

  test('need a decision, a reason, somebody who may, and are made once', async () => {
    const { membershipId } = await at.scene.member('Vũ Thị Một', {
      branch: sample.branchA1,
      decidedOn: '2024-01-10',
      ceremonyOn: '2024-02-03',
    });
    const id = await at.eventOf(membershipId, 'CEREMONY_HOLD');
    const wrong = (more: object, caller: Caller = at.officer): Promise<any> =>
      refused(caller, 'eventCorrect', at.correct(id, { effectiveOn: '2024-02-05', ...more }));
    expect(await wrong({ decision: null })).toMatchObject({
      code: 'DECISION_REQUIRED',
      path: ['input', 'decision', 'number'],
    });
    expect(await wrong({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await wrong({ effectiveOn: null })).toMatchObject({
      code: 'CORRECTION_INVALID',
      path: ['input', 'effectiveOn'],
    });
    expect(await wrong({ effectiveOn: '2024-02-03' })).toMatchObject({ code: 'CORRECTION_INVALID', message: expect.stringContaining('trùng với ngày đã ghi') });
    expect(await wrong({ effectiveOn: '2027-02-03' })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: ['input', 'effectiveOn'],
    });
    expect(await wrong({}, await at.harness.as('UNIT_OFFICER', sample.wardB))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong({}, await at.harness.as('BRANCH_SECRETARY', sample.branchA1))).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    const town = await at.harness.as('ORGANISATION_OFFICER');
    const answers = await Promise.all(
      [at.officer, town].map((caller, index) =>
        does(caller, 'eventCorrect', at.correct(id, { effectiveOn: `2024-02-0${5 + index}` })),
      ),
    );
    expect(answers.map((answer) => answer.userErrors[0]?.code ?? 'done').sort()).toEqual([
      'CORRECTION_INVALID',
      'done',
    ]);
    expect(await at.scene.count('lifecycle_event', `corrects = '${id}'`)).toBe(1);
  });

  test('leave the counters and the headcount what a recount gives', async () => {
    const { rows } = await at.harness.owner.query(
      '(select unit_id, month, measure, own, subtree from tally where own <> 0 or subtree <> 0 except select * from tally_derived) union all (select * from tally_derived except select unit_id, month, measure, own, subtree from tally)',
    );
    expect(rows).toEqual([]);
  });

  test('what is recorded about a membership long over does not lie across the candidacy that came meanwhile', async () => {
    const { membershipId, personId } = await at.scene.member('Vũ Văn Trả', { branch: sample.branchA1, decidedOn: '2015-01-05', ceremonyOn: '2015-01-20', officialOn: '2016-01-20' });
    await at.harness.owner.query(`update membership set card_no = '00123457' where id = $1`, [membershipId]);
    await done(at.officer, 'membershipStrikeOff', { id: membershipId, expectedVersion: 1, grounds: 'WILL_LOST', decision: decision('2020-03-02'), idempotencyKey: intent() });
    const { candidacy } = await done(at.officer, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'WORKER', listedOn: '2024-05-06', personId, idempotencyKey: intent() });
    await done(at.officer, 'cardWithdraw', { id: membershipId, expectedVersion: 2, withdrawnOn: '2026-01-10', reason: 'Nộp lại', idempotencyKey: intent() });
    const { rows } = await at.harness.owner.query<{ id: string }>(`select id from lifecycle_fact where candidacy_id = $1`, [candidacy.id]);
    await done(at.officer, 'eventCorrect', at.correct(rows[0]?.id ?? '', { effectiveOn: '2024-05-07' }));
    // Before the exit there was no list to be on.
    const { rows: moved } = await at.harness.owner.query<{ id: string }>(`select id from lifecycle_fact where candidacy_id = $1`, [candidacy.id]);
    expect(await refused(at.officer, 'eventCorrect', at.correct(moved[0]?.id ?? '', { effectiveOn: '2020-03-01' }))).toMatchObject({
      code: 'CORRECTION_INVALID', message: 'Chưa đính chính được: sẽ chồng lên thời gian là đảng viên từ ngày 05/01/2015 đến ngày 02/03/2020 của chính người này.',
    });
  });
});
