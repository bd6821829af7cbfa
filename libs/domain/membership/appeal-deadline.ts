import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal, Warning } from '../errors/domain-error.ts';
import { deadlineOf } from './deadlines.ts';
import { missing, tellBy } from './lifecycle-guards.ts';

/**
 * Whether an appeal or a complaint comes late: its days run from the receipt of the decision (294-QĐ/TW 8.2). Where nobody has said when
 * it was received they are counted from the decision, and the warning says so; late is told and never refused.
 */
export function appealLateness(decidedOn: LocalDate, receivedOn: LocalDate | null | undefined, filedOn: LocalDate): Warning | null {
  const { dueOn: deadline, rule } = deadlineOf('APPEAL_DEADLINE', receivedOn ?? decidedOn);
  if (filedOn <= deadline) return null;
  return receivedOn ? tellBy(rule, 'APPEAL_LATE_AFTER_RECEIPT', { deadline, receivedOn }) : tellBy(rule, 'APPEAL_LATE', { deadline });
}

/** A decision is received on the day it was signed or later, and before anybody appeals against it. */
export const receiptFits = (decidedOn: LocalDate, receivedOn: LocalDate | null | undefined, filedOn: LocalDate): Refusal | null =>
  receivedOn && (receivedOn < decidedOn || receivedOn > filedOn)
    ? missing('ngày nhận quyết định, không trước ngày quyết định và không sau ngày khiếu nại', 'the day the decision was received, not before the decision and not after the appeal')
    : null;
