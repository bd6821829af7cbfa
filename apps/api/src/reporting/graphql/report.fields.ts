import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Permission } from '@dangvu/domain/access/roles';
import { periodLabel } from '@dangvu/domain/calendar/period';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { identityGap, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import type { FormCell, FormFigures, FormRow } from '@dangvu/domain/reporting/monthly-form';
import { refuseReminder } from '@dangvu/domain/reporting/reminders';
import type { ReminderFacts } from '@dangvu/domain/reporting/reminders';
import { daysLate } from '@dangvu/domain/reporting/report-calendar';
import { availableReportTransitions, reportTransitions } from '@dangvu/domain/reporting/report-states';
import type { PeriodFacts, ReportState } from '@dangvu/domain/reporting/report-states';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import { CandidacyConnection, LifecycleEventConnection, MembershipConnection, WorkItem, capitalised } from '../../membership/public.ts';
import { UnitPermissions } from '../../organisation/public.ts';
import { Plan } from '../../planning/public.ts';
import { clauseOf } from '../../platform/act/user-error.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ReportPeriodKind } from './enums.ts';
import { AvailableReportTransition, Report, ReportCell, ReportDrift, ReportPeriod, ReportReminder, ReportStanding } from './report.type.ts';

const rowByCode = new Map(monthlyForm.map((row) => [row.cell, row]));

function formRow(code: FormCell): FormRow {
  const row = rowByCode.get(code);
  if (!row) throw new RangeError(`no row ${code} in the form`);
  return row;
}

@Resolver(() => ReportPeriod)
export class ReportPeriodFields {
  @FieldResolver(() => String, { description: 'What it is called, in the language of the caller.' })
  label(@Root() row: { $kind: ReportPeriodKind; $startsOn: string; $endsOn: string }, @Ctx() { locale }: RequestContext): string {
    return periodLabel({ kind: row.$kind, from: row.$startsOn, to: row.$endsOn })[locale];
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day the superior has given a unit for the period beyond the closing day; null: none, or a unit whose reports the caller does not read.' })
  reopenedUntil(@Arg('unitId', () => ID, { description: 'The unit.' }) _unitId: string): never {
    throw new Error('read by the statement');
  }
}

interface CellRow {
  readonly $code: FormCell;
}

@Resolver(() => ReportCell)
export class ReportCellFields {
  @FieldResolver(() => String, { description: 'What the row is called, in the language of the caller.' })
  label(@Root() { $code }: CellRow, @Ctx() { locale }: RequestContext): string {
    return formRow($code).label[locale];
  }

  @FieldResolver(() => String, { description: 'What exactly is counted, in the language of the caller.' })
  definition(@Root() { $code }: CellRow, @Ctx() { locale }: RequestContext): string {
    return formRow($code).definition[locale];
  }

  @FieldResolver(() => String, { description: 'STOCK: how many at an instant. INCREASE, DECREASE: part of opening + in − out = closing. NOTE: counted, not part of it.' })
  group(@Root() { $code }: CellRow): string {
    return formRow($code).kind;
  }

  @FieldResolver(() => LifecycleEventConnection, { nullable: true, description: 'The entries behind a figure that counts events; as many as the records give. Empty for other rows and without the right to read names.' })
  events(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => MembershipConnection, { nullable: true, description: 'The members behind OPENING and CLOSING; empty for other rows and without the right to read names.' })
  members(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => CandidacyConnection, { nullable: true, description: 'The people behind CANDIDATES; empty for other rows and without the right to read names.' })
  candidacies(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => ReportDrift)
export class ReportDriftFields {
  @FieldResolver(() => String, { description: 'What the row is called, in the language of the caller.' })
  label(@Root() { $code }: CellRow, @Ctx() { locale }: RequestContext): string {
    return formRow($code).label[locale];
  }
}

interface SentRow {
  readonly $firstSentOn: string | null;
  readonly $dueOn: string;
}

@Resolver(() => ReportStanding)
export class ReportStandingFields {
  @FieldResolver(() => Boolean, { description: 'Whether the caller can remind the unit now: it has not sent what is asked for, the period is open for it, and it was not reminded today.' })
  canRemind(@Root() { $decides, $facts }: { $decides: boolean; $facts: ReminderFacts }, @Ctx() { today }: RequestContext): boolean {
    return $decides && refuseReminder($facts, today) === null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days after the due day on which it was first sent; 0: on time; null: not sent, or not asked for. Sent again after it was returned, it is no later than it was.' })
  daysLate(@Root() { $firstSentOn, $dueOn }: SentRow): number | null {
    return daysLate($firstSentOn, $dueOn);
  }
}

interface ActRow {
  readonly $state: ReportState;
  readonly $period: PeriodFacts;
  readonly $canWrite: boolean;
  readonly $canSubmit: boolean;
  readonly $canDecide: boolean;
}

@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => [AvailableReportTransition], { description: 'What the caller can do with it now and why not the rest.' })
  availableTransitions(@Root() row: ActRow, @Ctx() { locale, today }: RequestContext): AvailableReportTransition[] {
    const permissions = new Set<Permission>();
    if (row.$canWrite) permissions.add(Permission.REPORT_WRITE);
    if (row.$canSubmit) permissions.add(Permission.REPORT_SUBMIT);
    if (row.$canDecide) permissions.add(Permission.REPORT_DECIDE);
    return availableReportTransitions({ ...row.$period, state: row.$state, today, permissions }).map(({ act, allowed, refusals }) => ({
      act,
      label: capitalised(reportTransitions.find((transition) => transition.act === act)?.label[locale] ?? act),
      allowed,
      refusals: refusals.map(({ code, params, ruleCode, clause }) => ({
        code, message: formatMessage(code, locale, params), rule: ((ruleCode && ruleByCode(ruleCode)) || null) as never, clause: clauseOf({ ruleCode, clause }),
      })),
    }));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days after the due day on which it was first sent; 0: on time; null: not sent, or not asked for. Sent again after it was returned, it is no later than it was.' })
  daysLate(@Root() { $firstSentOn, $dueOn }: SentRow): number | null {
    return daysLate($firstSentOn, $dueOn);
  }

  @FieldResolver(() => Boolean, { description: 'Whether opening + increases − decreases = closing, in the figures of the report.' })
  identityHolds(@Root() { $figures }: { $figures: FormFigures }): boolean {
    return identityGap($figures) === 0;
  }
}

@Resolver(() => WorkItem)
export class WorkItemReport {
  @FieldResolver(() => Report, { nullable: true, description: 'The report it concerns; null while it is not begun.' })
  report(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => ReportPeriod, { nullable: true, description: 'The period of the report that is due, was returned or is to be decided on; null for anything else.' })
  reportPeriod(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => ReportReminder, { nullable: true, description: 'The latest reminder of the superior that the report is missing; null: none. It goes with the item, when the report is sent.' })
  reminder(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan it concerns.' })
  plan(): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => UnitPermissions)
export class UnitPermissionsOfReporting {
  @FieldResolver(() => Boolean, { description: 'Whether the unit reports and the caller may write its reports.' })
  canReport(): never {
    throw new Error('read by the statement');
  }
}
