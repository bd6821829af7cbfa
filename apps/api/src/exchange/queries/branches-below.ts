import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { SheetBranch } from '@dangvu/domain/membership/member-sheet/find-branch';
import { isBranchKind, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Ask } from './ask.ts';

const branchKinds = Object.values(UnitKind).filter(isBranchKind);
/** A list names branches of a town or a ward; whoever stands above more of them takes one of those below him. */
export const mostBranches = 2_000;

/** A branch that stands today. */
export interface StandingBranch extends SheetBranch {
  /** Days from which and to which it was a branch, the first day it was none; null: since before records begin, or to this day. */
  readonly stood: readonly { readonly from: string | null; readonly to: string | null }[];
  /** Members today. */
  readonly members: number;
}

/**
 * The branches of a unit and below it that stand today, by their codes; one more than `mostBranches` at most.
 * @returns null where the caller records no members there
 */
export async function branchesBelow(ask: Ask, unitId: string): Promise<readonly StandingBranch[] | null> {
  const statement = ask.statement();
  const [unit, today, kinds] = [statement.param(unitId, 'uuid'), statement.todaySql, statement.param(branchKinds, 'text[]')];
  const [found] = await ask.rows<{ branches: StandingBranch[] }>(
    `select (select coalesce(json_agg(json_build_object('id', r.unit_id, 'code', r.code, 'name', r.name, 'shortName', r.short_name,
        'path', (select coalesce(json_agg(json_build_object('name', n.name, 'shortName', n.short_name) order by x.depth), '[]') from org_ancestry x
          join org_unit_revision n on n.unit_id = x.ancestor_id and n.during @> ${today} where x.descendant_id = r.unit_id and x.depth > 0 and x.during @> ${today}),
        'stood', (select json_agg(json_build_object('from', lower(o.during), 'to', upper(o.during)) order by o.during) from org_unit_revision o where o.unit_id = r.unit_id and o.kind = any(${kinds})),
        'members', coalesce((select s.decided + s.probationary + s.official from stock s where s.unit_id = r.unit_id), 0)) order by r.code, r.unit_id), '[]')
      from (select b.* from org_ancestry a join org_unit_revision b on b.unit_id = a.descendant_id and b.during @> ${today} and b.kind = any(${kinds})
     where a.ancestor_id = ${unit} and a.during @> ${today} limit ${mostBranches + 1}) r) as branches
     where ${statement.within('MEMBERSHIP_RECORD', unit)}`,
    statement,
  );
  return found?.branches ?? null;
}

/** Nobody was in a branch before it stood. */
export function standsOn({ stood, name }: StandingBranch, on: string): readonly Refusal[] {
  if (stood.some(({ from, to }) => (from ?? on) <= on && (to === null || on < to))) return [];
  const from = stood.find((time) => time.from !== null && time.from > on)?.from ?? on;
  return [{ code: 'BRANCH_NOT_YET', params: { date: on, unit: name, from } }];
}
