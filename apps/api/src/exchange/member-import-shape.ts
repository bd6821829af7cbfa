import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const accountName = (row: string, name: string): string => `(select o.display_name from account o where o.id = ${row}.${name})`;

/** Condition: the viewer records members at the unit whose list it was. */
export const importVisible = (row: string, statement: StatementBuilder): string => statement.within('MEMBERSHIP_RECORD', `${row}.unit_id`);

/** Row: member_import, of a unit where the viewer records members. */
export const memberImportShape = defineShape('MemberImport', {
  id: column('id'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  fileName: column('file_name'),
  entered: column('entered'),
  refused: column('refused'),
  appliedAt: column('applied_at'),
  appliedBy: expression((row) => accountName(row, 'applied_by')),
  undoneAt: column('undone_at'),
  undoneBy: expression((row) => accountName(row, 'undone_by')),
  kept: column('kept'),
});

registerById('MemberImport', (alias, idSql, statement) => ({ from: 'member_import', where: [`${alias}.id = ${idSql}`, importVisible(alias, statement)] }));
