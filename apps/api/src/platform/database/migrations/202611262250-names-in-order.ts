import { Migration } from '@mikro-orm/migrations';

/** The names of members lie by branch in their table, and in the order of a list in an index of their own. */
export class Migration202611262250NamesInOrder extends Migration {
  override up(): void {
    this.addSql(`
-- For lists of a large part of the country: walked in their order, with the branch beside the name, so that who belongs elsewhere is
-- passed without being looked up. Before, every person was fetched, and his open membership, to show one in thirty.
create index member_name_order on member_name (sort_name, person_id, membership_id) include (branch_id);

-- Members of a branch lie together. Read from the index alone, each row asks the visibility map; laid across the table, a town of five
-- thousand members asked another page of the map for every second name, which was two thirds of what its list cost.
create function member_name_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  delete from member_name;
  insert into member_name select * from member_name_derived order by branch_id, sort_name, person_id;
end $$;
revoke execute on function member_name_rebuild from public;
cluster member_name using member_name_branch;
`);
  }
}
