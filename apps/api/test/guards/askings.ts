import type { Caller, DemoScene } from './demo-scene.ts';

/** One way an operation is asked: by whom, about what. The first word of its name is the caller. */
export type Askings = Readonly<Record<string, Record<string, unknown>>>;

/** Who asks, from the name of the case: `town, late page` is the town's officer. */
export const callerOf = (name: string): Caller => (name.split(',', 1)[0] ?? name) as Caller;

const year = 2026;
const yearSoFar = { from: '2026-01-01', to: '2026-12-31' };
const past = '2021-10-15';
/** A list with somebody who can be entered. */
const memberFile = { name: 'members.csv', content: Buffer.from('Chi bộ;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Nghề nghiệp;Học vấn;Ngày vào Đảng;Ngày chính thức\nChi bộ khối Tân Thành;Nguyễn Thị Danh Sách;02/03/1985;Nữ;Kinh;Nông dân;12/12;03/02/2010;03/02/2011\n').toString('base64') };

/**
 * How every operation is asked, as the pages of the admin ask it and as a program would: for each caller that uses it, with the
 * filters that cost the most.
 */
export function askings(scene: DemoScene): Readonly<Record<string, Askings>> {
  const { town, ward, branch } = scene;
  const each = (variables: (unit: string) => Record<string, unknown>): Askings => ({ town: variables(town), ward: variables(ward), branch: variables(branch) });
  return {
    'app/palette/find Find': {
      town: { search: 'nguyen van', people: true, organisation: true },
      ward: { search: 'nguyen van', people: true, organisation: true },
      branch: { search: 'anh', people: true, organisation: true },
      administrator: { search: 'khoi', people: false, organisation: true },
    },
    'app/palette/find PlansToOpen': each((under) => ({ under, year })),
    'viewer/viewer AskViewer': { town: {}, ward: {}, branch: {}, administrator: {}, nobody: {} },
    'app/shell/unit-gone UnitGone': { ward: { id: ward } },
    'reporting/overview/ended-unit EndedUnit': { ward: { id: ward } },
    'viewer/counters AskCounters': { town: {}, ward: {}, branch: {} },
    'pickers/unit PickedUnit': { ...each((id) => ({ id })), 'town, past day': { id: branch, asOf: past } },
    'pickers/unit-panel FindUnits': { town: { search: 'hoa' }, 'town, past day': { search: 'tan', asOf: past }, ward: { search: 'khoi' } },
    'pickers/unit-panel UnitsBelow': { town: { id: town }, ward: { id: ward } },
    'pickers/period PeriodsOfPlans': { town: { unit: town, above: town, hasAbove: false }, ward: { unit: ward, above: town, hasAbove: true } },
    'organisation/organisation TreeRoot': { town: { id: town }, 'town, ended': { id: town, ended: true }, 'town, past day': { id: town, asOf: past }, ward: { id: ward }, administrator: { id: town } },
    'organisation/organisation TreeChildren': { town: { id: ward }, 'town, past day': { id: ward, asOf: past } },
    'organisation/organisation FindUnits': { town: { filter: { under: town, search: 'tan' }, first: 50 }, 'town, ended': { filter: { under: town, search: 'tan', includeEnded: true }, first: 50, ended: true }, ward: { filter: { under: ward, search: 'tan' }, first: 50 } },
    'organisation/unit UnitPage': {
      ...each((id) => ({ id, year, withActs: true })),
      'town, past day': { id: town, year: 2021, withActs: true, asOf: past },
      administrator: { id: town, year, withActs: false },
    },
    'organisation/reorganise/reorganise UnitToReorganise': { town: { id: ward } },
    'organisation/reorganise/reorganise PeopleToDivide': { town: { id: branch } },
    'organisation/reorganise/reorganise CandidatesToDivide': { town: { id: branch } },
    'membership/members Members': {
      ...each((unitId) => ({ filter: { unitId }, orderBy: 'NAME', first: 50 })),
      'town, with the choice of branches': { filter: { unitId: town }, orderBy: 'NAME', first: 50, branchesOf: { under: town, kinds: ['SUB_BRANCH', 'GRASSROOTS_BRANCH'] }, withBranches: true },
      'ward, with the choice of branches': { filter: { unitId: ward }, orderBy: 'NAME', first: 50, branchesOf: { under: ward, kinds: ['SUB_BRANCH', 'GRASSROOTS_BRANCH'] }, withBranches: true },
      'town, late page': { filter: { unitId: town }, orderBy: 'NAME', first: 50, after: scene.lateMember },
      'town, latest first': { filter: { unitId: town }, orderBy: 'DECIDED_ON_DESC', first: 50 },
      'town, past day': { filter: { unitId: town }, orderBy: 'NAME', first: 50, asOf: past },
      'town, one ward': { filter: { unitId: ward }, orderBy: 'NAME', first: 50 },
      'town, one word': { filter: { unitId: town, search: 'nguyen' }, orderBy: 'NAME', first: 50 },
      'town, two words': { filter: { unitId: town, search: 'thanh hai' }, orderBy: 'NAME', first: 50 },
      'town, without a supplement': { filter: { unitId: town, withoutSupplementIn: 2026 }, orderBy: 'NAME', first: 50 },
      'town, found by traits': { filter: { unitId: town, sex: 'FEMALE', ageFrom: 25, ageTo: 30, statuses: ['PROBATIONARY'] }, orderBy: 'NAME', first: 50 },
    },
    'membership/person Person': { town: { id: scene.townPerson }, ward: { id: scene.wardPerson }, branch: { id: scene.branchPerson } },
    'membership/candidates Candidates': { ...each((unitId) => ({ unitId, filter: { unitId }, first: 100, withReviews: true })), 'town, search': { unitId: town, filter: { unitId: town, search: 'thi' }, first: 100 } },
    'membership/candidates CandidacyActs': { town: { personId: scene.candidate }, ward: { personId: scene.candidate } },
    'membership/acts/supporter-acts OfficialMembersOfBranch': { ward: { branchId: branch }, branch: { branchId: branch } },
    'membership/candidates/reviews CandidatesToReview': { ward: { branchId: branch }, branch: { branchId: branch } },
    'membership/training/training TrainingClasses': { ...each((unitId) => ({ unitId, over: true })), 'town, to come': { unitId: town, over: false } },
    'membership/training/training TrainingClass': { town: { id: scene.trainingClass }, branch: { id: scene.trainingClass } },
    'membership/training/training CandidatesForTraining': each((unitId) => ({ unitId })),
    'membership/training/training ProbationersForTraining': each((unitId) => ({ unitId })),
    'membership/acts/vote-acts VoteBaseOnDay': { ward: { branchId: branch, body: 'BRANCH', on: '2026-11-01' }, branch: { branchId: branch, body: 'BRANCH', on: '2026-11-23' }, 'ward, committee': { branchId: branch, body: 'COMMITTEE', on: '2026-11-23' } },
    'membership/acts/vote-acts VoteRules': { ward: { param: 'BRANCH_VOTE' } },
    'membership/acts/people-alike PeopleAlike': { town: { fullName: 'Nguyễn Văn Hùng', bornOn: '1985-05-06' }, ward: { fullName: 'Nguyễn Văn Hùng', bornOn: '1985-05-06' } },
    'membership/acts/newer-entries NewerEntries': { town: { personId: scene.townPerson }, ward: { personId: scene.wardPerson } },
    'membership/member-list MemberListPreview': { town: { unitId: town, file: memberFile }, ward: { unitId: ward, file: memberFile } },
    'membership/member-list MemberListBranches': { town: { filter: { under: town, kinds: ['SUB_BRANCH', 'GRASSROOTS_BRANCH'] } }, ward: { filter: { under: ward, kinds: ['SUB_BRANCH', 'GRASSROOTS_BRANCH'] } } },
    'membership/member-list MemberLists': each((unitId) => ({ unitId })),
    'membership/duplicates Duplicates': { town: { unitId: town }, ward: { unitId: ward } },
    'membership/work Work': {
      ...each((unitId) => ({ unitId, nature: 'DEADLINE', withOthers: true, first: true })),
      'town, notices': { unitId: town, nature: 'NOTICE', withOthers: false, first: true },
      'ward, notices': { unitId: ward, nature: 'NOTICE', withOthers: false, first: true },
      'town, one kind': { unitId: town, kind: 'BRANCH_DORMANT', nature: 'NOTICE', withOthers: false, first: true },
    },
    'membership/places MovePlaces': { ...each((unitId) => ({ unitId, year })), 'town, a term': { unitId: town, from: '2015-01-01', to: '2020-12-31' }, 'ward, past day': { unitId: ward, year: 2021, asOf: past } },
    'membership/work Transfers': {
      ...each((unitId) => ({ filter: { unitId, direction: 'ANY' } })),
      'town, arriving': { filter: { unitId: town, direction: 'IN', open: true } },
      'town, overdue': { filter: { unitId: town, overdue: true } },
      'town, search': { filter: { unitId: town, search: 'nguyen thi' } },
    },
    'membership/departures ExpectedDepartures': { ...each((unitId) => ({ filter: { unitId, open: true, until: '2027-02-23' } })), 'town, search': { filter: { unitId: town, open: true, search: 'nguyen' } } },
    'membership/temporary TemporaryActivities': { ...each((unitId) => ({ filter: { unitId, open: true } })), 'town, search': { filter: { unitId: town, open: true, search: 'nguyen' } } },
    'membership/work TransferCase': { town: { code: scene.transferCode } },
    'membership/many/many RecognisableMembers': each((unitId) => ({ unitId })),
    'membership/many/many BadgesDue': each((unitId) => ({ unitId })),
    'membership/many/many MembersOfBranch': { town: { branchId: branch }, ward: { branchId: branch } },
    'membership/many/many AdmissibleCandidates': each((unitId) => ({ unitId })),
    'membership/missed MissedInMonth': { ward: { branchId: branch }, branch: { branchId: branch } },
    'membership/acts/membership-acts TakingUnit': { ward: { id: branch } },
    'membership/acts/transfer-acts TransferDestinations': { town: { search: 'hoa' }, ward: { search: 'tan' } },
    'membership/acts/transfer-acts TransferTerm': { town: { param: 'TRANSFER_START_DEADLINE', from: '2026-11-23' } },
    'membership/acts/transfer-acts BranchesUnder': { town: { filter: { under: ward } }, ward: { filter: { under: ward } } },
    'planning/plans Plans': { ...each((under) => ({ under, year })), 'town, every year': { under: town } },
    'planning/plan Plan': { town: { id: scene.townPlan }, 'town, past day': { id: scene.townPlan, asOf: '2026-06-30' }, ward: { id: scene.wardPlan } },
    'peers/peers UnitPeers': { town: { planId: scene.townPlan, unitId: ward }, 'town, past day': { planId: scene.townPlan, unitId: ward, asOf: '2026-06-30' }, ward: { planId: scene.wardPlan, unitId: branch } },
    'peers/peers PlanOfYear': { town: { unitId: town, year }, ward: { unitId: ward, year } },
    'planning/compare/compare ScenariosToCompare': { town: { planId: scene.draftPlan } },
    'planning/compare/compare QuotasOfYear': { town: { planId: scene.townPlan, year: 2025 }, ward: { planId: scene.wardPlan, year: 2025 } },
    'planning/plan QuotaLedger': { town: { planId: scene.townPlan, unitId: ward }, ward: { planId: scene.wardPlan, unitId: branch } },
    'planning/annex AnnexTargets': { town: { id: scene.townPlan }, 'town, past day': { id: scene.townPlan, asOf: '2026-06-30' }, ward: { id: scene.townPlan } },
    'planning/scenarios/scenarios PlanScenarios': { town: { id: scene.draftPlan } },
    'planning/targets/targets PlanTargets': { town: { id: scene.townPlan }, 'town, past day': { id: scene.townPlan, asOf: '2026-06-30' }, 'town, draft': { id: scene.draftPlan }, ward: { id: scene.townPlan } },
    'planning/targets/indicators/indicators Indicators': { town: {} },
    'planning/targets/targets TargetLedger': { town: { id: scene.townPlan }, ward: { id: scene.townPlan } },
    'planning/targets/targets CarryRows': { town: { id: scene.townPlan } },
    'planning/targets/targets TargetChoices': { town: { id: scene.townPlan } },
    'planning/history/history DraftActs': { town: { planId: scene.draftPlan, first: 50 } },
    'planning/pictures/pictures PlanPace': { town: { unitId: town, from: `${year}-01-01`, to: `${year}-12-31` }, ward: { unitId: ward, from: `${year}-01-01`, to: `${year}-12-31` } },
    'planning/import/import QuotaImport': { town: { planId: scene.draftPlan, file: { name: 'quotas.csv', content: Buffer.from('Đơn vị;Chỉ tiêu\nPhường Hòa Hiếu;7\n').toString('base64') } } },
    'reporting/overview Overview': {
      ...each((unitId) => ({ unitId, year })),
      'town, past day': { unitId: town, year: 2021, asOf: past },
      'town, a term': { unitId: town, from: '2020-01-01', to: '2025-12-31' },
    },
    'reporting/names/names AdmittedNames': each((unitId) => ({
      filter: { unitId, decidedFrom: yearSoFar.from, decidedTo: '2026-11-23', statuses: ['PROBATIONARY'] },
      parts: true,
    })),
    'reporting/names/names EventNames': { ...each((unitId) => ({ unitId, moves: true, ...yearSoFar })), 'town, ten years': { unitId: town, moves: true, from: '2016-01-01', to: '2026-12-31' } },
    'reporting/names/names CompositionNames': {
      ...each((unitId) => ({ unitId, year, of: 'MEMBERS', trait: 'SEX', value: 'FEMALE' })),
      'town, admitted': { unitId: town, year, of: 'ADMITTED', trait: 'AGE', value: 'TO_30' },
      'town, past day': { unitId: town, year: 2021, asOf: past, of: 'MEMBERS', trait: 'OCCUPATION', value: 'Nông dân' },
    },
    'reporting/statistics/statistics MakeUp': {
      ...each((unitId) => ({ unitId, year, of: 'MEMBERS' })),
      'town, admitted': { unitId: town, year, of: 'ADMITTED' },
      'town, past day': { unitId: town, year: 2021, asOf: past, of: 'MEMBERS' },
      'ward, past day': { unitId: ward, year: 2021, asOf: past, of: 'MEMBERS' },
    },
    'reporting/statistics/statistics Movements': { ...each((unitId) => ({ unitId, year })), 'town, past day': { unitId: town, year: 2021, asOf: past }, 'town, a term': { unitId: town, from: '2020-01-01', to: '2025-12-31' } },
    'reporting/statistics/statistics YearsBeside': { ...each((unitId) => ({ unitId, year })), 'town, past day': { unitId: town, year: 2021, asOf: past } },
    'reporting/names/names CandidateNames': each((unitId) => ({ filter: { unitId } })),
    'reporting/names/names CellNames': {
      'town, events': { id: scene.report, events: true, members: false, candidacies: false },
      'town, members': { id: scene.report, events: false, members: true, candidacies: false },
      'ward, events': { id: scene.report, events: true, members: false, candidacies: false },
      'ward, members': { id: scene.report, events: false, members: true, candidacies: false },
      'ward, candidacies': { id: scene.report, events: false, members: false, candidacies: true },
    },
    'reporting/report Report': { town: { id: scene.report }, ward: { id: scene.report } },
    'reporting/reports Reports': {
      town: { kind: 'MONTH', year, unitId: town },
      'town, past day': { kind: 'MONTH', year, unitId: town, asOf: '2026-11-02' },
      'town, quarters': { kind: 'QUARTER', year, unitId: town },
      ward: { kind: 'MONTH', year, unitId: ward, periodId: scene.period },
    },
    'reporting/calendar/calendar ReportCalendar': { town: {}, ward: {} },
    'rulebook/rules Rules': { town: { asOf: '2026-11-23' } },
    'rulebook/calendar WorkingCalendar': { town: { year: 2026 } },
    'rulebook/rules RuleHistory': { town: { param: 'CEREMONY_DEADLINE' } },
    'audit/audit AuditLog': {
      inspector: { filter: {}, first: 50 },
      'inspector, one person': { filter: { targetId: scene.townPerson }, first: 50 },
      'inspector, one unit': { filter: { unitId: ward }, first: 50 },
      'inspector, one kind': { filter: { action: 'signIn' }, first: 50 },
      'inspector, some days': { filter: { from: '2026-11-01', to: '2026-11-23' }, first: 50 },
      administrator: { filter: {}, first: 50 },
    },
    'access/accounts Accounts': { administrator: { first: 50 }, 'administrator, search': { first: 50, search: 'hoa' } },
    'access/second-factor/oversight RolesWithSecondFactor': { administrator: {} },
    'access/session-kept SessionKept': { town: {}, nobody: {} },
    'exchange/clients ApiClients': { town: { first: 50 }, administrator: { first: 50 } },
    'published/access WhoAmI': { program: {} },
    'published/organisation UnitsBelow': { program: { unitId: town } },
    'published/organisation UnitSearch': { program: { search: 'hoa' } },
    'published/planning Plans': { program: { unitId: town } },
    'published/planning PlanQuotas': { program: { planId: scene.townPlan } },
    'published/reporting Dashboard': { program: { unitId: town, year }, 'program, past day': { unitId: town, year: 2021, asOf: past } },
    'published/reporting ReportPeriods': { program: { year } },
    'published/reporting Reports': { program: { unitId: town, periodId: scene.period } },
  };
}
