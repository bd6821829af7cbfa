import './dashboard-shape.ts';
import './moves-shape.ts';
import './statistics-shape.ts';
import './outlook-shape.ts';
import './plan-progress-shape.ts';
import './feasibility-shape.ts';
import './feasible-quota.ts';
import './report-shape.ts';
import './report-calendar-shape.ts';
import './spread-shape.ts';
import './carry-over-shape.ts';
import './peers-shape.ts';
import './plan-outcome-shape.ts';
import './target-reached-shape.ts';
import './term-shape.ts';
import './unit-notices.ts';
import './viewer-counters-shape.ts';
import './work-items.ts';
import { DashboardFields, UnitProgressFields } from './graphql/dashboard.fields.ts';
import { DashboardQueries } from './graphql/dashboard.queries.ts';
import { PlanRowFeasibility } from './graphql/feasibility.fields.ts';
import { DashboardComposition } from './graphql/composition.type.ts';
import { DashboardMovements, YearOfUnitFields } from './graphql/movements.type.ts';
import { DashboardMoves, MovesFields } from './graphql/moves.type.ts';
import { DashboardOutlook } from './graphql/outlook.type.ts';
import { PeerUnitFields, PlanPeersFields, UnitPeersFields } from './graphql/peers.fields.ts';
import { PlanProgress, PlanRowProgress } from './graphql/plan-progress.fields.ts';
import { QuotaSpreadMutations } from './graphql/quota-spread.mutations.ts';
import { QuotaSpreadQueries } from './graphql/quota-spread.queries.ts';
import { SpreadProposalFields, SpreadRowFields } from './graphql/quota-spread.type.ts';
import { ReportCellFields, ReportDriftFields, ReportFields, ReportPeriodFields, ReportStandingFields, UnitPermissionsOfReporting, WorkItemReport } from './graphql/report.fields.ts';
import { ReportCalendarFields, ReportCalendarResolver } from './graphql/report-calendar.resolver.ts';
import { ReportMutations } from './graphql/report.mutations.ts';
import { ReportQueries } from './graphql/report.queries.ts';
import { ReportReminderMutations } from './graphql/report-reminder.resolver.ts';
import { CarryOverMutations, CarryRowFields, PlanCarryFields } from './graphql/carry-over.resolver.ts';
import { PlanTargetTotals, TargetReachedFields, TargetTotalFields } from './graphql/target-reached.fields.ts';
import { PlanTermFields } from './graphql/term-balance.fields.ts';
import { ReorganisationMutations } from './graphql/reorganisation.mutations.ts';
import { PreflightFields, TargetCarriedFields } from './graphql/reorganisation.type.ts';
import { ViewerCounterFields } from './graphql/viewer-counters.type.ts';

export const reportingResolvers = [
  DashboardQueries, DashboardFields, DashboardMoves, MovesFields, DashboardComposition, DashboardMovements, YearOfUnitFields, DashboardOutlook, UnitProgressFields,
  PlanProgress, PlanTermFields, PlanRowProgress, PlanRowFeasibility, ReportQueries, ReportMutations, ReportReminderMutations, ReportCalendarResolver, ReportCalendarFields, ReportPeriodFields, ReportCellFields,
  ReportDriftFields, ReportFields, ReportStandingFields, UnitPermissionsOfReporting, WorkItemReport, ViewerCounterFields,
  QuotaSpreadQueries, QuotaSpreadMutations, SpreadProposalFields, SpreadRowFields, TargetReachedFields, TargetTotalFields, PlanTargetTotals,
  CarryOverMutations, CarryRowFields, PlanCarryFields, PeerUnitFields, PlanPeersFields, UnitPeersFields,
  ReorganisationMutations, PreflightFields, TargetCarriedFields,
];
