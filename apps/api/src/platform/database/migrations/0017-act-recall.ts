import { Migration } from '@mikro-orm/migrations';

/** The beginning of an act in one statement. */
export class Migration0017ActRecall extends Migration {
  override up(): void {
    this.addSql(`
-- The answer already given under a key. The second of two simultaneous clicks waits for the lock and then looks with new eyes: a
-- function that is volatile sees in its second statement what was committed while it waited; one statement that locked and looked
-- would not.
create function act_recall(p_actor uuid, p_key text) returns setof idempotency language plpgsql volatile rows 1 as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_actor || ':' || p_key, 0));
  return query select i.* from idempotency i where i.actor_id = p_actor and i.key = p_key;
end $$;
revoke execute on function act_recall from public;
grant execute on function act_recall to dangvu_app;
`);
  }
}
