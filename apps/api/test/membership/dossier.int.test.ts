import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('the papers of a dossier', () => {
  let harness: Harness;
  let scene: Scene;
  let secretary: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  const papersOf = async (personId: string): Promise<Record<string, unknown>[]> => {
    const asked = 'query Papers($id: ID!) { person(id: $id) { currentCandidacy { papers { paper code label state before clause number datedOn note } } } }';
    return (await secretary.run(asked, { id: personId })).data['person'].currentCandidacy.papers;
  };
  const stateOf = async (personId: string, paper: string) => (await papersOf(personId)).find((line) => line['paper'] === paper);

  test('are listed by their forms with what is missing; what the record knows counts without being typed', async () => {
    const { personId } = await scene.candidate('Cao Thị Giấy', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01', papers: false });
    const papers = await papersOf(personId);
    expect(papers.map(({ code }) => code)).toEqual(['CN-NTVĐ', '1-KNĐ', '2-KNĐ', null, '3-KNĐ', '4-KNĐ', '5-KNĐ', '6-KNĐ', '7-KNĐ', '8-KNĐ', null]);
    expect(papers[0]).toMatchObject({ state: 'HAVE', number: 'CN-01', datedOn: '2025-02-01' });
    expect(papers[1]).toMatchObject({ state: 'MISSING', label: 'Đơn xin vào Đảng', before: 'BRANCH_VOTE_RECORD', clause: '06-HD/TW 3.2' });
    expect(papers[5]).toMatchObject({ state: 'WHERE_IT_APPLIES' });
  });

  test('are recorded by the branch secretary, replaced, taken out again, and made again with the dossier', async () => {
    const { personId, candidacyId } = await scene.candidate('Cao Văn Đủ', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01', papers: false });
    const record = (expectedVersion: number, more: object) => done(secretary, 'dossierPaperRecord', { id: candidacyId, expectedVersion, paper: 'INTRODUCTION', inHand: true, idempotencyKey: intent(), ...more });
    expect((await record(1, { number: ' 03-GGT ', datedOn: '2026-02-10', note: 'Hai đảng viên' })).candidacy.version).toBe(2);
    // Older than the dossier: one of the papers the rule has made again.
    expect(await stateOf(personId, 'INTRODUCTION')).toMatchObject({ state: 'TO_RENEW', number: '03-GGT', datedOn: '2026-02-10', note: 'Hai đảng viên' });
    await record(2, { number: '04-GGT', datedOn: '2026-03-05' });
    expect(await stateOf(personId, 'INTRODUCTION')).toMatchObject({ state: 'HAVE', number: '04-GGT', note: null });
    await record(3, { inHand: false });
    expect(await stateOf(personId, 'INTRODUCTION')).toMatchObject({ state: 'MISSING', number: null });
    expect(await scene.count('audit_entry', `action = 'dossierPaperRecord' and target_id = '${candidacyId}'`)).toBe(3);
  });

  test('refuses other branches, days to come, another version and a candidacy that is over, and writes nothing', async () => {
    const { candidacyId } = await scene.candidate('Cao Thị Chặt', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', dossierOpenedOn: '2026-03-01', papers: false });
    const over = await scene.candidate('Cao Văn Thôi', { branch: sample.branchA1, stage: 'DROPPED', listedOn: '2025-01-10', closedOn: '2025-05-01', papers: false });
    const leader = await harness.as('COMMITTEE_LEADER', sample.town);
    const other = await harness.as('BRANCH_SECRETARY', sample.branchB1);
    const before = await scene.written();
    const paper = { id: candidacyId, expectedVersion: 1, paper: 'APPLICATION', inHand: true };
    const wrong = (caller: Caller, more: object = {}) => refused(caller, 'dossierPaperRecord', { ...paper, idempotencyKey: intent(), ...more });
    expect(await wrong(other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong(leader)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await wrong(secretary, { datedOn: '2027-01-01' })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'datedOn'] });
    expect(await wrong(secretary, { expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await wrong(secretary, { number: 'x'.repeat(61) })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'number'] });
    expect(await wrong(secretary, { id: over.candidacyId })).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(await scene.written()).toEqual(before);
    expect(await scene.count('dossier_paper', `candidacy_id = '${candidacyId}'`)).toBe(0);
  });

  test('hold up the votes and the decision until they are there; the refusal names them with their clauses, and the list of what is missing does', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const { personId, candidacyId } = await scene.candidate('Cao Thị Thiếu', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });
    const take = (paper: string, inHand: boolean, expectedVersion: number) => done(secretary, 'dossierPaperRecord', { id: candidacyId, expectedVersion, paper, inHand, idempotencyKey: intent() });
    const vote = (expectedVersion: number) => ({ id: candidacyId, expectedVersion, heldOn: '2026-10-05', eligible: 9, present: 9, inFavour: 9, against: 0, idempotencyKey: intent() });
    await take('BIOGRAPHY', false, 1);
    await take('OPINIONS', false, 2);
    const before = await scene.written();
    const refusal = await refused(secretary, 'branchVoteRecord', vote(3));
    expect(refusal).toMatchObject({ code: 'DOSSIER_PAPERS_MISSING' });
    expect(refusal.message).toContain('Lý lịch của người xin vào Đảng; Tổng hợp ý kiến nhận xét');
    expect(await scene.written()).toEqual(before);
    const asked = 'query Missing($id: ID!) { person(id: $id) { currentCandidacy { missing availableTransitions { act allowed refusals { code } } } } }';
    const { missing, availableTransitions } = (await secretary.run(asked, { id: personId })).data['person'].currentCandidacy;
    expect(missing).toEqual(['Lý lịch của người xin vào Đảng', 'Tổng hợp ý kiến nhận xét', 'đảng viên giúp đỡ', 'đủ 2 người giới thiệu', 'nghị quyết của chi bộ', 'nghị quyết của đảng ủy', 'quyết định kết nạp']);
    expect(availableTransitions.find(({ act }: any) => act === 'BRANCH_VOTE_RECORD')).toMatchObject({ allowed: false, refusals: [{ code: 'DOSSIER_PAPERS_MISSING' }] });
    await take('BIOGRAPHY', true, 3);
    await take('OPINIONS', true, 4);
    await done(secretary, 'branchVoteRecord', vote(5));
    // Taken out again, the paper is missed by the committee and by whoever decides.
    await take('VERIFICATION', false, 6);
    expect(await refused(officer, 'committeeVoteRecord', { ...vote(7), heldOn: '2026-10-12' })).toMatchObject({ code: 'DOSSIER_PAPERS_MISSING' });
  });

  test('of one of many to be admitted are missing: his row is refused, the others go on', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const dates = { branch: sample.branchA1, stage: 'COMMITTEE_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01', branchResolvedOn: '2026-09-20', committeeResolvedOn: '2026-10-01' };
    const [whole, lacking] = [await scene.candidate('Cao Thị Trọn', dates), await scene.candidate('Cao Văn Khuyết', { ...dates, papers: false })];
    const admit = 'mutation Admit($input: CandidaciesAdmitInput!) { candidaciesAdmit(input: $input) { accepted refused outcomes { row userErrors { code message } } } }';
    const rows = [whole, lacking].map(({ candidacyId }) => ({ id: candidacyId, expectedVersion: 1 }));
    const { data } = await officer.run(admit, { input: { rows, decision: decision('2026-11-02'), idempotencyKey: intent() } });
    expect(data['candidaciesAdmit']).toMatchObject({ accepted: 1, refused: 1, outcomes: [{ userErrors: [] }, { userErrors: [{ code: 'DOSSIER_PAPERS_MISSING', message: expect.stringContaining('Kết quả thẩm tra lý lịch') }] }] });
  });

  test('are begun when the committee has permitted it: a dated act of its own, which the branch cannot record', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const { personId, candidacyId } = await scene.candidate('Cao Thị Phép', { branch: sample.branchA1, stage: 'CLASS_DONE', listedOn: '2025-01-10', certificateIssuedOn: '2026-02-01' });
    const open = (expectedVersion: number) => ({ id: candidacyId, expectedVersion, openedOn: '2026-04-01', idempotencyKey: intent() });
    const permit = (expectedVersion: number, permittedOn = '2026-03-20') => ({ id: candidacyId, expectedVersion, permittedOn, documentNo: ' 12-TB/ĐU ', idempotencyKey: intent() });
    expect(await refused(secretary, 'dossierOpen', open(1))).toMatchObject({ code: 'DOSSIER_NOT_PERMITTED' });
    expect(await refused(secretary, 'dossierPermit', permit(1))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(officer, 'dossierPermit', permit(1, '2024-03-20'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'permittedOn'] });
    const permitted = await done(officer, 'dossierPermit', permit(1));
    expect(permitted).toMatchObject({ candidacy: { stage: 'CLASS_DONE', version: 2 }, event: { act: 'DOSSIER_PERMIT', effectiveOn: '2026-03-20', details: [{ value: '12-TB/ĐU' }] } });
    expect(await refused(officer, 'dossierPermit', permit(2))).toMatchObject({ code: 'DOSSIER_PERMITTED_ALREADY' });
    const asked = 'query Permitted($id: ID!) { person(id: $id) { currentCandidacy { dossierPermittedOn } } }';
    expect((await secretary.run(asked, { id: personId })).data['person'].currentCandidacy.dossierPermittedOn).toBe('2026-03-20');
    await done(secretary, 'dossierOpen', open(2));
    // A dossier rests on it now: that it never was cannot be recorded any more.
    const never = await officer.run(`mutation Never($input: EventCorrectInput!) { eventCorrect(input: $input) { userErrors { code clause path } } }`, {
      input: { id: permitted.event.id, void: true, reason: 'Ghi nhầm', decision: decision('2026-05-04'), idempotencyKey: intent() },
    });
    expect(never.data['eventCorrect'].userErrors).toMatchObject([{ code: 'CORRECTION_INVALID', clause: '38-HD/BTCTW I.1.1c', path: ['input', 'void'] }]);
  });

  test('below a sectional organisation its report is asked for before the grassroots committee votes; elsewhere it is not. It is the tree of the day of the resolution that tells', async () => {
    const section = '00000000-0000-7000-8000-0000000000a9';
    await harness.owner.query(`insert into org_unit (id) values ('${section}');
      insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values ('${section}', '(,)', 'Đảng bộ bộ phận khối Dương', 'Bộ phận khối Dương', '40.001.001.009', 'SECTION_ORG', 'RESIDENTIAL', 9);
      insert into org_placement values ('${section}', '${sample.wardA}', '(,)');
      update org_placement set parent_id = '${section}', during = daterange(lower(during), '2026-10-01') where unit_id = '${sample.branchA2}';
      update org_placement set during = daterange(lower(during), '2026-10-01') where unit_id = '${sample.branchA1}';
      insert into org_placement values ('${sample.branchA2}', '${sample.wardA}', '[2026-10-01,)'), ('${sample.branchA1}', '${section}', '[2026-10-01,)');
      select org_ancestry_rebuild();`);
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const dates = { stage: 'BRANCH_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01', branchResolvedOn: '2026-09-20' };
    const below = await scene.candidate('Cao Thị Phận', { branch: sample.branchA2, ...dates });
    const beside = await scene.candidate('Cao Văn Thẳng', { branch: sample.branchA1, ...dates });
    const vote = (id: string, expectedVersion: number) => ({ id, expectedVersion, heldOn: '2026-10-12', eligible: 9, present: 9, inFavour: 9, against: 0, idempotencyKey: intent() });
    await done(officer, 'committeeVoteRecord', vote(beside.candidacyId, 1));
    const asked = 'query Papers($id: ID!) { person(id: $id) { currentCandidacy { papers { paper state clause } availableTransitions { act allowed } } } }';
    const seen = async () => {
      const { papers, availableTransitions } = (await officer.run(asked, { id: below.personId })).data['person'].currentCandidacy;
      return [papers.find(({ paper }: any) => paper === 'SECTION_REPORT'), availableTransitions.find(({ act }: any) => act === 'COMMITTEE_VOTE_RECORD').allowed];
    };
    expect(await seen()).toEqual([{ paper: 'SECTION_REPORT', state: 'MISSING', clause: '294-QĐ/TW 20.3.3' }, false]);
    const before = await scene.written();
    expect(await refused(officer, 'committeeVoteRecord', vote(below.candidacyId, 1))).toMatchObject({ code: 'DOSSIER_PAPERS_MISSING', clause: '294-QĐ/TW 20.3.3' });
    expect(await scene.written()).toEqual(before);
    await done(officer, 'dossierPaperRecord', { id: below.candidacyId, expectedVersion: 1, paper: 'SECTION_REPORT', inHand: true, number: '7-BC', datedOn: '2026-10-01', idempotencyKey: intent() });
    expect(await seen()).toEqual([{ paper: 'SECTION_REPORT', state: 'HAVE', clause: '294-QĐ/TW 20.3.3' }, true]);
    expect((await done(officer, 'committeeVoteRecord', vote(below.candidacyId, 2))).candidacy.stage).toBe('COMMITTEE_RESOLVED');
  });
});
