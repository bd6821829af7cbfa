import { searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { temporaryActivitySql } from '../temporary-activity-sql.ts';

export interface TemporaryActivityFilter {
  unitId?: string | null;
  side?: 'HOME' | 'HOST' | null;
  open?: boolean | null;
  overdue?: boolean | null;
  search?: string | null;
}

/**
 * Who takes part elsewhere for a time: sent from the unit, or a guest in it, where the viewer reads names; those whose last day comes
 * first at the top. Papers for a time are few in a town, so that the list is read whole and cut.
 */
export function temporaryActivitiesMatching(filter: TemporaryActivityFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const { unitId, side, open, overdue } = filter;
  const subtree = statement.subtree('NAMES_READ', unitId);
  const ends = [...(side === 'HOST' ? [] : ['t.home_branch_id']), ...(side === 'HOME' ? [] : ['t.host_branch_id'])].map(
    (branch) => `(${statement.walked(subtree, branch)}${subtree.permitted ? '' : ` and ${statement.within('NAMES_READ', branch)}`})`,
  );
  const where = [`(${ends.join(' or ')})`];
  if (typeof open === 'boolean') where.push(`t.ended_on is ${open ? '' : 'not '}null`);
  if (typeof overdue === 'boolean') where.push(`${overdue ? '' : 'not '}(t.ended_on is null and t.until_on < ${statement.todaySql})`);
  const search = filter.search?.trim();
  if (search) where.push(`exists (select from person p where p.id = t.person_id and ${searchCondition(search, 'p.search_name', statement).join(' and ')})`);
  return {
    from: `(select t.* from ${temporaryActivitySql(statement.todaySql)} t where ${where.join(' and ')})`,
    order: {
      keys: [
        { sql: `${alias}.until_on`, type: 'date' },
        { sql: `${alias}.id`, type: 'text' },
      ],
    },
  };
}
