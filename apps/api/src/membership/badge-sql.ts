import { awardDays } from '@dangvu/domain/membership/badges';
import { fewestYears, yearsListedSql } from './due-sql.ts';

/**
 * The day from which party age runs as if there were no gaps, of the membership in row `row`; as `partyAgeStart` of the domain has it: the
 * first decision, later by the days between two memberships.
 */
export const partyAgeStartSql = (row: string): string => `case when ${row}.ordinal = 1 then ${row}.decided_on else (
  select (array_agg(x.decided_on order by x.ordinal))[1] + coalesce(sum(greatest(x.lost, 0)), 0)::integer from (
    select o.ordinal, o.decided_on, o.decided_on - lag(o.ended_on) over (order by o.ordinal) as lost from membership o
     where o.person_id = ${row}.person_id and o.ordinal <= ${row}.ordinal and o.status <> 'ANNULLED') x) end`;

/** Whole years between two days: few have a number of them that is a badge's, so that the scope is asked about few. */
const yearsOn = (from: string, day: string): string => `extract(year from age(${day}::timestamp, ${from}::timestamp))`;

/**
 * Badges that party age reaches in the year up to a day and that are not recorded as awarded, as rows: membership_id, person_id, branch_id,
 * years, reached_on. What was reached longer ago and is not recorded lies before the records: it is told on the member's page alone.
 * @param day SQL of the award day
 * @param where conditions on row `m`
 */
export function badgesDueSql(day: string, where: readonly string[]): string {
  const reached = (who: string): string => `select m.id as membership_id, m.person_id, m.branch_id, k.years, k.reached_on from membership m
      cross join lateral (select ${partyAgeStartSql('m')} as start_on) s
      cross join lateral (select y.years, (s.start_on + make_interval(years => y.years))::date as reached_on from unnest(${yearsListedSql('BADGE_YEARS', day)}) y(years)
        where (s.start_on + make_interval(years => y.years))::date between (${day} - interval '1 year')::date + 1 and ${day} order by 1 desc limit 1) k
    where m.ended_on is null and m.status = 'OFFICIAL' and ${who}
      and not exists (select from lifecycle_fact b where b.person_id = m.person_id and b.act = 'BADGE_AWARD' and (b.details->>'badge')::integer >= k.years)
      ${where.map((condition) => `and ${condition}`).join(' ')}`;
  // Who was admitted once is found by the day of it; of the few who were admitted again each is looked at.
  return `(${reached(`m.ordinal = 1 and m.decided_on <= ${day} - interval '${fewestYears('BADGE_YEARS')} years' and ${yearsOn('m.decided_on', day)} = any(${yearsListedSql('BADGE_YEARS', day)})`)}
    union all ${reached('m.ordinal > 1')})`;
}

// Those of a year, and the first of the next.
const awards = [...awardDays.map(({ month, day }) => [0, month, day]), [1, awardDays[0].month, awardDays[0].day]].map((one) => `(${one.join(', ')})`).join(', ');

/** The first award day on a day or after it, as `nextAwardDay` of the domain has it. */
export const nextAwardDaySql = (day: string): string =>
  `(select min(a.on_day) from (select make_date(extract(year from ${day})::integer + k.y, k.m, k.d) as on_day from (values ${awards}) k(y, m, d)) a where a.on_day >= ${day})`;
