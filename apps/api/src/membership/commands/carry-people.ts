import type { LeftOpen } from '@dangvu/domain/organisation/reorganisation';
import { openStages } from '@dangvu/domain/membership/lifecycle';
import type { Transaction } from '../../platform/act/transaction.ts';
import { temporaryActivitySql } from '../temporary-activity-sql.ts';
import { endingOfficesLeft } from './posting.ts';

/** Who goes from one branch to another with a reorganisation; null: everybody who is there. */
export interface PeopleCarried {
  readonly from: string;
  readonly to: string;
  readonly membershipIds: readonly string[] | null;
  readonly candidacyIds: readonly string[] | null;
  readonly on: string;
  readonly decisionId: string;
}

/**
 * Carries members and candidates of a branch into another one: an entry of the log for each, his posting, his record (294-QĐ/TW 6.3.4).
 * Party age, official date, stage and everything else of the record stay. Both branches exist on that day.
 */
export async function carryPeople(transaction: Transaction, carried: PeopleCarried): Promise<void> {
  const { from, to, membershipIds, candidacyIds, on, decisionId } = carried;
  const entry = [from, to, on, decisionId, transaction.clock.now(), transaction.accountId];
  const columns = 'act, from_state, to_state, branch_id, to_branch_id, effective_on, decision_id, recorded_at, recorded_by, counted_on, measure';
  const going = await transaction.query<{ id: string; personId: string }>(
    `select m.id, m.person_id as "personId" from membership m where m.branch_id = $1 and m.ended_on is null and ($2::uuid[] is null or m.id = any($2::uuid[])) order by m.id for no key update`,
    [from, membershipIds],
  );
  const members = going.map(({ id }) => id);
  if (members.length > 0) {
    await transaction.query(
      `insert into lifecycle_event (person_id, membership_id, ${columns})
       select m.person_id, m.id, 'REORGANISATION_CARRY', m.status, m.status, $1::uuid, $2::uuid, $3::date, $4::uuid, $5::timestamptz, $6::uuid, $3::date, 'MOVED' from membership m where m.id = any($7::uuid[]) order by m.id`,
      [...entry, members],
    );
    // Whoever came on that very day was never in the branch that ends.
    await transaction.query(`delete from membership_posting where membership_id = any($1::uuid[]) and upper_inf(during) and lower(during) >= $2::date`, [members, on]);
    await transaction.query(`update membership_posting set during = daterange(lower(during), $2::date) where membership_id = any($1::uuid[]) and upper_inf(during)`, [members, on]);
    await transaction.query(`insert into membership_posting (membership_id, branch_id, during) select m, $2::uuid, daterange($3::date, null) from unnest($1::uuid[]) m`, [members, to, on]);
    await transaction.query(`update membership set branch_id = $2, version = version + 1 where id = any($1::uuid[])`, [members, to]);
    await transaction.query(endingOfficesLeft, [going.map(({ personId }) => personId), on, to]);
  }
  const listed = await transaction.query<{ id: string }>(
    `select c.id from candidacy c where c.branch_id = $1 and c.closed_on is null and ($2::uuid[] is null or c.id = any($2::uuid[])) order by c.id for no key update`,
    [from, candidacyIds],
  );
  if (listed.length === 0) return;
  const candidates = listed.map(({ id }) => id);
  await transaction.query(
    `insert into lifecycle_event (person_id, candidacy_id, ${columns})
     select c.person_id, c.id, 'CANDIDACY_CARRY', c.stage, c.stage, $1::uuid, $2::uuid, $3::date, $4::uuid, $5::timestamptz, $6::uuid, $3::date, null from candidacy c where c.id = any($7::uuid[]) order by c.id`,
    [...entry, candidates],
  );
  await transaction.query(`update candidacy set branch_id = $2, version = version + 1 where id = any($1::uuid[])`, [candidates, to]);
}

/** People of branches that are reorganised, and what is under way there. Branch by branch. */
export interface BranchPeople {
  readonly branchId: string;
  readonly membershipIds: readonly string[];
  readonly candidacyIds: readonly string[];
  readonly decided: number;
  readonly probationary: number;
  readonly official: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly open: Pick<LeftOpen, 'transfers' | 'hosted'>;
  /** Members who take part elsewhere for a time; they stay away from the branch they come to. */
  readonly elsewhere: number;
  /** The latest day of an act on anybody who is or was there after the effective day; null: none. */
  readonly latestOn: string | null;
}

/** Looks at the people of branches on the day a reorganisation takes effect. */
export async function peopleOf(transaction: Transaction, branchIds: readonly string[], on: string): Promise<ReadonlyMap<string, BranchPeople>> {
  const away = temporaryActivitySql('$3::date');
  const rows = await transaction.query<BranchPeople>(
    `with away as materialized (select t.membership_id, t.home_branch_id, t.host_branch_id from ${away} t where t.ended_on is null)
     select b.id as "branchId",
        array_to_json(array(select m.id from membership m where m.branch_id = b.id and m.ended_on is null order by m.id)) as "membershipIds",
        array_to_json(array(select c.id from candidacy c where c.branch_id = b.id and c.closed_on is null order by c.id)) as "candidacyIds",
        (select count(*)::integer from membership m where m.branch_id = b.id and m.ended_on is null and m.status = 'DECIDED') as decided,
        (select count(*)::integer from membership m where m.branch_id = b.id and m.ended_on is null and m.status = 'PROBATIONARY') as probationary,
        (select count(*)::integer from membership m where m.branch_id = b.id and m.ended_on is null and m.status = 'OFFICIAL') as official,
        (select coalesce(json_object_agg(g.stage, g.n), '{}') from (select c.stage, count(*)::integer as n from candidacy c where c.branch_id = b.id and c.closed_on is null group by 1) g) as stages,
        json_build_object('transfers', (select count(*)::integer from transfer t join membership m on m.id = t.membership_id where t.closed_on is null and (m.branch_id = b.id or t.to_branch_id = b.id))
            + (select count(*)::integer from candidacy_move v where v.closed_on is null and (v.from_branch_id = b.id or v.to_branch_id = b.id)),
          'hosted', (select count(*)::integer from away where away.host_branch_id = b.id)) as open,
        (select count(*)::integer from away join membership m on m.id = away.membership_id where m.branch_id = b.id) as elsewhere,
        (select max(e.effective_on)::text from lifecycle_event e where e.effective_on > $2::date and e.person_id in (
           select m.person_id from membership_posting o join membership m on m.id = o.membership_id where o.branch_id = b.id and (upper_inf(o.during) or upper(o.during) > $2::date)
           union select c.person_id from candidacy c where c.branch_id = b.id and (c.closed_on is null or c.closed_on > $2::date))) as "latestOn"
       from unnest($1::uuid[]) b(id)`,
    [branchIds, on, transaction.today],
  );
  return new Map(rows.map((row) => [row.branchId, row]));
}

/** Stages in the order of the pipeline, for whoever counts by them. */
export const stagesInOrder: readonly string[] = openStages;
