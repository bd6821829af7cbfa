import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent } from '../membership/acts.ts';
import { fillDossier, sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';
import { keptFlows, keptStock, keptSuperiors, keptYears, recountedAdmissions, recountedFlows, recountedMembers, recountedStock, recountedSuperiors, recountedYears } from './recount.ts';

const today = '2026-11-20';
const branches = [sample.branchA1, sample.branchA2, sample.branchB1, sample.branchB2, sample.school];

describe('counters equal a recount', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness(`${today}T03:00:00Z`);
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  const agree = async (): Promise<void> => {
    expect(await keptStock(harness.owner)).toEqual(await recountedStock(harness.owner, today));
    expect(await keptFlows(harness.owner)).toEqual(await recountedFlows(harness.owner));
    expect(await keptYears(harness.owner)).toEqual(await recountedYears(harness.owner));
    expect(await keptSuperiors(harness.owner)).toEqual(await recountedSuperiors(harness.owner, today));
    await linesAgree(today);
  };
  /** What dashboards of a day say of each unit below: who is there, from the postings, and what was admitted in the year so far. */
  const linesAgree = async (day: string): Promise<void> => {
    const due = { members: await recountedMembers(harness.owner, day), done: await recountedAdmissions(harness.owner, `${day.slice(0, 4)}-01-01`, day) };
    for (const unit of [sample.town, sample.wardA, sample.wardB]) {
      const { data } = await officer.run(`query Lines($id: ID!, $asOf: LocalDate) { dashboard(unitId: $id, asOf: $asOf) { units { unit { id } members attainment { done } } } }`, { id: unit, asOf: day });
      const lines = data['dashboard'].units.map((line: any) => ({ day, unit: line.unit.id, members: line.members, done: line.attainment.done }));
      expect(lines).toEqual(lines.map((line: { unit: string }) => ({ day, unit: line.unit, members: due.members[line.unit] ?? 0, done: due.done[line.unit] ?? 0 })));
    }
  };
  const versionOf = async (table: string, id: string): Promise<number> => (await harness.owner.query<{ version: number }>(`select version from ${table} where id = $1`, [id])).rows[0]?.version ?? 0;
  const official = { branch: sample.branchA1, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' };
  /** One act on a record, and the recount after it. */
  const step = async (mutation: string, table: string, id: string, input: object): Promise<any> => {
    const answer = await done(officer, mutation, { id, expectedVersion: await versionOf(table, id), idempotencyKey: intent(), ...input });
    await agree();
    return answer;
  };
  const stockOf = async (unit: string): Promise<{ members: number; probationers: number; candidates: number }> => {
    const { data } = await officer.run(`query Now($id: ID!) { unit(id: $id) { memberCount probationaryCount candidateCount } }`, { id: unit });
    return { members: data['unit'].memberCount, probationers: data['unit'].probationaryCount, candidates: data['unit'].candidateCount };
  };

  test('from the listing to recognition, and in what the schema answers', async () => {
    const before = await stockOf(sample.town);
    const opened = await done(officer, 'candidacyOpen', {
      branchId: sample.branchA1, sourceGroup: 'TEACHER', listedOn: '2024-01-10', idempotencyKey: intent(),
      person: { fullName: 'Võ Thị Đếm', bornOn: '1995-06-01', sex: 'FEMALE', ethnicity: 'Kinh', occupation: 'Giáo viên', education: 'UPPER_SECONDARY', personalId: '999000000778' },
    });
    await agree();
    expect(await stockOf(sample.town)).toEqual({ ...before, candidates: before.candidates + 1 });
    const { id } = opened.candidacy;
    const vote = { eligible: 9, present: 9, inFavour: 9, against: 0 };
    await step('awarenessClassComplete', 'candidacy', id, { certificateNo: 'CN 12/2024', issuedOn: '2024-02-20' });
    await step('dossierPermit', 'candidacy', id, { permittedOn: '2024-02-28' });
    await step('dossierOpen', 'candidacy', id, { openedOn: '2024-03-01' });
    await fillDossier(harness.owner, id);
    await step('branchVoteRecord', 'candidacy', id, { heldOn: '2024-05-02', ...vote });
    await step('committeeVoteRecord', 'candidacy', id, { heldOn: '2024-06-02', ...vote });
    const { membership } = await step('admissionDecide', 'candidacy', id, { decision: decision('2024-07-01') });
    expect(await stockOf(sample.town)).toEqual({ ...before, members: before.members + 1 });
    await step('ceremonyHold', 'membership', membership.id, { heldOn: '2024-07-15' });
    expect(await stockOf(sample.wardA)).toMatchObject({ probationers: 1 });
    await step('membershipRecognise', 'membership', membership.id, { decision: decision('2025-08-01') });
    expect(await stockOf(sample.wardA)).toMatchObject({ probationers: 0 });
  });

  test('every way out, a transfer asked for, accepted and returned', async () => {
    const [struck, dead, annulled, moving, back] = await Promise.all([
      scene.member('Lê Văn Xóa', official), scene.member('Lê Văn Mất', official), scene.member('Lê Văn Hủy', { branch: sample.branchA2, decidedOn: '2026-01-06' }),
      scene.member('Lê Văn Chuyển', official), scene.member('Lê Văn Về', official),
    ]);
    await agree();
    await step('memberDeathRecord', 'membership', dead.membershipId, { diedOn: '2026-10-01' });
    await step('membershipStrikeOff', 'membership', struck.membershipId, { grounds: 'WILL_LOST', decision: decision('2026-10-02') });
    await step('admissionAnnul', 'membership', annulled.membershipId, { reason: 'Không đủ điều kiện', decision: decision('2026-10-03') });
    for (const [member, answer] of [[moving, 'transferAccept'], [back, 'transferReturn']] as const) {
      const { transfer } = await step('membershipTransferRequest', 'membership', member.membershipId, { toBranchId: sample.branchB1, requestedOn: '2026-10-01' });
      await step(answer, 'transfer', transfer.id, answer === 'transferAccept' ? { acceptedOn: '2026-10-10' } : { returnedOn: '2026-10-10', reason: 'Thiếu hồ sơ' });
    }
  });

  test('corrections: another day, and what never happened', async () => {
    const eventOf = async (membershipId: string, act: string): Promise<string> =>
      (await harness.owner.query<{ id: string }>('select id from lifecycle_fact where membership_id = $1 and act = $2', [membershipId, act])).rows[0]?.id ?? '';
    const correct = async (membershipId: string, act: string, more: object): Promise<void> => {
      await done(officer, 'eventCorrect', { id: await eventOf(membershipId, act), reason: 'Ghi nhầm', decision: decision('2026-11-01'), idempotencyKey: intent(), ...more });
      await agree();
    };
    const { membershipId } = await scene.member('Vũ Văn Sửa', official);
    await step('membershipStrikeOff', 'membership', membershipId, { grounds: 'WILL_LOST', decision: decision('2026-09-02') });
    const gone = await stockOf(sample.town);
    await correct(membershipId, 'STRIKE_OFF', { effectiveOn: '2026-08-03' });
    await correct(membershipId, 'STRIKE_OFF', { void: true });
    expect((await stockOf(sample.town)).members).toBe(gone.members + 1);
    const probationer = await scene.member('Vũ Thị Sửa', { branch: sample.branchB2, decidedOn: '2026-01-06', ceremonyOn: '2026-01-20' });
    await correct(probationer.membershipId, 'CEREMONY_HOLD', { effectiveOn: '2026-02-02' });
  });

  /** On many days, before and after what the tests above did: what the dashboard says, and the postings of that day. */
  const membersOnAnyDay = (): Promise<void> =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2_500 }), fc.constantFrom(sample.town, sample.wardA, sample.wardB, sample.branchA1), async (ago, unit) => {
        const day = new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
        const { data } = await officer.run(`query Then($id: ID!, $asOf: LocalDate) { dashboard(unitId: $id, asOf: $asOf) { memberCount units { unit { id } members } } }`, { id: unit, asOf: day });
        const due = await recountedMembers(harness.owner, day);
        expect({ day, unit, members: data['dashboard'].memberCount }).toEqual({ day, unit, members: due[unit] ?? 0 });
        for (const line of data['dashboard'].units) expect({ day, unit: line.unit.id, members: line.members }).toEqual({ day, unit: line.unit.id, members: due[line.unit.id] ?? 0 });
      }),
      { numRuns: 40 },
    );

  test('members of any day, while the tree has not changed', membersOnAnyDay);

  test('the tree: a branch moves, two become one, a level goes; events keep the tree of their own day', async () => {
    const { owner } = harness;
    const end = (unit: string, day: string): Promise<unknown> =>
      owner.query(`update org_placement set during = daterange(lower(during), $2) where unit_id = $1 and upper_inf(during)`, [unit, day]);
    const place = (unit: string, parent: string, day: string): Promise<unknown> => owner.query(`insert into org_placement values ($1, $2, daterange($3, null))`, [unit, parent, day]);
    const told = async (): Promise<void> => {
      await owner.query('select org_ancestry_rebuild()');
      await agree();
    };
    const wards = async (): Promise<number[]> => [(await stockOf(sample.wardA)).members, (await stockOf(sample.wardB)).members];
    // Told late: what counted since then in the old ward counts in the new one.
    const [a, b] = await wards();
    const moved = (await stockOf(sample.branchA1)).members;
    await end(sample.branchA1, '2026-09-15');
    await place(sample.branchA1, sample.wardB, '2026-09-15');
    await told();
    expect(moved).toBeGreaterThan(0);
    expect(await wards()).toEqual([(a ?? 0) - moved, (b ?? 0) + moved]);
    // Two wards become one: the branches of the second go on under the first.
    for (const unit of [sample.branchA2]) {
      await end(unit, '2026-10-20');
      await place(unit, sample.wardB, '2026-10-20');
    }
    await told();
    expect((await stockOf(sample.wardA)).members).toBe(0);
    // The level of wards goes.
    for (const unit of [sample.branchA1, sample.branchA2, sample.branchB1, sample.branchB2]) {
      await end(unit, '2026-11-01');
      await place(unit, sample.town, '2026-11-01');
    }
    await told();
    const all = await stockOf(sample.town);
    expect(all.members).toBe((await Promise.all(branches.map(async (unit) => (await stockOf(unit)).members))).reduce((sum, n) => sum + n, 0));
    // Not before it has happened.
    await owner.query('begin');
    await end(sample.branchA1, '2031-01-01');
    await expect(owner.query('select org_ancestry_rebuild()')).rejects.toMatchObject({ constraint: 'org_ancestry_not_ahead' });
    await owner.query('rollback');
    await agree();
  });

  test('members of any day, across changes of the tree', membersOnAnyDay);

  test('any span of days is what its events say', async () => {
    const { data: year } = await officer.run(`query Flows($id: ID!) { dashboard(unitId: $id, year: 2026) { flows { measure } discipline { measure } } }`, { id: sample.town });
    const known = new Set<string>([...year['dashboard'].flows, ...year['dashboard'].discipline].map((row: { measure: string }) => row.measure));
    const day = fc.integer({ min: 0, max: 1_050 }).map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom(sample.town, sample.wardB, sample.branchA1), async (from, days, unit) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        const { data } = await officer.run(
          `query Span($id: ID!, $from: LocalDate!, $to: LocalDate!) { dashboard(unitId: $id, from: $from, to: $to) { attainment { done } flows { measure count } discipline { measure count } units { unit { id } attainment { done } } } }`,
          { id: unit, from, to },
        );
        const until = to < today ? to : today;
        const due = await recountedFlows(harness.owner, from, until);
        // What happened stays with the units of its day; what was reached goes with a branch, as its quota does.
        const reached = await recountedAdmissions(harness.owner, from, until);
        const { flows, discipline, attainment, units } = data['dashboard'];
        expect(known.size).toBeGreaterThan(0);
        for (const { measure, count } of [...flows, ...discipline]) expect({ measure, from, to, count }).toEqual({ measure, from, to, count: due[`${unit} ${measure}`] ?? 0 });
        expect({ from, to, unit, done: attainment.done }).toEqual({ from, to, unit, done: reached[unit] ?? 0 });
        for (const line of units) expect({ from, to, unit: line.unit.id, done: line.attainment.done }).toEqual({ from, to, unit: line.unit.id, done: reached[line.unit.id] ?? 0 });
      }),
      // The span that showed the difference: it ends on the day a branch went to another ward. And years: one that is over, the one under way, several.
      { numRuns: 40, examples: [['2025-09-22', 393, sample.town], ['2026-01-01', 270, sample.town], ['2025-01-01', 364, sample.town], ['2026-01-01', 364, sample.wardB], ['2020-01-01', 2556, sample.town], ['2020-01-01', 2191, sample.wardB]] },
    );
  });

  test('whatever changes in whatever order, many rows at a time', async () => {
    const { owner } = harness;
    const branch = fc.constantFrom(...branches);
    const some = fc.integer({ min: 1, max: 7 });
    const one = (table: string, nth: number): string => `id in (select id from ${table} order by id offset ${nth} limit 3)`;
    const change = fc.oneof(
      fc.tuple(branch, some).map(([unit, n]) => `insert into membership (person_id, ordinal, status, branch_id, decided_on) select id, 9, 'DECIDED', '${unit}', '2026-01-01' from person p where not exists (select from membership m where m.person_id = p.id) limit ${n}`),
      fc.tuple(fc.constantFrom('PROBATIONARY', 'OFFICIAL'), some).map(([status, n]) => `update membership set status = '${status}' where ended_on is null and ${one('membership', n)}`),
      fc.tuple(branch, some).map(([unit, n]) => `update membership set branch_id = '${unit}' where ${one('membership', n)}`),
      some.map((n) => `update membership set status = 'RESIGNED', ended_on = '2026-11-01' where ended_on is null and ${one('membership', n)}`),
      fc.tuple(branch, some).map(([unit, n]) => `insert into candidacy (person_id, branch_id, stage, source_group, listed_on) select id, '${unit}', 'LISTED', 'TEACHER', '2026-01-01' from person p where not exists (select from candidacy c where c.person_id = p.id and c.closed_on is null) limit ${n}`),
      fc.tuple(fc.constantFrom('CLASS_DONE', 'DOSSIER_OPEN', 'COMMITTEE_RESOLVED'), some).map(([stage, n]) => `update candidacy set stage = '${stage}' where closed_on is null and ${one('candidacy', n)}`),
      some.map((n) => `update candidacy set stage = 'DROPPED', closed_on = '2026-11-01' where closed_on is null and ${one('candidacy', n)}`),
      some.map((n) => `delete from candidacy c where ${one('candidacy', n)} and not exists (select from lifecycle_event e where e.candidacy_id = c.id) and not exists (select from membership m where m.candidacy_id = c.id)`),
    );
    for (let n = 0; n < 12; n += 1) await scene.person(`Trần Thị Ngẫu ${n}`);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        await owner.query('begin');
        try {
          for (const text of changes) await owner.query(text);
          expect(await keptStock(owner)).toEqual(await recountedStock(owner, today));
        } finally {
          await owner.query('rollback');
        }
      }),
      { numRuns: 40 },
    );
    await agree();
  });

  test('eight writers who touch branches and tables in opposite orders do not hold each other up', async () => {
    const { owner } = harness;
    const people = await Promise.all(branches.flatMap((branch, n) => [0, 1].map(async (k) => ({ ...(await scene.member(`Đỗ Văn Song ${n}${k}`, { ...official, branch })), branch }))));
    const waiting = await Promise.all(branches.map((branch, n) => scene.candidate(`Đỗ Thị Song ${n}`, { branch, listedOn: '2026-01-05' })));
    const writers = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new Client({ connectionString: harness.ownerUrl });
        await client.connect();
        return client;
      }),
    );
    const failures: unknown[] = [];
    const work = async (client: Client, index: number): Promise<void> => {
      for (let round = 0; round < 10; round += 1) {
        const [member, candidate] = [people[(index + round) % people.length], waiting[(index * 3 + round) % waiting.length]];
        const statements = [
          `update membership set status = case status when 'OFFICIAL' then 'PROBATIONARY' else 'OFFICIAL' end where id = '${member?.membershipId}'`,
          `insert into lifecycle_event (person_id, membership_id, act, branch_id, effective_on, measure) values ('${member?.personId}', '${member?.membershipId}', 'REPRIMAND', '${member?.branch}', '2026-11-0${1 + (round % 9)}', 'REPRIMANDED')`,
          `update candidacy set stage = case stage when 'LISTED' then 'CLASS_DONE' else 'LISTED' end where id = '${candidate?.candidacyId}'`,
        ];
        try {
          await client.query('begin');
          // Records are locked in one order, as commands do; what follows from them is in any.
          await client.query(`select from candidacy where id = '${candidate?.candidacyId}' for update`);
          await client.query(`select from membership where id = '${member?.membershipId}' for update`);
          for (const text of (index + round) % 2 ? statements : statements.toReversed()) await client.query(text);
          await client.query('commit');
        } catch (error) {
          failures.push(error);
          await client.query('rollback');
        }
      }
    };
    await Promise.all(writers.map(work));
    await Promise.all(writers.map((client) => client.end()));
    expect(failures).toEqual([]);
    expect((await owner.query(`select from lifecycle_event e join person p on p.id = e.person_id where e.act = 'REPRIMAND' and p.full_name like 'Đỗ Văn Song%'`)).rowCount).toBe(80);
    await agree();
  });
});
