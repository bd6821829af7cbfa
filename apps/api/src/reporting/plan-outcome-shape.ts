import { planShape } from '../planning/public.ts';
import { derived, extendShape } from '../platform/read/shape.ts';
import { outcomeOf } from './dashboard-shape.ts';

extendShape(planShape, {
  // Read beside the attainment: a number of admissions says nothing of who stayed.
  outcome: derived((row, statement) => ({
    outcome: `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)} then ${outcomeOf(`${row}.unit_id`, `${row}.starts_on`, `least(${row}.ends_on, ${statement.asOf})`, statement)} end`,
  })),
});
