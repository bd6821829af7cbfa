// What acts write beside the log, against the entries they were written with: a correction takes it along.
import { endedStatuses } from '@dangvu/domain/membership/lifecycle';
import type { Check } from './difference.ts';
import { said } from './difference.ts';

/** Expected departures: open ones of members, closed ones by the transfer or the exit that closed them. */
export const departures: Check = async (client) => {
  const { rows } = await client.query<{ id: string; state: string; closed: string | null; due: string | null }>(
    `select * from (select d.id, d.state, d.closed_on::text as closed,
        (case d.state when 'TRANSFER_BEGUN' then (select t.requested_on from transfer t where t.id = d.transfer_id)
          when 'LEFT' then (select f.effective_on from lifecycle_fact f where f.person_id = m.person_id and f.membership_id = m.id and f.to_state = any($1::text[]) and f.from_state is distinct from f.to_state
            order by f.effective_on = d.closed_on desc, f.effective_on desc limit 1)
          else m.ended_on end)::text as due
       from expected_departure d join membership m on m.id = d.membership_id where d.state <> 'WITHDRAWN') s where closed is distinct from due order by id`,
    [endedStatuses],
  );
  return rows.map(({ id, state, closed, due }) => `departure ${id}: ${state} is closed on ${said(closed)}, the log gives ${said(due)}`);
};

/** Certificates of awareness: with the candidacy as in the class they come from. */
export const certificates: Check = async (client) => {
  const { rows } = await client.query<{ id: string; no: string; day: string }>(
    `select e.id, e.certificate_no as no, e.issued_on::text as day from training_enrolment e join candidacy c on c.id = e.candidacy_id
      where e.result = 'PASSED' and not exists (select from lifecycle_fact f where f.person_id = c.person_id and f.candidacy_id = c.id and f.act = 'AWARENESS_CLASS_COMPLETE'
        and f.effective_on = e.issued_on and f.details->>'certificateNo' = e.certificate_no) order by e.id`,
  );
  const { rows: bare } = await client.query<{ id: string }>('select c.id from candidacy c where c.certificate_no is not null and c.certificate_issued_on is null order by c.id');
  return [
    ...rows.map(({ id, no, day }) => `enrolment ${id}: passed with certificate ${no} of ${day}, the log does not know it`),
    ...bare.map(({ id }) => `candidacy ${id}: has the number of a certificate nobody issued`),
  ];
};

/** Days on which people died, against the log. */
export const deaths: Check = async (client) => {
  const { rows } = await client.query<{ id: string; kept: string | null; due: string | null }>(
    `select p.id, p.died_on::text as kept, f.day::text as due from person p full join (select person_id, max(effective_on) as day from lifecycle_fact where act = 'RECORD_DEATH' group by 1) f on f.person_id = p.id
      where (p.died_on is not null or f.day is not null) and p.died_on is distinct from f.day
        and not exists (select from person_merge g where p.id in (g.kept_id, g.merged_id)) order by 1`,
  );
  return rows.map(({ id, kept, due }) => `person ${id}: died on ${said(kept)}, the log gives ${said(due)}`);
};
