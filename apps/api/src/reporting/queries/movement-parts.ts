import { postedOn } from '../../membership/public.ts';
import { countedEvents } from './dashboard-row.ts';

/** Members of a unit and below at the end of a day, as an SQL scalar. */
export const headcountAt = (unit: string, day: string): string => `coalesce((select h.n from headcount_on(array[${unit}], ${day}) h), 0)`;

/** Of these, who had been recognised by then. */
export const officialAt = (unit: string, day: string): string => `(select count(*)::integer from membership_posting o join membership m on m.id = o.membership_id
    where ${postedOn('o.during', day)} and m.official_on <= ${day} and o.branch_id in (select a.descendant_id from org_ancestry a where a.ancestor_id = ${unit} and a.during @> ${day}))`;

/**
 * What happened in a period to members who were official on the day, by measure, and who was admitted again: a JSON object of
 * measure → [official, readmitted].
 */
export const partsOf = (unit: string, from: string, until: string): string => `(select coalesce(json_object_agg(f.measure, json_build_array(f.official, f.again)), '{}') from (
    select c.measure, (count(*) filter (where m.official_on <= e.effective_on))::integer as official, (count(*) filter (where m.ordinal > 1))::integer as again
      from ${countedEvents(unit, from, until)} c join lifecycle_event e on e.id = c.event_id left join membership m on m.id = e.membership_id group by 1) f)`;

/** What happened in a period by measure, from the counters. */
export const countsOf = (unit: string, from: string, until: string): string =>
  `coalesce((select jsonb_object_agg(m.measure, m.n) from measure_counts(array[${unit}], ${from}, ${until}) m), '{}')`;

/** The same day a year earlier; the last day of a month stays the last day of its month. */
export const yearEarlier = (day: string): string => `(((${day} + 1) - interval '1 year')::date - 1)`;
