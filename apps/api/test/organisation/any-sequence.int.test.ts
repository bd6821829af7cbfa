import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import { monthsOf } from '../reporting/reporting-scene.ts';
import { newKey, publishPlan, read, reorganise, sample, terms, verified } from './reorganisation-scene.ts';

let harness: Harness;
let officer: Caller;
let plan = '';
let serial = 0;
const reports: string[] = [];
beforeAll(async () => {
  harness = await createHarness();
  officer = await harness.as('ORGANISATION_OFFICER');
  const scene = sceneOn(harness.owner);
  for (const [index, branch] of [sample.branchA1, sample.branchA1, sample.branchA1, sample.branchA2, sample.branchB1, sample.branchB1, sample.branchB2].entries()) {
    await scene.member(`Lê Văn ${String.fromCharCode(65 + index)}`, { branch, decidedOn: '2015-01-06', ceremonyOn: '2015-01-20', officialOn: '2016-01-20' });
    await scene.member(`Lê Thị ${String.fromCharCode(65 + index)}`, { branch, decidedOn: '2026-01-06', ceremonyOn: '2026-01-20' });
    await scene.candidate(`Võ Thị ${String.fromCharCode(65 + index)}`, { branch, listedOn: '2015-02-01' });
  }
  plan = await publishPlan(harness, sample.town, 2026, { [sample.wardA]: 9, [sample.wardB]: 6, [sample.school]: 2 }, 20);
  await publishPlan(harness, sample.wardA, 2026, { [sample.branchA1]: 5, [sample.branchA2]: 3 });
  await publishPlan(harness, sample.wardB, 2026, { [sample.branchB1]: 0 });
  const { '2026-01-01': january } = await monthsOf(harness, 2026);
  for (const unitId of [sample.wardA, sample.wardB]) reports.push(await issue(unitId, january ?? ''));
});
afterAll(() => harness.close());

/** A report a ward has sent and the town has accepted. @returns its id */
async function issue(unitId: string, periodId: string): Promise<string> {
  const ward = await harness.as('UNIT_OFFICER', unitId);
  const act = async (caller: Caller, name: string, input: object): Promise<{ id: string; version: number }> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data } = await caller.run(`mutation A($input: ${type}!) { ${name}(input: $input) { report { id version } userErrors { code message } } }`, { input: { ...input, idempotencyKey: newKey() } });
    expect({ name, refused: data[name].userErrors }).toEqual({ name, refused: [] });
    return data[name].report;
  };
  const opened = await act(ward, 'reportOpen', { unitId, periodId });
  const sent = await act(ward, 'reportSubmit', { id: opened.id, expectedVersion: opened.version });
  return (await act(officer, 'reportAccept', { id: sent.id, expectedVersion: sent.version })).id;
}

/** What was issued, as it is answered and as it lies in the database. */
const issued = async (): Promise<unknown> => [
  await Promise.all(reports.map(async (id) => (await officer.run('query I($id: ID!) { report(id: $id) { state unit { id } cells { code value } snapshot { content sha256 } } }', { id })).data['report'])),
  (await harness.owner.query('select report_id, content, sha256 from report_snapshot order by report_id')).rows,
];

interface Standing {
  readonly id: string;
  readonly kind: string;
  readonly parent: string;
}

const standing = async (on: string): Promise<Standing[]> =>
  (await harness.owner.query<Standing>(`select s.unit_id as id, s.kind, s.parent_id as parent from org_unit_state s where s.from_on <= $1 and s.until_on > $1 and s.during @> $1::date and s.parent_id is not null order by s.kind, s.unit_id`, [on])).rows;

/** What the town has given, who is where: by unit as of a day. */
const seen = async (on: string): Promise<unknown> => {
  const { data } = await officer.run(`query Seen($asOf: LocalDate) { units(filter: { under: "${sample.town}" }, first: 100, asOf: $asOf) { nodes { id name memberCount candidateCount parent { id } } } plan(id: "${plan}", asOf: $asOf) { totals { assigned } attainment { done } } dashboard(unitId: "${sample.town}", asOf: $asOf) { memberCount } }`, { asOf: on });
  return data;
};

const step = fc.record({ act: fc.constantFrom('merge' as const, 'move' as const, 'split' as const), first: fc.nat(30), second: fc.nat(30), fresh: fc.boolean() });

test('whatever is merged, moved and split, in whatever order: the town has given as much, has as many members, has reached as much, no day before changes, and what was issued stays to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 7 }), async (steps) => {
      const papers = await issued();
      for (const { act, first, second, fresh } of steps) {
        serial += 1;
        const before = new Date(Date.parse('2026-01-31') + serial * 86_400_000).toISOString().slice(0, 10);
        const on = new Date(Date.parse(before) + 86_400_000).toISOString().slice(0, 10);
        const units = await standing(on);
        const a = units[first % units.length];
        const peers = units.filter(({ id, kind }) => id !== a?.id && kind === a?.kind);
        const b = peers[second % Math.max(1, peers.length)];
        if (!a) continue;
        const was = await seen(before);
        const part = terms(`Đơn vị ${serial}`, `99.${serial}`, a.kind, a.kind === 'WARD_PARTY_ORG' ? 'WARD' : 'RESIDENTIAL');
        const people = (await harness.owner.query<{ id: string }>('select id from membership where branch_id = $1 and ended_on is null order by id', [a.id])).rows.map(({ id }) => id);
        const below = units.filter(({ parent }) => parent === a.id).map(({ id }) => id);
        const wards = units.filter(({ kind, id }) => kind === 'WARD_PARTY_ORG' && id !== a.parent);
        const typed = {
          merge: b && ['unitMerge', { units: [await read(harness, a.id), await read(harness, b.id)], ...(fresh ? { newUnit: part } : { intoId: a.id }) }],
          move: ['unitMove', { ...(await read(harness, a.id)), parentId: wards[second % Math.max(1, wards.length)]?.id ?? a.parent }],
          split: ['unitSplit', { ...(await read(harness, a.id)), parts: [{}, { unit: part, membershipIds: people.slice(0, second % (people.length + 1)), unitIds: below.slice(0, second % (below.length + 1)) }] }],
        }[act];
        if (!typed) continue;
        const answer = await reorganise(officer, typed[0] as string, { effectiveOn: on, ...(typed[1] as object) });
        const refused = answer.userErrors.map(({ code }: { code: string }) => code);
        expect(['', 'UNIT_KIND_NOT_BELOW', 'REORGANISATION_NOTHING', 'REORGANISATION_NESTED', 'REORGANISATION_OVERTAKEN']).toContain(refused[0] ?? '');
        expect({ act, before: await seen(before) }).toEqual({ act, before: was });
        expect({ act, issued: await issued() }).toEqual({ act, issued: papers });
        const now = (await seen(on)) as Record<string, any>;
        expect([now['plan'].totals.assigned, now['dashboard'].memberCount, now['plan'].attainment.done]).toEqual([17, 14, 7]);
        // What was reached is with the units that now have to reach it, everybody once.
        const { data } = await officer.run(`query Rows($asOf: LocalDate) { plan(id: "${plan}", asOf: $asOf) { rows(first: 100) { nodes { done } } } }`, { asOf: on });
        expect(data['plan'].rows.nodes.reduce((sum: number, { done }: { done: number }) => sum + done, 0)).toBe(7);
      }
      await verified(harness);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);
