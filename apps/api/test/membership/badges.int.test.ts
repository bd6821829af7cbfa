import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const dueQuery = `query Due($unit: ID!, $day: LocalDate) { badgesDue(unitId: $unit, awardDay: $day) { totalCount nodes { id personName years reachedOn awardDay branch { id } membership { version badgeBlock { until } } } } }`;
const province = (decidedOn: string, number = '77-QĐ/TU'): object => ({ number, decidedOn, signatory: 'Ban Thường vụ Tỉnh ủy' });

describe('party badges and cards that come back', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let ward: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const official = (name: string, decidedOn: string, branch: string = sample.branchA1): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, { branch, decidedOn, ceremonyOn: decidedOn, officialOn: `${Number(decidedOn.slice(0, 4)) + 1}${decidedOn.slice(4)}`, bornOn: '1940-01-01' });
  const due = async (caller: Caller, unit: string = sample.town, day?: string): Promise<any[]> => (await caller.run(dueQuery, { unit, day })).data['badgesDue'].nodes;
  const waiting = async (kind: string): Promise<any[]> =>
    (await ward.run(`query W($unit: ID!, $kind: WorkItemKind!) { workItems(unitId: $unit, kind: $kind) { nodes { dueOn person { id } } } }`, { unit: sample.wardA, kind })).data['workItems'].nodes;
  const badges = async (personId: string): Promise<any[]> =>
    (await officer.run(`query B($id: ID!) { person(id: $id) { memberships { badges { years awardedOn decidedOn ground documentNo withdrawnOn } } } }`, { id: personId })).data['person'].memberships[0].badges;

  let thirty: { personId: string; membershipId: string };
  let forty: { personId: string; membershipId: string };

  test('due by the coming award day: who reaches thirty, forty … years by then, in the units one reads', async () => {
    thirty = await official('Vũ Văn Băm', '1997-02-03');
    forty = await official('Vũ Thị Bốn', '1986-11-30');
    await official('Vũ Văn Sau', '1997-02-04');
    await official('Vũ Văn Năm', '1991-12-01');
    await official('Vũ Văn Khác', '1997-01-03', sample.branchB1);
    expect(await due(officer)).toMatchObject([
      { personName: 'Vũ Thị Bốn', years: 40, reachedOn: '2026-11-30', awardDay: '2027-02-03' },
      { personName: 'Vũ Văn Khác', years: 30, reachedOn: '2027-01-03' },
      { personName: 'Vũ Văn Băm', years: 30, reachedOn: '2027-02-03', branch: { id: sample.branchA1 } },
    ]);
    expect((await due(ward)).map(({ personName }) => personName)).toEqual(['Vũ Thị Bốn', 'Vũ Văn Băm']);
    expect((await due(officer, sample.wardA, '2027-05-19')).map(({ personName }) => personName)).toEqual(['Vũ Thị Bốn', 'Vũ Văn Băm', 'Vũ Văn Sau']);
    expect(await waiting('BADGE_DUE')).toMatchObject([{ dueOn: '2027-02-03' }, { dueOn: '2027-02-03' }]);
  });

  test('time outside the Party does not count, time before a restoration does', async () => {
    const first = await scene.member('Vũ Văn Lại', { branch: sample.branchA2, decidedOn: '1990-01-01', ceremonyOn: '1990-01-01', officialOn: '1991-01-01', endedOn: '2000-01-01' });
    await scene.member('Vũ Văn Lại', { branch: sample.branchA2, decidedOn: '2006-06-01', ceremonyOn: '2006-06-01', officialOn: '2007-06-01', ordinal: 2, personId: first.personId });
    const mine = (nodes: any[]): any[] => nodes.filter(({ personName }) => personName === 'Vũ Văn Lại');
    expect(mine(await due(officer, sample.wardA, '2026-05-19'))).toEqual([]);
    // 1990-01-01 and the days from 2000-01-01 to 2006-05-31 on top.
    expect(mine(await due(officer, sample.wardA, '2026-09-02'))).toMatchObject([{ years: 30, reachedOn: '2026-06-01' }]);
  });

  test('by one decision for many: each row by its own rules, the list grows shorter', async () => {
    const young = await official('Vũ Văn Trẻ', '2010-01-01');
    const row = ({ membershipId }: { membershipId: string }, badge: number): object => ({ id: membershipId, expectedVersion: 1, badge });
    const send = async (more: object): Promise<any> =>
      (await officer.run(`mutation Many($input: BadgesAwardInput!) { badgesAward(input: $input) { accepted refused written outcomes { row membership { id } userErrors { code path clause } } userErrors { code } } }`, {
        input: { rows: [row(forty, 40), row(young, 30), row(thirty, 35)], decision: province('2026-11-18'), idempotencyKey: intent(), ...more },
      })).data['badgesAward'];
    // What becomes of each row is told by name, which is noted as a reading.
    const written = async (): Promise<number[]> => (await scene.written()).slice(0, -1);
    const before = await written();
    expect(await send({ preview: true })).toMatchObject({ accepted: 1, refused: 2, written: false });
    expect(await send({ allOrNothing: true })).toMatchObject({ accepted: 1, refused: 2, written: false, userErrors: [{ code: 'ROWS_REFUSED' }] });
    expect(await written()).toEqual(before);
    expect(await send({})).toMatchObject({
      accepted: 1, refused: 2, written: true,
      outcomes: [{ userErrors: [] }, { userErrors: [{ code: 'BADGE_NOT_REACHED', path: ['input', 'rows', '1', 'badge'], clause: expect.stringContaining('28.3.1a') }] }, { userErrors: [{ code: 'INVALID_INPUT' }] }],
    });
    expect(await badges(forty.personId)).toEqual([{ years: 40, awardedOn: '2027-02-03', decidedOn: '2026-11-18', ground: 'REACHED', documentNo: '77-QĐ/TU', withdrawnOn: null }]);
    expect((await due(ward)).map(({ personName }) => personName)).toEqual(['Vũ Văn Lại', 'Vũ Văn Băm']);
  });

  test('alone: twice is refused, a discipline keeps it away by its version, the gravely ill are given it early, the dead within a year', async () => {
    const ask = ({ membershipId }: { membershipId: string }, expectedVersion: number, more: object = {}): object => ({ id: membershipId, expectedVersion, badge: 40, decision: province('2026-11-19'), idempotencyKey: intent(), ...more });
    expect(await refused(officer, 'badgeAward', ask(forty, 2))).toMatchObject({ code: 'BADGE_AWARDED_ALREADY', path: ['input', 'badge'] });
    expect(await refused(officer, 'badgeAward', ask(thirty, 1, { badge: 30, awardDay: '2027-02-04' }))).toMatchObject({ code: 'BADGE_AWARD_DAY', clause: '06-HD/TW 18.5' });
    const warned = await official('Vũ Văn Kỷ', '1986-12-15');
    await done(officer, 'membershipDiscipline', { id: warned.membershipId, expectedVersion: 1, form: 'WARNING', grounds: 'Vi phạm', decision: decision('2026-06-01'), idempotencyKey: intent() });
    expect(await refused(officer, 'badgeAward', ask(warned, 2))).toMatchObject({ code: 'BADGE_BLOCKED', rule: { code: 'BADGE_BLOCK_WARNING/Q20' } });
    const ill = await official('Vũ Văn Bệnh', '1987-11-01');
    expect(await refused(officer, 'badgeAward', ask(ill, 1))).toMatchObject({ code: 'BADGE_NOT_REACHED' });
    expect(await done(officer, 'badgeAward', ask(ill, 1, { ground: 'GRAVELY_ILL' }))).toMatchObject({ event: { act: 'BADGE_AWARD', effectiveOn: '2026-11-19' } });
    const dead = await official('Vũ Văn Khuất', '1987-10-01');
    await done(officer, 'memberDeathRecord', { id: dead.membershipId, expectedVersion: 1, diedOn: '2026-11-01', idempotencyKey: intent() });
    expect(await refused(officer, 'badgeAward', ask(dead, 2, { ground: 'GRAVELY_ILL' }))).toMatchObject({ code: 'BADGE_GROUND' });
    const posthumous = await done(officer, 'badgeAward', ask(dead, 2, { ground: 'POSTHUMOUS' }));
    expect(posthumous.membership).toMatchObject({ status: 'DECEASED', endedOn: '2026-11-01' });
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    expect(await refused(secretary, 'badgeAward', ask(thirty, 1, { badge: 30 }))).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  test('lost with the membership, card and badge are asked back, and held again by who is restored', async () => {
    await harness.owner.query(`update membership set card_no = '00998877' where id = $1`, [forty.membershipId]);
    const record = (expectedVersion: number): object => ({ id: forty.membershipId, expectedVersion, withdrawnOn: '2026-11-20', reason: 'Đã bị khai trừ', idempotencyKey: intent() });
    expect(await refused(officer, 'badgeWithdraw', record(2))).toMatchObject({ code: 'TRANSITION_REFUSED', clause: '06-HD/TW 18.4' });
    await done(officer, 'membershipDiscipline', { id: forty.membershipId, expectedVersion: 2, form: 'EXPULSION', grounds: 'Vi phạm', decision: decision('2026-11-19'), idempotencyKey: intent() });
    expect(await waiting('CARD_NOT_RETURNED')).toMatchObject([{ person: { id: forty.personId } }]);
    expect(await waiting('BADGE_NOT_RETURNED')).toMatchObject([{ person: { id: forty.personId } }]);
    const offered = (await officer.run(`query A($id: ID!) { person(id: $id) { availableTransitions { act allowed } } }`, { id: forty.personId })).data['person'].availableTransitions;
    expect(offered.filter(({ act, allowed }: any) => allowed && ['CARD_WITHDRAW', 'BADGE_WITHDRAW', 'RESTORE'].includes(act)).map(({ act }: any) => act).sort()).toEqual(['BADGE_WITHDRAW', 'CARD_WITHDRAW', 'RESTORE']);
    const returned = await done(officer, 'cardWithdraw', record(3));
    expect(returned.membership).toMatchObject({ status: 'EXPELLED', endedOn: '2026-11-19' });
    expect(await waiting('CARD_NOT_RETURNED')).toEqual([]);
    await done(officer, 'badgeWithdraw', record(4));
    expect(await waiting('BADGE_NOT_RETURNED')).toEqual([]);
    expect(await badges(forty.personId)).toMatchObject([{ withdrawnOn: '2026-11-20' }]);
    expect(await refused(officer, 'badgeWithdraw', record(5))).toMatchObject({ code: 'BADGE_NOT_HELD' });
    await done(officer, 'membershipRestore', { id: forty.membershipId, expectedVersion: 5, reason: 'Oan', decision: { ...decision('2026-11-20'), issuerId: sample.town }, idempotencyKey: intent() });
    expect(await badges(forty.personId)).toMatchObject([{ withdrawnOn: null }]);
    expect(await waiting('BADGE_NOT_RETURNED')).toEqual([]);
    const died = await official('Vũ Thị Mất', '1990-01-01');
    await harness.owner.query(`update membership set card_no = '00998866' where id = $1`, [died.membershipId]);
    await done(officer, 'memberDeathRecord', { id: died.membershipId, expectedVersion: 1, diedOn: '2026-11-10', idempotencyKey: intent() });
    expect(await waiting('CARD_NOT_RETURNED')).toEqual([]);
    expect(await refused(officer, 'cardWithdraw', { id: died.membershipId, expectedVersion: 2, withdrawnOn: '2026-11-20', reason: 'Từ trần', idempotencyKey: intent() })).toMatchObject({ code: 'TRANSITION_REFUSED', clause: expect.stringContaining('6.1') });
  });
});
