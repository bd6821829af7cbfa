import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal, Warning } from '../errors/domain-error.ts';
import { LifecycleAct } from './lifecycle-acts.ts';
import { requireLookedUp } from './facts-read.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import * as guard from './lifecycle-guards.ts';
import type { Transition } from './transition.ts';
import { transitions } from './lifecycle-table.ts';
import { probationEnd } from './membership-guards.ts';
import type { LifecycleState, MembershipStatus } from './states.ts';
import { endedStatuses, NONE, stateLabels, subjectOf } from './states.ts';

export { actLabels, LifecycleAct } from './lifecycle-acts.ts';
export { factsReadBy } from './facts-read.ts';
export { lookedUpFacts } from './lifecycle-facts.ts';
export type { FactsRead, LifecycleFacts, LookedUpFact } from './lifecycle-facts.ts';
export { probationEnd } from './membership-guards.ts';
export type { Transition } from './transition.ts';
export { transitions } from './lifecycle-table.ts';
export {
  CandidacyStage,
  closedStages,
  endedStatuses,
  livingStatuses,
  MembershipStatus,
  NONE,
  openStages,
  stateLabels,
  subjectOf,
} from './states.ts';
export type { LifecycleState, Subject } from './states.ts';

/** What an act that is allowed leads to. */
export interface Allowed {
  readonly ok: true;
  readonly transition: Transition;
  readonly to: LifecycleState;
  /** The membership to open with it (an admission decision). */
  readonly opens: MembershipStatus | null;
  /** The day that counts. For a recognition it is computed, whatever was typed. */
  readonly effectiveOn: LocalDate;
  /** An open transfer ends with the membership. */
  readonly endsTransfer: boolean;
  readonly warnings: readonly Warning[];
}

/** Why it is not; `refusal` is the first of `refusals`. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly refusals: readonly Refusal[];
}

/** One line of what can be done now, or why it cannot. */
export interface AvailableTransition {
  readonly act: LifecycleAct;
  readonly allowed: boolean;
  /** Refused for today, but what was done by this day may still be typed; null: nothing may, or today is possible. */
  readonly allowedUntil: LocalDate | null;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
  readonly transition: Transition;
}

/** The row for an act in a state; null when the act is not possible there. */
export function transitionFor(act: LifecycleAct, state: LifecycleState): Transition | null {
  return transitions.find((transition) => transition.act === act && transition.from.includes(state)) ?? null;
}

/** The acts a state admits, whoever asks. */
export function actsFrom(state: LifecycleState): readonly LifecycleAct[] {
  return Object.values(LifecycleAct).filter((act) => transitionFor(act, state) !== null);
}

function rowsOf(act: LifecycleAct): Transition {
  const found = transitions.find((transition) => transition.act === act);
  // The table is checked at load to have a row for each act; this is for acts that came in as text.
  if (!found) throw new RangeError(`unknown act ${act}`);
  return found;
}

function effectiveDay(transition: Transition, facts: LifecycleFacts): LocalDate {
  if (transition.effectiveOn === 'PROBATION_END')
    return facts.ceremonyOn ? probationEnd(facts.ceremonyOn) : facts.today;
  if (transition.effectiveOn === 'ADMISSION') return facts.decidedOn ?? facts.today;
  if (transition.effectiveOn === 'DECISION') return facts.decision?.issuedOn ?? facts.effectiveOn ?? facts.today;
  return facts.effectiveOn ?? facts.today;
}

function permitted(transition: Transition, facts: LifecycleFacts): boolean {
  const held = transition.permissionAt === 'UNIT' ? facts.permissions : facts.permissionsAtDestination;
  return held?.has(transition.permission) ?? false;
}

function wrongState(transition: Transition, facts: LifecycleFacts): Refusal {
  const code = transition.refusedIn?.[facts.state] ?? 'TRANSITION_REFUSED';
  const from = stateLabels[facts.state];
  const params = { act: transition.label, from, whom: from };
  return { code, params, clause: transition.clauses.join('; ') };
}

