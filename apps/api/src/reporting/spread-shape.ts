import { unitOf, unitShape } from '../organisation/public.ts';
import { planShape, targetOf } from '../planning/public.ts';
import { column, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import { spreadFigures } from './queries/spread-figures.ts';

/** Row: see `spreadFigures`, with the target of the plan. */
const spreadRowShape = defineShape('SpreadRow', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  draft: expression((row) => `(${row}.figures->>'draft')::integer`),
  proposed: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
  difference: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
  held: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
  share: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
  parts: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
  reasons: derived((row) => ({ figures: `${row}.figures`, target: `${row}.target` })),
});

/** Row: table plan. What is spread is computed over the rows in JavaScript (spread-proposal.ts): the statement brings the figures. */
export const spreadProposalShape = defineShape('SpreadProposal', {
  plan: one(
    () => planShape,
    (alias, row) => ({ from: 'plan', where: [`${alias}.id = ${row}.id`] }),
  ),
  target: expression((row, statement) => targetOf(row, statement.asOf)),
  version: column('version'),
  ...Object.fromEntries(
    (['refusal', 'reserve', 'withoutBase'] as const).map((name) => [
      name,
      derived((row, statement) => ({
        units: `(select coalesce(json_agg(f.figures order by f.position, f.unit_id), '[]') from ${spreadFigures(row, statement)} f)`,
        target: targetOf(row, statement.asOf),
      })),
    ]),
  ),
  rows: list(
    () => spreadRowShape,
    (alias, row, statement) => ({
      from: `(select f.*, ${targetOf(row, statement.asOf)} as target from ${spreadFigures(row, statement)} f)`,
      orderBy: `${alias}.position, ${alias}.unit_id`,
    }),
  ),
});
