import { Migration } from '@mikro-orm/migrations';

/**
 * Somebody new and his candidacy are written by one statement, in which neither sees the other: the birth date of such a candidate is
 * taken over when the statement is done.
 */
export class Migration202611261548CandidateAgeWithPerson extends Migration {
  override up(): void {
    this.addSql(`
create function candidacy_born_later() returns trigger language plpgsql as $$
begin
  update candidacy c set born_on = p.born_on from person p where c.id = new.id and p.id = new.person_id;
  return null;
end $$;
create trigger candidacy_born_later after insert on candidacy for each row when (new.born_on is null) execute function candidacy_born_later();
update candidacy c set born_on = p.born_on from person p where p.id = c.person_id and c.born_on is null;
`);
  }
}
