import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { decisionDue } from '@dangvu/domain/membership/decision-time';
import { ceremonyClockFrom, ceremonyDueOn } from '@dangvu/domain/membership/membership-guards';
import { rulesInForce } from '@dangvu/domain/rulebook/rules';
import type { RuleParam } from '@dangvu/domain/rulebook/rules';
import { baseFromReceiptSql, dueExtendedSql, dueFromReceiptSql, dueSql, ruleCodeSql } from '../../src/membership/due-sql.ts';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('what waits', () => {
  let harness: Harness;
  let scene: Scene;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
  });
  afterAll(() => harness.close());

  test('falls due in SQL on the day the domain says, under the row of the rulebook it says', async () => {
    // A leap year whole, and the days around which one row of the rulebook follows another.
    const around = rulesInForce().flatMap((rule) => Array.from({ length: 7 }, (_, index) => addDays(rule.validFrom, index - 3)));
    const whole = Array.from({ length: 367 }, (_, index) => addDays('2024-01-01', index));
    // Around Tết of six years, and where the table of days begins.
    const tet = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => Array.from({ length: 60 }, (_, index) => addDays(`${year}-01-01`, index)));
    const edge = Array.from({ length: 60 }, (_, index) => addDays('2011-12-10', index));
    const days = [...new Set([...around, ...whole, ...tet, ...edge])];
    for (const param of [
      'CEREMONY_DEADLINE',
      'ADMISSION_DECISION_DEADLINE',
      'TRANSFER_PRESENTATION_DEADLINE',
      'PROBATION',
      'CERTIFICATE_VALIDITY',
      'DOSSIER_VALIDITY',
      'DISCIPLINE_PUBLICATION',
    ] satisfies RuleParam[]) {
      const { rows } = await harness.owner.query<{ day: string; due: string; code: string }>(
        `select d.day::text as day, (${dueSql(param, 'd.day')})::text as due, ${ruleCodeSql(param, 'd.day')} as code from unnest($1::date[]) d(day)`,
        [days],
      );
      expect(rows).toHaveLength(days.length);
      expect(
        rows.filter(
          ({ day, due, code }) => {
            const { dueOn, rule } = deadlineOf(param, day);
            return due !== dueOn || code !== rule.code;
          },
        ),
      ).toEqual([]);
    }
  }, 90_000);

  test('of a decision whose time was extended falls due in SQL on the day the domain says', async () => {
    const days = Array.from({ length: 700 }, (_, index) => addDays('2025-01-02', index));
    for (const decision of ['ADMISSION', 'RECOGNITION'] as const) {
      const { rows } = await harness.owner.query<{ day: string; due: string }>(`select d.day::text as day, (${dueExtendedSql(decision, 'd.day')})::text as due from unnest($1::date[]) d(day)`, [days]);
      expect(rows.filter(({ day, due }) => due !== decisionDue(decision, day, true).dueOn)).toEqual([]);
    }
  });

  test('of a ceremony runs from the receipt or from the issue of the decision, as the version of its day has it', async () => {
    const days = Array.from({ length: 900 }, (_, index) => addDays('2024-06-01', index));
    const { rows } = await harness.owner.query<{ day: string; base: string; due: string }>(
      `select d.day::text as day, (${baseFromReceiptSql('CEREMONY_DEADLINE', 'd.day', 'd.day + 5')})::text as base, (${dueFromReceiptSql('CEREMONY_DEADLINE', 'd.day', 'd.day + 5')})::text as due from unnest($1::date[]) d(day)`,
      [days],
    );
    expect(rows.filter(({ day, base, due }) => base !== ceremonyClockFrom(day, addDays(day, 5)) || due !== ceremonyDueOn(day, addDays(day, 5)))).toEqual([]);
  });

  test('of a ceremony moves when the receipt of the decision is recorded, under the rules that count from it', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardB);
    const { membershipId, personId } = await scene.member('Tạ Thị Nhận', { branch: sample.branchB1, decidedOn: '2026-07-01' });
    const receive = (receivedOn: string, expectedVersion = 1) => ({ id: membershipId, expectedVersion, receivedOn, idempotencyKey: intent() });
    const asked = 'query Due($id: ID!) { person(id: $id) { currentMembership { decisionReceivedOn ceremonyDueOn } } }';
    const known = async () => (await officer.run(asked, { id: personId })).data['person'].currentMembership;
    expect(await known()).toEqual({ decisionReceivedOn: null, ceremonyDueOn: ceremonyDueOn('2026-07-01', null) });
    expect(await refused(officer, 'decisionReceive', receive('2026-06-30'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    expect(await refused(await harness.as('BRANCH_SECRETARY', sample.branchB1), 'decisionReceive', receive('2026-07-10'))).toMatchObject({ code: 'NOT_PERMITTED' });
    const received = await done(officer, 'decisionReceive', receive('2026-07-10'));
    expect(received).toMatchObject({ membership: { status: 'DECIDED', version: 2 }, event: { act: 'DECISION_RECEIVE', effectiveOn: '2026-07-10' } });
    expect(await known()).toEqual({ decisionReceivedOn: '2026-07-10', ceremonyDueOn: ceremonyDueOn('2026-07-01', '2026-07-10') });
    expect(await refused(officer, 'decisionReceive', receive('2026-07-11', 2))).toMatchObject({ code: 'DECISION_RECEIVED_ALREADY' });
    const work = 'query Work($unit: ID!) { workItems(unitId: $unit, kind: CEREMONY_DUE) { nodes { person { fullName } baseOn dueOn } } }';
    expect((await officer.run(work, { unit: sample.branchB1 })).data['workItems'].nodes).toContainEqual({ person: { fullName: 'Tạ Thị Nhận' }, baseOn: '2026-07-10', dueOn: ceremonyDueOn('2026-07-01', '2026-07-10') });
    await harness.owner.query(`update membership set ceremony_on = '2026-08-01', status = 'PROBATIONARY' where id = $1`, [membershipId]);
  });

  test('is listed with its day and its rule, the most urgent first, in the viewer’s subtree only', async () => {
    // The report of the month is no part of this: it has been accepted.
    await harness.owner.query(
      `insert into report (unit_id, period_id, state) select u, p.id, 'ACCEPTED' from unnest($1::uuid[]) u, report_period p where p.kind = 'MONTH' and p.starts_on = '2026-10-01'`,
      [[sample.wardA, sample.wardB]],
    );
    await scene.member('Tạ Thị Lễ', { branch: sample.branchA1, decidedOn: '2026-10-01' });
    await scene.member('Tạ Văn Dự', { branch: sample.branchA1, decidedOn: '2025-10-20', ceremonyOn: '2025-11-20' });
    await scene.member('Tạ Văn Sau', { branch: sample.branchA1, decidedOn: '2025-10-20', ceremonyOn: '2025-11-21' });
    await scene.candidate('Tạ Thị Giấy', {
      branch: sample.branchA2,
      stage: 'CLASS_DONE',
      listedOn: '2021-12-01',
      certificateIssuedOn: '2022-02-20',
    });
    await scene.candidate('Tạ Thị Còn', {
      branch: sample.branchA2,
      stage: 'CLASS_DONE',
      listedOn: '2021-12-01',
      certificateIssuedOn: '2022-02-21',
    });
    await scene.candidate('Tạ Văn Hồ', {
      branch: sample.branchA2,
      stage: 'DOSSIER_OPEN',
      listedOn: '2024-12-01',
      certificateIssuedOn: '2025-01-20',
      dossierOpenedOn: '2025-11-01',
    });
    await scene.candidate('Tạ Văn Xong', {
      branch: sample.branchA2,
      stage: 'BRANCH_RESOLVED',
      listedOn: '2020-12-01',
      certificateIssuedOn: '2021-01-20',
      dossierOpenedOn: '2025-11-01',
      branchResolvedOn: '2025-12-01',
    });
    await scene.member('Tạ Thị Khác', { branch: sample.branchB1, decidedOn: '2026-10-01' });
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const query = `query Waiting($unit: ID!, $kind: WorkItemKind, $first: Int, $after: String) { workItems(unitId: $unit, kind: $kind, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id kind title person { fullName } unit { id } candidacy { id } baseOn dueOn daysLeft overdue rule { code } } } }`;
    const decision = deadlineOf('ADMISSION_DECISION_DEADLINE', '2025-12-01');
    const daysTo = (day: string): number => (Date.parse(day) - Date.parse('2026-11-20')) / 86_400_000;
    const { data, statements } = await officer.run(query, { unit: sample.wardA });
    expect(statements).toBe(2);
    expect(
      data['workItems'].nodes.map((item: any) => [
        item.kind,
        item.person.fullName,
        item.baseOn,
        item.dueOn,
        item.daysLeft,
        item.overdue,
        item.rule.code,
      ]),
    ).toEqual([
      ['ADMISSION_DECISION_DUE', 'Tạ Văn Xong', '2025-12-01', decision.dueOn, daysTo(decision.dueOn), true, decision.rule.code],
      ['DOSSIER_EXPIRES', 'Tạ Văn Hồ', '2025-11-01', '2026-11-01', -19, true, 'DOSSIER_VALIDITY/H06'],
      ['CEREMONY_DUE', 'Tạ Thị Lễ', '2026-10-01', '2026-11-12', -8, true, 'CEREMONY_DEADLINE/Q208'],
      // The class of new members is asked for by the last day of probation; its branch has longer to consider.
      ['NEW_MEMBER_CLASS_DUE', 'Tạ Văn Dự', '2025-11-20', '2026-11-20', 0, false, 'PROBATION/DL'],
      ['NEW_MEMBER_CLASS_DUE', 'Tạ Văn Sau', '2025-11-21', '2026-11-21', 1, false, 'PROBATION/DL'],
      [
        'PROBATION_ENDED',
        'Tạ Văn Dự',
        '2026-11-20',
        '2027-01-04',
        45,
        false,
        'RECOGNITION_CONSIDERATION_DEADLINE/Q208',
      ],
      ['CERTIFICATE_EXPIRES', 'Tạ Thị Giấy', '2022-02-20', '2027-02-20', 92, false, 'CERTIFICATE_VALIDITY/H01'],
    ]);
    expect(data['workItems'].nodes[1].title).toBe('Hồ sơ xin vào Đảng sắp hết giá trị');
    expect(data['workItems'].totalCount).toBe(7);
    const first = await officer.run(query, { unit: sample.wardA, first: 6 });
    const next = await officer.run(query, {
      unit: sample.wardA,
      first: 6,
      after: first.data['workItems'].pageInfo.endCursor,
    });
    expect(next.data['workItems'].nodes.map((item: { kind: string }) => item.kind)).toEqual(['CERTIFICATE_EXPIRES']);
    const only = await officer.run(query, { unit: sample.wardA, kind: 'CEREMONY_DUE' });
    expect(only.data['workItems'].totalCount).toBe(1);
    expect((await officer.run(query, { unit: sample.wardB })).data['workItems'].totalCount).toBe(0);
    expect(
      (await (await harness.asClient(['FIGURES'])).run(query, { unit: sample.wardA })).data['workItems'].totalCount,
    ).toBe(0);
  });

  test('shows a transfer to the side that is to answer while there is time', async () => {
    const { membershipId } = await scene.member('Tạ Thị Đang', {
      branch: sample.branchB2,
      decidedOn: '2020-01-06',
      ceremonyOn: '2020-01-20',
      officialOn: '2021-01-20',
    });
    const sender = await harness.as('UNIT_OFFICER', sample.wardB);
    await done(sender, 'membershipTransferRequest', {
      id: membershipId,
      expectedVersion: 1,
      toBranchId: sample.branchA1,
      requestedOn: '2026-11-10',
      idempotencyKey: intent(),
    });
    const query = 'query Waiting($unit: ID!) { workItems(unitId: $unit, first: 100) { nodes { kind unit { id } } } }';
    const transfersIn = async (role: 'UNIT_OFFICER' | 'ORGANISATION_OFFICER', unit: string): Promise<object[]> =>
      (await (await harness.as(role, unit)).run(query, { unit })).data['workItems'].nodes.filter(
        (item: { kind: string }) => item.kind.startsWith('TRANSFER'),
      );
    expect(await transfersIn('UNIT_OFFICER', sample.wardA)).toEqual([
      { kind: 'TRANSFER_TO_ACCEPT', unit: { id: sample.branchA1 } },
    ]);
    expect(await transfersIn('UNIT_OFFICER', sample.wardB)).toEqual([]);
    harness.setToday('2027-02-01T03:00:00Z');
    expect(await transfersIn('UNIT_OFFICER', sample.wardA)).toEqual([
      { kind: 'TRANSFER_OVERDUE', unit: { id: sample.branchA1 } },
    ]);
    expect(await transfersIn('UNIT_OFFICER', sample.wardB)).toEqual([
      { kind: 'TRANSFER_OVERDUE', unit: { id: sample.branchB2 } },
    ]);
    expect(await transfersIn('ORGANISATION_OFFICER', sample.town)).toEqual([
      { kind: 'TRANSFER_OVERDUE', unit: { id: sample.branchA1 } },
    ]);
    // Three months after the papers it is a case for striking off, and no longer one of those that are merely late.
    harness.setToday('2027-02-10T03:00:00Z');
    expect(await transfersIn('UNIT_OFFICER', sample.wardA)).toEqual([{ kind: 'TRANSFER_OVERDUE', unit: { id: sample.branchA1 } }]);
    harness.setToday('2027-02-11T03:00:00Z');
    expect(await transfersIn('UNIT_OFFICER', sample.wardA)).toEqual([{ kind: 'TRANSFER_NO_SHOW', unit: { id: sample.branchA1 } }]);
    expect(await transfersIn('UNIT_OFFICER', sample.wardB)).toEqual([{ kind: 'TRANSFER_NO_SHOW', unit: { id: sample.branchB2 } }]);
    const town = await harness.as('ORGANISATION_OFFICER', sample.town);
    const named = 'query NoShow($unit: ID!) { workItems(unitId: $unit, kind: TRANSFER_NO_SHOW) { nodes { baseOn dueOn daysLeft overdue nature rule { code } transfer { noShowOn } } } viewer { counters { transfersWaiting } } }';
    expect((await town.run(named, { unit: sample.town })).data).toEqual({
      workItems: { nodes: [{ baseOn: '2026-11-10', dueOn: '2027-02-10', daysLeft: -1, overdue: true, nature: 'DEADLINE', rule: { code: 'TRANSFER_NO_SHOW/P2026' }, transfer: { noShowOn: '2027-02-11' } }] },
      viewer: { counters: { transfersWaiting: 1 } },
    });
  });

  test('counts who arrives from outside as arrived', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const arrival = {
      branchId: sample.branchA1,
      arrivedOn: '2026-12-01',
      status: 'OFFICIAL',
      decidedOn: '2010-01-05',
      ceremonyOn: '2010-01-20',
      officialOn: '2011-01-20',
      from: 'Đảng bộ thành phố Vinh',
      person: {
        fullName: 'Tạ Văn Đến',
        bornOn: '1980-01-01',
        sex: 'MALE',
        ethnicity: 'Kinh',
        occupation: 'Kỹ sư',
        education: 'UPPER_SECONDARY',
      },
      idempotencyKey: intent(),
    };
    const arrived = await done(officer, 'membershipArrive', arrival);
    expect(arrived.membership).toMatchObject({
      status: 'OFFICIAL',
      decidedOn: '2010-01-05',
      postings: [{ from: '2026-12-01', to: null }],
    });
    const { rows } = await harness.owner.query(
      `select measure, subtree from tally where unit_id = $1 and month = '2026-12-01'`,
      [sample.town],
    );
    expect(rows).toEqual([{ measure: 'ARRIVED', subtree: 1 }]);
  });
});
