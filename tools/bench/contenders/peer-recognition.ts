/**
 * W5 for the others: many recognitions by one decision, as one function that takes an array, and as a function for one that is asked for
 * 200 times under aliases. They do what the product does: right, version, the end of probation, decision, record, entry in the log (the
 * counters follow by trigger), one answer per key, audit, and what was wrong with each row.
 */
export const peerRecognition = `
create type bench.recognised as (row_no integer, membership_id uuid, version integer, status text, official_on date, code text);

-- Set-based from end to end: one statement each for the locks, the judgement, the records and the entries.
create function bench.recognise_many(p_account uuid, p_rows jsonb, p_number text, p_signatory text, p_decided_on date, p_key text)
returns setof bench.recognised language plpgsql volatile security definer set search_path = public rows 200 as $$
declare known jsonb; answer jsonb; issuer uuid; decided uuid; input jsonb;
begin
  input := jsonb_build_object('rows', p_rows, 'idempotencyKey', p_key,
    'decision', jsonb_build_object('number', p_number, 'decidedOn', p_decided_on, 'signatory', p_signatory));
  perform pg_advisory_xact_lock(hashtextextended(p_account || ':' || p_key, 0));
  select i.response into known from idempotency i where i.actor_id = p_account and i.key = p_key;
  if known is not null then return query select * from jsonb_populate_recordset(null::bench.recognised, known); return; end if;
  perform 1 from membership m where m.id in (select (r ->> 'id')::uuid from jsonb_array_elements(p_rows) r) order by m.id for no key update;
  select a.ancestor_id into issuer from membership m join org_ancestry a on a.descendant_id = m.branch_id and a.during @> current_date
    join role_grant g on g.unit_id = a.ancestor_id and g.account_id = p_account and g.during @> current_date and g.revoked_at is null and g.role in ('ORGANISATION_OFFICER', 'UNIT_OFFICER')
   where m.id = (p_rows -> 0 ->> 'id')::uuid order by a.depth limit 1;
  select jsonb_agg(jsonb_build_object('row_no', j.place - 1, 'membership_id', j.id, 'version', j.version + (j.code is null)::integer,
           'status', case when j.code is null then 'OFFICIAL' else j.status end, 'official_on', case when j.code is null then j.due else j.official_on end, 'code', j.code) order by j.place)
    into answer
    from (select r.place, m.*, (m.ceremony_on + interval '12 months')::date as due,
                 case when m.id is null or not exists (select from org_ancestry a where a.descendant_id = m.branch_id and a.ancestor_id = issuer and a.during @> current_date) then 'NOT_FOUND'
                      when m.version <> (r.given ->> 'expectedVersion')::integer then 'STALE_VERSION'
                      when m.status <> 'PROBATIONARY' then 'TRANSITION_REFUSED'
                      when (m.ceremony_on + interval '12 months')::date > p_decided_on then 'PROBATION_NOT_OVER' end as code
            from jsonb_array_elements(p_rows) with ordinality r(given, place) left join membership m on m.id = (r.given ->> 'id')::uuid) j;
  insert into decision (issuer_id, number, decided_on, kind, signatory, recorded_by)
    values (issuer, p_number, p_decided_on, 'RECOGNITION', p_signatory, p_account) returning id into decided;
  update membership m set status = 'OFFICIAL', official_on = a.official_on, version = a.version
    from jsonb_populate_recordset(null::bench.recognised, answer) a where a.code is null and m.id = a.membership_id;
  insert into lifecycle_event (act, person_id, membership_id, from_state, to_state, branch_id, effective_on, decision_id, measure, recorded_by, counted_on)
    select 'RECOGNISE', m.person_id, m.id, 'PROBATIONARY', 'OFFICIAL',
           coalesce((select p.branch_id from membership_posting p where p.membership_id = m.id and p.during @> a.official_on), m.branch_id),
           a.official_on, decided, 'RECOGNISED', p_account, greatest(a.official_on, p_decided_on)
      from jsonb_populate_recordset(null::bench.recognised, answer) a join membership m on m.id = a.membership_id where a.code is null;
  insert into idempotency (actor_id, key, operation, input_sha256, response)
    values (p_account, p_key, 'membershipsRecognise', sha256(convert_to(input::text, 'UTF8')), answer);
  perform audit_append('ACCOUNT', p_account, 'membershipsRecognise', 'Decision', decided, issuer, null, input);
  return query select * from jsonb_populate_recordset(null::bench.recognised, answer);
end $$;

-- One alone. The first under a number records the decision, the others rest on it.
create function bench.recognise(p_account uuid, p_membership uuid, p_expected_version integer, p_number text, p_signatory text, p_decided_on date, p_key text)
returns bench.recognised language plpgsql volatile security definer set search_path = public as $$
declare m membership; issuer uuid; decided uuid; known jsonb; answer bench.recognised; input jsonb; due date; refused text;
begin
  input := jsonb_build_object('id', p_membership, 'expectedVersion', p_expected_version, 'idempotencyKey', p_key,
    'decision', jsonb_build_object('number', p_number, 'decidedOn', p_decided_on, 'signatory', p_signatory));
  perform pg_advisory_xact_lock(hashtextextended(p_account || ':' || p_key, 0));
  select i.response into known from idempotency i where i.actor_id = p_account and i.key = p_key;
  if known is not null then return jsonb_populate_record(answer, known); end if;
  select * into m from membership where id = p_membership for no key update;
  select a.ancestor_id into issuer from org_ancestry a join role_grant g on g.unit_id = a.ancestor_id
   where a.descendant_id = m.branch_id and a.during @> current_date and g.account_id = p_account and g.during @> current_date and g.revoked_at is null
     and g.role in ('ORGANISATION_OFFICER', 'UNIT_OFFICER') order by a.depth limit 1;
  due := (m.ceremony_on + interval '12 months')::date;
  refused := case when issuer is null then 'NOT_FOUND' when m.version <> p_expected_version then 'STALE_VERSION'
                  when m.status <> 'PROBATIONARY' then 'TRANSITION_REFUSED' when due > p_decided_on then 'PROBATION_NOT_OVER' end;
  if refused is not null then return row(null, m.id, m.version, m.status, m.official_on, refused)::bench.recognised; end if;
  insert into decision (issuer_id, number, decided_on, kind, signatory, recorded_by)
    values (issuer, p_number, p_decided_on, 'RECOGNITION', p_signatory, p_account) on conflict on constraint decision_number_unique do nothing;
  select d.id into decided from decision d where d.issuer_id = issuer and d.year = extract(year from p_decided_on)::integer and d.number = p_number;
  update membership set status = 'OFFICIAL', official_on = due, version = version + 1 where id = m.id;
  insert into lifecycle_event (act, person_id, membership_id, from_state, to_state, branch_id, effective_on, decision_id, measure, recorded_by, counted_on)
    values ('RECOGNISE', m.person_id, m.id, m.status, 'OFFICIAL',
      coalesce((select p.branch_id from membership_posting p where p.membership_id = m.id and p.during @> due), m.branch_id), due, decided, 'RECOGNISED', p_account, greatest(due, p_decided_on));
  answer := row(null, m.id, m.version + 1, 'OFFICIAL', due, null);
  insert into idempotency (actor_id, key, operation, input_sha256, response)
    values (p_account, p_key, 'membershipRecognise', sha256(convert_to(input::text, 'UTF8')), to_jsonb(answer));
  perform audit_append('ACCOUNT', p_account, 'membershipRecognise', 'Membership', m.id, m.branch_id, null, input);
  return answer;
end $$;
`;
