import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router';
import { frameKeys, readFrame } from '../config/frame.ts';
import type { FrameSearch } from '../config/frame.ts';
import { paths } from '../config/paths.ts';
import { readCandidatesAddress } from '../features/membership/candidates/candidates-address.ts';
import type { CandidatesAddress } from '../features/membership/candidates/candidates-address.ts';
import { readMembersAddress } from '../features/membership/members/members-address.ts';
import type { MembersAddress } from '../features/membership/members/members-address.ts';
import { readLifeAddress } from '../features/membership/person/life-address.ts';
import type { LifeAddress } from '../features/membership/person/life-address.ts';
import { readPersonAddress } from '../features/membership/person/person-address.ts';
import type { PersonAddress } from '../features/membership/person/person-address.ts';
import { readTransfersAddress } from '../features/membership/transfers/transfers-address.ts';
import type { TransfersAddress } from '../features/membership/transfers/transfers-address.ts';
import { readTrainingAddress } from '../features/membership/training/training-address.ts';
import type { TrainingAddress } from '../features/membership/training/training-address.ts';
import { readPlansSearch } from '../features/planning/plans-search.ts';
import { readReportsSearch } from '../features/reporting/reports-search.ts';
import { readStatisticsAddress } from '../features/reporting/statistics/statistics-address.ts';
import type { StatisticsAddress } from '../features/reporting/statistics/statistics-address.ts';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { PageFailed } from './page-failed.tsx';
import { page } from './page.tsx';

/** Unit, period and as-of date belong to every page and stay when one page links to another. */
const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): FrameSearch => readFrame(search),
  search: { middlewares: [retainSearchParams([...frameKeys])] },
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

const under = () => root;

