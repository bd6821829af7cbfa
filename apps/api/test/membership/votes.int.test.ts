import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { decisionDue } from '@dangvu/domain/membership/decision-time';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const votesAsked = 'id body heldOn round summoned exclusions { elsewhereTemporarily excused } eligible present inFavour against blank needed outcome rule { code }';

describe('votes', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let town: Caller;
  let secretary: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
    town = await harness.as('ORGANISATION_OFFICER', sample.town);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  const votesOf = async (personId: string, record: 'currentCandidacy { votes' | 'currentMembership { recognitionVotes' | 'currentMembership { votes: strikeOffVotes'): Promise<any[]> => {
    const { data } = await town.run(`query Votes($id: ID!) { person(id: $id) { ${record} { ${votesAsked} } } } }`, { id: personId });
    const [current] = Object.values(data['person']) as Record<string, any[]>[];
    return Object.values(current ?? {})[0] ?? [];
  };
  const open = (name: string) =>
    scene.candidate(name, { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-09-01' });

  test('two thirds of nine are six of those counted: five are recorded, reported upward and counted as a round', async () => {
    const { candidacyId, personId } = await open('Phan Thị Phiếu');
    const minutes = { id: candidacyId, eligible: 9, present: 9, against: 3, summoned: 12, exclusions: { elsewhereTemporarily: 1, excused: 2 } };
    const failed = await done(secretary, 'branchVoteRecord', { ...minutes, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 5, blank: 1, idempotencyKey: intent() });
    expect(failed.candidacy.stage).toBe('DOSSIER_OPEN');
    expect(failed.event.details.map(({ value }: { value: string }) => value)).toEqual([
      'tán thành 5/9, không tán thành 3, không biểu quyết 1, trong đó phiếu trắng 1, có mặt 9, triệu tập 12, không tính 3',
      'Chưa đạt tỷ lệ; vẫn báo cáo đầy đủ kết quả lên cấp trên (06-HD/TW 5.1)',
    ]);
    const carried = await done(secretary, 'branchVoteRecord', { ...minutes, expectedVersion: 2, heldOn: '2025-11-03', inFavour: 6, idempotencyKey: intent() });
    expect(carried.candidacy.stage).toBe('BRANCH_RESOLVED');
    expect(await votesOf(personId, 'currentCandidacy { votes')).toMatchObject([
      { body: 'BRANCH', round: 1, summoned: 12, exclusions: { elsewhereTemporarily: 1, excused: 2 }, eligible: 9, blank: 1, needed: 6, outcome: 'NOT_REACHED', rule: { code: 'BRANCH_VOTE/H06' } },
      { body: 'BRANCH', round: 2, inFavour: 6, blank: null, outcome: 'REACHED' },
    ]);
  });

  test('a branch that is itself the grassroots organisation resolves once: no committee votes between it and the decision', async () => {
    const { candidacyId, personId } = await scene.candidate('Phan Thị Trường', { branch: sample.school, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-09-01' });
    const school = await harness.as('UNIT_OFFICER', sample.school);
    const shown = async (): Promise<any> =>
      (await town.run('query Shown($id: ID!) { person(id: $id) { currentCandidacy { stage missing committeeResolvedOn papers { paper } availableTransitions { act allowed } } } }', { id: personId })).data['person'].currentCandidacy;
    const before = await shown();
    expect(before.missing).toEqual(expect.arrayContaining(['nghị quyết của chi bộ', 'quyết định kết nạp']));
    expect(before.missing).not.toContain('nghị quyết của đảng ủy');
    expect(before.papers.map(({ paper }: { paper: string }) => paper)).not.toContain('SECTION_REPORT');
    const vote = { id: candidacyId, eligible: 9, present: 9, against: 0 };
    expect((await done(school, 'branchVoteRecord', { ...vote, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 5, idempotencyKey: intent() })).candidacy.stage).toBe('DOSSIER_OPEN');
    const carried = await done(school, 'branchVoteRecord', { ...vote, expectedVersion: 2, heldOn: '2025-11-03', inFavour: 6, idempotencyKey: intent() });
    expect(carried.candidacy).toMatchObject({ stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2025-11-03', committeeResolvedOn: '2025-11-03', missing: ['quyết định kết nạp'] });
    const can = (await shown()).availableTransitions.filter(({ allowed }: { allowed: boolean }) => allowed).map(({ act }: { act: string }) => act);
    expect(can).toEqual(expect.arrayContaining(['STANDING_COMMITTEE_VOTE_RECORD', 'ADMISSION_DECIDE']));
    expect(can).not.toContain('COMMITTEE_VOTE_RECORD');
    expect(await refused(town, 'committeeVoteRecord', { ...vote, expectedVersion: 3, heldOn: '2025-11-10', inFavour: 9, idempotencyKey: intent() })).toMatchObject({ code: 'TRANSITION_REFUSED' });
    const admitted = await done(town, 'admissionDecide', { id: candidacyId, expectedVersion: 3, decision: decision('2025-11-20'), idempotencyKey: intent() });
    expect(admitted.candidacy.stage).toBe('ADMITTED');
  });

  test('counts that contradict each other are refused at the field, and nothing is written', async () => {
    const { candidacyId } = await open('Phan Văn Sai');
    const before = await scene.written();
    const vote = { id: candidacyId, expectedVersion: 1, heldOn: '2025-10-01', eligible: 9, present: 9, inFavour: 6, against: 3 };
    const wrong = (more: object) => refused(officer, 'branchVoteRecord', { ...vote, ...more, idempotencyKey: intent() });
    expect(await wrong({ present: 10 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'present'] });
    expect(await wrong({ inFavour: 10 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'inFavour'] });
    expect(await wrong({ against: 4 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'against'] });
    expect(await wrong({ blank: 1 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'blank'] });
    expect(await wrong({ eligible: 0 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'eligible'] });
    const base = await wrong({ summoned: 12, exclusions: { excused: 2 } });
    expect(base).toMatchObject({ code: 'VOTE_BASE_INVALID', path: ['input', 'summoned'] });
    expect(base.message).toContain('12 − 2 không phải là 9');
    expect(await scene.written()).toEqual(before);
  });

  test('the decision waits until the standing committee’s vote carries, by more than half', async () => {
    const { candidacyId } = await scene.candidate('Hồ Văn Chờ', {
      branch: sample.branchA1, stage: 'COMMITTEE_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-06-01', branchResolvedOn: '2025-09-01', committeeResolvedOn: '2025-09-15',
    });
    const vote = { id: candidacyId, eligible: 10, present: 10 };
    await done(town, 'standingCommitteeVoteRecord', { ...vote, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 5, against: 5, idempotencyKey: intent() });
    expect(await refused(town, 'admissionDecide', { id: candidacyId, expectedVersion: 2, decision: decision('2025-10-05'), idempotencyKey: intent() }))
      .toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'STANDING_COMMITTEE_VOTE/H06' } });
    await done(town, 'standingCommitteeVoteRecord', { ...vote, expectedVersion: 2, heldOn: '2025-10-20', inFavour: 6, against: 4, idempotencyKey: intent() });
    const admitted = await done(town, 'admissionDecide', { id: candidacyId, expectedVersion: 3, decision: decision('2025-10-21'), idempotencyKey: intent() });
    expect(admitted.candidacy.stage).toBe('ADMITTED');
    const { candidacyId: other } = await open('Hồ Thị Sớm');
    expect(await refused(town, 'standingCommitteeVoteRecord', { ...vote, id: other, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 6, against: 4, idempotencyKey: intent() }))
      .toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(await refused(secretary, 'standingCommitteeVoteRecord', { ...vote, id: other, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 6, against: 4, idempotencyKey: intent() }))
      .toMatchObject({ code: 'NOT_PERMITTED' });
  });

  test('the committee decides not to admit: the candidacy is over in its own way, the branch reads why, and the person may be listed again', async () => {
    const { candidacyId, personId } = await scene.candidate('Hồ Thị Từ', {
      branch: sample.branchA1, stage: 'COMMITTEE_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-06-01', branchResolvedOn: '2025-09-01', committeeResolvedOn: '2025-09-15',
    });
    const vote = { id: candidacyId, eligible: 10, present: 10 };
    await done(town, 'standingCommitteeVoteRecord', { ...vote, expectedVersion: 1, heldOn: '2025-10-01', inFavour: 6, against: 4, idempotencyKey: intent() });
    const refusal = (expectedVersion: number, more: object = {}) => ({ id: candidacyId, expectedVersion, decision: decision('2025-10-21'), reason: 'Chưa đủ tiêu chuẩn', idempotencyKey: intent(), ...more });
    const before = await scene.written();
    expect(await refused(town, 'admissionRefuse', refusal(2))).toMatchObject({ code: 'VOTE_CARRIED', rule: { code: 'STANDING_COMMITTEE_VOTE/H06' } });
    expect(await refused(secretary, 'admissionRefuse', refusal(2))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await scene.written()).toEqual(before);
    await done(town, 'standingCommitteeVoteRecord', { ...vote, expectedVersion: 2, heldOn: '2025-10-20', inFavour: 5, against: 5, idempotencyKey: intent() });
    expect(await refused(town, 'admissionRefuse', refusal(3, { reason: ' ' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await refused(town, 'admissionRefuse', refusal(3, { toldOn: '2025-10-20' }))).toMatchObject({ code: 'BRANCH_TOLD_ON', path: ['input', 'toldOn'], clause: '294-QĐ/TW 4.3.1' });
    expect(await refused(town, 'admissionRefuse', refusal(3, { decision: { ...decision('2025-10-21'), issuerId: sample.branchA1 } }))).toMatchObject({ code: 'ISSUER_NOT_COMPETENT', path: ['input', 'decision', 'issuerId'] });
    const { candidacy, event } = await done(town, 'admissionRefuse', refusal(3, { toldOn: '2025-10-24' }));
    expect(candidacy).toMatchObject({ stage: 'REFUSED', closedOn: '2025-10-21', missing: [], nextDueOn: null });
    expect(event).toMatchObject({ act: 'ADMISSION_REFUSE', counts: false, details: [{ value: 'Chưa đủ tiêu chuẩn' }, { value: '24/10/2025' }] });
    const { data } = await secretary.run(
      `query Ended($unitId: ID!, $id: ID!) { candidacies(first: 5, filter: { unitId: $unitId, open: false, stages: [REFUSED] }) { nodes { closeReason person { id } } }
        person(id: $id) { life(first: 20) { nodes { event { act decision { number } } rule { code } } } } }`, { unitId: sample.branchA1, id: personId });
    expect(data['candidacies'].nodes).toEqual([{ closeReason: 'Chưa đủ tiêu chuẩn', person: { id: personId } }]);
    expect(data['person'].life.nodes.filter((node: any) => node.event?.act === 'ADMISSION_REFUSE')).toMatchObject([{ event: { act: 'ADMISSION_REFUSE', decision: { number: expect.stringContaining('QĐ') } }, rule: { code: expect.stringMatching(/^ADMISSION_DECISION_DEADLINE/) } }]);
    expect(await refused(town, 'admissionDecide', { id: candidacyId, expectedVersion: 4, decision: decision('2025-11-05'), idempotencyKey: intent() })).toMatchObject({ code: 'TRANSITION_REFUSED' });
    const again = await done(secretary, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'FARMER', personId, listedOn: '2025-11-10', idempotencyKey: intent() });
    expect(again.candidacy.stage).toBe('LISTED');
  });

  test('when the branch was told of a refusal may be recorded later, once, from the day of the decision on', async () => {
    const { candidacyId, personId } = await scene.candidate('Hồ Văn Báo', {
      branch: sample.branchA1, stage: 'COMMITTEE_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-06-01', branchResolvedOn: '2025-09-01', committeeResolvedOn: '2025-09-15',
    });
    const tell = (expectedVersion: number, toldOn: string): object => ({ id: candidacyId, expectedVersion, toldOn, idempotencyKey: intent() });
    expect(await refused(town, 'admissionRefusalTell', tell(1, '2025-10-24'))).toMatchObject({ code: 'ADMISSION_NOT_REFUSED', clause: '294-QĐ/TW 4.3.1' });
    const { warnings } = await done(town, 'admissionRefuse', { id: candidacyId, expectedVersion: 1, decision: decision('2025-10-21'), reason: 'Chưa đủ tiêu chuẩn', idempotencyKey: intent() });
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('REFUSAL_TO_BE_TOLD');
    const before = await scene.count('refusal_notice');
    expect(await refused(secretary, 'admissionRefusalTell', tell(2, '2025-10-24'))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(town, 'admissionRefusalTell', tell(2, '2025-10-20'))).toMatchObject({ code: 'BRANCH_TOLD_ON', path: ['input', 'toldOn'], clause: '294-QĐ/TW 4.3.1' });
    expect(await refused(town, 'admissionRefusalTell', tell(2, '2199-01-01'))).toMatchObject({ code: 'BRANCH_TOLD_ON' });
    expect(await refused(town, 'admissionRefusalTell', tell(1, '2025-10-24'))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await scene.count('refusal_notice')).toBe(before);
    expect((await done(town, 'admissionRefusalTell', tell(2, '2025-10-24'))).candidacy).toEqual({ id: candidacyId, version: 3, stage: 'REFUSED', refusalToldOn: '2025-10-24' });
    expect(await refused(town, 'admissionRefusalTell', tell(3, '2025-10-25'))).toMatchObject({ code: 'REFUSAL_TOLD_ALREADY' });
    const { data } = await secretary.run('query Life($id: ID!) { person(id: $id) { candidacies { refusalToldOn } life(first: 20, groups: [ADMISSION]) { nodes { kind label effectiveOn clause } } } }', { id: personId });
    expect(data['person'].candidacies).toEqual([{ refusalToldOn: '2025-10-24' }]);
    expect(data['person'].life.nodes).toEqual(expect.arrayContaining([{ kind: 'REFUSAL_TOLD', label: 'Báo chi bộ kết quả không kết nạp', effectiveOn: '2025-10-24', clause: '294-QĐ/TW 4.3.1' }]));
  });

  test('a striking off waits while the latest vote of a body on it is lost, by the share that body needs; every vote is kept and shown', async () => {
    const { membershipId, personId } = await scene.member('Đinh Thị Xóa', { branch: sample.branchA1, decidedOn: '2015-07-01', ceremonyOn: '2015-08-01', officialOn: '2016-08-01' });
    const vote = (expectedVersion: number, body: string, heldOn: string, inFavour: number, eligible: number) => ({ id: membershipId, expectedVersion, body, heldOn, eligible, present: eligible, inFavour, against: eligible - inFavour, idempotencyKey: intent() });
    const strike = (expectedVersion: number, more: object = {}) => ({ id: membershipId, expectedVersion, grounds: 'WILL_LOST', decision: decision('2026-03-20'), idempotencyKey: intent(), ...more });
    expect(await refused(secretary, 'strikeOffVoteRecord', vote(1, 'BRANCH', '2026-02-02', 9, 9))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(officer, 'strikeOffVoteRecord', { ...vote(1, 'BRANCH', '2026-02-02', 9, 9), present: 10 })).toMatchObject({ code: 'VOTE_COUNTS_INVALID', path: ['input', 'present'] });
    const lost = await done(officer, 'strikeOffVoteRecord', vote(1, 'BRANCH', '2026-02-02', 5, 9));
    expect(lost).toMatchObject({ membership: { status: 'OFFICIAL' }, event: { act: 'STRIKE_OFF_VOTE_RECORD', counts: false } });
    const before = await scene.written();
    expect(await refused(officer, 'membershipStrikeOff', strike(2))).toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'STRIKE_OFF_BRANCH_VOTE/H06' } });
    expect(await scene.written()).toEqual(before);
    await done(officer, 'strikeOffVoteRecord', vote(2, 'BRANCH', '2026-02-20', 6, 9));
    await done(officer, 'strikeOffVoteRecord', vote(3, 'COMMITTEE', '2026-02-25', 9, 15));
    expect(await refused(officer, 'membershipStrikeOff', strike(4))).toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'STRIKE_OFF_COMMITTEE_VOTE/H06' } });
    await done(officer, 'strikeOffVoteRecord', vote(4, 'COMMITTEE', '2026-03-02', 10, 15));
    await done(town, 'strikeOffVoteRecord', vote(5, 'STANDING_COMMITTEE', '2026-03-10', 5, 10));
    expect(await refused(officer, 'membershipStrikeOff', strike(6))).toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'STRIKE_OFF_STANDING_VOTE/H06' } });
    await done(town, 'strikeOffVoteRecord', vote(6, 'STANDING_COMMITTEE', '2026-03-17', 6, 10));
    expect((await votesOf(personId, 'currentMembership { votes: strikeOffVotes')).map(({ body, round, needed, outcome, rule }) => [body, round, needed, outcome, rule.code])).toEqual([
      ['BRANCH', 1, 6, 'NOT_REACHED', 'STRIKE_OFF_BRANCH_VOTE/H06'], ['BRANCH', 2, 6, 'REACHED', 'STRIKE_OFF_BRANCH_VOTE/H06'],
      ['COMMITTEE', 1, 10, 'NOT_REACHED', 'STRIKE_OFF_COMMITTEE_VOTE/H06'], ['COMMITTEE', 2, 10, 'REACHED', 'STRIKE_OFF_COMMITTEE_VOTE/H06'],
      ['STANDING_COMMITTEE', 1, 6, 'NOT_REACHED', 'STRIKE_OFF_STANDING_VOTE/H06'], ['STANDING_COMMITTEE', 2, 6, 'REACHED', 'STRIKE_OFF_STANDING_VOTE/H06'],
    ]);
    expect((await done(officer, 'membershipStrikeOff', strike(7))).membership).toMatchObject({ status: 'STRUCK_OFF', endedOn: '2026-03-20' });
  });

  test('a probation that was not passed ends by the votes on it: a lost vote on striking off holds nothing up', async () => {
    const { membershipId } = await scene.member('Đinh Văn Dở', { branch: sample.branchA1, decidedOn: '2024-07-01', ceremonyOn: '2024-08-01' });
    const input = { id: membershipId, idempotencyKey: intent() };
    await done(officer, 'strikeOffVoteRecord', { ...input, expectedVersion: 1, body: 'BRANCH', heldOn: '2025-09-02', eligible: 9, present: 9, inFavour: 2, against: 7 });
    const strike = { ...input, expectedVersion: 2, decision: decision('2025-10-20') };
    expect(await refused(officer, 'membershipStrikeOff', { ...strike, grounds: 'WILL_LOST', idempotencyKey: intent() })).toMatchObject({ code: 'VOTE_NOT_CARRIED' });
    expect((await done(officer, 'membershipStrikeOff', { ...strike, grounds: 'PROBATION_NOT_PASSED', idempotencyKey: intent() })).membership.status).toBe('STRUCK_OFF');
  });

  test('three votes of the branch on a recognition fail: the fourth is refused, the superior has it on his list and decides', async () => {
    const { membershipId, personId } = await scene.member('Đinh Văn Dự', { branch: sample.branchA1, decidedOn: '2024-07-01', ceremonyOn: '2024-08-01' });
    const vote = (round: number, inFavour: number, more: object = {}) => ({
      id: membershipId, expectedVersion: round, body: 'BRANCH', heldOn: `2025-0${7 + round}-02`, eligible: 9, present: 9, inFavour, against: 9 - inFavour, idempotencyKey: intent(), ...more,
    });
    expect(await refused(officer, 'recognitionVoteRecord', vote(1, 9, { heldOn: '2025-07-31' }))).toMatchObject({ code: 'PROBATION_NOT_OVER', path: ['input', 'heldOn'] });
    await done(officer, 'recognitionVoteRecord', vote(1, 5));
    expect(await refused(officer, 'membershipRecognise', { id: membershipId, expectedVersion: 2, decision: decision('2025-09-01'), idempotencyKey: intent() }))
      .toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'RECOGNITION_VOTE_ROUNDS/Q294' } });
    await done(officer, 'recognitionVoteRecord', vote(2, 5, { heldOn: '2025-09-10' }));
    await done(officer, 'recognitionVoteRecord', vote(3, 5, { heldOn: '2025-10-10' }));
    expect(await refused(officer, 'recognitionVoteRecord', vote(4, 9, { heldOn: '2025-11-10' })))
      .toMatchObject({ code: 'VOTE_ROUNDS_EXHAUSTED', rule: { code: 'RECOGNITION_VOTE_ROUNDS/Q294' } });
    const { data } = await town.run(`query Up($unitId: ID!) { workItems(unitId: $unitId, kind: RECOGNITION_GOES_UP) { nodes { person { id } baseOn dueOn overdue rule { code } } } }`, { unitId: sample.town });
    expect(data['workItems'].nodes).toMatchObject([{ person: { id: personId }, baseOn: '2025-10-10', overdue: true, rule: { code: 'RECOGNITION_VOTE_ROUNDS/Q294' } }]);
    expect((await votesOf(personId, 'currentMembership { recognitionVotes')).map(({ round, outcome }) => [round, outcome])).toEqual([[1, 'NOT_REACHED'], [2, 'NOT_REACHED'], [3, 'NOT_REACHED']]);
    await done(officer, 'recognitionVoteRecord', vote(4, 12, { body: 'COMMITTEE', eligible: 15, present: 15, against: 3, heldOn: '2025-11-10' }));
    const recognised = await done(officer, 'membershipRecognise', { id: membershipId, expectedVersion: 5, decision: decision('2025-11-12'), idempotencyKey: intent() });
    expect(recognised.membership).toMatchObject({ status: 'OFFICIAL', officialOn: '2025-08-01' });
  });

  test('a recognition waits while the latest vote of the committee or of the standing committee is lost', async () => {
    const { membershipId } = await scene.member('Đinh Thị Chờ', { branch: sample.branchA1, decidedOn: '2024-07-01', ceremonyOn: '2024-08-01' });
    const vote = (expectedVersion: number, body: string, heldOn: string, inFavour: number, eligible: number) => ({ id: membershipId, expectedVersion, body, heldOn, eligible, present: eligible, inFavour, against: eligible - inFavour, idempotencyKey: intent() });
    const recognise = (expectedVersion: number) => ({ id: membershipId, expectedVersion, decision: decision('2025-10-20'), idempotencyKey: intent() });
    await done(officer, 'recognitionVoteRecord', vote(1, 'BRANCH', '2025-08-11', 9, 9));
    await done(officer, 'recognitionVoteRecord', vote(2, 'COMMITTEE', '2025-08-18', 9, 15));
    expect(await refused(officer, 'membershipRecognise', recognise(3))).toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'COMMITTEE_VOTE/H06' } });
    await done(officer, 'recognitionVoteRecord', vote(3, 'COMMITTEE', '2025-09-08', 10, 15));
    await done(town, 'recognitionVoteRecord', vote(4, 'STANDING_COMMITTEE', '2025-09-15', 5, 10));
    expect(await refused(officer, 'membershipRecognise', recognise(5))).toMatchObject({ code: 'VOTE_NOT_CARRIED', rule: { code: 'STANDING_COMMITTEE_VOTE/H06' } });
    await done(town, 'recognitionVoteRecord', vote(5, 'STANDING_COMMITTEE', '2025-10-06', 6, 10));
    expect((await done(officer, 'membershipRecognise', recognise(6))).membership).toMatchObject({ status: 'OFFICIAL', officialOn: '2025-08-01' });
  });

  const given = { extendedBy: 'Ban Thường vụ Thị ủy', reason: 'Chờ kết luận thẩm tra bổ sung' };
  const waiting = async (kind: string, personId: string): Promise<any> => {
    const { data } = await town.run(`query Waits($unitId: ID!, $kind: WorkItemKind!) { workItems(unitId: $unitId, kind: $kind, first: 50) { nodes { person { id } baseOn dueOn rule { code } } } }`, { unitId: sample.town, kind });
    return data['workItems'].nodes.find(({ person }: any) => person.id === personId);
  };

  test('the time to decide an admission is extended once and before it is over; the deadline moves on the record and in what waits', async () => {
    const { candidacyId, personId } = await scene.candidate('Hồ Thị Lùi', {
      branch: sample.branchA1, stage: 'COMMITTEE_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2025-12-01', branchResolvedOn: '2026-09-01', committeeResolvedOn: '2026-09-15',
    });
    const [due, extended] = [decisionDue('ADMISSION', '2026-09-01', false).dueOn, decisionDue('ADMISSION', '2026-09-01', true).dueOn];
    const input = (expectedVersion: number, more: object = {}) => ({ id: candidacyId, expectedVersion, extendedOn: '2026-10-20', ...given, idempotencyKey: intent(), ...more });
    expect(await waiting('ADMISSION_DECISION_DUE', personId)).toMatchObject({ dueOn: due, rule: { code: 'ADMISSION_DECISION_DEADLINE/Q208' } });
    const before = await scene.written();
    expect(await refused(secretary, 'admissionDecisionExtend', input(1))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(town, 'admissionDecisionExtend', input(1, { extendedOn: addDays(due, 1) }))).toMatchObject({ code: 'EXTENSION_TOO_LATE', path: ['input', 'extendedOn'], rule: { code: 'ADMISSION_DECISION_EXTENSION/Q208' } });
    expect(await refused(town, 'admissionDecisionExtend', input(1, { reason: ' ' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await refused(town, 'admissionDecisionExtend', input(1, { extendedBy: '' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'extendedBy'] });
    expect(await scene.written()).toEqual(before);
    const { candidacy, event } = await done(town, 'admissionDecisionExtend', input(1));
    expect(candidacy).toMatchObject({ stage: 'COMMITTEE_RESOLVED', nextDueOn: extended });
    expect(event.details.map(({ value }: any) => value)).toEqual([expect.stringContaining(extended.slice(0, 4)), given.extendedBy, given.reason]);
    expect(await waiting('ADMISSION_DECISION_DUE', personId)).toMatchObject({ baseOn: '2026-09-01', dueOn: extended, rule: { code: 'ADMISSION_DECISION_EXTENSION/Q208' } });
    expect(await refused(town, 'admissionDecisionExtend', input(2, { extendedOn: '2026-10-21' }))).toMatchObject({ code: 'DECISION_EXTENDED_ALREADY', clause: expect.stringContaining('4.3.1') });
    const admitted = await done(town, 'admissionDecide', { id: candidacyId, expectedVersion: 2, decision: decision('2026-11-18'), idempotencyKey: intent() });
    expect(admitted.warnings).toEqual([]);
  });

  test('so is the time to decide a recognition, counted from the branch’s vote', async () => {
    const { membershipId, personId } = await scene.member('Đinh Thị Lùi', { branch: sample.branchA1, decidedOn: '2025-07-01', ceremonyOn: '2025-08-01' });
    const input = (expectedVersion: number) => ({ id: membershipId, expectedVersion, extendedOn: '2026-10-01', ...given, documentNo: '15-CV/ThU', idempotencyKey: intent() });
    expect(await refused(town, 'recognitionDecisionExtend', input(1))).toMatchObject({ code: 'INVALID_INPUT' });
    await done(officer, 'recognitionVoteRecord', { id: membershipId, expectedVersion: 1, body: 'BRANCH', heldOn: '2026-09-10', eligible: 9, present: 9, inFavour: 9, against: 0, idempotencyKey: intent() });
    await done(town, 'recognitionDecisionExtend', input(2));
    const extended = decisionDue('RECOGNITION', '2026-09-10', true).dueOn;
    expect(await waiting('RECOGNITION_TO_DECIDE', personId)).toMatchObject({ baseOn: '2026-09-10', dueOn: extended, rule: { code: 'RECOGNITION_DECISION_EXTENSION/Q208' } });
    expect(await refused(town, 'recognitionDecisionExtend', input(3))).toMatchObject({ code: 'DECISION_EXTENDED_ALREADY' });
    const recognised = await done(officer, 'membershipRecognise', { id: membershipId, expectedVersion: 3, decision: decision('2026-11-10'), idempotencyKey: intent() });
    expect(recognised.warnings.map(({ code }: any) => code)).not.toContain('RECOGNITION_LATE');
  });

  test('a ceremony after its time has the superior’s consent noted with it, by number and day; without it is told', async () => {
    const { membershipId, personId } = await scene.member('Đinh Thị Muộn', { branch: sample.branchA1, decidedOn: '2026-08-03' });
    const input = (more: object) => ({ id: membershipId, expectedVersion: 1, heldOn: '2026-10-20', idempotencyKey: intent(), ...more });
    const before = await scene.written();
    expect(await refused(officer, 'ceremonyHold', input({ consentedOn: '2026-10-01' }))).toMatchObject({ code: 'CEREMONY_CONSENT_INCOMPLETE', path: ['input', 'consentNo'], clause: '294-QĐ/TW 4.1' });
    expect(await refused(officer, 'ceremonyHold', input({ consentNo: '31-CV/ThU' }))).toMatchObject({ code: 'CEREMONY_CONSENT_INCOMPLETE' });
    expect(await refused(officer, 'ceremonyHold', input({ consentNo: '31-CV/ThU', consentedOn: '2026-10-21' }))).toMatchObject({ code: 'CEREMONY_CONSENT_DAY', path: ['input', 'consentedOn'] });
    expect(await refused(officer, 'ceremonyHold', input({ consentNo: 'x'.repeat(61), consentedOn: '2026-10-01' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'consentNo'] });
    expect(await scene.written()).toEqual(before);
    const held = await done(officer, 'ceremonyHold', input({ consentNo: '31-CV/ThU', consentedOn: '2026-10-01' }));
    expect(held).toMatchObject({ membership: { status: 'PROBATIONARY', ceremonyOn: '2026-10-20' }, warnings: [], event: { details: [{ value: '31-CV/ThU' }, { value: '01/10/2026' }] } });
    const { data } = await secretary.run('query Life($id: ID!) { person(id: $id) { life(first: 20) { nodes { event { act } details { value } } } } }', { id: personId });
    expect(data['person'].life.nodes.find(({ event }: any) => event?.act === 'CEREMONY_HOLD').details.map(({ value }: any) => value)).toEqual(['31-CV/ThU', '01/10/2026']);
  });

  test('the base is proposed from the records of the day: official members less those away, the committee’s members, of a standing committee nothing', async () => {
    const asked = 'query Base($branchId: ID!, $body: VoteBody!, $on: LocalDate) { voteBase(branchId: $branchId, body: $body, on: $on) { unit { id } summoned elsewhereTemporarily suspended exempted eligible } }';
    const base = async (caller: Caller, body: string, on: string | null = null, branchId: string = sample.branchB2) => (await caller.run(asked, { branchId, body, on })).data['voteBase'];
    const officials = [];
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) officials.push(await scene.member(`Đỗ Thị ${name}`, { branch: sample.branchB2, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' }));
    await scene.member('Đỗ Văn Dự', { branch: sample.branchB2, decidedOn: '2026-01-10', ceremonyOn: '2026-02-10' });
    const late = await scene.member('Đỗ Văn Muộn', { branch: sample.branchB2, decidedOn: '2023-01-10', ceremonyOn: '2023-02-10', officialOn: '2024-02-10' });
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, to_branch_id, effective_on, details) values ($1, $2, 'TEMPORARY_ACTIVITY_BEGIN', 'OFFICIAL', $3, $4, '2026-03-01', '{"temporary": "WORK", "until": "2026-11-30"}')`, [late.personId, late.membershipId, sample.branchB2, sample.branchA1]);
    await scene.secretary(sample.wardB, late.personId);
    const ward = await harness.as('UNIT_OFFICER', sample.wardB);
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, details) values ($1, $2, 'SUSPEND_ACTIVITY', 'OFFICIAL', $3, '2026-04-01', '{"until": "2026-06-30"}')`, [officials[0]?.personId, officials[0]?.membershipId, sample.branchB2]);
    expect(await base(ward, 'BRANCH', '2026-05-15')).toMatchObject({ summoned: 5, elsewhereTemporarily: 1, suspended: 1, eligible: 3 });
    expect(await base(ward, 'BRANCH')).toEqual({ unit: { id: sample.branchB2 }, summoned: 5, elsewhereTemporarily: 1, suspended: 0, exempted: 0, eligible: 4 });
    expect(await base(ward, 'BRANCH', '2026-02-20')).toEqual({ unit: { id: sample.branchB2 }, summoned: 5, elsewhereTemporarily: 0, suspended: 0, exempted: 0, eligible: 5 });
    // Exempted since October: not counted unless he comes; who is away or suspended as well is left out once.
    const exempt = (of: { personId: string; membershipId: string } | undefined, act: string, on: string) => harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, details) values ($1, $2, $3, 'OFFICIAL', $4, $5, '{}')`, [of?.personId, of?.membershipId, act, sample.branchB2, on]);
    await exempt(officials[1], 'EXEMPT', '2026-10-01');
    await exempt(late, 'EXEMPT', '2026-10-01');
    expect(await base(ward, 'BRANCH')).toMatchObject({ summoned: 5, elsewhereTemporarily: 1, exempted: 1, eligible: 3 });
    await exempt(officials[1], 'EXEMPTION_END', '2026-11-01');
    expect(await base(ward, 'BRANCH')).toMatchObject({ exempted: 0, eligible: 4 });
    expect(await base(ward, 'BRANCH', '2026-10-15')).toMatchObject({ exempted: 1, eligible: 3 });
    expect(await base(ward, 'BRANCH', '2023-06-01')).toMatchObject({ summoned: 4, eligible: 4 });
    expect(await base(ward, 'COMMITTEE')).toMatchObject({ unit: { id: sample.wardB }, summoned: 1, eligible: 1 });
    expect(await base(ward, 'STANDING_COMMITTEE')).toBeNull();
    // Another ward reads no figures here.
    expect(await base(officer, 'BRANCH')).toBeNull();
  });
});
