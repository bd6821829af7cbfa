import { Migration } from '@mikro-orm/migrations';

const moved = `('CANDIDACY_CARRY', 'CANDIDACY_MOVE_ACCEPT')`;
const dates = 'c.stage, c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on, c.closed_on';
const onList = 'c.listed_on <= p_on and (c.closed_on is null or c.closed_on > p_on)';

/** Candidates who move while their admission is considered: a case of two sides, as a transfer of a member is. */
export class Migration202611262241CandidacyMoves extends Migration {
  override up(): void {
    this.addSql(`
create table candidacy_move (
  id uuid primary key default uuidv7(),
  candidacy_id uuid not null references candidacy,
  from_branch_id uuid not null references org_unit,
  -- Null: out of the town.
  to_branch_id uuid references org_unit,
  destination text check (btrim(destination) <> ''),
  state text not null check (state in ('REQUESTED', 'IN_TRANSIT', 'ACCEPTED', 'RETURNED', 'CANCELLED', 'ADMITTED')),
  -- The dossier had been sent up and is forwarded by the committee that has it; else he carries a certificate of being helped.
  sent_up boolean not null,
  certificate_no text check (btrim(certificate_no) <> ''),
  moved_on date not null,
  requested_on date not null,
  forwarded_on date,
  closed_on date,
  -- What the new place has to look into before it decides.
  objection text check (btrim(objection) <> ''),
  reason text check (btrim(reason) <> ''),
  check ((to_branch_id is null) <> (destination is null)),
  check ((state in ('REQUESTED', 'IN_TRANSIT')) = (closed_on is null)),
  check (state <> 'REQUESTED' or (sent_up and forwarded_on is null)),
  check (objection is null or state = 'ACCEPTED')
);
create unique index candidacy_move_open on candidacy_move (candidacy_id) where closed_on is null;
create index candidacy_move_of on candidacy_move (candidacy_id);
create index candidacy_move_to on candidacy_move (to_branch_id) where closed_on is null;
create index candidacy_move_from on candidacy_move (from_branch_id) where closed_on is null;
grant select, insert, update on candidacy_move to dangvu_app;

-- A candidate who was taken in elsewhere was on the list of the earlier branch until that day, as one carried with a unit is.
drop index lifecycle_event_candidate_carried;
drop index lifecycle_event_candidacy_carried;
create index lifecycle_event_candidate_carried on lifecycle_event (branch_id, effective_on) where act in ${moved};
create index lifecycle_event_candidacy_carried on lifecycle_event (candidacy_id, effective_on) where act in ${moved};
create or replace function candidates_on(p_units uuid[], p_on date) returns table (unit_id uuid, stage text, n integer) language sql stable as $$
  select unit_id, stage, count(*)::integer from (
    select c.unit_id,
           case when c.closed_on is null and p_on >= greatest(c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on)
                then c.stage
                when c.committee_resolved_on <= p_on then 'COMMITTEE_RESOLVED'
                when c.branch_resolved_on <= p_on then 'BRANCH_RESOLVED'
                when c.dossier_opened_on <= p_on then 'DOSSIER_OPEN'
                when c.certificate_issued_on <= p_on then 'CLASS_DONE'
                else 'LISTED' end as stage
      from (
        select a.ancestor_id as unit_id, ${dates} from org_ancestry a join candidacy c on c.branch_id = a.descendant_id and ${onList}
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event e where e.candidacy_id = c.id and e.act in ${moved} and e.effective_on > p_on)
        union all
        select a.ancestor_id, ${dates} from org_ancestry a join lifecycle_event e on e.branch_id = a.descendant_id and e.act in ${moved} and e.effective_on > p_on
          join candidacy c on c.id = e.candidacy_id and ${onList}
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event f where f.candidacy_id = e.candidacy_id and f.act in ${moved} and f.effective_on > p_on
             and (f.effective_on, f.seq) < (e.effective_on, e.seq))
      ) c) staged
   group by unit_id, stage
$$;
`);
  }
}
