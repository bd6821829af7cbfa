import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { refuseUnit } from '@dangvu/domain/organisation/reorganisation';
import type { ReorganisationAct } from '@dangvu/domain/organisation/reorganisation';
import { concludeReorganisation, holdUnits, recordDecision, unitsFrom } from '../../../organisation/public.ts';
import type { HeldUnit, TypedDecision } from '../../../organisation/public.ts';
import type { CarriedQuotas } from '../../../planning/public.ts';
import { ref } from '../../../platform/act/act.ts';
import type { PayloadReferences } from '../../../platform/act/idempotency.ts';
import { requireVersion } from '../../../platform/act/transaction.ts';
import type { Transaction } from '../../../platform/act/transaction.ts';
import { optionalText } from '../../../platform/act/typed-text.ts';
import { holdingsOf } from './holdings.ts';

/** What every reorganisation is told. */
export interface ReorganisationTyped {
  readonly decision: TypedDecision;
  readonly effectiveOn: string;
  readonly reason?: string | null;
  /** Write nothing: say what would move, and what stands against it. */
  readonly preview?: boolean | null;
}

/** A unit as the caller has read it. */
export interface UnitRead {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A unit and those above it, for the plans. */
export const sideOf = ({ id, above }: Pick<HeldUnit, 'id' | 'above'>): { unitId: string; above: readonly string[] } => ({ unitId: id, above });

/**
 * Takes hold of units that are reorganised and of those that receive them. The right is asked of every one: of the former strictly below
 * the caller's own unit, because nobody dissolves or moves himself.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, DATE_IN_FUTURE
 */
export async function holdReorganised(transaction: Transaction, typed: ReorganisationTyped, units: readonly UnitRead[], receiving: readonly string[] = []): Promise<ReadonlyMap<string, HeldUnit>> {
  for (const { id } of units) await transaction.requirePermission('ORGANISATION_EDIT', id, { visibleWith: 'ORGANISATION_READ', strictly: true });
  for (const id of receiving) await transaction.requirePermission('ORGANISATION_EDIT', id, { visibleWith: 'ORGANISATION_READ' });
  if (typed.effectiveOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['effectiveOn'], params: { date: typed.effectiveOn } });
  const held = await holdUnits(transaction, [...new Set([...units.map(({ id }) => id), ...receiving])], typed.effectiveOn);
  for (const { id, expectedVersion } of units) requireVersion(unitIn(held, id), expectedVersion);
  return held;
}

/** The unit, which is held. */
export function unitIn(held: ReadonlyMap<string, HeldUnit>, id: string): HeldUnit {
  const unit = held.get(id);
  if (!unit) throw new DomainError('NOT_FOUND');
  return unit;
}

/** A refusal and where in the input it is found. */
export interface Obstacle {
  readonly refusal: Refusal;
  readonly path: readonly string[];
}

export const obstacle = (refusal: Refusal | null, ...path: string[]): Obstacle[] => (refusal ? [{ refusal, path }] : []);

/** What is wrong with the units themselves. */
export const obstaclesOfUnits = (units: readonly HeldUnit[], on: string): Obstacle[] =>
  units.flatMap((unit) => {
    const refusal = refuseUnit(unit, on);
    return obstacle(refusal, refusal?.code === 'REORGANISATION_OVERTAKEN' ? 'effectiveOn' : 'id');
  });

/** Whether something was recorded about people after the day on which they would already be elsewhere. */
export const obstaclesOfPeople = (people: Iterable<{ readonly latestOn: string | null }>, on: string): Obstacle[] =>
  [...people].flatMap(({ latestOn }) => (latestOn !== null && latestOn > on ? obstacle({ code: 'REORGANISATION_OVERTAKEN', params: { latest: latestOn, date: on } }, 'effectiveOn') : []));

/** A reorganisation worked out: what it would do, what stands against it, and how it is written. */
export interface Prepared {
  readonly act: ReorganisationAct;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Names of units that begin with it. */
  readonly beginning: ReadonlyMap<string, string>;
  /** Units whose people, accounts and reports the reader wants to know of. */
  readonly concerned: readonly string[];
  readonly obstacles: readonly Obstacle[];
  readonly quotas: CarriedQuotas | null;
  readonly write: (decisionId: string) => Promise<void>;
}

/** Does what was prepared, or says what it would do. @throws DomainError the first of the obstacles */
export async function conclude(transaction: Transaction, typed: ReorganisationTyped, prepared: Prepared): Promise<PayloadReferences> {
  const { act, before, after, beginning, concerned, obstacles, quotas } = prepared;
  const reason = optionalText({ text: typed.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const standing = [...obstacles, ...(quotas?.refusals ?? []).map((refusal) => ({ refusal, path: [act === 'MERGE' ? 'units' : 'id'] }))];
  const preflight = {
    effectiveOn: typed.effectiveOn,
    refusals: standing,
    units: await holdingsOf(transaction, concerned, typed.effectiveOn),
    quotas: (quotas?.effects ?? []).map(({ planId, unitId, before: was, after: is, draft }) => ({
      plan: ref(planId), unit: ref(unitId), newUnitName: beginning.get(unitId) ?? null, before: was, after: is, draft,
    })),
    targets: (quotas?.targets ?? []).map(({ planId, unitId, indicatorId, before: was, after: is, draft }) => ({
      plan: ref(planId), unit: ref(unitId), newUnitName: beginning.get(unitId) ?? null, indicator: ref(indicatorId), was, is, draft,
    })),
  };
  if (typed.preview) {
    transaction.writeNothing(null);
    return { preflight };
  }
  const [first] = standing;
  if (first) throw DomainError.of(first.refusal, { path: first.path });
  const acted = before[0] ?? after[0] ?? '';
  const above = await unitsFrom(transaction, concerned[0] ?? acted);
  const decisionId = recordDecision(transaction, typed.decision, { kind: 'REORGANISATION', above, permission: 'ORGANISATION_EDIT' });
  await transaction.written();
  await prepared.write(decisionId);
  await quotas?.write(decisionId, reason);
  const id = await concludeReorganisation(transaction, { act, on: typed.effectiveOn, decisionId, reason, before, after });
  const shown = after[0] ?? acted;
  transaction.about({ targetType: 'Unit', targetId: shown, unitId: shown, reason, details: { act, before, after, effectiveOn: typed.effectiveOn } });
  return { unit: ref(shown), units: after.map(ref), reorganisation: ref(id), preflight };
}
