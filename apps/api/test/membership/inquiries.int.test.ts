import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('verifications and opinions', () => {
  let harness: Harness;
  let scene: Scene;
  let secretary: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  const candidate = (name: string) => scene.candidate(name, { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });
  const inquiriesOf = async (personId: string): Promise<any[]> => {
    const asked = 'query Asked($id: ID!) { person(id: $id) { currentCandidacy { inquiries { id kind addressee about abroad sentOn dueOn dueRule { code } overdue answeredOn finding note } } } }';
    return (await secretary.run(asked, { id: personId })).data['person'].currentCandidacy.inquiries;
  };
  const send = (id: string, expectedVersion: number, more: object) => ({ id, expectedVersion, kind: 'VERIFICATION', addressee: 'Đảng ủy xã Nghĩa Hòa', sentOn: '2026-11-02', idempotencyKey: intent(), ...more });

  test('are sent, each with the clock of its kind, and answered; unanswered ones are chased', async () => {
    const { personId, candidacyId } = await candidate('Phan Thị Hỏi');
    await done(secretary, 'inquirySend', send(candidacyId, 1, { about: 'Bố đẻ', sentOn: '2026-09-01' }));
    await done(secretary, 'inquirySend', send(candidacyId, 2, { addressee: 'Đại sứ quán', abroad: true, sentOn: '2026-09-01' }));
    await done(secretary, 'inquirySend', send(candidacyId, 3, { kind: 'RESIDENCE_OPINION', addressee: 'Chi ủy khối Tân Thành' }));
    const [home, abroad, opinion] = await inquiriesOf(personId);
    expect(home).toMatchObject({ about: 'Bố đẻ', abroad: false, dueOn: '2026-10-14', overdue: true, dueRule: { code: expect.stringMatching(/^VERIFICATION_REPLY\//) }, answeredOn: null });
    expect(abroad).toMatchObject({ abroad: true, overdue: false, dueRule: { code: expect.stringMatching(/^VERIFICATION_REPLY_ABROAD\//) } });
    expect(opinion).toMatchObject({ kind: 'RESIDENCE_OPINION', dueOn: null, overdue: false, dueRule: null });
    const work = 'query Work($unitId: ID!) { workItems(unitId: $unitId, kind: VERIFICATION_UNANSWERED) { nodes { baseOn dueOn overdue candidacy { id } rule { param } } } }';
    const waiting = async () => (await secretary.run(work, { unitId: sample.branchA1 })).data['workItems'].nodes;
    expect(await waiting()).toEqual([{ baseOn: '2026-09-01', dueOn: home.dueOn, overdue: true, candidacy: { id: candidacyId }, rule: { param: 'VERIFICATION_REPLY' } }]);
    const answer = { id: candidacyId, expectedVersion: 4, inquiryId: home.id, answeredOn: '2026-11-10', finding: 'NO_OBJECTION', idempotencyKey: intent() };
    await done(secretary, 'inquiryAnswer', answer);
    expect(await waiting()).toEqual([]);
    expect((await inquiriesOf(personId)).find(({ id }) => id === home.id)).toMatchObject({ answeredOn: '2026-11-10', finding: 'NO_OBJECTION', overdue: false });
    expect(await refused(secretary, 'inquiryAnswer', { ...answer, expectedVersion: 5, idempotencyKey: intent() })).toMatchObject({ code: 'INQUIRY_ANSWERED' });
    expect(await scene.count('audit_entry', `action in ('inquirySend', 'inquiryAnswer') and target_id = '${candidacyId}'`)).toBe(4);
  });

  test('refuse what cannot be, strangers and a candidacy that is over, and write nothing', async () => {
    const { candidacyId, personId } = await candidate('Phan Văn Sai');
    const other = await candidate('Phan Thị Khác');
    await done(secretary, 'inquirySend', send(other.candidacyId, 1, {}));
    const [foreign] = await inquiriesOf(other.personId);
    await done(secretary, 'inquirySend', send(candidacyId, 1, {}));
    const [own] = await inquiriesOf(personId);
    const before = await scene.written();
    const stranger = await harness.as('BRANCH_SECRETARY', sample.branchB1);
    const leader = await harness.as('COMMITTEE_LEADER', sample.town);
    expect(await refused(stranger, 'inquirySend', send(candidacyId, 2, {}))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(leader, 'inquirySend', send(candidacyId, 2, {}))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(secretary, 'inquirySend', send(candidacyId, 2, { sentOn: '2026-11-21' }))).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'sentOn'] });
    expect(await refused(secretary, 'inquirySend', send(candidacyId, 2, { addressee: ' ' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'addressee'] });
    expect(await refused(secretary, 'inquirySend', send(candidacyId, 2, { kind: 'UNION_OPINION', abroad: true }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'abroad'] });
    const answer = (more: object) => refused(secretary, 'inquiryAnswer', { id: candidacyId, expectedVersion: 2, inquiryId: own.id, answeredOn: '2026-11-10', finding: 'NO_OBJECTION', idempotencyKey: intent(), ...more });
    expect(await answer({ inquiryId: foreign.id })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'inquiryId'] });
    expect(await answer({ answeredOn: '2026-11-01' })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'answeredOn'] });
    expect(await answer({ finding: 'OBJECTION' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'note'] });
    expect(await answer({ expectedVersion: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    const over = await scene.candidate('Phan Văn Thôi', { branch: sample.branchA1, stage: 'DROPPED', listedOn: '2025-01-10', closedOn: '2025-05-01' });
    const counted = await scene.written();
    expect(await refused(secretary, 'inquirySend', send(over.candidacyId, 1, {}))).toMatchObject({ code: 'TRANSITION_REFUSED' });
    expect(await scene.written()).toEqual(counted);
    expect(counted[6]).toBe((before[6] ?? 0) + 1);
  });
});
