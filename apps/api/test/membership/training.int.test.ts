import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const refusals = 'userErrors { code path message }';
const shown = 'trainingClass { id version kind name days daysNoted firstOn lastOn enrolled passed waiting mayRecord mayEnrol }';
const documents: Record<string, string> = {
  trainingClassOpen: `mutation Act($input: TrainingClassOpenInput!) { trainingClassOpen(input: $input) { ${shown} ${refusals} } }`,
  trainingClassChange: `mutation Act($input: TrainingClassChangeInput!) { trainingClassChange(input: $input) { ${shown} ${refusals} } }`,
  trainingAttendanceRecord: `mutation Act($input: TrainingAttendanceRecordInput!) { trainingAttendanceRecord(input: $input) { ${shown} ${refusals} } }`,
  trainingEnrolmentCancel: `mutation Act($input: TrainingEnrolmentCancelInput!) { trainingEnrolmentCancel(input: $input) { ${shown} ${refusals} } }`,
  trainingEnrol: `mutation Act($input: TrainingEnrolInput!) { trainingEnrol(input: $input) { accepted refused written ${refusals} outcomes { row enrolment { id personName result } ${refusals} } } }`,
  trainingResultsRecord: `mutation Act($input: TrainingResultsRecordInput!) { trainingResultsRecord(input: $input) { accepted refused written ${refusals}
    outcomes { row enrolment { id result certificateNo issuedOn } candidacy { id stage certificateNo certificateIssuedOn } event { act effectiveOn details { value } } ${refusals} } } }`,
};
const asked = 'query Class($id: ID!) { trainingClass(id: $id) { id version enrolled passed waiting mayRecord mayEnrol enrolments { id personName branch { id } candidacy { id } attendance { heldOn present } result } } }';

