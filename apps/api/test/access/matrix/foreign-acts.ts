/**
 * For every act: a record outside of the caller's ward to try it on, as SQL that gives `id` and, where there is one, `version`. `$1`
 * is the neighbouring ward, `$2` the caller's. An act without an entry fails the test. Null: the act concerns nobody but the caller.
 */
const own = '(select descendant_id from org_ancestry where ancestor_id = $2)';
// Nor on the way to it: who is to be taken in is seen before.
const candidacy = (stage: string): string => `select id, version from candidacy where branch_id not in ${own} and stage = '${stage}' and id not in (select candidacy_id from candidacy_move where closed_on is null) limit 1`;
const membership = (status: string): string => `select id, version from membership where branch_id not in ${own} and status = '${status}' limit 1`;
// Between two units that are both strangers to the caller.
const transfer = `select t.id, t.version from transfer t where t.state = 'IN_TRANSIT' and t.from_branch_id not in ${own}
  and (t.to_branch_id is null or t.to_branch_id not in ${own}) limit 1`;
const unit = 'select $1::uuid as id, 1 as version';
const branch = `select descendant_id as id, 1 as version from org_ancestry where ancestor_id = $1 and depth = 1 limit 1`;
const plan = `select id, version from plan where unit_id = $1 order by starts_on desc limit 1`;
const draft = `select id, version from plan where state = 'DRAFT' and negotiation = 'DRAFT' and unit_id <> $2 limit 1`;
const report = (state: string): string => `select id, version from report where unit_id <> $2 and state = '${state}' limit 1`;
const account = `select a.id, a.version from account a join role_grant g on g.account_id = a.id where g.unit_id = $1 limit 1`;
const client = `select id, version from api_client where unit_id = $1 limit 1`;

const trainingClass = `insert into training_class (kind, unit_id, name, organiser, days, first_on, last_on) values ('AWARENESS', $1, 'Lớp', 'Trung tâm', '["2026-11-01"]', '2026-11-01', '2026-11-01') returning id, version`;

const savedView = `insert into saved_view (account_id, list, name, search, audience, unit_id) select g.account_id, 'MEMBERS', 'Riêng ' || gen_random_uuid(), '', 'UNIT', $1 from role_grant g where g.unit_id = $1 limit 1 returning id, version`;

