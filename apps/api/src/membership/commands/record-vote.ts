import { DomainError } from '@dangvu/domain/errors/domain-error';
import { hasConsent } from '@dangvu/domain/membership/dossier-papers';
import { ballotOf, contradictionIn, excludedOf, nobodyExcluded, outcomeOf, voteBaseClause } from '@dangvu/domain/membership/votes';
import type { Ballot, VoteBody, VoteExclusions, VoteMatter, VoteMinutes } from '@dangvu/domain/membership/votes';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import { ownGrassroots } from '../dossier-sql.ts';
import { decide } from './decide.ts';
import { lockCandidacies, lockMembership } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';
import { recordMembershipAct } from './record-membership-act.ts';

/** A vote as it stands in the minutes, and the record voted on. */
export interface Vote extends Asked, VoteMinutes {
  readonly heldOn: string;
}

/** @throws DomainError VOTE_BASE_INVALID, VOTE_COUNTS_INVALID with the field to look at first */
function requireBallot(vote: Vote): Ballot {
  const where = contradictionIn(vote);
  if (where === null) return ballotOf(vote);
  const path = [where];
  if (where !== 'summoned') throw new DomainError('VOTE_COUNTS_INVALID', { path });
  const excluded = excludedOf(vote.exclusions ?? nobodyExcluded);
  throw DomainError.of(
    { code: 'VOTE_BASE_INVALID', params: { summoned: vote.summoned ?? 0, excluded, eligible: vote.eligible }, clause: voteBaseClause },
    { path },
  );
}

/** What the log keeps of a vote: the counts as in the minutes, and whether it carried under the rule of the day. */
function voteDetails(vote: Vote, ballot: Ballot, body: VoteBody, matter?: VoteMatter): Readonly<Record<string, unknown>> {
  const { present, blank, summoned, exclusions } = vote;
  const left = exclusions ? Object.fromEntries(Object.entries(exclusions as VoteExclusions).filter(([, count]) => count > 0)) : null;
  const accounted = summoned === null || summoned === undefined ? {} : { summoned, excluded: left ?? {} };
  return {
    ballot: { ...ballot, present, ...(blank === null || blank === undefined ? {} : { blank }), ...accounted },
    outcome: outcomeOf(ballot, body, vote.heldOn, matter),
  };
}

const paths = { day: 'heldOn', byCode: { VOTE_COUNTS_INVALID: ['eligible'] } };

const actOf = {
  BRANCH: 'BRANCH_VOTE_RECORD',
  COMMITTEE: 'COMMITTEE_VOTE_RECORD',
  STANDING_COMMITTEE: 'STANDING_COMMITTEE_VOTE_RECORD',
} as const satisfies Record<VoteBody, string>;

async function recordAdmissionVote(transaction: Transaction, vote: Vote, body: VoteBody): Promise<PayloadReferences> {
  // What stood over the branch is asked of the day of the vote, not of today.
  const locked = (await lockCandidacies(transaction, [vote], { ownGrassroots: (row, statement) => ownGrassroots(row, statement.param(vote.heldOn, 'date')) }))(vote);
  const ballot = requireBallot(vote);
  const facts = { ...locked.facts, ownGrassroots: locked.more['ownGrassroots'] === true, effectiveOn: vote.heldOn, ballot };
  const allowed = decide(actOf[body], facts, paths);
  const on = allowed.effectiveOn;
  // A branch that is itself the grassroots organisation resolves once for both.
  const resolved = {
    ...(body === 'BRANCH' && locked.facts.state === 'DOSSIER_OPEN' && allowed.to !== 'DOSSIER_OPEN' ? { branchResolvedOn: on } : {}),
    ...(body !== 'STANDING_COMMITTEE' && allowed.to === 'COMMITTEE_RESOLVED' ? { committeeResolvedOn: on } : {}),
  };
  if (Object.keys(resolved).length > 0) transaction.writes.change(candidacies, locked.candidacy, resolved);
  const { papers } = locked.facts;
  // Kept with the vote: later it is judged by what lay there on its day.
  const consent = body === 'BRANCH' && papers !== undefined && papers !== 'RECORDED' && hasConsent(papers) ? { consent: true } : {};
  return recordCandidacyAct(transaction, locked, allowed, { details: { ...voteDetails(vote, ballot, body), ...consent } });
}

/** Records the vote of the branch. One that does not carry is recorded all the same, and the stage stays (06-HD/TW 5.1). */
export const recordBranchVote = (transaction: Transaction, vote: Vote): Promise<PayloadReferences> =>
  recordAdmissionVote(transaction, vote, 'BRANCH');

/** Records the vote of the grassroots committee, likewise. */
export const recordCommitteeVote = (transaction: Transaction, vote: Vote): Promise<PayloadReferences> =>
  recordAdmissionVote(transaction, vote, 'COMMITTEE');

/** Records the vote of the standing committee, likewise; the decision is an act of its own. */
export const recordStandingCommitteeVote = (transaction: Transaction, vote: Vote): Promise<PayloadReferences> =>
  recordAdmissionVote(transaction, vote, 'STANDING_COMMITTEE');

/** A vote on a member: on making him official, or on striking him off. */
export interface MemberVote extends Vote {
  readonly body: VoteBody;
}

async function recordMemberVote(transaction: Transaction, vote: MemberVote, act: 'RECOGNITION_VOTE_RECORD' | 'STRIKE_OFF_VOTE_RECORD', matter: VoteMatter): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, vote);
  const ballot = requireBallot(vote);
  const typed = { effectiveOn: vote.heldOn, ballot, voteBody: vote.body };
  const allowed = decide(act, { ...locked.facts, ...typed }, paths);
  return recordMembershipAct(transaction, locked, allowed, { details: { voteBody: vote.body, ...voteDetails(vote, ballot, vote.body, matter) } });
}

/** Records a vote on a recognition. After three votes of the branch that failed it is the superior's matter (294-QĐ/TW 4.2.3). */
export const recordRecognitionVote = (transaction: Transaction, vote: MemberVote): Promise<PayloadReferences> =>
  recordMemberVote(transaction, vote, 'RECOGNITION_VOTE_RECORD', 'WAY_IN');

/** Records a vote on striking a member off, likewise; the striking off waits while the latest vote of a body is lost (06-HD/TW 4.6). */
export const recordStrikeOffVote = (transaction: Transaction, vote: MemberVote): Promise<PayloadReferences> =>
  recordMemberVote(transaction, vote, 'STRIKE_OFF_VOTE_RECORD', 'STRIKE_OFF');
