import { Migration } from '@mikro-orm/migrations';

/** Candidates about to pass the highest age are counted on every page: found by one index instead of by looking up everybody on the lists. */
export class Migration202611261455CandidateAge extends Migration {
  override up(): void {
    this.addSql(`
-- Derived: the birth date of the candidate (npm run verify).
alter table candidacy add column born_on date;
update candidacy c set born_on = p.born_on from person p where p.id = c.person_id;

create function candidacy_born_on() returns trigger language plpgsql as $$
begin
  new.born_on := (select p.born_on from person p where p.id = new.person_id);
  return new;
end $$;
create trigger candidacy_born_on before insert or update of person_id on candidacy for each row execute function candidacy_born_on();

create function candidate_born_on() returns trigger language plpgsql as $$
begin
  update candidacy set born_on = new.born_on where person_id = new.id;
  return null;
end $$;
create trigger candidate_born_on after update of born_on on person for each row when (old.born_on <> new.born_on) execute function candidate_born_on();

create index candidacy_by_age on candidacy (born_on) where closed_on is null and stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN');
`);
  }
}
