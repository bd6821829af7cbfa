import { decisionTimes } from '@dangvu/domain/membership/decision-time';
import type { TimedDecision } from '@dangvu/domain/membership/decision-time';
import { historyOf, kindsOf, yearsOf } from '@dangvu/domain/rulebook/rules';
import type { Rule, RuleParam } from '@dangvu/domain/rulebook/rules';

/** Rows of a parameter, the latest first. */
const rowsOf = (param: RuleParam): readonly Rule[] =>
  historyOf(param).toReversed();

/** What each row gives, chosen by the day the time runs from: a case keeps the version of its base event. */
function byEra(param: RuleParam, base: string, give: (rule: Rule) => string): string {
  const rows = rowsOf(param);
  const last = rows.at(-1);
  if (!last) throw new RangeError(`no rule ${param}`);
  // Only where something became otherwise: a version that gives what the one before gave needs no case of its own.
  const steps = rows.slice(0, -1).filter((rule, index) => give(rule) !== give(rows[index + 1] ?? last));
  if (steps.length === 0) return give(last);
  const cases = steps.map((rule) => `when ${base} >= date '${rule.validFrom}' then ${give(rule)}`);
  return `case ${cases.join(' ')} else ${give(last)} end`;
}

function after(rule: Rule, base: string): string {
  if (typeof rule.value !== 'number') throw new RangeError(`${rule.param} is no amount`);
  if (rule.unit === 'WORKING_DAYS') return `after_working_days(${base}, ${rule.value})`;
  if (rule.unit === 'DAYS') return `(${base} + ${rule.value})`;
  return `(${base} + interval '${rule.value} ${rule.unit === 'YEARS' ? 'years' : 'months'}')::date`;
}

/**
 * The last day of a term of the rulebook in SQL, for lists that are ordered by it; equals `deadlineOf` of the domain on
 * every day (tested). `base` is an SQL expression of type date.
 * @param on the day that chooses the row, where it is not the base itself: an age runs from birth under the rule of today
 */
export const dueSql = (param: RuleParam, base: string, on: string = base): string => byEra(param, on, (rule) => after(rule, base));

/**
 * The last day of a term whose versions run from different events: `received` where the version in force on the day of `base` runs from a
 * receipt, else `base`. Equals `ceremonyDueOn` of the domain.
 */
export const dueFromReceiptSql = (param: RuleParam, base: string, received: string): string =>
  byEra(param, base, (rule) => after(rule, fromReceipt(rule) ? received : base));

/** The day that term runs from. */
export const baseFromReceiptSql = (param: RuleParam, base: string, received: string): string => byEra(param, base, (rule) => (fromReceipt(rule) ? received : base));

/** The last day of a decision whose time was extended: the working days of both rows, each of the version in force on the day of `base`. Equals `decisionDue` of the domain. */
export const dueExtendedSql = (decision: TimedDecision, base: string): string =>
  `after_working_days(${base}, ${amountSql(decisionTimes[decision].deadline, base)} + ${amountSql(decisionTimes[decision].extension, base)})`;

const fromReceipt = ({ baseEvent }: Rule): boolean => baseEvent === 'DECISION_RECEIVED';

/** The code of the row that fixes it. */
export const ruleCodeSql = (param: RuleParam, base: string): string => byEra(param, base, (rule) => `'${rule.code}'`);

/** The number a row fixes on a day: months, years, working days or members by its unit. Not for votes. */
export const amountSql = (param: RuleParam, on: string): string => byEra(param, on, (rule) => String(Number(rule.value)));

/** Whether a kind of unit is one a row names on a day, in SQL; equals `isDirectSuperior` of the domain for that row. */
export const kindNamedSql = (param: RuleParam, kind: string, on: string): string => byEra(param, on, (rule) => `${kind} in (${kindsOf(rule).map((one) => `'${one}'`).join(', ')})`);

/** The years a row lists on a day, as an SQL array. */
export const yearsListedSql = (param: RuleParam, on: string): string => byEra(param, on, (rule) => `array[${yearsOf(rule).join(', ')}]`);

/** The fewest years any version of it lists: whoever has less is looked at under none. */
export const fewestYears = (param: RuleParam): number => Math.min(...historyOf(param).flatMap(yearsOf));
