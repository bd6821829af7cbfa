import type { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { siblingOrder, unitName, unitsOnDay, unitsUntilDay } from '../unit-shape.ts';

export interface UnitFilter {
  under?: string | null;
  depth?: number | null;
  kinds?: UnitKind[] | null;
  sectors?: Sector[] | null;
  search?: string | null;
  includeEnded?: boolean | null;
}

/** Units that exist on the day of the read, and those that had ended where they are wanted, in the viewer's subtrees, in the order of the tree's siblings. */
export function unitsMatching(filter: UnitFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const where = [statement.within('ORGANISATION_READ', `${alias}.unit_id`)];
  if (filter.under) {
    const depth = filter.depth ? `a.depth between 1 and ${statement.param(filter.depth, 'integer')}` : 'a.depth > 0';
    where.push(
      `exists (select from org_ancestry a where a.ancestor_id = ${statement.param(filter.under, 'uuid')} and a.descendant_id = ${alias}.unit_id and ${depth} and a.during @> ${statement.asOf})`,
    );
  }
  if (filter.kinds?.length) where.push(`${alias}.kind = any(${statement.param(filter.kinds, 'text[]')})`);
  if (filter.sectors?.length) where.push(`${alias}.sector = any(${statement.param(filter.sectors, 'text[]')})`);
  if (filter.search?.trim()) where.push(...searchCondition(filter.search, unitName(alias), statement));
  return { from: filter.includeEnded ? unitsUntilDay(statement) : unitsOnDay(statement), where, order: siblingOrder(alias) };
}
