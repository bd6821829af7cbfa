import { transferCodeOf } from '@dangvu/domain/membership/transfer-states';
import type { TransferState } from '@dangvu/domain/membership/transfer-states';
import { nameIn, searchCondition } from '../../platform/read/search.ts';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder, Subtree } from '../../platform/read/statement-builder.ts';
import { transferVisible } from '../visibility.ts';

export interface TransferFilter {
  unitId?: string | null;
  direction?: 'IN' | 'OUT' | 'ANY' | null;
  state?: TransferState | null;
  open?: boolean | null;
  search?: string | null;
  overdue?: boolean | null;
}

/** Conditions on the transfer itself, row `t`. */
function conditionsOf(filter: TransferFilter, statement: StatementBuilder): string[] {
  const where: string[] = [];
  if (filter.state) where.push(`t.state = ${statement.param(filter.state, 'text')}`);
  if (typeof filter.open === 'boolean') where.push(`t.closed_on is ${filter.open ? '' : 'not '}null`);
  if (typeof filter.overdue === 'boolean') where.push(`${filter.overdue ? '' : 'not '}(t.closed_on is null and t.due_on < ${statement.todaySql})`);
  const search = filter.search?.trim();
  if (search) {
    const code = transferCodeOf(search);
    const named = `exists (select from membership m join person p on p.id = m.person_id where m.id = t.membership_id and ${searchCondition(search, nameIn('p'), statement).join(' and ')})`;
    where.push(code ? `(t.code = ${statement.param(code, 'text')} or ${named})` : named);
  }
  return where;
}

/**
 * Transfers, the latest first. In, out or either is seen from the unit asked about, else from where the viewer reads names. The whole
 * tree is walked day by day, a part of it is fetched by the branches at both ends, each by its own index.
 */
export function transfersMatching(filter: TransferFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const { unitId, direction } = filter;
  const subtree = statement.subtree('NAMES_READ', unitId);
  const ends = [...(direction === 'OUT' ? [] : ['t.to_branch_id']), ...(direction === 'IN' ? [] : ['t.from_branch_id'])];
  const conditions = conditionsOf(filter, statement);
  const rows = (within: (subtree: Subtree, branch: string) => string): string => {
    const seen = ends.map((branch) => (subtree.permitted ? within(subtree, branch) : `(${within(subtree, branch)} and ${statement.within('NAMES_READ', branch)})`));
    return `(select t.* from transfer t where ${[`(${seen.join(' or ')})`, ...conditions].join(' and ')})`;
  };
  return {
    from: rows((part, branch) => statement.fetched(part, branch)),
    ...(subtree.whole ? { ways: [rows((part, branch) => statement.walked(part, branch))] } : {}),
    order: {
      keys: [
        { sql: `${alias}.requested_on`, type: 'date' },
        { sql: `${alias}.id`, type: 'uuid' },
      ],
      descending: true,
      indexed: 2,
    },
  };
}

/** The transfer a code leads to, for whoever sees one of its ends; none for a text that is no code. */
export function transferByCode(code: string, alias: string, statement: StatementBuilder): Source {
  return { from: 'transfer', where: [`${alias}.code = ${statement.param(transferCodeOf(code) ?? '', 'text')}`, transferVisible(alias, statement)] };
}
