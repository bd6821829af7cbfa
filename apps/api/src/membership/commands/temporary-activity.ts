import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { temporaryBegun } from '@dangvu/domain/membership/temporary-activity';
import type { TemporaryReason } from '@dangvu/domain/membership/temporary-reasons';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { requireBranch, standingOf } from './branch.ts';
import { decide } from './decide.ts';
import type { InputPaths } from './decide.ts';
import { lockMembership, lockMemberships } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';
import { leadingTo, withSuperior } from './request-transfer.ts';

const paths = {
  byCode: { TEMPORARY_ACTIVITY_TERM: ['until'], TRANSFER_SAME_BRANCH: ['hostBranchId'], UNIT_NOT_BRANCH: ['hostBranchId'], TRANSFER_REFERRED_ABOVE: ['place'] },
} satisfies InputPaths;

export interface TemporaryBeginning extends Asked {
  readonly hostBranchId?: string | null;
  readonly place?: string | null;
  readonly reason: TemporaryReason;
  readonly from: string;
  readonly until: string;
}

/**
 * Sends a member to take part in another branch, or outside the town, for a time. He stays a member of his branch and is counted there
 * alone (294-QĐ/TW 6.3.2b–c); nobody accepts him, the papers are for a time.
 * @throws DomainError TEMPORARY_ACTIVITY_TERM, TEMPORARY_ACTIVITY_IN_FORCE, TRANSFER_PENDING, TRANSFER_REFERRED_ABOVE, UNIT_NOT_BRANCH …
 */
export async function beginTemporaryActivity(transaction: Transaction, input: TemporaryBeginning): Promise<PayloadReferences> {
  const toBranchId = input.hostBranchId ?? null;
  const locked = (await lockMemberships(transaction, [input], withSuperior(toBranchId, input.from)))(input);
  const what = {
    vi: 'nơi sinh hoạt tạm thời: một chi bộ trong thị xã, hoặc tên nơi ngoài thị xã',
    en: 'where: a branch of the town, or the name of a place outside it',
  };
  const destination = optionalText({ text: input.place, path: ['place'], what, longest: 200 });
  if (Boolean(toBranchId) === Boolean(destination)) throw new DomainError('INVALID_INPUT', { path: ['hostBranchId'], params: { what } });
  const facts: LifecycleFacts = {
    ...locked.facts,
    effectiveOn: input.from,
    temporary: input.reason,
    until: input.until,
    ...leadingTo(transaction, toBranchId, locked),
  };
  const allowed = decide('TEMPORARY_ACTIVITY_BEGIN', facts, { day: 'from', ...paths });
  if (toBranchId) requireBranch((await standingOf(transaction, toBranchId)).revisions, input.from, ['hostBranchId'], transaction.today);
  const details = { case: newId(), temporary: input.reason, until: input.until, ...(destination ? { destination } : {}) };
  return recordMembershipAct(transaction, locked, allowed, { toBranchId, details });
}

export interface TemporaryExtension extends Asked {
  readonly extendedOn: string;
  readonly until: string;
}

export interface TemporaryEnding extends Asked {
  readonly endedOn: string;
  readonly reason: string;
}

async function goOn(
  transaction: Transaction,
  input: Asked,
  { act, day, on, facts = {}, details, reason = null }: {
    act: LifecycleAct; day: string; on: string; facts?: Partial<LifecycleFacts>; details: Readonly<Record<string, unknown>>; reason?: string | null;
  },
): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, input);
  const allowed = decide(act, { ...locked.facts, effectiveOn: on, ...facts }, { day, ...paths });
  const away = temporaryBegun(locked.facts.history ?? [], allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { details: { case: away?.case, ...details }, reason });
}

/** Moves the last day; all of it together stays within the months of the rulebook. */
export const extendTemporaryActivity = (transaction: Transaction, input: TemporaryExtension): Promise<PayloadReferences> =>
  goOn(transaction, input, { act: 'TEMPORARY_ACTIVITY_EXTEND', day: 'extendedOn', on: input.extendedOn, facts: { until: input.until }, details: { until: input.until } });

/** The member is back, or goes on to a transfer for good. */
export function endTemporaryActivity(transaction: Transaction, input: TemporaryEnding): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  return goOn(transaction, input, { act: 'TEMPORARY_ACTIVITY_END', day: 'endedOn', on: input.endedOn, details: { reason }, reason });
}
