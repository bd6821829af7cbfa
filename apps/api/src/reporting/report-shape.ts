import { workItemShape } from '../membership/public.ts';
import { unitOf, unitPermissionsShape, unitShape } from '../organisation/public.ts';
import { planShape, planVisible } from '../planning/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { cellsOf } from './queries/report-cells.ts';
import { documentFor, reopenedUntil, reopeningOn } from './queries/report-closing.ts';
import { dayOf, endOf, firstSentAt, sentAt, stateOn } from './queries/report-days.ts';
import { lastRemindedOn } from './queries/report-reminders.ts';
import { reports } from './queries/reporting-units.ts';
import { reportCellShape } from './report-cell-shape.ts';

export const reportPeriodShape = defineShape('ReportPeriod', {
  id: column('id'),
  kind: column('kind'),
  label: derived((row) => ({ kind: `${row}.kind`, startsOn: `${row}.starts_on`, endsOn: `${row}.ends_on` })),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  opensOn: column('opens_on'),
  dueOn: column('due_on'),
  closesOn: column('closes_on'),
  asked: column('asked'),
  reopenedUntil: expression((row, statement, args) => {
    const unit = statement.param(args['unitId'], 'uuid');
    return `case when ${statement.within('REPORT_READ', unit)} then ${reopenedUntil(`${row}.id`, unit)} end`;
  }),
});

const nameOf = (row: string, columnName: string): string => `(select a.display_name from account a where a.id = ${row}.${columnName})`;

const reportEventShape = defineShape('ReportEvent', {
  id: column('id'),
  act: column('act'),
  at: column('at'),
  by: expression((row) => nameOf(row, 'account_id')),
  reason: column('reason'),
});

const reportReopeningShape = defineShape('ReportReopening', {
  id: column('id'),
  until: column('until_on'),
  reason: column('reason'),
  at: column('recorded_at'),
  by: expression((row) => nameOf(row, 'recorded_by')),
});

registerById('ReportReopening', (alias, idSql, statement) => ({ from: 'report_reopening', where: [`${alias}.id = ${idSql}`, reportVisible(alias, statement)] }));

const reportReminderShape = defineShape('ReportReminder', {
  id: column('id'),
  remindedOn: column('reminded_on'),
  message: column('message'),
  at: column('recorded_at'),
  by: expression((row) => nameOf(row, 'recorded_by')),
  period: one(
    () => reportPeriodShape,
    (alias, row) => ({ from: 'report_period', where: [`${alias}.id = ${row}.period_id`] }),
  ),
});

registerById('ReportReminder', (alias, idSql, statement) => ({ from: 'report_reminder', where: [`${alias}.id = ${idSql}`, reportVisible(alias, statement)] }));

/** Condition: it was done by the end of the day of the read. */
const byThen = (instant: string, statement: StatementBuilder): string[] => (statement.forToday ? [] : [`${instant} < ${endOf(statement.asOf)}`]);

/** Reminders to a unit about a period up to the day of the read, the latest first. */
const remindersTo = (alias: string, unit: string, period: string, statement: StatementBuilder): Source & { orderBy: string } =>
  ({ from: 'report_reminder', where: [`${alias}.unit_id = ${unit}`, `${alias}.period_id = ${period}`, ...byThen(`${alias}.recorded_at`, statement)], orderBy: `${alias}.recorded_at desc` });

const reportSnapshotShape = defineShape('ReportSnapshot', {
  id: column('id'),
  sha256: column('sha256'),
  content: column('content'),
  issuedAt: column('issued_at'),
  issuedBy: expression((row) => nameOf(row, 'issued_by')),
});

const reportDriftShape = defineShape('ReportDrift', {
  code: column('code'),
  label: derived((row) => ({ code: `${row}.code` })),
  issued: column('issued'),
  now: column('live'),
});

