import { candidateDatesSql, candidatesOfEach } from '../membership/public.ts';
import { planRowShape } from '../planning/public.ts';
import { derived, extendShape } from '../platform/read/shape.ts';
import { admitted } from './plan-progress-shape.ts';

extendShape(planRowShape, {
  stages: derived((row, statement) => ({
    stages: `(select coalesce(json_object_agg(c.stage, c.n), '{}') from ${candidatesOfEach(`array[${row}.unit_id]`, statement)} c)`,
  })),
  // Stages and papers of the present day: for another day there is nothing that could still be done.
  feasible: derived((row, statement) => ({
    feasible: statement.forToday
      ? `case when ${row}.period_kind = 'YEAR' and ${row}.ends_on >= ${statement.asOf} then json_build_object('today', ${statement.asOf}, 'end', ${row}.ends_on,
          'done', ${admitted(`${row}.unit_id`, `${row}.starts_on`, `least(${row}.ends_on, ${statement.asOf})`)}, 'candidates', ${candidateDatesSql(`${row}.unit_id`, statement)}) end`
      : 'null::json',
  })),
});
