import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { belowSection } from './committee-over.ts';
import { personShape } from './person-shape.ts';
import { decisionExtendedOn, dossierPermittedOn, educationOf, leftBefore, movedDossier, ownGrassroots, papersInHand, refusalToldOn, scansOf, supportersNow } from './dossier-sql.ts';
import { candidacyFacts } from './record-facts-sql.ts';
import { supporterShape } from './supporter-shape.ts';
import { candidacyVisible, personVisible } from './visibility.ts';
import { votesOfCandidacy, voteShape } from './vote-shape.ts';

const dates = (row: string, { todaySql }: StatementBuilder): Record<string, string> => ({
  dates: `json_build_object('stage', ${row}.stage, 'certificateNo', ${row}.certificate_no, 'certificateIssuedOn', ${row}.certificate_issued_on, 'dossierOpenedOn', ${row}.dossier_opened_on,
    'movedDossier', case when ${row}.branch_resolved_on is not null and ${row}.closed_on is null then ${movedDossier(row)} end, 'branchResolvedOn', ${row}.branch_resolved_on, 'decisionExtendedOn', ${decisionExtendedOn(row)}, 'committeeResolvedOn', ${row}.committee_resolved_on, 'ownGrassroots', ${ownGrassroots(row, todaySql)})`,
});

/** Row: candidacy, joined or not. */
export const candidacyShape = defineShape('Candidacy', {
  id: column('id'),
  version: column('version'),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  person: one(
    () => personShape,
    (alias, row, statement) => ({
      from: 'person',
      where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)],
    }),
  ),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  stage: column('stage'),
  sourceGroup: column('source_group'),
  listedOn: column('listed_on'),
  certificateNo: column('certificate_no'),
  certificateIssuedOn: column('certificate_issued_on'),
  certificateExpiresOn: derived(dates),
  dossierPermittedOn: expression((row) => dossierPermittedOn(row)),
  dossierOpenedOn: column('dossier_opened_on'),
  dossierExpiresOn: derived(dates),
  branchResolvedOn: column('branch_resolved_on'),
  committeeResolvedOn: column('committee_resolved_on'),
  closedOn: column('closed_on'),
  closeReason: column('close_reason'),
  refusalToldOn: expression((row) => refusalToldOn(row)),
  nextDueOn: derived(dates),
  nextDueRule: derived(dates),
  missing: derived((row, statement) => ({
    wanted: `case when ${row}.stage = 'DOSSIER_OPEN' then ${papersInHand(row)} end`,
    supporters: `case when ${row}.stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN') then json_build_object('mentors', ${supportersNow(row, 'MENTOR')},
      'introducers', case when ${row}.stage = 'DOSSIER_OPEN' then ${supportersNow(row, 'INTRODUCER')} else 0 end) end`,
    education: educationOf(row),
    ...dates(row, statement),
  })),
  papers: derived((row, statement) => ({
    papers: papersInHand(row),
    scans: scansOf(row),
    leftBefore: leftBefore(row),
    belowSection: belowSection(row, statement.todaySql),
    ...dates(row, statement),
  })),
  supporters: list(
    () => supporterShape,
    (alias, row) => ({ from: 'candidacy_supporter', where: [`${alias}.candidacy_id = ${row}.id`], orderBy: `${alias}.ended_on is not null, ${alias}.role, ${alias}.assigned_on, ${alias}.id` }),
  ),
  votes: list(
    () => voteShape,
    (alias, row) => votesOfCandidacy(alias, row),
  ),
  availableTransitions: derived((row, statement) => ({ facts: candidacyFacts(row, statement) })),
});

registerById('Candidacy', (alias, idSql, statement) => ({
  from: 'candidacy',
  where: [`${alias}.id = ${idSql}`, candidacyVisible(alias, statement)],
}));
