/** Row `mentor`: probation_mentor. What the member he helps has done since. */
const movedOn = (mentor: string, member: string): string => `(select min(f.effective_on) from lifecycle_fact f
  where f.person_id = ${member}.person_id and f.membership_id = ${member}.id and f.act in ('TRANSFER_ACCEPT', 'COLLECTIVE_TRANSFER') and f.effective_on > ${mentor}.assigned_on)`;

/**
 * The end of the task in row `mentor` by the day `on`, as a relation (on_day, ended_by) of one row or none: as the branch resolved, else
 * with the recognition, the exit or the transfer of the probationer. Nothing is written for these, so that a correction of one corrects this too.
 * A branch that is reorganised takes both along.
 */
export const mentorEnd = (mentor: string, on: string): string => `(select greatest(e.on_day, ${mentor}.assigned_on) as on_day, e.ended_by from membership k,
    lateral (values (${mentor}.ended_on, null), (k.official_on, 'RECOGNISED'), (${movedOn(mentor, 'k')}, 'TRANSFERRED'), (k.ended_on, 'LEFT')) e(on_day, ended_by)
  where k.id = ${mentor}.membership_id and e.on_day <= ${on} order by e.on_day, e.ended_by nulls first limit 1)`;

/** Condition: the task in row `mentor` of helping the member in row `member` goes on today; cheaper than `mentorEnd` where nothing else is asked. */
export const helpsNow = (mentor: string, member: string): string =>
  `${mentor}.membership_id = ${member}.id and ${mentor}.ended_on is null and ${member}.status = 'PROBATIONARY' and ${movedOn(mentor, member)} is null`;

/** Where a member stands on a day who helps, or is to help, a probationer: `MentorStanding` as JSON. Both are looked at as they were on that day. */
export const mentorStandingSql = (person: string, membership: string, day: string): string => `(select json_build_object(
    'official', h.id is not null and coalesce(h.official_on <= ${day}, false),
    'sameBranch', exists (select from membership_posting p join membership_posting q on q.branch_id = p.branch_id and q.during @> ${day} and q.membership_id = ${membership}
      where p.membership_id = h.id and p.during @> ${day}))
  from (select 1) z left join membership h on h.id = (select e.id from membership e where e.person_id = ${person} and e.decided_on <= ${day} and (e.ended_on is null or e.ended_on > ${day}) order by e.ordinal desc limit 1))`;
