import type { Permission } from '@dangvu/domain/access/roles';

/** Whom a root field answers: who holds one of these permissions over the unit asked about, anybody signed in, or everybody. */
export type Policy = readonly Permission[] | 'SIGNED_IN' | 'EVERYBODY';

/** Ids of things of one unit, to ask for. Null: the unit has none. */
export interface Target {
  readonly unit: string;
  readonly person: string | null;
  readonly plan: string | null;
  readonly report: string | null;
}

export interface RootField {
  readonly policy: Policy;
  /** Arguments that ask about one unit; null when there is nothing to ask; absent when the field does not ask about a unit. */
  readonly about?: (target: Target) => string | null;
  /** Even who may ask may find nothing: a branch has no plan, a quiet week no work. */
  readonly mayBeEmpty?: boolean;
  /** Asked about a unit above, it answers with the part that is the caller's: the content is judged, not that there is some. */
  readonly narrows?: boolean;
  /** What else the field needs, for a question about everything the caller may see. */
  readonly everything?: (own: Target, period: string) => string;
}

const byId = (id: string | null): string | null => (id === null ? null : `id: "${id}"`);
const filtered = (target: Target): string => `filter: { unitId: "${target.unit}" }, first: 20`;
const page = (): string => 'first: 60';

/** Every root field of the schema. One without an entry here fails the test. */
export const rootFields: Readonly<Record<string, RootField>> = {
  viewer: { policy: 'EVERYBODY' },
  unit: { policy: ['ORGANISATION_READ'], about: ({ unit }) => byId(unit), everything: ({ unit }) => `id: "${unit}"` },
  units: { policy: ['ORGANISATION_READ'], narrows: true, about: ({ unit }) => `filter: { under: "${unit}" }`, mayBeEmpty: true, everything: page },
  person: { policy: ['NAMES_READ'], about: ({ person }) => byId(person), everything: ({ person }) => `id: "${person}"` },
  members: { policy: ['NAMES_READ'], narrows: true, about: filtered, everything: page },
  candidacies: { policy: ['NAMES_READ'], narrows: true, about: filtered, mayBeEmpty: true, everything: page },
  voteBase: { policy: ['FIGURES_READ'], about: ({ unit }) => `branchId: "${unit}", body: BRANCH`, everything: ({ unit }) => `branchId: "${unit}", body: BRANCH` },
  sourceReviews: { policy: ['FIGURES_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 60` },
  trainingClasses: { policy: ['NAMES_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 20` },
  // A branch sees the class its superior holds, and in it its own people alone: test/membership/training.
  trainingClass: { policy: 'SIGNED_IN', everything: () => 'id: "00000000-0000-7000-8000-0000000000b0"' },
  transfers: { policy: ['NAMES_READ'], narrows: true, about: filtered, mayBeEmpty: true, everything: page },
  // Nobody can be asked about by a code he cannot know; that both ends find it and nobody else, transfer-chase tells.
  transfer: { policy: 'SIGNED_IN', everything: () => 'code: "22222222"' },
  temporaryActivities: { policy: ['NAMES_READ'], narrows: true, about: filtered, mayBeEmpty: true, everything: page },
  expectedDepartures: { policy: ['NAMES_READ'], narrows: true, about: filtered, mayBeEmpty: true, everything: page },
  badgesDue: { policy: ['NAMES_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 60` },
  transferDestinations: { policy: 'SIGNED_IN', everything: () => 'first: 5' },
  workItems: { policy: ['NAMES_READ', 'REPORT_READ'], narrows: true, about: ({ unit }) => `unitId: "${unit}"`, mayBeEmpty: true, everything: ({ unit }) => `unitId: "${unit}", first: 60` },
  workItemCounts: { policy: ['NAMES_READ', 'REPORT_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}"`, everything: ({ unit }) => `unitId: "${unit}"` },
  formerCandidates: { policy: ['PERSON_ERASE'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 5` },
  duplicatePairs: { policy: ['NAMES_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 5` },
  peopleAlike: { policy: ['NAMES_READ'], narrows: true, mayBeEmpty: true, everything: () => 'fullName: "Nguyễn Văn An", bornOn: "1990-01-02"' },
  personMerges: { policy: ['NAMES_READ'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 60` },
  plans: { policy: ['PLAN_READ'], narrows: true, about: filtered, mayBeEmpty: true, everything: page },
  plan: { policy: ['PLAN_READ'], narrows: true, about: ({ plan }) => byId(plan), everything: ({ plan }) => `id: "${plan}"` },
  // Nothing but a draft can be spread: test/reporting/quota-spread.
  quotaSpread: { policy: ['PLAN_EDIT'], mayBeEmpty: true, about: ({ plan }) => (plan === null ? null : `planId: "${plan}", settings: { methods: [{ method: EVEN, weight: 1 }] }`), everything: ({ plan }) => `planId: "${plan}", settings: { methods: [{ method: EVEN, weight: 1 }] }` },
  memberImport: { policy: ['MEMBERSHIP_RECORD'], about: ({ unit }) => `unitId: "${unit}", file: { name: "a.csv", content: "" }`, everything: ({ unit }) => `unitId: "${unit}", file: { name: "a.csv", content: "" }` },
  memberImports: { policy: ['MEMBERSHIP_RECORD'], narrows: true, mayBeEmpty: true, about: ({ unit }) => `unitId: "${unit}", first: 20`, everything: ({ unit }) => `unitId: "${unit}", first: 60` },
  // Nothing but a draft takes a file: test/exchange/quota-import.
  quotaImport: { policy: ['PLAN_EDIT'], mayBeEmpty: true, about: ({ plan }) => (plan === null ? null : `planId: "${plan}", file: { name: "a.csv", content: "" }`), everything: ({ plan }) => `planId: "${plan}", file: { name: "a.csv", content: "" }` },
  indicators: { policy: 'SIGNED_IN', everything: () => '' },
  rules: { policy: 'SIGNED_IN', everything: () => '' },
  workingCalendar: { policy: 'SIGNED_IN', everything: () => 'year: 2026' },
  deadline: { policy: 'SIGNED_IN', everything: () => 'param: DORMANCY, from: "2026-01-01"' },
  ruleHistory: { policy: 'SIGNED_IN', everything: () => 'param: DORMANCY' },
  reportPeriods: { policy: 'SIGNED_IN', everything: () => 'first: 3' },
  reportCalendar: { policy: 'SIGNED_IN', everything: () => '' },
  reports: { policy: ['REPORT_READ'], about: filtered, mayBeEmpty: true, everything: page },
  report: { policy: ['REPORT_READ'], about: ({ report }) => byId(report), everything: ({ report }) => `id: "${report}"` },
  reportOverview: { policy: ['REPORT_READ'], mayBeEmpty: true, everything: ({ unit }, period) => `unitId: "${unit}", periodId: "${period}"` },
  dashboard: { policy: ['FIGURES_READ'], about: ({ unit }) => `unitId: "${unit}"`, everything: ({ unit }) => `unitId: "${unit}"` },
  accounts: { policy: ['ACCOUNT_MANAGE'], everything: page },
  secondFactorRoles: { policy: ['ACCOUNT_MANAGE'], everything: () => '' },
  // Conditions of a list, never what stands in it; who finds which: test/access/saved-views.
  savedViews: { policy: 'SIGNED_IN', everything: () => 'list: MEMBERS' },
  apiClients: { policy: ['CLIENT_MANAGE'], everything: page },
  // Everybody reads his own acts, wherever they were: test/audit.
  auditEntries: { policy: ['AUDIT_READ'], everything: page },
  auditActors: { policy: ['AUDIT_READ'], everything: page },
};

/** What a type tells: nothing about anybody (OPEN), names, figures, plans …: an object of it in an answer needs that permission. */
export const typePolicies: Readonly<Record<string, Permission | 'OPEN' | 'IDENTITY'>> = {
  // A unit's name and place are open to whoever meets it on an edge; everything else on it needs a permission over it.
  Unit: 'IDENTITY',
  UnitPermissions: 'OPEN',
  QuotaFigure: 'OPEN',
  QuotaCounter: 'OPEN',
  CarryRow: 'OPEN',
  PlanScenario: 'PLAN_EDIT',
  ScenarioQuota: 'PLAN_EDIT',
  Indicator: 'OPEN',
  Target: 'PLAN_READ',
  TargetLine: 'PLAN_READ',
  TargetReached: 'OPEN',
  TargetTotal: 'OPEN',
  TermBalance: 'OPEN',
  TermYearOfPlan: 'OPEN',
  Percent: 'OPEN',
  Rule: 'OPEN',
  RuleChange: 'OPEN',
  CalendarYear: 'OPEN',
  CalendarDay: 'OPEN',
  CalendarSwap: 'OPEN',
  Refusal: 'OPEN',
  TransitionWarning: 'OPEN',
  Decision: 'OPEN',
  Reorganisation: 'OPEN',
  // Answered to who reorganises alone.
  Preflight: 'ORGANISATION_EDIT',
  UnitHoldings: 'ORGANISATION_EDIT',
  CandidatesAtStage: 'ORGANISATION_EDIT',
  QuotaCarried: 'ORGANISATION_EDIT',
  TargetCarried: 'ORGANISATION_EDIT',
  ReportPeriod: 'OPEN',
  ReportCalendar: 'OPEN',
  ReportCalendarDecision: 'OPEN',
  ReportKindSetting: 'OPEN',
  Viewer: 'OPEN',
  OwnSecondFactor: 'OPEN',
  // Shown to whoever has just said his password.
  SecondFactorSecret: 'OPEN',
  SecondFactorRole: 'ACCOUNT_MANAGE',
  SavedView: 'OPEN',
  SavedViewPermissions: 'OPEN',
  ViewerCounters: 'OPEN',
  RoleGrant: 'OPEN',
  PageInfo: 'OPEN',
  Person: 'NAMES_READ',
  PersonPermissions: 'NAMES_READ',
  AvailableTransition: 'NAMES_READ',
  Membership: 'NAMES_READ',
  Posting: 'NAMES_READ',
  Discipline: 'NAMES_READ',
  Exemption: 'NAMES_READ',
  AbsenceReminder: 'NAMES_READ',
  PartyAge: 'NAMES_READ',
  PartyAgeGap: 'NAMES_READ',
  ActivityStretch: 'NAMES_READ',
  BadgeBlock: 'NAMES_READ',
  Candidacy: 'NAMES_READ',
  DossierPaperLine: 'NAMES_READ',
  Supporter: 'NAMES_READ',
  Mentor: 'NAMES_READ',
  Inquiry: 'NAMES_READ',
  PaperScan: 'NAMES_READ',
  CandidacyMove: 'NAMES_READ',
  DecisionScan: 'NAMES_READ',
  TrainingClass: 'OPEN',
  TrainingAttendance: 'OPEN',
  TrainingEnrolment: 'NAMES_READ',
  SourceReview: 'FIGURES_READ',
  SourceReviewStanding: 'FIGURES_READ',
  Vote: 'NAMES_READ',
  VoteExclusions: 'OPEN',
  VoteBase: 'OPEN',
  Transfer: 'NAMES_READ',
  ExpectedDeparture: 'NAMES_READ',
  ExpectedDeparturePermissions: 'NAMES_READ',
  MissedMonth: 'NAMES_READ',
  Office: 'NAMES_READ',
  TemporaryActivity: 'NAMES_READ',
  BadgeDue: 'NAMES_READ',
  AwardedBadge: 'NAMES_READ',
  TransferPermissions: 'NAMES_READ',
  LifecycleEvent: 'NAMES_READ',
  LifeEntry: 'NAMES_READ',
  LifeChange: 'NAMES_READ',
  EventDetail: 'NAMES_READ',
  // Titles of work name the person; those about reports name none and need REPORT_READ (asserted by kind).
  WorkItem: 'OPEN',
  DuplicatePair: 'NAMES_READ',
  FormerCandidate: 'PERSON_ERASE',
  PersonErasure: 'NAMES_READ',
  PersonMerge: 'NAMES_READ',
  Plan: 'PLAN_READ',
  PlanTotals: 'PLAN_READ',
  PlanPermissions: 'PLAN_READ',
  PlanRow: 'PLAN_READ',
  UnitPeers: 'OPEN',
  PeerUnit: 'FIGURES_READ',
  QuotaLine: 'PLAN_READ',
  YearCount: 'OPEN',
  SpreadProposal: 'PLAN_EDIT',
  SpreadRow: 'PLAN_EDIT',
  SpreadPart: 'OPEN',
  MemberImport: 'MEMBERSHIP_RECORD',
  MemberImportPreview: 'MEMBERSHIP_RECORD',
  MemberImportRow: 'MEMBERSHIP_RECORD',
  MemberImportUnit: 'MEMBERSHIP_RECORD',
  MemberSheetHeading: 'MEMBERSHIP_RECORD',
  QuotaImportPreview: 'PLAN_EDIT',
  QuotaImportRow: 'PLAN_EDIT',
  DraftAct: 'PLAN_EDIT',
  Report: 'REPORT_READ',
  ReportCell: 'REPORT_READ',
  ReportEvent: 'REPORT_READ',
  ReportReopening: 'REPORT_READ',
  ReportReminder: 'REPORT_READ',
  ReportSnapshot: 'REPORT_READ',
  ReportDrift: 'REPORT_READ',
  ReportStanding: 'REPORT_READ',
  AvailableReportTransition: 'REPORT_READ',
  Dashboard: 'FIGURES_READ',
  Attainment: 'OPEN',
  UnitProgress: 'FIGURES_READ',
  CohortOutcome: 'FIGURES_READ',
  Outlook: 'FIGURES_READ',
  Retention: 'FIGURES_READ',
  Moves: 'FIGURES_READ',
  MovePlace: 'FIGURES_READ',
  Composition: 'FIGURES_READ',
  CompositionTable: 'FIGURES_READ',
  CompositionRow: 'FIGURES_READ',
  Movement: 'FIGURES_READ',
  YearOfUnit: 'FIGURES_READ',
  DisciplineCount: 'FIGURES_READ',
  MeasureCount: 'OPEN',
  MonthCount: 'FIGURES_READ',
  StageCount: 'FIGURES_READ',
  // How many of what the caller reads himself: of names in lists of work, of figures on the dashboard.
  DueCount: 'OPEN',
  DormantBranch: 'FIGURES_READ',
  Account: 'ACCOUNT_MANAGE',
  AccountPermissions: 'ACCOUNT_MANAGE',
  ApiClient: 'CLIENT_MANAGE',
  ApiKey: 'CLIENT_MANAGE',
  AuditEntry: 'AUDIT_READ',
  AuditActor: 'AUDIT_READ',
  // One's own acts are named to oneself; that nobody is named to who may not see the record, test/audit/entry-names tells.
  RecordName: 'OPEN',
  RecordReader: 'AUDIT_READ',
};

/** Fields of a unit that whoever meets it may read. */
export const unitIdentity: ReadonlySet<string> = new Set([
  '__typename', 'id', 'version', 'name', 'shortName', 'code', 'kind', 'sector', 'depth', 'holdsMembers', 'establishedOn', 'endedOn', 'parent', 'path', 'permissions', 'reorganisations',
  // Empty for who reads no names there: who holds an office is a person.
  'offices',
]);

/** What else a unit tells, by what it needs over the unit; what is not said here is a figure. */
export const unitFieldPolicies: Readonly<Record<string, Permission>> = {
  quota: 'PLAN_READ',
  secretary: 'NAMES_READ',
  children: 'ORGANISATION_READ',
  childCount: 'ORGANISATION_READ',
};