/** What the acts on a report look at (libs/domain/reporting/report-states.ts), for the screen; commands ask the same of the transaction. */
const actFacts = (row: string, statement: StatementBuilder): Record<string, string> => ({
  state: `${row}.state`,
  period: `(select json_build_object('kind', rp.kind, 'opensOn', rp.opens_on, 'asked', rp.asked, 'closesOn', rp.closes_on,
    'reopenedUntil', ${reopenedUntil('rp.id', `${row}.unit_id`)}, 'document', ${documentFor('rp.starts_on')}) from report_period rp where rp.id = ${row}.period_id)`,
  canWrite: statement.within('REPORT_WRITE', `${row}.unit_id`),
  canSubmit: statement.within('REPORT_SUBMIT', `${row}.unit_id`),
  canDecide: statement.strictlyWithin('REPORT_DECIDE', `${row}.unit_id`),
});

/** Row: table report. Where it stood, when it was sent and what had been done is told of the day of the read; acts and figures are those of now. */
export const reportShape = defineShape('Report', {
  id: column('id'),
  version: column('version'),
  state: expression(stateOn),
  remarks: column('remarks'),
  submittedAt: expression(sentAt),
  firstSubmittedAt: expression(firstSentAt),
  daysLate: derived((row, statement) => ({
    firstSentOn: `(select (${dayOf(firstSentAt(row, statement))})::text from report_period rp where rp.id = ${row}.period_id and rp.asked)`,
    dueOn: `(select rp.due_on::text from report_period rp where rp.id = ${row}.period_id)`,
  })),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  period: one(
    () => reportPeriodShape,
    (alias, row) => ({ from: 'report_period', where: [`${alias}.id = ${row}.period_id`] }),
  ),
  reopening: one(
    () => reportReopeningShape,
    (alias, row, statement) => ({ from: 'report_reopening', where: [`${alias}.id = ${reopeningOn(`${row}.period_id`, `${row}.unit_id`, statement)}`] }),
  ),
  reminders: list(
    () => reportReminderShape,
    (alias, row, statement) => remindersTo(alias, `${row}.unit_id`, `${row}.period_id`, statement),
  ),
  cells: list(
    () => reportCellShape,
    (alias, row) => ({ from: cellsOf(row), orderBy: `${alias}.place` }),
  ),
  log: list(
    () => reportEventShape,
    (alias, row, statement) => ({ from: 'report_event', where: [`${alias}.report_id = ${row}.id`, ...byThen(`${alias}.at`, statement)], orderBy: `${alias}.at, ${alias}.id` }),
  ),
  snapshot: one(
    () => reportSnapshotShape,
    (alias, row, statement) => ({ from: 'report_snapshot', where: [`${alias}.report_id = ${row}.id`, ...byThen(`${alias}.issued_at`, statement)] }),
  ),
  drift: list(
    () => reportDriftShape,
    (alias, row, statement) => ({
      from: `(select c.code, c.place, c.derived as issued, c.live from ${cellsOf(row)} c where ${stateOn(row, statement)} = 'ACCEPTED')`,
      where: [`${alias}.issued is distinct from ${alias}.live`],
      orderBy: `${alias}.place`,
    }),
  ),
  availableTransitions: derived(actFacts),
  identityHolds: derived((row) => ({ figures: `(select json_object_agg(c.code, coalesce(c.declared, c.derived)) from ${cellsOf(row)} c)` })),
});

/** Condition: the viewer reads reports of the unit. */
export const reportVisible = (row: string, statement: StatementBuilder): string => statement.within('REPORT_READ', `${row}.unit_id`);

const reportById = (alias: string, idSql: string, statement: StatementBuilder): Source => ({ from: 'report', where: [`${alias}.id = ${idSql}`, reportVisible(alias, statement)] });
registerById('Report', reportById);

