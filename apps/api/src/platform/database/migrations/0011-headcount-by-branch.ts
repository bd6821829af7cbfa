import { Migration } from '@mikro-orm/migrations';

/** Headcount finds the postings of each branch by the branch, which is what there are few of. */
export class Migration0011HeadcountByBranch extends Migration {
  override up(): void {
    this.addSql(`
-- Written as \`during @> p_on\`, PostgreSQL takes the day for a rare thing (it is in almost every posting), searches the temporal
-- key for it once a branch and reads eight times as much. Both bounds say the same without an index to be tempted by.
create or replace function headcount_on(p_units uuid[], p_on date) returns table (unit_id uuid, n integer) language sql stable as $$
  select a.ancestor_id, count(*)::integer
    from org_ancestry a join membership_posting p on p.branch_id = a.descendant_id
     and coalesce(lower(p.during) <= p_on, true) and coalesce(upper(p.during) > p_on, true)
   where a.ancestor_id = any(p_units) and a.during @> p_on group by a.ancestor_id
$$;
`);
  }
}
