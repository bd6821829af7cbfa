import type { Particular } from '@dangvu/domain/membership/particulars';
import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { historyOf } from '@dangvu/domain/rulebook/rules';
import { hasCommittee, particularOn } from '../../membership/public.ts';
import { admitted } from '../plan-progress-shape.ts';
import { stands } from './dashboard-row.ts';

const branchKinds = Object.values(UnitKind).filter(isBranchKind).map((kind) => `'${kind}'`).join(', ');

/** Official members a branch needs for a committee on a day: the rows of the rulebook, the latest first. */
const committeeMinimum = (day: string): string => {
  const rows = historyOf('BRANCH_COMMITTEE_MINIMUM');
  const cases = rows.toReversed().map(({ validFrom, value }) => `when ${day} >= date '${validFrom}' then ${Number(value)}`);
  return `case ${cases.join(' ')} else ${Number(rows[0]?.value)} end`;
};

/**
 * Residential branches of the unit of a target on a day: one row (with_committee, able, small). Able: they have the official members the
 * rule asks for. The measure is asked here again: in the join alone, every branch was counted for each target before it was looked at.
 */
const committees = (t: string, day: string): string => `(select count(*) filter (where b.able and b.has_committee)::integer as with_committee, count(*) filter (where b.able)::integer as able,
    count(*) filter (where not b.able)::integer as small from (
  select ${hasCommittee('v.unit_id', day)} as has_committee, count(m.id) >= ${committeeMinimum(day)} as able
    from org_ancestry a join org_unit_revision v on v.unit_id = a.descendant_id and v.during @> ${day} and v.sector = 'RESIDENTIAL' and v.kind in (${branchKinds})
    left join (membership_posting o join membership m on m.id = o.membership_id and m.official_on <= ${day}) on o.branch_id = v.unit_id
      and coalesce(lower(o.during) <= ${day}, true) and coalesce(upper(o.during) > ${day}, true)
   where ${t}.measure = 'BRANCH_COMMITTEES' and a.ancestor_id = ${t}.unit_id and a.during @> ${day} group by v.unit_id) b)`;

/** Whether the person admitted belonged to the group of an indicator when the admission was decided: `t` has measured_group and group_value. */
const was = (particular: Particular): string => `(${particularOn('p', particular, 'm.decided_on')})`;
const inGroup = (t: string): string => `case ${t}.measured_group when 'ALL' then true when 'WOMEN' then p.sex = 'FEMALE' when 'YOUTH_UNION' then ${was('YOUTH_UNION')} = 'true'
    when 'ETHNIC_MINORITY' then p.ethnicity <> 'Kinh' when 'RELIGION' then ${was('RELIGION')} is not null when 'OCCUPATION' then ${was('OCCUPATION')} = ${t}.group_value
    else k.source_group = ${t}.group_value end`;

/**
 * Admissions of a unit and below from the first day of a target's period to a day, all of them or those of the group. Counted by the
 * ceremony, the decision may have been up to two years earlier; where it counted is where it was decided, or where that branch has come since.
 */
const admissions = (t: string, day: string, group: string): string => {
  const counted = `e.counted_on <= ${day} and e.counted_on >= case ${t}.counted_by when 'CEREMONY' then (${t}.starts_on - interval '2 years')::date else ${t}.starts_on end
    and (${t}.counted_by = 'DECISION' or m.ceremony_on between ${t}.starts_on and ${day}) and ${group}`;
  const people = 'join membership m on m.id = e.membership_id join person p on p.id = m.person_id left join candidacy k on k.id = m.candidacy_id';
  return `((select count(*)::integer from org_ancestry a
      join lifecycle_event e on e.branch_id = a.descendant_id and e.measure = 'ADMITTED' and a.during @> e.effective_on ${people}
     where a.ancestor_id = ${t}.unit_id and not e.voided and ${stands('e.id')} and ${counted})
    + coalesce((select sum(c.times)::integer from carried_admission c join lifecycle_event e on e.id = c.event_id ${people}
     where c.unit_id = ${t}.unit_id and c.carried_on <= ${day} and ${counted}), 0))`;
};

/** The day on which the members of a rate are counted; null for the start of a term nobody has recorded. */
const baseDay = (t: string, on: string): string => `(select case when d.day is not null then least(${on}, d.day) end from (select case ${t}.base when 'YEAR_START' then ${t}.starts_on when 'PREVIOUS_YEAR_END' then ${t}.starts_on - 1
    when 'TERM_START' then case ${t}.period_kind when 'TERM' then ${t}.starts_on else (select max(s.starts_on) from plan s where s.period_kind = 'TERM' and s.state <> 'DRAFT'
      and s.starts_on <= ${t}.starts_on and s.ends_on >= ${t}.ends_on and exists (select from org_ancestry a where a.ancestor_id = s.unit_id and a.descendant_id = ${t}.plan_unit_id)) end end as day) d)`;

/** Members of a unit at the end of a day, with those of units merged into it since: their members are now its own. */
const membersOn = (unit: string, day: string): string => `(select coalesce(sum(h.n), 0)::integer from headcount_on(array(select ${unit} union select l.predecessor_id from org_lineage l
    where l.successor_id = ${unit} and l.kind = 'MERGED' and l.effective_on > ${day}), ${day}) h)`;

/**
 * What was counted for a target, as JSON (`TargetCount`): row `t` as of `targetsOf`; `on` the day the answer is true for.
 * What only some kinds need is asked for these alone.
 */
export function targetCount(t: string, on: string): string {
  const until = `least(${t}.ends_on, ${t}.due_on)`;
  const day = `least(${until}, ${on})`;
  return `(select json_build_object('until', ${until}, 'asOf', ${on},
      'done', case when b.able is not null then b.with_committee when ${t}.measured_group = 'ALL' and ${t}.counted_by = 'DECISION' then ${admitted(`${t}.unit_id`, `${t}.starts_on`, day)}
        else ${admissions(t, day, inGroup(t))} end,
      'base', case ${t}.kind when 'COVERAGE' then b.able when 'COMPOSITION' then case ${t}.counted_by when 'DECISION' then ${admitted(`${t}.unit_id`, `${t}.starts_on`, day)} else ${admissions(t, day, 'true')} end when 'RATE' then case when r.day is not null then ${membersOn(`${t}.unit_id`, 'r.day')} end end,
      'baseOn', case ${t}.kind when 'RATE' then r.day when 'COVERAGE' then ${day} end, 'small', b.small)
    from (select case ${t}.kind when 'RATE' then ${baseDay(t, on)} end as day) r
    left join lateral ${committees(t, day)} b on ${t}.measure = 'BRANCH_COMMITTEES')`;
}
