import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import type { PlanPeriodKind, PlanState } from '../plan.entity.ts';
import { planVisible, unitsOf } from '../plan-visibility.ts';

export interface PlanFilter {
  readonly unitId?: string | null;
  readonly under?: string | null;
  readonly year?: number | null;
  readonly state?: PlanState | null;
  readonly periodKind?: PlanPeriodKind | null;
}

/** Plans the viewer may see, the latest period first and, within a period, as their units follow in the tree. */
export function plansMatching(filter: PlanFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const where = [planVisible(alias, statement)];
  if (filter.unitId) where.push(`${alias}.unit_id = ${statement.param(filter.unitId, 'uuid')}`);
  if (filter.under) {
    const under = statement.param(filter.under, 'uuid');
    where.push(`(exists (select from org_ancestry a where a.ancestor_id = ${under} and a.descendant_id = ${alias}.unit_id)
      or exists (select from quota_line u where u.plan_id = ${alias}.id and u.unit_id = ${under})
      or (${alias}.state = 'DRAFT' and ${alias}.negotiation <> 'DRAFT' and exists (select from ${unitsOf(alias)} u where u.unit_id = ${under})))`);
  }
  if (filter.year) {
    where.push(`${statement.param(filter.year, 'integer')} between extract(year from ${alias}.starts_on) and extract(year from ${alias}.ends_on)`);
  }
  if (filter.state) where.push(`${alias}.state = ${statement.param(filter.state, 'text')}`);
  if (filter.periodKind) where.push(`${alias}.period_kind = ${statement.param(filter.periodKind, 'text')}`);
  return {
    // One direction for a keyset: days are counted backwards, so that the latest comes first while the tree runs forwards.
    from: `(select p.*, date '9999-12-31' - p.starts_on as age,
        coalesce((select max(a.depth) from org_ancestry a where a.descendant_id = p.unit_id), 0) as depth,
        coalesce((select v.position from org_unit_revision v where v.unit_id = p.unit_id order by v.during desc limit 1), 0) as position from plan p)`,
    where,
    order: {
      keys: [
        { sql: `${alias}.age`, type: 'integer' },
        { sql: `${alias}.depth`, type: 'integer' },
        { sql: `${alias}.position`, type: 'integer' },
        { sql: `${alias}.id`, type: 'uuid' },
      ],
    },
  };
}
