import { expect } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { verify } from '../../../../tools/database/verify.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, newKey, send } from '../planning/planning-scene.ts';

const sampleId = '^0{8}-0000-7000-8000-0{10}';
/** What a unit is called in what is compared: the last digits of one of the sample, the whole id of a new one, whose digits are any. */
export const keyOf = (id: string): string => id.replace(new RegExp(sampleId), '');
/** The same in SQL. */
export const keySql = (column: string): string => `regexp_replace(${column}::text, '${sampleId}', '')`;

const refusal = 'userErrors { __typename code message path clause }';
const preflight = `preflight { effectiveOn obstacles { code message clause } units { unit { id } decided probationary official candidates { stage count } unitsBelow openTransfers openClasses openCounters accounts clients openReports }
  quotas { plan { id } unit { id } newUnitName before after draft } targets { plan { id } unit { id } newUnitName indicator { code } before after draft } }`;

/** Does one act upon units. @returns its payload */
export async function reorganise(caller: Caller, act: string, input: object): Promise<any> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const document = `mutation Act($input: ${type}!) { ${act}(input: $input) { unit { id name version } units { id name parent { id } } reorganisation { id act effectiveOn namesBefore namesAfter } ${preflight} ${refusal} } }`;
  const { data } = await caller.run(document, { input: { decision: decision('2026-05-25'), effectiveOn: '2026-06-01', idempotencyKey: newKey(), ...input } });
  return data[act];
}

/** One that must go through. */
export async function reorganised(caller: Caller, act: string, input: object): Promise<any> {
  const payload = await reorganise(caller, act, input);
  expect({ act, refused: payload.userErrors }).toEqual({ act, refused: [] });
  return payload;
}

/** A published plan of a unit for a year: its target where it is the root, and quotas of units below. */
export async function publishPlan(harness: Harness, unitId: string, year: number, quotas: Record<string, number>, target?: number): Promise<string> {
  const officer = await harness.as('ORGANISATION_OFFICER');
  const created = await send(officer, 'planCreate', { unitId, periodKind: 'YEAR', year, ...(target === undefined ? {} : { target }), idempotencyKey: newKey() });
  const drafted = await send(officer, 'quotaDraftSet', {
    planId: created['plan'].id, expectedVersion: created['plan'].version, idempotencyKey: newKey(), cells: Object.entries(quotas).map(([unit, amount]) => ({ unitId: unit, amount })),
  });
  const published = await send(officer, 'planPublish', {
    id: created['plan'].id, expectedVersion: drafted['plan'].version, decision: decision(`${year}-01-10`), gapRemark: 'Để lại dự phòng', idempotencyKey: newKey(),
  });
  if (published['userErrors'].length > 0) throw new Error(JSON.stringify(published['userErrors']));
  return published['plan'].id;
}

/** Version of a unit now. */
export async function versionOf(harness: Harness, id: string): Promise<number> {
  return (await harness.owner.query<{ version: number }>('select version from org_unit where id = $1', [id])).rows[0]?.version ?? 0;
}

/** A unit with its version, as an act takes it. */
export const read = async (harness: Harness, id: string): Promise<{ id: string; expectedVersion: number }> => ({ id, expectedVersion: await versionOf(harness, id) });

/** Quotas of a plan on a day, by the last digits of the unit; what is cancelled or not assigned is left out. */
export async function quotasOn(harness: Harness, planId: string, on: string): Promise<Record<string, number>> {
  const { rows } = await harness.owner.query<{ unit: string; amount: number }>(`select ${keySql('unit_id')} as unit, amount from quota_on($1, $2) where amount is not null order by 1`, [planId, on]);
  return Object.fromEntries(rows.map(({ unit, amount }) => [unit, amount]));
}

/** Sets targets in a published plan: unit, code of the indicator, terms. */
export async function setTargets(harness: Harness, planId: string, targets: readonly (readonly [unitId: string, code: string, terms: object])[]): Promise<any> {
  const officer = await harness.as('ORGANISATION_OFFICER');
  const { data } = await officer.run('query I($id: ID!) { indicators { id code } plan(id: $id) { version } }', { id: planId });
  const changes = targets.map(([unitId, code, more]) => ({ unitId, indicatorId: data['indicators'].find((one: { code: string }) => one.code === code).id, ...more }));
  const answer = await officer.run(`mutation T($input: TargetReviseInput!) { targetRevise(input: $input) { plan { id } ${refusal} } }`, {
    input: { planId, expectedVersion: data['plan'].version, decision: decision('2026-01-10'), effectiveOn: '2026-01-10', changes, idempotencyKey: newKey() },
  });
  expect(answer.data['targetRevise'].userErrors).toEqual([]);
  return answer;
}

/** Targets of a plan on a day, by the last digits of the unit and the code of the indicator. */
export async function targetsOn(harness: Harness, planId: string, on: string): Promise<Record<string, string>> {
  const { rows } = await harness.owner.query<{ key: string; terms: string }>(
    `select ${keySql('t.unit_id')} || ' ' || i.code as key, concat_ws(' ', t.kind, t.low, t.high) as terms from target_on($1, $2) t join indicator i on i.id = t.indicator_id order by 1`, [planId, on]);
  return Object.fromEntries(rows.map(({ key, terms }) => [key, terms]));
}

/** What a plan has given altogether on a day, without its own target. */
export async function givenOn(harness: Harness, planId: string, on: string): Promise<number> {
  const { rows } = await harness.owner.query<{ n: number }>(`select coalesce(sum(q.amount), 0)::integer as n from plan p cross join lateral quota_on(p.id, $2) q where p.id = $1 and q.unit_id <> p.unit_id`, [planId, on]);
  return rows[0]?.n ?? 0;
}

/** What a plan and the dashboard of its unit say was done on a day, by the last digits of the unit: all of it must say the same. */
export async function progressOn(caller: Caller, planId: string, asOf: string): Promise<Record<string, unknown>> {
  const { data: { plan } } = await caller.run('query R($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { unit { id } attainment { done } rows(first: 50) { nodes { unit { id } done } } } }', { id: planId, asOf });
  const { data: { dashboard } } = await caller.run(
    'query D($unit: ID!, $asOf: LocalDate) { dashboard(unitId: $unit, asOf: $asOf) { attainment { done } outcome { admitted } monthly { cumulative } units { unit { id } attainment { done } } } }', { unit: plan.unit.id, asOf });
  expect(dashboard.attainment.done).toBe(plan.attainment.done);
  const byUnit = (rows: readonly { unit: { id: string } }[], done: (row: any) => number): Record<string, number> => Object.fromEntries(rows.map((row) => [keyOf(row.unit.id), done(row)]));
  return {
    rows: byUnit(plan.rows.nodes, (row) => row.done), unit: plan.attainment.done, below: byUnit(dashboard.units, (row) => row.attainment.done),
    months: dashboard.monthly.at(-1)?.cumulative ?? 0, became: dashboard.outcome.admitted,
  };
}

/** `npm run verify` has nothing to say. */
export async function verified(harness: Harness): Promise<void> {
  const said = await verify(harness.owner);
  expect(said.filter(({ differences }) => differences.length > 0)).toEqual([]);
}

/** A new unit as typed. */
export const terms = (name: string, code: string, kind = 'SUB_BRANCH', sector = 'RESIDENTIAL'): object => ({ name, shortName: name, code, kind, sector });

export { decision, newKey, sample };
