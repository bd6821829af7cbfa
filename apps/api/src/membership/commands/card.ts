import { DomainError } from '@dangvu/domain/errors/domain-error';
import { cardNumberOf, dossierNumberOf } from '@dangvu/domain/membership/cards';
import type { CardRenewal } from '@dangvu/domain/membership/cards';
import type { LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { memberships } from '../membership.entity.ts';
import { decide } from './decide.ts';
import type { InputPaths } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { formerlyOver, issuerKind, withKinds } from './issuer.ts';
import { lockMembershipFor, lockMemberships } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

const paths = {
  byCode: {
    CARD_NUMBER_INVALID: ['number'], CARD_NUMBER_NOT_PERSONAL: ['number'], CARD_AUTHORITY: ['decision', 'issuerId'], DOSSIER_NUMBER_INVALID: ['number'],
  },
} satisfies InputPaths;

const withPersonalId = { ...withKinds, personalId: (row: string): string => `(select o.personal_id from person o where o.id = ${row}.person_id)` };

/**
 * Nobody else has the number, whoever records it at the same time: the number itself is held until the act is written.
 * @throws DomainError NUMBER_TAKEN
 */
async function requireFree(transaction: Transaction, column: 'card_no' | 'dossier_no', number: string, personId: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${column} ${number}`]);
  const taken = await transaction.query(`select 1 from membership o where o.${column} = $1 and o.person_id <> $2 limit 1`, [number, personId]);
  if (taken.length > 0) throw new DomainError('NUMBER_TAKEN', { path: ['number'], params: { number } });
}

export interface CardIssue extends Asked {
  readonly number: string;
  readonly decision: TypedDecision;
}

async function giveCard(transaction: Transaction, input: CardIssue, act: LifecycleAct, renewal: CardRenewal | null): Promise<PayloadReferences> {
  const locked = (await lockMemberships(transaction, [input], withPersonalId))(input);
  const { membership } = locked;
  const former = await formerlyOver(transaction, input.decision, locked);
  const issuer = issuerKind(transaction, input.decision, locked, former);
  const facts: LifecycleFacts = { ...locked.facts, ...decisionFacts(input.decision), issuer, cardNumber: input.number, cardRenewal: renewal, personalId: locked.more['personalId'] as string | null };
  const allowed = decide(act, facts, paths);
  const number = cardNumberOf(input.number) ?? input.number;
  await requireFree(transaction, 'card_no', number, membership.personId);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'CARD', above: locked.above, former, permission: 'MEMBERSHIP_RECORD' });
  transaction.writes.change(memberships, membership, { cardNo: number });
  return recordMembershipAct(transaction, locked, allowed, { decisionId, details: { cardNumber: number, ...(renewal ? { cardRenewal: renewal } : {}) } });
}

/** Issues the card of an official member by a decision of the direct superior (294-QĐ/TW 6.1). */
export const issueCard = (transaction: Transaction, input: CardIssue): Promise<PayloadReferences> => giveCard(transaction, input, 'CARD_ISSUE', null);

export interface CardRenewing extends CardIssue {
  readonly renewal: CardRenewal;
}

/** Exchanges a card, or issues a lost one anew. */
export const renewCard = (transaction: Transaction, input: CardRenewing): Promise<PayloadReferences> => giveCard(transaction, input, 'CARD_RENEW', input.renewal);

export interface CardWithdrawal extends Asked {
  readonly withdrawnOn: string;
  readonly reason: string;
}

/** Takes a card back; it may be issued anew. */
export async function withdrawCard(transaction: Transaction, input: CardWithdrawal): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const locked = await lockMembershipFor(transaction, 'CARD_WITHDRAW', input);
  const allowed = decide('CARD_WITHDRAW', { ...locked.facts, effectiveOn: input.withdrawnOn }, { day: 'withdrawnOn' });
  const { cardNo } = locked.membership;
  transaction.writes.change(memberships, locked.membership, { cardNo: null });
  return recordMembershipAct(transaction, locked, allowed, { details: { cardNumber: cardNo, reason }, reason });
}

export interface DossierNumbering extends Asked {
  readonly number: string;
  readonly assignedOn: string;
}

/** Gives the member's file its number (38-HD/BTCTW 1.2); another one replaces it, and the log keeps both. */
export async function assignDossierNumber(transaction: Transaction, input: DossierNumbering): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'DOSSIER_NUMBER_ASSIGN', input);
  const allowed = decide('DOSSIER_NUMBER_ASSIGN', { ...locked.facts, effectiveOn: input.assignedOn, dossierNumber: input.number }, { day: 'assignedOn', ...paths });
  const number = dossierNumberOf(input.number) ?? input.number;
  await requireFree(transaction, 'dossier_no', number, locked.membership.personId);
  transaction.writes.change(memberships, locked.membership, { dossierNo: number });
  return recordMembershipAct(transaction, locked, allowed, { details: { dossierNumber: number } });
}
