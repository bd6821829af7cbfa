import type { LocalDate } from '../calendar/local-date.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import { publishedRules } from './rows.ts';
import type { RuleChange } from './rule-change.ts';
import { withChanges } from './rule-change.ts';
import type { Fraction, Rule } from './rule.ts';
import { RuleParam } from './rule.ts';

export { publishedRules } from './rows.ts';
export type { BaseEvent, Fraction, Rule, RuleUnit, RuleValue } from './rule.ts';
export { RuleParam } from './rule.ts';

/** The rulebook as a whole: all rows with the ways to find one. Replaced as a whole, never altered. */
interface Rulebook {
  readonly rules: readonly Rule[];
  readonly byParam: ReadonlyMap<RuleParam, readonly Rule[]>;
  readonly byCode: ReadonlyMap<string, Rule>;
}

function rulebookOf(rules: readonly Rule[]): Rulebook {
  const inOrder = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return {
    rules,
    byParam: new Map(Object.values(RuleParam).map((param) => [param, inOrder.filter((rule) => rule.param === param)])),
    byCode: new Map(rules.map((rule) => [rule.code, rule])),
  };
}

const published = rulebookOf(publishedRules);
let inForce = published;

/**
 * Puts the changes an administrator has made into force in this process, in place of those that were. Everything that asks for a rule
 * — acts, lists in SQL, feasibility, answers — asks here, so this is the one place a change has to reach.
 * @param changes all of them, in the order in which they were recorded
 */
export function enforceRuleChanges(changes: readonly RuleChange[]): void {
  inForce = changes.length === 0 ? published : rulebookOf(withChanges(publishedRules, changes));
}

/** Every row, with what an administrator has changed; of one parameter and day there is one. */
export const rulesInForce = (): readonly Rule[] => inForce.rules;

/** The rows of one parameter, the oldest first. */
export const historyOf = (param: RuleParam): readonly Rule[] => inForce.byParam.get(param) ?? [];

/**
 * The row in force on a day. Older than the first row known, the first row answers: a case of 1998 typed in today is
 * held against the oldest rule there is rather than against none.
 */
export function ruleOn(param: RuleParam, on: LocalDate): Rule {
  const rows = historyOf(param);
  const found = rows.findLast((rule) => rule.validFrom <= on) ?? rows[0];
  if (!found) throw new RangeError(`no rule ${param}`);
  return found;
}

/** The number a rule fixes on a day: months, years, working days or members by its unit. Not for votes. */
export function amountOn(param: RuleParam, on: LocalDate): number {
  const { value } = ruleOn(param, on);
  if (typeof value !== 'number') throw new RangeError(`${param} is no amount`);
  return value;
}

/** The share of votes a row asks for. @throws RangeError when the row is no vote */
export function fractionOf({ param, value }: Pick<Rule, 'value'> & { readonly param?: RuleParam }): Fraction {
  if (typeof value === 'number' || !('numerator' in value)) throw new RangeError(`a vote needs a fraction, not ${param ?? String(value)}`);
  return value;
}

/** Kinds of unit a row names. @throws RangeError when it names none */
export function kindsOf({ param, unit, value }: Rule): readonly UnitKind[] {
  if (unit !== 'UNIT_KINDS') throw new RangeError(`${param} names no kinds of unit`);
  return value as readonly UnitKind[];
}

/** Years of party age a row lists, the fewest first. @throws RangeError when it lists none */
export function yearsOf({ param, unit, value }: Rule): readonly number[] {
  if (unit !== 'PARTY_AGES') throw new RangeError(`${param} lists no years`);
  return value as readonly number[];
}

/** The row with this code, for showing what an error cites. */
export function ruleByCode(code: string): Rule | undefined {
  return inForce.byCode.get(code) ?? published.byCode.get(code);
}

/** How a rule is cited beside a text: document and clause. */
export function citation(rule: Rule): string {
  return rule.clause === '-' ? rule.source : `${rule.source}, ${rule.clause}`;
}
