import { describe, expect, test } from '@jest/globals';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('probation', () => {
  const at = transferScene();
  const official = (name: string, branch: string = sample.branchA1) => at.scene.member(name, { branch, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
  const probationer = (name: string, ceremonyOn = '2026-02-10') => at.scene.member(name, { branch: sample.branchA1, decidedOn: '2025-09-10', ceremonyOn });
  const secretary = () => at.harness.as('BRANCH_SECRETARY', sample.branchA1);

  const asked = 'query M($id: ID!) { person(id: $id) { currentMembership { version canAssignMentor mentors { id personName assignedOn endedOn endedBy endReason notEligible } } memberships { mentors { personName endedOn endedBy } } } }';
  const memberOf = async (personId: string, by = at.sender): Promise<any> => (await by.run(asked, { id: personId })).data['person'];
  const mentorsOf = async (personId: string): Promise<any[]> => (await memberOf(personId)).memberships[0].mentors;
  const assign = (membershipId: string, expectedVersion: number, mentor: { personId: string }, more: object = {}) => ({ id: membershipId, expectedVersion, personId: mentor.personId, assignedOn: '2026-03-02', idempotencyKey: intent(), ...more });
  const waiting = async (kind: string): Promise<any[]> =>
    (await at.sender.run('query W($unitId: ID!, $kind: WorkItemKind!) { workItems(unitId: $unitId, kind: $kind, first: 100) { nodes { nature dated baseOn person { id } unit { id } } } }', { unitId: sample.wardA, kind })).data['workItems'].nodes;
  const waitsFor = async (kind: string, personId: string): Promise<boolean> => (await waiting(kind)).some(({ person }) => person.id === personId);
  const lifeOf = async (personId: string): Promise<any[]> =>
    (await at.sender.run('query L($id: ID!) { person(id: $id) { life(first: 50) { nodes { kind effectiveOn clause details { label value } branch { id } event { act } } } } }', { id: personId })).data['person'].life.nodes;

  test('the branch assigns who helps, replaces him and ends it; all of it stays on record and in the life', async () => {
    const { personId, membershipId } = await probationer('Hồ Thị Dự');
    const [first, second, third] = [await official('Hồ Văn Nhất'), await official('Hồ Văn Nhì'), await official('Hồ Văn Ba')];
    expect(await waiting('PROBATIONER_WITHOUT_MENTOR')).toContainEqual({ nature: 'NOTICE', dated: false, baseOn: '2026-02-10', person: { id: personId }, unit: { id: sample.branchA1 } });
    const own = await secretary();
    expect((await memberOf(personId, own)).currentMembership.canAssignMentor).toBe(true);
    await done(own, 'membershipMentorAssign', assign(membershipId, 1, first));
    expect(await waitsFor('PROBATIONER_WITHOUT_MENTOR', personId)).toBe(false);
    expect(await mentorsOf(personId)).toEqual([{ personName: 'Hồ Văn Nhất', endedOn: null, endedBy: null }]);
    const { mentors: [held] } = (await memberOf(personId)).currentMembership;
    await done(own, 'membershipMentorAssign', assign(membershipId, 2, second, { assignedOn: '2026-05-04', replacesId: held.id }));
    await done(own, 'membershipMentorAssign', assign(membershipId, 3, third, { assignedOn: '2026-06-01' }));
    const now = (await memberOf(personId)).currentMembership.mentors;
    expect(now.map(({ personName, endedOn }: any) => [personName, endedOn])).toEqual([['Hồ Văn Ba', null], ['Hồ Văn Nhì', null], ['Hồ Văn Nhất', '2026-05-04']]);
    for (const [index, { id }] of now.slice(0, 2).entries())
      await done(own, 'membershipMentorEnd', { id: membershipId, expectedVersion: 4 + index, mentorId: id, endedOn: '2026-07-01', reason: 'Chuyển công tác', idempotencyKey: intent() });
    expect(await waitsFor('PROBATIONER_WITHOUT_MENTOR', personId)).toBe(true);
    const noted = (await lifeOf(personId)).filter(({ kind }) => kind.startsWith('MENTOR'));
    expect(noted.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([
      ['MENTOR_ENDED', '2026-07-01'], ['MENTOR_ENDED', '2026-07-01'], ['MENTOR_ASSIGNED', '2026-06-01'], ['MENTOR_ENDED', '2026-05-04'], ['MENTOR_ASSIGNED', '2026-05-04'], ['MENTOR_ASSIGNED', '2026-03-02'],
    ]);
    expect(noted.at(-1)).toMatchObject({ clause: 'Điều lệ Đảng, Đ5', branch: { id: sample.branchA1 }, details: [{ label: 'Đảng viên', value: 'Hồ Văn Nhất' }] });
    expect(noted[0].details).toContainEqual({ label: 'Lý do', value: 'Chuyển công tác' });
  });

  test('whoever may not help, and whoever is not in probation, is refused by the statute, and nothing is written', async () => {
    const { personId, membershipId } = await probationer('Hồ Văn Thử');
    const mentor = await official('Hồ Thị Gần');
    const young = await at.scene.member('Hồ Thị Trẻ', { branch: sample.branchA1, decidedOn: '2025-03-10', ceremonyOn: '2025-04-10', officialOn: '2026-04-10' });
    const stranger = await official('Hồ Thị Xa', sample.branchB1);
    const neighbour = await official('Hồ Thị Bên', sample.branchA2);
    const awaited = await at.scene.member('Hồ Thị Chờ', { branch: sample.branchA1, decidedOn: '2026-10-10' });
    const own = await secretary();
    const before = await at.scene.written();
    const wrong = (by: typeof own, who: { personId: string }, more: object = {}) => refused(by, 'membershipMentorAssign', assign(membershipId, 1, who, more));
    expect(await wrong(own, { personId })).toMatchObject({ code: 'MENTOR_NOT_OFFICIAL', path: ['input', 'personId'], clause: 'Điều lệ Đảng, Đ5' });
    expect(await wrong(own, young)).toMatchObject({ code: 'MENTOR_NOT_OFFICIAL' });
    expect(await wrong(own, stranger)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'personId'] });
    expect(await wrong(at.sender, neighbour)).toMatchObject({ code: 'MENTOR_OF_ANOTHER_BRANCH', path: ['input', 'personId'], clause: 'Điều lệ Đảng, Đ5' });
    expect(await wrong(own, mentor, { assignedOn: '2026-02-09' })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'assignedOn'] });
    expect(await wrong(own, mentor, { assignedOn: '2027-01-01' })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await wrong(own, mentor, { replacesId: mentor.personId })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'replacesId'] });
    expect(await wrong(own, mentor, { expectedVersion: 7 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await wrong(at.receiver, mentor)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong(await at.harness.as('INSPECTOR', sample.wardA), mentor)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(own, 'membershipMentorAssign', assign(awaited.membershipId, 1, mentor))).toMatchObject({ code: 'MENTOR_NOT_IN_PROBATION', clause: 'Điều lệ Đảng, Đ5' });
    expect(await refused(own, 'membershipMentorAssign', assign(mentor.membershipId, 1, young))).toMatchObject({ code: 'MENTOR_NOT_IN_PROBATION' });
    expect(await at.scene.written()).toEqual(before);
    // Where he stood on the day of the resolution decides; a member under discipline may help.
    await at.harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure) values ($1, $2, 'WARN', 'OFFICIAL', $3, '2026-01-01', 'WARNED')`, [mentor.personId, mentor.membershipId, sample.branchA1]);
    await done(own, 'membershipMentorAssign', assign(membershipId, 1, young, { assignedOn: '2026-04-10' }));
    await done(own, 'membershipMentorAssign', assign(membershipId, 2, mentor));
    expect(await refused(own, 'membershipMentorAssign', assign(membershipId, 3, mentor))).toMatchObject({ code: 'SUPPORTER_ALREADY' });
  });

  test('who has gone to another branch helps no longer: it is told, and on the work list until replaced', async () => {
    const { personId, membershipId } = await probationer('Hồ Thị Đợi');
    const mentor = await official('Hồ Văn Đi');
    await done(at.sender, 'membershipMentorAssign', assign(membershipId, 1, mentor));
    expect([(await memberOf(personId)).currentMembership.mentors[0].notEligible, await waitsFor('SUPPORTER_NOT_ELIGIBLE', personId)]).toEqual([null, false]);
    const { transfer } = await done(at.sender, 'membershipTransferRequest', { id: mentor.membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-10-01', idempotencyKey: intent() });
    await done(at.receiver, 'transferAccept', { id: transfer.id, expectedVersion: 1, acceptedOn: '2026-10-10', idempotencyKey: intent() });
    const [{ id, personName, notEligible }] = (await memberOf(personId)).currentMembership.mentors;
    expect([personName, notEligible, await waitsFor('SUPPORTER_NOT_ELIGIBLE', personId)]).toEqual([null, expect.stringContaining('Điều lệ Đảng, Đ5'), true]);
    await done(at.sender, 'membershipMentorEnd', { id: membershipId, expectedVersion: 2, mentorId: id, endedOn: '2026-10-10', reason: 'Chuyển đi', idempotencyKey: intent() });
    expect([await waitsFor('SUPPORTER_NOT_ELIGIBLE', personId), await waitsFor('PROBATIONER_WITHOUT_MENTOR', personId)]).toEqual([false, true]);
  });

  test('it ends by itself with the recognition, from the day probation ended; with an exit; and goes on where that is taken back', async () => {
    const mentor = await official('Hồ Văn Dìu');
    const recognised = await at.scene.member('Hồ Thị Xong', { branch: sample.branchA1, decidedOn: '2025-09-01', ceremonyOn: '2025-10-01' });
    await done(at.sender, 'membershipMentorAssign', assign(recognised.membershipId, 1, mentor, { assignedOn: '2025-10-05' }));
    const { event } = await done(at.sender, 'membershipRecognise', { id: recognised.membershipId, expectedVersion: 2, decision: decision('2026-10-20'), idempotencyKey: intent() });
    expect(await mentorsOf(recognised.personId)).toEqual([{ personName: 'Hồ Văn Dìu', endedOn: '2026-10-01', endedBy: 'RECOGNISED' }]);
    expect((await lifeOf(recognised.personId)).find(({ kind }) => kind === 'MENTOR_ENDED')).toMatchObject({ effectiveOn: '2026-10-01', details: [{}, { value: 'đã được công nhận chính thức' }] });
    expect(await refused(at.sender, 'membershipMentorEnd', { id: recognised.membershipId, expectedVersion: 3, mentorId: mentor.personId, endedOn: '2026-10-21', reason: 'x', idempotencyKey: intent() })).toMatchObject({ code: 'NOT_FOUND' });
    const town = await at.harness.as('ORGANISATION_OFFICER', sample.town);
    await done(town, 'eventCorrect', { id: event.id, void: true, reason: 'Ghi nhầm người', decision: decision('2026-11-02'), idempotencyKey: intent() });
    expect(await mentorsOf(recognised.personId)).toEqual([{ personName: 'Hồ Văn Dìu', endedOn: null, endedBy: null }]);
    expect(await waitsFor('PROBATIONER_WITHOUT_MENTOR', recognised.personId)).toBe(false);
    const left = await probationer('Hồ Thị Mất');
    await done(at.sender, 'membershipMentorAssign', assign(left.membershipId, 1, mentor));
    await done(at.sender, 'memberDeathRecord', { id: left.membershipId, expectedVersion: 2, diedOn: '2026-08-01', idempotencyKey: intent() });
    expect(await mentorsOf(left.personId)).toEqual([{ personName: 'Hồ Văn Dìu', endedOn: '2026-08-01', endedBy: 'LEFT' }]);
    expect(await waitsFor('PROBATIONER_WITHOUT_MENTOR', left.personId)).toBe(false);
  });

  test('who is transferred takes the comments along, the new branch reads them and assigns a mentor of its own', async () => {
    const { personId, membershipId } = await probationer('Hồ Thị Chuyển');
    const mentor = await official('Hồ Văn Cũ');
    const newMentor = await official('Hồ Văn Mới', sample.branchB1);
    await done(at.sender, 'membershipMentorAssign', assign(membershipId, 1, mentor));
    const comment = 'Tích cực, gương mẫu 👍  — “chăm chỉ”\r\n\r\n\r\nCòn ít phát biểu';
    const { transfer } = await done(at.sender, 'membershipTransferRequest', { id: membershipId, expectedVersion: 2, toBranchId: sample.branchB1, requestedOn: '2026-10-01', mentorComment: comment, branchComment: ' Chi bộ nhất trí ', idempotencyKey: intent() });
    const read = async (): Promise<any> => (await at.receiver.run('query T($id: ID!) { transfers(filter: { unitId: $id, direction: IN }, first: 50) { nodes { id mentorComment branchComment commentsExpected } } }', { id: sample.wardB })).data['transfers'].nodes.find(({ id }: any) => id === transfer.id);
    const stored = { mentorComment: 'Tích cực, gương mẫu 👍 — “chăm chỉ”\n\nCòn ít phát biểu', branchComment: 'Chi bộ nhất trí' };
    expect(await read()).toEqual({ id: transfer.id, ...stored, commentsExpected: true });
    await done(at.receiver, 'transferAccept', { id: transfer.id, expectedVersion: 1, acceptedOn: '2026-10-10', idempotencyKey: intent() });
    expect((await memberOf(personId, at.receiver)).currentMembership.mentors).toMatchObject([{ personName: null, endedOn: '2026-10-10', endedBy: 'TRANSFERRED', notEligible: null }]);
    const told = (await at.receiver.run('query L($id: ID!) { person(id: $id) { life(first: 50) { nodes { event { act } details { label value } } } } }', { id: personId })).data['person'].life.nodes.find(({ event }: any) => event?.act === 'TRANSFER_REQUEST');
    expect(told.details).toEqual(expect.arrayContaining([{ label: 'Nhận xét của đảng viên giúp đỡ', value: stored.mentorComment }, { label: 'Nhận xét của chi bộ', value: stored.branchComment }]));
    await done(at.receiver, 'membershipMentorAssign', assign(membershipId, 4, newMentor, { assignedOn: '2026-10-10' }));
    expect((await memberOf(personId, at.receiver)).currentMembership.mentors).toMatchObject([{ personName: 'Hồ Văn Mới', endedOn: null, notEligible: null }, { endedBy: 'TRANSFERRED' }]);
  });

  test('comments that are missing are told at the request and at the referral, which may bring them; of an official member none is taken', async () => {
    const { membershipId } = await probationer('Hồ Thị Thiếu');
    const asks = (more: object) => ({ id: membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-10-01', idempotencyKey: intent(), ...more });
    const { transfer, warnings } = await done(at.sender, 'membershipTransferRequest', asks({ awaitsReferral: true, mentorComment: '  ' }));
    expect(warnings).toMatchObject([{ code: 'PROBATION_COMMENT_MISSING', message: expect.stringContaining('06-HD/TW 3.10') }]);
    expect(warnings[0].message).toContain('nhận xét của đảng viên giúp đỡ, nhận xét của chi bộ');
    const referred = await done(at.sender, 'transferRefer', { id: transfer.id, expectedVersion: 1, referredOn: '2026-10-05', branchComment: 'Đủ tư cách', idempotencyKey: intent() });
    expect(referred.warnings.map(({ code, message }: any) => [code, message.includes('nhận xét của chi bộ')])).toEqual([['PROBATION_COMMENT_MISSING', false]]);
    const member = await at.member('Hồ Thị Chính');
    const of = (more: object) => ({ ...asks(more), id: member.membershipId });
    expect(await refused(at.sender, 'membershipTransferRequest', of({ branchComment: 'Tốt' }))).toMatchObject({ code: 'COMMENT_NOT_IN_PROBATION', path: ['input', 'branchComment'], clause: '06-HD/TW 3.10' });
    expect(await refused(at.sender, 'membershipTransferRequest', of({ mentorComment: 'x'.repeat(4001) }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'mentorComment'] });
    expect((await done(at.sender, 'membershipTransferRequest', of({}))).warnings).toEqual([]);
  });
});
