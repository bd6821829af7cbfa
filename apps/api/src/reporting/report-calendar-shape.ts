import { ReportPeriodKind } from '@dangvu/domain/reporting/report-calendar';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, list } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { beginsIn } from './queries/report-years.ts';

/** The kinds in their order, for SQL. */
const kindOrder = `array[${Object.values(ReportPeriodKind).map((kind) => `'${kind}'`).join(', ')}]`;

const kindSettingShape = defineShape('ReportKindSetting', {
  kind: column('kind'),
  asked: column('asked'),
  openingDay: column('opening_day'),
  dueDays: column('due_days'),
  closingDays: column('closing_days'),
});

const reader = (statement: StatementBuilder): string => `cardinality(${statement.unitsPermitting('REPORT_READ')}) > 0`;

/** A decision as recorded; what follows from it is told by the periods. */
const calendarDecisionShape = defineShape('ReportCalendarDecision', {
  id: column('id'),
  validFrom: column('valid_from'),
  number: column('number'),
  decidedOn: column('decided_on'),
  kinds: list(
    () => kindSettingShape,
    (alias, row) => ({ from: 'report_calendar_kind', where: [`${alias}.calendar_id = ${row}.id`], orderBy: `array_position(${kindOrder}, ${alias}.kind)` }),
  ),
  recordedAt: expression((row) => `case when ${row}.recorded_by is not null then ${row}.recorded_at end`),
  recordedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.recorded_by)`),
});

registerById('ReportCalendarDecision', (alias, idSql, statement) => ({ from: 'report_calendar', where: [`${alias}.id = ${idSql}`, reader(statement)] }));

/** One row for whoever reads reports: the calendar is one for the whole town. */
export const theCalendar = (statement: StatementBuilder): { from: string; where: string[] } => ({ from: '(select)', where: [reader(statement)] });

defineShape('ReportCalendar', {
  canSet: expression((_row, statement) => String(statement.holdsWhole('REPORT_DECIDE'))),
  asked: expression((_row, statement, args) => `(select coalesce(json_agg(k.kind order by array_position(${kindOrder}, k.kind)), '[]')
    from (select distinct p.kind from report_period p where p.asked and ${beginsIn('p', Number(args['year']), statement)}) k)`),
  decisions: list(
    () => calendarDecisionShape,
    (alias) => ({ from: 'report_calendar', orderBy: `${alias}.valid_from desc, ${alias}.seq desc` }),
  ),
});
