import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { Label } from '@dangvu/domain/language/label';
import { collisionReason, correctionReasons } from '@dangvu/domain/membership/correction-refusals';
import { bringsDates, datedByAdmission } from '@dangvu/domain/membership/brings-dates';
import { daySettled, neverVoided } from '@dangvu/domain/membership/replay';
import type { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { LoggedEntry } from './log-of-record.ts';

/** A correction as it is asked for. */
interface Asked {
  readonly effectiveOn?: string | null;
  readonly void?: boolean | null;
  readonly arrival?: object | null;
}

/** Why an entry cannot be put right in the way asked for, whatever the log holds; null when it can be tried. */
function unfit({ act, effective_on: recorded }: { act: LifecycleAct; effective_on: string }, { effectiveOn, void: voided, arrival }: Asked): Label | null {
  if (daySettled.has(act)) return correctionReasons.DAY_SETTLED;
  if (arrival && (voided || !bringsDates.has(act))) return correctionReasons.NO_ARRIVAL;
  if (datedByAdmission.has(act) && effectiveOn) return correctionReasons.BY_DATES;
  if (voided && effectiveOn) return correctionReasons.DAY_AND_VOID;
  if (voided) return neverVoided.has(act) ? correctionReasons.UNDONE_BY_ACT : null;
  if (arrival) return null;
  if (!effectiveOn) return correctionReasons.DAY_MISSING;
  return effectiveOn === recorded ? correctionReasons.DAY_SAME : null;
}

/** @returns the day on which the entry stands afterwards. @throws DomainError CORRECTION_INVALID for what has no such correction */
export function requireCorrectable(event: { act: LifecycleAct; effective_on: string }, asked: Asked): string {
  const why = unfit(event, asked);
  if (why) throw new DomainError('CORRECTION_INVALID', { path: [asked.void ? 'void' : 'effectiveOn'], params: { why } });
  return asked.void ? event.effective_on : (asked.effectiveOn ?? event.effective_on);
}

/** The refusal that names the entry which could not have happened any more, the branch it stands in, and what refuses it there. */
export async function collision(transaction: Transaction, log: readonly LoggedEntry[], at: string, refusal: Refusal | Label, path: readonly string[]): Promise<DomainError> {
  const entry = log.find(({ id }) => id === at);
  const [unit] = entry
    ? await transaction.query<{ name: string }>('select r.short_name as name from org_unit_revision r where r.unit_id = $1::uuid order by r.during @> $2::date desc, r.during desc limit 1', [entry.branchId, entry.effectiveOn])
    : [];
  const why = entry ? collisionReason({ act: entry.act, effectiveOn: entry.effectiveOn, branch: unit?.name ?? null }, refusal) : correctionReasons.DOES_NOT_FIT;
  const { ruleCode, clause } = 'code' in refusal ? refusal : {};
  return new DomainError('CORRECTION_INVALID', { path, params: { why }, ...(ruleCode ? { ruleCode } : {}), ...(clause ? { clause } : {}) });
}
