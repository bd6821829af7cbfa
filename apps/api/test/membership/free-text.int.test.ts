import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

// Composed and decomposed letters, marks no letter has a form with, signs beyond the first plane, families joined by zero width, both directions, what HTML and SQL would read.
const typed = `Thị Hoà, ${'Nguyễn Đức Thuỷ'.normalize('NFD')}, ẹ̃ 👨‍👩‍👧 🎉 𝔘 שלום مرحبا \u202Eabc\u202C a\u200Bb <b>&amp;</b> ' -- "; drop table`;
const kept = typed.normalize('NFC');

/** Acts that take free text: on whom, what is typed, under which name the log keeps the text. */
type Act = readonly [mutation: string, on: 'candidate' | 'member' | 'probationer' | 'transfer', input: object, key: string];
const day = '2026-11-10';
const acts: readonly Act[] = [
  ['candidacyDrop', 'candidate', { droppedOn: day, reason: typed }, 'reason'],
  ['membershipDiscipline', 'member', { form: 'WARNING', grounds: typed, decision: decision(day) }, 'ground'],
  ['membershipSuspend', 'member', { until: '2027-03-01', reason: typed, decision: decision(day) }, 'reason'],
  ['inspectionOpen', 'member', { openedOn: day, reason: typed }, 'reason'],
  ['membershipResign', 'member', { reason: typed, decision: decision(day) }, 'reason'],
  ['admissionAnnul', 'probationer', { kind: 'STANDARD', reason: typed, decision: decision(day) }, 'reason'],
  ['transferReturn', 'transfer', { returnedOn: day, reason: typed }, 'reason'],
];