export const foreignActs: Readonly<Record<string, string | null>> = {
  signIn: null,
  signInConfirm: null,
  signOut: null,
  passwordChange: null,
  secondFactorStart: null,
  secondFactorConfirm: null,
  secondFactorRemove: null,
  recoveryCodesRenew: null,
  localeSet: null,
  // One's own, whatever one's unit is; who shares where: test/access/saved-views.
  savedViewCreate: null,
  savedViewChange: savedView,
  savedViewRemove: savedView,
  savedViewDefaultSet: savedView,
  savedViewRoleDefaultSet: null,
  // Belongs to no unit: test/access/second-factor-oversight.
  secondFactorRequire: null,
  // Belongs to no unit: test/rulebook.
  ruleChange: null,
  calendarYearEnter: null,
  unitEstablish: unit,
  unitRename: branch,
  unitMove: branch,
  unitMerge: branch,
  unitSplit: branch,
  unitClose: branch,
  accountCreate: unit,
  accountDisable: account,
  accountEnable: account,
  accountPasswordReset: account,
  accountSecondFactorReset: account,
  roleGrant: account,
  roleRevoke: `select id, 1 as version from role_grant where unit_id = $1 limit 1`,
  apiClientCreate: unit,
  apiClientDisable: client,
  apiKeyIssue: client,
  apiKeyRevoke: `select k.id, 1 as version from api_key k join api_client c on c.id = k.client_id where c.unit_id = $1 limit 1`,
  candidacyOpen: branch,
  awarenessClassComplete: candidacy('LISTED'),
  dossierPermit: candidacy('CLASS_DONE'),
  dossierOpen: candidacy('CLASS_DONE'),
  branchVoteRecord: candidacy('DOSSIER_OPEN'),
  committeeVoteRecord: candidacy('BRANCH_RESOLVED'),
  standingCommitteeVoteRecord: candidacy('COMMITTEE_RESOLVED'),
  recognitionVoteRecord: membership('PROBATIONARY'),
  strikeOffVoteRecord: membership('OFFICIAL'),
  dossierPaperRecord: candidacy('CLASS_DONE'),
  paperScanAttach: candidacy('CLASS_DONE'),
  decisionScanAttach: `select e.decision_id as id, 1 as version from lifecycle_event e where e.decision_id is not null and e.branch_id not in ${own} and e.act = 'RECOGNISE'
    and e.person_id not in (select m.person_id from membership m where m.branch_id in ${own}) limit 1`,
  candidacyMoveRequest: candidacy('CLASS_DONE'),
  candidacyMoveForward: candidacy('BRANCH_RESOLVED'),
  candidacyMoveAccept: candidacy('CLASS_DONE'),
  candidacyMoveReturn: candidacy('CLASS_DONE'),
  candidacyMoveCancel: candidacy('CLASS_DONE'),
  inquirySend: candidacy('CLASS_DONE'),
  inquiryAnswer: candidacy('CLASS_DONE'),
  candidacySupporterAssign: candidacy('CLASS_DONE'),
  candidacySupporterEnd: candidacy('CLASS_DONE'),
  sourceReviewRecord: branch,
  trainingClassOpen: unit,
  trainingClassChange: trainingClass,
  trainingEnrol: trainingClass,
  trainingEnrolmentCancel: trainingClass,
  trainingAttendanceRecord: trainingClass,
  trainingResultsRecord: trainingClass,
  candidacyDrop: candidacy('LISTED'),
  candidaciesAdmit: candidacy('COMMITTEE_RESOLVED'),
  admissionDecide: candidacy('COMMITTEE_RESOLVED'),
  admissionRefuse: candidacy('COMMITTEE_RESOLVED'),
  admissionRefusalTell: candidacy('DOSSIER_OPEN'),
  admissionDecisionExtend: candidacy('COMMITTEE_RESOLVED'),
  recognitionDecisionExtend: membership('PROBATIONARY'),
  membershipArrive: branch,
  decisionReceive: membership('DECIDED'),
  ceremonyHold: membership('DECIDED'),
  membershipRecognise: membership('PROBATIONARY'),
  membershipsRecognise: membership('PROBATIONARY'),
  membershipDiscipline: membership('OFFICIAL'),
  disciplineChange: membership('OFFICIAL'),
  disciplineRevoke: membership('OFFICIAL'),
  appealFile: membership('OFFICIAL'),
  appealReject: membership('OFFICIAL'),
  disciplinePublish: membership('OFFICIAL'),
  complaintFile: membership('STRUCK_OFF'),
  complaintReject: membership('STRUCK_OFF'),
  membershipRestore: membership('STRUCK_OFF'),
  badgeAward: membership('OFFICIAL'),
  badgesAward: membership('OFFICIAL'),
  badgeWithdraw: membership('STRUCK_OFF'),
  inspectionOpen: membership('OFFICIAL'),
  inspectionClose: membership('OFFICIAL'),
  membershipSuspend: membership('OFFICIAL'),
  membershipResume: membership('OFFICIAL'),
  membershipExempt: membership('OFFICIAL'),
  exemptionRenew: membership('OFFICIAL'),
  exemptionEnd: membership('OFFICIAL'),
  cardIssue: membership('OFFICIAL'),
  cardRenew: membership('OFFICIAL'),
  cardWithdraw: membership('OFFICIAL'),
  dossierNumberAssign: membership('OFFICIAL'),
  membershipMentorAssign: membership('PROBATIONARY'),
  membershipMentorEnd: membership('PROBATIONARY'),
  departureExpect: membership('OFFICIAL'),
  departureWithdraw: `select d.id, d.version from expected_departure d join membership m on m.id = d.membership_id where d.closed_on is null and m.branch_id not in ${own} limit 1`,
  personCorrect: `select p.id, p.version from person p join membership m on m.person_id = p.id and m.status = 'OFFICIAL' where m.branch_id not in ${own} and not exists (select from membership x where x.person_id = p.id and x.branch_id in ${own}) limit 1`,
  personSupplement: `select p.id, p.version from person p join membership m on m.person_id = p.id and m.status = 'OFFICIAL' where m.branch_id not in ${own} and not exists (select from membership x where x.person_id = p.id and x.branch_id in ${own}) limit 1`,
  officeTake: membership('OFFICIAL'),
  officeLeave: `select o.id, o.version from office o join membership m on m.person_id = o.person_id where upper_inf(o.during) and o.unit_id not in ${own} and m.branch_id not in ${own} and not exists (select from membership x where x.person_id = o.person_id and x.branch_id in ${own}) limit 1`,
  missedMonthNote: membership('OFFICIAL'),
  missedMonthWithdraw: `select x.id, x.version from missed_month x join membership m on m.id = x.membership_id where x.withdrawn_on is null and m.branch_id not in ${own} limit 1`,
  temporaryActivityBegin: membership('OFFICIAL'),
  temporaryActivityExtend: membership('OFFICIAL'),
  temporaryActivityEnd: membership('OFFICIAL'),
  membershipStrikeOff: membership('OFFICIAL'),
  membershipResign: membership('OFFICIAL'),
  memberDeathRecord: membership('OFFICIAL'),
  admissionAnnul: membership('PROBATIONARY'),
  membershipTransferRequest: membership('OFFICIAL'),
  membershipsTransfer: membership('OFFICIAL'),
  transferAccept: transfer,
  transferRefer: transfer,
  transferDeletionPropose: transfer,
  absenceRemind: membership('OFFICIAL'),
  transferReturn: transfer,
  transferCancel: transfer,
  personMerge: membership('OFFICIAL').replace('select id', 'select person_id as id'),
  // Undone by whoever sees the kept person; nobody was merged in the town: test/membership/duplicates.
  // Of a person, who was only ever a candidate: test/membership/erasure.
  personErase: `select p.id, p.version from person p join membership m on m.person_id = p.id and m.status = 'OFFICIAL' where m.branch_id not in ${own} and not exists (select from membership x where x.person_id = p.id and x.branch_id in ${own}) limit 1`,
  // Each row for itself: test/membership/erasure.
  peopleErase: null,
  personMergeUndo: `select gen_random_uuid() as id, 1 as version`,
  peopleDistinct: membership('OFFICIAL').replace('select id', 'select person_id as id'),
  eventCorrect: `select e.id, 1 as version from lifecycle_fact e where e.act = 'CEREMONY_HOLD' and e.branch_id not in ${own}
    and e.person_id not in (select m.person_id from membership m join membership_posting o on o.membership_id = m.id where o.branch_id in ${own}) limit 1`,
  planCreate: unit,
  planDiscard: draft,
  planTargetSet: draft,
  quotaDraftSet: draft,
  quotaLimitsSet: draft,
  quotaSpreadApply: draft,
  quotaImportApply: draft,
  // The demo's own import lies with the units, who then know of the plan.
  quotaImportUndo: `with made as (insert into quota_import (plan_id, file_name, digest, cells) select d.id, 'x.csv', repeat('0', 64), '[]' from (${draft.replace('select id, version', 'select id')}) d returning id, plan_id)
    select made.id, p.version from made join plan p on p.id = made.plan_id`,
  memberImportApply: unit,
  memberImportUndo: `insert into member_import (unit_id, file_name, digest, entered, refused) values ($1, 'x.csv', repeat('0', 64), 1, 0) returning id, 1 as version`,
  planPublish: draft,
  planPropose: draft,
  planWithdraw: draft,
  planApprove: draft,
  planClose: `select id, version from plan where state = 'PUBLISHED' and unit_id = $1 limit 1`,
  quotaCounter: draft,
  quotaCounterAnswer: `select c.id, p.version from quota_counter c join plan p on p.id = c.plan_id where c.unit_id <> $2 limit 1`,
  quotaRevise: plan,
  quotaCarryOver: plan,
  scenarioSave: draft,
  scenarioAdopt: `with made as (insert into plan_scenario (plan_id, name) select d.id, 'Thử' from (${draft}) d returning id, plan_id) select made.id, p.version from made join plan p on p.id = made.plan_id`,
  scenarioDiscard: `with made as (insert into plan_scenario (plan_id, name) select d.id, 'Thử nữa' from (${draft}) d returning id, plan_id) select made.id, p.version from made join plan p on p.id = made.plan_id`,
  targetDraftSet: draft,
  targetRevise: plan,
  // Belong to no unit: test/planning/targets.
  indicatorAdd: null,
  indicatorClose: null,
  // Belongs to no unit: test/reporting/report-decisions.
  reportCalendarSet: null,
  reportReopen: unit,
  reportsRemind: unit,
  reportOpen: unit,
  reportSave: report('RETURNED'),
  reportSubmit: report('RETURNED'),
  reportReturn: report('SUBMITTED'),
  reportAccept: report('SUBMITTED'),
};

/** Names under which inputs take the record's id; all of them are set to it. */
export const idFields = ['id', 'unitId', 'branchId', 'toBranchId', 'hostBranchId', 'planId', 'accountId', 'clientId', 'toUnitId', 'importId', 'keptId', 'mergedId', 'firstId', 'secondId', 'parentId', 'intoId'] as const;
