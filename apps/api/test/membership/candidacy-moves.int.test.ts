import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { CandidateGiven, Scene } from './scene.ts';

describe('a candidate who moves while the admission is considered (06-HD/TW 3.9)', () => {
  let harness: Harness;
  let scene: Scene;
  let [old, oldSecretary, fresh, town, stranger]: Caller[] = [];
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    [old, oldSecretary, fresh, town, stranger] = await Promise.all([
      harness.as('UNIT_OFFICER', sample.wardA), harness.as('BRANCH_SECRETARY', sample.branchA1), harness.as('BRANCH_SECRETARY', sample.branchB1), harness.as('ORGANISATION_OFFICER'), harness.as('BRANCH_SECRETARY', sample.branchA2),
    ]);
  });
  afterAll(() => harness.close());

  const way = { listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' };
  const open = (name: string, more: Partial<CandidateGiven> = {}) => scene.candidate(name, { branch: sample.branchA1, stage: 'DOSSIER_OPEN', ...way, ...more });
  const sentUp = { stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2026-06-01', committeeResolvedOn: '2026-06-15' } as const;
  const act = (by: Caller | undefined, mutation: string, id: string, expectedVersion: number, more: object): Promise<any> =>
    done(by as Caller, mutation, { id, expectedVersion, ...more, idempotencyKey: intent() });
  const no = (by: Caller | undefined, mutation: string, id: string, expectedVersion: number, more: object): Promise<any> =>
    refused(by as Caller, mutation, { id, expectedVersion, ...more, idempotencyKey: intent() });
  const toB1 = { toBranchId: sample.branchB1, requestedOn: '2026-09-03', movedOn: '2026-09-01', certificateNo: '4-GCN/CB' };
  const waiting = async (by: Caller | undefined, unitId: string, kind: string): Promise<any[]> =>
    (await (by as Caller).run('query W($unitId: ID!, $kind: WorkItemKind!) { workItems(unitId: $unitId, kind: $kind) { nodes { person { id } unit { id } dueOn rule { code } } } }', { unitId, kind })).data['workItems'].nodes;
  const seen = async (by: Caller | undefined, id: string): Promise<any> =>
    (await (by as Caller).run(`query P($id: ID!) { person(id: $id) { currentCandidacy { stage nextDueOn nextDueRule { code } branch { id } moves { state toBranch { id } movedOn certificateNo forwardDueOn decideDueOn closedOn objection }
      supporters { personName endedOn } availableTransitions { act allowed } } } }`, { id })).data['person']?.currentCandidacy ?? null;
  const may = ({ availableTransitions }: any): string[] => availableTransitions.filter((one: any) => one.allowed && one.act.startsWith('CANDIDACY_MOVE')).map((one: any) => one.act);

  test('carries a certificate of being helped, is taken in by the new branch, and is supported there by who has met him yesterday', async () => {
    const { personId, candidacyId } = await open('Lò Thị Chuyển');
    const { personId: mentorId } = await scene.member('Lò Văn Cũ', { branch: sample.branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
    await act(oldSecretary, 'candidacySupporterAssign', candidacyId, 1, { role: 'MENTOR', personId: mentorId, assignedOn: '2026-03-02' });
    expect(await no(oldSecretary, 'candidacyMoveRequest', candidacyId, 2, { ...toB1, certificateNo: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'certificateNo'] });
    expect(await seen(fresh, personId)).toBeNull();
    const asked = await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 2, toB1);
    expect(asked.event).toMatchObject({ act: 'CANDIDACY_MOVE_REQUEST', branch: { id: sample.branchA1 }, toBranch: { id: sample.branchB1 }, counts: false });
    expect(await no(oldSecretary, 'candidacyMoveRequest', candidacyId, 3, toB1)).toMatchObject({ code: 'CANDIDACY_MOVE_PENDING', clause: '06-HD/TW 3.9' });
    // Both ends see the case; each does its own part, and a third branch does neither.
    expect(may(await seen(oldSecretary, personId))).toEqual(['CANDIDACY_MOVE_CANCEL']);
    expect(may(await seen(fresh, personId))).toEqual(['CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_RETURN']);
    expect(await seen(stranger, personId)).toBeNull();
    expect(await waiting(fresh, sample.branchB1, 'CANDIDATE_TO_TAKE_IN')).toMatchObject([{ person: { id: personId }, unit: { id: sample.branchB1 }, rule: null }]);
    expect(await no(oldSecretary, 'candidacyMoveAccept', candidacyId, 3, { acceptedOn: '2026-09-10' })).toMatchObject({ code: 'NOT_PERMITTED' });
    const taken = await act(fresh, 'candidacyMoveAccept', candidacyId, 3, { acceptedOn: '2026-09-10' });
    expect(taken.event).toMatchObject({ branch: { id: sample.branchA1 }, toBranch: { id: sample.branchB1 } });
    expect(await seen(fresh, personId)).toMatchObject({
      stage: 'DOSSIER_OPEN', branch: { id: sample.branchB1 }, moves: [{ state: 'ACCEPTED', certificateNo: '4-GCN/CB', closedOn: '2026-09-10', forwardDueOn: null }], supporters: [{ personName: null, endedOn: '2026-09-10' }],
    });
    expect(await seen(oldSecretary, personId)).toBeNull();
    expect(await waiting(fresh, sample.branchB1, 'CANDIDATE_TO_TAKE_IN')).toEqual([]);
    const helper = await scene.member('Lò Văn Mới', { branch: sample.branchB1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
    await act(fresh, 'candidacySupporterAssign', candidacyId, 4, { role: 'INTRODUCER', personId: helper.personId, togetherSince: '2026-09-10', assignedOn: '2026-09-11' });
    // The list of a day is that of the branch he was in then.
    const listed = async (unit: string, day: string): Promise<number> => Number((await harness.owner.query('select coalesce(sum(n), 0) as n from candidates_on($1, $2)', [[unit], day])).rows[0].n);
    expect([await listed(sample.branchA1, '2026-09-09'), await listed(sample.branchA1, '2026-09-10'), await listed(sample.branchB1, '2026-09-09'), await listed(sample.branchB1, '2026-09-10')]).toEqual([1, 0, 0, 1]);
  });

  test('whose dossier was sent up: it is forwarded within fifteen working days, and the new place decides within thirty, with an objection sixty', async () => {
    const { personId, candidacyId } = await open('Lò Văn Gửi', sentUp);
    await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 1, { ...toB1, certificateNo: null });
    expect(await waiting(old, sample.wardA, 'CANDIDATE_TO_FORWARD')).toMatchObject([{ person: { id: personId }, unit: { id: sample.branchA1 }, dueOn: '2026-09-23', rule: { code: 'MOVED_DOSSIER_FORWARD/H2026' } }]);
    expect(await waiting(fresh, sample.branchB1, 'CANDIDATE_TO_TAKE_IN')).toEqual([]);
    expect(await no(fresh, 'candidacyMoveAccept', candidacyId, 2, { acceptedOn: '2026-09-10' })).toMatchObject({ code: 'CANDIDACY_MOVE_NOT_FORWARDED' });
    expect(await no(oldSecretary, 'candidacyMoveForward', candidacyId, 2, { forwardedOn: '2026-09-10' })).toMatchObject({ code: 'NOT_PERMITTED' });
    const late = await act(old, 'candidacyMoveForward', candidacyId, 2, { forwardedOn: '2026-09-24', documentNo: '15-CV/ĐU' });
    expect(late.warnings).toMatchObject([{ code: 'DOSSIER_FORWARDED_LATE', rule: { code: 'MOVED_DOSSIER_FORWARD/H2026' } }]);
    expect(await no(old, 'candidacyMoveForward', candidacyId, 3, { forwardedOn: '2026-09-25' })).toMatchObject({ code: 'CANDIDACY_MOVE_FORWARDED' });
    await act(fresh, 'candidacyMoveAccept', candidacyId, 3, { acceptedOn: '2026-10-01', objection: 'Có đơn phản ánh về lịch sử chính trị' });
    expect(await seen(fresh, personId)).toMatchObject({ stage: 'COMMITTEE_RESOLVED', nextDueOn: '2026-12-24', nextDueRule: { code: 'MOVED_OBJECTION_REVIEW/H2026' } });
    expect(await waiting(fresh, sample.branchB1, 'ADMISSION_DECISION_DUE')).toMatchObject([{ person: { id: personId }, dueOn: '2026-12-24', rule: { code: 'MOVED_OBJECTION_REVIEW/H2026' } }]);
    const admitted = await act(town, 'admissionDecide', candidacyId, 4, { decision: decision('2026-11-12') });
    expect(admitted).toMatchObject({ membership: { status: 'DECIDED', branch: { id: sample.branchB1 } }, warnings: [] });
  });

  test('taken in by a branch that is itself the grassroots organisation after the old branch has resolved: that branch votes, no committee does', async () => {
    const { personId, candidacyId } = await open('Lò Thị Trường', { stage: 'BRANCH_RESOLVED', branchResolvedOn: '2026-06-01' });
    const school = await harness.as('UNIT_OFFICER', sample.school);
    const vote = { heldOn: '2026-10-05', eligible: 9, present: 9, against: 0 };
    await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 1, { ...toB1, toBranchId: sample.school, certificateNo: null });
    await act(old, 'candidacyMoveForward', candidacyId, 2, { forwardedOn: '2026-09-10' });
    // Until it is taken in, the committee of the old place stands over it, and its branch has resolved.
    expect(await no(old, 'branchVoteRecord', candidacyId, 3, { ...vote, heldOn: '2026-09-12', inFavour: 9 })).toMatchObject({ code: 'TRANSITION_REFUSED' });
    await act(school, 'candidacyMoveAccept', candidacyId, 3, { acceptedOn: '2026-10-01' });
    const { availableTransitions } = await seen(school, personId);
    expect(availableTransitions).toEqual(expect.arrayContaining([{ act: 'COMMITTEE_VOTE_RECORD', allowed: false }, { act: 'BRANCH_VOTE_RECORD', allowed: true }]));
    expect(await no(town, 'committeeVoteRecord', candidacyId, 4, { ...vote, inFavour: 9 })).toMatchObject({ code: 'NO_COMMITTEE_OVER_BRANCH', clause: '06-HD/TW 3.6c' });
    expect((await act(school, 'branchVoteRecord', candidacyId, 4, { ...vote, inFavour: 5 })).candidacy).toMatchObject({ stage: 'BRANCH_RESOLVED', branchResolvedOn: '2026-06-01' });
    const resolved = await act(school, 'branchVoteRecord', candidacyId, 5, { ...vote, heldOn: '2026-10-12', inFavour: 9 });
    expect(resolved.candidacy).toMatchObject({ stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2026-06-01', committeeResolvedOn: '2026-10-12' });
    expect((await act(town, 'admissionDecide', candidacyId, 6, { decision: decision('2026-11-02') })).membership).toMatchObject({ status: 'DECIDED', branch: { id: sample.school } });
  });

  test('a committee voted while the branch stood below it: the tree of the day of the vote counts, not that of today', async () => {
    const { candidacyId } = await open('Lò Văn Cây', { branch: sample.branchA2, stage: 'BRANCH_RESOLVED', branchResolvedOn: '2026-06-01' });
    // From 1 October on the branch stands directly under the town.
    await harness.owner.query(
      `with cut as (update org_unit_revision set during = daterange(lower(during), '2026-10-01') where unit_id = $1 and upper_inf(during) returning *)
       insert into org_unit_revision (unit_id, name, short_name, code, kind, sector, during) select unit_id, name, short_name, code, 'GRASSROOTS_BRANCH', sector, '[2026-10-01,)' from cut`,
      [sample.branchA2],
    );
    const vote = { eligible: 9, present: 9, inFavour: 9, against: 0 };
    expect(await no(town, 'committeeVoteRecord', candidacyId, 1, { ...vote, heldOn: '2026-10-05' })).toMatchObject({ code: 'NO_COMMITTEE_OVER_BRANCH' });
    expect((await act(town, 'committeeVoteRecord', candidacyId, 1, { ...vote, heldOn: '2026-09-30' })).candidacy.stage).toBe('COMMITTEE_RESOLVED');
  });

  test('the old place decides until thirty working days after the move, and the ceremony is held at the new one', async () => {
    const late = await open('Lò Thị Muộn', sentUp);
    await act(old, 'candidacyMoveRequest', late.candidacyId, 1, toB1);
    expect(await no(town, 'admissionDecide', late.candidacyId, 2, { decision: decision('2026-10-15') })).toMatchObject({ code: 'ADMISSION_AFTER_MOVE', rule: { code: 'MOVED_CEREMONY_LIMIT/H2026' } });
    const intime = await act(town, 'admissionDecide', late.candidacyId, 2, { decision: decision('2026-10-14') });
    expect(intime.warnings.map(({ code }: any) => code)).toContain('CEREMONY_AT_NEW_PLACE');
    expect(await scene.count('candidacy_move', `candidacy_id = '${late.candidacyId}' and state = 'ADMITTED'`)).toBe(1);
    const { membership } = intime;
    const moved = await act(town, 'membershipTransferRequest', membership.id, membership.version, { toBranchId: sample.branchB1, requestedOn: '2026-10-16', movedOn: '2026-09-01' });
    const receiver = await harness.as('UNIT_OFFICER', sample.wardB);
    const accepted = await act(receiver, 'transferAccept', moved.transfer.id, moved.transfer.version, { acceptedOn: '2026-10-20' });
    expect((await act(receiver, 'ceremonyHold', accepted.membership.id, accepted.membership.version, { heldOn: '2026-10-22' })).membership).toMatchObject({ status: 'PROBATIONARY', branch: { id: sample.branchB1 } });
  });

  test('is sent back, called off, or gone out of the town; what ends otherwise leaves no move behind', async () => {
    const { candidacyId } = await open('Lò Văn Về');
    await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 1, toB1);
    expect(await no(fresh, 'candidacyMoveReturn', candidacyId, 2, { returnedOn: '2026-09-05', reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    await act(fresh, 'candidacyMoveReturn', candidacyId, 2, { returnedOn: '2026-09-05', reason: 'Không cư trú ở khối' });
    await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 3, { ...toB1, requestedOn: '2026-09-07' });
    await act(oldSecretary, 'candidacyMoveCancel', candidacyId, 4, { reason: 'Không chuyển nữa' });
    expect(await no(oldSecretary, 'candidacyMoveRequest', candidacyId, 5, { ...toB1, requestedOn: '2026-11-20', destination: 'Đảng bộ phường Trường Vinh' })).toMatchObject({ code: 'INVALID_INPUT' });
    await act(oldSecretary, 'candidacyMoveRequest', candidacyId, 5, { destination: 'Đảng bộ phường Trường Vinh', requestedOn: '2026-11-20', certificateNo: '5-GCN/CB' });
    expect(await waiting(oldSecretary, sample.branchA1, 'CANDIDATE_TO_TAKE_IN')).toMatchObject([{ unit: { id: sample.branchA1 } }]);
    const gone = await act(oldSecretary, 'candidacyMoveAccept', candidacyId, 6, { acceptedOn: '2026-11-20' });
    expect(gone).toMatchObject({ candidacy: { stage: 'DROPPED', closedOn: '2026-11-20' }, event: { act: 'CANDIDACY_MOVE_OUT' } });
    const dropped = await open('Lò Thị Thôi');
    await act(oldSecretary, 'candidacyMoveRequest', dropped.candidacyId, 1, toB1);
    await act(oldSecretary, 'candidacyDrop', dropped.candidacyId, 2, { droppedOn: '2026-09-20', reason: 'Rút đơn' });
    expect(await scene.count('candidacy_move', 'closed_on is null')).toBe(0);
    expect(await no(fresh, 'candidacyMoveAccept', dropped.candidacyId, 3, { acceptedOn: '2026-09-21' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
