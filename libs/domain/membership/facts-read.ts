import { lookedUpFacts } from './lifecycle-facts.ts';
import type { LifecycleFacts, LookedUpFact } from './lifecycle-facts.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { afterPrevious } from './lifecycle-guards.ts';
import { transitions } from './lifecycle-table.ts';
import { endedStatuses } from './states.ts';
import type { Transition } from './transition.ts';
import { targetsOf } from './validate-transitions.ts';

function readByRow(row: Transition): readonly LookedUpFact[] {
  const rules = [...row.guards, ...row.inputs, ...row.notices, ...(row.order === 'AFTER_PREVIOUS' ? [afterPrevious] : [])];
  // The destination is the transfer's, and what ends a membership ends its transfer.
  const ends = row.from.some((state) => targetsOf(row, state).some((to) => endedStatuses.some((ended) => ended === to)));
  return [...rules.flatMap(({ reads = [] }) => reads), ...(ends || row.permissionAt === 'DESTINATION' ? (['openTransfer'] as const) : [])];
}

const read = new Map<LifecycleAct, readonly LookedUpFact[]>();

/** What the rules of an act read of the facts that are looked up, in the order of `lookedUpFacts`: what a record is asked for by who does this act alone. */
export function factsReadBy(act: LifecycleAct): readonly LookedUpFact[] {
  const known = read.get(act);
  if (known) return known;
  const rows = transitions.filter((row) => row.act === act).flatMap(readByRow);
  const facts = lookedUpFacts.filter((fact) => rows.includes(fact));
  read.set(act, facts);
  return facts;
}

/** @throws RangeError when the facts were looked up for another act: what this one reads and nobody looked up must not count as not being so */
export function requireLookedUp(act: LifecycleAct, { lookedUp }: LifecycleFacts): void {
  const facts = factsReadBy(act);
  if (!lookedUp || lookedUp === facts) return;
  const wanting = facts.filter((fact) => !lookedUp.includes(fact));
  if (wanting.length > 0) throw new RangeError(`${act} reads ${wanting.join(', ')}, and the record was asked for without`);
}
