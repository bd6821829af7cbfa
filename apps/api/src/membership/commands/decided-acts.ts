import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { AnnulmentKind } from '@dangvu/domain/membership/annulment';
import { actOfForm } from '@dangvu/domain/membership/discipline';
import type { DisciplineForm, StrikeOffGrounds } from '@dangvu/domain/membership/discipline';
import type { LifecycleAct, LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import type { resignationLabels } from '@dangvu/domain/membership/resignation';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { recordDecision } from '../../organisation/public.ts';
import type { DecisionSubject, TypedDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { disciplinedBy } from '../discipline-sql.ts';
import { decide } from './decide.ts';
import type { InputPaths } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import type { More } from './hold-records.ts';
import { formerlyOver, issuerKind, issuerPaths, withKinds } from './issuer.ts';
import { lockMembershipFor, requireVisible } from './locked-record.ts';
import { endOfficesHeldOn } from './posting.ts';
import { requireAbsence } from './remind-absent.ts';
import { recordMembershipAct } from './record-membership-act.ts';

/** An act on a membership by a decision, as every one of them is given. */
export interface Decided {
  readonly id: string;
  readonly expectedVersion: number;
  /** The day of the decision; may be left out. */
  readonly effectiveOn?: string | null;
  readonly decision: TypedDecision;
}

/** What an act by a decision is beyond its input. */
export interface Terms {
  readonly act: LifecycleAct;
  readonly kind: DecisionSubject['kind'];
  readonly details: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** What the rules look at beside the record and the decision. */
  readonly facts?: Partial<LifecycleFacts>;
  readonly paths?: InputPaths;
  /** The discipline the act goes on with: what kinds of unit decided it is asked for as well. */
  readonly discipline?: string;
}

/** A removal, whether decided at once or in place of a milder form, ends the offices held on its day. */
const removes = (act: LifecycleAct, facts: Partial<LifecycleFacts>): boolean => act === 'REMOVE_FROM_OFFICE' || (act === 'DISCIPLINE_CHANGE' && facts.form === 'REMOVAL_FROM_OFFICE');

/** An act that takes effect on the day its decision is signed. Another day typed beside it is a contradiction, not a choice. */
export async function byDecision(
  transaction: Transaction,
  input: Decided,
  { act, kind, details, reason, facts = {}, paths = {}, discipline }: Terms,
): Promise<PayloadReferences> {
  const more: More = discipline === undefined ? withKinds : { ...withKinds, disciplinedBy: (row, statement) => disciplinedBy(row, statement.param(discipline, 'text')) };
  const locked = await lockMembershipFor(transaction, act, input, more);
  const former = await formerlyOver(transaction, input.decision, locked);
  const issuer = issuerKind(transaction, input.decision, locked, former);
  const decidedBefore = discipline === undefined ? {} : { disciplinedBy: locked.more['disciplinedBy'] as readonly UnitKind[] };
  const allowed = decide(act, { ...locked.facts, ...decisionFacts(input.decision), issuer, ...decidedBefore, ...facts }, { ...paths, byCode: { ...issuerPaths.byCode, ...paths.byCode } });
  if (input.effectiveOn && input.effectiveOn !== allowed.effectiveOn) {
    throw new DomainError('INVALID_INPUT', {
      path: ['effectiveOn'],
      params: {
        what: {
          vi: 'ngày hiệu lực (phải là ngày ký quyết định)',
          en: 'the effective day (it is the day of the decision)',
        },
      },
    });
  }
  const decisionId = recordDecision(transaction, input.decision, {
    kind,
    above: locked.above,
    former,
    permission: 'MEMBERSHIP_RECORD',
  });
  if (removes(act, facts)) endOfficesHeldOn(transaction, locked.membership.personId, allowed.effectiveOn);
  return recordMembershipAct(transaction, locked, allowed, { decisionId, details, reason });
}

export interface Discipline extends Decided {
  readonly form: DisciplineForm;
  readonly grounds: string;
  /** Day of the violation, its last day where it went on; may be left out. */
  readonly violatedOn?: string | null;
}

/** Records a form of discipline (69-QĐ/TW, Đ7). Removal ends the offices held, expulsion the membership. */
export function disciplineMember(transaction: Transaction, input: Discipline): Promise<PayloadReferences> {
  const ground = requiredText({
    text: input.grounds,
    path: ['grounds'],
    what: { vi: 'nội dung vi phạm', en: 'the grounds' },
  });
  const { violatedOn = null } = input;
  return byDecision(transaction, input, {
    act: actOfForm[input.form],
    kind: 'DISCIPLINE',
    facts: { violatedOn },
    details: { case: newId(), ground, ...(violatedOn === null ? {} : { violatedOn }) },
    reason: ground,
    paths: { byCode: { VIOLATION_AFTER_DECISION: ['violatedOn'] } },
  });
}

export interface StrikeOff extends Decided {
  readonly grounds: StrikeOffGrounds;
  /** For grounds about staying away: why nobody could be reminded. */
  readonly withoutReminders?: string | null;
}

/** Strikes a member off: an exit, not a form of discipline (294-QĐ/TW 8.1). */
export async function strikeOffMember(transaction: Transaction, input: StrikeOff): Promise<PayloadReferences> {
  const { id, grounds, withoutReminders } = input;
  await requireVisible(transaction, 'membership', id);
  const why = await requireAbsence(transaction, { membershipId: id, grounds, on: input.decision.decidedOn, withoutReminders });
  const details = { ground: grounds, ...(why ? { withoutReminders: why } : {}) };
  return byDecision(transaction, input, {
    act: 'STRIKE_OFF',
    kind: 'STRIKE_OFF',
    facts: { strikeOff: grounds },
    details,
    reason: grounds,
    paths: { byCode: { STRIKE_OFF_GROUND: ['grounds'], PROBATION_NOT_OVER: ['grounds'] } },
  });
}

export interface ReasonedExit extends Decided {
  readonly reason: string;
}

const reasonOf = (input: ReasonedExit): string =>
  requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });

export interface Resignation extends ReasonedExit {
  /** The family is in special hardship: who left for it may be taken in again. */
  readonly familyHardship?: boolean | null;
}

/** Records that a member leaves at his own request (06-HD/TW 11.2). */
export function recordResignation(transaction: Transaction, input: Resignation): Promise<PayloadReferences> {
  const reason = reasonOf(input);
  const noted: { resignation?: keyof typeof resignationLabels } = input.familyHardship === true ? { resignation: 'FAMILY_HARDSHIP' } : {};
  return byDecision(transaction, input, { act: 'RESIGN', kind: 'RESIGNATION', details: { reason, ...noted }, reason });
}

export interface Annulment extends ReasonedExit {
  readonly kind?: AnnulmentKind | null;
}

/** Annuls an admission decided without the conditions or the authority (294-QĐ/TW 4.4). */
export function annulAdmission(transaction: Transaction, input: Annulment): Promise<PayloadReferences> {
  const reason = reasonOf(input);
  const details = { reason, ...(input.kind ? { annulment: input.kind } : {}) };
  return byDecision(transaction, input, { act: 'ADMISSION_ANNUL', kind: 'ANNULMENT', details, reason });
}
