import { historyOf } from '@dangvu/domain/rulebook/rules';
import type { Rule, RuleParam } from '@dangvu/domain/rulebook/rules';

/** Rows of a parameter, the latest first. */
const rowsOf = (param: RuleParam): readonly Rule[] =>
  historyOf(param).toReversed();

/** What each row gives, chosen by the day the time runs from: a case keeps the version of its base event. */
function byEra(param: RuleParam, base: string, give: (rule: Rule) => string): string {
  const rows = rowsOf(param);
  const last = rows.at(-1);
  if (!last) throw new RangeError(`no rule ${param}`);
  if (rows.every((rule) => give(rule) === give(last))) return give(last);
  const cases = rows.slice(0, -1).map((rule) => `when ${base} >= date '${rule.validFrom}' then ${give(rule)}`);
  return `case ${cases.join(' ')} else ${give(last)} end`;
}

function after(rule: Rule, base: string): string {
  if (typeof rule.value !== 'number') throw new RangeError(`${rule.param} is a fraction`);
  if (rule.unit === 'WORKING_DAYS') return `after_working_days(${base}, ${rule.value})`;
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

const fromReceipt = ({ baseEvent }: Rule): boolean => baseEvent === 'DECISION_RECEIVED';

/** The code of the row that fixes it. */
export const ruleCodeSql = (param: RuleParam, base: string): string => byEra(param, base, (rule) => `'${rule.code}'`);

/** The number a row fixes on a day: months, years, working days or members by its unit. Not for votes. */
export const amountSql = (param: RuleParam, on: string): string => byEra(param, on, (rule) => String(Number(rule.value)));
