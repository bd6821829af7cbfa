// A quota is the sum of its lines: what the ledger of each plan must add up to, at every line.
import { carriageOf } from '@dangvu/domain/planning/reorganisation/carry-progress';
import type { Stay } from '@dangvu/domain/planning/reorganisation/carry-progress';
import type { Check } from './difference.ts';

/** Lines stand in published plans only, and a published plan rests on a decision. */
export const plans: Check = async (client) => {
  const { rows } = await client.query<{ id: string; what: string }>(`
    select p.id, 'is a draft and has lines' as what from plan p where p.state = 'DRAFT' and exists (select from quota_line l where l.plan_id = p.id)
    union all select p.id, 'is published without a decision' from plan p where p.state <> 'DRAFT' and p.decision_id is null
    union all select p.id, 'is published and assigns nothing' from plan p where p.state <> 'DRAFT' and not exists (select from quota_line l where l.plan_id = p.id) and not exists (select from target_line l where l.plan_id = p.id)
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

interface AncestryRow {
  readonly descendant_id: string;
  readonly ancestor_id: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** Where admissions count towards quotas after branches were merged and moved: the tree and its lineage walked branch by branch, by the domain's arithmetic. */
export const carriedAdmissions: Check = async (client) => {
  const lineage = await client.query<{ predecessor_id: string; successor_id: string; on: string }>(
    `select predecessor_id, successor_id, effective_on::text as on from org_lineage where kind = 'MERGED' order by predecessor_id, effective_on`,
  );
  const next = new Map(lineage.rows.toReversed().map((row) => [row.predecessor_id, row]));
  const concerned = await client.query<AncestryRow>(
    `select a.descendant_id, a.ancestor_id, lower(a.during)::text as from, upper(a.during)::text as until from org_ancestry_derived a
      where a.descendant_id in (select descendant_id from org_ancestry where not upper_inf(during) union select unnest($1::uuid[]))`,
    [lineage.rows.flatMap((row) => [row.predecessor_id, row.successor_id])],
  );
  const above = Map.groupBy(concerned.rows, ({ descendant_id: unit }) => unit);
  const expected = new Set<string>();
  for (const [branch, own] of above) {
    const stays: Stay[] = [];
    let [unit, from]: [string, string | null] = [branch, null];
    for (;;) {
      const into = next.get(unit);
      for (const row of above.get(unit) ?? []) {
        const begins = [row.from, from].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
        const ends = [row.until, into?.on ?? null].reduce((a, b) => (a === null || (b !== null && b < a) ? b : a));
        if (begins === null || ends === null || begins < ends) stays.push({ unitId: row.ancestor_id, from: begins, until: ends });
      }
      if (!into) break;
      [unit, from] = [into.successor_id, into.on];
    }
    const days = own.filter((row) => row.ancestor_id === branch).map((row) => row.from);
    const begun = days.includes(null) ? null : (days.toSorted()[0] ?? null);
    for (const { unitId, effectiveOn, times } of carriageOf(stays, begun)) expected.add(`${unitId} ${branch} ${effectiveOn} ${times}`);
  }
  const kept = await client.query<{ row: string }>(`select concat_ws(' ', unit_id, branch_id, effective_on, times) as row from admission_carriage`);
  const there = new Set(kept.rows.map(({ row }) => row));
  return [
    ...[...there].filter((row) => !expected.has(row)).map((row) => `carried admissions: ${row} is kept as the tree does not say`),
    ...[...expected].filter((row) => !there.has(row)).map((row) => `carried admissions: ${row} is not kept as the tree says`),
  ].toSorted();
};
