import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { badgesDueSql, nextAwardDaySql } from '../badge-sql.ts';

export interface BadgesDueFilter {
  readonly unitId: string;
  readonly awardDay?: string | null | undefined;
}

/** Whose badge is due by an award day, the longest party age first, where the viewer reads names. */
export function badgesDueMatching({ unitId, awardDay }: BadgesDueFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const subtree = statement.subtree('NAMES_READ', unitId);
  const day = awardDay ? statement.param(awardDay, 'date') : nextAwardDaySql(statement.todaySql);
  const where = [subtree.whole && subtree.permitted ? statement.walked(subtree, 'm.branch_id') : statement.fetched(subtree, 'm.branch_id', subtree.permitted ? undefined : 'NAMES_READ')];
  return {
    from: `(select b.*, ${day} as award_day from ${badgesDueSql(day, where)} b)`,
    once: true,
    order: {
      keys: [
        { sql: `-${alias}.years`, type: 'integer' },
        { sql: `${alias}.reached_on`, type: 'date' },
        { sql: `${alias}.membership_id`, type: 'uuid' },
      ],
    },
  };
}