// One line per page. A page that keeps filters in the address adds `validateSearch: read…Search` from a file beside it.
const overview = createRoute({
  getParentRoute: under,
  path: paths.overview,
  component: page(() => import('../features/reporting/overview-page.tsx').then((m) => m.OverviewPage), ['reporting']),
});
const work = createRoute({
  getParentRoute: under,
  path: paths.work,
  component: page(() => import('../features/membership/work-page.tsx').then((m) => m.WorkPage), ['membership', 'transfers']),
});
const candidates = createRoute({
  getParentRoute: under,
  path: paths.candidates,
  validateSearch: (search: Record<string, unknown>): Partial<CandidatesAddress> => readCandidatesAddress(search),
  component: page(() => import('../features/membership/candidates-page.tsx').then((m) => m.CandidatesPage), ['lists', 'membership', 'candidacy', 'moves', 'scans']),
});
const trainings = createRoute({
  getParentRoute: under,
  path: paths.trainings,
  validateSearch: (search: Record<string, unknown>): Partial<TrainingAddress> => readTrainingAddress(search),
  component: page(() => import('../features/membership/trainings-page.tsx').then((m) => m.TrainingsPage), ['membership', 'training']),
});
const training = createRoute({
  getParentRoute: under,
  path: paths.training,
  component: page(() => import('../features/membership/training-page.tsx').then((m) => m.TrainingPage), ['membership', 'training']),
});
const members = createRoute({
  getParentRoute: under,
  path: paths.members,
  validateSearch: (search: Record<string, unknown>): Partial<MembersAddress> => readMembersAddress(search),
  component: page(() => import('../features/membership/members-page.tsx').then((m) => m.MembersPage), ['lists', 'membership', 'missed', 'particulars']),
});
const duplicates = createRoute({
  getParentRoute: under,
  path: paths.duplicates,
  component: page(() => import('../features/membership/duplicates-page.tsx').then((m) => m.DuplicatesPage), ['duplicates', 'membership']),
});
const memberList = createRoute({
  getParentRoute: under,
  path: paths.memberList,
  component: page(() => import('../features/membership/member-list-page.tsx').then((m) => m.MemberListPage), ['member-list']),
});
const person = createRoute({
  getParentRoute: under,
  path: paths.person,
  validateSearch: (search: Record<string, unknown>): Partial<LifeAddress & PersonAddress> => ({ ...readLifeAddress(search), ...readPersonAddress(search) }),
  component: page(() => import('../features/membership/person-page.tsx').then((m) => m.PersonPage), ['cards', 'departures', 'membership', 'moves', 'scans', 'missed', 'particulars', 'probation', 'standing', 'temporary', 'transfers']),
});
const transfers = createRoute({
  getParentRoute: under,
  path: paths.transfers,
  validateSearch: (search: Record<string, unknown>): Partial<TransfersAddress> => readTransfersAddress(search),
  component: page(() => import('../features/membership/transfers-page.tsx').then((m) => m.TransfersPage), ['departures', 'membership', 'standing', 'temporary', 'transfers']),
});
const transfer = createRoute({
  getParentRoute: under,
  path: paths.transfer,
  component: page(() => import('../features/membership/transfer-page.tsx').then((m) => m.TransferPage), ['membership', 'transfers']),
});
const organisation = createRoute({
  getParentRoute: under,
  path: paths.organisation,
  component: page(() => import('../features/organisation/organisation-page.tsx').then((m) => m.OrganisationPage), ['organisation']),
});
const unit = createRoute({
  getParentRoute: under,
  path: paths.unit,
  component: page(() => import('../features/organisation/unit-page.tsx').then((m) => m.UnitPage), ['organisation']),
});
const plans = createRoute({
  getParentRoute: under,
  path: paths.plans,
  validateSearch: readPlansSearch,
  component: page(() => import('../features/planning/plans-page.tsx').then((m) => m.PlansPage), ['planning']),
});
const plan = createRoute({
  getParentRoute: under,
  path: paths.plan,
  component: page(() => import('../features/planning/plan-page.tsx').then((m) => m.PlanPage), ['planning']),
});
const planTargets = createRoute({
  getParentRoute: under,
  path: paths.planTargets,
  component: page(() => import('../features/planning/targets/targets-page.tsx').then((m) => m.TargetsPage), ['targets']),
});
const planScenarios = createRoute({
  getParentRoute: under,
  path: paths.planScenarios,
  component: page(() => import('../features/planning/scenarios/scenarios-page.tsx').then((m) => m.ScenariosPage), ['targets']),
});
const reports = createRoute({
  getParentRoute: under,
  path: paths.reports,
  validateSearch: readReportsSearch,
  component: page(() => import('../features/reporting/reports-page.tsx').then((m) => m.ReportsPage), ['reporting']),
});
const statistics = createRoute({
  getParentRoute: under,
  path: paths.statistics,
  validateSearch: (search: Record<string, unknown>): Partial<StatisticsAddress> => readStatisticsAddress(search),
  component: page(() => import('../features/reporting/statistics-page.tsx').then((m) => m.StatisticsPage), ['reporting', 'statistics']),
});
const report = createRoute({
  getParentRoute: under,
  path: paths.report,
  component: page(() => import('../features/reporting/report-page.tsx').then((m) => m.ReportPage), ['reporting']),
});
const rules = createRoute({
  getParentRoute: under,
  path: paths.rules,
  component: page(() => import('../features/rulebook/rules-page.tsx').then((m) => m.RulesPage), ['rulebook']),
});
const accounts = createRoute({
  getParentRoute: under,
  path: paths.accounts,
  component: page(() => import('../features/access/accounts-page.tsx').then((m) => m.AccountsPage), ['access', 'frame']),
});
const clients = createRoute({
  getParentRoute: under,
  path: paths.clients,
  component: page(() => import('../features/exchange/clients-page.tsx').then((m) => m.ClientsPage), ['exchange', 'frame']),
});
const audit = createRoute({
  getParentRoute: under,
  path: paths.audit,
  component: page(() => import('../features/audit/audit-page.tsx').then((m) => m.AuditPage), ['audit']),
});
const explorer = createRoute({
  getParentRoute: under,
  path: paths.explorer,
  component: page(() => import('../features/exchange/explorer-page.tsx').then((m) => m.ExplorerPage), ['exchange']),
});

export const routeTree = root.addChildren([
  overview, work, candidates, trainings, training, members, duplicates, memberList, person, transfers, transfer, organisation, unit, plans, plan, planTargets, planScenarios, reports, statistics, report, rules, accounts, clients, audit, explorer,
]);
