import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression } from '../platform/read/shape.ts';

/** A change as recorded; what follows from it is told by the rows in force. Open to everybody who is signed in, as the rulebook is. */
export const ruleChangeShape = defineShape('RuleChange', {
  id: column('id'),
  value: expression((row) => `(${row}.numerator || coalesce('/' || ${row}.denominator, ''))`),
  validFrom: column('valid_from'),
  reason: column('reason'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.recorded_by)`),
});

registerById('RuleChange', (alias, idSql, statement) => ({ from: 'rule_change', where: [`${alias}.id = ${idSql}`, `${statement.viewerSql} is not null`] }));
