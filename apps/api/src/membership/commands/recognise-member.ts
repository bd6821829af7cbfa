import { branchAt } from '@dangvu/domain/membership/replay';
import type { ReplayedPosting } from '@dangvu/domain/membership/replay';
import { recordDecision } from '../../organisation/public.ts';
import type { FormerIssuer, TypedDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { memberships } from '../membership.entity.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { formerlyOver, issuerKind, issuerPaths, withKinds } from './issuer.ts';
import { lockMembershipFor } from './locked-record.ts';
import type { HeldForAct } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Recognition {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
}

/** What a recognition asks beside the facts: where the member was when, and what the units above him are. */
export const withPostings = {
  ...withKinds,
  postings: (row: string) =>
    `(select coalesce(json_agg(json_build_object('branchId', o.branch_id, 'from', lower(o.during), 'to', upper(o.during)) order by lower(o.during)), '[]')
        from membership_posting o where o.membership_id = ${row}.id)`,
};

/**
 * Recognises a member as official from exactly the end of probation, however late it is decided (294-QĐ/TW 4.2.2). It counts
 * where the member was on that day, also when he has moved since.
 */
export async function recogniseMember(transaction: Transaction, input: Recognition): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'RECOGNISE', input, withPostings);
  const former = await formerlyOver(transaction, input.decision, locked);
  return recognise(transaction, locked, input.decision, (above) => recordDecision(transaction, input.decision, { kind: 'RECOGNITION', above, former, permission: 'MEMBERSHIP_RECORD' }), former);
}

/**
 * Recognises a member held with his postings.
 * @param decided records the decision, or names the one recorded for many; given the units that may have issued it
 * @param former the issuer, when it is closed since
 */
export function recognise(
  transaction: Transaction,
  locked: HeldForAct,
  decision: TypedDecision,
  decided: (above: readonly string[]) => string,
  former: FormerIssuer | null = null,
): PayloadReferences {
  const { membership } = locked;
  const issuer = issuerKind(transaction, decision, locked, former);
  const allowed = decide('RECOGNISE', { ...locked.facts, ...decisionFacts(decision), issuer }, issuerPaths);
  const decisionId = decided(locked.above);
  transaction.writes.change(memberships, membership, { officialOn: allowed.effectiveOn });
  const postings = locked.more['postings'] as readonly ReplayedPosting[];
  const branchId = branchAt(postings, allowed.effectiveOn) ?? membership.branchId;
  return recordMembershipAct(transaction, locked, allowed, { decisionId, decidedOn: decision.decidedOn, branchId });
}
