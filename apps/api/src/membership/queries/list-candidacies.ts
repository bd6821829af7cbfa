import type { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import type { SourceGroup } from '@dangvu/domain/membership/person-traits';
import { nameIn, searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

export interface CandidacyFilter {
  unitId?: string | null;
  branchId?: string | null;
  stages?: CandidacyStage[] | null;
  search?: string | null;
  sourceGroup?: SourceGroup | null;
  open?: boolean | null;
}

/** Candidacies by given name, only where the viewer reads names. */
export function candidaciesMatching(
  filter: CandidacyFilter,
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const where = [statement.within('NAMES_READ', `${alias}.branch_id`)];
  const { open = true } = filter;
  if (open !== null) where.push(`${alias}.closed_on is ${open ? '' : 'not '}null`);
  if (filter.unitId) {
    where.push(
      `exists (select from org_ancestry a where a.descendant_id = ${alias}.branch_id and a.ancestor_id = ${statement.param(filter.unitId, 'uuid')} and a.during @> ${statement.asOf})`,
    );
  }
  if (filter.branchId) where.push(`${alias}.branch_id = ${statement.param(filter.branchId, 'uuid')}`);
  if (filter.stages?.length) where.push(`${alias}.stage = any(${statement.param(filter.stages, 'text[]')})`);
  if (filter.sourceGroup) where.push(`${alias}.source_group = ${statement.param(filter.sourceGroup, 'text')}`);
  if (filter.search?.trim()) where.push(...searchCondition(filter.search, nameIn(alias), statement));
  return {
    from: '(select c.*, p.sort_name, p.search_name from candidacy c join person p on p.id = c.person_id)',
    where,
    order: {
      keys: [
        { sql: `${alias}.sort_name`, type: 'text' },
        { sql: `${alias}.id`, type: 'uuid' },
      ],
    },
  };
}
