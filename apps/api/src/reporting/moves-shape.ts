import { unitOf, unitShape } from '../organisation/public.ts';
import { column, connection, defineShape, expression, extendShape, one } from '../platform/read/shape.ts';
import { dashboardShape } from './dashboard-shape.ts';
import { movesOf, placesOf } from './queries/moves-by-place.ts';

/** Row: see `placesOf`. */
const movePlaceShape = defineShape('MovePlace', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  place: expression((row) => `case when ${row}.unit_id is null then ${row}.place end`),
  came: column('came'),
  left: column('went'),
  onTheWay: column('open'),
  overdue: column('overdue'),
  returned: column('returned'),
  deletionProposed: column('deletion'),
});

const total = (name: string) => expression((row) => `(select coalesce(sum(p.${name}), 0)::integer from ${placesOf(row)} p)`);

/** Row: see `movesOf`. */
const movesShape = defineShape('Moves', {
  came: total('came'),
  left: total('went'),
  onTheWay: total('open'),
  overdue: total('overdue'),
  returned: total('returned'),
  deletionProposed: total('deletion'),
  inside: column('inside'),
  places: connection(
    () => movePlaceShape,
    (alias, row) => ({
      from: placesOf(row),
      // Those of the tree first, then the largest.
      order: { keys: [{ sql: `(${alias}.unit_id is null)`, type: 'boolean' }, { sql: `-(${alias}.came + ${alias}.went)`, type: 'integer' }, { sql: `${alias}.key`, type: 'text' }] },
    }),
  ),
});

extendShape(dashboardShape, {
  moves: one(
    () => movesShape,
    (_alias, row) => ({ from: movesOf(row) }),
  ),
});
