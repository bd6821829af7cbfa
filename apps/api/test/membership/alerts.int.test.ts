import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { kindsOf } from '@dangvu/domain/membership/work-items';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const waitingQuery = `query Waiting($unit: ID!, $kind: WorkItemKind, $nature: WorkNature, $urgency: WorkUrgency) {
  workItems(unitId: $unit, kind: $kind, nature: $nature, urgency: $urgency, first: 100) { totalCount
    nodes { kind title nature dated baseOn dueOn daysLeft overdue person { fullName } unit { id } plan { id } report { id } candidacy { id } rule { code } } } }`;

interface Item {
  kind: string;
  baseOn: string;
  dueOn: string;
  overdue: boolean;
  dated: boolean;
  nature: string;
  person: { fullName: string } | null;
  unit: { id: string };
  plan: { id: string } | null;
  report: { id: string } | null;
  rule: { code: string } | null;
}

// Today is 20 November 2026.
describe('alerts', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const ask = async (variables: Record<string, unknown>, caller = officer): Promise<Item[]> =>
    (await caller.run(waitingQuery, { unit: sample.wardA, ...variables })).data['workItems'].nodes;
  const named = (items: Item[]): unknown[] => items.map((item) => [item.person?.fullName, item.baseOn, item.dueOn, item.overdue, item.rule?.code]);
  const official = { decidedOn: '2010-01-05', ceremonyOn: '2010-01-20', officialOn: '2011-01-20' };
  const logged = (personId: string, membershipId: string, act: string, on: string, details: object, measure: string | null = null): Promise<unknown> =>
    harness.owner.query(
      `insert into lifecycle_event (person_id, membership_id, act, branch_id, effective_on, measure, details) values ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, membershipId, act, sample.branchA1, on, measure, details],
    );

  test('the highest age is brought up a year before, by month, and only until the branch considers', async () => {
    const older = (name: string, bornOn: string, stage = 'LISTED') =>
      scene.candidate(name, { branch: sample.branchA1, stage, listedOn: '2026-01-05', bornOn, ...(stage === 'BRANCH_RESOLVED' ? { branchResolvedOn: '2026-10-01' } : {}) });
    await older('Phạm Thị Quá', '1966-10-31');
    await older('Phạm Thị Ranh', '1966-11-15');
    await older('Phạm Thị Sắp', '1967-10-31');
    await older('Phạm Thị Chưa', '1967-11-01');
    await older('Phạm Thị Đã', '1966-12-01', 'BRANCH_RESOLVED');
    expect(named(await ask({ kind: 'AGE_CEILING' }))).toEqual([
      ['Phạm Thị Quá', '1966-10-31', '2026-10-31', true, 'ADMISSION_AGE_MAXIMUM/Q208'],
      ['Phạm Thị Ranh', '1966-11-15', '2026-11-30', false, 'ADMISSION_AGE_MAXIMUM/Q208'],
      ['Phạm Thị Sắp', '1967-10-31', '2027-10-31', false, 'ADMISSION_AGE_MAXIMUM/Q208'],
    ]);
  });

  test('a recognition carried by the branch waits for the decision, not for the branch any more; a later vote that fails takes it back', async () => {
    const ended = async (name: string) => scene.member(name, { branch: sample.branchA1, decidedOn: '2025-09-20', ceremonyOn: '2025-10-01' });
    await ended('Phạm Văn Chờ');
    const carried = await ended('Phạm Văn Đạt');
    const failed = await ended('Phạm Văn Hỏng');
    const vote = (one: { personId: string; membershipId: string }, on: string, outcome: string) =>
      logged(one.personId, one.membershipId, 'RECOGNITION_VOTE_RECORD', on, { voteBody: 'BRANCH', outcome });
    await vote(carried, '2026-10-05', 'NOT_REACHED');
    await vote(carried, '2026-10-08', 'REACHED');
    await vote(failed, '2026-10-05', 'REACHED');
    await vote(failed, '2026-10-08', 'NOT_REACHED');
    // Thirty working days from 8 October.
    expect(named(await ask({ kind: 'RECOGNITION_TO_DECIDE' }))).toEqual([['Phạm Văn Đạt', '2026-10-08', '2026-11-19', true, 'RECOGNITION_DECISION_DEADLINE/Q208']]);
    expect((await ask({ kind: 'PROBATION_ENDED' })).map(({ person }) => person?.fullName).sort()).toEqual(['Phạm Văn Chờ', 'Phạm Văn Hỏng']);
  });

  test('a probationer without the class of new members is brought up three months before probation ends, until the certificate or the recognition', async () => {
    const since = (name: string, ceremonyOn: string, more: object = {}) => scene.member(name, { branch: sample.branchA1, decidedOn: addDays(ceremonyOn, -20), ceremonyOn, ...more });
    await since('Phạm Thị Gần', '2026-02-20');
    await since('Phạm Thị Xa', '2026-02-21');
    const taught = await since('Phạm Văn Học', '2026-01-05');
    const failed = await since('Phạm Văn Trượt', '2026-01-06');
    await since('Phạm Văn Nên', '2025-10-01', { officialOn: '2026-10-01' });
    const { rows } = await harness.owner.query<{ id: string }>(
      `insert into training_class (kind, unit_id, name, organiser, days, first_on, last_on) values ('NEW_MEMBER', $1, 'Lớp đảng viên mới', 'Trung tâm chính trị', '["2026-06-01"]', '2026-06-01', '2026-06-01') returning id`,
      [sample.wardA],
    );
    const ended = ({ personId, membershipId }: { personId: string; membershipId: string }, result: string, certificate: (string | null)[]): Promise<unknown> =>
      harness.owner.query(
        `insert into training_enrolment (class_id, kind, person_id, membership_id, enrolled_on, result, certificate_no, issued_on) values ($1, 'NEW_MEMBER', $2, $3, '2026-05-20', $4, $5, $6)`,
        [rows[0]?.id, personId, membershipId, result, ...certificate],
      );
    await ended(taught, 'PASSED', ['1/ĐVM', '2026-06-10']);
    await ended(failed, 'FAILED', [null, null]);
    const mine = (await ask({ kind: 'NEW_MEMBER_CLASS_DUE' })).filter(({ baseOn }) => baseOn > '2025-12-31');
    expect(named(mine)).toEqual([
      ['Phạm Văn Trượt', '2026-01-06', '2027-01-06', false, 'PROBATION/DL'],
      ['Phạm Thị Gần', '2026-02-20', '2027-02-20', false, 'PROBATION/DL'],
    ]);
    expect((await ask({ kind: 'NEW_MEMBER_CLASS_DUE' })).map(({ person }) => person?.fullName)).not.toContain('Phạm Văn Nên');
    // Past its day it stays and is late: who has been recognised is not asked any more.
    expect((await ask({ kind: 'NEW_MEMBER_CLASS_DUE' })).find(({ person }) => person?.fullName === 'Phạm Văn Chờ')).toMatchObject({ dueOn: '2026-10-01', overdue: true, nature: 'DEADLINE' });
  });

  test('discipline about to lapse, the later one for who re-offended, none that is revoked; a badge it keeps away only for who may expect one', async () => {
    const disciplined = async (name: string, on: string, act: 'REPRIMAND' | 'WARN', decidedOn = '2010-01-05') => {
      const one = await scene.member(name, { branch: sample.branchA1, ...official, decidedOn });
      await logged(one.personId, one.membershipId, act, on, {}, act === 'WARN' ? 'WARNED' : 'REPRIMANDED');
      return one;
    };
    await disciplined('Phạm Thị Một', '2025-12-01', 'REPRIMAND');
    await disciplined('Phạm Thị Hai', '2026-05-01', 'REPRIMAND');
    const again = await disciplined('Phạm Thị Ba', '2025-12-15', 'REPRIMAND');
    await logged(again.personId, again.membershipId, 'WARN', '2026-01-10', {}, 'WARNED');
    const revoked = await disciplined('Phạm Thị Bốn', '2025-12-20', 'REPRIMAND');
    const { rows } = await harness.owner.query<{ id: string }>(`select id from lifecycle_event where membership_id = $1 and act = 'REPRIMAND'`, [revoked.membershipId]);
    await logged(revoked.personId, revoked.membershipId, 'DISCIPLINE_REVOKE', '2026-02-01', { case: rows[0]?.id });
    expect(named(await ask({ kind: 'DISCIPLINE_LAPSES' }))).toEqual([
      ['Phạm Thị Một', '2025-12-01', '2026-12-01', false, 'DISCIPLINE_LAPSE/Q69'],
      ['Phạm Thị Ba', '2026-01-10', '2027-01-10', false, 'DISCIPLINE_LAPSE/Q69'],
    ]);
    // A reprimand of July keeps a badge away for six months, which matters to who has thirty years of party age by then.
    await disciplined('Phạm Thị Lão', '2026-07-01', 'REPRIMAND', '1990-03-01');
    await disciplined('Phạm Thị Trẻ', '2026-07-01', 'REPRIMAND', '2000-03-01');
    expect(named(await ask({ kind: 'BADGE_UNLOCKS' }))).toEqual([['Phạm Thị Lão', '2026-07-01', '2027-01-01', false, 'BADGE_BLOCK_REPRIMAND/Q20']]);
  });

  test('a branch by what its size asks for, without a day and never late', async () => {
    const { owner } = harness;
    // Branch A1 has officials from the tests before; nine of them need a committee, which a deputy is a sign of.
    const { rows } = await owner.query<{ n: number }>(`select official as n from stock where unit_id = $1`, [sample.branchA1]);
    for (let n = Number(rows[0]?.n); n < 9; n += 1) await scene.member(`Phạm Văn Thêm ${n}`, { branch: sample.branchA1, ...official });
    const kinds = async (unit: string): Promise<string[]> => {
      const { data } = await (await harness.as('ORGANISATION_OFFICER')).run(waitingQuery, { unit, nature: 'NOTICE' });
      return data['workItems'].nodes.filter((item: Item) => item.kind.startsWith('BRANCH_') && item.kind !== 'BRANCH_DORMANT').map((item: Item) => item.kind);
    };
    expect(await kinds(sample.branchA1)).toEqual(['BRANCH_WITHOUT_COMMITTEE']);
    expect(await kinds(sample.branchA2)).toEqual(['BRANCH_TOO_SMALL']);
    const { rows: deputies } = await owner.query<{ person_id: string }>(`select person_id from membership where branch_id = $1 and status = 'OFFICIAL' limit 1`, [sample.branchA1]);
    await owner.query(`insert into office (unit_id, person_id, role, during) values ($1, $2, 'DEPUTY_SECRETARY', '[2020-01-01,)')`, [sample.branchA1, deputies[0]?.person_id]);
    expect(await kinds(sample.branchA1)).toEqual([]);
    const [item] = await ask({ kind: 'BRANCH_TOO_SMALL' });
    expect(item).toMatchObject({ nature: 'NOTICE', dated: false, overdue: false, unit: { id: sample.branchA2 }, person: null, rule: { code: 'UNIT_MEMBER_MINIMUM/DL' } });
    // From thirty members on a grassroots branch may become a party organisation, a branch below one is divided into groups.
    for (const branch of [sample.branchB1, sample.school])
      for (let n = 0; n < 30; n += 1) await scene.member(`Phạm Văn Đông ${n}`, { branch, ...official });
    expect(await kinds(sample.branchB1)).toEqual(['BRANCH_TO_DIVIDE', 'BRANCH_WITHOUT_COMMITTEE']);
    expect(await kinds(sample.school)).toEqual(['BRANCH_TO_BECOME_PARTY_ORG', 'BRANCH_WITHOUT_COMMITTEE']);
  });

  test('a branch without admission: where people live after two years, elsewhere after a term', async () => {
    const town = await harness.as('ORGANISATION_OFFICER');
    await scene.member('Phạm Văn Cuối', { branch: sample.branchB2, decidedOn: '2024-11-21', ceremonyOn: '2024-12-01', officialOn: '2025-12-01' });
    const dormant = async () => (await ask({ unit: sample.town, kind: 'BRANCH_DORMANT' }, town)).map((item) => [item.unit.id, item.baseOn, item.dueOn, item.rule?.code]);
    const before = await dormant();
    expect(before).toContainEqual([sample.school, '2010-01-05', '2015-01-05', 'DORMANCY_LONG/DEFAULT']);
    expect(before).toContainEqual([sample.branchB1, '2010-01-05', '2012-01-05', 'DORMANCY/DEFAULT']);
    expect(before.map(([unit]) => unit)).not.toContain(sample.branchB2);
    harness.setToday('2026-11-21T03:00:00Z');
    expect(await dormant()).toContainEqual([sample.branchB2, '2024-11-21', '2026-11-21', 'DORMANCY/DEFAULT']);
    harness.setToday('2026-11-20T03:00:00Z');
  });

  test('a quota behind the pace of time leads to its plan; a quota of 1 is not behind before the last day', async () => {
    const { owner } = harness;
    const one = async (text: string, values: unknown[]): Promise<string> => (await owner.query<{ id: string }>(`${text} returning id`, values)).rows[0]?.id ?? '';
    const decision = await one(`insert into decision (issuer_id, number, decided_on, kind, signatory) values ($1, '01-NQ/ĐU', '2026-01-02', 'PLAN', 'Phạm Văn Ký')`, [sample.wardA]);
    const plan = await one(
      `insert into plan (unit_id, period_kind, starts_on, ends_on, state, published_at, decision_id) values ($1, 'YEAR', '2026-01-01', '2026-12-31', 'PUBLISHED', now(), $2)`,
      [sample.wardA, decision],
    );
    for (const [unit, amount] of [[sample.branchA1, 8], [sample.branchA2, 1]])
      await owner.query(`insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) values ($1, $2, 'ASSIGNED', $3, '2026-01-02', $4)`, [plan, unit, amount, decision]);
    const behind = await ask({ kind: 'QUOTA_BEHIND' });
    expect(behind).toMatchObject([{ unit: { id: sample.branchA1 }, plan: { id: plan }, report: null, baseOn: '2026-01-01', dueOn: '2026-12-31', overdue: false, rule: null }]);
    expect(await ask({ unit: sample.wardB, kind: 'QUOTA_BEHIND' }, await harness.as('UNIT_OFFICER', sample.wardB))).toEqual([]);
  });

  test('figures that were sent and do not agree: within a report, and with the closing before', async () => {
    const { owner } = harness;
    const one = async (text: string, values: unknown[]): Promise<string> => (await owner.query<{ id: string }>(`${text} returning id`, values)).rows[0]?.id ?? '';
    const sent = async (month: string, cells: Record<string, number>): Promise<string> => {
      const period = (await owner.query<{ id: string }>(`select id from report_period where kind = 'MONTH' and starts_on = $1`, [month])).rows[0]?.id;
      const report = await one(`insert into report (unit_id, period_id, state, submitted_at) values ($1, $2, 'SUBMITTED', now())`, [sample.wardA, period]);
      for (const [code, derived] of Object.entries(cells)) await owner.query(`insert into report_cell (report_id, code, derived) values ($1, $2, $3)`, [report, code, derived]);
      return report;
    };
    await sent('2026-07-01', { OPENING: 10, ADMITTED: 2, DIED: 1, RECOGNISED: 5, CLOSING: 11 });
    const apart = await sent('2026-08-01', { OPENING: 12, ADMITTED: 0, DIED: 0, CLOSING: 12 });
    const broken = await sent('2026-09-01', { OPENING: 12, ADMITTED: 1, DIED: 0, CLOSING: 12 });
    expect((await ask({ kind: 'REPORT_MISMATCH' })).map((item) => [item.report?.id, item.baseOn])).toEqual([[apart, '2026-08-31'], [broken, '2026-09-30']]);
  });

  describe('months in which dues or activity were missed', () => {
    const shown = 'version missedMonths { id version month dues activity withdrawnOn withdrawReason recordedBy canWithdraw }';
    const refusals = 'userErrors { code path clause message }';
    const note = async (caller: Caller, month: string, rows: object[], more: object = {}): Promise<any> =>
      (await caller.run(`mutation Note($input: MissedMonthNoteInput!) { missedMonthNote(input: $input) { accepted refused written outcomes { row missedMonth { id month dues activity } ${refusals} } ${refusals} } }`, { input: { month, rows, idempotencyKey: intent(), ...more } })).data['missedMonthNote'];
    const withdraw = async (caller: Caller, id: string, more: object = {}): Promise<any> =>
      (await caller.run(`mutation Back($input: MissedMonthWithdrawInput!) { missedMonthWithdraw(input: $input) { missedMonth { withdrawnOn } ${refusals} } }`, { input: { id, expectedVersion: 1, reason: 'Có lý do chính đáng', idempotencyKey: intent(), ...more } })).data['missedMonthWithdraw'];
    const one = ({ membershipId }: { membershipId: string }, dues: boolean, activity: boolean): object => ({ id: membershipId, expectedVersion: 1, dues, activity });
    const months = async (personId: string): Promise<any[]> => (await officer.run(`query Months($id: ID!) { person(id: $id) { memberships { ${shown} } } }`, { id: personId })).data['person'].memberships[0].missedMonths;

    test('the branch notes many at once; three of one kind in a calendar year are brought up until one is taken back', async () => {
      const [dues, both, two] = await Promise.all(['Ngô Văn Nợ', 'Ngô Thị Bỏ', 'Ngô Văn Hai'].map((name) => scene.member(name, { branch: sample.branchA1, ...official })));
      if (!dues || !both || !two) throw new Error('three members');
      const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
      const noted = await note(secretary, '2026-03-17', [one(dues, true, false), one(both, false, true), one(two, true, false)]);
      expect(noted).toMatchObject({ accepted: 3, refused: 0, written: true, userErrors: [], outcomes: [{ missedMonth: { month: '2026-03-01', dues: true, activity: false } }, {}, {}] });
      await note(secretary, '2026-05-01', [one(dues, true, false), one(both, true, true)]);
      // Two of one and one of the other are not three, and the year before counts by itself.
      await note(secretary, '2025-12-31', [one(two, true, false)]);
      await note(secretary, '2026-04-01', [one(two, false, true)]);
      expect(await ask({ kind: 'DUES_MISSING' })).toEqual([]);
      await note(officer, '2026-11-20', [one(dues, true, false), one(both, false, true), one(two, false, true)]);
      const waiting = await ask({ kind: 'DUES_MISSING' });
      expect(waiting).toMatchObject([{ nature: 'NOTICE', dated: false, baseOn: '2026-11-01', unit: { id: sample.branchA1 }, rule: { code: 'STRIKE_OFF_ABSENCE/Q208' } }, {}]);
      expect(waiting.map((item) => item.person?.fullName).sort()).toEqual(['Ngô Thị Bỏ', 'Ngô Văn Nợ']);
      const [latest] = await months(dues.personId);
      expect(latest).toMatchObject({ month: '2026-11-01', dues: true, activity: false, withdrawnOn: null, canWithdraw: true });
      expect(await withdraw(secretary, latest.id)).toMatchObject({ missedMonth: { withdrawnOn: '2026-11-20' }, userErrors: [] });
      expect((await ask({ kind: 'DUES_MISSING' })).map((item) => item.person?.fullName)).toEqual(['Ngô Thị Bỏ']);
      expect((await withdraw(secretary, latest.id, { expectedVersion: 2 })).userErrors).toMatchObject([{ code: 'MISSED_MONTH_WITHDRAWN' }]);
      // Taken back, the month may be noted again; nothing of it has touched the membership.
      expect((await note(secretary, '2026-11-01', [one(dues, true, false)])).written).toBe(true);
      expect((await months(dues.personId)).map(({ month, withdrawReason }) => [month, withdrawReason])).toEqual(expect.arrayContaining([['2026-11-01', null], ['2026-11-01', 'Có lý do chính đáng'], ['2026-05-01', null], ['2026-03-01', null]]));
      const { data } = await officer.run('query Told($id: ID!) { person(id: $id) { life(groups: [STANDING]) { nodes { kind details { value } rule { code } } } } }', { id: both.personId });
      expect(data['person'].life.nodes).toEqual(expect.arrayContaining([{ kind: 'MONTH_MISSED', details: [{ value: '05/2026' }, { value: 'không đóng đảng phí, bỏ sinh hoạt' }], rule: { code: 'STRIKE_OFF_ABSENCE/Q208' } }]));
    });

    test('is refused where it was no fault, and a refused row writes nothing of the others when they go together', async () => {
      const [plain, exempt, away, moved] = await Promise.all(['Ngô Thị Thường', 'Ngô Văn Miễn', 'Ngô Thị Xa', 'Ngô Văn Mới'].map((name) => scene.member(name, { branch: sample.branchA1, ...official })));
      if (!plain || !exempt || !away || !moved) throw new Error('four members');
      await logged(exempt.personId, exempt.membershipId, 'EXEMPT', '2026-02-10', { exemption: 'OLD_OR_WEAK' });
      await logged(away.personId, away.membershipId, 'TEMPORARY_ACTIVITY_BEGIN', '2026-02-01', { temporary: 'WORK', until: '2026-08-31' });
      await harness.owner.query(`update membership_posting set during = '[2026-04-01,)' where membership_id = $1`, [moved.membershipId]);
      const rows = [one(plain, true, true), one(exempt, false, true), one(away, true, false), one(moved, true, false), one(plain, false, false), one({ membershipId: '00000000-0000-7000-8000-00000000dead' }, true, false)];
      const count = (): Promise<number> => scene.count('missed_month', `membership_id = '${plain.membershipId}'`);
      const together = await note(officer, '2026-03-01', rows, { allOrNothing: true });
      expect(together).toMatchObject({ accepted: 1, refused: 5, written: false, userErrors: [{ code: 'ROWS_REFUSED' }] });
      expect(together.outcomes.map(({ userErrors }: any) => userErrors[0]?.code ?? null)).toEqual([null, 'MISSED_MONTH_EXCUSED', 'MISSED_MONTH_EXCUSED', 'MISSED_MONTH_NOT_HERE', 'INVALID_INPUT', 'NOT_FOUND']);
      expect(together.outcomes[2].userErrors[0]).toMatchObject({ path: ['input', 'rows', '2', 'id'], clause: '294-QĐ/TW 6.3.2b' });
      expect(await count()).toBe(0);
      // Of who is exempt dues are noted all the same; what passes alone is written.
      expect(await note(officer, '2026-03-01', [one(plain, true, true), one(exempt, true, false)])).toMatchObject({ accepted: 2, written: true });
      expect((await note(officer, '2026-03-31', [one(plain, true, false)])).outcomes[0].userErrors).toMatchObject([{ code: 'MISSED_MONTH_NOTED' }]);
      expect((await note(officer, '2026-12-01', [one(plain, true, false)])).userErrors).toMatchObject([{ code: 'DATE_IN_FUTURE', path: ['input', 'month'] }]);
      const stranger = await harness.as('UNIT_OFFICER', sample.wardB);
      expect((await note(stranger, '2026-04-01', [one(plain, true, false)])).outcomes[0].userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      const reader = await harness.as('INSPECTOR', sample.wardA);
      expect((await note(reader, '2026-04-01', [one(plain, true, false)])).outcomes[0].userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
      const [standing] = await months(plain.personId);
      expect((await withdraw(stranger, standing.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await withdraw(reader, standing.id)).userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
      expect((await withdraw(officer, standing.id, { reason: ' ' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'reason'] }]);
      expect(await count()).toBe(1);
    });
  });

  test('counted by kind; deadlines by how pressing they are; a notice is not in the list of what must be done, nor the other way round', async () => {
    const counts = `query Counts($unit: ID!, $nature: WorkNature) { workItemCounts(unitId: $unit, nature: $nature) { kind label count overdue } }`;
    for (const nature of ['DEADLINE', 'NOTICE'] as const) {
      const { data, statements } = await officer.run(counts, { unit: sample.wardA, nature });
      expect(statements).toBe(1);
      const items = await ask({ nature });
      expect(items.length).toBeGreaterThan(3);
      expect(items.every((item) => item.nature === nature)).toBe(true);
      const of = (kind: string): Item[] => items.filter((item) => item.kind === kind);
      expect(data['workItemCounts'].map((row: { kind: string; count: number; overdue: number }) => [row.kind, row.count, row.overdue])).toEqual(
        kindsOf(nature).filter((kind) => of(kind).length > 0).map((kind) => [kind, of(kind).length, of(kind).filter((item) => item.overdue).length]),
      );
    }
    const all = await ask({});
    const [overdue, week, later] = await Promise.all(['OVERDUE', 'WEEK', 'LATER'].map((urgency) => ask({ urgency })));
    expect([overdue, week, later].flat().map((item) => [item?.kind, item?.dueOn])).toEqual(all.map((item) => [item.kind, item.dueOn]));
    expect(overdue?.every((item) => item.overdue)).toBe(true);
    expect(week?.every((item) => !item.overdue && item.dueOn <= '2026-11-27')).toBe(true);
    // Whoever reads figures alone is told of nobody.
    const figures = await harness.asClient(['FIGURES']);
    expect((await figures.run(counts, { unit: sample.wardA, nature: 'NOTICE' })).data['workItemCounts']).toEqual([]);
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA2);
    const seen = await ask({ nature: 'NOTICE' }, secretary);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map((item) => item.unit.id))).toEqual(new Set([sample.branchA2]));
  });
});
