import { registerWorkItems } from '../membership/public.ts';
import type { WorkItemScope } from '../membership/public.ts';
import { closedFor } from './queries/report-closing.ts';
import { dayOf } from './queries/report-days.ts';
import { mayReportUnder, reports } from './queries/reporting-units.ts';

const below = ({ statement, units }: WorkItemScope, unit: string): string =>
  `exists (select from org_ancestry a where a.descendant_id = ${unit} and a.ancestor_id = any(${units}) and a.during @> ${statement.todaySql})`;

const columns = (kind: string, id: string, unit: string, subject: string, base: string, due: string): string =>
  `select '${kind}:' || ${id} as id, '${kind}'::text as kind, ${unit} as unit_id, null::uuid as person_id, null::uuid as transfer_id, null::uuid as candidacy_id,
    ${subject} as subject_id, ${base} as base_on, ${due} as due_on, null::text as rule_code`;

/** Condition on `rp`: its report is asked for and can be written. */
const stillToBeDone = (unit: string, today: string): string => `rp.asked and not ${closedFor('rp', unit, today)}`;

// Who writes the report is told that it is due: of every period asked for that is open and ended no earlier than last month, and of any he
// has begun or been reminded of. What was never begun before stands in the overview; it must not bury what can still be done in time. What is
// closed for the unit cannot be done any more until the superior reopens it.
registerWorkItems('REPORT_DUE', (scope) => {
  const { statement, units } = scope;
  const today = statement.todaySql;
  const begun = `select r.id as report_id, r.unit_id, r.period_id from report r where r.state = 'DRAFT' and ${below(scope, 'r.unit_id')}`;
  const notBegun = `select null::uuid, u.unit_id, rp.id from ${mayReportUnder(`any(${units})`, today)} u
    join report_period rp on rp.kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR') and rp.starts_on between (${today} - interval '15 months')::date and ${today}
      and rp.opens_on <= ${today} and (rp.ends_on >= (date_trunc('month', ${today}) - interval '1 month')::date or rp.due_on >= ${today})
    where ${reports('u.unit_id', today)} and not exists (select from report r where r.unit_id = u.unit_id and r.period_id = rp.id)`;
  // However old it is: the superior has asked for it again.
  const reminded = `select null::uuid, m.unit_id, m.period_id from report_reminder m where ${below(scope, 'm.unit_id')} and ${reports('m.unit_id', today)}
      and not exists (select from report r where r.unit_id = m.unit_id and r.period_id = m.period_id)`;
  return `${columns('REPORT_DUE', `w.unit_id::text || ':' || rp.id::text`, 'w.unit_id', 'w.report_id', 'rp.opens_on', 'rp.due_on')}
    from (${begun} union ${notBegun} union ${reminded}) w join report_period rp on rp.id = w.period_id
    where ${stillToBeDone('w.unit_id', today)} and ${statement.within('REPORT_WRITE', 'w.unit_id')}`;
});

registerWorkItems('REPORT_RETURNED', (scope) => {
  const returned = `(select ${dayOf('max(e.at)')} from report_event e where e.report_id = r.id and e.act = 'REPORT_RETURN')`;
  return `${columns('REPORT_RETURNED', 'r.id::text', 'r.unit_id', 'r.id', `coalesce(${returned}, rp.due_on)`, 'rp.due_on')}
    from report r join report_period rp on rp.id = r.period_id
    where r.state = 'RETURNED' and ${stillToBeDone('r.unit_id', scope.statement.todaySql)} and ${below(scope, 'r.unit_id')} and ${scope.statement.within('REPORT_WRITE', 'r.unit_id')}`;
});

registerWorkItems('REPORT_TO_DECIDE', (scope) =>
  `${columns('REPORT_TO_DECIDE', 'r.id::text', 'r.unit_id', 'r.id', `coalesce(${dayOf('r.submitted_at')}, rp.ends_on)`, 'rp.due_on')}
    from report r join report_period rp on rp.id = r.period_id
    where r.state = 'SUBMITTED' and ${below(scope, 'r.unit_id')} and ${scope.statement.strictlyWithin('REPORT_DECIDE', 'r.unit_id')}`,
);
