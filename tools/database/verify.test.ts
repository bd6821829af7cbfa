import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadedDemo } from '../demo-data/loaded-demo.ts';
import type { LoadedDemo } from '../demo-data/loaded-demo.ts';
import { certificates, deaths, departures } from './verification/beside-the-log.ts';
import { workingDays } from './verification/calendar.ts';
import { admissions, ancestry, auditChain, candidateAges, headcounts, unitEvents, memberNames, nameWords, particulars, stockPlaces, stocks, tallies, unitStates } from './verification/counters.ts';
import type { Check } from './verification/difference.ts';
import { candidacies, measures, memberships } from './verification/members.ts';
import { officesOnce, officeTerms } from './verification/offices.ts';
import { placements, plans, quotas } from './verification/quotas.ts';
import { reportStates, snapshots } from './verification/reports.ts';
import { checks, verify } from './verify.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What is broken, how, who must notice, and in which words. */
const harms: readonly [name: string, sql: string, noticedBy: Check, named: RegExp][] = [
  ['a status', `update membership set status = 'OFFICIAL' where id = (select id from membership where status = 'PROBATIONARY' limit 1)`, memberships, /^membership .*: status is OFFICIAL, the log gives PROBATIONARY$/],
  ['an official date', `update membership set official_on = official_on + 1 where id = (select id from membership where official_on is not null and ended_on is null limit 1)`, memberships, /^membership .*: official is /],
  ['a ceremony nobody recorded', `delete from lifecycle_event where id = (select e.id from lifecycle_event e join membership m on m.id = e.membership_id where e.act = 'CEREMONY_HOLD' and m.status = 'PROBATIONARY' limit 1)`, memberships, /^membership .*(log gives|could not have happened)/],
  ['a branch', `update membership set branch_id = (select unit_id from org_unit_revision where kind = 'SUB_BRANCH' and unit_id <> branch_id limit 1) where id = (select id from membership where ended_on is null limit 1)`, memberships, /^membership .*: branch is /],
  ['a posting', `delete from membership_posting where membership_id = (select id from membership where ended_on is null limit 1)`, memberships, /^membership .*: postings is /],
  ['a transfer', `update transfer set state = 'RETURNED' where id = (select id from transfer where state = 'ACCEPTED' limit 1)`, memberships, /^transfer .*: state is RETURNED, the log gives ACCEPTED$/],
  ['where a transfer led', `update transfer set to_branch_id = (select unit_id from org_unit_revision where kind = 'SUB_BRANCH' and unit_id not in (from_branch_id, to_branch_id) limit 1) where id = (select id from transfer where state = 'ACCEPTED' and to_branch_id is not null order by id desc limit 1)`, memberships, /^transfer .*: to is /],
  ['an office of somebody on probation', `insert into office (unit_id, person_id, role, during) select branch_id, person_id, 'DEPUTY_SECRETARY', daterange(decided_on, null) from membership where status = 'PROBATIONARY' limit 1`, officeTerms, /^office .*: DEPUTY_SECRETARY of unit .* is held .*, the log bears out: never held$/],
  ['an office begun before its holder was official', `update office set during = daterange('1900-01-01', upper(during)) where id = (select id from office where lower(during) is not null and role <> 'SECRETARY' limit 1)`, officeTerms, /^office .* is held 1900-01-01…/],
  ['an office that outlives the membership', `insert into office (unit_id, person_id, role, during) select branch_id, person_id, 'COMMITTEE_MEMBER', daterange(ended_on - 1, null) from membership where status = 'DECEASED' and official_on < ended_on - 1 limit 1`, officeTerms, /^office .*: COMMITTEE_MEMBER of unit .* is held .*…, the log bears out: held .*…\d{4}-\d\d-\d\d$/],
  ['an office of somebody elsewhere', `insert into office (unit_id, person_id, role, during) select (select unit_id from org_unit_revision where kind = 'SUB_BRANCH' and upper_inf(during) and unit_id <> branch_id limit 1), person_id, 'COMMITTEE_MEMBER', '[2026-01-01,)' from membership where status = 'OFFICIAL' and official_on < '2020-01-01' limit 1`, officeTerms, /^office .*: COMMITTEE_MEMBER .* is held 2026-01-01…, the log bears out: never held$/],
  ['two offices at once', `insert into office (unit_id, person_id, role, during) select unit_id, person_id, 'COMMITTEE_MEMBER', during from office where role = 'SECRETARY' limit 1`, officesOnce, /^office .*: its holder has office .* on the same days$/],
  ['a departure of somebody gone', `insert into expected_departure (membership_id, kind, expected_on) select id, 'WORK_AWAY', '2026-12-01' from membership where ended_on is not null limit 1`, departures, /^departure .*: EXPECTED is closed on nothing, the log gives \d/],
  ['a departure closed by nothing', `insert into expected_departure (membership_id, kind, expected_on, state, closed_on) select id, 'WORK_AWAY', '2026-12-01', 'LEFT', '2026-11-02' from membership where status = 'OFFICIAL' limit 1`, departures, /^departure .*: LEFT is closed on 2026-11-02, the log gives nothing$/],
  ['the certificate of a class', `update training_enrolment set issued_on = issued_on + 1 where id = (select id from training_enrolment where result = 'PASSED' and candidacy_id is not null limit 1)`, certificates, /^enrolment .*: passed with certificate .* the log does not know it$/],
  ['a certificate nobody issued', `update candidacy set certificate_no = 'X' where id = (select id from candidacy where stage = 'LISTED' and certificate_issued_on is null limit 1)`, certificates, /^candidacy .*: has the number of a certificate nobody issued$/],
  ['a death nobody recorded', `update person set died_on = '2026-01-01' where id = (select person_id from membership where status = 'OFFICIAL' limit 1)`, deaths, /^person .*: died on 2026-01-01, the log gives nothing$/],
  ['a candidacy', `update candidacy set stage = 'LISTED' where id = (select id from candidacy where stage = 'DOSSIER_OPEN' limit 1)`, candidacies, /^candidacy .*: stage is LISTED, the log gives DOSSIER_OPEN$/],
  ['what an event counts as', `update lifecycle_event set measure = null where id = (select id from lifecycle_event where act = 'ADMISSION_DECIDE' limit 1)`, measures, /^event .*: ADMISSION_DECIDE counts as nothing, the domain says ADMITTED$/],
  ['a counter', `update tally set subtree = subtree + 1 where (unit_id, month, measure) = (select unit_id, month, measure from tally limit 1)`, tallies, /^tally: /],
  ['a counter that is missing', `delete from tally where (unit_id, month, measure) = (select unit_id, month, measure from tally where subtree > 0 limit 1)`, tallies, /^tally: .* is nothing\/nothing, the log gives /],
  ['members there are now', `update stock set official = official + 1 where unit_id = (select unit_id from stock where official > 0 limit 1)`, stocks, /^stock: OFFICIAL of unit .* is \d+, the records give \d+$/],
  ['candidates there are now', `update stock set dossier_open = 0 where unit_id = (select unit_id from stock where dossier_open > 0 limit 1)`, stocks, /^stock: DOSSIER_OPEN of unit .* is 0, the records give \d+$/],
  ['a unit nobody counts', `delete from stock where unit_id = (select unit_id from stock order by listed + official desc limit 1)`, stocks, /^stock: LISTED of unit .* is 0, the records give \d+$/],
  ['a year of admissions', `update stock set admitted[2020] = 100000 where unit_id = (select unit_id from stock where official > 0 limit 1)`, admissions, /^admissions: of unit .* in 2020 are 100000, the log gives \d+$/],
  ['a year nobody counts', `update stock set admitted = '{}' where unit_id = (select unit_id from stock where admitted[2024] > 0 limit 1)`, admissions, /^admissions: of unit .* in \d+ are 0, the log gives \d+$/],
  ['a unit counted under another', `update stock set superior_id = unit_id where unit_id = (select unit_id from stock where superior_id is not null and not carried limit 1)`, stockPlaces, /^stock: unit .* is counted under .*, it stands under /],
  ['a unit without a row', `delete from stock where unit_id = (select unit_id from stock where superior_id <> unit_id and not carried limit 1)`, stockPlaces, /^stock: unit .* has no row$/],
  ['admissions nobody looks for elsewhere', `update stock set carried = false where unit_id = (select unit_id from stock where carried limit 1)`, stockPlaces, /^stock: admissions of unit .* are not looked for elsewhere, they were carried$/],
  ['a member out of nowhere', `update membership set status = 'OFFICIAL', ended_on = null where id = (select m.id from membership m where m.status = 'EXPELLED' limit 1)`, headcounts, /^headcount: branch /],
  ['ancestry', `delete from org_ancestry where (ancestor_id, descendant_id) = (select ancestor_id, descendant_id from org_ancestry where depth = 0 limit 1)`, ancestry, /^ancestry: unit .* should be above /],
  ['a placement', `delete from org_placement where unit_id = (select unit_id from org_placement limit 1)`, ancestry, /^ancestry: unit .* is kept as above /],
  ['the name of a unit', `update org_unit_state set name = 'X' where unit_id = (select unit_id from org_unit_state limit 1)`, unitStates, /^unit state: unit .* is kept as its revisions and placements do not say$/],
  ['how old a candidate is', `update candidacy set born_on = '1900-01-01' where id = (select id from candidacy limit 1)`, candidateAges, /^candidate's birth date: candidacy .* has 1900-01-01, the person /],
  ['what a member is called', `update member_name set search_name = 'x' where membership_id = (select membership_id from member_name limit 1)`, memberNames, /^member name: membership .* is kept as it is not$/],
  ['what changed about a person', `update person set residence = 'X', occupation = 'X', political_theory = 'ADVANCED' where id = (select record_of from person_particular limit 1)`, particulars, /^particular: \w+ of person .* is \w+, the latest told is /],
  ['a member nobody finds', `delete from member_name where membership_id = (select membership_id from member_name limit 1)`, memberNames, /^member name: membership .* is not kept as it is$/],
  ['a word of a name nobody is found by', `delete from name_word where word = 'nguyen'`, nameWords, /^name word: nguyen as \w+ name is not kept$/],
  ['an event of a unit that nothing shows', `update unit_event set seq = seq - 1 where (unit_id, seq) = (select unit_id, min(seq) from unit_event group by 1 limit 1)`, unitEvents, /^unit events: event \d+ of unit .* is (not )?kept as the log /m],
  ['a unit without its last events', `delete from unit_event_kept where unit_id = (select unit_id from unit_event_kept limit 1)`, unitEvents, /unit events: none are kept for unit /m],
  ['a unit under nobody', `delete from org_unit_state where unit_id = (select unit_id from org_unit_state where parent_id is not null limit 1)`, unitStates, /^unit state: unit .* is not kept as /],
  ['a quota below nothing', `insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) select plan_id, unit_id, 'LOWERED', -100000, effective_on, decision_id from quota_line limit 1`, quotas, /^quota of unit .* is -\d+ after line /],
  ['a move with one end', `insert into quota_line (plan_id, unit_id, kind, amount, counterpart_id, effective_on, decision_id) select plan_id, unit_id, 'MOVED', 1, plan_id, effective_on, decision_id from quota_line limit 1`, quotas, /^plan .*: what moved between .* adds up to 1, not to 0$/],
  ['a quota cancelled by half', `insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) select plan_id, unit_id, 'CANCELLED', -1, effective_on, decision_id from quota_line where amount > 1 limit 1`, quotas, /^quota of unit .* was cancelled and leaves /],
  ['lines in a draft', `insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) select p.id, p.unit_id, 'ASSIGNED', 1, p.starts_on, (select id from decision limit 1) from plan p where p.state = 'DRAFT' limit 1`, plans, /^plan .* is a draft and has lines$/],
  ['a quota for somebody else’s unit', `insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id) select l.plan_id, (select unit_id from org_placement o where o.parent_id <> p.unit_id limit 1), 'ASSIGNED', 1, l.effective_on, l.decision_id from quota_line l join plan p on p.id = l.plan_id limit 1`, placements, /^plan .* assigns to unit .*, which was not directly below it$/],
  ['the state of a report', `update report set state = 'SUBMITTED' where id = (select id from report where state = 'ACCEPTED' limit 1)`, reportStates, /^report .* is SUBMITTED, its log gives ACCEPTED$/],
  ['an issued figure', `update report_cell set derived = derived + 1 where (report_id, code) = (select report_cell.report_id, report_cell.code from report_cell join report on report.id = report_id join report_snapshot s on s.report_id = report.id where state = 'ACCEPTED' and derived is not null order by s.id desc limit 1)`, snapshots, /^snapshot .* was issued as /],
  ['the bytes of an issued report', `alter table report_snapshot drop constraint report_snapshot_check; update report_snapshot set content = content || ' ' where id = (select id from report_snapshot order by id limit 1)`, snapshots, /^snapshot .*: its content is not what its hash says$/],
  ['bytes and hash together', `update report_snapshot set content = content || ' ', sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex') where id = (select id from report_snapshot order by id offset 1 limit 1)`, snapshots, /^snapshot .* is not in the canonical form$/],
  ['an issued report that is gone', `delete from report_snapshot where id = (select id from report_snapshot order by id offset 2 limit 1)`, snapshots, /^report .* is ACCEPTED and nothing was issued$/],
  ['a working day', `update working_day set works = not works where day = '2026-11-23'`, workingDays, /^working day: 2026-11-23 is kept as free, the calendar says otherwise$/],
  ['how many working days there were', `update working_day set ordinal = ordinal + 1 where day = '2030-01-03'`, workingDays, /^working day: 2030-01-03 is kept as number /],
  ['the audit', `update audit_entry set details = '{"nothing": "happened"}' where seq = 1`, auditChain, /^audit: entry 1 /],
];

describe('npm run verify', () => {
  let demo: LoadedDemo;
  beforeAll(async () => {
    demo = await loadedDemo();
  }, 600_000);
  afterAll(() => demo?.stop());

  test('finds nothing to say about the demo town', async () => {
    const results = await verify(demo.client);
    expect(results.flatMap(({ differences }) => differences.slice(0, 5))).toEqual([]);
    expect(results).toHaveLength(checks.length);
  }, 600_000);

  // All that one check must notice at once: each row it names is another one, and memberships are walked again one time only.
  test.each([...new Set(harms.map(([, , noticedBy]) => noticedBy))])('%p names what was changed behind its back', async (check) => {
    const mine = harms.filter(([, , noticedBy]) => noticedBy === check);
    await demo.client.query('begin');
    try {
      // Triggers and foreign keys off, as only the owner can: the harm that constraints cannot prevent.
      await demo.client.query('set local session_replication_role = replica');
      for (const [, sql] of mine) await demo.client.query(sql);
      const said = await check(demo.client);
      for (const [name, , , named] of mine) expect({ name, said: said.filter((one) => named.test(one)) }).not.toEqual({ name, said: [] });
    } finally {
      await demo.client.query('rollback');
    }
  }, 60_000);

  test('ends with 0 on a clean database and with 1 on any difference, as a program', async () => {
    const program = () => run(process.execPath, ['tools/database/verify.ts'], { cwd: root, env: { PATH: process.env['PATH'], DATABASE_OWNER_URL: demo.ownerUrl } });
    const clean = await program();
    expect(clean.stdout).toMatch(/^0 khác biệt/m);
    await demo.client.query(`update candidacy set stage = 'LISTED' where id = (select id from candidacy where stage = 'DOSSIER_OPEN' limit 1)`);
    await expect(program()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('the log gives DOSSIER_OPEN') });
  }, 600_000);
});
