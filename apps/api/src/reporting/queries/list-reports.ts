import type { ReportPeriodKind } from '@dangvu/domain/reporting/report-calendar';
import type { ReportState } from '@dangvu/domain/reporting/report-states';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { reportVisible } from '../report-shape.ts';
import { reopeningOn } from './report-closing.ts';
import { firstSentAt, sentAt, stateOn } from './report-days.ts';
import { beginsIn } from './report-years.ts';
import { mayReportUnder, reports } from './reporting-units.ts';

export interface ReportFilter {
  readonly unitId?: string | null;
  readonly under?: string | null;
  readonly periodId?: string | null;
  readonly year?: number | null;
  readonly state?: ReportState | null;
}

/** Reports that have been begun by the day of the read, the latest period first. */
export function reportsMatching(filter: ReportFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const where = [reportVisible(alias, statement)];
  if (filter.unitId) where.push(`${alias}.unit_id = ${statement.param(filter.unitId, 'uuid')}`);
  if (filter.under) where.push(`exists (select from org_ancestry a where a.ancestor_id = ${statement.param(filter.under, 'uuid')} and a.descendant_id = ${alias}.unit_id)`);
  if (filter.periodId) where.push(`${alias}.period_id = ${statement.param(filter.periodId, 'uuid')}`);
  if (filter.year) where.push(`extract(year from ${alias}.starts_on) = ${statement.param(filter.year, 'integer')}`);
  if (filter.state) where.push(`${stateOn(alias, statement)} = ${statement.param(filter.state, 'text')}`);
  else if (!statement.forToday) where.push(`${stateOn(alias, statement)} is not null`);
  return {
    from: '(select r.*, p.starts_on from report r join report_period p on p.id = r.period_id)',
    where,
    order: { keys: [{ sql: `${alias}.starts_on`, type: 'date' }, { sql: `${alias}.id`, type: 'uuid' }], descending: true },
  };
}

/** A period by its id, or that of its kind in a year which is looked at: the latest asked for that had opened on a day, before the first opens the first. */
export type ChosenPeriod = { readonly id: string } | { readonly kind: ReportPeriodKind; readonly year: number | null; readonly asOf: string | null };

function periodSql(chosen: ChosenPeriod, statement: StatementBuilder): string {
  if ('id' in chosen) return statement.param(chosen.id, 'uuid');
  const day = chosen.asOf === null ? statement.asOf : statement.param(chosen.asOf, 'date');
  const within = chosen.year === null ? `date_trunc('year', c.starts_on::timestamp) = date_trunc('year', ${day}::timestamp)` : beginsIn('c', chosen.year, statement);
  return `(select c.id from report_period c where c.kind = ${statement.param(chosen.kind, 'text')} and ${within}
        order by c.asked desc, c.opens_on <= ${day} desc, case when c.opens_on <= ${day} then c.starts_on end desc, c.starts_on limit 1)`;
}

/**
 * Every unit that reports for the period, at or directly below a unit, as the tree stood on its last day: also those that have not
 * begun by the day of the read. In the order of the tree. Of a period that is not asked for nobody is expected: there are those units alone
 * that reported all the same.
 * Columns: unit_id, position, period_id, kind, asked, report_id, state, opens_on, due_on, closes_on, reopening_id, sent_at, first_sent_at.
 */
export function standingsFor(unitId: string, period: ChosenPeriod, alias: string, statement: StatementBuilder): Source & { orderBy: string } {
  return {
    from: `(select u.unit_id, v.position, p.id as period_id, p.kind, p.asked, p.opens_on, p.closes_on, ${reopeningOn('p.id', 'u.unit_id', statement)} as reopening_id, case when s.state is not null then r.id end as report_id, coalesce(s.state, 'NOT_STARTED') as state, p.due_on,
        ${sentAt('r', statement)} as sent_at, f.first_sent_at
      from report_period p
      cross join lateral ${mayReportUnder(statement.param(unitId, 'uuid'), 'p.ends_on')} u
      cross join lateral (select x.position from org_unit_revision x where x.unit_id = u.unit_id order by x.during @> p.ends_on desc, x.during desc limit 1) v
      left join report r on r.unit_id = u.unit_id and r.period_id = p.id
      cross join lateral (select ${stateOn('r', statement)} as state) s
      cross join lateral (select ${firstSentAt('r', statement)} as first_sent_at offset 0) f
      where p.id = ${periodSql(period, statement)} and (p.asked or s.state is not null) and ${reports('u.unit_id', 'p.ends_on')})`,
    where: [reportVisible(alias, statement)],
    orderBy: `${alias}.position, ${alias}.unit_id`,
  };
}
