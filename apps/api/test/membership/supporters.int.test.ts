import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { disciplineInForce } from '@dangvu/domain/membership/discipline-cases';
import type { HistoryEntry } from '@dangvu/domain/membership/history';
import { disciplinesOn } from '../../src/membership/discipline-sql.ts';
import { historySql } from '../../src/membership/history-sql.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('introducers and mentors', () => {
  let harness: Harness;
  let scene: Scene;
  let secretary: Caller;
  let town: Caller;
  const official = (name: string, branch: string = sample.branchA1) => scene.member(name, { branch, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' });
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    town = await harness.as('ORGANISATION_OFFICER', sample.town);
  });
  afterAll(() => harness.close());

  const asked = 'query Supporters($id: ID!) { person(id: $id) { currentCandidacy { supporters { id role personName body togetherSince replacement assignedOn endedOn endReason notEligible } } } }';
  const supportersOf = async (personId: string): Promise<any[]> => (await town.run(asked, { id: personId })).data['person'].currentCandidacy.supporters;
  const waiting = async (): Promise<any[]> =>
    (await town.run('query W($unitId: ID!) { workItems(unitId: $unitId, kind: SUPPORTER_NOT_ELIGIBLE) { nodes { person { id } unit { id } rule { code } } } }', { unitId: sample.town })).data['workItems'].nodes;
  const open = (name: string) => scene.candidate(name, { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });

  test('are assigned by the branch, replaced without the twelve months, and stay on record', async () => {
    const { candidacyId, personId } = await open('Kiều Thị Mới');
    const [first, second, third] = await Promise.all(['Kiều Văn Nhất', 'Kiều Văn Nhì', 'Kiều Văn Ba'].map((name) => official(name)));
    const assign = (expectedVersion: number, member: { personId: string } | undefined, more: object = {}) => ({
      id: candidacyId, expectedVersion, role: 'INTRODUCER', personId: member?.personId, togetherSince: '2020-01-01', assignedOn: '2026-03-02', idempotencyKey: intent(), ...more,
    });
    await done(secretary, 'candidacySupporterAssign', assign(1, first));
    await done(secretary, 'candidacySupporterAssign', assign(2, second));
    expect(await refused(secretary, 'candidacySupporterAssign', assign(3, third))).toMatchObject({ code: 'INTRODUCERS_COMPLETE' });
    const [one] = await supportersOf(personId);
    await done(secretary, 'candidacySupporterEnd', { id: candidacyId, expectedVersion: 3, supporterId: one.id, endedOn: '2026-04-01', reason: 'Chuyển công tác', idempotencyKey: intent() });
    await done(secretary, 'candidacySupporterAssign', assign(4, third, { replacement: true, togetherSince: null, assignedOn: '2026-04-01' }));
    await done(secretary, 'candidacySupporterAssign', assign(5, first, { role: 'MENTOR', togetherSince: null }));
    expect((await supportersOf(personId)).map(({ role, personName, endedOn, replacement }) => [role, personName, endedOn, replacement])).toEqual([
      ['INTRODUCER', 'Kiều Văn Nhì', null, false],
      ['INTRODUCER', 'Kiều Văn Ba', null, true],
      ['MENTOR', 'Kiều Văn Nhất', null, false],
      ['INTRODUCER', 'Kiều Văn Nhất', '2026-04-01', false],
    ]);
  });

  test('a union stands in place of one; whoever may not is refused by his clause, and nothing is written', async () => {
    const { candidacyId, personId } = await open('Kiều Văn Đoàn');
    const probationer = await scene.member('Kiều Thị Dự', { branch: sample.branchA1, decidedOn: '2026-01-10', ceremonyOn: '2026-02-10' });
    const stranger = await official('Kiều Thị Xa', sample.branchB1);
    const member = await official('Kiều Thị Gần');
    const assign = (more: object) => ({ id: candidacyId, expectedVersion: 1, role: 'INTRODUCER', togetherSince: '2020-01-01', assignedOn: '2026-03-02', idempotencyKey: intent(), ...more });
    const before = await scene.written();
    const wrong = (caller: Caller, more: object) => refused(caller, 'candidacySupporterAssign', assign(more));
    expect(await wrong(secretary, { personId: probationer.personId })).toMatchObject({ code: 'SUPPORTER_NOT_OFFICIAL', path: ['input', 'personId'] });
    expect(await wrong(secretary, { personId: stranger.personId })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'personId'] });
    expect(await wrong(town, { personId: stranger.personId })).toMatchObject({ code: 'SUPPORTER_ELSEWHERE' });
    expect(await wrong(secretary, { personId: member.personId, togetherSince: '2025-06-01' })).toMatchObject({ code: 'INTRODUCER_NOT_TOGETHER', path: ['input', 'togetherSince'], rule: { code: 'INTRODUCER_ACQUAINTANCE/Q294' } });
    expect(await wrong(secretary, { personId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await wrong(secretary, { personId: member.personId, assignedOn: '2024-12-31' })).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'assignedOn'] });
    expect(await wrong(secretary, { personId: member.personId, assignedOn: '2027-01-01' })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await wrong(secretary, { personId: member.personId, body: 'YOUTH_UNION' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await scene.written()).toEqual(before);
    await done(secretary, 'candidacySupporterAssign', assign({ body: 'YOUTH_UNION' }));
    expect(await supportersOf(personId)).toMatchObject([{ body: 'YOUTH_UNION', personName: null, notEligible: null }]);
    expect(await refused(secretary, 'candidacySupporterAssign', assign({ body: 'TRADE_UNION', expectedVersion: 2 }))).toMatchObject({ code: 'INTRODUCERS_COMPLETE' });
  });

  test('the Youth Union introduces as a body; one of its members does not, as long as he is no official member of the Party', async () => {
    const { candidacyId } = await open('Kiều Thị Trẻ');
    const young = await open('Kiều Văn Bạn');
    await harness.owner.query('update person set youth_union_member = true where id = $1', [young.personId]);
    const assign = (expectedVersion: number, more: object): object => ({ id: candidacyId, expectedVersion, role: 'INTRODUCER', togetherSince: '2020-01-01', assignedOn: '2026-03-02', idempotencyKey: intent(), ...more });
    expect(await refused(secretary, 'candidacySupporterAssign', assign(1, { personId: young.personId }))).toMatchObject({ code: 'SUPPORTER_NOT_OFFICIAL', path: ['input', 'personId'], clause: '294-QĐ/TW 3.2.1' });
    await done(secretary, 'candidacySupporterAssign', assign(1, { body: 'YOUTH_UNION' }));
    // With the body one member is enough, and needed.
    await done(secretary, 'candidacySupporterAssign', assign(2, { personId: (await official('Kiều Văn Một')).personId }));
    expect(await refused(secretary, 'candidacySupporterAssign', assign(3, { personId: (await official('Kiều Văn Hai')).personId }))).toMatchObject({ code: 'INTRODUCERS_COMPLETE', rule: { code: expect.stringMatching(/^INTRODUCERS/) } });
  });

  test('who was disciplined or is no member any more is told, and is on the work list until replaced', async () => {
    const { candidacyId, personId } = await open('Kiều Thị Chờ');
    const [warned, mentor] = [await official('Kiều Văn Lỗi'), await official('Kiều Văn Giúp')];
    const assign = (expectedVersion: number, member: { personId: string }, more: object = {}) =>
      done(secretary, 'candidacySupporterAssign', { id: candidacyId, expectedVersion, role: 'INTRODUCER', personId: member.personId, togetherSince: '2020-01-01', assignedOn: '2026-03-02', idempotencyKey: intent(), ...more });
    await assign(1, warned);
    await assign(2, mentor, { role: 'MENTOR' });
    expect(await waiting()).toEqual([]);
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure) values ($1, $2, 'WARN', 'OFFICIAL', $3, '2026-09-01', 'WARNED')`, [warned.personId, warned.membershipId, sample.branchA1]);
    const [introducer, helper] = await supportersOf(personId);
    expect(introducer.notEligible).toContain('294-QĐ/TW 3.2.2');
    expect(helper.notEligible).toBeNull();
    expect(await waiting()).toEqual([{ person: { id: personId }, unit: { id: sample.branchA1 }, rule: null }]);
    // A decision that was revoked is as if it had never been.
    const { rows } = await harness.owner.query<{ id: string }>(`select id from lifecycle_event where person_id = $1 and act = 'WARN'`, [warned.personId]);
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure, details) values ($1, $2, 'DISCIPLINE_REVOKE', 'OFFICIAL', $3, '2026-09-05', 'DISCIPLINE_REVOKED', $4)`, [warned.personId, warned.membershipId, sample.branchA1, { case: rows[0]?.id }]);
    expect([(await supportersOf(personId)).map(({ notEligible }) => notEligible), await waiting()]).toEqual([[null, null], []]);
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure) values ($1, $2, 'REPRIMAND', 'OFFICIAL', $3, '2026-09-06', 'REPRIMANDED')`, [warned.personId, warned.membershipId, sample.branchA1]);
    expect((await waiting()).length).toBe(1);
    await done(secretary, 'candidacySupporterEnd', { id: candidacyId, expectedVersion: 3, supporterId: introducer.id, endedOn: '2026-09-10', reason: 'Bị kỷ luật', idempotencyKey: intent() });
    expect(await waiting()).toEqual([]);
  });

  test('where the member stood on the day of the resolution decides, not where he stands on the day it is recorded', async () => {
    const assign = async (member: { personId: string }, assignedOn: string) => {
      const { candidacyId } = await open('Kiều Văn Ngày');
      return { id: candidacyId, expectedVersion: 1, role: 'INTRODUCER', personId: member.personId, togetherSince: '2020-01-01', assignedOn, idempotencyKey: intent() };
    };
    const refusedOn = async (member: { personId: string }, day: string) => refused(town, 'candidacySupporterAssign', await assign(member, day));
    const doneOn = async (member: { personId: string }, day: string) => done(town, 'candidacySupporterAssign', await assign(member, day));
    const young = await scene.member('Kiều Thị Sớm', { branch: sample.branchA1, decidedOn: '2025-05-10', ceremonyOn: '2025-06-10', officialOn: '2026-06-10' });
    expect(await refusedOn(young, '2026-06-09')).toMatchObject({ code: 'SUPPORTER_NOT_OFFICIAL', clause: '294-QĐ/TW 3.2.1' });
    await doneOn(young, '2026-06-10');
    const warned = await official('Kiều Văn Xưa');
    await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure) values ($1, $2, 'WARN', 'OFFICIAL', $3, '2025-02-01', 'WARNED')`, [warned.personId, warned.membershipId, sample.branchA1]);
    await doneOn(warned, '2025-01-31');
    expect(await refusedOn(warned, '2026-01-31')).toMatchObject({ code: 'INTRODUCER_DISCIPLINED', clause: '294-QĐ/TW 3.2.2' });
    await doneOn(warned, '2026-02-01');
    const moved = await scene.member('Kiều Thị Tới', { branch: sample.branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10', before: [{ branch: sample.branchB1, until: '2026-05-01' }] });
    expect(await refusedOn(moved, '2026-04-30')).toMatchObject({ code: 'SUPPORTER_ELSEWHERE' });
    await doneOn(moved, '2026-05-01');
    // Who has left since could introduce then; the branch is told that it must find another one.
    const gone = await scene.member('Kiều Văn Rời', { branch: sample.branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10', endedOn: '2026-09-01' });
    const { candidacy } = await doneOn(gone, '2026-08-31');
    expect((await waiting()).map(({ person }) => person.id)).toContain(candidacy.person.id);
    expect(await refusedOn(gone, '2026-09-01')).toMatchObject({ code: 'SUPPORTER_NOT_OFFICIAL' });
  });

  test('a member is under discipline in SQL on the days the domain says', async () => {
    const stories: [act: string, on: string, measure: string | null, goesOnWith: number | null][][] = [
      [['WARN', '2023-03-31', 'WARNED', null]],
      [['REPRIMAND', '2023-02-01', 'REPRIMANDED', null], ['WARN', '2024-01-31', 'WARNED', null]],
      [['REPRIMAND', '2023-02-01', 'REPRIMANDED', null], ['WARN', '2023-11-30', 'WARNED', null], ['DISCIPLINE_REVOKE', '2024-03-01', 'DISCIPLINE_REVOKED', 1]],
      [['REMOVE_FROM_OFFICE', '2024-02-29', 'REMOVED_FROM_OFFICE', null], ['DISCIPLINE_CHANGE', '2024-05-01', null, 0]],
      [['WARN', '2023-01-01', 'WARNED', null], ['REPRIMAND', '2024-01-01', 'REPRIMANDED', null], ['DISCIPLINE_REVOKE', '2024-01-05', 'DISCIPLINE_REVOKED', 0]],
    ];
    const days = Array.from({ length: 900 }, (_, index) => addDays('2022-12-20', index));
    for (const [index, story] of stories.entries()) {
      const { personId, membershipId } = await official(`Kiều Văn Kỷ ${index}`);
      const ids: string[] = [];
      for (const [act, on, measure, goesOnWith] of story) {
        const details = goesOnWith === null ? {} : { case: ids[goesOnWith], form: 'REPRIMAND' };
        const { rows } = await harness.owner.query<{ id: string }>(
          `insert into lifecycle_event (person_id, membership_id, act, to_state, branch_id, effective_on, measure, details) values ($1, $2, $3, 'OFFICIAL', $4, $5, $6, $7) returning id`,
          [personId, membershipId, act, sample.branchA1, on, measure, details],
        );
        ids.push(rows[0]?.id ?? '');
      }
      const { rows: [log] } = await harness.owner.query<{ history: HistoryEntry[] }>(`select ${historySql('$1::uuid', '$2::uuid')} as history`, [personId, membershipId]);
      const { rows } = await harness.owner.query<{ day: string; disciplined: boolean }>(`select d.day::text as day, exists (${disciplinesOn('d.day')} and o.person_id = $1) as disciplined from unnest($2::date[]) d(day)`, [personId, days]);
      expect(rows.filter(({ day, disciplined }) => disciplined !== (disciplineInForce(log?.history ?? [], day) !== null))).toEqual([]);
      expect(rows.filter(({ disciplined }) => disciplined).length).toBeGreaterThan(300);
    }
  });

  test('a candidate without a mentor, and a dossier with fewer than two introducers, are brought up, missing in the list and told at the vote', async () => {
    const lacking = async (kind: string, personId: string): Promise<any[]> =>
      (await town.run('query W($unitId: ID!, $kind: WorkItemKind!) { workItems(unitId: $unitId, kind: $kind, first: 100) { nodes { nature dated overdue baseOn person { id } unit { id } } } }', { unitId: sample.wardA, kind })).data['workItems'].nodes.filter(
        ({ person }: any) => person.id === personId,
      );
    const missing = async (personId: string): Promise<string[]> => (await town.run('query M($id: ID!) { person(id: $id) { currentCandidacy { missing } } }', { id: personId })).data['person'].currentCandidacy.missing;
    const told = async (personId: string): Promise<string[]> =>
      (await secretary.run('query T($id: ID!) { person(id: $id) { currentCandidacy { availableTransitions { act warnings { code message } } } } }', { id: personId })).data['person'].currentCandidacy.availableTransitions
        .filter(({ act }: any) => act === 'BRANCH_VOTE_RECORD').flatMap(({ warnings }: any) => warnings.map(({ code }: any) => code));
    const listed = await scene.candidate('Kiều Văn Đơn', { branch: sample.branchA1, listedOn: '2026-05-10' });
    expect(await lacking('CANDIDATE_WITHOUT_MENTOR', listed.personId)).toEqual([{ nature: 'NOTICE', dated: false, overdue: false, baseOn: '2026-05-10', person: { id: listed.personId }, unit: { id: sample.branchA1 } }]);
    expect(await lacking('CANDIDATE_WITHOUT_INTRODUCERS', listed.personId)).toEqual([]);
    expect(await missing(listed.personId)).toContain('đảng viên giúp đỡ');
    expect(await missing(listed.personId)).not.toContain('đủ 2 người giới thiệu');
    const { candidacyId, personId } = await open('Kiều Thị Thiếu');
    const [first, second] = [await official('Kiều Văn Tư'), await official('Kiều Văn Năm')];
    const assign = (expectedVersion: number, member: { personId: string }, more: object = {}) =>
      done(secretary, 'candidacySupporterAssign', { id: candidacyId, expectedVersion, role: 'INTRODUCER', personId: member.personId, togetherSince: '2020-01-01', assignedOn: '2026-03-02', idempotencyKey: intent(), ...more });
    await assign(1, first, { role: 'MENTOR' });
    await assign(2, first);
    expect(await lacking('CANDIDATE_WITHOUT_MENTOR', personId)).toEqual([]);
    expect(await lacking('CANDIDATE_WITHOUT_INTRODUCERS', personId)).toMatchObject([{ baseOn: '2026-03-01' }]);
    expect([await missing(personId), await told(personId)]).toEqual([expect.arrayContaining(['đủ 2 người giới thiệu']), ['INTRODUCERS_MISSING']]);
    await assign(3, second);
    expect([await lacking('CANDIDATE_WITHOUT_INTRODUCERS', personId), await missing(personId), await told(personId)]).toEqual([[], ['nghị quyết của chi bộ', 'nghị quyết của đảng ủy', 'quyết định kết nạp'], []]);
    // Once the branch has considered nobody is asked for any more.
    const resolved = await scene.candidate('Kiều Văn Qua', { branch: sample.branchA1, stage: 'BRANCH_RESOLVED', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01', branchResolvedOn: '2026-09-01' });
    expect([await lacking('CANDIDATE_WITHOUT_MENTOR', resolved.personId), await lacking('CANDIDATE_WITHOUT_INTRODUCERS', resolved.personId), await missing(resolved.personId)]).toEqual([[], [], ['nghị quyết của đảng ủy', 'quyết định kết nạp']]);
  });
});
