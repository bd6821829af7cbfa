import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** The days of the period of the plan in a row. */
export const daysOf = (plan: string): string => `daterange(${plan}.starts_on, ${plan}.ends_on, '[]')`;

/** The units directly below that of a plan at some time of its period. */
const unitsOf = (plan: string): string => `(select b.unit_id from org_placement b where b.parent_id = ${plan}.unit_id and b.during && ${daysOf(plan)})`;

/**
 * Whether the viewer may see the plan in `row`. A draft: only who may edit or publish it, nobody below, until it is
 * put to the units: then each for its own line. A published plan:
 * who reads plans at its unit, and every unit that stands in it, for its own line.
 */
export function planVisible(row: string, statement: StatementBuilder): string {
  return `case when ${row}.state = 'DRAFT'
    then ${statement.within('PLAN_EDIT', `${row}.unit_id`)} or ${statement.within('PLAN_PUBLISH', `${row}.unit_id`)}
      or (${row}.negotiation <> 'DRAFT' and (${statement.within('PLAN_READ', `${row}.unit_id`)}
        or exists (select from ${unitsOf(row)} v where ${statement.within('PLAN_READ', 'v.unit_id')})))
    else ${statement.within('PLAN_READ', `${row}.unit_id`)}
      or exists (select from quota_line v where v.plan_id = ${row}.id and ${statement.within('PLAN_READ', 'v.unit_id')})
      or exists (select from target_line v where v.plan_id = ${row}.id and ${statement.within('PLAN_READ', 'v.unit_id')}) end`;
}

/**
 * Whether the viewer may see what the plan of `planUnit` gives to `unit`. Asked of the plan's unit first: a unit that was
 * merged away since is below nobody today and must not drop out of the sums of its year.
 */
export function lineVisible(planUnit: string, unit: string, statement: StatementBuilder): string {
  return `(${statement.within('PLAN_READ', planUnit)} or ${statement.within('PLAN_READ', unit)})`;
}

/** The same for a row of the grid, which carries figures about people and so needs both rights. */
export function rowVisible(planUnit: string, unit: string, statement: StatementBuilder): string {
  const both = (at: string): string => `${statement.within('PLAN_READ', at)} and ${statement.within('FIGURES_READ', at)}`;
  return `(${both(planUnit)} or ${both(unit)})`;
}
