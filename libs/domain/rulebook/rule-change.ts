import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Locale } from '../language/label.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import { unitKinds } from '../organisation/unit-kinds.ts';
import type { Fraction, Rule, RuleParam, RuleUnit, RuleValue } from './rule.ts';

/** What an administrator has put in place of a value that is not sure, from a day on. */
export interface RuleChange {
  readonly id: string;
  readonly param: RuleParam;
  readonly value: RuleValue;
  /** First day of the new value: base events from this day on meet it, cases begun before keep theirs. */
  readonly validFrom: LocalDate;
  readonly reason: string;
  /** Instant at which it was recorded, in ISO form. */
  readonly recordedAt: string;
  /** Who recorded it, by name. */
  readonly recordedBy: string;
}

/** Whether a row's value may be changed: only what was not read in the text itself. */
export const isUncertain = (rule: Rule): boolean => rule.certainty !== 'C';

const isList = (unit: RuleUnit): boolean => unit === 'UNIT_KINDS' || unit === 'PARTY_AGES';

/** Whether another value can be put in its place: an amount or a share can; who is competent, and which badges there are, is the law's to say. */
export const isChangeable = (rule: Rule): boolean => isUncertain(rule) && !isList(rule.unit);

/** Whether a value can stand in a unit: a vote is a fraction between 0 and 1, anything else a whole number from 1 to 1000. */
export function fitsUnit(value: RuleValue, unit: RuleUnit): boolean {
  const isVote = unit === 'AT_LEAST' || unit === 'MORE_THAN';
  if (typeof value === 'number') return !isVote && !isList(unit) && Number.isInteger(value) && value >= 1 && value <= 1000;
  if (!isVote || !('numerator' in value)) return false;
  const { numerator, denominator } = value;
  return Number.isInteger(numerator) && Number.isInteger(denominator) && numerator > 0 && numerator < denominator && denominator <= 100;
}

/** A value as typed, e.g. `45` or `2/3`; null when it is neither. */
export function parseRuleValue(text: string): number | Fraction | null {
  const parts = /^\s*(\d{1,4})\s*(?:\/\s*(\d{1,4})\s*)?$/.exec(text.normalize('NFKC'));
  if (!parts) return null;
  return parts[2] === undefined ? Number(parts[1]) : { numerator: Number(parts[1]), denominator: Number(parts[2]) };
}

/** The value as it is written: `45`, `2/3`, `30, 40, 45`, or the kinds of unit by their names. */
export function ruleValueText(value: RuleValue, locale: Locale = 'vi'): string {
  if (typeof value === 'number') return String(value);
  if ('numerator' in value) return `${value.numerator}/${value.denominator}`;
  return value.map((one: number | UnitKind) => (typeof one === 'number' ? String(one) : unitKinds[one].label[locale])).join(', ');
}

/**
 * Why a value may not be changed so, or null. It begins tomorrow at the earliest: acts are recorded up to today, so that no case that
 * has begun, and none that is closed, can meet another rule than it met.
 * @param inForce the row in force on the first day
 */
export function refuseRuleChange(inForce: Rule, value: RuleValue | null, validFrom: LocalDate, today: LocalDate): Refusal | null {
  const cited = { ruleCode: inForce.code };
  if (validFrom <= today) return { code: 'RULE_CHANGE_TOO_EARLY', params: { earliest: addDays(today, 1) }, ...cited };
  if (!isUncertain(inForce)) return { code: 'RULE_IS_SURE', params: { what: inForce.title }, ...cited };
  if (value === null || !fitsUnit(value, inForce.unit)) return { code: 'RULE_VALUE_INVALID', params: { what: inForce.title }, ...cited };
  if (ruleValueText(value) === ruleValueText(inForce.value)) return { code: 'RULE_CHANGE_NOTHING', params: { what: inForce.title }, ...cited };
  return null;
}

/**
 * The rows in force: each published row, cut where a change begins. A change holds within the published row it was made in; a later
 * document ends it. Of two changes from the same day the one recorded later counts.
 * @param changes in the order in which they were recorded
 */
export function withChanges(published: readonly Rule[], changes: readonly RuleChange[]): readonly Rule[] {
  return published.flatMap((row) => {
    const within = changes.filter(({ param, validFrom }) => param === row.param && validFrom >= row.validFrom && (row.validTo === null || validFrom <= row.validTo));
    const byDay = new Map(within.map((change) => [change.validFrom, change]));
    const steps = [...byDay.values()].filter(({ value }) => fitsUnit(value, row.unit)).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return [null, ...steps].flatMap((change, index) => {
      const next = steps[index];
      const validTo = next ? addDays(next.validFrom, -1) : row.validTo;
      if (change === null) return validTo !== null && validTo < row.validFrom ? [] : [{ ...row, validTo }];
      return [{ ...row, code: `${row.code}@${change.validFrom}`, value: change.value, validFrom: change.validFrom, validTo, change }];
    });
  });
}
