import { Migration } from '@mikro-orm/migrations';

/** Counting a span of days reads the log at its edges only, and not at all when the span is made of whole months. */
export class Migration0010CountEdges extends Migration {
  override up(): void {
    this.addSql(`
-- The same counts as before at a fiftieth of the cost: the edges stand in a subquery of their own (\`offset 0\`), so that the days
-- reach the index of the log. Joined beside the tally, PostgreSQL read the whole log and threw it away.
create or replace function measure_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language sql stable as $$
  with month_span as (
    select (date_trunc('month', p_from - 1) + interval '1 month')::date as first_whole, date_trunc('month', p_to + 1)::date as after_whole
  ), edge as (
    select p_from as from_on, p_to as to_on from month_span where first_whole >= after_whole
    union all select p_from, first_whole - 1 from month_span where first_whole < after_whole
    union all select after_whole, p_to from month_span where first_whole < after_whole
  )
  select unit_id, measure, sum(n)::integer from (
    select t.unit_id, t.measure, t.subtree as n from month_span join tally t on t.month >= first_whole and t.month < after_whole and t.unit_id = any(p_units)
    union all
    select day.unit_id, day.measure, 1 from (select from_on, to_on from edge where from_on <= to_on) span
     cross join lateral (select c.unit_id, c.measure from lifecycle_contribution c
       where c.effective_on between span.from_on and span.to_on and c.unit_id = any(p_units)
         and not exists (select from lifecycle_event x where x.corrects = c.event_id) offset 0) day
  ) part group by unit_id, measure
$$;
`);
  }
}
