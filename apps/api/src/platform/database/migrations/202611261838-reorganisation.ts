import { Migration } from '@mikro-orm/migrations';

/** Reorganisations of units with the decision they rest on, and what goes with them: candidates by day, and units that have gone where they stood. */
export class Migration202611261838Reorganisation extends Migration {
  override up(): void {
    this.addSql(`
-- An act upon units: established, renamed, moved, merged, split, closed. Members and candidates it carries have their own entries in the log.
create table reorganisation (
  id uuid primary key default uuidv7(),
  act text not null check (act in ('ESTABLISH', 'RENAME', 'MOVE', 'MERGE', 'SPLIT', 'CLOSE')),
  effective_on date not null,
  decision_id uuid not null references decision,
  reason text check (btrim(reason) <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account
);
create table reorganisation_unit (
  reorganisation_id uuid not null references reorganisation,
  unit_id uuid not null references org_unit,
  -- BEFORE: the unit as it went into the act; AFTER: what it became. A unit that is renamed, moved or stays is both.
  side text not null check (side in ('BEFORE', 'AFTER')),
  position integer not null,
  primary key (reorganisation_id, unit_id, side)
);
create index reorganisation_unit_of on reorganisation_unit (unit_id);
create trigger reorganisation_closed before update or delete on reorganisation for each row execute function forbid_change();
create trigger reorganisation_unit_closed before update or delete on reorganisation_unit for each row execute function forbid_change();
grant select, insert on reorganisation, reorganisation_unit to dangvu_app;

-- A candidate carried into another branch was on the list of the earlier one until that day.
create index lifecycle_event_candidate_carried on lifecycle_event (branch_id, effective_on) where act = 'CANDIDACY_CARRY';
create index lifecycle_event_candidacy_carried on lifecycle_event (candidacy_id, effective_on) where act = 'CANDIDACY_CARRY';
create or replace function candidates_on(p_units uuid[], p_on date) returns table (unit_id uuid, stage text, n integer) language sql stable as $$
  select unit_id, stage, count(*)::integer from (
    select listed.unit_id,
           case when c.closed_on is null and p_on >= greatest(c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on)
                then c.stage
                when c.committee_resolved_on <= p_on then 'COMMITTEE_RESOLVED'
                when c.branch_resolved_on <= p_on then 'BRANCH_RESOLVED'
                when c.dossier_opened_on <= p_on then 'DOSSIER_OPEN'
                when c.certificate_issued_on <= p_on then 'CLASS_DONE'
                else 'LISTED' end as stage
      from (
        select a.ancestor_id as unit_id, c.id from org_ancestry a join candidacy c on c.branch_id = a.descendant_id
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event e where e.candidacy_id = c.id and e.act = 'CANDIDACY_CARRY' and e.effective_on > p_on)
        union all
        select a.ancestor_id, e.candidacy_id from org_ancestry a join lifecycle_event e on e.branch_id = a.descendant_id and e.act = 'CANDIDACY_CARRY' and e.effective_on > p_on
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event f where f.candidacy_id = e.candidacy_id and f.act = 'CANDIDACY_CARRY' and f.effective_on > p_on
             and (f.effective_on, f.seq) < (e.effective_on, e.seq))
      ) listed join candidacy c on c.id = listed.id
     where c.listed_on <= p_on and (c.closed_on is null or c.closed_on > p_on)) staged
   group by unit_id, stage
$$;

-- A unit that has gone goes on standing, for who may read and what its log counts, where it stood last: who was struck off there must not
-- become invisible with it. Whether it exists on a day its revisions say, and under whom it is listed its placements.
create or replace view org_ancestry_derived as
with recursive piece as (
  select unit_id, unnest(range_agg(during)) as during from org_unit_revision group by unit_id
), life as (
  select unit_id, upper(range_merge(range_agg(during))) as gone_on from org_unit_revision group by unit_id
), placed as (
  select p.unit_id, p.parent_id, case when upper(p.during) = l.gone_on then daterange(lower(p.during), null) else p.during end as during
    from org_placement p join life l on l.unit_id = p.unit_id
), up as (
  select p.unit_id as descendant_id, p.unit_id as ancestor_id, 0 as depth, case when upper(p.during) = l.gone_on then daterange(lower(p.during), null) else p.during end as during
    from piece p join life l on l.unit_id = p.unit_id
  union all
  select up.descendant_id, p.parent_id, up.depth + 1, up.during * p.during
    from up join placed p on p.unit_id = up.ancestor_id and p.during && up.during
)
select ancestor_id, descendant_id, depth, unnest(range_agg(during)) as during
  from up group by ancestor_id, descendant_id, depth;
select org_ancestry_rebuild();
`);
  }
}
