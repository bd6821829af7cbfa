import { refuseMove, refusePlace } from '@dangvu/domain/organisation/reorganisation';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { holdUnits, placeUnits, reviseUnit, unitsUnder } from '../../../organisation/public.ts';
import { carryQuotas } from '../../../planning/public.ts';
import type { PayloadReferences } from '../../../platform/act/idempotency.ts';
import type { Transaction } from '../../../platform/act/transaction.ts';
import { holdings } from './holdings.ts';
import { conclude, holdReorganised, obstacle, obstaclesOfUnits, sideOf, unitIn } from './prepared.ts';
import type { ReorganisationTyped } from './prepared.ts';

export interface UnitMove extends ReorganisationTyped {
  readonly id: string;
  readonly expectedVersion: number;
  readonly parentId: string;
  /** What it is from then on, where another kind stands there; as it was when left out. */
  readonly kind?: UnitKind | null;
}

/**
 * A unit, with everybody in it and everything below it, comes under another superior. Its quota goes with it: out of the plan of the old
 * superior into that of the new one, and between those two in the plan above both.
 * @throws DomainError what the domain's `refuseMove` and `refuseUnit` refuse, STALE_VERSION
 */
export async function moveUnit(transaction: Transaction, input: UnitMove): Promise<PayloadReferences> {
  const { effectiveOn: on } = input;
  const held = await holdReorganised(transaction, input, [input], [input.parentId]);
  const [unit, parent] = [unitIn(held, input.id), unitIn(held, input.parentId)];
  const kind = input.kind ?? unit.kind;
  const below = await unitsUnder(transaction, [unit.id], on);
  const kinds = new Set([...(await holdUnits(transaction, below.map(({ id }) => id), on)).values()].map((child) => child.kind));
  const [open] = await holdings(transaction, [unit.id], on);
  const obstacles = [
    ...obstaclesOfUnits([unit], on),
    ...(parent.exists ? [] : obstacle({ code: 'UNIT_CLOSED', params: { date: on } }, 'parentId')),
    ...obstacle(refuseMove(unit, kind, parent), 'parentId'),
    ...[...kinds].flatMap((child) => obstacle(refusePlace(child, kind), 'kind')),
    ...((open?.openCounters ?? 0) > 0 ? obstacle({ code: 'REORGANISATION_COUNTERS_OPEN', params: { count: open?.openCounters ?? 0 } }, 'id') : []),
  ];
  return conclude(transaction, input, {
    act: 'MOVE', before: [unit.id], after: [unit.id], concerned: [unit.id], beginning: new Map(), obstacles,
    quotas: await carryQuotas(transaction, [{ kind: 'WHOLE', from: sideOf(unit), to: { unitId: unit.id, above: [parent.id, ...parent.above] } }], on),
    write: async () => {
      await placeUnits(transaction, [unit.id], parent.id, on);
      if (kind !== unit.kind) await reviseUnit(transaction, unit, { ...unit, kind }, on);
    },
  });
}
