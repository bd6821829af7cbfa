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

/** Working days without a table of holidays: from a weekend the count starts on Monday, so it is taken back to Friday first. */
function afterWorkingDays(base: string, days: number): string {
  const friday = `(${base} - greatest(extract(isodow from ${base})::integer - 5, 0))`;
  const rest = days % 5;
  const weekend =
    rest === 0 ? '' : ` + case when extract(isodow from ${friday})::integer + ${rest} > 5 then 2 else 0 end`;
  return `(${friday} + ${Math.floor(days / 5) * 7 + rest}${weekend})`;
}

function after(rule: Rule, base: string): string {
  if (typeof rule.value !== 'number') throw new RangeError(`${rule.param} is a fraction`);
  if (rule.unit === 'WORKING_DAYS') return afterWorkingDays(base, rule.value);
  return `(${base} + interval '${rule.value} ${rule.unit === 'YEARS' ? 'years' : 'months'}')::date`;
}

/**
 * The last day of a term of the rulebook in SQL, for lists that are ordered by it; equals `deadlineOf` of the domain on
 * every day (tested). `base` is an SQL expression of type date.
 */
export const dueSql = (param: RuleParam, base: string): string => byEra(param, base, (rule) => after(rule, base));

/** The code of the row that fixes it. */
export const ruleCodeSql = (param: RuleParam, base: string): string => byEra(param, base, (rule) => `'${rule.code}'`);
