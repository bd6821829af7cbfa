import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import type { PlanPeriodKind, PlanState } from '../plan.entity.ts';
import { daysOf, planVisible } from '../plan-visibility.ts';

export interface PlanFilter {
  readonly unitId?: string | null;
  readonly under?: string | null;
  readonly year?: number | null;
  readonly state?: PlanState | null;
  readonly periodKind?: PlanPeriodKind | null;
}

/**
 * Plans that concern what lies at or below a unit: their own, those that name it, and drafts put to it. They are found before anything is
 * asked of them: a country has very many.
 */
const concerning = (under: string): string => `select o.id from plan o where o.unit_id = any(array(select a.descendant_id from org_ancestry a where a.ancestor_id = ${under}))
    union select q.plan_id from quota_line q where q.unit_id = ${under}
    union select d.id from org_placement b join plan d on d.unit_id = b.parent_id and d.state = 'DRAFT' and d.negotiation <> 'DRAFT' where b.unit_id = ${under} and b.during && ${daysOf('d')}`;

/** Plans the viewer may see, the latest period first and, within a period, as their units follow in the tree. */
export function plansMatching(filter: PlanFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const where = [planVisible(alias, statement)];
  if (filter.unitId) where.push(`${alias}.unit_id = ${statement.param(filter.unitId, 'uuid')}`);
  const plans = filter.under ? `plan p where p.id = any(array(${concerning(statement.param(filter.under, 'uuid'))}))` : 'plan p';
  if (filter.year) {
    where.push(`${statement.param(filter.year, 'integer')} between extract(year from ${alias}.starts_on) and extract(year from ${alias}.ends_on)`);
  }
  if (filter.state) where.push(`${alias}.state = ${statement.param(filter.state, 'text')}`);
  if (filter.periodKind) where.push(`${alias}.period_kind = ${statement.param(filter.periodKind, 'text')}`);
  return {
    // One direction for a keyset: days are counted backwards, so that the latest comes first while the tree runs forwards.
    from: `(select p.*, date '9999-12-31' - p.starts_on as age,
        coalesce((select max(a.depth) from org_ancestry a where a.descendant_id = p.unit_id), 0) as depth,
        coalesce((select v.position from org_unit_revision v where v.unit_id = p.unit_id order by v.during desc limit 1), 0) as position from ${plans})`,
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
