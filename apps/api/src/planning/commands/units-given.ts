import { refuseGiven } from '@dangvu/domain/planning/quota-holder';
import type { EndedUnit } from '@dangvu/domain/planning/quota-holder';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { stillBelow } from '../queries/plan-sources.ts';

/**
 * Units a draft may have figures for: directly below the plan's unit at some time of the period and, as long as the period lasts, today. When
 * a unit ends, what drafts had for it goes with it or on to its successors (`dropDrafts`, `carryDrafts`); nothing is drafted for it afterwards.
 */
export async function unitsGiven(transaction: Transaction, plan: PlanEntity): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ id: string }>(`select distinct b.unit_id as id from plan p cross join lateral ${stillBelow('p', '$2::date')} b where p.id = $1`, [plan.id, transaction.today]);
  return new Set(rows.map(({ id }) => id));
}

/** Of these units the ones that stood below the plan's unit once and are there no more, with their last day and what goes on in their place. */
async function unitsEnded(transaction: Transaction, plan: PlanEntity, ids: readonly string[]): Promise<ReadonlyMap<string, EndedUnit>> {
  const rows = await transaction.query<EndedUnit & { id: string }>(
    `select v.unit_id as id, v.short_name as name, (upper(v.during) - 1)::text as "lastDay",
        array(with recursive later(id) as (select l.successor_id from org_lineage l where l.predecessor_id = v.unit_id union select l.successor_id from org_lineage l join later b on l.predecessor_id = b.id)
          select s.short_name from later join org_unit_revision s on s.unit_id = later.id and s.during @> $3::date order by s.position, s.unit_id) as successors
       from (select distinct o.unit_id from org_placement o where o.parent_id = $1 and o.unit_id::text = any($2::text[])) once
       cross join lateral (select r.* from org_unit_revision r where r.unit_id = once.unit_id order by r.during desc limit 1) v
      where upper(v.during) <= $3::date`,
    [plan.unitId, ids, transaction.today],
  );
  return new Map(rows.map(({ id, ...ended }) => [id, ended]));
}

/**
 * Why units are not given a figure by a draft, by their ids; those that can be are left out. A unit that is not directly below is refused the
 * same way whether it exists or not, unless it stood there and has ended.
 * @param known `unitsGiven`, where it is at hand
 */
export async function refuseUnits(transaction: Transaction, plan: PlanEntity, ids: readonly string[], known?: ReadonlySet<string>): Promise<ReadonlyMap<string, Refusal>> {
  const given = known ?? (await unitsGiven(transaction, plan));
  const not = ids.filter((id) => !given.has(id));
  if (not.length === 0) return new Map();
  const ended = await unitsEnded(transaction, plan, not);
  return new Map(not.map((id) => [id, refuseGiven({ own: id === plan.unitId, ended: ended.get(id) ?? null })]));
}
