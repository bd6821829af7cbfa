import { describe, expect, test } from '@jest/globals';
import { officeTerms } from '../../../../tools/database/verification/offices.ts';
import { verify } from '../../../../tools/database/verify.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { correctionScene } from './correction-scene.ts';

describe('corrections take along what the act did beside the log', () => {
  const at = correctionScene();
  const official = { decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };

  const member = (name: string, branch: string = sample.branchA1) => at.scene.member(name, { branch, ...official });
  const version = async (table: string, id: string): Promise<number> => Number((await at.harness.owner.query(`select version from ${table} where id = $1`, [id])).rows[0].version);
  const act = async (mutation: string, membershipId: string, more: object): Promise<any> =>
    done(at.officer, mutation, { id: membershipId, expectedVersion: await version('membership', membershipId), idempotencyKey: intent(), ...more });
  const take = async (one: { membershipId: string }, role: string, more: object = {}): Promise<string> =>
    (await act('officeTake', one.membershipId, { unitId: sample.branchA1, role, takenOn: '2020-06-01', ...more })).office.id;
  /** What the person's page says of the offices held. */
  const held = async (personId: string): Promise<(string | null)[][]> =>
    (await at.officer.run('query P($id: ID!) { person(id: $id) { offices { unit { id } from to } } }', { id: personId })).data['person'].offices.map(({ unit, from, to }: any) => [unit.id, from, to]);
  const correct = (event: { id: string }, more: object): Promise<any> => done(at.officer, 'eventCorrect', at.correct(event.id, more));
  const told = ({ warnings }: any): string[] => warnings.map(({ code }: any) => code);
  const a1 = sample.branchA1;

  test.each([
    ['a resignation', 'membershipResign', { reason: 'Đơn xin ra' }],
    ['a striking off', 'membershipStrikeOff', { grounds: 'WILL_LOST' }],
    ['an annulment', 'admissionAnnul', { reason: 'Sai thẩm quyền' }],
    ['an expulsion', 'membershipDiscipline', { form: 'EXPULSION', grounds: 'Vi phạm' }],
    ['a removal from office', 'membershipDiscipline', { form: 'REMOVAL_FROM_OFFICE', grounds: 'Vi phạm' }],
  ])('%s: the office ends on the other day, and goes on when it never happened', async (name, mutation, more) => {
    const one = await member(`Lê Văn ${name}`);
    await take(one, 'COMMITTEE_MEMBER', { unitId: sample.wardA });
    const caller = await at.harness.as('ORGANISATION_OFFICER');
    const ended = await done(caller, mutation, { id: one.membershipId, expectedVersion: await version('membership', one.membershipId), decision: decision('2026-10-10'), idempotencyKey: intent(), ...more });
    expect(await held(one.personId)).toEqual([[sample.wardA, '2020-06-01', '2026-10-10']]);
    const moved = await correct(ended.event, { effectiveOn: '2026-10-05' });
    expect([told(moved), moved.warnings[0].message]).toEqual([['OFFICE_ENDS_ON'], expect.stringMatching(/^Sau đính chính, chức vụ “Cấp ủy viên, chi ủy viên” tại .+ kết thúc ngày 05\/10\/2026\.$/)]);
    expect(await held(one.personId)).toEqual([[sample.wardA, '2020-06-01', '2026-10-05']]);
    const never = await correct(moved.event, { void: true });
    expect([told(never), await held(one.personId)]).toEqual([['OFFICE_GOES_ON'], [[sample.wardA, '2020-06-01', null]]]);
    // It is left as any other.
    const { rows } = await at.harness.owner.query('select id, version, left_at from office where person_id = $1', [one.personId]);
    expect(rows).toMatchObject([{ left_at: null }]);
    await done(at.officer, 'officeLeave', { id: rows[0].id, expectedVersion: rows[0].version, leftOn: '2026-11-01', reason: 'Hết nhiệm kỳ', idempotencyKey: intent() });
    expect(await held(one.personId)).toEqual([[sample.wardA, '2020-06-01', '2026-11-01']]);
  });

  test('a seat somebody else was chosen for meanwhile is his: the office stays ended, and that is told', async () => {
    const [first, next] = [await member('Lê Văn Trước'), await member('Lê Thị Sau')];
    await take(first, 'SECRETARY');
    const left = await act('membershipResign', first.membershipId, { reason: 'Đơn xin ra', decision: decision('2026-09-10') });
    await take(next, 'SECRETARY', { takenOn: '2026-09-20' });
    const later = await correct(left.event, { effectiveOn: '2026-09-15' });
    expect([told(later), await held(first.personId)]).toEqual([['OFFICE_ENDS_ON'], [[a1, '2020-06-01', '2026-09-15']]]);
    const never = await correct(later.event, { void: true });
    expect(never.warnings).toMatchObject([{ code: 'OFFICE_STAYS_ENDED', message: expect.stringMatching(/^Chức vụ “Bí thư” tại .+ vẫn kết thúc ngày 15\/09\/2026: .*[^.]\.$/) }]);
    expect([await held(first.personId), await held(next.personId)]).toEqual([[[a1, '2020-06-01', '2026-09-15']], [[a1, '2026-09-20', null]]]);
    const english = await at.harness.as('UNIT_OFFICER', sample.wardA, 'en');
    const again = await act('membershipResign', first.membershipId, { reason: 'Đơn xin ra', decision: decision('2026-10-10') });
    expect((await done(english, 'eventCorrect', at.correct(again.event.id, { void: true }))).warnings).toEqual([]);
    expect(await held(first.personId)).toEqual([[a1, '2020-06-01', '2026-09-15']]);
  });

  test('a death put right to an earlier day ends the office on that day; one taken after it was never held', async () => {
    const one = await member('Lê Văn Mất');
    await take(one, 'COMMITTEE_MEMBER', { unitId: sample.wardA });
    await take(one, 'DEPUTY_SECRETARY', { takenOn: '2026-10-01' });
    const died = await act('memberDeathRecord', one.membershipId, { diedOn: '2026-11-10' });
    const moved = await correct(died.event, { effectiveOn: '2026-09-10' });
    expect(told(moved).sort()).toEqual(['OFFICE_ENDS_ON', 'OFFICE_NEVER_HELD']);
    expect(await held(one.personId)).toEqual([[sample.wardA, '2020-06-01', '2026-09-10']]);
    const { data } = await at.officer.run('query L($id: ID!) { person(id: $id) { life(first: 9, groups: [RECORD]) { nodes { kind effectiveOn } } } }', { id: one.personId });
    expect(data['person'].life.nodes).toEqual([{ kind: 'OFFICE_LEFT', effectiveOn: '2026-09-10' }, { kind: 'OFFICE_TAKEN', effectiveOn: '2020-06-01' }]);
    // The other day was right after all: both were held until then.
    const back = await correct(moved.event, { effectiveOn: '2026-11-09' });
    expect((await held(one.personId)).sort()).toEqual([[sample.wardA, '2020-06-01', '2026-11-09'], [a1, '2026-10-01', '2026-11-09']].sort());
    await correct(back.event, { void: true });
    expect((await held(one.personId)).map(([, , to]) => to)).toEqual([null, null]);
  });

  test('an acceptance: the office left goes on, the one taken in the new branch was never held, and the papers lead where they did', async () => {
    const one = await member('Lê Văn Chuyển');
    await take(one, 'COMMITTEE_MEMBER', { unitId: sample.wardA });
    const asked = await act('membershipTransferRequest', one.membershipId, { toBranchId: sample.branchB1, requestedOn: '2026-08-01' });
    const receiver = await at.harness.as('ORGANISATION_OFFICER');
    const accepted = await done(receiver, 'transferAccept', { id: asked.transfer.id, expectedVersion: 1, acceptedOn: '2026-08-20', idempotencyKey: intent() });
    const taken = await done(receiver, 'officeTake', { id: one.membershipId, expectedVersion: await version('membership', one.membershipId), unitId: sample.branchB1, role: 'SECRETARY', takenOn: '2026-09-01', idempotencyKey: intent() });
    const heldAll = async (): Promise<unknown[]> => (await at.harness.owner.query('select unit_id, during::text from office where person_id = $1 order by recorded_at', [one.personId])).rows.map(({ unit_id, during }) => [unit_id, during]);
    expect(await heldAll()).toEqual([[sample.wardA, '[2020-06-01,2026-08-20)'], [sample.branchB1, '[2026-09-01,)']]);
    const moved = await done(receiver, 'eventCorrect', at.correct(accepted.event.id, { effectiveOn: '2026-09-05' }));
    expect(told(moved).sort()).toEqual(['OFFICE_ENDS_ON', 'OFFICE_GOES_ON']);
    // Nobody leads a branch before he is in it.
    expect(await heldAll()).toEqual([[sample.wardA, '[2020-06-01,2026-09-05)'], [sample.branchB1, '[2026-09-05,)']]);
    const never = await done(receiver, 'eventCorrect', at.correct(moved.event.id, { void: true }));
    expect(told(never).sort()).toEqual(['OFFICE_GOES_ON', 'OFFICE_NEVER_HELD']);
    expect(await heldAll()).toEqual([[sample.wardA, '[2020-06-01,)'], [sample.branchB1, 'empty']]);
    expect(await refused(receiver, 'officeLeave', { id: taken.office.id, expectedVersion: 3, leftOn: '2026-11-01', reason: 'x', idempotencyKey: intent() })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await receiver.run('query U($id: ID!) { unit(id: $id) { secretary { id } offices { role } } }', { id: sample.branchB1 })).data['unit']).toEqual({ secretary: null, offices: [] });
  });

  test('taken in by another branch than the papers name: they name their own again when it never happened', async () => {
    const one = await member('Lê Thị Khác', sample.branchB1);
    const town = await at.harness.as('ORGANISATION_OFFICER');
    const asked = await done(town, 'membershipTransferRequest', { id: one.membershipId, expectedVersion: 1, toBranchId: sample.branchA1, requestedOn: '2026-08-01', idempotencyKey: intent() });
    const accepted = await done(town, 'transferAccept', { id: asked.transfer.id, expectedVersion: 1, acceptedOn: '2026-08-20', branchId: sample.branchA2, idempotencyKey: intent() });
    const leads = async (): Promise<string> => (await at.harness.owner.query('select to_branch_id from transfer where id = $1', [asked.transfer.id])).rows[0].to_branch_id;
    expect(await leads()).toBe(sample.branchA2);
    await done(town, 'eventCorrect', at.correct(accepted.event.id, { void: true }));
    expect(await leads()).toBe(sample.branchA1);
  });

  test('papers that were never sent back wait again, with the reason they were asked for with', async () => {
    const one = await member('Lê Văn Trả');
    const asked = await act('membershipTransferRequest', one.membershipId, { toBranchId: sample.branchA2, requestedOn: '2026-08-01', reason: 'Đổi nơi cư trú' });
    const returned = await done(at.officer, 'transferReturn', { id: asked.transfer.id, expectedVersion: 1, returnedOn: '2026-08-10', reason: 'Thiếu giấy tờ', idempotencyKey: intent() });
    await correct(returned.event, { void: true });
    expect(await at.scene.count('transfer', `id = '${asked.transfer.id}' and state = 'IN_TRANSIT' and closed_on is null and reason = 'Đổi nơi cư trú'`)).toBe(1);
  });

  test('a request put right to another day: the days to begin and to present run from it, and the departure was closed on it', async () => {
    const one = await member('Lê Văn Xin');
    const expected = await act('departureExpect', one.membershipId, { kind: 'WORK_AWAY', expectedOn: '2026-12-15' });
    const asked = await act('membershipTransferRequest', one.membershipId, { toBranchId: sample.branchA2, requestedOn: '2026-11-10' });
    const due = async (): Promise<object> => (await at.harness.owner.query('select start_due_on::text as begin, present_due_on::text as present from transfer where id = $1', [asked.transfer.id])).rows[0];
    const before = await due();
    await correct(asked.event, { effectiveOn: '2026-11-02' });
    const after = await due();
    expect(after).not.toEqual(before);
    const other = await member('Lê Văn Xin Sớm');
    const early = await act('membershipTransferRequest', other.membershipId, { toBranchId: sample.branchA2, requestedOn: '2026-11-02' });
    expect((await at.harness.owner.query('select start_due_on::text as begin, present_due_on::text as present from transfer where id = $1', [early.transfer.id])).rows[0]).toEqual(after);
    expect(await at.scene.count('expected_departure', `id = '${expected.departure.id}' and state = 'TRANSFER_BEGUN' and closed_on = '2026-11-02'`)).toBe(1);
  });

  test('a transfer of many never made for one of them: his office in the old branch goes on', async () => {
    const one = await member('Lê Văn Tập Thể', sample.branchA2);
    await take(one, 'DEPUTY_SECRETARY', { unitId: sample.branchA2 });
    const town = await at.harness.as('ORGANISATION_OFFICER');
    const input = { rows: [{ id: one.membershipId, expectedVersion: await version('membership', one.membershipId) }], toBranchId: a1, decision: decision('2026-11-02'), idempotencyKey: intent() };
    await town.run('mutation M($input: MembershipsTransferInput!) { membershipsTransfer(input: $input) { written userErrors { code } } }', { input });
    expect(await held(one.personId)).toEqual([[sample.branchA2, '2020-06-01', '2026-11-02']]);
    await done(town, 'eventCorrect', at.correct(await at.eventOf(one.membershipId, 'COLLECTIVE_TRANSFER'), { void: true }));
    expect(await held(one.personId)).toEqual([[sample.branchA2, '2020-06-01', null]]);
  });

  test('a recognition that never was: the office was never held; a ceremony put right: not before he was official', async () => {
    const dates = { branch: sample.branchA2, decidedOn: '2024-01-10', ceremonyOn: '2024-02-03' };
    const [one, other] = [await at.scene.member('Lê Thị Dự', dates), await at.scene.member('Lê Thị Lễ', dates)];
    for (const { membershipId } of [one, other]) await act('membershipRecognise', membershipId, { decision: decision('2025-04-20') });
    await take(one, 'COMMITTEE_MEMBER', { unitId: sample.wardA, takenOn: '2025-02-10' });
    await take(other, 'COMMITTEE_MEMBER', { unitId: sample.wardA, takenOn: '2025-02-10' });
    const ceremony = await correct({ id: await at.eventOf(other.membershipId, 'CEREMONY_HOLD') }, { effectiveOn: '2024-03-03' });
    expect([ceremony.person.memberships[0].officialOn, await held(other.personId)]).toEqual(['2025-03-03', [[sample.wardA, '2025-03-03', null]]]);
    const never = await correct({ id: await at.eventOf(one.membershipId, 'RECOGNISE') }, { void: true });
    expect([never.warnings, await held(one.personId)]).toMatchObject([[{ code: 'OFFICE_NEVER_HELD', message: expect.stringContaining('nhận ngày 10/02/2025 không còn trong hồ sơ') }], []]);
    // Recognised after all, he is elected anew: nothing comes back by itself.
    await act('membershipRecognise', one.membershipId, { decision: decision('2025-04-21') });
    expect(await held(one.personId)).toEqual([]);
    await take(one, 'COMMITTEE_MEMBER', { unitId: sample.wardA, takenOn: '2025-05-10' });
    expect(await held(one.personId)).toEqual([[sample.wardA, '2025-05-10', null]]);
  });

  test('an exit closed an expected departure: on the other day, and it waits again when there was none', async () => {
    const one = await member('Lê Văn Đi');
    const { departure } = await act('departureExpect', one.membershipId, { kind: 'WORK_AWAY', expectedOn: '2026-12-15' });
    const left = await act('membershipResign', one.membershipId, { reason: 'Đơn xin ra', decision: decision('2026-11-10') });
    const is = (where: string): Promise<number> => at.scene.count('expected_departure', `id = '${departure.id}' and ${where}`);
    const moved = await correct(left.event, { effectiveOn: '2026-11-05' });
    expect(await is(`state = 'LEFT' and closed_on = '2026-11-05'`)).toBe(1);
    const never = await correct(moved.event, { void: true });
    expect(never.warnings).toMatchObject([{ code: 'DEPARTURE_EXPECTED_AGAIN', message: expect.stringContaining('15/12/2026') }]);
    expect(await is(`state = 'EXPECTED' and closed_on is null`)).toBe(1);
  });

  test('leave everything what the log says, and the counters what a recount gives; an office planted beside it is found', async () => {
    const { owner } = at.harness;
    expect((await verify(owner)).filter(({ differences }) => differences.length > 0)).toEqual([]);
    const { personId } = await at.scene.member('Lê Thị Chưa', { branch: a1, decidedOn: '2026-01-10', ceremonyOn: '2026-02-03' });
    await owner.query('begin');
    await owner.query(`insert into office (unit_id, person_id, role, during) values ($1, $2, 'COMMITTEE_MEMBER', '[2026-03-01,)')`, [a1, personId]);
    const planted = await officeTerms(owner);
    await owner.query('rollback');
    expect(planted).toEqual([expect.stringMatching(new RegExp(`^office .*: COMMITTEE_MEMBER of unit ${a1} by person ${personId} is held 2026-03-01…, the log bears out: never held$`))]);
  });
});
