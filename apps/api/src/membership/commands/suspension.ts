import { inspectionOn, suspensionOn } from '@dangvu/domain/membership/discipline-cases';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { decide } from './decide.ts';
import { byDecision } from './decided-acts.ts';
import type { Decided } from './decided-acts.ts';
import { lockMembership, lockMembershipFor } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

const why = (text: string, path = 'reason'): string =>
  requiredText({ text, path: [path], what: { vi: 'lý do, nội dung', en: 'the reason' } });

export interface Suspension extends Decided {
  readonly until: string;
  readonly reason: string;
}

/** Suspends from party activity until a day (Party statutes, art. 40); he is then counted in no vote. */
export function suspendMember(transaction: Transaction, input: Suspension): Promise<PayloadReferences> {
  const reason = why(input.reason);
  const { until } = input;
  return byDecision(transaction, input, {
    act: 'SUSPEND_ACTIVITY',
    kind: 'SUSPENSION',
    facts: { until },
    details: { case: newId(), until, reason },
    reason,
    paths: { byCode: { INVALID_INPUT: ['until'] } },
  });
}

export interface Resumption extends Asked {
  readonly resumedOn: string;
  readonly reason: string;
}

/** Ends a suspension before its last day. */
export async function resumeMember(transaction: Transaction, input: Resumption): Promise<PayloadReferences> {
  const reason = why(input.reason);
  const locked = await lockMembership(transaction, input);
  const allowed = decide('SUSPENSION_END', { ...locked.facts, effectiveOn: input.resumedOn }, { day: 'resumedOn' });
  const suspension = suspensionOn(locked.facts.history ?? [], allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { details: { case: suspension?.case, reason }, reason });
}

export interface InspectionOpening extends Asked {
  readonly openedOn: string;
  readonly reason: string;
}

/** Opens an inspection for signs of a violation: until it is closed the member neither resigns nor moves (294-QĐ/TW 6.3.1đ). */
export async function openInspection(transaction: Transaction, input: InspectionOpening): Promise<PayloadReferences> {
  const reason = why(input.reason);
  const locked = await lockMembershipFor(transaction, 'INSPECTION_OPEN', input);
  const allowed = decide('INSPECTION_OPEN', { ...locked.facts, effectiveOn: input.openedOn }, { day: 'openedOn' });
  return recordMembershipAct(transaction, locked, allowed, { details: { case: newId(), reason }, reason });
}

export interface InspectionClosing extends Asked {
  readonly closedOn: string;
  readonly outcome: string;
}

/** Closes an inspection with what was found; a discipline that follows is an act of its own. */
export async function closeInspection(transaction: Transaction, input: InspectionClosing): Promise<PayloadReferences> {
  const outcome = why(input.outcome, 'outcome');
  const locked = await lockMembership(transaction, input);
  const allowed = decide('INSPECTION_CLOSE', { ...locked.facts, effectiveOn: input.closedOn }, { day: 'closedOn' });
  const inspection = inspectionOn(locked.facts.history ?? [], allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { details: { case: inspection?.case, found: outcome }, reason: outcome });
}
