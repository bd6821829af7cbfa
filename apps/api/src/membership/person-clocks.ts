import { historyOf } from '@dangvu/domain/rulebook/rules';
import type { RuleParam } from '@dangvu/domain/rulebook/rules';
import { ageNoticeMonths, noticeMonths } from '@dangvu/domain/membership/work-items';
import { caseSql, notRevoked } from './discipline-sql.ts';
import { amountSql, dueSql, fewestYears, ruleCodeSql } from './due-sql.ts';
import { entriesIn } from './entries-in-scope.ts';
import { carriedByBranch, recognitionDue, registerWorkItems, selectOf, votedOnRecognition } from './work-items.ts';
import { inScope } from './work-scope.ts';
import type { WorkItemScope } from './work-scope.ts';

registerWorkItems('AGE_CEILING', (scope) => {
  // Ages are counted in months: the last day is that of the month in which the highest age is reached, inside which a person decides
  // (1.1.1). The rule is that of the day on which the branch considers, which is yet to come.
  const { todaySql } = scope.statement;
  const lastDay = `(date_trunc('month', ${dueSql('ADMISSION_AGE_MAXIMUM', 'c.born_on', todaySql)}::timestamp) + interval '1 month' - interval '1 day')::date`;
  const bornBefore = `(date_trunc('month', ${todaySql}::timestamp) + interval '${ageNoticeMonths + 1} months' - make_interval(years => ${amountSql('ADMISSION_AGE_MAXIMUM', todaySql)}))::date`;
  return selectOf('AGE_CEILING', {
    from: 'candidacy c',
    where: [
      `c.closed_on is null and c.stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN')`,
      // By the index first, then by the day.
      `c.born_on < ${bornBefore}`,
      `${lastDay} <= ${todaySql} + interval '${ageNoticeMonths} months'`,
      inScope(scope, 'c.branch_id'),
    ],
    subject: 'c.id',
    unit: 'c.branch_id',
    person: 'c.person_id',
    candidacy: 'c.id',
    base: 'c.born_on',
    due: lastDay,
    rule: ruleCodeSql('ADMISSION_AGE_MAXIMUM', todaySql),
  });
});

registerWorkItems('NEW_MEMBER_CLASS_DUE', (scope) => {
  // The certificate belongs to the recognition (06-HD/TW 4.1), which takes effect on the last day of probation: that is the day to have it by.
  return selectOf('NEW_MEMBER_CLASS_DUE', {
    from: `(select m.*, ${dueSql('PROBATION', 'm.ceremony_on')} as probation_over from membership m where m.ended_on is null and m.status = 'PROBATIONARY') m`,
    where: [
      `m.probation_over <= ${scope.statement.todaySql} + interval '${noticeMonths} months'`,
      `(select max(e.issued_on) from training_enrolment e where e.membership_id = m.id) is null`,
      inScope(scope, 'm.branch_id'),
    ],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.ceremony_on',
    due: 'm.probation_over',
    rule: ruleCodeSql('PROBATION', 'm.ceremony_on'),
  });
});