describe('classes on the way into the Party', () => {
  let harness: Harness;
  let scene: Scene;
  let ward: Caller;
  let secretary: Caller;
  let town: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    town = await harness.as('ORGANISATION_OFFICER', sample.town);
  });
  afterAll(() => harness.close());

  const ask = async (caller: Caller, mutation: string, input: object): Promise<any> =>
    (await caller.run(documents[mutation] ?? '', { input: { idempotencyKey: intent(), ...input } })).data[mutation];
  const open = async (caller: Caller, more: object = {}): Promise<{ id: string; version: number }> => {
    const payload = await ask(caller, 'trainingClassOpen', { unitId: sample.wardA, kind: 'AWARENESS', name: 'Lớp khóa I/2026', organiser: 'Trung tâm chính trị thị xã', days: ['2026-11-12', '2026-11-10', '2026-11-11', '2026-11-10'], ...more });
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload.trainingClass;
  };
  const listed = async (name: string, more: object = {}) => {
    const { candidacyId } = await scene.candidate(name, { branch: sample.branchA1, listedOn: '2026-02-03', ...more });
    return { id: candidacyId, expectedVersion: 1 };
  };
  const codes = ({ outcomes }: any): (string | null)[] => outcomes.map(({ userErrors }: any) => userErrors[0]?.code ?? null);
  const class_ = async (caller: Caller, id: string): Promise<any> => (await caller.run(asked, { id })).data['trainingClass'];

  test('a class is opened with its days in order, its people enrolled by their branch, noted day by day, and its certificates become acts of their candidacies', async () => {
    const opened = await open(ward);
    expect(opened).toMatchObject({ version: 1, kind: 'AWARENESS', days: ['2026-11-10', '2026-11-11', '2026-11-12'], daysNoted: [], firstOn: '2026-11-10', lastOn: '2026-11-12', enrolled: 0, mayRecord: true });
    const [good, never, weak] = [await listed('Lê Thị Giỏi'), await listed('Lê Văn Vắng'), await listed('Lê Thị Yếu')];
    const enrolled = await ask(secretary, 'trainingEnrol', { id: opened.id, expectedVersion: 1, rows: [good, never, weak] });
    expect(enrolled).toMatchObject({ accepted: 3, refused: 0, written: true, userErrors: [] });
    const [one, two, three] = enrolled.outcomes.map(({ enrolment }: any) => enrolment.id);
    expect(await class_(secretary, opened.id)).toMatchObject({ version: 2, enrolled: 3, waiting: 3, mayRecord: false, mayEnrol: true, enrolments: [{ personName: 'Lê Thị Giỏi', branch: { id: sample.branchA1 }, candidacy: { id: good.id } }, {}, {}] });

    let version = 2;
    const note = async (heldOn: string, absent: string[]) => ask(ward, 'trainingAttendanceRecord', { id: opened.id, expectedVersion: version++, heldOn, absent });
    await note('2026-11-10', [two, three]);
    expect((await note('2026-11-11', [two])).trainingClass).toMatchObject({ daysNoted: ['2026-11-10', '2026-11-11'] });
    // Noted again, it replaces what was noted.
    await note('2026-11-10', [two]);
    const { enrolments } = await class_(ward, opened.id);
    expect(Object.fromEntries(enrolments.map(({ personName, attendance }: any) => [personName, attendance.map(({ present }: any) => present)]))).toEqual({ 'Lê Thị Giỏi': [true, true], 'Lê Văn Vắng': [false, false], 'Lê Thị Yếu': [true, true] });

    const rows = [{ enrolmentId: one, passed: true, certificateNo: ' 12/GCN ' }, { enrolmentId: two, passed: true, certificateNo: '13/GCN' }, { enrolmentId: three, passed: false }, { enrolmentId: one, passed: true, certificateNo: '14' }];
    const results = { id: opened.id, expectedVersion: version, issuedOn: '2026-11-15', rows };
    // A look at what would be writes nothing but that names were read.
    const written = async () => (await scene.written()).slice(0, -1);
    const before = await written();
    expect(codes(await ask(ward, 'trainingResultsRecord', { ...results, preview: true }))).toEqual([null, 'TRAINING_NOT_ATTENDED', null, 'TRAINING_RESULT_GIVEN']);
    expect(await written()).toEqual(before);
    const answer = await ask(ward, 'trainingResultsRecord', results);
    expect(answer).toMatchObject({ accepted: 2, refused: 2, written: true });
    expect(answer.outcomes[0]).toMatchObject({
      enrolment: { result: 'PASSED', certificateNo: '12/GCN', issuedOn: '2026-11-15' },
      candidacy: { id: good.id, stage: 'CLASS_DONE', certificateNo: '12/GCN', certificateIssuedOn: '2026-11-15' },
      event: { act: 'AWARENESS_CLASS_COMPLETE', effectiveOn: '2026-11-15', details: [{ value: '12/GCN' }, { value: 'Lớp khóa I/2026' }] },
    });
    expect(answer.outcomes[2].enrolment).toMatchObject({ result: 'FAILED', certificateNo: null });
    expect(await class_(ward, opened.id)).toMatchObject({ passed: 1, waiting: 1 });
    const work = 'query Work($unitId: ID!) { workItems(unitId: $unitId, kind: TRAINING_RESULT_DUE) { nodes { baseOn trainingClass { id } unit { id } person { id } } } }';
    expect((await ward.run(work, { unitId: sample.wardA })).data['workItems'].nodes).toEqual([{ baseOn: '2026-11-12', trainingClass: { id: opened.id }, unit: { id: sample.wardA }, person: null }]);
    await ask(ward, 'trainingEnrolmentCancel', { id: opened.id, expectedVersion: version + 1, enrolmentId: two });
    expect((await ward.run(work, { unitId: sample.wardA })).data['workItems'].nodes).toEqual([]);
  });

  test('rows are refused each by its reason', async () => {
    const opened = await open(town, { unitId: sample.wardB, name: 'Lớp của phường B' });
    const inB = { branch: sample.branchB1 };
    const rows = [
      await listed('Hà Thị Xa'),
      await listed('Hà Văn Đủ', { ...inB, stage: 'CLASS_DONE', certificateIssuedOn: '2025-01-10' }),
      await listed('Hà Thị Hết', { ...inB, stage: 'CLASS_DONE', certificateIssuedOn: '2021-11-10' }),
      await listed('Hà Văn Xong', { ...inB, stage: 'BRANCH_RESOLVED', certificateIssuedOn: '2025-01-10', dossierOpenedOn: '2026-01-10', branchResolvedOn: '2026-11-01' }),
      { ...(await listed('Hà Thị Cũ', inB)), expectedVersion: 3 },
      await listed('Hà Văn Một', inB),
    ];
    const answer = await ask(town, 'trainingEnrol', { id: opened.id, expectedVersion: 1, rows: [...rows, rows[5]] });
    expect(codes(answer)).toEqual(['TRAINING_ELSEWHERE', 'TRAINING_NOT_NEEDED', null, 'TRAINING_NOT_FOR_CANDIDATES', 'STALE_VERSION', null, 'TRAINING_ENROLLED_ALREADY']);
    const another = await open(town, { unitId: sample.town, name: 'Lớp thị xã' });
    expect(codes(await ask(town, 'trainingEnrol', { id: another.id, expectedVersion: 1, rows: [rows[5], rows[0]] }))).toEqual(['TRAINING_ENROLLED_ALREADY', null]);
    // A class goes on: no certificate before its last day, and none without a number.
    const ahead = await open(ward, { days: ['2026-11-18', '2026-11-25'] });
    const enrolled = await ask(secretary, 'trainingEnrol', { id: ahead.id, expectedVersion: 1, rows: [await listed('Hà Thị Chờ')] });
    const enrolmentId = enrolled.outcomes[0].enrolment.id;
    const result = (issuedOn: string, row: object) => ask(ward, 'trainingResultsRecord', { id: ahead.id, expectedVersion: 2, issuedOn, rows: [{ enrolmentId, ...row }] });
    expect(codes(await result('2026-11-20', { passed: true, certificateNo: '1' }))).toEqual(['TRAINING_NOT_OVER']);
    expect(codes(await result('2026-11-20', { passed: false }))).toEqual(['TRAINING_NOT_OVER']);
    expect((await result('2026-11-26', { passed: true, certificateNo: '1' })).userErrors).toMatchObject([{ code: 'DATE_IN_FUTURE', path: ['input', 'issuedOn'] }]);
    expect(codes(await result('2026-11-20', { passed: true }))).toEqual(['INVALID_INPUT']);
    expect((await result('2026-11-20', { passed: true })).userErrors).toMatchObject([{ code: 'ROWS_REFUSED' }]);
    expect((await ask(ward, 'trainingAttendanceRecord', { id: ahead.id, expectedVersion: 2, heldOn: '2026-11-25', absent: [] })).userErrors).toMatchObject([{ code: 'TRAINING_DAY_UNKNOWN', path: ['input', 'heldOn'] }]);
    expect((await ask(ward, 'trainingAttendanceRecord', { id: ahead.id, expectedVersion: 2, heldOn: '2026-11-18', absent: [rows[0]?.id] })).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'absent', '0'] }]);
    await ask(ward, 'trainingAttendanceRecord', { id: ahead.id, expectedVersion: 2, heldOn: '2026-11-18', absent: [] });
    const changed = (days: string[]) => ask(ward, 'trainingClassChange', { id: ahead.id, expectedVersion: 3, name: 'Đổi tên', organiser: 'Trung tâm', days });
    expect((await changed(['2026-11-25'])).userErrors).toMatchObject([{ code: 'TRAINING_DAY_NOTED', path: ['input', 'days'] }]);
    expect((await changed([])).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'days'] }]);
    expect((await changed(['2026-11-18', '2026-11-19'])).trainingClass).toMatchObject({ version: 4, name: 'Đổi tên', lastOn: '2026-11-19' });
  });

  test('a branch sees the class of its superior and its own people in it; who has no right there sees and records nothing', async () => {
    const opened = await open(ward, { name: 'Lớp có hai chi bộ' });
    const [mine, others] = [await listed('Tô Thị Nhà'), await listed('Tô Văn Bên', { branch: sample.branchA2 })];
    await ask(ward, 'trainingEnrol', { id: opened.id, expectedVersion: 1, rows: [mine, others] });
    const seen = await class_(secretary, opened.id);
    expect(seen).toMatchObject({ enrolled: 2, enrolments: [{ personName: 'Tô Thị Nhà' }] });
    expect(seen.enrolments).toHaveLength(1);
    const stranger = await harness.as('UNIT_OFFICER', sample.wardB);
    expect(await class_(stranger, opened.id)).toBeNull();
    const before = await scene.written();
    const rows = [{ enrolmentId: seen.enrolments[0].id, passed: true, certificateNo: '1' }];
    expect((await ask(secretary, 'trainingResultsRecord', { id: opened.id, expectedVersion: 2, issuedOn: '2026-11-15', rows })).userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    expect((await ask(secretary, 'trainingClassOpen', { unitId: sample.wardA, kind: 'AWARENESS', name: 'x', organiser: 'y', days: ['2026-11-10'] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask(stranger, 'trainingResultsRecord', { id: opened.id, expectedVersion: 2, issuedOn: '2026-11-15', rows })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await ask(stranger, 'trainingEnrol', { id: opened.id, expectedVersion: 2, rows: [mine] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await scene.written()).toEqual(before);
    const list = 'query Classes($unitId: ID!, $over: Boolean) { trainingClasses(unitId: $unitId, over: $over) { nodes { name } } }';
    const names = async (caller: Caller, unitId: string) => (await caller.run(list, { unitId })).data['trainingClasses'].nodes.map(({ name }: any) => name);
    expect(await names(secretary, sample.branchA1)).toEqual(expect.arrayContaining(['Lớp thị xã', 'Lớp có hai chi bộ']));
    expect(await names(secretary, sample.branchA1)).not.toContain('Lớp của phường B');
    expect(await scene.count('audit_entry', `action = 'trainingClass' and target_id = '${opened.id}'`)).toBe(1);
  });

  test('the class of new members takes probationers; its certificate is looked for when the member is recognised', async () => {
    const opened = await open(ward, { kind: 'NEW_MEMBER', name: 'Lớp đảng viên mới' });
    const { membershipId } = await scene.member('Bùi Thị Mới', { branch: sample.branchA1, decidedOn: '2025-09-01', ceremonyOn: '2025-09-20' });
    const old = await scene.member('Bùi Văn Cũ', { branch: sample.branchA1, decidedOn: '2015-09-01', ceremonyOn: '2015-09-20', officialOn: '2016-09-20' });
    const answer = await ask(ward, 'trainingEnrol', { id: opened.id, expectedVersion: 1, rows: [{ id: membershipId, expectedVersion: 1 }, { id: old.membershipId, expectedVersion: 1 }] });
    expect(codes(answer)).toEqual([null, 'TRAINING_NOT_FOR_NEW_MEMBERS']);
    const enrolmentId = answer.outcomes[0].enrolment.id;
    const recorded = await ask(ward, 'trainingResultsRecord', { id: opened.id, expectedVersion: 2, issuedOn: '2026-11-15', rows: [{ enrolmentId, passed: true, certificateNo: '3/ĐVM' }] });
    expect(recorded).toMatchObject({ accepted: 1, outcomes: [{ enrolment: { certificateNo: '3/ĐVM' }, candidacy: null }] });
    const recognised = await done(ward, 'membershipRecognise', { id: membershipId, expectedVersion: 1, decision: decision('2026-11-18'), idempotencyKey: intent() });
    expect(recognised.warnings.map(({ code }: any) => code)).not.toContain('NEW_MEMBER_CLASS_MISSING');
  });
});
