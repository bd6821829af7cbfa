import type { LocalDate } from '../calendar/local-date.ts';
import { rules } from './rows.ts';
import type { Rule } from './rule.ts';
import { RuleParam } from './rule.ts';

export { rules } from './rows.ts';
export type { BaseEvent, Rule, RuleUnit, RuleValue } from './rule.ts';
export { RuleParam } from './rule.ts';

const byParam = new Map<RuleParam, readonly Rule[]>(
  Object.values(RuleParam).map((param) => [
    param,
    rules.filter((rule) => rule.param === param).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  ]),
);
const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/**
 * The row in force on a day. Older than the first row known, the first row answers: a case of 1998 typed in today is
 * held against the oldest rule there is rather than against none.
 */
export function ruleOn(param: RuleParam, on: LocalDate): Rule {
  const rows = byParam.get(param) ?? [];
  const found = rows.findLast((rule) => rule.validFrom <= on) ?? rows[0];
  if (!found) throw new RangeError(`no rule ${param}`);
  return found;
}

/** The number a rule fixes on a day: months, years, working days or members by its unit. Not for votes. */
export function amountOn(param: RuleParam, on: LocalDate): number {
  const { value } = ruleOn(param, on);
  if (typeof value !== 'number') throw new RangeError(`${param} is a fraction`);
  return value;
}

/** The row with this code, for showing what an error cites. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

/** How a rule is cited beside a text: document and clause. */
export function citation(rule: Rule): string {
  return rule.clause === '-' ? rule.source : `${rule.source}, ${rule.clause}`;
}
