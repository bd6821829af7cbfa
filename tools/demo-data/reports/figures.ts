// The figures of a report, counted in the database from what was recorded: nothing in a demo report is invented.
import { closingOf, type FormCell, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import type { Client } from 'pg';
import type { Unit } from '../units/tree.ts';
import type { ReportPeriod } from './periods.ts';

export type Figures = Readonly<Record<FormCell, number>>;

const headcount = `
  select a.ancestor_id as unit_id, count(*)::integer as n
    from membership_posting p
    join org_ancestry a on a.descendant_id = p.branch_id and a.during @> $2::date and a.ancestor_id = any($1::uuid[])
   where p.during @> $2::date
   group by 1`;

const candidates = `
  select a.ancestor_id as unit_id, count(*)::integer as n
    from candidacy c
    join org_ancestry a on a.descendant_id = c.branch_id and a.during @> $2::date and a.ancestor_id = any($1::uuid[])
   where c.listed_on <= $2::date and (c.closed_on is null or c.closed_on > $2::date)
   group by 1`;

/**
 * Every row of the monthly form for each unit in a period.
 * @throws when opening, increases and decreases do not give the closing counted on its own
 */
export async function countFigures(
  client: Client,
  units: readonly Unit[],
  period: ReportPeriod,
): Promise<Map<Unit, Figures>> {
  const ids = units.map((unit) => unit.id);
  const opening = await perUnit(client, headcount.replaceAll('$2::date', '($2::date - 1)'), [ids, period.startsOn]);
  const closing = await perUnit(client, headcount, [ids, period.endsOn]);
  const waiting = await perUnit(client, candidates, [ids, period.endsOn]);
  const counted = await client.query<{ unit_id: string; measure: string; n: number }>(
    'select unit_id, measure, n from measure_counts($1::uuid[], $2::date, $3::date)',
    [ids, period.startsOn, period.endsOn],
  );
  const flows = new Map(counted.rows.map((row) => [`${row.unit_id} ${row.measure}`, row.n]));

  return new Map(
    units.map((unit) => {
      const stock: Partial<Record<FormCell, number>> = {
        OPENING: opening.get(unit.id) ?? 0,
        CLOSING: closing.get(unit.id) ?? 0,
        CANDIDATES: waiting.get(unit.id) ?? 0,
      };
      // Restoring someone is not an act of the lifecycle yet: nobody was, which is 0 and not unknown.
      const figures = Object.fromEntries(
        monthlyForm.map((row) => [
          row.cell,
          stock[row.cell] ?? (row.measure ? (flows.get(`${unit.id} ${row.measure}`) ?? 0) : 0),
        ]),
      ) as Figures;
      const expected = closingOf(figures);
      if (expected !== figures.CLOSING) {
        const sums = `${expected} expected, ${figures.CLOSING} counted`;
        throw new Error(`The records of ${unit.name} do not add up in ${period.startsOn}: ${sums}`);
      }
      return [unit, figures];
    }),
  );
}

async function perUnit(client: Client, sql: string, values: readonly unknown[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ unit_id: string; n: number }>(sql, [...values]);
  return new Map(rows.map((row) => [row.unit_id, row.n]));
}
