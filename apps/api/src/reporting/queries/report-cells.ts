import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';

const codes = monthlyForm.map(({ cell }) => `'${cell}'`).join(', ');

/** The same days a year earlier; the last day of a month stays the last day of its month. */
const yearBefore = (day: string): string => `(${day} - interval '1 year')::date`;
const lastDayYearBefore = (day: string): string => `((${day} + 1) - interval '1 year')::date - 1`;

/**
 * The cells of the report in row `report`, in the order of the form. Where a figure comes from depends on the state: while it is
 * written, from the records; once sent, as it was sent; once accepted, from the frozen text. Columns: code, place, unit_id,
 * starts_on, ends_on, state, derived, declared, reason, return_reason, live (what the records give now), previous (a year before).
 * `offset 0` has each set of figures computed once a report, and not at all when nothing selected asks for it.
 */
export function cellsOf(report: string): string {
  const derived = `case when h.state = 'ACCEPTED' then z.derived when h.state = 'SUBMITTED' then c.derived else (h.live ->> f.code)::integer end`;
  return `(select f.code, f.place, h.unit_id, h.starts_on, h.ends_on, h.state, ${derived} as derived,
      case when h.state = 'ACCEPTED' then z.declared else c.declared end as declared,
      case when h.state = 'ACCEPTED' then z.reason else c.reason end as reason,
      c.return_reason, (h.live ->> f.code)::integer as live, (h.previous ->> f.code)::integer as previous
    from (select ${report}.id, ${report}.unit_id, ${report}.state, rp.starts_on, rp.ends_on,
        (select jsonb_object_agg(g.code, g.n) from report_figures(${report}.unit_id, rp.starts_on, rp.ends_on) g) as live,
        (select jsonb_object_agg(g.code, g.n) from report_figures(${report}.unit_id, ${yearBefore('rp.starts_on')}, ${lastDayYearBefore('rp.ends_on')}) g) as previous,
        (select n.content::jsonb -> 'cells' from report_snapshot n where n.report_id = ${report}.id) as frozen
      from report_period rp where rp.id = ${report}.period_id offset 0) h
    cross join unnest(array[${codes}]) with ordinality f(code, place)
    left join report_cell c on c.report_id = h.id and c.code = f.code
    left join lateral (select (x ->> 'derived')::integer as derived, (x ->> 'declared')::integer as declared, x ->> 'reason' as reason
      from jsonb_array_elements(h.frozen) x where x ->> 'code' = f.code) z on true)`;
}