describe('free text comes back as it was typed, whatever the letters', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness?.close());

  const member = (name: string, official = true): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, { branch: sample.branchA1, decidedOn: '2024-10-01', ceremonyOn: '2024-10-20', ...(official ? { officialOn: '2025-10-20' } : {}) });
  const record = async (on: Act[1]): Promise<{ id: string; personId: string }> => {
    if (on === 'candidate') {
      const { personId, candidacyId } = await scene.candidate('Lê Thị Chữ', { branch: sample.branchA1, stage: 'LISTED', listedOn: '2026-01-05' });
      return { id: candidacyId, personId };
    }
    const { personId, membershipId } = await member('Lê Văn Chữ', on !== 'probationer');
    if (on !== 'transfer') return { id: membershipId, personId };
    const asked = { id: membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-10-01', awaitsReferral: false, idempotencyKey: intent() };
    return { id: (await done(officer, 'membershipTransferRequest', asked)).transfer.id, personId };
  };
  const life = async (personId: string): Promise<any[]> =>
    (await officer.run('query Life($id: ID!) { person(id: $id) { life { nodes { kind details { value } event { act decision { number signatory } } } } } }', { id: personId })).data['person'].life.nodes;

  test.each(acts)('%s', async (mutation, on, input, key) => {
    const { id, personId } = await record(on);
    const { event } = await done(officer, mutation, { id, expectedVersion: 1, idempotencyKey: intent(), ...input });
    const { rows } = await harness.owner.query(`select details->>'${key}' as text from lifecycle_event where id = $1`, [event.id]);
    expect(rows).toEqual([{ text: kept }]);
    const [newest] = (await life(personId)).filter((entry) => entry.event?.act === event.act);
    expect(newest.details.map(({ value }: any) => value)).toContain(kept);
  });

  test('number and hand of a decision, the addressee of an inquiry, a note on a paper, the description of a person', async () => {
    const { membershipId, personId } = await member('Lê Văn Quyết');
    await done(officer, 'membershipDiscipline', { id: membershipId, expectedVersion: 1, form: 'WARNING', grounds: 'Vi phạm', decision: { number: '7-QĐ/ThỦ'.normalize('NFD'), decidedOn: day, signatory: typed }, idempotencyKey: intent() });
    expect((await life(personId)).find(({ event }) => event?.act === 'WARN').event.decision).toEqual({ number: '7-QĐ/ThỦ', signatory: kept });
    const { candidacyId, personId: candidate } = await scene.candidate('Lê Thị Nguồn', { branch: sample.branchA1, stage: 'LISTED', listedOn: '2026-01-05' });
    await done(officer, 'inquirySend', { id: candidacyId, expectedVersion: 1, kind: 'VERIFICATION', addressee: typed, about: typed, sentOn: day, idempotencyKey: intent() });
    await done(officer, 'dossierPaperRecord', { id: candidacyId, expectedVersion: 2, paper: 'APPLICATION', inHand: true, note: typed, idempotencyKey: intent() });
    for (const kind of ['INQUIRY_SENT', 'PAPER_LAID']) expect((await life(candidate)).filter((one) => one.kind === kind).flatMap(({ details }) => details.map(({ value }: any) => value))).toContain(kept);
    const person = { fullName: 'Trần Thị Ẹ̃m'.normalize('NFD'), bornOn: '2000-03-08', sex: 'FEMALE', ethnicity: 'Ê Đê', occupation: '🎓 Giáo viên', education: 'UPPER_SECONDARY', homeTown: typed, residence: typed };
    const opened = await done(officer, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'WORKER', listedOn: day, person, idempotencyKey: intent() });
    const shown = (await officer.run('query Who($id: ID!) { person(id: $id) { fullName occupation homeTown residence } }', { id: opened.person.id })).data['person'];
    expect(shown).toEqual({ fullName: 'Trần Thị Ẹ̃m'.normalize('NFC'), occupation: '🎓 Giáo viên', homeTown: kept, residence: kept });
  });

  /** An act that stands in no log of a life, with what it gives back. */
  const beside = async (mutation: string, input: object, selection: string): Promise<any> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data } = await officer.run(`mutation Beside($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code path } } }`, { input: { idempotencyKey: intent(), ...input } });
    expect([mutation, data[mutation].userErrors]).toEqual([mutation, []]);
    return data[mutation];
  };

  test('where somebody will go and why he stays after all; where he takes part for a time and why no longer', async () => {
    const { membershipId } = await member('Lê Thị Ra Trường');
    const { departure } = await done(officer, 'departureExpect', { id: membershipId, expectedVersion: 1, kind: 'GRADUATION', expectedOn: '2027-01-15', destination: typed, note: typed, idempotencyKey: intent() });
    await done(officer, 'departureWithdraw', { id: departure.id, expectedVersion: 1, reason: typed, idempotencyKey: intent() });
    const { data } = await officer.run(`query Going { expectedDepartures(filter: { unitId: "${sample.wardA}", open: false }) { nodes { destination note closeReason } } }`);
    expect(data['expectedDepartures'].nodes).toEqual([{ destination: kept, note: kept, closeReason: kept }]);
    const away = await member('Lê Văn Xa Nhà');
    await done(officer, 'temporaryActivityBegin', { id: away.membershipId, expectedVersion: 1, place: typed, reason: 'WORK', from: '2026-06-01', until: '2026-12-15', idempotencyKey: intent() });
    const now = await officer.run('query Now($id: ID!) { person(id: $id) { memberships { temporaryActivity { place } } } }', { id: away.personId });
    expect(now.data['person'].memberships).toEqual([{ temporaryActivity: { place: kept } }]);
    await done(officer, 'temporaryActivityEnd', { id: away.membershipId, expectedVersion: 2, endedOn: day, reason: typed, idempotencyKey: intent() });
    expect((await life(away.personId)).find(({ event }) => event?.act === 'TEMPORARY_ACTIVITY_END').details.map(({ value }: any) => value)).toContain(kept);
  });

  test('what was said to who stays away, and why nobody could be reminded', async () => {
    const { membershipId } = await member('Lê Văn Vắng Mặt');
    const asked = { id: membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-07-01', awaitsReferral: false, idempotencyKey: intent() };
    const { transfer } = await done(officer, 'membershipTransferRequest', asked);
    const reminded = await beside('absenceRemind', { id: membershipId, remindedOn: day, means: 'CALL', note: typed }, 'transfer { version reminders { note } }');
    expect(reminded.transfer.reminders).toEqual([{ note: kept }]);
    const proposed = await beside('transferDeletionPropose', { id: transfer.id, expectedVersion: reminded.transfer.version, proposedOn: day, withoutReminders: typed }, 'transfer { deletionReason }');
    expect(proposed.transfer).toEqual({ deletionReason: kept });
  });

  test('a class, a review of the list, the end of a supporter', async () => {
    const opened = await beside('trainingClassOpen', { unitId: sample.wardA, kind: 'AWARENESS', name: typed, organiser: typed, place: typed, days: [day] }, 'trainingClass { name organiser place }');
    expect(opened.trainingClass).toEqual({ name: kept, organiser: kept, place: kept });
    const leaving = await scene.candidate('Lê Thị Rút', { branch: sample.branchA2, listedOn: '2026-02-03' });
    const held = await beside('sourceReviewRecord', { branchId: sample.branchA2, heldOn: day, note: typed, leaving: [{ id: leaving.candidacyId, expectedVersion: 1, reason: typed }] }, 'review { note }');
    expect(held.review).toEqual({ note: kept });
    expect((await life(leaving.personId)).find(({ event }) => event?.act === 'CANDIDACY_DROP').details.map(({ value }: any) => value)).toContain(kept);
    const { candidacyId, personId } = await scene.candidate('Lê Văn Được Giúp', { branch: sample.branchA1, listedOn: '2026-02-03' });
    const helper = await member('Lê Thị Giúp');
    await done(officer, 'candidacySupporterAssign', { id: candidacyId, expectedVersion: 1, role: 'MENTOR', personId: helper.personId, assignedOn: '2026-03-02', idempotencyKey: intent() });
    const read = async (): Promise<any[]> => (await officer.run('query Helped($id: ID!) { person(id: $id) { currentCandidacy { supporters { id endReason } } } }', { id: personId })).data['person'].currentCandidacy.supporters;
    const [mentor] = await read();
    await done(officer, 'candidacySupporterEnd', { id: candidacyId, expectedVersion: 2, supporterId: mentor.id, endedOn: day, reason: typed, idempotencyKey: intent() });
    expect(await read()).toEqual([{ id: mentor.id, endReason: kept }]);
  });

  test('numbers are numbers: a personal number has twelve digits, a dossier number six and the letters of its province, a card eight or twelve', async () => {
    const person = (personalId: string) => ({ fullName: 'Trần Văn Số', bornOn: '2000-03-08', sex: 'MALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY', personalId });
    const open = (personalId: string) => ({ branchId: sample.branchA1, sourceGroup: 'WORKER', listedOn: day, person: person(personalId), idempotencyKey: intent() });
    for (const wrong of ['04020000123', '0402000012345', '04020000123A', '٠٤٠٢٠٠٠٠١٢٣٤']) expect([wrong, (await refused(officer, 'candidacyOpen', open(wrong))).path?.at(-1)]).toEqual([wrong, 'personalId']);
    await done(officer, 'candidacyOpen', open('040200001234'));
    const { membershipId } = await member('Lê Văn Thẻ');
    const dossier = (dossierNo: string) => ({ id: membershipId, expectedVersion: 1, number: dossierNo, assignedOn: day, idempotencyKey: intent() });
    for (const wrong of ['12345 NA', '000000 NA', '123456', '123456 NGHE', '١٢٣٤٥٦ NA']) expect([wrong, (await refused(officer, 'dossierNumberAssign', dossier(wrong))).code]).toEqual([wrong, 'DOSSIER_NUMBER_INVALID']);
    const card = (cardNo: string) => ({ id: membershipId, expectedVersion: 1, number: cardNo, decision: decision(day), idempotencyKey: intent() });
    for (const wrong of ['1234567', '123456789', '１２３４５６７８', '1234567Đ']) expect([wrong, (await refused(officer, 'cardIssue', card(wrong))).code]).toEqual([wrong, 'CARD_NUMBER_INVALID']);
  });

  test('a probationer is disciplined by two forms alone, votes in no vote, holds no card and is still considered when his time is over', async () => {
    const { membershipId } = await member('Lê Văn Dự Bị', false);
    const act = (mutation: string, input: object) => refused(officer, mutation, { id: membershipId, expectedVersion: 1, idempotencyKey: intent(), ...input });
    for (const form of ['REMOVAL_FROM_OFFICE', 'EXPULSION']) expect([form, (await act('membershipDiscipline', { form, grounds: 'Vi phạm', decision: decision(day) })).clause]).toEqual([form, expect.stringContaining('69-QĐ/TW')]);
    expect((await act('cardIssue', { number: '12345678', decision: decision(day) })).code).toBe('TRANSITION_REFUSED');
    await done(officer, 'membershipDiscipline', { id: membershipId, expectedVersion: 1, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision(day), idempotencyKey: intent() });
    const recognised = await done(officer, 'membershipRecognise', { id: membershipId, expectedVersion: 2, decision: decision(day), idempotencyKey: intent() });
    expect(recognised.membership).toMatchObject({ status: 'OFFICIAL', officialOn: '2025-10-20' });
  });
});
