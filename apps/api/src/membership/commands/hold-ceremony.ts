import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { memberships } from '../membership.entity.ts';
import { decide } from './decide.ts';
import { lockMembershipFor } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Ceremony {
  readonly id: string;
  readonly expectedVersion: number;
  readonly heldOn: string;
  /** Number and day of the direct superior's consent, when the ceremony is late. */
  readonly consentNo?: string | null;
  readonly consentedOn?: string | null;
}

const paths = { day: 'heldOn', byCode: { CEREMONY_CONSENT_INCOMPLETE: ['consentNo'], CEREMONY_CONSENT_DAY: ['consentedOn'] } };

/** Records the ceremony: probation runs from it (294-QĐ/TW 4.1). A late one goes through; without the superior's consent noted it is told. */
export async function holdCeremony(transaction: Transaction, input: Ceremony): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'CEREMONY_HOLD', input);
  const number = optionalText({ text: input.consentNo, path: ['consentNo'], what: { vi: 'số văn bản đồng ý', en: 'number of the consent' }, longest: 60 });
  const consentedOn = input.consentedOn ?? null;
  const ceremonyConsent = number !== null || consentedOn !== null ? { number: number ?? '', consentedOn } : null;
  const allowed = decide('CEREMONY_HOLD', { ...locked.facts, effectiveOn: input.heldOn, ceremonyConsent }, paths);
  transaction.writes.change(memberships, locked.membership, { ceremonyOn: allowed.effectiveOn });
  return recordMembershipAct(transaction, locked, allowed, { details: ceremonyConsent ? { consentNo: number, consentedOn } : {} });
}
