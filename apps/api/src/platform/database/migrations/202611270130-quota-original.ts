import { Migration } from '@mikro-orm/migrations';

/** What only came from another unit is nobody's original: counted at both, the originals added up to more than was assigned. */
export class Migration202611270130QuotaOriginal extends Migration {
  override up(): void {
    this.addSql(`
-- The original is what was assigned first, also when the quota was cancelled and assigned anew, and null for a unit to which a quota was
-- moved or carried and never assigned; libs/domain/planning/quota-ledger.ts is the twin of this function.
create or replace function quota_on(p_plan uuid, p_on date) returns table (unit_id uuid, original integer, amount integer) language sql stable as $$
  select l.unit_id,
         (array_agg(l.amount order by l.effective_on, l.seq) filter (where l.kind not in ('MOVED', 'CARRIED', 'CANCELLED')))[1],
         case when (array_agg(l.kind order by l.effective_on desc, l.seq desc))[1] = 'CANCELLED' then null else sum(l.amount)::integer end
    from quota_line l where l.plan_id = p_plan and l.effective_on <= p_on group by l.unit_id
$$;
`);
  }
}
