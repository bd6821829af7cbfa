import type { Permission } from '../access/roles.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Label } from '../language/label.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import type { LifecycleState, MembershipStatus } from './states.ts';

/** One row of the table: in these states, by whoever holds the permission, this act leads there. */
export interface Transition {
  readonly act: LifecycleAct;
  readonly from: readonly LifecycleState[];
  /** SAME: the state does not change. Several: `choose` says which, from the facts. */
  readonly to: readonly LifecycleState[] | 'SAME';
  readonly choose?: (facts: FactsRead, on: LocalDate) => LifecycleState;
  /** The membership an act on a candidacy opens. */
  readonly opens?: MembershipStatus;
  readonly permission: Permission;
  /** Where the permission is needed; DESTINATION is the branch to which an open transfer leads. */
  readonly permissionAt: 'UNIT' | 'DESTINATION';
  readonly decision: 'REQUIRED' | 'OPTIONAL' | 'NONE';
  /** Which day counts: the one typed, the day of the decision, the one on which the admission was decided, or on which probation ends. */
  readonly effectiveOn: 'TYPED' | 'DECISION' | 'ADMISSION' | 'PROBATION_END';
  /** ANY: may lie before the previous act (an official date, a correction). */
  readonly order: 'AFTER_PREVIOUS' | 'ANY';
  /** False: it comes with an act upon a unit, and nobody is offered it on a record. */
  readonly offered: boolean;
  /** About the record: asked by the screen as well, before anything is typed. */
  readonly guards: readonly Guard[];
  /** About what is typed: asked only when the act is attempted. */
  readonly inputs: readonly Guard[];
  readonly notices: readonly Notice[];
  /** States in which another code than TRANSITION_REFUSED explains better. */
  readonly refusedIn?: Partial<Record<LifecycleState, ErrorCode>>;
  /** Where the row comes from. */
  readonly clauses: readonly string[];
  readonly label: Label;
}

/** What each row must say itself. */
export type Given = Pick<Transition, 'act' | 'from' | 'to' | 'permission' | 'clauses'> & Partial<Transition>;

/** A row with what is usual filled in: at the unit, on the day typed, after the act before, without a decision. */
export function row(given: Given): Transition {
  return {
    permissionAt: 'UNIT',
    decision: 'NONE',
    effectiveOn: 'TYPED',
    order: 'AFTER_PREVIOUS',
    offered: true,
    guards: [],
    inputs: [],
    notices: [],
    label: actLabels[given.act],
    ...given,
  };
}

/** Where an act rests on a decision, the day of the decision counts. */
export const byDecision = { decision: 'REQUIRED', effectiveOn: 'DECISION' } as const;
