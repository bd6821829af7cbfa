import { LifecycleAct } from './lifecycle-acts.ts';
import type { Transition } from './transition.ts';
import type { LifecycleState } from './states.ts';
import { endedStatuses, NONE, stateLabels } from './states.ts';

/** The states a row may lead to from one of its own. */
export function targetsOf(transition: Transition, from: LifecycleState): readonly LifecycleState[] {
  return transition.to === 'SAME' ? [from] : transition.to;
}

/** What may still be recorded when a membership is over; only a restoration brings it back. */
export const afterTheEnd: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['EVENT_CORRECT', 'APPEAL_FILE', 'APPEAL_REJECT', 'DISCIPLINE_PUBLISH', 'CARD_WITHDRAW', 'BADGE_AWARD', 'BADGE_WITHDRAW', 'COMPLAINT_FILE', 'COMPLAINT_REJECT', 'RESTORE']);

function reachable(transitions: readonly Transition[]): Set<LifecycleState> {
  const reached = new Set<LifecycleState>([NONE]);
  // A set grows while it is walked, so this visits everything that becomes reachable.
  for (const state of reached) {
    for (const transition of transitions) {
      if (!transition.from.includes(state)) continue;
      for (const target of targetsOf(transition, state)) reached.add(target);
      if (transition.opens) reached.add(transition.opens);
    }
  }
  return reached;
}

function mistakesOf(transition: Transition): string[] {
  const { act, from, to, choose, decision, effectiveOn } = transition;
  const states = [...from, ...(to === 'SAME' ? [] : to), ...(transition.opens ? [transition.opens] : [])];
  const mistakes = states
    .filter((state) => !Object.hasOwn(stateLabels, state))
    .map((state) => `unknown state ${state}`);
  if (from.length === 0) mistakes.push('leads from nowhere');
  if (to !== 'SAME' && to.length === 0) mistakes.push('leads nowhere');
  if (to !== 'SAME' && to.includes(NONE)) mistakes.push('leads back to no record');
  if (to === 'SAME' && from.includes(NONE)) mistakes.push('stays without a record');
  if ((to !== 'SAME' && to.length > 1) !== (choose !== undefined))
    mistakes.push('several targets need a choice, one needs none');
  if (effectiveOn === 'DECISION' && decision !== 'REQUIRED')
    mistakes.push('takes its day from a decision it does not require');
  if (transition.clauses.length === 0) mistakes.push('cites nothing');
  return mistakes.map((mistake) => `${act}: ${mistake}`);
}

/**
 * Refuses a table with unknown states, states no act reaches, an act without a row, two rows for one act and state, or
 * an ended membership that something touches that has nothing to do with its end. Throws with every mistake found.
 */
export function validateTransitions(transitions: readonly Transition[]): readonly Transition[] {
  const mistakes = transitions.flatMap(mistakesOf);
  const seen = new Set<string>();
  for (const { act, from } of transitions) {
    for (const state of from) {
      if (seen.has(`${act} ${state}`)) mistakes.push(`${act}: two rows from ${state}`);
      seen.add(`${act} ${state}`);
      if (!afterTheEnd.has(act) && endedStatuses.some((ended) => ended === state)) {
        mistakes.push(`${act}: changes the ended state ${state}`);
      }
    }
  }
  for (const act of Object.values(LifecycleAct)) {
    const rows = transitions.filter((transition) => transition.act === act);
    if (rows.length === 0) mistakes.push(`${act}: no row`);
    // Who may act must not depend on the state, or a refusal would tell the state to who may not act.
    if (new Set(rows.map((row) => `${row.permission} ${row.permissionAt}`)).size > 1)
      mistakes.push(`${act}: two permissions`);
  }
  const reached = reachable(transitions);
  for (const state of Object.keys(stateLabels) as LifecycleState[]) {
    if (!reached.has(state)) mistakes.push(`no act reaches ${state}`);
  }
  if (mistakes.length > 0) throw new Error(`lifecycle: ${mistakes.join('; ')}`);
  return transitions;
}
