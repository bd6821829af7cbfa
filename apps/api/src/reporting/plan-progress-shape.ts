import type { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import { candidateCountSql, candidatesOfEach, memberCountSql } from '../membership/public.ts';
import { planRowShape, planShape, targetOf } from '../planning/public.ts';
import { derived, expression, extendShape } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { carried } from './queries/carried-admissions.ts';

/** Admissions of a unit and everything below it within days, as a scalar: under whom each stood on its own day. */
const decidedUnder = (unit: string, from: string, to: string): string =>
  `coalesce((select m.n from measure_counts(array[${unit}], ${from}, ${to}, 'ADMITTED') m), 0)`;

/** What a unit has done towards a quota within days, as a scalar: what was reached goes with the quota when units are merged or moved. */
export const admitted = (unit: string, from: string, to: string): string => `(${decidedUnder(unit, from, to)} + ${carried(unit, from, to)})`;

/**
 * Whether the year of the day of the read holds nothing after it, as it does not up to today: then it counts whole. It depends on no
 * row and is asked once a statement.
 */
const yearIsWhole = (statement: StatementBuilder): string => `(not exists (select from lifecycle_event e where e.measure is not null
  and e.counted_on > ${statement.asOf} and e.counted_on < (date_trunc('year', ${statement.asOf}::timestamp) + interval '1 year')::date))`;

const yearOf = (day: string): string => `extract(year from ${day})::integer`;

/** Done in the period of the plan up to the day of the read. A grid asks it of every row: whole years stand in the row that says who is there. */
export const doneIn = (row: string, unit: string, statement: StatementBuilder): string => {
  const to = `least(${row}.ends_on, ${statement.asOf})`;
  return `case when extract(doy from ${row}.starts_on) = 1 and extract(doy from ${row}.ends_on + 1) = 1 and (${row}.ends_on <= ${statement.asOf} or ${yearIsWhole(statement)})
    then coalesce((select sum(y.n)::integer from stock s cross join lateral unnest(s.admitted[${yearOf(`${row}.starts_on`)}:${yearOf(to)}]) y(n) where s.unit_id = ${unit}), 0)
    else ${decidedUnder(unit, `${row}.starts_on`, to)} end + ${carried(unit, `${row}.starts_on`, to)}`;
};

/** The three years before the plan begins, none counted beyond the day of the read: rows (year, n). */
const lastThreeYears = (row: string, statement: StatementBuilder): string => {
  const [first, last, now] = ['make_date(y.year, 1, 1)', 'make_date(y.year, 12, 31)', yearOf(statement.asOf)];
  return `(select y.year, case when y.year > ${now} then 0 when y.year < ${now} or ${yearIsWhole(statement)} then coalesce(s.admitted[y.year], 0)
      else ${decidedUnder(`${row}.unit_id`, first, `least(${last}, ${statement.asOf})`)} end as n
    from generate_series(${yearOf(`${row}.starts_on`)} - 3, ${yearOf(`${row}.starts_on`)} - 1) y(year) left join stock s on s.unit_id = ${row}.unit_id)`;
};

/** Of a term: what was admitted in as many years before it, up to the day of the read. Single years say little of five. */
const beforeTerm = (row: string, statement: StatementBuilder): string =>
  decidedUnder(`${row}.unit_id`, `(${row}.starts_on - make_interval(years => (extract(year from ${row}.ends_on) - extract(year from ${row}.starts_on))::integer + 1))::date`, `least(${row}.starts_on - 1, ${statement.asOf})`);

const inStage = (row: string, statement: StatementBuilder, stage: CandidacyStage): string =>
  `coalesce((select c.n from ${candidatesOfEach(`array[${row}.unit_id]`, statement)} c where c.stage = '${stage}'), 0)`;

extendShape(planRowShape, {
  members: expression((row, statement) => memberCountSql(`${row}.unit_id`, statement)),
  admissionsByYear: expression((row, statement) => `(select json_agg(json_build_object('year', y.year, 'count', y.n) order by y.year) from ${lastThreeYears(row, statement)} y)`),
  pipeline: expression((row, statement) => candidateCountSql(`${row}.unit_id`, statement)),
  readyForDecision: expression((row, statement) => inStage(row, statement, 'COMMITTEE_RESOLVED')),
  done: derived((row, statement) => ({ done: doneIn(row, `${row}.unit_id`, statement) })),
  percent: derived((row, statement) => ({ done: doneIn(row, `${row}.unit_id`, statement), quota: `${row}.amount` })),
  percentOfOriginal: derived((row, statement) => ({ done: doneIn(row, `${row}.unit_id`, statement), original: `${row}.original` })),
  previousTerm: expression((row, statement) => `case when ${row}.period_kind = 'TERM' then ${beforeTerm(row, statement)} end`),
  difference: expression((row, statement) => `(case when ${row}.state = 'DRAFT' then ${row}.draft else ${row}.amount end
    - case when ${row}.period_kind = 'TERM' then ${beforeTerm(row, statement)} else (select round(avg(y.n)) from ${lastThreeYears(row, statement)} y) end)::integer`),
});

extendShape(planShape, {
  // A unit that only has a line in the plan sees neither what the whole has to reach nor what it has done.
  attainment: derived((row, statement) => ({
    attainment: `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)} then json_build_object(
      'done', ${doneIn(row, `${row}.unit_id`, statement)}, 'quota', ${targetOf(row, statement.asOf)}, 'original', ${targetOf(row, statement.asOf, 'original')},
      'from', ${row}.starts_on, 'to', ${row}.ends_on, 'asOf', ${statement.asOf}) end`,
  })),
});