/** Permission, state, rules, in this order: who may not act learns nothing about the record. */
function check(act: LifecycleAct, facts: LifecycleFacts, typed: boolean): Allowed | Refused {
  const known = rowsOf(act);
  requireLookedUp(act, facts);
  if (!permitted(known, facts)) return refused([{ code: 'NOT_PERMITTED', params: {} }]);
  const transition = transitionFor(act, facts.state);
  if (!transition) return refused([wrongState(known, facts)]);

  const notDays = guard.daysAreDays(facts, facts.today);
  if (notDays) return refused([notDays]);
  const on = effectiveDay(transition, facts);
  const ask = (guards: readonly Guard[]): Refusal[] =>
    guards.map((rule) => rule(facts, on)).filter((refusal) => refusal !== null);
  const refusals = ask(transition.guards);
  if (typed) {
    if (transition.decision === 'REQUIRED') refusals.push(...ask([guard.decisionGiven]));
    if (transition.effectiveOn === 'TYPED') refusals.push(...ask([guard.dayGiven]));
    refusals.push(...ask(transition.inputs));
    // An official date that has not come is told as probation not over, which says when it will be.
    if (refusals.length === 0) refusals.push(...ask([guard.notInFuture]));
    if (transition.order === 'AFTER_PREVIOUS') refusals.push(...ask([guard.afterPrevious]));
  }
  if (refusals.length > 0) return refused(refusals);

  const to =
    transition.choose?.(facts, on) ?? (transition.to === 'SAME' ? facts.state : (transition.to[0] ?? facts.state));
  return {
    ok: true,
    transition,
    to,
    opens: transition.opens ?? null,
    effectiveOn: on,
    endsTransfer: endedStatuses.some((ended) => ended === to) && Boolean(facts.openTransfer),
    warnings: transition.notices.map((notice) => notice(facts, on)).filter((warning) => warning !== null),
  };
}

function refused(refusals: readonly [Refusal, ...Refusal[]] | Refusal[]): Refused {
  const [refusal] = refusals;
  if (!refusal) throw new RangeError('a refusal needs a reason');
  return { ok: false, refusal, refusals };
}

/** Whether the act may be recorded with what was typed, and what it leads to. The server enforces with this. */
export function attempt(act: LifecycleAct, facts: LifecycleFacts): Allowed | Refused {
  return check(act, facts, true);
}

/**
 * Last day, not before what precedes it, for which an act refused for today may still be typed: a dossier too old by now was good on the
 * day of the vote. Each refusal names the last day its rule would have let pass; null when one names none, so on no day.
 */
function lastDayFor(act: LifecycleAct, facts: LifecycleFacts): LocalDate | null {
  const earliest = transitionFor(act, facts.state)?.order === 'AFTER_PREVIOUS' ? (facts.lastEffectiveOn ?? null) : null;
  let day = facts.today;
  for (;;) {
    const result = check(act, { ...facts, effectiveOn: day }, false);
    if (result.ok) return day;
    const days = result.refusals.flatMap(({ lastDay }) => lastDay ?? []).sort();
    const [last] = days;
    // Each step goes back in time, and there are no more of them than rules.
    if (last === undefined || days.length < result.refusals.length || last >= day || (earliest !== null && last < earliest)) return null;
    day = last;
  }
}

/**
 * What can be done with this record today and why the rest cannot: the same check as `attempt`, without the questions
 * about what is not typed yet. Acts on candidacies are listed for candidacies, acts on memberships for memberships.
 */
export function availableTransitions(facts: LifecycleFacts): readonly AvailableTransition[] {
  const subject = subjectOf(facts.state);
  const concerns = (transition: Transition): boolean =>
    subject === null ? transition.from.includes(NONE) : transition.from.some((state) => subjectOf(state) === subject);
  const acts = new Set(transitions.filter((transition) => transition.offered && concerns(transition)).map((transition) => transition.act));
  return [...acts].map((act) => {
    const untyped = { ...facts, effectiveOn: null, decision: null, ballot: null, voteBody: null, toldOn: null, ceremonyConsent: null };
    const result = check(act, untyped, false);
    const transition = transitionFor(act, facts.state) ?? rowsOf(act);
    return result.ok
      ? { act, allowed: true, allowedUntil: null, refusals: [], warnings: result.warnings, transition }
      : { act, allowed: false, allowedUntil: lastDayFor(act, untyped), refusals: result.refusals, warnings: [], transition };
  });
}
