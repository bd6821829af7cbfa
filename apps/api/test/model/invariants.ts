import { expect } from '@jest/globals';
import { verify } from '../../../../tools/database/verify.ts';
import type { Harness } from '../harness/harness.ts';
import { unitsOver } from './who.ts';
import type { Who } from './who.ts';

/** What an entry of the counters does to how many members a unit has (11-HD/BTCTW, table 1: D = A + B − C). */
const sign: Readonly<Record<string, number>> = {
  ADMITTED: 1, ARRIVED: 1, MOVED_IN: 1, RESTORED: 1,
  MOVED_OUT: -1, DEPARTED: -1, DIED: -1, EXPELLED: -1, STRUCK_OFF: -1, RESIGNED: -1, ANNULLED: -1,
};

const add = (to: Map<string, number>, key: string, n: number): void => void to.set(key, (to.get(key) ?? 0) + n);
const rest = (figures: Map<string, number>): object => Object.fromEntries([...figures].filter(([, n]) => n !== 0).sort());

/** Nobody is in two branches on any day, nor in none between the first and the last day of a membership. */
export async function oneBranchEach({ owner }: Harness): Promise<void> {
  const { rows } = await owner.query<{ person: string; wrong: string }>(`
    select m.person_id as person, 'in two branches' as wrong from membership m join membership_posting a on a.membership_id = m.id
      join membership n on n.person_id = m.person_id join membership_posting b on b.membership_id = n.id and b.during && a.during
     where (a.membership_id, lower(a.during)) < (b.membership_id, lower(b.during))
    union all
    select m.person_id, 'in no branch' from membership m left join membership_posting a on a.membership_id = m.id group by m.id
    having range_agg(a.during) is distinct from datemultirange(daterange(min(lower(a.during)), m.ended_on)) and m.restored_on is null and (m.ended_on is null or m.ended_on > coalesce((select min(f.effective_on) from lifecycle_fact f where f.membership_id = m.id and f.act = 'ARRIVE'), m.decided_on))
    union all
    select m.person_id, 'in another branch than said' from membership m join membership_posting a on a.membership_id = m.id and upper_inf(a.during) where a.branch_id <> m.branch_id`);
  expect(rows).toEqual([]);
}

/** For every unit and month: who was there before, with who came and without who went, is who is there; by postings on one side, counters on the other. */
export async function monthsAddUp({ owner }: Harness, who: Who, today: string): Promise<void> {
  const [postings, counters] = [new Map<string, number>(), new Map<string, number>()];
  const spans = await owner.query<{ branch: string; came: string; went: string | null }>(
    `select branch_id as branch, to_char(lower(during), 'YYYY-MM') as came, to_char(upper(during), 'YYYY-MM') as went from membership_posting`,
  );
  const now = new Map<string, number>();
  for (const { branch, came, went } of spans.rows) {
    for (const unit of unitsOver(branch)) {
      add(postings, `${unit} ${came}`, 1);
      if (went) add(postings, `${unit} ${went}`, -1);
      if (!went) add(now, unit, 1);
    }
  }
  const kept = await owner.query<{ unit: string; month: string; measure: string; n: number }>(`select unit_id as unit, to_char(month, 'YYYY-MM') as month, measure, subtree as n from tally`);
  for (const { unit, month, measure, n } of kept.rows) add(counters, `${unit} ${month}`, n * (sign[measure] ?? 0));
  expect(rest(counters)).toEqual(rest(postings));
  for (const [unit, members] of now) {
    const { data } = await who.caller.run('query Now($id: ID!, $day: LocalDate) { unit(id: $id) { memberCount } dashboard(unitId: $id, asOf: $day) { memberCount } }', { id: unit, day: today });
    expect({ unit, shown: [data['unit'].memberCount, data['dashboard'].memberCount] }).toEqual({ unit, shown: [members, members] });
  }
}

/** `npm run verify` has nothing to say. */
export async function verified({ owner }: Harness): Promise<void> {
  const said = await verify(owner);
  expect(said.filter(({ differences }) => differences.length > 0)).toEqual([]);
}
