// The figures of a report, counted in the database from what was recorded: nothing in a demo report is invented.
import { closingOf, type FormCell, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import type { Client } from 'pg';
import type { Unit } from '../units/tree.ts';
import type { ReportPeriod } from './periods.ts';

export type Figures = Readonly<Record<FormCell, number>>;

/** The same function the server fills a report with. */
const allFigures = `
  select u.unit_id, f.code, f.n
    from unnest($1::uuid[]) u(unit_id), lateral report_figures(u.unit_id, $2::date, $3::date) f`;

/**
 * Every row of the monthly form for each unit in a period.
 * @throws when a row is missing, or opening, increases and decreases do not give the closing counted on its own
 */
export async function countFigures(
  client: Client,
  units: readonly Unit[],
  period: ReportPeriod,
): Promise<Map<Unit, Figures>> {
  const ids = units.map((unit) => unit.id);
  const { rows } = await client.query<{ unit_id: string; code: string; n: number }>(allFigures, [
    ids,
    period.startsOn,
    period.endsOn,
  ]);
  const counted = new Map(rows.map((row) => [`${row.unit_id} ${row.code}`, row.n]));
  return new Map(
    units.map((unit) => {
      const figures = Object.fromEntries(
        monthlyForm.map(({ cell }) => {
          const figure = counted.get(`${unit.id} ${cell}`);
          if (figure === undefined) throw new Error(`The database does not count ${cell}`);
          return [cell, figure];
        }),
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
