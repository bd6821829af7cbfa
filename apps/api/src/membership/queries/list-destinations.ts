import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { unitName, unitsOnDay } from '../../organisation/public.ts';
import { searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

const branchKinds = Object.values(UnitKind).filter(isBranchKind);

/**
 * Branches that take members in today, by their code. A ward sends to wards it does not otherwise see, so this reaches past
 * the viewer's subtrees; figures and names of those units stay behind their own guards.
 */
export function destinationsMatching(
  search: string | null | undefined,
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const where = [
    `upper_inf(${alias}.during)`,
    `${alias}.kind = any(${statement.param(branchKinds, 'text[]')})`,
    `cardinality(${statement.unitsPermitting('MEMBERSHIP_RECORD')}) > 0`,
  ];
  if (search?.trim()) where.push(...searchCondition(search, unitName(alias), statement));
  return {
    from: unitsOnDay(statement),
    where,
    order: {
      keys: [
        { sql: `${alias}.code`, type: 'text' },
        { sql: `${alias}.unit_id`, type: 'uuid' },
      ],
    },
  };
}
