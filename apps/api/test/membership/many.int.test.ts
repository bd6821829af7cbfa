import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const documents = {
  membershipsRecognise: `mutation Recognise($input: MembershipsRecogniseInput!) { membershipsRecognise(input: $input) {
    accepted refused written userErrors { code message path }
    outcomes { row warnings { code } membership { id version status officialOn personName } event { act effectiveOn branch { id } decision { number } }
      userErrors { __typename code message path clause rule { code } ... on TransitionRefused { from attempted allowed } ... on StaleVersion { currentVersion } } } } }`,
  candidaciesAdmit: `mutation Admit($input: CandidaciesAdmitInput!) { candidaciesAdmit(input: $input) {
    accepted refused written userErrors { code message path }
    outcomes { row candidacy { id stage } membership { id status decidedOn branch { id } } event { act } userErrors { code path } } } }`,
  membershipsTransfer: `mutation Transfer($input: MembershipsTransferInput!) { membershipsTransfer(input: $input) {
    accepted refused written userErrors { code path }
    outcomes { row membership { id version status branch { id } postings { branch { id } from to } partyAge { since } } event { act branch { id } toBranch { id } effectiveOn decision { number } } userErrors { code path clause } } } }`,
};

describe('one decision about many people', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const ask = async (mutation: keyof typeof documents, input: object, caller = officer): Promise<any> =>
    (await caller.run(documents[mutation], { input: { idempotencyKey: intent(), ...input } })).data[mutation];
  /** Probationary since a ceremony; due a year later. */
  const probationer = async (name: string, ceremonyOn: string, branch: string = sample.branchA1): Promise<{ id: string; expectedVersion: number }> => {
    const { membershipId } = await scene.member(name, { branch, decidedOn: ceremonyOn, ceremonyOn });
    return { id: membershipId, expectedVersion: 1 };
  };

  test('writes the rows that pass, tells of each other row what the act on one alone tells, and counts all in one transaction', async () => {
    const due = await probationer('Nguyễn Văn Đủ', '2025-10-01');
    const early = await probationer('Trần Thị Sớm', '2026-02-01');
    const stale = await probationer('Lê Văn Cũ', '2025-09-01');
    const elsewhere = await probationer('Phạm Thị Xa', '2025-09-01', sample.branchB1);
    const official = { id: (await scene.member('Vũ Văn Rồi', { branch: sample.branchA1, decidedOn: '2020-01-01', ceremonyOn: '2020-01-15', officialOn: '2021-01-15' })).membershipId, expectedVersion: 1 };
    const late = await probationer('Hồ Thị Muộn', '2025-08-01', sample.branchA2);
    const typed = decision('2026-11-10') as { number: string };
    const rows = [due, early, { ...stale, expectedVersion: 7 }, elsewhere, official, due, late, { id: 'no id', expectedVersion: 1 }];
    const answer = await ask('membershipsRecognise', { rows, decision: typed });
    expect(answer).toMatchObject({ accepted: 2, refused: 6, written: true, userErrors: [] });
    expect(answer.outcomes.map(({ row, userErrors }: any) => [row, userErrors[0]?.code ?? null])).toEqual([
      [0, null],
      [1, 'PROBATION_NOT_OVER'],
      [2, 'STALE_VERSION'],
      [3, 'NOT_FOUND'],
      [4, 'TRANSITION_REFUSED'],
      [5, 'STALE_VERSION'],
      [6, null],
      [7, 'NOT_FOUND'],
    ]);
    expect(answer.outcomes[0]).toMatchObject({
      membership: { id: due.id, version: 2, status: 'OFFICIAL', officialOn: '2026-10-01', personName: 'Nguyễn Văn Đủ' },
      event: { act: 'RECOGNISE', effectiveOn: '2026-10-01', branch: { id: sample.branchA1 }, decision: { number: typed.number } },
    });
    expect(answer.outcomes[3].membership).toBeNull();
    expect(answer.outcomes[2].userErrors[0]).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1, path: ['input', 'rows', '2', 'expectedVersion'] });
    expect(answer.outcomes[6].warnings).toEqual([{ code: 'RECOGNITION_LATE' }, { code: 'NEW_MEMBER_CLASS_MISSING' }]);
    // Word for word what is said of one alone.
    for (const [index, row] of [early, official].entries()) {
      const alone = await refused(officer, 'membershipRecognise', { ...row, decision: decision('2026-11-10'), idempotencyKey: intent() });
      const { path, ...inMany } = answer.outcomes[index === 0 ? 1 : 4].userErrors[0];
      expect(inMany).toEqual((({ path: _path, ...rest }) => rest)(alone));
      expect(path).toEqual(index === 0 ? alone.path : ['input', 'rows', '4']);
    }
    expect(await scene.count('decision', `number = '${typed.number}'`)).toBe(1);
    expect(await scene.count('membership', `id in ('${early.id}', '${stale.id}', '${elsewhere.id}') and (version > 1 or status <> 'PROBATIONARY')`)).toBe(0);
    // The counters follow: two recognitions in the ward, in the month of the decision, and what a recount says.
    const { rows: counted } = await harness.owner.query(`select subtree from tally where unit_id = $1 and month = '2026-11-01' and measure = 'RECOGNISED'`, [sample.wardA]);
    expect(counted).toEqual([{ subtree: 2 }]);
    expect(await scene.count(`(table tally_derived except select unit_id, month, measure, own, subtree from tally) d`)).toBe(0);
    const { rows: audited } = await harness.owner.query(`select target_type, unit_id, details from audit_entry where action = 'membershipsRecognise'`);
    expect(audited).toHaveLength(1);
    expect(audited[0]).toMatchObject({
      target_type: 'Decision',
      unit_id: sample.wardA,
      details: { outcome: { accepted: 2, refused: 6, refusals: expect.arrayContaining([{ row: 3, code: 'NOT_FOUND' }]) }, rows: expect.arrayContaining([due]) },
    });
    expect(await scene.count('audit_broken')).toBe(0);
  });

  test('the same key again gives the same outcome and writes nothing', async () => {
    const rows = [await probationer('Đỗ Văn Lặp', '2025-07-01'), await probationer('Đỗ Thị Lặp', '2026-07-01')];
    const input = { rows, decision: decision('2026-11-11'), idempotencyKey: intent() };
    const first = await ask('membershipsRecognise', input);
    const before = await scene.written();
    expect(await ask('membershipsRecognise', input)).toEqual(first);
    expect(await scene.written()).toEqual(before);
    const other = await ask('membershipsRecognise', { ...input, rows: rows.slice(0, 1) });
    expect(other).toMatchObject({ outcomes: null, written: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
  });

  test('a preview tells what would be, writes nothing, and is logged as a reading of names', async () => {
    const rows = [await probationer('Bùi Văn Xem', '2025-06-01'), await probationer('Bùi Thị Xem', '2026-06-01')];
    const input = { rows, decision: decision('2026-11-12') };
    const written = async (): Promise<number> => (await scene.count('lifecycle_event')) + (await scene.count('decision')) + (await scene.count('idempotency')) + (await scene.count('membership', 'version > 1'));
    const before = await written();
    const preview = await ask('membershipsRecognise', { ...input, preview: true });
    expect(preview).toMatchObject({ accepted: 1, refused: 1, written: false, userErrors: [] });
    expect(preview.outcomes.map((outcome: any) => [outcome.membership.status, outcome.event, outcome.userErrors.length])).toEqual([['PROBATIONARY', null, 0], ['PROBATIONARY', null, 1]]);
    expect(await written()).toBe(before);
    const { rows: [entry] } = await harness.owner.query(`select target_type, details from audit_entry where action = 'membershipsRecognise' order by seq desc limit 1`);
    expect(entry).toMatchObject({ target_type: 'Membership', details: { people: 2, fields: expect.arrayContaining(['outcomes.membership.personName']) } });
    expect(await ask('membershipsRecognise', input)).toMatchObject({ accepted: 1, refused: 1, written: true });
    // A number that is taken is seen before it is tried.
    const taken = await ask('membershipsRecognise', { ...input, rows: [await probationer('Bùi Văn Sau', '2025-06-01')], preview: true });
    expect(taken).toMatchObject({ outcomes: null, userErrors: [{ code: 'DECISION_NUMBER_TAKEN', path: ['input', 'decision', 'number'] }] });
  });

  test('all or nothing: one refused row keeps every row from being written, and that is said', async () => {
    const rows = [await probationer('Ngô Văn Cùng', '2025-05-01'), await probationer('Ngô Thị Cùng', '2026-05-01')];
    const before = await scene.written();
    const input = { rows, decision: decision('2026-11-13'), allOrNothing: true };
    const answer = await ask('membershipsRecognise', input);
    expect(answer).toMatchObject({ accepted: 1, refused: 1, written: false, userErrors: [{ code: 'ROWS_REFUSED', path: ['input', 'rows'] }] });
    expect(answer.userErrors[0].message).toContain('1/2');
    // The answer shows names: that it was read is all that is logged.
    expect((await scene.written()).slice(0, -1)).toEqual(before.slice(0, -1));
    expect(await ask('membershipsRecognise', { ...input, rows: rows.slice(0, 1) })).toMatchObject({ accepted: 1, written: true, userErrors: [] });
  });

  test('what is wrong with the decision refuses the whole; who may not act on any row learns nothing of it', async () => {
    const rows = [await probationer('Mai Văn Sai', '2025-04-01')];
    const before = await scene.written();
    expect(await ask('membershipsRecognise', { rows, decision: decision('2026-12-01') })).toMatchObject({ outcomes: null, userErrors: [{ code: 'DATE_IN_FUTURE' }] });
    expect(await ask('membershipsRecognise', { rows: [], decision: decision('2026-11-14') })).toMatchObject({ outcomes: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'rows'] }] });
    const many = Array.from({ length: 2001 }, () => rows[0]);
    expect(await ask('membershipsRecognise', { rows: many, decision: decision('2026-11-14') })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] });
    const stranger = await harness.as('UNIT_OFFICER', sample.wardB);
    const refusedRows = await ask('membershipsRecognise', { rows, decision: decision('2026-11-14') }, stranger);
    expect(refusedRows).toMatchObject({ accepted: 0, written: false, userErrors: [{ code: 'ROWS_REFUSED' }], outcomes: [{ membership: null, userErrors: [{ code: 'NOT_FOUND' }] }] });
    const viewer = await harness.as('INSPECTOR', sample.wardA);
    const notPermitted = await ask('membershipsRecognise', { rows, decision: decision('2026-11-14') }, viewer);
    expect(notPermitted.outcomes[0].userErrors[0].code).toBe('NOT_PERMITTED');
    expect((await scene.written()).slice(0, -1)).toEqual(before.slice(0, -1));
  });

  test('the issuer of one decision stands above every row: the town decides across wards, a ward does not', async () => {
    const rows = [await probationer('Cao Văn A', '2025-03-01'), await probationer('Cao Văn B', '2025-03-01', sample.branchB1)];
    const town = await harness.as('ORGANISATION_OFFICER', sample.town);
    const byWard = await ask('membershipsRecognise', { rows, decision: { ...decision('2026-11-15'), issuerId: sample.wardA }, preview: true }, town);
    expect(byWard.outcomes.map(({ userErrors }: any) => userErrors[0] ?? null)).toMatchObject([null, { code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'decision', 'issuerId'] }]);
    expect(await ask('membershipsRecognise', { rows, decision: decision('2026-11-15') }, town)).toMatchObject({ accepted: 2, refused: 0, written: true });
  });

  test('admits many candidates; each counts in his branch from the day of the decision', async () => {
    const candidate = async (name: string, committeeResolvedOn: string | null): Promise<{ id: string; expectedVersion: number }> => {
      const { candidacyId } = await scene.candidate(name, {
        branch: sample.branchA1, listedOn: '2025-01-10', certificateIssuedOn: '2025-06-01', dossierOpenedOn: '2026-05-01', branchResolvedOn: '2026-10-20', committeeResolvedOn,
        stage: committeeResolvedOn ? 'COMMITTEE_RESOLVED' : 'BRANCH_RESOLVED',
      });
      return { id: candidacyId, expectedVersion: 1 };
    };
    const rows = [await candidate('Đinh Văn Một', '2026-11-01'), await candidate('Đinh Văn Hai', null), await candidate('Đinh Văn Ba', '2026-11-01')];
    const answer = await ask('candidaciesAdmit', { rows, decision: decision('2026-11-18') });
    expect(answer).toMatchObject({ accepted: 2, refused: 1, written: true, userErrors: [] });
    expect(answer.outcomes[0]).toMatchObject({ candidacy: { stage: 'ADMITTED' }, membership: { status: 'DECIDED', decidedOn: '2026-11-18', branch: { id: sample.branchA1 } }, event: { act: 'ADMISSION_DECIDE' } });
    expect(answer.outcomes[1]).toMatchObject({ candidacy: { stage: 'BRANCH_RESOLVED' }, membership: null, event: null, userErrors: [{ code: 'TRANSITION_REFUSED', path: ['input', 'rows', '1'] }] });
    expect(await scene.count('membership_posting', `membership_id in ('${answer.outcomes[0].membership.id}', '${answer.outcomes[2].membership.id}') and during = '[2026-11-18,)'`)).toBe(2);
    // What was admitted goes on as any other.
    const held = await done(officer, 'ceremonyHold', { id: answer.outcomes[2].membership.id, expectedVersion: 1, heldOn: '2026-11-20', idempotencyKey: intent() });
    expect(held.membership.status).toBe('PROBATIONARY');
  });

  test('two at once about the same people: one is written, the other reads what has become of them', async () => {
    const rows = await Promise.all(Array.from({ length: 12 }, (_, n) => probationer(`Lý Văn ${'ABCDEFGHIKLM'[n]}`, '2025-02-01', n % 2 ? sample.branchA1 : sample.branchA2)));
    const [one, two] = await Promise.all([
      ask('membershipsRecognise', { rows, decision: decision('2026-11-16') }),
      ask('membershipsRecognise', { rows: [...rows].reverse(), decision: decision('2026-11-16') }),
    ]);
    expect([one.accepted, two.accepted].sort()).toEqual([0, 12]);
    const loser = one.accepted === 0 ? one : two;
    expect(new Set(loser.outcomes.map(({ userErrors }: any) => userErrors[0].code))).toEqual(new Set(['STALE_VERSION']));
    expect(await scene.count(`(table tally_derived except select unit_id, month, measure, own, subtree from tally) d`)).toBe(0);
  });

  test('costs as many statements for two hundred rows as for two', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, (_, n) => probationer(`Hàng Loạt ${String.fromCharCode(65 + (n % 26))}`, '2025-01-15')));
    const run = async (rows: object[]): Promise<number> => {
      const typed = decision('2026-11-17') as { number: string };
      const { data, statements } = await officer.run(documents.membershipsRecognise, { input: { rows, decision: typed, idempotencyKey: intent() } });
      expect(data['membershipsRecognise']).toMatchObject({ accepted: rows.length, refused: 0 });
      // Each by an entry of his own, with what all entries have in common and what only his has.
      const written = `select from lifecycle_event e join decision d on d.id = e.decision_id join membership m on m.id = e.membership_id and m.person_id = e.person_id
        where d.number = '${typed.number}' and e.act = 'RECOGNISE' and (e.from_state, e.to_state, m.status, m.version) = ('PROBATIONARY', 'OFFICIAL', 'OFFICIAL', 2) and not e.voided and e.details = '{}'
          and e.effective_on = m.official_on and e.counted_on = '2026-11-17' and e.branch_id = m.branch_id and e.recorded_by is not null and e.corrects is null and e.transfer_id is null`;
      expect(await scene.count(`(${written}) w`)).toBe(rows.length);
      return statements;
    };
    expect(await run(people.slice(0, 2))).toBe(6);
    expect(await run(people.slice(2))).toBe(6);
    expect(await scene.count(`(table tally_derived except select unit_id, month, measure, own, subtree from tally) d`)).toBe(0);
    expect(await does(officer, 'membershipRecognise', { ...people[0], decision: decision('2026-11-17'), idempotencyKey: intent() })).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
  });

  describe('transfers members to another branch (294-QĐ/TW 6.3.4)', () => {
    const member = async (name: string, branch: string = sample.branchA1, more: object = {}): Promise<{ id: string; expectedVersion: number }> => {
      const { membershipId } = await scene.member(name, { branch, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20', ...more });
      return { id: membershipId, expectedVersion: 1 };
    };
    const moves = async (unit: string): Promise<object> => {
      const { rows } = await harness.owner.query<{ measure: string; n: number }>(`select measure, sum(subtree)::integer as n from tally where unit_id = $1 and month = '2026-09-01' and measure in ('MOVED_IN', 'MOVED_OUT') group by 1 having sum(subtree) <> 0`, [unit]);
      return Object.fromEntries(rows.map((row) => [row.measure, row.n]));
    };

    test('a row for each, at once and without papers: who may not go is told why, the others are in one branch on each day', async () => {
      const [first, second, moving, inspected, there] = await Promise.all(['Cao Văn Một', 'Cao Văn Hai', 'Cao Thị Đang Chuyển', 'Cao Văn Kiểm Tra'].map((name) => member(name)).concat(member('Cao Thị Sẵn', sample.branchA2)));
      await done(officer, 'membershipTransferRequest', { ...moving, toBranchId: sample.branchB1, requestedOn: '2026-09-01', idempotencyKey: intent() });
      await harness.owner.query(`insert into lifecycle_event (person_id, membership_id, act, from_state, to_state, branch_id, effective_on) select person_id, id, 'INSPECTION_OPEN', status, status, branch_id, '2026-08-01' from membership where id = $1`, [inspected?.id]);
      const rows = [first, second, { id: moving?.id, expectedVersion: 2 }, inspected, there, first];
      const typed = decision('2026-09-07') as { number: string };
      const input = { rows, toBranchId: sample.branchA2, decision: typed, idempotencyKey: intent() };
      const looked = await ask('membershipsTransfer', { ...input, preview: true, idempotencyKey: intent() });
      expect(looked).toMatchObject({ accepted: 2, refused: 4, written: false });
      const answer = await ask('membershipsTransfer', input);
      expect(answer.outcomes.map(({ userErrors }: any) => userErrors[0]?.code ?? null)).toEqual([null, null, 'TRANSFER_PENDING', 'INSPECTION_IN_PROGRESS', 'TRANSFER_SAME_BRANCH', 'STALE_VERSION']);
      expect(answer.outcomes[0]).toMatchObject({
        membership: { id: first?.id, version: 2, status: 'OFFICIAL', branch: { id: sample.branchA2 }, partyAge: { since: '2020-01-06' } },
        event: { act: 'COLLECTIVE_TRANSFER', branch: { id: sample.branchA1 }, toBranch: { id: sample.branchA2 }, effectiveOn: '2026-09-07', decision: { number: typed.number } },
      });
      expect(answer.outcomes[0].membership.postings).toEqual(expect.arrayContaining([{ branch: { id: sample.branchA1 }, from: '2020-01-06', to: '2026-09-06' }, { branch: { id: sample.branchA2 }, from: '2026-09-07', to: null }]));
      expect([await moves(sample.branchA1), await moves(sample.branchA2), await moves(sample.wardA)]).toEqual([{ MOVED_OUT: 2 }, { MOVED_IN: 2 }, {}]);
      expect(await scene.count('decision', `number = '${typed.number}'`)).toBe(1);
      // The same key again: the same answer, and nobody is moved twice.
      expect(await ask('membershipsTransfer', input)).toEqual(answer);
      expect(await scene.count('lifecycle_event', `act = 'COLLECTIVE_TRANSFER'`)).toBe(2);
    });

    test('by a committee over both branches; a branch that is none refuses the whole', async () => {
      const one = await member('Cao Văn Xa');
      expect(await ask('membershipsTransfer', { rows: [one], toBranchId: sample.branchB1, decision: decision('2026-09-08') })).toMatchObject({ written: false, outcomes: [{ userErrors: [{ code: 'NOT_PERMITTED' }] }] });
      const town = await harness.as('ORGANISATION_OFFICER');
      expect(await ask('membershipsTransfer', { rows: [one], toBranchId: sample.wardB, decision: decision('2026-09-08') }, town)).toMatchObject({ outcomes: null, userErrors: [{ code: 'UNIT_NOT_BRANCH', path: ['input', 'toBranchId'] }] });
      expect(await ask('membershipsTransfer', { rows: [one], toBranchId: sample.branchB1, decision: { ...(decision('2026-09-08') as object), issuerId: sample.wardA } }, town)).toMatchObject({ outcomes: [{ userErrors: [{ code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'decision', 'issuerId'] }] }] });
      const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
      expect(await ask('membershipsTransfer', { rows: [one], toBranchId: sample.branchA2, decision: decision('2026-09-08') }, secretary)).toMatchObject({ outcomes: [{ userErrors: [{ code: 'NOT_PERMITTED' }] }] });
      expect(await scene.count('membership', `id = '${one.id}' and version = 1`)).toBe(1);
      expect(await ask('membershipsTransfer', { rows: [one], toBranchId: sample.branchB1, decision: decision('2026-09-08') }, town)).toMatchObject({ written: true, accepted: 1 });
      // A correction of the day takes the postings with it.
      const { rows: [event] } = await harness.owner.query(`select id from lifecycle_event where act = 'COLLECTIVE_TRANSFER' and membership_id = $1`, [one.id]);
      await done(town, 'eventCorrect', { id: event.id, effectiveOn: '2026-09-10', reason: 'Ghi sai ngày', decision: decision('2026-11-02'), idempotencyKey: intent() });
      expect(await scene.count('membership_posting', `membership_id = '${one.id}' and during @> '2026-09-09'::date and branch_id = '${sample.branchA1}'`)).toBe(1);
    });
  });
});