/** Row: see `standingsFor` (queries/list-reports.ts). */
export const reportStandingShape = defineShape('ReportStanding', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  report: one(
    () => reportShape,
    (alias, row, statement) => reportById(alias, `${row}.report_id`, statement),
  ),
  state: column('state'),
  submittedAt: column('sent_at'),
  firstSubmittedAt: column('first_sent_at'),
  daysLate: derived((row) => ({ firstSentOn: `case when ${row}.asked then (${dayOf(`${row}.first_sent_at`)})::text end`, dueOn: `${row}.due_on::text` })),
  dueOn: column('due_on'),
  closesOn: column('closes_on'),
  reopening: one(
    () => reportReopeningShape,
    (alias, row) => ({ from: 'report_reopening', where: [`${alias}.id = ${row}.reopening_id`] }),
  ),
  // As `reopenPeriod` asks; on a past day nothing is done.
  canReopen: expression((row, statement) => statement.forToday
    ? `(${row}.asked and ${row}.closes_on is not null and ${row}.state not in ('SUBMITTED', 'ACCEPTED') and ${statement.strictlyWithin('REPORT_DECIDE', `${row}.unit_id`)})` : 'false'),
  reminders: list(
    () => reportReminderShape,
    (alias, row, statement) => remindersTo(alias, `${row}.unit_id`, `${row}.period_id`, statement),
  ),
  canRemind: derived((row, statement) => ({
    decides: statement.forToday ? statement.strictlyWithin('REPORT_DECIDE', `${row}.unit_id`) : 'false',
    facts: `json_build_object('kind', ${row}.kind, 'opensOn', ${row}.opens_on, 'asked', ${row}.asked, 'closesOn', ${row}.closes_on, 'document', null, 'state', ${row}.state,
      'reopenedUntil', (select o.until_on from report_reopening o where o.id = ${row}.reopening_id), 'lastRemindedOn', ${lastRemindedOn(`${row}.period_id`, `${row}.unit_id`)})`,
  })),
  overdue: expression((row, statement) => `(${row}.asked and ${row}.due_on < ${statement.asOf} and ${row}.state in ('NOT_STARTED', 'DRAFT', 'RETURNED'))`),
});

/** The period of what waits about a report, begun or not; the id of what is not begun ends in it. */
const periodOfItem = (row: string): string => `case ${row}.kind when 'REPORT_DUE' then split_part(${row}.id, ':', 3)::uuid
  when 'REPORT_RETURNED' then (select r.period_id from report r where r.id = ${row}.subject_id) when 'REPORT_TO_DECIDE' then (select r.period_id from report r where r.id = ${row}.subject_id) end`;

extendShape(workItemShape, {
  reportPeriod: one(
    () => reportPeriodShape,
    // The kind first: nothing is looked up for the many that are no reports.
    (alias, row, statement) => ({ from: 'report_period', where: [`${row}.kind in ('REPORT_DUE', 'REPORT_RETURNED', 'REPORT_TO_DECIDE')`, `${alias}.id = ${periodOfItem(row)}`, reportVisible(row, statement)] }),
  ),
  reminder: one(
    () => reportReminderShape,
    (alias, row, statement) => ({
      from: 'report_reminder',
      where: [
        `${row}.kind in ('REPORT_DUE', 'REPORT_RETURNED')`, reportVisible(row, statement),
        `${alias}.id = (select m.id from report_reminder m where m.unit_id = ${row}.unit_id and m.period_id = ${periodOfItem(row)} order by m.recorded_at desc limit 1)`,
      ],
    }),
  ),
  report: one(
    () => reportShape,
    (alias, row, statement) => reportById(alias, `${row}.subject_id`, statement),
  ),
  plan: one(
    () => planShape,
    (alias, row, statement) => ({ from: 'plan', where: [`${alias}.id = ${row}.subject_id`, `${row}.kind = 'QUOTA_BEHIND'`, planVisible(alias, statement)] }),
  ),
});

extendShape(unitPermissionsShape, {
  canReport: expression((row, statement) => `${statement.within('REPORT_WRITE', `${row}.unit_id`)} and ${reports(`${row}.unit_id`, statement.todaySql)}`),
});
