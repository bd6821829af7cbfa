import { DomainError } from '@dangvu/domain/errors/domain-error';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import type { ReplayedMembership } from '@dangvu/domain/membership/replay';
import type { ReplayedCandidacy } from '@dangvu/domain/membership/replay-candidacy';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { TransferEntity } from '../transfer.entity.ts';

/** Makes a membership, its postings and its transfers what the corrected log says they are. */
export async function applyMembership(
  transaction: Transaction,
  membership: MembershipEntity,
  replayed: ReplayedMembership,
): Promise<void> {
  membership.status = replayed.status;
  membership.branchId = replayed.branchId;
  membership.decidedOn = replayed.decidedOn;
  membership.ceremonyOn = replayed.ceremonyOn;
  membership.officialOn = replayed.officialOn;
  membership.endedOn = replayed.endedOn;
  membership.version += 1;
  await transaction.em.flush();
  // The key forbids an overlap at each statement, so bounds cannot be moved one by one.
  await transaction.query('delete from membership_posting where membership_id = $1', [membership.id]);
  for (const { branchId, from, to } of replayed.postings) {
    await transaction.query(
      'insert into membership_posting (membership_id, branch_id, during) values ($1, $2, daterange($3::date, $4::date))',
      [membership.id, branchId, from, to],
    );
  }
  for (const [id, { state, requestedOn, closedOn }] of replayed.transfers) {
    const transfer = await transaction.em.findOne(TransferEntity, { id });
    if (
      !transfer ||
      (transfer.state === state && transfer.requestedOn === requestedOn && (transfer.closedOn ?? null) === closedOn)
    )
      continue;
    if (transfer.requestedOn !== requestedOn)
      transfer.presentDueOn = deadlineOf('TRANSFER_PRESENTATION_DEADLINE', requestedOn).dueOn;
    transfer.state = state;
    transfer.requestedOn = requestedOn;
    transfer.closedOn = closedOn;
    transfer.version += 1;
  }
}

/** Makes a candidacy what the corrected log says it is. @throws DomainError when it would go on beside a membership that goes on */
export async function applyCandidacy(
  transaction: Transaction,
  candidacy: CandidacyEntity,
  replayed: ReplayedCandidacy,
): Promise<void> {
  if (!replayed.closedOn) {
    const member = await transaction.query('select 1 from membership where person_id = $1 and ended_on is null', [
      candidacy.personId,
    ]);
    if (member.length > 0) throw new DomainError('PERSON_ALREADY_MEMBER', { path: ['void'] });
    candidacy.closeReason = null;
  }
  candidacy.stage = replayed.stage;
  candidacy.listedOn = replayed.listedOn;
  candidacy.certificateIssuedOn = replayed.certificateIssuedOn;
  candidacy.dossierOpenedOn = replayed.dossierOpenedOn;
  candidacy.branchResolvedOn = replayed.branchResolvedOn;
  candidacy.committeeResolvedOn = replayed.committeeResolvedOn;
  candidacy.closedOn = replayed.closedOn;
  candidacy.version += 1;
  await transaction.em.flush();
}
