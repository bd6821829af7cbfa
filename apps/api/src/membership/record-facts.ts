import type { Permission } from '@dangvu/domain/access/roles';
import { availableTransitions } from '@dangvu/domain/membership/lifecycle';
import type { EarlierMembership } from '@dangvu/domain/membership/readmission-guards';
import type { History } from '@dangvu/domain/membership/history';
import type { PaperInHand } from '@dangvu/domain/membership/dossier-papers';
import type { LifecycleAct, LifecycleFacts, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import { afterTheEnd } from '@dangvu/domain/membership/validate-transitions';
import type { RecognitionVotes, VoteBody } from '@dangvu/domain/membership/votes';
import type { Education } from '@dangvu/domain/membership/person-traits';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import type { Viewer } from '../platform/viewer.ts';
import { belowSection } from './committee-over.ts';
import { decisionExtendedOn, dossierPermittedOn, educationOf, leftBefore, movedDossier, ownGrassroots, papersInHand, supportersNow } from './dossier-sql.ts';
import { kindNamedSql } from './due-sql.ts';
import { historySql } from './history-sql.ts';
import { lastBranch } from './visibility.ts';

/** A candidacy, a membership, or a person who has neither now, as the lifecycle looks at it. Read by one SQL expression. */
export interface RecordFacts {
  readonly id: string | null;
  readonly personId: string;
  readonly state: LifecycleState;
  readonly branchId: string | null;
  readonly bornOn: string;
  readonly education?: Education;
  readonly lastEffectiveOn: string | null;
  /** The branch and every unit above it as the tree stands today, the nearest first: what rights are looked up by. */
  readonly above: readonly string[];
  readonly openMembership: boolean;
  readonly openCandidacy: boolean;
  /** Offices held, whenever: the first day, and the first day no longer in office. */
  readonly offices?: readonly (readonly [from: string | null, to: string | null])[];
  /** The move of a candidate that waits, with the units from its destination upward. */
  readonly move?: { readonly outside: boolean; readonly awaitsForwarding: boolean; readonly movedOn: string; readonly above: readonly string[] } | null;
  readonly movedDossier?: { readonly on: string; readonly objected: boolean } | null;
  readonly certificateIssuedOn?: string | null;
  readonly dossierOpenedOn?: string | null;
  readonly branchResolvedOn?: string | null;
  readonly decisionExtendedOn?: string | null;
  readonly dossierPermittedOn?: string | null;
  readonly papers?: readonly PaperInHand[] | null;
  readonly ownGrassroots?: boolean;
  readonly leftBefore?: boolean;
  readonly belowSection?: boolean | null;
  readonly introducers?: number | null;
  readonly cardNo?: string | null;
  readonly decidedOn?: string | null;
  readonly decisionReceivedOn?: string | null;
  readonly ceremonyOn?: string | null;
  readonly officialOn?: string | null;
  readonly standingVoteCarried?: boolean | null;
  readonly recognitionVotes?: RecognitionVotes | null;
  readonly newMemberClassOn?: string | null;
  /** Entries that leave something to be computed. */
  readonly history?: History;
  readonly earlier?: readonly EarlierMembership[];
  /** Admissions up to this one, from which party age runs. */
  readonly admissions?: readonly (readonly [decidedOn: string, endedOn: string | null])[] | null;
  readonly badgesBefore?: readonly number[] | null;
  readonly endedOn?: string | null;
  /** The latest membership, which is over: what can still be recorded about its end. */
  readonly ended?: RecordFacts | null;
  readonly transfer?: {
    readonly id: string;
    readonly outside: boolean;
    /** The papers are still to be issued. */
    readonly awaitsReferral?: boolean;
    /** The direct superior today and the units above it, which refer whoever leaves its organisation; null when the papers are issued. */
    readonly superior?: readonly string[] | null;
    readonly above: readonly string[];
  } | null;
}

/** A unit and every unit above it today, the nearest first, as a JSON array. */
export const unitsAbove = (unitSql: string, todaySql: string): string =>
  `array_to_json(array(select s.ancestor_id from org_ancestry s where s.descendant_id = ${unitSql} and s.during @> ${todaySql} order by s.depth))`;

/**
 * The direct superior of the grassroots organisation a unit stands in, and the units above it, in the tree of today: the nearest unit of
 * a kind that is one on the day (`isDirectSuperior` of the domain).
 * @param onSql the day of the act
 */
export const superiorAbove = (unitSql: string, todaySql: string, onSql = todaySql): string =>
  unitsAbove(
    `(select s.ancestor_id from org_ancestry s join org_unit_state k on k.unit_id = s.ancestor_id and k.from_on <= ${todaySql} and ${todaySql} < k.until_on
      where s.descendant_id = ${unitSql} and s.during @> ${todaySql} and ${kindNamedSql('DIRECT_SUPERIOR', 'k.kind', onSql)} order by s.depth limit 1)`,
    todaySql,
  );

/** Whether a way leads to a unit that does not stand under the direct superior; both as arrays of units, the nearest first. */
export const leadsBeyond = (superior: readonly string[], destinationAbove: readonly string[]): boolean => superior[0] !== undefined && !destinationAbove.includes(superior[0]);

const openMembership = (person: string): string =>
  `exists (select from membership o where o.person_id = ${person} and o.ended_on is null)`;
const openCandidacy = (person: string): string =>
  `exists (select from candidacy o where o.person_id = ${person} and o.closed_on is null)`;
const bornOn = (person: string): string => `(select o.born_on from person o where o.id = ${person})`;

const carriedBy = (body: VoteBody): string => `(array_agg(o.details->>'outcome' = 'REACHED' order by o.effective_on desc, o.seq desc) filter (where o.details->>'voteBody' = '${body}'))[1]`;

/** Votes on the recognition of the member in row `row`; of who is not probationary nothing is looked up. */
const recognitionVotes = (row: string): string => `case when ${row}.status = 'PROBATIONARY' then (select json_build_object(
    'lastOn', max(o.effective_on) filter (where o.details->>'voteBody' = 'BRANCH'), 'failed', count(*) filter (where o.details->>'outcome' = 'NOT_REACHED' and o.details->>'voteBody' = 'BRANCH'),
    'lastCarried', ${carriedBy('BRANCH')}, 'committeeCarried', ${carriedBy('COMMITTEE')}, 'standingCarried', ${carriedBy('STANDING_COMMITTEE')})
  from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id and o.act = 'RECOGNITION_VOTE_RECORD') end`;

/** Day on which the decision on the membership in row `row` was received; asked while the ceremony is awaited. */
export const decisionReceivedOn = (row: string): string => `case when ${row}.status = 'DECIDED' then (select max(o.effective_on) from lifecycle_fact o
  where o.person_id = ${row}.person_id and o.membership_id = ${row}.id and o.act = 'DECISION_RECEIVE') end`;

/** Day of the certificate of the new-member class of the probationer in row `row`. */
const newMemberClassOn = (row: string): string =>
  `case when ${row}.status = 'PROBATIONARY' then (select max(o.issued_on) from training_enrolment o where o.membership_id = ${row}.id) end`;

/** Whether the latest vote of the standing committee on the candidacy in row `row` carried. */
const standingVoteCarried = (row: string): string => `case when ${row}.stage = 'COMMITTEE_RESOLVED' then (select o.details->>'outcome' = 'REACHED'
  from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id and o.act = 'STANDING_COMMITTEE_VOTE_RECORD' order by o.effective_on desc, o.seq desc limit 1) end`;

/** Years of the badges awarded in memberships before the one in row `row` that ended by moving away; of who has one membership nothing is looked up. */
const badgesBefore = (row: string): string => `case when ${row}.ordinal > 1 then (select json_agg((o.details->>'badge')::integer) from membership e join lifecycle_fact o on o.person_id = e.person_id and o.membership_id = e.id
  where e.person_id = ${row}.person_id and e.ordinal < ${row}.ordinal and e.status = 'MOVED' and o.act = 'BADGE_AWARD') end`;

/** The facts of the membership in row `row`, as one SQL expression: what the screen shows and what a command decides by. */
export function membershipFacts(row: string, statement: StatementBuilder): string {
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.status, 'branchId', ${row}.branch_id,
    'bornOn', ${bornOn(`${row}.person_id`)}, 'cardNo', ${row}.card_no, 'decidedOn', ${row}.decided_on, 'ceremonyOn', ${row}.ceremony_on, 'officialOn', ${row}.official_on,
    'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.membership_id = ${row}.id),
    'recognitionVotes', ${recognitionVotes(row)}, 'newMemberClassOn', ${newMemberClassOn(row)}, 'decisionReceivedOn', ${decisionReceivedOn(row)}, 'above', ${unitsAbove(`${row}.branch_id`, statement.todaySql)},
    'openMembership', ${openMembership(`${row}.person_id`)}, 'openCandidacy', ${openCandidacy(`${row}.person_id`)},
    'offices', (select coalesce(json_agg(json_build_array(lower(o.during), upper(o.during))), '[]') from office o where o.person_id = ${row}.person_id),
    'endedOn', ${row}.ended_on, 'admissions', (select json_agg(json_build_array(o.decided_on, o.ended_on) order by o.ordinal) from membership o
      where o.person_id = ${row}.person_id and o.ordinal <= ${row}.ordinal and o.status <> 'ANNULLED'),
    'history', ${historySql(`${row}.person_id`, `${row}.id`)}, 'badgesBefore', ${badgesBefore(row)},
    'transfer', (select json_build_object('id', o.id, 'outside', o.to_branch_id is null, 'awaitsReferral', o.state = 'REQUESTED',
      'superior', case when o.state = 'REQUESTED' then ${superiorAbove('o.from_branch_id', statement.todaySql)} end, 'above', ${unitsAbove('o.to_branch_id', statement.todaySql)})
      from transfer o where o.membership_id = ${row}.id and o.closed_on is null))`;
}

/** The facts of the candidacy in row `row`. */
export function candidacyFacts(row: string, statement: StatementBuilder): string {
  return `json_build_object('id', ${row}.id, 'personId', ${row}.person_id, 'state', ${row}.stage, 'branchId', ${row}.branch_id,
    'bornOn', ${bornOn(`${row}.person_id`)}, 'education', ${educationOf(row)}, 'certificateIssuedOn', ${row}.certificate_issued_on, 'dossierOpenedOn', ${row}.dossier_opened_on,
    'branchResolvedOn', ${row}.branch_resolved_on, 'ownGrassroots', ${ownGrassroots(row, statement.todaySql)}, 'decisionExtendedOn', ${decisionExtendedOn(row)}, 'leftBefore', ${leftBefore(row)}, 'belowSection', case when ${row}.branch_resolved_on is not null then ${belowSection(row, statement.todaySql)} end, 'introducers', case when ${row}.stage = 'DOSSIER_OPEN' then ${supportersNow(row, 'INTRODUCER')} end, 'standingVoteCarried', ${standingVoteCarried(row)},
    'dossierPermittedOn', case when ${row}.stage = 'CLASS_DONE' then ${dossierPermittedOn(row)} end, 'papers', case when ${row}.dossier_opened_on is not null then ${papersInHand(row)} end,
    'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id and o.candidacy_id = ${row}.id),
    'above', ${unitsAbove(`${row}.branch_id`, statement.todaySql)}, 'movedDossier', case when ${row}.branch_resolved_on is not null then ${movedDossier(row)} end,
    'move', (select json_build_object('outside', o.to_branch_id is null, 'awaitsForwarding', o.state = 'REQUESTED', 'movedOn', o.moved_on, 'above', ${unitsAbove('o.to_branch_id', statement.todaySql)})
      from candidacy_move o where o.candidacy_id = ${row}.id and o.closed_on is null),
    'openMembership', ${openMembership(`${row}.person_id`)}, 'openCandidacy', ${openCandidacy(`${row}.person_id`)})`;
}

/** Memberships of the person that are over, with the ground noted with the exit it ended by: one that was taken back had another. */
const earlier = (person: string): string =>
  `(select coalesce(json_agg(json_build_object('status', o.status, 'endedOn', o.ended_on, 'ground', (select coalesce(f.details->>'annulment', f.details->>'resignation', f.details->>'ground') from lifecycle_fact f
      where f.person_id = ${person}.id and f.membership_id = o.id and f.act = case o.status when 'ANNULLED' then 'ADMISSION_ANNUL' when 'RESIGNED' then 'RESIGN' else 'STRIKE_OFF' end
      order by f.effective_on desc, f.seq desc limit 1)) order by o.ordinal), '[]')
    from membership o where o.person_id = ${person}.id and o.ended_on is not null)`;

/** The facts of what goes on with the person in row `row`: the membership, else the candidacy, else that there is neither. */
export function personFacts(row: string, statement: StatementBuilder): string {
  return `coalesce((select ${membershipFacts('f', statement)} from membership f where f.person_id = ${row}.id and f.ended_on is null),
    (select ${candidacyFacts('f', statement)} from candidacy f where f.person_id = ${row}.id and f.closed_on is null),
    json_build_object('id', null, 'personId', ${row}.id, 'state', case when ${row}.died_on is null then 'NONE' else 'DECEASED' end, 'branchId', ${lastBranch(`${row}.id`)}, 'bornOn', ${row}.born_on,
      'lastEffectiveOn', (select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.id), 'above', ${unitsAbove(lastBranch(`${row}.id`), statement.todaySql)}, 'openMembership', false, 'openCandidacy', false, 'earlier', ${earlier(row)},
      'ended', (select ${membershipFacts('f', statement)} from membership f where f.person_id = ${row}.id and f.ended_on is not null order by f.ordinal desc limit 1)))`;
}

/** What the viewer may do at a unit, by the units from it upward: a grant reaches everything below its unit. */
export function permissionsAt(viewer: Viewer | null, above: readonly string[]): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  for (const { unitId, permissions } of viewer?.grants ?? []) {
    if (above.includes(unitId)) for (const permission of permissions) held.add(permission);
  }
  return held;
}

/** The facts as the domain takes them. */
export function lifecycleFacts(facts: RecordFacts, viewer: Viewer | null, today: string): LifecycleFacts {
  const { transfer, move } = facts;
  return {
    state: facts.state,
    today,
    permissions: permissionsAt(viewer, facts.above),
    permissionsAtDestination: permissionsAt(viewer, transfer?.above ?? move?.above ?? []),
    lastEffectiveOn: facts.lastEffectiveOn,
    bornOn: facts.bornOn,
    ...(facts.education ? { education: facts.education } : {}),
    certificateIssuedOn: facts.certificateIssuedOn ?? null,
    dossierOpenedOn: facts.dossierOpenedOn ?? null,
    branchResolvedOn: facts.branchResolvedOn ?? null,
    decisionExtendedOn: facts.decisionExtendedOn ?? null,
    dossierPermittedOn: facts.dossierPermittedOn ?? null,
    papers: facts.papers ?? [],
    ...(facts.ownGrassroots === undefined ? {} : { ownGrassroots: facts.ownGrassroots }),
    leftBefore: facts.leftBefore ?? false,
    belowSection: facts.belowSection ?? false,
    ...(typeof facts.introducers === 'number' ? { introducers: facts.introducers } : {}),
    decidedOn: facts.decidedOn ?? null,
    decisionReceivedOn: facts.decisionReceivedOn ?? null,
    ceremonyOn: facts.ceremonyOn ?? null,
    officialOn: facts.officialOn ?? null,
    ...(facts.standingVoteCarried === undefined ? {} : { standingVoteCarried: facts.standingVoteCarried }),
    ...(facts.newMemberClassOn === undefined ? {} : { newMemberClassOn: facts.newMemberClassOn }),
    ...(facts.recognitionVotes ? { recognitionVotes: facts.recognitionVotes } : {}),
    ...(facts.cardNo === undefined ? {} : { cardNo: facts.cardNo }),
    branchId: facts.branchId,
    permissionsAtSuperior: permissionsAt(viewer, transfer?.superior ?? []),
    openTransfer: transfer
      ? { outside: transfer.outside, awaitsReferral: transfer.awaitsReferral ?? false, beyondSuperior: leadsBeyond(transfer.superior ?? [], transfer.above) }
      : null,
    offices: (facts.offices ?? []).map(([from, to]) => ({ from, to })),
    openMove: move ? { outside: move.outside, awaitsForwarding: move.awaitsForwarding, movedOn: move.movedOn } : null,
    movedDossier: facts.movedDossier ?? null,
    history: facts.history ?? [],
    endedOn: facts.endedOn ?? null,
    badgesBefore: facts.badgesBefore ?? [],
    ...(facts.admissions ? { admissions: facts.admissions.map(([decidedOn, endedOn]) => ({ decidedOn, endedOn })) } : {}),
    earlier: facts.earlier ?? [],
    openCandidacy: facts.openCandidacy,
    openMembership: facts.openMembership,
  };
}

const aboutTheEnd: ReadonlySet<LifecycleAct> = new Set([...afterTheEnd].filter((act) => act !== 'EVENT_CORRECT'));

/** One act with whether it can be recorded now. */
export type Possibility = Pick<
  ReturnType<typeof availableTransitions>[number],
  'act' | 'allowed' | 'allowedUntil' | 'refusals' | 'warnings' | 'transition'
>;

/** What can be done with the record today, and why the rest cannot; of somebody whose membership is over also what concerns its end. */
export function possibilities(facts: RecordFacts, viewer: Viewer | null, today: string): readonly Possibility[] {
  const { ended } = facts;
  const own = availableTransitions(lifecycleFacts(facts, viewer, today));
  const ofTheEnd = ended ? availableTransitions(lifecycleFacts(ended, viewer, today)).filter(({ act, transition }) => aboutTheEnd.has(act) && transition.from.includes(ended.state)) : [];
  return [...own, ...ofTheEnd].map((possible) =>
    // Leaving the town is recorded by closing the transfer that leads there; without one there is nothing to close.
    possible.act === 'MOVE_OUT' && possible.allowed && !facts.transfer
      ? { ...possible, allowed: false, refusals: [{ code: 'TRANSFER_NOT_PENDING', params: {} }] }
      : possible,
  );
}
