import { leftStatuses } from '@dangvu/domain/membership/readmission-guards';
import type { SupportRole } from '@dangvu/domain/membership/supporters';

/** General education of the candidate in row `row`, asked until the branch has resolved. */
export const educationOf = (row: string): string => `case when ${row}.branch_resolved_on is null then (select o.education from person o where o.id = ${row}.person_id) end`;

/** The papers noted of the candidacy in row `row`, as `PaperInHand`. */
export const papersInHand = (row: string): string => `(select coalesce(json_agg(json_build_object('paper', d.paper, 'inHand', d.in_hand, 'number', d.number, 'datedOn', d.dated_on, 'note', d.note)), '[]')
  from dossier_paper d where d.candidacy_id = ${row}.id)`;

/** How many support the candidate in row `row` in a role now. */
export const supportersNow = (row: string, role: SupportRole): string =>
  `(select count(*)::integer from candidacy_supporter o where o.candidacy_id = ${row}.id and o.ended_on is null and o.role = '${role}')`;

/** Whether the person of the candidacy in row `row` was a member before and left. */
export const leftBefore = (row: string): string =>
  `exists (select from membership o where o.person_id = ${row}.person_id and o.ended_on is not null and o.status in (${leftStatuses.map((status) => `'${status}'`).join(', ')}))`;

/** Scans of the papers of the candidacy in row `row`, without their bytes. */
export const scansOf = (row: string): string => `(select coalesce(json_agg(json_build_object('id', s.id, 'paper', s.paper, 'fileName', s.file_name, 'mediaType', s.media_type, 'size', s.size, 'attachedAt', s.attached_at) order by s.attached_at, s.id), '[]')
  from scan s where s.candidacy_id = ${row}.id)`;

/** Day on which the committee permitted a dossier of the candidacy in row `row`. */
export const dossierPermittedOn = (row: string): string => `(select max(o.effective_on) from lifecycle_fact o
  where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id and o.act = 'DOSSIER_PERMIT')`;

/** Day on which the time to decide the admission in row `row` was extended; asked while it is to be decided. */
export const decisionExtendedOn = (row: string): string => `case when ${row}.branch_resolved_on is not null and ${row}.closed_on is null then (select max(o.effective_on) from lifecycle_fact o
  where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id and o.act = 'ADMISSION_DECISION_EXTEND') end`;

/** When the dossier of the candidacy in row `row` was taken in after having been sent up elsewhere (taken_on, objected); no row where it was not. */
export const takenIn = (row: string): string => `(select o.closed_on as taken_on, o.objection is not null as objected from candidacy_move o
  where o.candidacy_id = ${row}.id and o.state = 'ACCEPTED' and o.sent_up and o.to_branch_id = ${row}.branch_id order by o.closed_on desc, o.id desc limit 1)`;

/** The same as the domain's `MovedDossier`. */
export const movedDossier = (row: string): string => `(select json_build_object('on', v.taken_on, 'objected', v.objected) from ${takenIn(row)} v)`;

/** Whether the branch of the candidacy in row `row` is itself a grassroots organisation on a day. @param daySql an SQL date */
export const ownGrassroots = (row: string, daySql: string): string =>
  `coalesce((select k.kind = 'GRASSROOTS_BRANCH' from org_unit_state k where k.unit_id = ${row}.branch_id and k.from_on <= ${daySql} and ${daySql} < k.until_on), false)`;

/** Day on which the branch of the candidacy in row `row` was told of its refusal: with the refusal, or afterwards. */
export const refusalToldOn = (row: string): string => `case when ${row}.stage = 'REFUSED' then coalesce((select o.told_on from refusal_notice o where o.candidacy_id = ${row}.id),
  (select max(o.details->>'toldOn')::date from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id and o.act = 'ADMISSION_REFUSE')) end`;
