import { planShape, targetOf } from '../planning/public.ts';
import { derived, extendShape } from '../platform/read/shape.ts';
import { admitted } from './plan-progress-shape.ts';

extendShape(planShape, {
  // The years are found by their days: a yearly plan is no part of a term plan, and either may be there without the other.
  term: derived((row, statement) => ({
    term: `case when ${row}.period_kind = 'TERM' and ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)} then json_build_object(
      'target', ${targetOf(row, statement.asOf)},
      'years', (select json_agg(json_build_object('year', y.year, 'planId', k.id, 'target', case when k.id is not null then ${targetOf('k', statement.asOf)} end,
          'targetOriginal', case when k.id is not null then ${targetOf('k', statement.asOf, 'original')} end,
          'carriedIn', coalesce((select sum(l.amount)::integer from quota_line l join plan s on s.id = l.plan_id and s.period_kind = 'YEAR' and s.starts_on = make_date(y.year, 1, 1)
            where l.unit_id = ${row}.unit_id and l.kind = 'CARRIED_OVER' and l.effective_on <= ${statement.asOf}), 0),
          'done', ${admitted(`${row}.unit_id`, 'make_date(y.year, 1, 1)', `least(make_date(y.year, 12, 31), ${statement.asOf})`)}) order by y.year)
        from generate_series(extract(year from ${row}.starts_on)::integer, extract(year from ${row}.ends_on)::integer) y(year)
        left join plan k on k.unit_id = ${row}.unit_id and k.period_kind = 'YEAR' and k.state <> 'DRAFT' and k.starts_on = make_date(y.year, 1, 1))) end`,
  })),
});