registerWorkItems('RECOGNITION_TO_DECIDE', (scope) =>
  // From the branch's vote that carried it the competent committee has its days (4.3.1).
  selectOf('RECOGNITION_TO_DECIDE', {
    from: `membership m cross join lateral (select max(f.effective_on) as carried_on from lifecycle_fact f where f.membership_id = m.id and ${votedOnRecognition('REACHED')} having count(*) > 0) v`,
    where: ['m.ended_on is null', `m.status = 'PROBATIONARY'`, inScope(scope, 'm.branch_id'), carriedByBranch('m.id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'v.carried_on',
    due: recognitionDue('v.carried_on').due,
    rule: recognitionDue('v.carried_on').rule(ruleCodeSql('RECOGNITION_DECISION_DEADLINE', 'v.carried_on')),
  }),
);

/** The longest time, in months, that any version of these rules knows: what was decided before no longer matters. */
const longest = (params: readonly RuleParam[]): number => Math.max(...params.flatMap((param) => historyOf(param).map(({ value }) => Number(value))));

const lapsing = ['REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE'];

/** Condition on an entry `f`: a decision on discipline of the last months. */
const decided = (measures: readonly string[], months: number, today: string): string =>
  `f.measure in (${measures.map((measure) => `'${measure}'`).join(', ')}) and f.counted_on >= ${today} - interval '${months} months'`;

/** Decisions on members in scope that stand: neither corrected nor revoked. `form` is the one they have now, `again` whether a later one came before `lapse` (an SQL day of row `f`). */
function standing(scope: WorkItemScope, params: readonly RuleParam[], lapse: string): string {
  const form = `coalesce((select x.details->>'form' from lifecycle_fact x where x.person_id = f.person_id and x.act = 'DISCIPLINE_CHANGE' and x.details->>'case' = ${caseSql('f')}
        order by x.effective_on desc, x.seq desc limit 1), case f.measure when 'REPRIMANDED' then 'REPRIMAND' when 'WARNED' then 'WARNING' else 'REMOVAL_FROM_OFFICE' end)`;
  const columns = `f.id, m.id as membership_id, m.person_id, m.branch_id, m.status, m.decided_on, f.effective_on, f.seq, ${lapse} as lapses_on, ${form} as form`;
  const today = scope.statement.todaySql;
  return `(with d as materialized (${entriesIn(scope, columns, { where: `${decided(lapsing, longest(params), today)} and ${notRevoked('f', today)}` })})
    select d.*, exists (select from d o where o.membership_id = d.membership_id and (o.effective_on, o.seq) > (d.effective_on, d.seq) and o.effective_on < d.lapses_on) as again from d)`;
}

registerWorkItems('DISCIPLINE_TO_PUBLISH', (scope) => {
  // As long as the decision alone would be in force; of an expulsion, which never lapses, for the same time. What was revoked is not made known.
  const { todaySql } = scope.statement;
  const published = `(select count(*) from lifecycle_fact x where x.person_id = f.person_id and x.act = 'DISCIPLINE_PUBLISH' and x.details->>'case' = ${caseSql('f')})`;
  const restored = `(f.measure = 'EXPELLED' and m.restored_on is not null and m.restored_on >= f.effective_on)`;
  // OFFSET 0: where they are is asked first. What has become of a decision is looked up for each, and a country has very many.
  const where = `${decided([...lapsing, 'EXPELLED'], longest(['DISCIPLINE_LAPSE']), todaySql)} and (m.ended_on is null or f.measure = 'EXPELLED') and not ${restored}`;
  const here = `(${entriesIn(scope, 'f.id, f.person_id, f.effective_on, f.details, m.branch_id', { where, gone: true })} offset 0)`;
  return selectOf('DISCIPLINE_TO_PUBLISH', {
    from: `${here} f`,
    where: [`${dueSql('DISCIPLINE_LAPSE', 'f.effective_on')} > ${todaySql}`, notRevoked('f', todaySql), `${published} = 0`],
    subject: 'f.id',
    unit: 'f.branch_id',
    person: 'f.person_id',
    base: 'f.effective_on',
    due: dueSql('DISCIPLINE_PUBLICATION', 'f.effective_on'),
    rule: ruleCodeSql('DISCIPLINE_PUBLICATION', 'f.effective_on'),
  });
});

registerWorkItems('DISCIPLINE_LAPSES', (scope) => {
  // Who re-offends before it lapses has it lapse with the later decision, which is listed in its place (69-QĐ/TW, Đ2 k5).
  const { todaySql } = scope.statement;
  return selectOf('DISCIPLINE_LAPSES', {
    from: `${standing(scope, ['DISCIPLINE_LAPSE'], dueSql('DISCIPLINE_LAPSE', 'f.effective_on'))} d`,
    where: ['not d.again', `d.lapses_on between ${todaySql} and ${todaySql} + interval '${noticeMonths} months'`],
    subject: 'd.id',
    unit: 'd.branch_id',
    person: 'd.person_id',
    base: 'd.effective_on',
    due: 'd.lapses_on',
    rule: ruleCodeSql('DISCIPLINE_LAPSE', 'd.effective_on'),
  });
});

/** Months a form keeps a badge away, by the day of the decision (294-QĐ/TW 28.3.1c). */
const blocks: readonly [form: string, param: RuleParam][] = [
  ['REPRIMAND', 'BADGE_BLOCK_REPRIMAND'],
  ['WARNING', 'BADGE_BLOCK_WARNING'],
  ['REMOVAL_FROM_OFFICE', 'BADGE_BLOCK_REMOVAL'],
];

registerWorkItems('BADGE_UNLOCKS', (scope) => {
  const { todaySql } = scope.statement;
  const byForm = (give: (param: RuleParam) => string): string => `case d.form ${blocks.map(([form, param]) => `when '${form}' then ${give(param)}`).join(' ')} end`;
  const due = byForm((param) => dueSql(param, 'd.effective_on'));
  return selectOf('BADGE_UNLOCKS', {
    from: `${standing(scope, blocks.map(([, param]) => param), 'f.effective_on')} d`,
    where: [
      `d.status = 'OFFICIAL'`,
      `${due} > d.effective_on`,
      `${due} between ${todaySql} and ${todaySql} + interval '${noticeMonths} months'`,
      // Nothing is kept away from who has no badge to expect by then.
      `d.decided_on + interval '${fewestYears('BADGE_YEARS')} years' <= ${due}`,
    ],
    subject: 'd.id',
    unit: 'd.branch_id',
    person: 'd.person_id',
    base: 'd.effective_on',
    due,
    rule: byForm((param) => ruleCodeSql(param, 'd.effective_on')),
  });
});
