// A quota is the sum of its lines: what the ledger of each plan must add up to, at every line.
import type { Check } from './difference.ts';

/** Lines stand in published plans only, and a published plan rests on a decision. */
export const plans: Check = async (client) => {
  const { rows } = await client.query<{ id: string; what: string }>(`
    select p.id, 'is a draft and has lines' as what from plan p where p.state = 'DRAFT' and exists (select from quota_line l where l.plan_id = p.id)
    union all select p.id, 'is published without a decision' from plan p where p.state <> 'DRAFT' and p.decision_id is null
    union all select p.id, 'is published and assigns nothing' from plan p where p.state <> 'DRAFT' and not exists (select from quota_line l where l.plan_id = p.id)
    union all select p.id, 'is published and still has figures being worked on' from plan p where p.state <> 'DRAFT' and exists (select from quota_draft d where d.plan_id = p.id)
    union all select p.id, 'is a draft and has lines about targets' from plan p where p.state = 'DRAFT' and exists (select from target_line l where l.plan_id = p.id)
    union all select p.id, 'is published and still has targets being worked on' from plan p where p.state <> 'DRAFT' and exists (select from target_draft d where d.plan_id = p.id)`);
  return rows.map(({ id, what }) => `plan ${id} ${what}`);
};

/** No quota falls below 0 on any day, nothing is changed that was not assigned, and what one unit gives another gets. */
export const quotas: Check = async (client) => {
  const below = await client.query<{ plan_id: string; unit_id: string; seq: string; sum: number }>(`
    select plan_id, unit_id, seq::text, sum from (select l.*, sum(amount) over (partition by plan_id, unit_id order by effective_on, seq)::integer as sum from quota_line l) running
     where sum < 0 order by seq`);
  const unassigned = await client.query<{ plan_id: string; unit_id: string; kind: string }>(`
    select plan_id, unit_id, kind from (select distinct on (plan_id, unit_id) * from quota_line order by plan_id, unit_id, seq) first
     where kind not in ('ASSIGNED', 'MOVED', 'CARRIED', 'RAISED')`);
  const unbalanced = await client.query<{ plan_id: string; unit_id: string; counterpart_id: string; sum: number }>(`
    select plan_id, least(unit_id, counterpart_id) as unit_id, greatest(unit_id, counterpart_id) as counterpart_id, sum(amount)::integer as sum
      from quota_line where kind = 'MOVED' group by 1, decision_id, 2, 3 having sum(amount) <> 0`);
  const cancelled = await client.query<{ plan_id: string; unit_id: string; sum: number }>(`
    select plan_id, unit_id, sum from (select l.*, sum(amount) over (partition by plan_id, unit_id order by seq)::integer as sum from quota_line l) running
     where kind = 'CANCELLED' and sum <> 0`);
  return [
    ...below.rows.map((row) => `quota of unit ${row.unit_id} in plan ${row.plan_id} is ${row.sum} after line ${row.seq}`),
    ...unassigned.rows.map((row) => `quota of unit ${row.unit_id} in plan ${row.plan_id} begins with ${row.kind}`),
    ...unbalanced.rows.map((row) => `plan ${row.plan_id}: what moved between ${row.unit_id} and ${row.counterpart_id} adds up to ${row.sum}, not to 0`),
    ...cancelled.rows.map((row) => `quota of unit ${row.unit_id} in plan ${row.plan_id} was cancelled and leaves ${row.sum}`),
  ];
};

/** A plan assigns to its own unit (the target) and to units directly below it, in its period or when it was assigned. */
export const placements: Check = async (client) => {
  const { rows } = await client.query<{ plan_id: string; unit_id: string }>(`
    select distinct l.plan_id, l.unit_id from quota_line l join plan p on p.id = l.plan_id
     where l.unit_id <> p.unit_id and not exists (select from org_placement o where o.unit_id = l.unit_id and o.parent_id = p.unit_id and o.during && daterange(least(p.starts_on, l.effective_on - 1), p.ends_on, '[]'))`);
  return rows.map((row) => `plan ${row.plan_id} assigns to unit ${row.unit_id}, which was not directly below it`);
};
