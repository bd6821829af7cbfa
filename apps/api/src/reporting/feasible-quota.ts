import { candidateDatesSql } from '../membership/public.ts';
import type { CandidateDates } from '../membership/public.ts';
import { registerFeasibility } from '../planning/public.ts';
import { StatementBuilder } from '../platform/read/statement-builder.ts';
import { feasibleOf } from './feasible.ts';
import { admitted } from './plan-progress-shape.ts';

/**
 * What the grid shows as feasible, for the act that publishes. Of a period that is over nothing more can be said, and of a term
 * neither: who is admitted in its later years is on no list yet.
 */
registerFeasibility(async (transaction, plan, units) => {
  if (plan.periodKind === 'TERM' || plan.endsOn < transaction.today) return new Map();
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const [from, asOf] = [statement.param(plan.startsOn, 'date'), statement.asOf];
  const rows = await transaction.query<{ unitId: string; done: number; candidates: readonly CandidateDates[] }>(
    `select u.id as "unitId", ${admitted('u.id', from, asOf)} as done, ${candidateDatesSql('u.id', statement)} as candidates
       from unnest(${statement.param(units, 'uuid[]')}) u(id)`,
    statement.values,
  );
  return new Map(rows.map(({ unitId, done, candidates }) => [unitId, done + feasibleOf(candidates, transaction.today, plan.endsOn)]));
});
