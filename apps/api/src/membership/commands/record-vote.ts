import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Ballot } from '@dangvu/domain/membership/votes';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

/** A vote as it stands in the minutes. */
export interface Vote {
  readonly id: string;
  readonly expectedVersion: number;
  readonly heldOn: string;
  /** Everyone counted, present or not. */
  readonly eligible: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
}

function ballotOf(vote: Vote): Ballot {
  const notVoting = vote.present - vote.inFavour - vote.against;
  if (notVoting < 0 || vote.present > vote.eligible)
    throw new DomainError('VOTE_COUNTS_INVALID', { path: ['present'] });
  return { base: vote.eligible, votesFor: vote.inFavour, votesAgainst: vote.against, notVoting };
}

/** Records the vote of the branch. One that does not carry is recorded all the same, and the stage stays (06-HD/TW 5.1). */
export async function recordBranchVote(transaction: Transaction, input: Vote): Promise<PayloadReferences> {
  return recordVote(transaction, input, 'BRANCH_VOTE_RECORD');
}

/** Records the vote of the grassroots committee, likewise. */
export async function recordCommitteeVote(transaction: Transaction, input: Vote): Promise<PayloadReferences> {
  return recordVote(transaction, input, 'COMMITTEE_VOTE_RECORD');
}

async function recordVote(
  transaction: Transaction,
  input: Vote,
  act: 'BRANCH_VOTE_RECORD' | 'COMMITTEE_VOTE_RECORD',
): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input);
  const ballot = ballotOf(input);
  const allowed = decide(
    act,
    { ...locked.facts, effectiveOn: input.heldOn, ballot },
    { day: 'heldOn', byCode: { VOTE_COUNTS_INVALID: ['eligible'] } },
  );
  if (allowed.to === 'BRANCH_RESOLVED' && act === 'BRANCH_VOTE_RECORD')
    transaction.writes.change(candidacies, locked.candidacy, { branchResolvedOn: allowed.effectiveOn });
  if (allowed.to === 'COMMITTEE_RESOLVED')
    transaction.writes.change(candidacies, locked.candidacy, { committeeResolvedOn: allowed.effectiveOn });
  return recordCandidacyAct(transaction, locked, allowed, {
    details: { ballot: { ...ballot, present: input.present } },
  });
}
