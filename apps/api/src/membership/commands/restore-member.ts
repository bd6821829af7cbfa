import type { ComplaintLevel } from '@dangvu/domain/membership/complaints';
import { recordDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { memberships } from '../membership.entity.ts';
import { requireBranch, requirePermissionAt, standingOf } from './branch.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { byDecision } from './decided-acts.ts';
import type { Decided } from './decided-acts.ts';
import { formerlyOver, issuerKind, issuerPaths, withKinds } from './issuer.ts';
import { lockMembershipFor, lockMemberships } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { openPosting } from './posting.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Restoration extends Decided {
  readonly reason: string;
  /** Where the member takes part again; the branch left when it is not given. */
  readonly branchId?: string | null;
}

/**
 * Restores who was put out wrongly (294-QĐ/TW 5.2.2): the same membership goes on from the day of the decision, with the dates and the
 * party age it had; the exit stays in the log, and the days between are days on which nobody was a member.
 * @throws DomainError TRANSITION_REFUSED, ISSUER_NOT_COMPETENT, PERSON_ALREADY_MEMBER, PERSON_ALREADY_CANDIDATE, UNIT_CLOSED …
 */
export async function restoreMember(transaction: Transaction, input: Restoration): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const locked = (await lockMemberships(transaction, [input], { ...withKinds, lastOn: (row) => `(select max(o.effective_on) from lifecycle_fact o where o.person_id = ${row}.person_id)` }))(input);
  const { membership, above } = locked;
  // He may have been a candidate again meanwhile: records of one person follow each other.
  const facts = { ...locked.facts, lastEffectiveOn: locked.more['lastOn'] as string | null };
  const former = await formerlyOver(transaction, input.decision, locked);
  const issuer = issuerKind(transaction, input.decision, locked, former);
  const allowed = decide('RESTORE', { ...facts, ...decisionFacts(input.decision), issuer }, issuerPaths);
  const branchId = input.branchId ?? membership.branchId;
  const branch = await standingOf(transaction, branchId);
  requirePermissionAt(transaction, 'MEMBERSHIP_RECORD', branch);
  requireBranch(branch.revisions, allowed.effectiveOn, ['branchId'], transaction.today);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'RESTORATION', above, former, permission: 'MEMBERSHIP_RECORD' });
  const { status: leftAs, endedOn: leftOn } = membership;
  transaction.writes.change(memberships, membership, { branchId, endedOn: null, restoredOn: allowed.effectiveOn });
  openPosting(transaction, membership.id, branchId, allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { decisionId, branchId, details: { leftAs, leftOn, reason }, reason });
}

export interface Complaint extends Asked {
  readonly filedOn: string;
  /** Day the decision was received, from which the days of the complaint run. */
  readonly receivedOn?: string | null;
  readonly reason: string;
  /** Who is to answer; the superior or the province when left out. */
  readonly level?: ComplaintLevel | null;
}

/** Records that somebody struck off complains; a restoration or its rejection answers it (294-QĐ/TW 8.2). */
export async function fileComplaint(transaction: Transaction, input: Complaint): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'nội dung khiếu nại', en: 'what the complaint says' } });
  const locked = await lockMembershipFor(transaction, 'COMPLAINT_FILE', input);
  const receivedOn = input.receivedOn ?? null;
  const allowed = decide('COMPLAINT_FILE', { ...locked.facts, effectiveOn: input.filedOn, receivedOn }, { day: 'filedOn', byCode: { INVALID_INPUT: ['receivedOn'] } });
  return recordMembershipAct(transaction, locked, allowed, { details: { complaintLevel: input.level ?? 'SUPERIOR', ...(receivedOn ? { receivedOn } : {}), reason }, reason });
}

export interface ComplaintRejection extends Decided {
  readonly reason: string;
}

/** Records that the striking off complained about is upheld. */
export function rejectComplaint(transaction: Transaction, input: ComplaintRejection): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  return byDecision(transaction, input, { act: 'COMPLAINT_REJECT', kind: 'STRIKE_OFF', details: { reason }, reason });
}
