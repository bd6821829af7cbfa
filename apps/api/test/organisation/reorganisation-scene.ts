import { expect } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { verify } from '../../../../tools/database/verify.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, newKey, send } from '../planning/planning-scene.ts';

const refusal = 'userErrors { __typename code message path clause }';
const preflight = `preflight { effectiveOn obstacles { code message clause } units { unit { id } decided probationary official candidates { stage count } unitsBelow openTransfers openClasses openCounters accounts clients openReports }
  quotas { plan { id } unit { id } newUnitName before after draft } }`;

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
  const { rows } = await harness.owner.query<{ unit: string; amount: number }>(`select right(unit_id::text, 2) as unit, amount from quota_on($1, $2) where amount is not null order by 1`, [planId, on]);
  return Object.fromEntries(rows.map(({ unit, amount }) => [unit, amount]));
}

/** What a plan has given altogether on a day, without its own target. */
export async function givenOn(harness: Harness, planId: string, on: string): Promise<number> {
  const { rows } = await harness.owner.query<{ n: number }>(`select coalesce(sum(q.amount), 0)::integer as n from plan p cross join lateral quota_on(p.id, $2) q where p.id = $1 and q.unit_id <> p.unit_id`, [planId, on]);
  return rows[0]?.n ?? 0;
}

/** `npm run verify` has nothing to say. */
export async function verified(harness: Harness): Promise<void> {
  const said = await verify(harness.owner);
  expect(said.filter(({ differences }) => differences.length > 0)).toEqual([]);
}

/** A new unit as typed. */
export const terms = (name: string, code: string, kind = 'SUB_BRANCH', sector = 'RESIDENTIAL'): object => ({ name, shortName: name, code, kind, sector });

export { decision, newKey, sample };
