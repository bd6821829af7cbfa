import { countedEvents, stands } from './dashboard-row.ts';

/** Of the units above a branch on a day the highest that `unit` does not stand in itself: seen from a ward another ward, from a branch its neighbour. */
const elsewhere = (branch: string, unit: string, day: string): string => `(select a.ancestor_id from org_ancestry a
    where a.descendant_id = ${branch} and a.during @> ${day}
      and not exists (select from org_ancestry b where b.descendant_id = ${unit} and b.ancestor_id = a.ancestor_id and b.during @> ${day}) order by a.depth desc limit 1)`;

/** Members who came and went: rows (unit_id, place, measure), one an event, as the counters count them and by the tree of the day of the event. */
const counted = (unit: string, from: string, until: string): string => `select case k.measure when 'MOVED_OUT' then ${elsewhere('e.to_branch_id', unit, 'e.effective_on')}
      when 'MOVED_IN' then ${elsewhere('e.branch_id', unit, 'e.effective_on')} end as unit_id,
    coalesce(e.details->>'destination', e.details->>'from') as place, k.measure
  from ${countedEvents(unit, from, until, ['MOVED_IN', 'MOVED_OUT', 'ARRIVED', 'DEPARTED'])} k join lifecycle_event e on e.id = k.event_id`;

/**
 * Transfers that lead out of the unit and have not arrived, by the tree of the day they were asked for: rows (unit_id, place, measure).
 * What was open on the last day counted is late or is not; what was sent back, or proposed for striking off, was so within the period.
 */
function astray(unit: string, from: string, until: string): string {
  const dueOn = `case when t.referred_on <= ${until} then t.present_due_on else coalesce(t.start_due_on, t.present_due_on) end`;
  const day = 't.requested_on';
  return `select case when t.to_branch_id is not null then ${elsewhere('t.to_branch_id', unit, day)} end as unit_id, t.destination as place, f.measure
    from org_ancestry h join transfer t on t.from_branch_id = h.descendant_id and t.requested_on <= ${until} and h.during @> ${day}
    cross join lateral (select 'OPEN' as measure where t.closed_on is null or t.closed_on > ${until}
      union all select 'OVERDUE' where (t.closed_on is null or t.closed_on > ${until}) and ${dueOn} < ${until}
      union all select 'RETURNED' where t.state = 'RETURNED' and t.closed_on between ${from} and ${until}
      union all select 'DELETION' where t.deletion_proposed_on between ${from} and ${until}) f
   where h.ancestor_id = ${unit}
     and not exists (select from org_ancestry b where b.descendant_id = t.to_branch_id and b.ancestor_id = ${unit} and b.during @> ${day})`;
}

/** Names of places as they were written: two spellings that differ by marks, capitals or spaces are one place. */
const key = `coalesce(p.unit_id::text, regexp_replace(fold_vietnamese(coalesce(p.place, '')), '\\s+', ' ', 'g'))`;
const times = (...measures: readonly string[]): string => `(count(*) filter (where p.measure in (${measures.map((measure) => `'${measure}'`).join(', ')})))::integer`;

/**
 * One row: places (a JSON list), inside. `offset 0` has the places found once, whatever is asked of them.
 * @param row of the dashboard: unit_id, from_on, until_on
 */
export function movesOf(row: string): string {
  const span = [`${row}.unit_id`, `${row}.from_on`, `${row}.until_on`] as const;
  return `(select (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
      select ${key} as key, p.unit_id, mode() within group (order by p.place) as place, ${times('MOVED_IN', 'ARRIVED')} as came, ${times('MOVED_OUT', 'DEPARTED')} as went,
        ${times('OPEN')} as open, ${times('OVERDUE')} as overdue, ${times('RETURNED')} as returned, ${times('DELETION')} as deletion
        from (${counted(...span)} union all ${astray(...span)}) p group by ${key}, p.unit_id) g) as places,
    (select count(*)::integer from org_ancestry h join lifecycle_event e on e.branch_id = h.descendant_id and h.during @> e.effective_on
      where h.ancestor_id = ${row}.unit_id and e.measure = 'MOVED' and not e.voided and e.counted_on between ${row}.from_on and ${row}.until_on and ${stands('e.id')}
        and exists (select from org_ancestry b where b.descendant_id = e.to_branch_id and b.ancestor_id = ${row}.unit_id and b.during @> e.effective_on)) as inside offset 0)`;
}

/** The places as rows again. */
export const placesOf = (row: string): string =>
  `(select * from jsonb_to_recordset(${row}.places) as p(key text, unit_id uuid, place text, came integer, went integer, open integer, overdue integer, returned integer, deletion integer))`;
