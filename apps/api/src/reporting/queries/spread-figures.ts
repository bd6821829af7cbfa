import type { SpreadUnit } from '@dangvu/domain/planning/spread/spread-methods';
import { candidatesOfEach, membersOfEach } from '../../membership/public.ts';
import { rowsOf, stillBelow } from '../../planning/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

/** What a row of `spreadFigures` says about a unit, as JSON. */
export type SpreadFigures = SpreadUnit;

const recentYears = [3, 2, 1];

/**
 * The units a quota can be spread over, who are there to have it, with everything the methods weigh, all at once: one pass over the members, the candidates
 * and the counters of each year, whatever the number of units. The same figures as the grid shows.
 * Columns: unit_id, position, figures (JSON, `SpreadFigures`).
 */
export function spreadFigures(plan: string, statement: StatementBuilder): string {
  const below = `array(select b.unit_id from org_placement b where b.parent_id = ${plan}.unit_id and b.during && daterange(${plan}.starts_on, ${plan}.ends_on, '[]'))`;
  const admissions = recentYears.map((back) => {
    const year = `extract(year from ${plan}.starts_on)::integer - ${back}`;
    return `left join measure_counts(${below}, make_date(${year}, 1, 1), least(make_date(${year}, 12, 31), ${statement.asOf}), 'ADMITTED') y${back} on y${back}.unit_id = r.unit_id`;
  });
  return `(select r.unit_id, r.position, json_build_object('id', r.unit_id, 'members', coalesce(h.n, 0), 'pipeline', coalesce(k.n, 0),
      'admissions', json_build_array(${recentYears.map((back) => `coalesce(y${back}.n, 0)`).join(', ')}),
      'draft', r.draft, 'locked', r.locked, 'minimum', r.minimum, 'maximum', r.maximum) as figures
    from ${rowsOf(plan, statement.asOf)} r
    left join ${membersOfEach(below, statement)} h on h.unit_id = r.unit_id
    left join (select s.unit_id, sum(s.n)::integer as n from ${candidatesOfEach(below, statement)} s group by s.unit_id) k on k.unit_id = r.unit_id
    ${admissions.join('\n    ')}
    where r.unit_id in ${stillBelow(plan, statement.todaySql)})`;
}
