import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/** The unit, the period and the day a dashboard is asked for. */
export interface DashboardPeriod {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  readonly termPlanId: string | null;
}

/**
 * The one row every field of a dashboard is read from: unit_id, from_on, to_on, until_on (the last day counted), counts (events
 * of the unit and below in the period by measure), term_plan_id. `offset 0` keeps PostgreSQL from copying `counts` into each
 * field that uses it: it is computed once, and not at all when no field asks for it.
 */
export function dashboardRow(period: DashboardPeriod, statement: StatementBuilder): string {
  const [unit, from, to] = [statement.param(period.unitId, 'uuid'), statement.param(period.from, 'date'), statement.param(period.to, 'date')];
  return `(select d.*, coalesce((select jsonb_object_agg(m.measure, m.n) from measure_counts(array[d.unit_id], d.from_on, d.until_on) m), '{}') as counts
    from (select u.id as unit_id, ${from} as from_on, ${to} as to_on, least(${to}, ${statement.asOf}) as until_on, ${statement.param(period.termPlanId, 'uuid')} as term_plan_id
      from org_unit u where u.id = ${unit}) d offset 0)`;
}

/** Condition: the event was not replaced by a correction. */
export const stands = (eventId: string): string => `not exists (select from lifecycle_event x where x.corrects = ${eventId})`;

/** Admissions counted for the unit at the top of the tree within days, as `countedEvents` gives them: begun with the days, because its branches are all there are. */
export const admittedAnywhere = (unit: string, from: string, until: string): string =>
  `(select e.id as event_id, e.measure, e.counted_on from lifecycle_event e where e.measure = 'ADMITTED' and not e.voided and e.counted_on >= ${from} and e.counted_on <= ${until}
    and exists (select from org_ancestry a where a.descendant_id = e.branch_id and a.ancestor_id = ${unit} and a.during @> e.effective_on offset 0) and ${stands('e.id')})`;

/** Events counted for a unit (and below) by measure within days, both ends included: rows (event_id, measure, counted_on). */
export function countedEvents(unit: string, from: string, to: string, measures?: readonly string[]): string {
  const only = measures ? ` and c.measure in (${measures.map((measure) => `'${measure}'`).join(', ')})` : '';
  return `(select c.event_id, c.measure, c.counted_on from lifecycle_contribution c
    where c.unit_id = ${unit} and c.counted_on >= ${from} and c.counted_on <= ${to}${only} and ${stands('c.event_id')})`;
}
