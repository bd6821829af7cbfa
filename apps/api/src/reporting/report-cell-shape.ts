import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { candidacyShape, eventOrder, lifecycleEventShape, membershipShape } from '../membership/public.ts';
import { column, connection, defineShape, derived, expression } from '../platform/read/shape.ts';
import type { ListOrder } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { countedEvents } from './queries/dashboard-row.ts';

const counted = monthlyForm.filter((row) => row.measure !== null).map((row) => `'${row.cell}'`).join(', ');

const byName = (alias: string): ListOrder => ({ keys: [{ sql: `${alias}.sort_name`, type: 'text' }, { sql: `${alias}.id`, type: 'uuid' }] });
const named = (row: string, statement: StatementBuilder): string => statement.within('NAMES_READ', `${row}.unit_id`);

/** Row: see `cellsOf`. Each list of names has the very condition of its figure, so that its length is the figure. */
export const reportCellShape = defineShape('ReportCell', {
  code: column('code'),
  label: derived((row) => ({ code: `${row}.code` })),
  definition: derived((row) => ({ code: `${row}.code` })),
  group: derived((row) => ({ code: `${row}.code` })),
  value: expression((row) => `coalesce(${row}.declared, ${row}.derived)`),
  derived: column('derived'),
  declared: column('declared'),
  reason: column('reason'),
  returnReason: column('return_reason'),
  previousYear: column('previous'),
  events: connection(
    () => lifecycleEventShape,
    (alias, row, statement) => ({
      from: 'lifecycle_event',
      where: [
        `${row}.code in (${counted})`,
        `${alias}.id in (select c.event_id from ${countedEvents(`${row}.unit_id`, `${row}.starts_on`, `${row}.ends_on`)} c where c.measure = ${row}.code)`,
        named(row, statement),
      ],
      order: eventOrder(alias),
    }),
  ),
  members: connection(
    () => membershipShape,
    (alias, row, statement) => {
      const day = `(case ${row}.code when 'OPENING' then ${row}.starts_on - 1 when 'CLOSING' then ${row}.ends_on end)`;
      return {
        from: '(select m.*, p.sort_name from membership m join person p on p.id = m.person_id)',
        where: [
          `${row}.code in ('OPENING', 'CLOSING')`,
          // The bounds and not `during @>`: see headcount_on, whose condition this is.
          `${alias}.id in (select o.membership_id from org_ancestry a join membership_posting o on o.branch_id = a.descendant_id
              and coalesce(lower(o.during) <= ${day}, true) and coalesce(upper(o.during) > ${day}, true)
            where a.ancestor_id = ${row}.unit_id and a.during @> ${day})`,
          named(row, statement),
        ],
        order: byName(alias),
      };
    },
  ),
  candidacies: connection(
    () => candidacyShape,
    (alias, row, statement) => ({
      from: '(select c.*, p.sort_name from candidacy c join person p on p.id = c.person_id)',
      where: [
        `${row}.code = 'CANDIDATES'`,
        `${alias}.listed_on <= ${row}.ends_on`,
        `(${alias}.closed_on is null or ${alias}.closed_on > ${row}.ends_on)`,
        `exists (select from org_ancestry a where a.descendant_id = ${alias}.branch_id and a.ancestor_id = ${row}.unit_id and a.during @> ${row}.ends_on)`,
        named(row, statement),
      ],
      order: byName(alias),
    }),
  ),
});
