import { endedStatuses } from '@dangvu/domain/membership/lifecycle';
import type { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import type { Sex } from '@dangvu/domain/membership/person-traits';
import { searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { branchOn, statusOn } from '../membership-shape.ts';

export interface MemberFilter {
  unitId?: string | null;
  branchId?: string | null;
  statuses?: MembershipStatus[] | null;
  search?: string | null;
  sex?: Sex | null;
  ethnicity?: string | null;
  ageFrom?: number | null;
  ageTo?: number | null;
  decidedFrom?: string | null;
  decidedTo?: string | null;
  ended?: boolean | null;
}

const traits = 'p.sort_name, p.search_name, p.born_on, p.sex, p.ethnicity';

/**
 * Rows with the branch (`placed_id`) and the status (`status_then`) on the day of the read. Three ways to the same columns:
 * today from the membership itself, another day from the postings, and the ended ones by their last branch.
 */
function candidatesFor(
  filter: MemberFilter,
  alias: string,
  statement: StatementBuilder,
): { from: string; where: string[] } {
  const endedToo = filter.ended === true || filter.statuses?.some((status) => endedStatuses.includes(status));
  if (endedToo) {
    return {
      from: `(select m.*, ${traits}, ${branchOn('m', statement)} as placed_id, ${statusOn('m', statement)} as status_then
        from membership m join person p on p.id = m.person_id)`,
      where: [
        `coalesce((select min(lower(o.during)) from membership_posting o where o.membership_id = ${alias}.id), ${alias}.decided_on) <= ${statement.asOf}`,
        ...(filter.ended === true ? [`${alias}.ended_on <= ${statement.asOf}`] : []),
      ],
    };
  }
  if (statement.forToday) {
    return {
      from: `(select m.*, ${traits}, m.branch_id as placed_id, m.status as status_then from membership m join person p on p.id = m.person_id where m.ended_on is null)`,
      where: [],
    };
  }
  return {
    from: `(select m.*, ${traits}, o.branch_id as placed_id, o.during as placed, ${statusOn('m', statement)} as status_then
      from membership_posting o join membership m on m.id = o.membership_id join person p on p.id = m.person_id)`,
    where: [`${alias}.placed @> ${statement.asOf}`],
  };
}

/** Memberships by given name or by the day of admission; only where the viewer reads names. */
export function membersMatching(
  filter: MemberFilter,
  orderBy: 'NAME' | 'DECIDED_ON_DESC',
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const { from, where } = candidatesFor(filter, alias, statement);
  where.push(statement.within('NAMES_READ', `${alias}.placed_id`));
  if (filter.unitId) {
    where.push(statement.below(filter.unitId, `${alias}.placed_id`));
  }
  if (filter.branchId) where.push(`${alias}.placed_id = ${statement.param(filter.branchId, 'uuid')}`);
  if (filter.statuses?.length) where.push(`${alias}.status_then = any(${statement.param(filter.statuses, 'text[]')})`);
  if (filter.sex) where.push(`${alias}.sex = ${statement.param(filter.sex, 'text')}`);
  if (filter.ethnicity) where.push(`${alias}.ethnicity = ${statement.param(filter.ethnicity, 'text')}`);
  const age = (): string => `extract(year from age(${statement.asOf}, ${alias}.born_on))`;
  if (typeof filter.ageFrom === 'number') where.push(`${age()} >= ${statement.param(filter.ageFrom, 'integer')}`);
  if (typeof filter.ageTo === 'number') where.push(`${age()} <= ${statement.param(filter.ageTo, 'integer')}`);
  if (filter.decidedFrom) where.push(`${alias}.decided_on >= ${statement.param(filter.decidedFrom, 'date')}`);
  if (filter.decidedTo) where.push(`${alias}.decided_on <= ${statement.param(filter.decidedTo, 'date')}`);
  if (filter.search?.trim()) where.push(...searchCondition(filter.search, `${alias}.search_name`, statement));
  const id = { sql: `${alias}.id`, type: 'uuid' };
  const order: ListOrder =
    orderBy === 'NAME'
      ? // The person before the membership: these two are the index, the third only tells two memberships of one person apart.
        { keys: [{ sql: `${alias}.sort_name`, type: 'text' }, { sql: `${alias}.person_id`, type: 'uuid' }, id] }
      : { keys: [{ sql: `${alias}.decided_on`, type: 'date' }, id], descending: true };
  return { from, where, order };
}
