import { column, defineShape, one } from '../platform/read/shape.ts';
import { unitOf, unitShape } from './unit-shape.ts';

/** Decisions have no list of their own: each is reached from the act it settles and is as visible as that act. */
export const decisionShape = defineShape('Decision', {
  id: column('id'),
  number: column('number'),
  decidedOn: column('decided_on'),
  kind: column('kind'),
  signatory: column('signatory'),
  title: column('title'),
  issuer: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.issuer_id`, statement),
  ),
});
