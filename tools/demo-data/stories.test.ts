import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoadedDemo, loadedDemo, today } from './loaded-demo.ts';

let demo: LoadedDemo;
const rows: LoadedDemo['rows'] = (sql, values) => demo.rows(sql, values);
const town = `(select unit_id from org_unit_revision where kind = 'TOWN_COMMITTEE')`;

beforeAll(async () => {
  demo = await loadedDemo();
}, 600_000);
afterAll(() => demo?.stop());

describe('what every screen has to show', () => {
  const ago = (sql: string) => `(date '${today}' - interval '${sql}')::date`;

  test('branches that stand still: one for five years and more, several for two to four', async () => {
    const since = (from: string, to: string) =>
      rows(`select r.name from org_unit_revision r join (select branch_id, max(effective_on) as on_day from lifecycle_fact
        where act = 'ADMISSION_DECIDE' group by branch_id) last on last.branch_id = r.unit_id
        where r.sector = 'RESIDENTIAL' and last.on_day between ${from} and ${to}`);
    const long = (await since(`date '1900-01-01'`, ago('5 years'))).flat();
    expect(long).toContain('Chi bộ khối Sông Hiếu');
    expect(long.length).toBeLessThan(20);
    expect((await since(ago('4 years'), ago('2 years'))).length).toBeGreaterThan(4);
  });

  test('a ward ahead of pace and one behind', async () => {
    const [line] = await rows(`
      with attained as (
        select r.short_name, m.n::numeric / nullif(q.amount, 0) as share from plan p, quota_on(p.id, '${today}') q
          join org_unit_revision r on r.unit_id = q.unit_id
          join measure_counts((select array_agg(id) from org_unit), '2026-01-01', '${today}') m
            on m.unit_id = q.unit_id and m.measure = 'ADMITTED'
         where p.unit_id = ${town} and p.period_kind = 'YEAR' and p.starts_on = '2026-01-01')
      select (select share from attained where short_name = 'Phường Quang Tiến')::float,
             (select share from attained where short_name = 'Phường Long Sơn')::float,
             (select share from attained where short_name = 'Thị xã Thái Hòa')::float`);
    const [ahead, behind, all] = line as [number, number, number];
    const elapsed = 327 / 365;
    expect(ahead).toBeGreaterThan(elapsed * 1.1);
    expect(behind).toBeLessThan(elapsed * 0.7);
    expect(all).toBeLessThan(elapsed);
    expect(all).toBeGreaterThan(elapsed * 0.85);
  });

  test.each([
    ['transfers past their day', `transfer where closed_on is null and present_due_on < '${today}'`, 3],
    ['transfers on the way in time', `transfer where closed_on is null and present_due_on >= '${today}'`, 1],
    ['transfers asked for and not referred', `transfer where state = 'REQUESTED'`, 3],
    ['reminders to those who do not come', `absence_reminder`, 5],
    ['proposals to strike off who never came', `transfer where deletion_proposed_on is not null`, 1],
    ['temporary activity that goes on', `lifecycle_fact f where f.act = 'TEMPORARY_ACTIVITY_BEGIN' and not exists (select from lifecycle_fact e where e.membership_id = f.membership_id and e.act = 'TEMPORARY_ACTIVITY_END')`, 5],
    ['members with three months of the year missed', `(select membership_id from missed_month where withdrawn_on is null and month >= '2026-01-01' group by 1 having count(*) filter (where dues) >= 3) x`, 1],
    ['a note on a month taken back', `missed_month where withdrawn_on is not null`, 1],
    ['people on branch committees', `office where role = 'COMMITTEE_MEMBER' and upper_inf(during)`, 50],
    ['supplements filed this year', `person_supplement where filed_on >= '2026-01-01'`, 40],
    ['particulars that changed', `person_particular where supplement_id is not null`, 8],
    ['records put right by a decision', `person_correction c join decision d on d.id = c.decision_id where d.kind = 'CORRECTION'`, 3],
    ['departures expected within three months', `expected_departure where closed_on is null and expected_on between '${today}' and '${today}'::date + 92`, 3],
    ['departures past their day without a transfer', `expected_departure where closed_on is null and expected_on < '${today}'`, 1],
    ['expected departures that became a transfer', `expected_departure where state = 'TRANSFER_BEGUN'`, 1],
    ['official members without a card', `membership where status = 'OFFICIAL' and card_no is null and ended_on is null`, 3],
    ['values the administrator has changed', `rule_change where valid_from > '${today}'`, 1],
    ['years whose holidays are entered', `calendar_year where year = 2027`, 1],
    ['people written down twice', `person a join person b on a.id < b.id and a.full_name = b.full_name and a.born_on = b.born_on`, 2],
    ['branches that went into another one, with people, quota and what was done by then', `reorganisation r join org_lineage l on l.effective_on = r.effective_on
      join quota_line q on q.kind = 'CARRIED' and q.unit_id = l.successor_id and q.amount > 0 join carried_admission c on c.unit_id = l.successor_id and c.times = 1`, 1],
    ['transfers sent back', `transfer where state = 'RETURNED'`, 3],
    ['ceremonies awaited', `membership where status = 'DECIDED'`, 3],
    ['a ceremony long overdue', `membership where status = 'DECIDED' and decided_on < ${ago('60 days')}`, 1],
    ['recognitions due', `membership where status = 'PROBATIONARY' and ceremony_on <= ${ago('12 months')}`, 5],
    ['recognitions overdue', `membership where status = 'PROBATIONARY' and ceremony_on <= ${ago('14 months')}`, 3],
    [
      'a certificate about to expire',
      `candidacy where closed_on is null and certificate_issued_on < ${ago('59 months')}`,
      1,
    ],
    ['a dossier about to expire', `candidacy where closed_on is null and dossier_opened_on < ${ago('11 months')}`, 1],
    ['a complaint about a striking off', `lifecycle_fact where act = 'COMPLAINT_FILE'`, 1],
    ['disciplines made known', `lifecycle_fact where act = 'DISCIPLINE_PUBLISH'`, 10],
    ['disciplines still to be made known', `lifecycle_fact f where f.measure in ('REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE', 'EXPELLED') and f.effective_on >= ${ago('12 months')} and not exists (select from lifecycle_fact p where p.act = 'DISCIPLINE_PUBLISH' and p.details->>'case' = coalesce(f.details->>'case', f.id::text))`, 2],
    ['badges of who left, to be returned', `membership m join lifecycle_fact b on b.membership_id = m.id and b.act = 'BADGE_AWARD' where m.status = 'RESIGNED'`, 1],
    ['probationers without the class of new members as probation ends', `membership m where status = 'PROBATIONARY' and ceremony_on <= ${ago('9 months')} and not exists (select from training_enrolment e where e.membership_id = m.id and e.issued_on is not null)`, 3],
    ['candidates without a mentor', `candidacy c where closed_on is null and stage = 'LISTED' and not exists (select from candidacy_supporter s where s.candidacy_id = c.id and s.role = 'MENTOR')`, 5],
    ['probationers without a mentor', `membership m where status = 'PROBATIONARY' and not exists (select from probation_mentor s where s.membership_id = m.id)`, 5],
    ['probationers with a mentor of their branch', `membership m join probation_mentor s on s.membership_id = m.id and s.ended_on is null join membership h on h.person_id = s.person_id and h.branch_id = m.branch_id and h.status = 'OFFICIAL' where m.status = 'PROBATIONARY'`, 40],
    ['probationers who were given another mentor', `probation_mentor where ended_on is not null`, 3],
    ['probationers on the way with what is said of them', `transfer where mentor_comment is not null and branch_comment is not null`, 1],
    ['dossiers with fewer than two introducers', `candidacy c where closed_on is null and stage = 'DOSSIER_OPEN' and (select count(*) from candidacy_supporter s where s.candidacy_id = c.id and s.role = 'INTRODUCER') < 2`, 4],
    ['members on the way for more than three months', `transfer where closed_on is null and state = 'IN_TRANSIT' and referred_on < ${ago('3 months')}`, 1],
    ['badges awarded in the past year', `lifecycle_fact where act = 'BADGE_AWARD'`, 20],
    ['cards not returned by who left', `membership where card_no is not null and status in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED')`, 1],
    ['members restored after a wrongful exit', `membership where restored_on is not null and ended_on is null`, 2],
    ['a readmission', `membership m where ordinal = 2 and candidacy_id is not null`, 1],
    ['dossiers of candidates who moved, to be forwarded', `candidacy_move where state = 'REQUESTED'`, 1],
    ['candidates to be taken in from elsewhere', `candidacy_move where state = 'IN_TRANSIT'`, 2],
    ['scanned decisions', `scan where decision_id is not null`, 12],
    ['corrections', `lifecycle_event where corrects is not null and not voided`, 3],
    ['an entry declared void', `lifecycle_event where voided`, 1],
    ['quotas raised', `quota_line where kind = 'RAISED' and effective_on > '2026-01-31'`, 1],
    ['quotas lowered', `quota_line where kind = 'LOWERED' and effective_on > '2026-01-31'`, 1],
    [
      'figures in the draft of next year',
      `quota_draft d join plan p on p.id = d.plan_id where starts_on = '2027-01-01'`,
      30,
    ],
    ['a draft that began with a file', `quota_import where undone_at is null`, 1],
    [
      'returned reports',
      `report r join report_cell c on c.report_id = r.id where r.state = 'RETURNED' and c.return_reason is not null`,
      1,
    ],
    ['kinds of period no unit is asked for', `report_calendar_kind where not asked and closing_days is null`, 2],
    ['reports sent and not yet decided', `report where state = 'SUBMITTED'`, 3],
    ['frozen reports', `report r join report_snapshot s on s.report_id = r.id where r.state = 'ACCEPTED'`, 250],
    ['figures declared otherwise', `report_cell where declared <> derived and reason <> ''`, 1],
    ['branches too small for a committee', `org_unit_state s where s.until_on = 'infinity' and s.kind in ('GRASSROOTS_BRANCH', 'SUB_BRANCH') and not exists (select from office o where o.unit_id = s.unit_id and o.role <> 'SECRETARY' and upper_inf(o.during))`, 5],
  ])('%s', async (_, from, atLeast) => {
    expect(Number((await rows(`select count(*) from ${from}`))[0]?.[0])).toBeGreaterThanOrEqual(atLeast);
  });

  test('candidates at each stage and exits of each kind in each full year', async () => {
    expect(await rows(`select count(distinct stage)::int from candidacy where closed_on is null`)).toEqual([[5]]);
    const kinds = await rows(`select extract(year from effective_on)::int as year, count(distinct measure)::int
      from lifecycle_fact where measure in ('DIED', 'DEPARTED', 'STRUCK_OFF', 'RESIGNED', 'EXPELLED')
       and effective_on >= '2015-01-01' group by 1 order by 1`);
    expect(kinds).toEqual(Array.from({ length: 12 }, (_, index) => [2015 + index, 5]));
  });

  test('one secretary in every unit, and each a member of the place', async () => {
    const secretaries = `select count(*)::int, count(distinct unit_id)::int from office
      where role = 'SECRETARY' and during @> '${today}'::date`;
    expect(await rows(secretaries)).toEqual([[306, 306]]);
    const strangers = `select o.id from office o join membership m on m.person_id = o.person_id and m.ended_on is null
      where o.during @> '${today}'::date and not exists (select from org_ancestry a
        where a.ancestor_id = o.unit_id and a.descendant_id = m.branch_id) and o.unit_id <> ${town}`;
    expect(await rows(strangers)).toEqual([]);
  });

  test('nobody who could be taken for real: every number begins with the impossible 999', async () => {
    expect(await rows(`select id from person where personal_id !~ '^999'`)).toEqual([]);
    expect(await rows(`select id from person where full_name <> normalize(full_name, NFC)`)).toEqual([]);
  });
});
