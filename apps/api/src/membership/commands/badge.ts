import { DomainError } from '@dangvu/domain/errors/domain-error';
import { nextAwardDay } from '@dangvu/domain/membership/badges';
import type { BadgeGround } from '@dangvu/domain/membership/badges';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { decide } from './decide.ts';
import type { InputPaths } from './decide.ts';
import { lockMembership, lockMembershipFor, lockMemberships } from './locked-record.ts';
import type { Asked, LockedMembership } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

/** The decision of the province's standing committee, which issues no decision of this register: its number is noted as it is. */
export interface BadgeDecision {
  readonly number: string;
  readonly decidedOn: string;
  readonly signatory: string;
}

/** A badge for a member. */
export interface BadgeFor extends Asked {
  readonly badge: number;
  /** Party age reached when left out. */
  readonly ground?: BadgeGround | null;
  /** The award day it belongs to; the next one from the decision on when left out. */
  readonly awardDay?: string | null;
}

const paths: InputPaths = {
  byCode: {
    DATE_IN_FUTURE: ['decision', 'decidedOn'], DATE_OUT_OF_ORDER: ['decision', 'decidedOn'], BADGE_NOT_REACHED: ['badge'], BADGE_AWARDED_ALREADY: ['badge'], BADGE_GROUND: ['ground'], BADGE_AWARD_DAY: ['awardDay'],
  },
};

const textsOf = ({ number, signatory }: BadgeDecision): { documentNo: string; signatory: string } => ({
  documentNo: requiredText({ text: number, path: ['decision', 'number'], what: { vi: 'số quyết định', en: 'decision number' }, longest: 60 }),
  signatory: requiredText({ text: signatory, path: ['decision', 'signatory'], what: { vi: 'người ký', en: 'signatory' }, longest: 200 }),
});

function award(transaction: Transaction, locked: LockedMembership, input: BadgeFor, decision: BadgeDecision): PayloadReferences {
  const ground = input.ground ?? 'REACHED';
  const awardDay = ground === 'REACHED' ? (input.awardDay ?? nextAwardDay(decision.decidedOn)) : null;
  const { badge } = input;
  const texts = textsOf(decision);
  const allowed = decide('BADGE_AWARD', { ...locked.facts, effectiveOn: decision.decidedOn, badge, badgeGround: ground, awardDay }, paths);
  return recordMembershipAct(transaction, locked, allowed, { details: { badge: String(badge), badgeGround: ground, ...(awardDay ? { awardDay } : {}), ...texts } });
}

export interface BadgeAward extends BadgeFor {
  readonly decision: BadgeDecision;
}

/** Records that a member was awarded the party badge (294-QĐ/TW 28.3.1; 06-HD/TW 18). */
export async function awardBadge(transaction: Transaction, input: BadgeAward): Promise<PayloadReferences> {
  return award(transaction, await lockMembership(transaction, input), input, input.decision);
}

export interface BadgesAward extends ManyInput<BadgeFor> {
  readonly decision: BadgeDecision;
}

/** The same for many by one decision: each row is accepted or refused by itself. */
export async function awardBadges(transaction: Transaction, input: BadgesAward): Promise<PayloadReferences> {
  textsOf(input.decision);
  if (input.decision.decidedOn > transaction.today)
    throw new DomainError('DATE_IN_FUTURE', { path: ['decision', 'decidedOn'], params: { date: input.decision.decidedOn } });
  const held = await lockMemberships(transaction, input.rows);
  const passed: { readonly id: string; readonly branchId: string }[] = [];
  const outcome = forEachRow(
    transaction,
    input,
    (row) => {
      const locked = held(row);
      const written = award(transaction, locked, row, input.decision);
      passed.push({ id: row.id, branchId: locked.membership.branchId });
      return written;
    },
    ({ id }) => ({ membership: ref(id) }),
  );
  const [first] = passed;
  if (outcome.written && first) transaction.about({ targetType: 'Membership', targetId: first.id, unitId: first.branchId, details: { outcome: outcomeDetails(outcome), shown: passed.map(({ id }) => id) } });
  return outcome;
}

export interface BadgeWithdrawal extends Asked {
  readonly withdrawnOn: string;
  readonly reason: string;
}

/** Takes the badge back from who lost his membership (06-HD/TW 18.4). */
export async function withdrawBadge(transaction: Transaction, input: BadgeWithdrawal): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const locked = await lockMembershipFor(transaction, 'BADGE_WITHDRAW', input);
  const allowed = decide('BADGE_WITHDRAW', { ...locked.facts, effectiveOn: input.withdrawnOn }, { day: 'withdrawnOn' });
  return recordMembershipAct(transaction, locked, allowed, { details: { reason }, reason });
}
