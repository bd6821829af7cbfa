import { subjectOf } from '@dangvu/domain/membership/lifecycle';
import type { Allowed, CandidacyStage, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import { warningsOf } from './decide.ts';
import type { LockedCandidacy } from './locked-record.ts';
import { recordEvent } from './record-event.ts';

/** What goes into the log with an act on a candidacy. */
export interface WithAct {
  readonly decisionId?: string | null;
  readonly membershipId?: string | null;
  /** Where it counts, when the act itself takes the candidate to another branch. */
  readonly branchId?: string;
  readonly toBranchId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

/** A state that is one of a candidacy. @throws Error otherwise: the table led somewhere it cannot lead */
export function asStage(state: LifecycleState): CandidacyStage {
  if (subjectOf(state) !== 'CANDIDACY') throw new Error(`${state} is no stage of a candidacy`);
  return state as CandidacyStage;
}

/** Writes what an allowed act does to a candidacy: its stage, its entry in the log, the subject of the audit. */
export function recordCandidacyAct(
  transaction: Transaction,
  { candidacy, facts }: LockedCandidacy,
  allowed: Allowed,
  given: WithAct = {},
): PayloadReferences {
  transaction.writes.change(candidacies, candidacy, { stage: asStage(allowed.to), version: candidacy.version + 1 });
  const eventId = recordEvent(transaction, {
    act: allowed.transition.act,
    personId: candidacy.personId,
    candidacyId: candidacy.id,
    membershipId: given.membershipId ?? null,
    fromState: facts.state,
    toState: allowed.to,
    branchId: given.branchId ?? candidacy.branchId,
    toBranchId: given.toBranchId ?? null,
    effectiveOn: allowed.effectiveOn,
    decisionId: given.decisionId ?? null,
    details: given.details ?? {},
  });
  transaction.about({
    targetType: 'Candidacy',
    targetId: candidacy.id,
    unitId: candidacy.branchId,
    reason: given.reason ?? null,
  });
  return { candidacy: ref(candidacy.id), event: ref(eventId), warnings: warningsOf(allowed, transaction) };
}
