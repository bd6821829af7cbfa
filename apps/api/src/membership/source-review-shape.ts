import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { unitOf, unitShape, unitsOnDay } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const branchKinds = Object.values(UnitKind).filter(isBranchKind);

/** Row: source_review. */
export const sourceReviewShape = defineShape('SourceReview', {
  id: column('id'),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  month: column('month'),
  heldOn: column('held_on'),
  staying: column('staying'),
  entered: column('entered'),
  leaving: column('leaving'),
  note: column('note'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select o.display_name from account o where o.id = ${row}.recorded_by)`),
});

registerById('SourceReview', (alias, idSql, statement) => ({
  from: 'source_review',
  where: [`${alias}.id = ${idSql}`, statement.within('FIGURES_READ', `${alias}.branch_id`)],
}));

/** Branches of a unit with their review of a month, those without one first; only where the viewer reads figures. */
export function reviewStandings(
  { unitId, month, reviewed }: { unitId: string; month: string; reviewed: boolean | undefined },
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const first = statement.param(month, 'date');
  const review = `(select r.id from source_review r where r.branch_id = ${alias}.unit_id and r.month = ${first})`;
  const where = [
    `${alias}.kind = any(${statement.param(branchKinds, 'text[]')})`,
    `exists (select from org_ancestry a where a.descendant_id = ${alias}.unit_id and a.ancestor_id = ${statement.param(unitId, 'uuid')} and a.during @> ${statement.asOf})`,
    statement.within('FIGURES_READ', `${alias}.unit_id`),
  ];
  if (reviewed !== undefined) where.push(`${review} is ${reviewed ? 'not ' : ''}null`);
  return {
    from: `(select b.*, (select r.id from source_review r where r.branch_id = b.unit_id and r.month = ${first}) as review_id from ${unitsOnDay(statement)} b)`,
    where,
    order: { keys: [{ sql: `(${alias}.review_id is not null)`, type: 'boolean' }, { sql: `${alias}.code`, type: 'text' }, { sql: `${alias}.unit_id`, type: 'uuid' }] },
  };
}

/** Row: `reviewStandings`. */
export const reviewStandingShape = defineShape('SourceReviewStanding', {
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  review: one(
    () => sourceReviewShape,
    (alias, row) => ({ from: 'source_review', where: [`${alias}.id = ${row}.review_id`] }),
  ),
});
