import { historyOf } from '@dangvu/domain/rulebook/rules';

/** The months of the rulebook in SQL, for the end of a period: the same rows as `lateFrom` of the domain reads, the latest first. */
const monthsFor = (endsOn: string): string => {
  const rows = historyOf('LATE_LOWERING');
  const cases = rows.toReversed().map(({ validFrom, value }) => `when ${endsOn} >= date '${validFrom}' then ${Number(value)}`);
  return `case ${cases.join(' ')} else ${Number(rows[0]?.value)} end`;
};

const lateFrom = (endsOn: string): string => `(${endsOn} + 1 - make_interval(months => ${monthsFor(endsOn)}))::date`;

/** Whether a line of the ledger lowers late: the twin of `isLateLowering` of the domain. `plan` has ends_on. */
export function isLate(line: string, plan: string): string {
  return `(${line}.amount < 0 and ${line}.kind <> 'CARRIED'
    and greatest(${line}.effective_on, (select d.decided_on from decision d where d.id = ${line}.decision_id)) >= ${lateFrom(`${plan}.ends_on`)})`;
}

/** People taken late from the quota in `row` (plan_id, unit_id, ends_on), up to a day. */
export function loweredLate(row: string, on: string): string {
  return `coalesce((select -sum(l.amount)::integer from quota_line l
    where l.plan_id = ${row}.plan_id and l.unit_id = ${row}.unit_id and l.amount < 0 and l.effective_on <= ${on} and ${isLate('l', row)}), 0)`;
}

/** The same for what the unit of a plan has to reach itself: its line at the root, elsewhere that of the unit above. */
export function targetLoweredLate(plan: string, on: string): string {
  return `coalesce((select -sum(l.amount)::integer from quota_line l join plan s on s.id = l.plan_id and s.period_kind = ${plan}.period_kind and s.starts_on = ${plan}.starts_on
    where l.unit_id = ${plan}.unit_id and l.amount < 0 and l.effective_on <= ${on} and ${isLate('l', 's')}), 0)`;
}
