import type { DepartureKind } from '@dangvu/domain/membership/departure-kinds';
import { nameIn, searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

export interface DepartureFilter {
  unitId?: string | null;
  kind?: DepartureKind | null;
  until?: string | null;
  open?: boolean | null;
  search?: string | null;
}

/** Departures expected of members where the viewer reads names, the earliest first. */
export function departuresMatching(filter: DepartureFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const { unitId, kind, until, open } = filter;
  const subtree = statement.subtree('NAMES_READ', unitId);
  const where = [statement.walked(subtree, 'm.branch_id')];
  if (!subtree.permitted) where.push(statement.within('NAMES_READ', 'm.branch_id'));
  if (kind) where.push(`d.kind = ${statement.param(kind, 'text')}`);
  if (until) where.push(`d.expected_on <= ${statement.param(until, 'date')}`);
  if (typeof open === 'boolean') where.push(`d.closed_on is ${open ? '' : 'not '}null`);
  const search = filter.search?.trim();
  if (search) where.push(`exists (select from person p where p.id = m.person_id and ${searchCondition(search, nameIn('p'), statement).join(' and ')})`);
  return {
    from: `(select d.* from expected_departure d join membership m on m.id = d.membership_id where ${where.join(' and ')})`,
    order: {
      keys: [
        { sql: `${alias}.expected_on`, type: 'date' },
        { sql: `${alias}.id`, type: 'uuid' },
      ],
    },
  };
}
