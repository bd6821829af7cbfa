import { Migration } from '@mikro-orm/migrations';

/**
 * An office is held as long as the log of its holder bears it out. What was typed is kept beside it where the log leaves less, so that a
 * correction of the log gives back what an exit, a transfer or a removal had taken, and may find that an office was never held.
 */
export class Migration202611281150OfficeTerms extends Migration {
  override up(): void {
    this.addSql(`
alter table office drop constraint office_during_check;
alter table office add column as_typed daterange;
-- Ended by an act, and not by anybody who said so: what was typed had no end.
update office set as_typed = daterange(lower(during), null) where left_at is not null and left_by is null and not upper_inf(during);
alter table office add constraint office_as_typed_check check (as_typed @> during);
comment on column office.during is 'When it was held; empty: never, as the log reads now.';
comment on column office.as_typed is 'When it was held as it was typed, where the log leaves less of it; null: as in during.';

create view office_basis as
select o.id as office_id,
       (select coalesce(json_agg(json_build_object('from', lower(p.during), 'to', upper(p.during), 'officialOn', m.official_on,
            'within', exists (select from org_ancestry a where a.ancestor_id = o.unit_id and a.descendant_id = p.branch_id and a.during @> greatest(lower(p.during), lower(coalesce(o.as_typed, o.during)))),
            'goesOn', exists (select from membership_posting b where b.membership_id = p.membership_id and upper(b.during) = lower(p.during))
              and not exists (select from lifecycle_fact r where r.person_id = m.person_id and r.membership_id = m.id and r.act = 'RESTORE' and r.effective_on = lower(p.during))
          ) order by lower(p.during), upper(p.during)), '[]')
          from membership m join membership_posting p on p.membership_id = m.id where m.person_id = o.person_id) as stays,
       (select coalesce(json_agg(f.effective_on order by f.effective_on), '[]') from lifecycle_fact f
         where f.person_id = o.person_id and (f.act = 'REMOVE_FROM_OFFICE' or f.act = 'DISCIPLINE_CHANGE' and f.details->>'form' = 'REMOVAL_FROM_OFFICE')) as removals,
       (select case when not bool_or(upper_inf(r.during)) then max(upper(r.during)) end from org_unit_revision r where r.unit_id = o.unit_id) as unit_ended_on
  from office o;
comment on view office_basis is 'What bears upon the days of an office: the stays of its holder, removals from office, the end of the unit.';
grant select on office_basis to dangvu_app;
`);
  }
}
