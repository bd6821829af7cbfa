import { Migration } from '@mikro-orm/migrations';
import { openingDay, reportRhythm, reportYears } from '@dangvu/domain/reporting/report-calendar';

const rhythm = Object.entries(reportRhythm).map(([kind, { months, dueDay }]) => `('${kind}', ${months}, ${dueDay})`).join(', ');

/**
 * The calendar of reports of every year, so that no year has to be begun by anybody: a read needs no right to write, and a report
 * refers to a row that is there. Periods entered before keep their days. An id is made of what it names and is the same everywhere.
 */
export class Migration202611281140ReportCalendar extends Migration {
  override up(): void {
    this.addSql(`
insert into report_period (id, kind, starts_on, ends_on, opens_on, due_on)
select md5('report_period ' || k.kind || ' ' || p.starts_on)::uuid, k.kind, p.starts_on, p.after - 1,
       (p.after - interval '1 month')::date + ${openingDay} - 1, p.after + k.due_day - 1
  from (values ${rhythm}) k(kind, months, due_day)
 cross join lateral (select g::date as starts_on, (g + make_interval(months => k.months))::date as after
                       from generate_series('${reportYears.first}-01-01'::timestamp, '${reportYears.last}-12-31'::timestamp, make_interval(months => k.months)) g) p
 order by p.starts_on, k.months
    on conflict on constraint report_period_once do nothing`);
    this.addSql('analyze report_period');
    // Nobody makes one any more: what was granted for it was never used.
    this.addSql('revoke insert, update on report_period from dangvu_app');
  }
}
