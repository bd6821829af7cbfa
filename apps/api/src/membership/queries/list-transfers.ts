import type { TransferState } from '@dangvu/domain/membership/transfer-states';
import type { ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

export interface TransferFilter {
  unitId?: string | null;
  direction?: 'IN' | 'OUT' | 'ANY' | null;
  state?: TransferState | null;
  overdue?: boolean | null;
}

/** Transfers, the latest first. In, out or either is seen from the unit asked about, else from where the viewer reads names. */
export function transfersMatching(
  filter: TransferFilter,
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const { unitId, direction } = filter;
  const unit = unitId ? statement.param(unitId, 'uuid') : null;
  const end = (branch: string): string => {
    const seen = statement.within('NAMES_READ', branch);
    return unit
      ? `(${seen} and exists (select from org_ancestry a where a.descendant_id = ${branch} and a.ancestor_id = ${unit} and a.during @> ${statement.asOf}))`
      : seen;
  };
  const [into, out] = [end(`${alias}.to_branch_id`), end(`${alias}.from_branch_id`)];
  const where = [direction === 'IN' ? into : direction === 'OUT' ? out : `(${into} or ${out})`];
  if (filter.state) where.push(`${alias}.state = ${statement.param(filter.state, 'text')}`);
  if (typeof filter.overdue === 'boolean') {
    where.push(
      `${filter.overdue ? '' : 'not '}(${alias}.closed_on is null and ${alias}.present_due_on < ${statement.todaySql})`,
    );
  }
  return {
    from: 'transfer',
    where,
    order: {
      keys: [
        { sql: `${alias}.requested_on`, type: 'date' },
        { sql: `${alias}.id`, type: 'uuid' },
      ],
      descending: true,
    },
  };
}
