import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { isBranchKind, mayStandUnder, unitKinds } from './unit-kinds.ts';
import type { UnitKind } from './unit-kinds.ts';

/** What can happen to a unit. Each rests on a decision of whoever may establish and dissolve it (294-QĐ/TW 10.5). */
export const ReorganisationAct = {
  ESTABLISH: 'ESTABLISH',
  RENAME: 'RENAME',
  MOVE: 'MOVE',
  MERGE: 'MERGE',
  SPLIT: 'SPLIT',
  CLOSE: 'CLOSE',
} as const;
export type ReorganisationAct = (typeof ReorganisationAct)[keyof typeof ReorganisationAct];

export const reorganisationLabels = {
  ESTABLISH: { vi: 'Thành lập', en: 'Established' },
  RENAME: { vi: 'Đổi tên, loại hình', en: 'Renamed' },
  MOVE: { vi: 'Chuyển cấp trên trực tiếp', en: 'Moved' },
  MERGE: { vi: 'Hợp nhất, sáp nhập', en: 'Merged' },
  SPLIT: { vi: 'Chia tách', en: 'Split' },
  CLOSE: { vi: 'Giải thể', en: 'Dissolved' },
} as const satisfies Record<ReorganisationAct, Label>;

/** A unit as the rules on reorganisations look at it, on the day the act takes effect. */
export interface UnitFacts {
  readonly id: string;
  readonly kind: UnitKind;
  /** Units above it, the nearest first; none at the root. */
  readonly above: readonly string[];
  /** Whether it exists on that day and still does today. */
  readonly exists: boolean;
  /** Latest day something says about it that the act would overtake: a change of the unit, an act on its people; null: none. */
  readonly latestOn: LocalDate | null;
}

/** What must be finished before a unit ends or its people leave it. */
export interface LeftOpen {
  /** Transfers that lead to the branch or away from it. */
  readonly transfers: number;
  /** Members of other branches who take part here for a time. */
  readonly hosted: number;
  /** Classes held by the unit that have people without a result. */
  readonly classes: number;
  /** Counter-proposals about quotas that nobody has answered. */
  readonly counters: number;
}

/** What hangs on a unit. */
export interface Holdings {
  readonly members: number;
  readonly candidates: number;
  readonly units: number;
}

const refuse = (code: Refusal['code'], params: Refusal['params'] = {}, clause?: string): Refusal =>
  clause === undefined ? { code, params } : { code, params, clause };

const label = (kind: UnitKind): Label => unitKinds[kind].label;

/** Kinds under which a kind may stand: statutes art. 21; 294-QĐ/TW 10.2, 20.2, 20.3. */
export function refusePlace(child: UnitKind, parent: UnitKind): Refusal | null {
  if (mayStandUnder(child, parent)) return null;
  return refuse('UNIT_KIND_NOT_BELOW', { child: label(child), parent: label(parent) }, '294-QĐ/TW 20.2, 20.3');
}

/** A unit that is acted on is there on the day and today, is not the root, and nothing since then says otherwise. */
export function refuseUnit(unit: UnitFacts, on: LocalDate): Refusal | null {
  if (!unit.exists) return refuse('UNIT_CLOSED', { date: on });
  if (unit.above.length === 0) return refuse('REORGANISATION_ROOT');
  if (unit.latestOn !== null && unit.latestOn >= on) return refuse('REORGANISATION_OVERTAKEN', { latest: unit.latestOn, date: on });
  return null;
}

/** A new name keeps the unit what it is: a branch stays a branch, and stands where its kind may stand. */
export function refuseKind(from: UnitKind, to: UnitKind, parent: UnitKind): Refusal | null {
  if (isBranchKind(from) !== isBranchKind(to)) return refuse('UNIT_KIND_CHANGES_MEMBERS', { from: label(from), to: label(to) }, '294-QĐ/TW 20.3');
  return refusePlace(to, parent);
}

/** A move goes to another superior, not below itself, and only where its kind may stand. */
export function refuseMove(unit: UnitFacts, kind: UnitKind, parent: UnitFacts): Refusal | null {
  if (unit.above[0] === parent.id) return refuse('REORGANISATION_NOTHING');
  if (parent.id === unit.id || parent.above.includes(unit.id)) return refuse('REORGANISATION_NESTED');
  return refuseKind(unit.kind, kind, parent.kind);
}

/**
 * Units of one level become one of them or a new one: their superiors hand over and take in (294-QĐ/TW 6.3.4). None stands below another.
 * @param into the unit that goes on, new or one of them
 */
export function refuseMerge(units: readonly UnitFacts[], into: Pick<UnitFacts, 'id' | 'kind' | 'above'>): Refusal | null {
  const all = units.some(({ id }) => id === into.id) ? units : [...units, into];
  if (new Set(units.map(({ id }) => id)).size < units.length) return refuse('REORGANISATION_SAME_UNIT');
  if (all.some(({ id }) => all.some(({ above }) => above.includes(id)))) return refuse('REORGANISATION_NESTED');
  const ranks = new Set(all.map(({ kind }) => (isBranchKind(kind) ? 'BRANCH' : unitKinds[kind].rank)));
  if (ranks.size === 1) return null;
  const names = [...new Set(all.map(({ kind }) => kind))];
  const kinds = { vi: names.map((kind) => label(kind).vi).join(', '), en: names.map((kind) => label(kind).en).join(', ') };
  return refuse('REORGANISATION_KINDS_DIFFER', { kinds }, '294-QĐ/TW 10.5');
}

/** Everybody and everything of a unit that is split goes somewhere. */
export function refuseUnfinished(left: Holdings): Refusal | null {
  const { members, candidates, units } = left;
  return members + candidates + units === 0 ? null : refuse('REORGANISATION_UNFINISHED', { members, candidates, units }, '294-QĐ/TW 6.3.4');
}

/** A unit is dissolved when nobody is left: its superior moves the members first (294-QĐ/TW 6.3.5). */
export function refuseClose(held: Holdings, quota: number | null, targets = 0): Refusal | null {
  const { members, candidates, units } = held;
  if (members + candidates + units > 0) return refuse('UNIT_NOT_EMPTY', { members, candidates, units }, '294-QĐ/TW 6.3.5');
  if (quota !== null && quota > 0) return refuse('UNIT_HAS_QUOTA', { amount: quota }, '294-QĐ/TW 10.5');
  return targets === 0 ? null : refuse('UNIT_HAS_TARGETS', { count: targets }, '294-QĐ/TW 10.5');
}

/** Everything that has to be finished first, one refusal for each kind. */
export function refusalsOfLeftOpen({ transfers, hosted, classes, counters }: LeftOpen): readonly Refusal[] {
  return [
    ...(transfers > 0 ? [refuse('REORGANISATION_TRANSFERS_OPEN', { count: transfers }, '294-QĐ/TW 6.3.1')] : []),
    ...(hosted > 0 ? [refuse('REORGANISATION_HOSTING', { count: hosted }, '294-QĐ/TW 6.3.2')] : []),
    ...(classes > 0 ? [refuse('REORGANISATION_CLASSES_OPEN', { count: classes })] : []),
    ...(counters > 0 ? [refuse('REORGANISATION_COUNTERS_OPEN', { count: counters })] : []),
  ];
}
