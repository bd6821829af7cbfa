import { Migration } from '@mikro-orm/migrations';

/** The tree of units, true at every date: identity, revisions, placements, ancestry, lineage. */
export class Migration0002Organisation extends Migration {
  override up(): void {
    this.addSql(`
create table org_unit (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- What a unit is called and is, during a period. An unbounded lower end means: since before records begin.
create table org_unit_revision (
  unit_id uuid not null references org_unit,
  during daterange not null check (not isempty(during)),
  name text not null check (name = normalize(name, NFC) and name <> ''),
  short_name text not null check (short_name <> ''),
  code text not null,
  kind text not null check (kind in ('PROVINCE_COMMITTEE', 'TOWN_COMMITTEE', 'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG',
    'GRASSROOTS_PARTY_ORG', 'GRASSROOTS_BRANCH', 'SECTION_ORG', 'SUB_BRANCH')),
  sector text not null check (sector in ('RESIDENTIAL', 'SCHOOL', 'HEALTH', 'AGENCY', 'MASS_ORGANISATION', 'ENTERPRISE',
    'ARMED_FORCES', 'POLICE', 'COOPERATIVE', 'WARD', 'COMMUNE', 'OTHER')),
  -- Order among siblings as the committee lists them, not by alphabet.
  position integer not null default 0,
  has_committee boolean not null default false,
  search_name text not null generated always as (fold_vietnamese(name)) stored,
  primary key (unit_id, during without overlaps),
  constraint org_unit_code_unique unique (code, during without overlaps)
);
create index org_unit_revision_search on org_unit_revision using gin (search_name gin_trgm_ops);

-- Exactly one parent at each instant, and both ends exist throughout.
create table org_placement (
  unit_id uuid not null,
  parent_id uuid not null,
  during daterange not null check (not isempty(during)),
  primary key (unit_id, during without overlaps),
  check (unit_id <> parent_id),
  foreign key (unit_id, period during) references org_unit_revision (unit_id, period during),
  foreign key (parent_id, period during) references org_unit_revision (unit_id, period during)
);
create index org_placement_parent on org_placement (parent_id);

-- Derived: every unit above every unit, with the period in which that is so. depth 0 is the unit itself.
create table org_ancestry (
  ancestor_id uuid not null references org_unit,
  descendant_id uuid not null references org_unit,
  depth integer not null check (depth >= 0),
  during daterange not null check (not isempty(during)),
  primary key (descendant_id, ancestor_id, during without overlaps)
);
create index org_ancestry_down on org_ancestry (ancestor_id, depth, descendant_id) include (during);
create index org_ancestry_up on org_ancestry (descendant_id, ancestor_id) include (depth, during);

-- The one definition of ancestry; the table above must always equal it (npm run verify).
create view org_ancestry_derived as
with recursive up as (
  select unit_id as descendant_id, unit_id as ancestor_id, 0 as depth, unnest(range_agg(during)) as during
    from org_unit_revision group by unit_id
  union all
  select up.descendant_id, p.parent_id, up.depth + 1, up.during * p.during
    from up join org_placement p on p.unit_id = up.ancestor_id and p.during && up.during
)
select ancestor_id, descendant_id, depth, unnest(range_agg(during)) as during
  from up group by ancestor_id, descendant_id, depth;

-- Called once at the end of every command that changes the tree. Reorganisations are rare, correctness is not negotiable.
create function org_ancestry_rebuild() returns void language sql security definer set search_path = public as $$
  delete from org_ancestry a where not exists (
    select from org_ancestry_derived d where (d.ancestor_id, d.descendant_id, d.depth, d.during) = (a.ancestor_id, a.descendant_id, a.depth, a.during));
  insert into org_ancestry (ancestor_id, descendant_id, depth, during)
    select ancestor_id, descendant_id, depth, during from org_ancestry_derived
    except select ancestor_id, descendant_id, depth, during from org_ancestry;
$$;

create table org_lineage (
  predecessor_id uuid not null references org_unit,
  successor_id uuid not null references org_unit,
  effective_on date not null,
  kind text not null check (kind in ('MERGED', 'SPLIT', 'RENAMED', 'CONTINUED')),
  primary key (predecessor_id, successor_id, effective_on)
);

grant select, insert, update on org_unit, org_unit_revision, org_placement, org_lineage to dangvu_app;
grant select on org_ancestry, org_ancestry_derived to dangvu_app;
`);
  }
}
