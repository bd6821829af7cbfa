import { disciplineMeasures } from '@dangvu/domain/reporting/measures';
import { membershipShape, tooManyAtOnce } from '../membership/public.ts';
import { column, connection, defineShape, derived, expression, extendShape, list } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { dashboardShape, disciplinedPeople, facts } from './dashboard-shape.ts';
import { countedValues, peopleBehind } from './queries/composition-people.ts';
import type { CompositionAsked } from './queries/composition-people.ts';
import { stands } from './queries/dashboard-row.ts';
import { countsOf, headcountAt, officialAt, partsOf, yearEarlier } from './queries/movement-parts.ts';

const tooLarge = (row: string): string => tooManyAtOnce(`array[${row}.unit_id]`);

/** The day before the period, or the last day counted of a period that lies ahead: nothing has moved in it. */
const opensOn = (row: string): string => `least(${row}.from_on - 1, ${row}.until_on)`;

/** Decisions on discipline in the period by form, and how many people they are about: a JSON object of measure → [decisions, people]. */
const disciplineBoth = (row: string, statement: StatementBuilder): string => {
  const decided = `e.measure in (${disciplineMeasures.map((measure) => `'${measure}'`).join(', ')}) and not e.voided and e.counted_on between ${row}.from_on and ${row}.until_on and ${stands('e.id')}`;
  const under = `a.descendant_id = e.branch_id and a.ancestor_id = ${row}.unit_id and a.during @> e.effective_on`;
  const from = statement.everywhere('FIGURES_READ')
    ? `lifecycle_event e where ${decided} and exists (select from org_ancestry a where ${under} offset 0)`
    : `org_ancestry a join lifecycle_event e on ${under} where ${decided}`;
  return `(select coalesce(json_object_agg(d.measure, json_build_array(d.decisions, d.people)), '{}') from (
    select e.measure, count(*)::integer as decisions, count(distinct e.person_id)::integer as people from ${from} group by 1) d)`;
};

/** Row: unit_id, year, from_on, to_on, until_on, counts. */
const yearShape = defineShape('YearOfUnit', {
  year: column('year'),
  until: column('until_on'),
  members: expression((row) => headcountAt(`${row}.unit_id`, `${row}.until_on`)),
  attainment: derived((row, statement) => ({ attainment: facts(row, statement) })),
  recognised: derived((row) => ({ counts: `${row}.counts` })),
  exits: derived((row) => ({ counts: `${row}.counts` })),
  discipline: derived((row, statement) => ({ discipline: disciplineBoth(row, statement) })),
  disciplinedPeople: expression(disciplinedPeople),
  disciplinesRevoked: derived((row) => ({ counts: `${row}.counts` })),
});

extendShape(dashboardShape, {
  composition: derived((row, statement, args) => ({
    counted: `case when not ${tooLarge(row)} then ${countedValues((args as unknown as CompositionAsked).of, row, statement)} end`,
    names: statement.within('NAMES_READ', `${row}.unit_id`),
  })),
  compositionMembers: connection(
    () => membershipShape,
    (alias, row, statement, args) => ({
      from: peopleBehind(args as unknown as CompositionAsked, row, statement),
      where: [statement.within('NAMES_READ', `${row}.unit_id`)],
      once: true,
      unless: { sql: tooLarge(row) },
      order: { keys: [{ sql: `${alias}.sort_name`, type: 'text' }, { sql: `${alias}.id`, type: 'uuid' }] },
    }),
  ),
  movements: derived((row) => ({
    opening: headcountAt(`${row}.unit_id`, opensOn(row)),
    closing: headcountAt(`${row}.unit_id`, `${row}.until_on`),
    counts: `${row}.counts`,
    before: `json_build_object('opening', ${headcountAt(`${row}.unit_id`, yearEarlier(opensOn(row)))}, 'closing', ${headcountAt(`${row}.unit_id`, yearEarlier(`${row}.until_on`))},
      'counts', ${countsOf(`${row}.unit_id`, `(${row}.from_on - interval '1 year')::date`, yearEarlier(`${row}.until_on`))})`,
    parts: `case when not ${tooLarge(row)} then json_build_object('opening', ${officialAt(`${row}.unit_id`, opensOn(row))}, 'closing', ${officialAt(`${row}.unit_id`, `${row}.until_on`)},
      'flows', ${partsOf(`${row}.unit_id`, `${row}.from_on`, `${row}.until_on`)}) end`,
  })),
  years: list(
    () => yearShape,
    (alias, row, statement, args) => ({
      from: `(select y.*, ${countsOf('y.unit_id', 'y.from_on', 'y.until_on')} as counts from (
        select ${row}.unit_id, g.year, make_date(g.year, 1, 1) as from_on, make_date(g.year, 12, 31) as to_on, least(make_date(g.year, 12, 31), ${statement.asOf}) as until_on
          from (select extract(year from ${row}.to_on)::integer as last) t cross join lateral generate_series(t.last - least(greatest(${statement.param(args['count'], 'integer')}, 1), 10) + 1, t.last) g(year)
         where make_date(g.year, 1, 1) <= ${statement.asOf}) y offset 0)`,
      orderBy: `${alias}.year`,
    }),
  ),
});
