import type { VoteBody } from '@dangvu/domain/membership/votes';
import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { committeeOver } from './committee-over.ts';
import { memberCountSql } from './headcount.ts';
import { postedOn } from './membership-shape.ts';
import { elsewhereOn } from './temporary-activity-sql.ts';

/** Who is summoned to a vote on somebody of the branch, and who of them the records know not to be counted. */
export function voteBaseOf(branchId: string, body: VoteBody, alias: string, statement: StatementBuilder): Source {
  const branch = statement.param(branchId, 'uuid');
  const from = (unit: string, summoned: string, away = '0', suspended = '0', exempted = '0'): string =>
    `(select ${unit} as unit_id, ${summoned} as summoned, ${away} as elsewhere_temporarily, ${suspended} as suspended, ${exempted} as exempted)`;
  const where = [statement.within('FIGURES_READ', branch), `${alias}.unit_id is not null`];
  if (body === 'BRANCH') {
    // Who is away on temporary activity, suspended or exempted belongs to the branch and is not counted in its votes (9.3.2);
    // an exempted member who comes and votes is: the minutes decide.
    const officials = `membership_posting o join membership m on m.id = o.membership_id and m.official_on <= ${statement.asOf} and (m.ended_on is null or m.ended_on > ${statement.asOf})
      where o.branch_id = ${branch} and ${postedOn('o.during', statement.asOf)}`;
    const isAway = elsewhereOn('m.id', statement.asOf);
    const isSuspended = `(select f.act = 'SUSPEND_ACTIVITY' and coalesce((f.details->>'until')::date >= ${statement.asOf}, true) from lifecycle_fact f where f.person_id = m.person_id and f.membership_id = m.id
      and f.act in ('SUSPEND_ACTIVITY', 'SUSPENSION_END') and f.effective_on <= ${statement.asOf} order by f.effective_on desc, f.seq desc limit 1)`;
    const isExempted = `(select f.act <> 'EXEMPTION_END' and coalesce((f.details->>'until')::date >= ${statement.asOf}, true) from lifecycle_fact f where f.person_id = m.person_id and f.membership_id = m.id
      and f.act in ('EXEMPT', 'EXEMPTION_RENEW', 'EXEMPTION_END') and f.effective_on <= ${statement.asOf} order by f.effective_on desc, f.seq desc limit 1)`;
    const count = (condition: string): string => `(select count(*)::integer from ${officials} and ${condition})`;
    return { from: from(branch, memberCountSql(branch, statement, 'OFFICIAL'), count(isAway), count(`${isSuspended} and not ${isAway}`), count(`${isExempted} and not ${isAway} and ${isSuspended} is not true`)), where };
  }
  if (body === 'STANDING_COMMITTEE') return { from: from('null::uuid', 'null::integer'), where };
  const committee = committeeOver(branch, statement);
  const members = `(select count(distinct f.person_id)::integer from office f where f.unit_id = ${committee} and f.during @> ${statement.asOf})`;
  return { from: from(committee, `nullif(${members}, 0)`), where };
}

/** Row: `voteBaseOf`. */
export const voteBaseShape = defineShape('VoteBase', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  summoned: column('summoned'),
  elsewhereTemporarily: column('elsewhere_temporarily'),
  suspended: column('suspended'),
  exempted: column('exempted'),
  eligible: expression((row) => `(${row}.summoned - ${row}.elsewhere_temporarily - ${row}.suspended - ${row}.exempted)`),
});
