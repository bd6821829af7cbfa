import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
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
    const { personId } = await scene.candidate('Cao Thị Giấy', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });
    const papers = await papersOf(personId);
    expect(papers.map(({ code }) => code)).toEqual(['CN-NTVĐ', '1-KNĐ', '2-KNĐ', null, '3-KNĐ', '4-KNĐ', '5-KNĐ', '6-KNĐ', '7-KNĐ', '8-KNĐ']);
    expect(papers[0]).toMatchObject({ state: 'HAVE', number: 'CN-01', datedOn: '2025-02-01' });
    expect(papers[1]).toMatchObject({ state: 'MISSING', label: 'Đơn xin vào Đảng', before: 'BRANCH_VOTE_RECORD', clause: '06-HD/TW 3.2' });
    expect(papers[5]).toMatchObject({ state: 'WHERE_IT_APPLIES' });
  });

  test('are recorded by the branch secretary, replaced, taken out again, and made again with the dossier', async () => {
    const { personId, candidacyId } = await scene.candidate('Cao Văn Đủ', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });
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
    const { candidacyId } = await scene.candidate('Cao Thị Chặt', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', dossierOpenedOn: '2026-03-01' });
    const over = await scene.candidate('Cao Văn Thôi', { branch: sample.branchA1, stage: 'DROPPED', listedOn: '2025-01-10', closedOn: '2025-05-01' });
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
});
