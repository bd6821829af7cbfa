import { planRowShape, planShape, targetOf } from '../planning/public.ts';
import { derived, expression, extendShape } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Admissions of a unit and everything below it within days, as a scalar. */
export const admitted = (unit: string, from: string, to: string): string =>
  `coalesce((select m.n from measure_counts(array[${unit}], ${from}, ${to}) m where m.measure = 'ADMITTED'), 0)`;

const doneIn = (row: string, unit: string, statement: StatementBuilder): string => admitted(unit, `${row}.starts_on`, `least(${row}.ends_on, ${statement.asOf})`);

/** The three years before the plan begins, none counted beyond the day of the read: rows (year, n). */
const lastThreeYears = (row: string, statement: StatementBuilder): string =>
  `(select y.year, ${admitted(`${row}.unit_id`, 'make_date(y.year, 1, 1)', `least(make_date(y.year, 12, 31), ${statement.asOf})`)} as n
    from generate_series(extract(year from ${row}.starts_on)::integer - 3, extract(year from ${row}.starts_on)::integer - 1) y(year))`;

const pipeline = (row: string, statement: StatementBuilder, stage?: string): string =>
  `coalesce((select sum(c.n)::integer from candidates_on(array[${row}.unit_id], ${statement.asOf}) c${stage ? ` where c.stage = '${stage}'` : ''}), 0)`;

extendShape(planRowShape, {
  members: expression((row, statement) => `coalesce((select h.n from headcount_on(array[${row}.unit_id], ${statement.asOf}) h), 0)`),
  admissionsByYear: expression((row, statement) => `(select json_agg(json_build_object('year', y.year, 'count', y.n) order by y.year) from ${lastThreeYears(row, statement)} y)`),
  pipeline: expression((row, statement) => pipeline(row, statement)),
  readyForDecision: expression((row, statement) => pipeline(row, statement, 'COMMITTEE_RESOLVED')),
  done: expression((row, statement) => doneIn(row, `${row}.unit_id`, statement)),
  percent: derived((row, statement) => ({ done: doneIn(row, `${row}.unit_id`, statement), quota: `${row}.amount` })),
  difference: expression((row, statement) => `(case when ${row}.state = 'DRAFT' then ${row}.draft else ${row}.amount end
    - (select round(avg(y.n)) from ${lastThreeYears(row, statement)} y))::integer`),
});

extendShape(planShape, {
  // A unit that only has a line in the plan sees neither what the whole has to reach nor what it has done.
  attainment: derived((row, statement) => ({
    attainment: `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)} then json_build_object(
      'done', ${doneIn(row, `${row}.unit_id`, statement)}, 'quota', ${targetOf(row, statement.asOf)}, 'original', ${targetOf(row, statement.asOf, 'original')},
      'from', ${row}.starts_on, 'to', ${row}.ends_on, 'asOf', ${statement.asOf}) end`,
  })),
});
