import { nameIn, searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { temporaryActivitySql, temporaryBegunSql } from '../temporary-activity-sql.ts';

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
  // Both ends stand in the entry that began it: what lies elsewhere is passed before anything is asked of it.
  const ends = [...(side === 'HOST' ? [] : ['f.branch_id']), ...(side === 'HOME' ? [] : ['f.to_branch_id'])].map((branch) =>
    subtree.whole && subtree.permitted ? statement.walked(subtree, branch) : statement.passed(subtree, branch, subtree.permitted ? undefined : 'NAMES_READ'));
  const begun = `select f.* from lifecycle_fact f where ${temporaryBegunSql(statement.todaySql)} and (${ends.join(' or ')})`;
  const where: string[] = [];
  if (typeof open === 'boolean') where.push(`t.ended_on is ${open ? '' : 'not '}null`);
  if (typeof overdue === 'boolean') where.push(`${overdue ? '' : 'not '}(t.ended_on is null and t.until_on < ${statement.todaySql})`);
  const search = filter.search?.trim();
  if (search) where.push(`exists (select from person p where p.id = t.person_id and ${searchCondition(search, nameIn('p'), statement).join(' and ')})`);
  return {
    from: `(select t.* from ${temporaryActivitySql(statement.todaySql, { begun })} t where ${['true', ...where].join(' and ')})`,
    once: true,
    order: {
      keys: [
        { sql: `${alias}.until_on`, type: 'date' },
        { sql: `${alias}.id`, type: 'text' },
      ],
    },
  };
}
