import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { History } from './history.ts';
import { caseOf, dayOf, entriesBy, textOf } from './history.ts';
import type { TemporaryReason } from './temporary-reasons.ts';

/**
 * The row of the rulebook that says for how long at most: longer for studies than for work. Who waits for his pension at home does so until
 * it begins, for as long as that takes (06-HD/TW 10.3b): null.
 */
export const longestTemporary = { STUDY: 'TEMPORARY_STUDY_MAXIMUM', WORK: 'TEMPORARY_ACTIVITY_MAXIMUM', RETIREMENT: null } as const satisfies Record<TemporaryReason, RuleParam | null>;

/** Between which days temporary activity that begins on a day may end, and the rows that say so. */
export interface TemporaryTerm {
  /** What is shorter needs no papers. */
  readonly earliest: LocalDate;
  /** What is longer is an official transfer. Extensions count from the first day too. */
  readonly latest: LocalDate;
  readonly minimum: Rule;
  readonly maximum: Rule;
}

/** Last days that are allowed, first and last included (294-QĐ/TW 6.3.2a–b); null for a reason that has no term. */
export function temporaryTerm(reason: TemporaryReason, from: LocalDate): TemporaryTerm | null {
  const after = (param: RuleParam): LocalDate => addDays(addMonths(from, amountOn(param, from)), -1);
  const maximum = longestTemporary[reason];
  if (maximum === null) return null;
  return {
    earliest: after('TEMPORARY_ACTIVITY_MINIMUM'),
    latest: after(maximum),
    minimum: ruleOn('TEMPORARY_ACTIVITY_MINIMUM', from),
    maximum: ruleOn(maximum, from),
  };
}

/** A time of taking part elsewhere. The member is counted, votes and stands for election at home alone (6.3.2b–c). */
export interface TemporaryActivity {
  readonly case: string;
  readonly reason: TemporaryReason | null;
  readonly from: LocalDate;
  /** Last day, as extended last. */
  readonly until: LocalDate;
  readonly extensions: number;
}

/** The temporary activity begun by the end of a day that no act has ended, over its last day or not; null when there is none. */
export function temporaryBegun(history: History, on: LocalDate): TemporaryActivity | null {
  const begun = entriesBy(history, ['TEMPORARY_ACTIVITY_BEGIN'], on).at(-1);
  if (!begun) return null;
  const own = entriesBy(history, ['TEMPORARY_ACTIVITY_EXTEND', 'TEMPORARY_ACTIVITY_END'], on).filter((one) => caseOf(one) === caseOf(begun));
  if (own.some(({ act }) => act === 'TEMPORARY_ACTIVITY_END')) return null;
  return {
    case: caseOf(begun),
    reason: textOf(begun, 'temporary') as TemporaryReason | null,
    from: begun.effectiveOn,
    until: dayOf(own.at(-1) ?? begun, 'until') ?? begun.effectiveOn,
    extensions: own.length,
  };
}
