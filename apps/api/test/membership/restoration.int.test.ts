import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verify } from '../../../../tools/database/verify.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const asked = `query Restored($id: ID!) { person(id: $id) {
  availableTransitions { act allowed refusals { code clause } }
  memberships { id version status endedOn restoredOn officialOn ceremonyOn branch { id } partyAge { months gaps { from } }
    disciplines { form state revokedOn appealedOn } postings { branch { id } from to } }
  timeline(first: 20) { nodes { act details { label value } } } } }`;

describe('who was put out wrongly is restored', () => {
  let harness: Harness;
  let scene: Scene;
  let town: Caller;
  let ward: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const official = (name: string): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, { branch: sample.branchA1, decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20' });
  const read = async (personId: string): Promise<any> => (await town.run(asked, { id: personId })).data['person'];
  /** How a member of this name stood on a day that is past. */
  const then = async (search: string, asOf: string, ended: boolean): Promise<any[]> =>
    (await town.run(`query Then($day: LocalDate, $filter: MemberFilter) { members(asOf: $day, filter: $filter) { nodes { status endedOn restoredOn branch { id } } } }`, { day: asOf, filter: { search, ...(ended ? { ended } : {}) } })).data['members'].nodes;
  const expel = (id: string, on = '2026-03-03'): Promise<any> =>
    done(town, 'membershipDiscipline', { id, expectedVersion: 1, form: 'EXPULSION', grounds: 'Vi phạm', decision: decision(on), idempotencyKey: intent() });
  const restoring = (id: string, expectedVersion: number, on: string, more: object = {}): object => ({
    id, expectedVersion, reason: 'Kết luận lại: không vi phạm', decision: { ...decision(on), issuerId: sample.town }, idempotencyKey: intent(), ...more,
  });
  const counted = async (day: string): Promise<number> =>
    (await town.run('query Then($id: ID!, $day: LocalDate) { dashboard(unitId: $id, asOf: $day) { memberCount } }', { id: sample.wardA, day })).data['dashboard'].memberCount;

  test('an expelled member: the same membership goes on, party age without a gap, the expulsion stays as revoked', async () => {
    const { membershipId, personId } = await official('Trần Văn Oan');
    const before = await counted('2026-03-02');
    await expel(membershipId);
    expect(await counted('2026-03-03')).toBe(before - 1);
    await done(town, 'appealFile', { id: membershipId, expectedVersion: 2, disciplineId: (await harness.owner.query(`select coalesce(details->>'case', id::text) as id from lifecycle_event where membership_id = $1 and act = 'EXPEL'`, [membershipId])).rows[0].id, filedOn: '2026-03-20', reason: 'Không vi phạm', idempotencyKey: intent() });
    const out = await read(personId);
    // The appeal is recorded after the end and does not move it.
    expect(out.memberships[0]).toMatchObject({ status: 'EXPELLED', endedOn: '2026-03-03', disciplines: [{ form: 'EXPULSION', state: 'IN_FORCE', appealedOn: '2026-03-20' }] });
    expect(out.availableTransitions.find((one: any) => one.act === 'RESTORE')).toMatchObject({ allowed: true });
    const restored = await done(town, 'membershipRestore', restoring(membershipId, 3, '2026-06-10'));
    expect(restored).toMatchObject({
      membership: { id: membershipId, status: 'OFFICIAL', officialOn: '2001-01-20', endedOn: null },
      event: { act: 'RESTORE', counts: true, effectiveOn: '2026-06-10' },
    });
    const after = await read(personId);
    expect(after.memberships).toMatchObject([{
      status: 'OFFICIAL', restoredOn: '2026-06-10', partyAge: { gaps: [] },
      disciplines: [{ form: 'EXPULSION', state: 'REVOKED', revokedOn: '2026-06-10', appealedOn: null }],
      postings: [{ branch: { id: sample.branchA1 }, to: '2026-03-02' }, { branch: { id: sample.branchA1 }, from: '2026-06-10', to: null }],
    }]);
    const acts = after.timeline.nodes.map((one: any) => one.act);
    expect(acts).toEqual(expect.arrayContaining(['RESTORE', 'APPEAL_FILE', 'EXPEL']));
    expect(after.timeline.nodes[0].details).toEqual(expect.arrayContaining([{ label: 'Khôi phục sau khi', value: 'Đã bị khai trừ' }]));
    // On a day between he was no member, and nobody counted him.
    expect(await then('Trần Văn Oan', '2026-05-01', false)).toEqual([]);
    expect(await then('Trần Văn Oan', '2026-05-01', true)).toMatchObject([{ status: 'EXPELLED', endedOn: '2026-03-03', restoredOn: null }]);
    expect(await then('Trần Văn Oan', '2026-02-01', false)).toMatchObject([{ status: 'OFFICIAL', endedOn: null }]);
    expect(await then('Trần Văn Oan', '2026-02-01', true)).toEqual([]);
    expect([await counted('2026-06-09'), await counted('2026-06-10')]).toEqual([before - 1, before]);
  });

  test('in the report of the month he stands in a row of his own, and the figures agree', async () => {
    const { rows } = await harness.owner.query<{ id: string }>(`select id from report_period where kind = 'MONTH' and starts_on = '2026-06-01'`);
    const payload = (await ward.run(
      `mutation Open($input: ReportOpenInput!) { reportOpen(input: $input) { report { identityHolds cells { code derived } } userErrors { code } } }`,
      { input: { unitId: sample.wardA, periodId: rows[0]?.id, idempotencyKey: intent() } },
    )).data['reportOpen'];
    expect(payload.userErrors).toEqual([]);
    expect(payload.report.identityHolds).toBe(true);
    expect(payload.report.cells.find((one: any) => one.code === 'RESTORED')).toMatchObject({ derived: 1 });
  });

  test('who was struck off on probation goes on with it, in another branch if he is put there', async () => {
    const { membershipId, personId } = await scene.member('Trần Thị Oan', { branch: sample.branchA1, decidedOn: '2025-12-01', ceremonyOn: '2025-12-20' });
    await done(town, 'membershipStrikeOff', { id: membershipId, expectedVersion: 1, grounds: 'WILL_LOST', decision: decision('2026-04-01'), idempotencyKey: intent() });
    await done(town, 'membershipRestore', restoring(membershipId, 2, '2026-08-03', { branchId: sample.branchB1 }));
    expect((await read(personId)).memberships).toMatchObject([{ status: 'PROBATIONARY', ceremonyOn: '2025-12-20', branch: { id: sample.branchB1 } }]);
    expect(await then('Trần Thị Oan', '2026-06-01', true)).toMatchObject([{ status: 'STRUCK_OFF', branch: { id: sample.branchA1 } }]);
  });

  test('a decision put right moves the restoration; one that would precede the exit is refused; it cannot be declared void', async () => {
    const { membershipId, personId } = await official('Trần Văn Chỉnh');
    const left = await expel(membershipId);
    const back = await done(town, 'membershipRestore', restoring(membershipId, 2, '2026-06-10'));
    const correct = async (id: string, change: object): Promise<string> => {
      const { data } = await town.run(`mutation Right($input: EventCorrectInput!) { eventCorrect(input: $input) { userErrors { code } } }`, {
        input: { id, reason: 'Nhập sai', decision: decision('2026-11-02'), idempotencyKey: intent(), ...change },
      });
      return data['eventCorrect'].userErrors[0]?.code ?? 'done';
    };
    expect(await correct(back.event.id, { effectiveOn: '2026-03-01' })).toBe('CORRECTION_INVALID');
    expect(await correct(back.event.id, { void: true })).toBe('CORRECTION_INVALID');
    expect(await correct(left.event.id, { void: true })).toBe('CORRECTION_INVALID');
    expect(await correct(back.event.id, { effectiveOn: '2026-06-12' })).toBe('done');
    expect((await read(personId)).memberships).toMatchObject([{ status: 'OFFICIAL', restoredOn: '2026-06-12', postings: [{ to: '2026-03-02' }, { from: '2026-06-12' }] }]);
  });

  test('refused: by a ward before July 2025, of who still is or is again a member or candidate, of who moved away or died, before the exit, twice', async () => {
    const { membershipId, personId } = await official('Trần Văn Chối');
    const still = await refused(town, 'membershipRestore', restoring(membershipId, 1, '2026-06-10'));
    expect(still).toMatchObject({ code: 'TRANSITION_REFUSED', clause: expect.stringContaining('5.2.2') });
    await expel(membershipId, '2025-03-03');
    const before = await scene.written();
    // A ward stands directly over grassroots organisations since 1 July 2025; what is dated before is the town's, whenever it is typed.
    expect(await refused(ward, 'membershipRestore', { ...restoring(membershipId, 2, '2025-06-30'), decision: decision('2025-06-30') }))
      .toMatchObject({ code: 'ISSUER_NOT_COMPETENT', clause: '294-QĐ/TW 5.2.2; 232-QĐ/TW 20/01/2025, 4.3.2', rule: { code: 'DIRECT_SUPERIOR/Q232' }, path: ['input', 'decision', 'issuerId'] });
    expect(await refused(town, 'membershipRestore', restoring(membershipId, 2, '2025-03-02'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    expect(await scene.written()).toEqual(before);
    const again = await scene.candidate('Người khác', { branch: sample.branchA1, listedOn: '2026-08-01' });
    await harness.owner.query('update candidacy set person_id = $1 where id = $2', [personId, again.candidacyId]);
    expect(await refused(town, 'membershipRestore', restoring(membershipId, 2, '2026-09-10'))).toMatchObject({ code: 'PERSON_ALREADY_CANDIDATE' });
    const died = await official('Trần Văn Mất');
    await done(town, 'memberDeathRecord', { id: died.membershipId, expectedVersion: 1, diedOn: '2026-05-05', idempotencyKey: intent() });
    expect(await refused(town, 'membershipRestore', restoring(died.membershipId, 2, '2026-06-10'))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    const twice = await official('Trần Văn Lặp');
    await expel(twice.membershipId);
    await done(ward, 'membershipRestore', { ...restoring(twice.membershipId, 2, '2026-06-10'), decision: decision('2026-06-10') });
    expect(await refused(town, 'membershipRestore', restoring(twice.membershipId, 3, '2026-06-11'))).toMatchObject({ code: 'TRANSITION_REFUSED' });
  });

  test('who left the Party does not arrive with the dates of before, for the time outside does not count; with the decision of a readmission he does', async () => {
    const { membershipId, personId } = await scene.member('Trần Văn Trở Lại', { branch: sample.branchA1, bornOn: '1975-05-05', decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20' });
    await expel(membershipId, '2022-03-03');
    const comes = { branchId: sample.branchA2, personId, arrivedOn: '2026-09-01', status: 'OFFICIAL', from: 'Đảng bộ thành phố Vinh' };
    const before = await scene.written();
    const arrive = (decidedOn: string, ceremonyOn: string, officialOn: string): object => ({ ...comes, decidedOn, ceremonyOn, officialOn, idempotencyKey: intent() });
    expect(await refused(town, 'membershipArrive', arrive('2000-01-06', '2000-01-20', '2001-01-20'))).toMatchObject({ code: 'ARRIVED_AFTER_EXIT', clause: '294-QĐ/TW 3.5; 294-QĐ/TW 5.2.2', path: ['input', 'decidedOn'] });
    expect(await refused(town, 'membershipArrive', arrive('2025-03-02', '2025-03-10', '2026-03-10'))).toMatchObject({ code: 'READMISSION_TOO_EARLY', path: ['input', 'decidedOn'] });
    expect(await scene.written()).toEqual(before);
    const { membership, event } = await done(town, 'membershipArrive', arrive('2025-03-03', '2025-03-10', '2026-03-10'));
    expect(membership).toMatchObject({ status: 'OFFICIAL', decidedOn: '2025-03-03' });
    const age = (await town.run('query Age($id: ID!) { person(id: $id) { currentMembership { partyAge { since gaps { from to } } } } }', { id: personId })).data['person'];
    expect(age.currentMembership.partyAge.gaps).toEqual([{ from: '2022-03-03', to: '2025-03-02' }]);
    // Nor does a correction take the decision back to before he left.
    const back = await refused(town, 'eventCorrect', { id: event.id, reason: 'Nhập sai', arrival: { decidedOn: '2000-01-06' }, decision: decision('2026-11-02'), idempotencyKey: intent() });
    expect(back).toMatchObject({ code: 'ARRIVED_AFTER_EXIT', path: ['input', 'arrival', 'decidedOn'] });
  });

  test('who was struck off complains: late is told, one at a time, upheld or restored, and the answer has its day', async () => {
    const waiting = async (): Promise<any[]> => (await ward.run(`query W($unit: ID!) { workItems(unitId: $unit, kind: COMPLAINT_TO_ANSWER) { nodes { dueOn rule { code } person { fullName } } } }`, { unit: sample.wardA })).data['workItems'].nodes;
    const { membershipId, personId } = await official('Trần Văn Khiếu');
    const about = (expectedVersion: number, more: object): object => ({ id: membershipId, expectedVersion, reason: 'Có lý do chính đáng', idempotencyKey: intent(), ...more });
    expect(await refused(town, 'complaintFile', about(1, { filedOn: '2026-05-01' }))).toMatchObject({ code: 'TRANSITION_REFUSED', clause: '294-QĐ/TW 8.2' });
    await done(town, 'membershipStrikeOff', { id: membershipId, expectedVersion: 1, grounds: 'WILL_LOST', decision: decision('2026-04-01'), idempotencyKey: intent() });
    expect(await refused(town, 'complaintReject', about(2, { decision: decision('2026-05-02') }))).toMatchObject({ code: 'APPEAL_NOT_OPEN' });
    expect((await done(town, 'complaintFile', about(2, { filedOn: '2026-04-20' }))).warnings).toEqual([]);
    expect(await refused(town, 'complaintFile', about(3, { filedOn: '2026-04-21' }))).toMatchObject({ code: 'APPEAL_ALREADY_OPEN' });
    expect(await waiting()).toMatchObject([{ dueOn: expect.stringMatching(/^2026-0[89]/), rule: { code: 'COMPLAINT_ANSWER/Q20' }, person: { fullName: 'Trần Văn Khiếu' } }]);
    // It goes up, past the committee that may have struck off by delegation: on the day of the answer a ward stood directly over nobody yet.
    const old = await official('Trần Văn Khiếu Trước');
    const then = (expectedVersion: number, more: object): object => ({ id: old.membershipId, expectedVersion, reason: 'Có lý do chính đáng', idempotencyKey: intent(), ...more });
    await done(town, 'membershipStrikeOff', { id: old.membershipId, expectedVersion: 1, grounds: 'WILL_LOST', decision: decision('2025-04-01'), idempotencyKey: intent() });
    await done(town, 'complaintFile', then(2, { filedOn: '2025-04-20' }));
    const before = await scene.written();
    expect(await refused(ward, 'complaintReject', then(3, { decision: decision('2025-06-30') }))).toMatchObject({
      code: 'ISSUER_NOT_COMPETENT', clause: '294-QĐ/TW 8.2; 232-QĐ/TW 20/01/2025, 4.3.2', rule: { code: 'DIRECT_SUPERIOR/Q232' }, path: ['input', 'decision', 'issuerId'], message: expect.stringContaining('thị ủy trở lên'),
    });
    expect(await scene.written()).toEqual(before);
    await done(town, 'complaintReject', then(3, { decision: { ...decision('2025-06-30'), issuerId: sample.town } }));
    await done(town, 'complaintReject', about(3, { decision: decision('2026-06-15') }));
    expect(await waiting()).toEqual([]);
    // Whoever is not content with the answer turns to the Centre, which has twice the days.
    expect((await done(town, 'complaintFile', about(4, { filedOn: '2026-07-01', receivedOn: '2026-06-25', level: 'CENTRE' }))).warnings).toEqual([]);
    expect(await waiting()).toMatchObject([{ dueOn: expect.stringMatching(/^2027-0[34]/), rule: { code: 'COMPLAINT_ANSWER_ABOVE/Q20' } }]);
    await done(town, 'complaintReject', about(5, { decision: decision('2026-07-15') }));
    expect((await done(town, 'complaintFile', about(6, { filedOn: '2026-07-20' }))).warnings).toMatchObject([{ code: 'APPEAL_LATE' }]);
    await done(town, 'membershipRestore', restoring(membershipId, 7, '2026-08-10'));
    expect(await waiting()).toEqual([]);
    expect((await read(personId)).memberships).toMatchObject([{ status: 'OFFICIAL', restoredOn: '2026-08-10' }]);
  });

  test('whose branch has been dissolved since is restored by the superior it stood under, into a branch that goes on', async () => {
    const { membershipId, personId } = await scene.member('Trần Thị Giải Thể', { branch: sample.branchB2, decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20' });
    await expel(membershipId);
    for (const table of ['org_placement', 'org_unit_revision']) await harness.owner.query(`update ${table} set during = daterange(lower(during), '2026-07-01') where unit_id = $1`, [sample.branchB2]);
    await harness.owner.query('select org_ancestry_rebuild()');
    const before = await scene.written();
    expect(await refused(town, 'membershipRestore', restoring(membershipId, 2, '2026-08-10'))).toMatchObject({ code: 'UNIT_CLOSED', path: ['input', 'branchId'] });
    expect(await refused(town, 'membershipRestore', restoring(membershipId, 2, '2026-08-10', { branchId: sample.wardB }))).toMatchObject({ code: 'UNIT_NOT_BRANCH', path: ['input', 'branchId'] });
    expect(await scene.written()).toEqual(before);
    await done(town, 'membershipRestore', restoring(membershipId, 2, '2026-08-10', { branchId: sample.branchB1 }));
    expect((await read(personId)).memberships).toMatchObject([{ status: 'OFFICIAL', branch: { id: sample.branchB1 }, restoredOn: '2026-08-10', postings: [{ branch: { id: sample.branchB2 }, to: '2026-03-02' }, { branch: { id: sample.branchB1 }, from: '2026-08-10' }] }]);
  });

  test('everything derived is what the log says', async () => {
    // People put straight into the tables have a shorter log than their membership; what is counted agrees all the same.
    const differences = (await verify(harness.owner)).filter(({ differences: found }) => found.length > 0);
    expect(differences.map(({ name, differences: found }) => [name, found.filter((one) => !/candidacy/.test(one))]).filter(([, found]) => (found as string[]).length > 0)).toEqual([]);
  });
});
