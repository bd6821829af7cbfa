import { exemptionBegun } from '@dangvu/domain/membership/exemption';
import type { ExemptionGround } from '@dangvu/domain/membership/exemption-grounds';
import type { LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { formerlyOver, issuerKind, withKinds } from './issuer.ts';
import { lockMembership, lockMemberships } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

interface Begun extends Asked {
  readonly effectiveOn: string;
  readonly until?: string | null;
  readonly decision: TypedDecision;
}

const paths = {
  day: 'effectiveOn',
  byCode: { EXEMPTION_AUTHORITY: ['decision', 'issuerId'], EXEMPTION_TOO_LONG: ['until'], INVALID_INPUT: ['until'] },
};

async function begin(
  transaction: Transaction,
  input: Begun,
  act: LifecycleAct,
  terms: { readonly facts?: Partial<LifecycleFacts>; readonly details: (facts: LifecycleFacts) => Readonly<Record<string, unknown>> },
): Promise<PayloadReferences> {
  const locked = (await lockMemberships(transaction, [input], withKinds))(input);
  const former = await formerlyOver(transaction, input.decision, locked);
  const issuer = issuerKind(transaction, input.decision, locked, former);
  const typed = { effectiveOn: input.effectiveOn, until: input.until ?? null, issuer };
  const allowed = decide(act, { ...locked.facts, ...decisionFacts(input.decision), ...typed, ...terms.facts }, paths);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'EXEMPTION', above: locked.above, former, permission: 'MEMBERSHIP_RECORD' });
  const details = { ...terms.details(locked.facts), ...(input.until ? { until: input.until } : {}) };
  return recordMembershipAct(transaction, locked, allowed, { decisionId, details });
}

export interface ExemptionGrant extends Begun {
  readonly ground: ExemptionGround;
}

/** Lets a member off party work and activity (294-QĐ/TW 7.1); the branch decides for the old and weak, the committee for what passes. */
export const exemptMember = (transaction: Transaction, input: ExemptionGrant): Promise<PayloadReferences> =>
  begin(transaction, input, 'EXEMPT', {
    facts: { exemption: input.ground },
    details: () => ({ case: newId(), exemption: input.ground }),
  });

/** Goes on with an exemption, also one that has run out meanwhile (06-HD/TW 10.3a). */
export const renewExemption = (transaction: Transaction, input: Begun): Promise<PayloadReferences> =>
  begin(transaction, input, 'EXEMPTION_RENEW', {
    details: ({ history, today }) => ({ case: exemptionBegun(history ?? [], today)?.case }),
  });

export type ExemptionRenewal = Begun;

export interface ExemptionEnding extends Asked {
  readonly endsOn: string;
  readonly reason: string;
}

/** The member takes part again. */
export async function endExemption(transaction: Transaction, input: ExemptionEnding): Promise<PayloadReferences> {
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const locked = await lockMembership(transaction, input);
  const allowed = decide('EXEMPTION_END', { ...locked.facts, effectiveOn: input.endsOn }, { day: 'endsOn' });
  const exemption = exemptionBegun(locked.facts.history ?? [], allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { details: { case: exemption?.case, reason }, reason });
}
