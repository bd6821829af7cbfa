import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { amountSql, registerWorkItems, ruleCodeSql, selectOf, unitsInScope } from '../membership/public.ts';
import type { WorkItemScope } from '../membership/public.ts';
import { carried } from './queries/carried-admissions.ts';
import { dormantAmong } from './queries/dormant-branches.ts';

const branchKinds = Object.values(UnitKind).filter((kind) => unitKinds[kind].holdsMembers);

registerWorkItems('BRANCH_DORMANT', (scope) => {
  // Where people live a branch is asked sooner than where they study or work: there the pool renews itself by intake.
  const today = scope.statement.todaySql;
  const branches = `(select u.unit_id, case when u.sector = 'RESIDENTIAL' then ${amountSql('DORMANCY', today)} else ${amountSql('DORMANCY_LONG', today)} end as years,
    case when u.sector = 'RESIDENTIAL' then ${ruleCodeSql('DORMANCY', today)} else ${ruleCodeSql('DORMANCY_LONG', today)} end as rule_code from ${unitsInScope(scope, branchKinds)} u)`;
  return selectOf('BRANCH_DORMANT', {
    from: `${dormantAmong(branches, today)} h`,
    where: ['true'],
    subject: 'h.unit_id',
    unit: 'h.unit_id',
    base: 'h.since',
    due: '(h.since + make_interval(years => h.years))::date',
    rule: 'h.rule_code',
  });
});

const unitsBelow = ({ statement, units }: WorkItemScope): string =>
  `(select a.descendant_id from org_ancestry a where a.ancestor_id = any(${units}) and a.during @> ${statement.todaySql})`;

registerWorkItems('QUOTA_BEHIND', (scope) => {
  // As `attainment` of the domain has it: what should be done by now is rounded down, so that a quota of 1 is not behind before the end.
  const { statement } = scope;
  const today = statement.todaySql;
  return selectOf('QUOTA_BEHIND', {
    // Every plan once: its quotas, and one pass over the counters for all its units.
    from: `(select p.* from plan p where p.period_kind = 'YEAR' and p.state <> 'DRAFT' and ${today} between p.starts_on and p.ends_on
        and p.id in (select l.plan_id from quota_line l where l.unit_id in ${unitsBelow(scope)}) offset 0) p
      cross join lateral (select q.unit_id, q.amount, coalesce(m.n, 0) + ${carried('q.unit_id', 'p.starts_on', today)} as done from quota_on(p.id, ${today}) q
        left join measure_counts(array(select o.unit_id from quota_on(p.id, ${today}) o), p.starts_on, ${today}, 'ADMITTED') m on m.unit_id = q.unit_id offset 0) q`,
    where: [
      `q.done < q.amount::bigint * (${today} - p.starts_on + 1) / (p.ends_on - p.starts_on + 1)`,
      `q.unit_id in ${unitsBelow(scope)}`,
      statement.within(scope.permission, 'q.unit_id'),
      statement.within('PLAN_READ', 'q.unit_id'),
    ],
    subject: `p.id::text || ':' || q.unit_id`,
    subjectId: 'p.id',
    unit: 'q.unit_id',
    base: 'p.starts_on',
    due: 'p.ends_on',
    rule: 'null',
  });
});

/** How far back reports are compared. A default of the product: what is older has been accepted long since and is corrected by drift. */
const comparedMonths = 12;

const signs = monthlyForm
  .filter(({ kind, cell }) => kind === 'INCREASE' || kind === 'DECREASE' || cell === 'OPENING' || cell === 'CLOSING')
  .map(({ kind, cell }) => `('${cell}', ${kind === 'DECREASE' || cell === 'CLOSING' ? -1 : 1})`)
  .join(', ');

registerWorkItems('REPORT_MISMATCH', (scope) => {
  // Opening + increases − decreases = closing, and the closing of a month is the opening of the next. Only of what was sent: while a
  // report is written its figures come from the records, which agree. One pass over the cells of each report.
  const { statement } = scope;
  const today = statement.todaySql;
  const ofUnit = 'over (partition by r.unit_id, rp.kind order by rp.starts_on)';
  const sent = `(select r.id, r.unit_id, rp.starts_on, rp.ends_on, rp.due_on, f.gap, f.opening, lag(f.closing) ${ofUnit} as closing_before, lag(rp.ends_on) ${ofUnit} as ended_before
    from report_period rp join report r on r.period_id = rp.id and r.state in ('SUBMITTED', 'ACCEPTED')
    cross join lateral (select sum(coalesce(c.declared, c.derived) * s.sign) as gap,
        max(coalesce(c.declared, c.derived)) filter (where c.code = 'OPENING') as opening, max(coalesce(c.declared, c.derived)) filter (where c.code = 'CLOSING') as closing
      from report_cell c join (values ${signs}) s(code, sign) on s.code = c.code where c.report_id = r.id) f
   where rp.ends_on >= ${today} - interval '${comparedMonths} months' and r.unit_id in ${unitsBelow(scope)} and ${statement.within('REPORT_READ', 'r.unit_id')})`;
  return selectOf('REPORT_MISMATCH', {
    from: `${sent} r`,
    where: ['(r.gap <> 0 or r.ended_before + 1 = r.starts_on and r.opening <> r.closing_before)'],
    subject: 'r.id',
    unit: 'r.unit_id',
    base: 'r.ends_on',
    due: 'r.due_on',
    rule: 'null',
  });
});
