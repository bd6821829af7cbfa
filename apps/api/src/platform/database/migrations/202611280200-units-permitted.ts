import { Migration } from '@mikro-orm/migrations';

/**
 * What of a unit's subtree a reader may see, asked of the unit at the top first, which mostly says it for all. A function, so that the
 * statement around it is planned without weighing what nearly never runs: PostgreSQL found one plan for all readers too dear, and in a
 * large country planned each page of a town's or a ward's members anew, which took longer than reading it.
 */
export class Migration202611280200UnitsPermitted extends Migration {
  override up(): void {
    this.addSql(`
create function units_permitted(p_above uuid, p_permitted uuid[], p_today date) returns setof uuid language plpgsql stable rows 100 as $$
begin
  if exists (select from org_ancestry s where s.descendant_id = p_above and s.ancestor_id = any(p_permitted) and s.during @> p_today) then
    return query select b.descendant_id from org_ancestry b where b.ancestor_id = p_above and b.during @> p_today;
  else
    return query select b.descendant_id from org_ancestry b where b.ancestor_id = p_above and b.during @> p_today
      and exists (select from org_ancestry s where s.descendant_id = b.descendant_id and s.ancestor_id = any(p_permitted) and s.during @> p_today);
  end if;
end $$`);
  }
}
