import { describe, expect, test } from '@jest/globals';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('cards and dossier numbers', () => {
  const at = transferScene();
  const town = () => at.harness.as('ORGANISATION_OFFICER');
  const key = () => ({ idempotencyKey: intent() });
  const card = async (personId: string): Promise<any> =>
    (await at.sender.run(`query Card($id: ID!) { person(id: $id) { currentMembership { cardNo dossierNo } } }`, { id: personId })).data['person'].currentMembership;

  test('is issued, exchanged and withdrawn; until then it waits in the work list', async () => {
    const officer = await town();
    const { membershipId, personId } = await at.member('Phan Thị Thẻ');
    const waiting = async (): Promise<any[]> =>
      (await at.sender.run(`query Waiting { workItems(unitId: "${sample.wardA}", kind: CARD_NOT_ISSUED) { nodes { person { id } overdue } } }`)).data['workItems'].nodes;
    expect(await waiting()).toContainEqual({ person: { id: personId }, overdue: false });
    const issued = await done(officer, 'cardIssue', { id: membershipId, expectedVersion: 1, number: '41.020 333', decision: decision('2026-10-01'), ...key() });
    expect(issued.event).toMatchObject({ act: 'CARD_ISSUE', counts: false, details: [{ value: '41020333' }] });
    expect(await card(personId)).toMatchObject({ cardNo: '41020333' });
    expect(await waiting()).not.toContainEqual({ person: { id: personId }, overdue: false });
    expect(await refused(officer, 'cardIssue', { id: membershipId, expectedVersion: 2, number: '41020334', decision: decision('2026-10-02'), ...key() })).toMatchObject({ code: 'CARD_ALREADY_ISSUED' });
    await done(officer, 'cardRenew', { id: membershipId, expectedVersion: 2, number: '41020335', renewal: 'LOST', decision: decision('2026-10-05'), ...key() });
    expect(await card(personId)).toMatchObject({ cardNo: '41020335' });
    await done(officer, 'cardWithdraw', { id: membershipId, expectedVersion: 3, withdrawnOn: '2026-11-02', reason: 'Xin thôi', ...key() });
    expect(await card(personId)).toMatchObject({ cardNo: null });
    expect(await refused(officer, 'cardWithdraw', { id: membershipId, expectedVersion: 4, withdrawnOn: '2026-11-02', reason: 'Xin thôi', ...key() })).toMatchObject({ code: 'CARD_NOT_ISSUED' });
  });

  test('a number is one, the member’s own, nobody else’s, and given by the direct superior', async () => {
    const officer = await town();
    const [first, second] = [await at.member('Phan Văn Một'), await at.member('Phan Văn Hai')];
    const issue = (id: string, number: string, more: object = {}): object => ({ id, expectedVersion: 1, number, decision: decision('2026-10-01'), ...key(), ...more });
    await done(officer, 'cardIssue', issue(first.membershipId, '41020777'));
    const before = await at.scene.written();
    expect(await refused(officer, 'cardIssue', issue(second.membershipId, '41020777'))).toMatchObject({ code: 'NUMBER_TAKEN', path: ['input', 'number'] });
    expect(await refused(officer, 'cardIssue', issue(second.membershipId, '410'))).toMatchObject({ code: 'CARD_NUMBER_INVALID', path: ['input', 'number'] });
    expect(await refused(officer, 'cardIssue', issue(second.membershipId, '040090001234'))).toMatchObject({ code: 'CARD_NUMBER_NOT_PERSONAL' });
    expect(await refused(officer, 'cardIssue', issue(second.membershipId, '41020778', { decision: { ...decision('2025-06-30'), issuerId: sample.wardA } })))
      .toMatchObject({ code: 'CARD_AUTHORITY', rule: { code: 'DIRECT_SUPERIOR/Q232' }, path: ['input', 'decision', 'issuerId'] });
    expect(await refused(at.receiver, 'cardIssue', issue(second.membershipId, '41020778'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await at.scene.written()).toEqual(before);
    await done(at.sender, 'cardIssue', issue(second.membershipId, '41020778', { decision: decision('2025-07-01') }));
    expect(await card(second.personId)).toMatchObject({ cardNo: '41020778' });
  });

  test('the number of the file is written in one way and given once', async () => {
    const [first, second] = [await at.member('Phan Thị Hồ'), await at.member('Phan Thị Sơ')];
    const assign = (id: string, number: string): object => ({ id, expectedVersion: 1, number, assignedOn: '2026-10-01', ...key() });
    await done(at.sender, 'dossierNumberAssign', assign(first.membershipId, '123456-na'));
    expect(await card(first.personId)).toMatchObject({ dossierNo: '123456 NA' });
    expect(await refused(at.sender, 'dossierNumberAssign', assign(second.membershipId, '123456 NA'))).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect(await refused(at.sender, 'dossierNumberAssign', assign(second.membershipId, '12 NA'))).toMatchObject({ code: 'DOSSIER_NUMBER_INVALID', path: ['input', 'number'] });
  });
});
