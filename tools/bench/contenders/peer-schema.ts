import { SMALL_BASE } from '@dangvu/domain/planning/percent';
import pg from 'pg';
import { peerRecognition } from './peer-recognition.ts';

/** The role the other contenders connect as. It reads everything: they check no rights, which is to their advantage. */
export const PEER_ROLE = 'bench_peer';

/**
 * What PostGraphile serves, in the form that suits it best: views with declared keys for lists and relations, and one set-returning
 * function for each group of figures. They read the product's own tables and counters, for today only, and check no rights. The
 * limit builds its JSON from the same views and functions, so that the distance between the two is the cost of serving alone.
 * @param password of the role; written into the statement, so made of hexadecimal digits by the caller
 */
export function peerSchema(password: string): string {
  return `
drop schema if exists bench cascade;
do $$ begin if not exists (select from pg_roles where rolname = '${PEER_ROLE}') then create role ${PEER_ROLE} login; end if; end $$;
alter role ${PEER_ROLE} password ${pg.escapeLiteral(password)};
alter role ${PEER_ROLE} set timezone = 'Asia/Ho_Chi_Minh';
grant pg_read_all_data to ${PEER_ROLE};
create schema bench;

create view bench.unit as
  select s.unit_id as id, s.name, s.parent_id from org_unit_state s where s.from_on <= current_date and s.until_on > current_date;
comment on view bench.unit is E'@primaryKey id\\n@foreignKey (parent_id) references bench.unit (id)|@fieldName parent';

create view bench.member as
  select m.id, p.id as person_id, p.full_name as person_name, p.sort_name, m.status, m.decided_on, m.branch_id
    from person p join membership m on m.person_id = p.id and m.ended_on is null;
comment on view bench.member is E'@primaryKey id\\n@foreignKey (branch_id) references bench.unit (id)|@fieldName branch';

create type bench.progress as (unit_id uuid, name text, members integer, pipeline integer, done integer, quota integer, percent double precision);
create type bench.totals as (member_count integer, probationary_count integer, done integer, quota integer, percent double precision);
create type bench.count as (name text, n integer);

create function bench.percent(done bigint, quota integer) returns double precision language sql immutable as $$
  select round(100.0 * done / case when quota >= ${SMALL_BASE} then quota end, 2)::double precision
$$;

-- The units directly below one, this year, each in one row of the counters. Nothing counts on a day after today, so the year is exact.
create function bench.unit_progress(p_unit uuid, p_from date, p_to date) returns setof bench.progress language sql stable rows 50 as $$
  with quotas as materialized (select f.unit_id, f.amount from plan p cross join lateral quota_on(p.id, current_date) f
      where p.unit_id = p_unit and p.state <> 'DRAFT' and p.starts_on = p_from and p.ends_on = p_to)
  select b.unit_id, b.name, coalesce(s.decided + s.probationary + s.official, 0),
         coalesce(s.listed + s.class_done + s.dossier_open + s.branch_resolved + s.committee_resolved, 0),
         coalesce(s.n, 0), q.amount, bench.percent(coalesce(s.n, 0), q.amount)
    from org_unit_state b
    left join (select k.*, k.admitted[extract(year from p_from)::integer] as n from stock k where k.superior_id = p_unit) s on s.unit_id = b.unit_id
    left join quotas q on q.unit_id = b.unit_id
   where b.parent_id = p_unit and b.from_on <= current_date and b.until_on > current_date
   order by q.amount is null, coalesce(s.n, 0)::bigint - q.amount::bigint * (current_date - p_from + 1) / (p_to - p_from + 1), b.position, b.unit_id
$$;
comment on function bench.unit_progress is E'@behavior +list -connection';

-- The same without counters, from the records: members and candidates where they stand, admissions from the log, quotas from their lines.
create function bench.unit_progress_aggregating(p_unit uuid, p_from date, p_to date) returns setof bench.progress language sql stable rows 50 as $$
  with child as materialized (select c.unit_id from org_placement c where c.parent_id = p_unit and c.during @> current_date),
       below as materialized (select a.ancestor_id, a.descendant_id from child c join org_ancestry a on a.ancestor_id = c.unit_id and a.during @> current_date)
  select b.unit_id, v.name, coalesce(h.n, 0)::integer, coalesce(k.n, 0)::integer, coalesce(t.n, 0)::integer, q.amount, bench.percent(coalesce(t.n, 0), q.amount)
    from child b
    join org_unit_revision v on v.unit_id = b.unit_id and v.during @> current_date
    left join (select w.ancestor_id, count(*) as n from below w join membership m on m.branch_id = w.descendant_id and m.ended_on is null group by 1) h on h.ancestor_id = b.unit_id
    left join (select w.ancestor_id, count(*) as n from below w join candidacy m on m.branch_id = w.descendant_id and m.closed_on is null group by 1) k on k.ancestor_id = b.unit_id
    left join (select w.ancestor_id, count(*) as n from below w join lifecycle_event e on e.branch_id = w.descendant_id and e.measure = 'ADMITTED' and e.counted_on between p_from and p_to
        and not e.voided and not exists (select from lifecycle_event x where x.corrects = e.id) group by 1) t on t.ancestor_id = b.unit_id
    left join (select f.unit_id, f.amount from plan p cross join lateral quota_on(p.id, current_date) f
      where p.unit_id = p_unit and p.state <> 'DRAFT' and p.starts_on = p_from and p.ends_on = p_to) q on q.unit_id = b.unit_id
   order by q.amount is null, coalesce(t.n, 0)::bigint - q.amount::bigint * (current_date - p_from + 1) / (p_to - p_from + 1), v.position, b.unit_id
$$;
comment on function bench.unit_progress_aggregating is E'@behavior +list -connection';

create function bench.dashboard_totals(p_unit uuid, p_from date, p_to date) returns bench.totals language sql stable as $$
  select h.n, h.probationary, h.done, q.amount, bench.percent(h.done, q.amount)
    from (select coalesce(sum(s.decided + s.probationary + s.official), 0)::integer as n, coalesce(sum(s.probationary), 0)::integer as probationary,
        coalesce(sum(s.admitted[extract(year from p_from)::integer]), 0)::integer as done from stock s where s.unit_id = p_unit) h
    left join (select f.amount from (select p_unit as unit_id union select o.parent_id from org_unit_state o where o.unit_id = p_unit) whose
        join plan p on p.unit_id = whose.unit_id and p.starts_on = p_from cross join lateral quota_on(p.id, current_date) f
      where p.state <> 'DRAFT' and p.ends_on = p_to and f.unit_id = p_unit order by p.published_at desc limit 1) q on true
$$;

create function bench.flows(p_unit uuid, p_from date, p_to date) returns setof bench.count language sql stable rows 20 as $$
  select y.measure, sum(y.subtree)::integer from tally y where y.unit_id = p_unit and y.month between p_from and p_to group by y.measure
$$;
comment on function bench.flows is E'@behavior +list -connection';

create function bench.stages(p_unit uuid) returns setof bench.count language sql stable rows 6 as $$
  select k.stage, k.n from stock s cross join lateral (values ('LISTED', s.listed), ('CLASS_DONE', s.class_done), ('DOSSIER_OPEN', s.dossier_open),
    ('BRANCH_RESOLVED', s.branch_resolved), ('COMMITTEE_RESOLVED', s.committee_resolved)) k(stage, n) where s.unit_id = p_unit and k.n > 0
$$;
comment on function bench.stages is E'@behavior +list -connection';

create view bench.event as
  select e.id, e.act, e.effective_on, p.full_name as person_name, e.branch_id, e.counted_on, e.seq from lifecycle_event e join person p on p.id = e.person_id;
comment on view bench.event is E'@primaryKey id\\n@foreignKey (branch_id) references bench.unit (id)|@fieldName branch';

-- What counts in the unit, newest first by the day it counts: the product's own function, with the unit itself as all that may be seen.
create function bench.recent_events(p_unit uuid, p_from date, p_to date, p_rows integer) returns setof bench.event language sql stable rows 10 as $$
  select v.* from recent_events(p_unit, p_from, least(p_to, current_date), array[p_unit], current_date, 'infinity', 9223372036854775807, p_rows) n
    join bench.event v on v.id = n.id order by v.counted_on desc, v.seq desc
$$;
comment on function bench.recent_events is E'@behavior +list -connection';

-- W4: the same act as one function, called in one transaction: right over the branch, one answer per key, version, decision, record, entry
-- in the log (the counters follow by trigger), audit. It does not know the transition table: that is to its advantage.
create type bench.disciplined as (membership_id uuid, version integer, status text);
create function bench.discipline(p_account uuid, p_membership uuid, p_expected_version integer, p_grounds text, p_number text, p_signatory text,
  p_decided_on date, p_key text) returns bench.disciplined language plpgsql volatile security definer set search_path = public as $$
declare m membership; issuer uuid; decided uuid; known jsonb; answer bench.disciplined; input jsonb;
begin
  input := jsonb_build_object('id', p_membership, 'expectedVersion', p_expected_version, 'form', 'REPRIMAND', 'grounds', p_grounds, 'idempotencyKey', p_key,
    'decision', jsonb_build_object('number', p_number, 'decidedOn', p_decided_on, 'signatory', p_signatory));
  perform pg_advisory_xact_lock(hashtextextended(p_account || ':' || p_key, 0));
  select i.response into known from idempotency i where i.actor_id = p_account and i.key = p_key;
  if known is not null then return jsonb_populate_record(answer, known); end if;
  select * into m from membership where id = p_membership for update;
  select a.ancestor_id into issuer from org_ancestry a join role_grant g on g.unit_id = a.ancestor_id
   where a.descendant_id = m.branch_id and a.during @> current_date and g.account_id = p_account and g.during @> current_date and g.revoked_at is null
     and g.role in ('ORGANISATION_OFFICER', 'UNIT_OFFICER') order by a.depth limit 1;
  if issuer is null then raise exception 'NOT_FOUND'; end if;
  if m.version <> p_expected_version then raise exception 'STALE_VERSION'; end if;
  if m.status not in ('PROBATIONARY', 'OFFICIAL') then raise exception 'TRANSITION_REFUSED'; end if;
  insert into decision (issuer_id, number, decided_on, kind, signatory, recorded_by)
    values (issuer, p_number, p_decided_on, 'DISCIPLINE', p_signatory, p_account) returning id into decided;
  update membership set version = version + 1 where id = m.id;
  insert into lifecycle_event (act, person_id, membership_id, from_state, to_state, branch_id, effective_on, decision_id, details, measure, recorded_by)
    values ('REPRIMAND', m.person_id, m.id, m.status, m.status, m.branch_id, p_decided_on, decided, jsonb_build_object('ground', p_grounds), 'REPRIMANDED', p_account);
  answer := row(m.id, m.version + 1, m.status);
  insert into idempotency (actor_id, key, operation, input_sha256, response)
    values (p_account, p_key, 'membershipDiscipline', sha256(convert_to(input::text, 'UTF8')), to_jsonb(answer));
  perform audit_append('ACCOUNT', p_account, 'membershipDiscipline', 'Membership', m.id, m.branch_id, p_grounds, input);
  return answer;
end $$;
revoke execute on function bench.discipline from public;
grant execute on function bench.discipline to ${PEER_ROLE};
${peerRecognition}
revoke execute on function bench.recognise, bench.recognise_many from public;
grant execute on function bench.recognise, bench.recognise_many to ${PEER_ROLE};

-- Said table by table: PostGraphile shows what the role was granted, and does not know of pg_read_all_data.
grant usage on schema bench to ${PEER_ROLE};
grant select on all tables in schema bench to ${PEER_ROLE};
`;
}
