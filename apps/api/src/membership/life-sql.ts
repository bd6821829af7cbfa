import { groupOfAct, groupOfKind } from '@dangvu/domain/membership/life-entries';
import type { LifeEntryKind } from '@dangvu/domain/membership/life-entries';
import type { LifeGroup } from '@dangvu/domain/membership/life-groups';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { mentorEnd } from './mentor-sql.ts';
import { personVisible } from './visibility.ts';

/** What of a life is asked for. */
export interface LifeAsked {
  readonly groups?: readonly LifeGroup[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const inTown = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Columns of every part, in their order. `ordinal` keeps acts of one day in the order in which they were recorded. */
const part = (kind: string, id: string, on: string, more: { from: string; where: string; branch: string; details: string; recorded: string; event?: string; ordinal?: string; scan?: string }): string =>
  `select '${kind}' as kind, ${id} as id, ${on} as happened_on, ${more.ordinal ?? '0'}::bigint as ordinal, ${more.recorded}_at as recorded_at, ${more.recorded}_by as recorded_by, ${more.branch} as branch_id,
    ${more.details} as details, ${more.event ?? 'null::uuid'} as event_id, ${more.scan ?? 'null::uuid'} as scan_id from ${more.from} where ${more.where}`;

const candidacyOf = (person: string): string => `c.person_id = ${person}`;

/** The parts of a life beside its acts, each by the person in row `row`. */
function besides(row: string, statement: StatementBuilder): Record<Exclude<LifeEntryKind, 'ACT'>, string> {
  const person = `${row}.id`;
  // Somebody else's name is told only to whoever may see him.
  const supporter = `(select p.full_name from person p where p.id = s.person_id and ${personVisible('p.id', statement)})`;
  const supported = { from: 'candidacy c join candidacy_supporter s on s.candidacy_id = c.id', branch: 'c.branch_id', recorded: 's.recorded' };
  const helped = { from: 'membership m join probation_mentor s on s.membership_id = m.id', branch: '(select p.branch_id from membership_posting p where p.membership_id = m.id and p.during @> s.assigned_on)', recorded: 's.recorded' };
  const taught = { from: 'training_enrolment s join training_class k on k.id = s.class_id', branch: 'coalesce((select c.branch_id from candidacy c where c.id = s.candidacy_id), (select m.branch_id from membership m where m.id = s.membership_id))', recorded: 's.recorded' };
  const asked = { from: 'candidacy c join candidacy_inquiry s on s.candidacy_id = c.id', branch: 'c.branch_id', recorded: 's.recorded' };
  const leaving = { from: 'membership m join expected_departure s on s.membership_id = m.id', branch: 'm.branch_id', recorded: 's.recorded' };
  const belongs = candidacyOf(person);
  return {
    SUPPORTER_ASSIGNED: part('SUPPORTER_ASSIGNED', 's.id', 's.assigned_on', { ...supported, where: belongs, details: `jsonb_build_object('role', s.role, 'member', ${supporter}, 'body', s.body, 'togetherSince', s.together_since)` }),
    SUPPORTER_ENDED: part('SUPPORTER_ENDED', 's.id', 's.ended_on', { ...supported, where: `${belongs} and s.ended_on is not null`, details: `jsonb_build_object('role', s.role, 'member', ${supporter}, 'body', s.body, 'reason', s.end_reason)` }),
    MENTOR_ASSIGNED: part('MENTOR_ASSIGNED', 's.id', 's.assigned_on', { ...helped, where: `m.person_id = ${person}`, details: `jsonb_build_object('member', ${supporter})` }),
    MENTOR_ENDED: part('MENTOR_ENDED', 's.id', 'e.on_day', {
      ...helped, from: `${helped.from} cross join lateral ${mentorEnd('s', statement.todaySql)} e`, where: `m.person_id = ${person}`, details: `jsonb_build_object('member', ${supporter}, 'endedBy', e.ended_by, 'reason', case when e.ended_by is null then s.end_reason end)`,
    }),
    // A review looked at whom the list held: who was put on it afterwards with an earlier day was not there to be looked at.
    SOURCE_REVIEWED: part('SOURCE_REVIEWED', 's.id', 's.held_on', {
      from: 'candidacy c join source_review s on s.branch_id = c.branch_id and s.held_on >= c.listed_on and s.held_on <= coalesce(c.closed_on, s.held_on)', where: `${belongs} and s.recorded_at >= (select min(o.recorded_at) from lifecycle_event o where o.person_id = ${person} and o.candidacy_id = c.id)`, branch: 'c.branch_id', recorded: 's.recorded',
      details: `jsonb_build_object('staying', s.staying, 'entered', s.entered, 'leaving', s.leaving, 'note', s.note)`,
    }),
    CLASS_ENROLLED: part('CLASS_ENROLLED', 's.id', 's.enrolled_on', { ...taught, where: `s.person_id = ${person}`, details: `jsonb_build_object('training', s.kind, 'trainingClass', k.name)` }),
    // An awareness class that was passed is an act of its own.
    CLASS_CLOSED: part('CLASS_CLOSED', 's.id', 'coalesce(s.issued_on, k.last_on)', {
      ...taught, where: `s.person_id = ${person} and s.result is not null and not (s.kind = 'AWARENESS' and s.result = 'PASSED')`, details: `jsonb_build_object('training', s.kind, 'trainingClass', k.name, 'result', s.result, 'certificateNo', s.certificate_no)`,
    }),
    PAPER_LAID: part('PAPER_LAID', 's.candidacy_id', `coalesce(s.dated_on, ${inTown('s.recorded_at')})`, {
      from: 'candidacy c join dossier_paper s on s.candidacy_id = c.id', where: `${belongs} and s.in_hand`, branch: 'c.branch_id', recorded: 's.recorded', details: `jsonb_build_object('paper', s.paper, 'number', s.number, 'note', s.note)`,
    }),
    INQUIRY_SENT: part('INQUIRY_SENT', 's.id', 's.sent_on', { ...asked, where: belongs, details: `jsonb_build_object('inquiry', s.kind, 'addressee', s.addressee, 'about', s.about)` }),
    INQUIRY_ANSWERED: part('INQUIRY_ANSWERED', 's.id', 's.answered_on', {
      ...asked, where: `${belongs} and s.answered_on is not null`, details: `jsonb_build_object('inquiry', s.kind, 'addressee', s.addressee, 'finding', s.finding, 'note', s.note)`,
    }),
    SCAN_ATTACHED: part('SCAN_ATTACHED', 's.id', inTown('s.attached_at'), {
      from: 'candidacy c join scan s on s.candidacy_id = c.id', where: belongs, branch: 'c.branch_id', recorded: 's.sent', details: `jsonb_build_object('paper', s.paper, 'fileName', s.file_name)`, scan: 's.id',
    }),
    DEPARTURE_EXPECTED: part('DEPARTURE_EXPECTED', 's.id', inTown('s.recorded_at'), {
      ...leaving, where: `m.person_id = ${person}`, details: `jsonb_build_object('departure', s.kind, 'expectedOn', s.expected_on, 'destination', s.destination, 'note', s.note)`,
    }),
    DEPARTURE_CLOSED: part('DEPARTURE_CLOSED', 's.id', 's.closed_on', {
      ...leaving, where: `m.person_id = ${person} and s.closed_on is not null`, details: `jsonb_build_object('departure', s.kind, 'state', s.state, 'reason', s.close_reason)`,
    }),
    ABSENT_REMINDED: part('ABSENT_REMINDED', 's.id', 's.reminded_on', {
      from: 'membership m join absence_reminder s on s.membership_id = m.id', where: `m.person_id = ${person}`, branch: 'm.branch_id', recorded: 's.recorded', details: `jsonb_build_object('means', s.means, 'note', s.note)`,
    }),
    MONTH_MISSED: part('MONTH_MISSED', 's.id', inTown('s.recorded_at'), {
      from: 'membership m join missed_month s on s.membership_id = m.id', where: `m.person_id = ${person}`, branch: 'm.branch_id', recorded: 's.recorded',
      details: `jsonb_build_object('inMonth', to_char(s.month, 'MM/YYYY'), 'missed', case when s.dues and s.activity then 'BOTH' when s.dues then 'DUES' else 'ACTIVITY' end, 'takenBack', s.withdrawn_on, 'reason', s.withdraw_reason)`,
    }),
    SUPPLEMENT_FILED: part('SUPPLEMENT_FILED', 's.id', 's.valid_from', {
      from: `person_supplement s left join lateral (select jsonb_object_agg(v.particular, jsonb_build_array((select b.value from person_particular b where b.record_of = v.record_of and b.particular = v.particular
          and (b.valid_from is null or (b.valid_from, b.seq) < (v.valid_from, v.seq)) order by b.valid_from desc nulls last, b.seq desc limit 1), v.value)) as changed
        from person_particular v where v.supplement_id = s.id) o on true`,
      where: `s.person_id = ${person}`, branch: 's.branch_id', recorded: 's.recorded', details: `jsonb_build_object('filedOn', s.filed_on, 'note', s.note, 'changed', o.changed, 'unchanged', case when o.changed is null then 'NOTHING' end)`,
    }),
    REFUSAL_TOLD: part('REFUSAL_TOLD', 'c.id', 's.told_on', {
      from: 'candidacy c join refusal_notice s on s.candidacy_id = c.id', where: belongs, branch: 'c.branch_id', recorded: 's.recorded', details: `'{}'::jsonb`,
    }),
    RECORD_CORRECTED: part('RECORD_CORRECTED', 's.id', 'd.decided_on', {
      from: 'person_correction s join decision d on d.id = s.decision_id', where: `s.person_id = ${person}`, branch: 's.branch_id', recorded: 's.recorded',
      details: `jsonb_build_object('changed', s.changed, 'decision', d.number, 'issuer', (select r.short_name from org_unit_revision r where r.unit_id = d.issuer_id order by r.during @> d.decided_on desc, r.during desc limit 1), 'signatory', d.signatory, 'reason', s.reason)`,
    }),
    OFFICE_TAKEN: part('OFFICE_TAKEN', 's.id', 'lower(s.during)', {
      from: 'office s', where: `s.person_id = ${person} and not lower_inf(s.during) and not isempty(s.during)`, branch: 's.unit_id', recorded: 's.recorded', details: `jsonb_build_object('office', s.role)`,
    }),
    OFFICE_LEFT: part('OFFICE_LEFT', 's.id', 'upper(s.during)', {
      from: `(select o.*, coalesce(o.left_at, o.recorded_at) as ended_at, o.left_by as ended_by from office o) s`,
      where: `s.person_id = ${person} and not upper_inf(s.during) and not isempty(s.during)`, branch: 's.unit_id', recorded: 's.ended', details: `jsonb_build_object('office', s.role, 'reason', s.left_reason)`,
    }),
    RECORDS_MERGED: part('RECORDS_MERGED', 's.id', inTown('s.merged_at'), {
      from: 'person_merge s', where: `s.kept_id = ${person}`, branch: 'null::uuid', recorded: 's.merged',
      details: `jsonb_build_object('merged', (select p.full_name from person p where p.id = s.merged_id), 'reason', s.reason, 'undone', ${inTown('s.undone_at')})`,
    }),
  };
}

/** Acts of the log; those of the groups asked for, and with CORRECTION every entry that replaces another. */
function acts(row: string, groups: readonly LifeGroup[] | null, statement: StatementBuilder): string {
  const wanted = groups && Object.entries(groupOfAct).flatMap(([act, group]) => (groups.includes(group) ? [act] : []));
  const some = wanted && `(s.act = any(${statement.param(wanted, 'text[]')})${groups?.includes('CORRECTION') ? ' or s.corrects is not null' : ''})`;
  return part('ACT', 's.id', 's.effective_on', {
    from: 'lifecycle_event s', where: [`s.person_id = ${row}.id`, ...(some ? [some] : [])].join(' and '), branch: 's.branch_id', recorded: 's.recorded', details: 's.details', event: 's.id', ordinal: 's.seq',
  });
}

/** Everything recorded of the person in row `row`, as one relation. */
export function lifeSql(row: string, { groups = null }: LifeAsked, statement: StatementBuilder): string {
  const others = besides(row, statement);
  const chosen = Object.entries(groupOfKind).flatMap(([kind, group]) => (groups === null || groups.includes(group) ? [others[kind as keyof typeof others]] : []));
  return `(${[acts(row, groups, statement), ...chosen].join(' union all ')})`;
}
