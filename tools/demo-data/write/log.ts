import { addMonths } from '@dangvu/domain/calendar/local-date';
import { countedOn } from '@dangvu/domain/reporting/measures';
import type { Accounts } from '../accounts/accounts.ts';
import type { LifecycleEvent, World } from '../history/model.ts';
import { grassrootsOf, type Unit } from '../units/tree.ts';
import { tableRows, type TableRows } from './insert.ts';
import { commentsOn } from './mentors.ts';

/** Who typed something in at a unit; nobody known for what lies before the accounts. */
export type Recorder = (unit: Unit, recordedAt: string) => string | null;

/** Since some fifteen months the units type in themselves; what is older was taken over from paper. */
export function recorder(world: World, accounts: Accounts): Recorder {
  const since = addMonths(world.today, -15);
  return (unit, recordedAt) =>
    recordedAt.slice(0, 10) < since ? null : (accounts.officerOf.get(grassrootsOf(unit)) ?? accounts.townOfficer).id;
}

/** Every document, with its number. */
export function* decisionRows(world: Pick<World, 'decisions'>, recordedBy: Recorder): Generator<TableRows> {
  yield tableRows(
    'decision',
    {
      id: 'uuid',
      issuer_id: 'uuid',
      number: 'text',
      decided_on: 'date',
      kind: 'text',
      signatory: 'text',
      title: 'text',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    world.decisions.map((decision) => ({
      id: decision.id,
      issuer_id: decision.issuer.id,
      number: decision.number,
      decided_on: decision.decidedOn,
      kind: decision.kind,
      signatory: decision.signatory,
      title: decision.title,
      recorded_at: decision.recordedAt,
      recorded_by: recordedBy(decision.issuer, decision.recordedAt),
    })),
  );
}

/** Papers on the way and those that arrived. */
export function* transferRows(world: Pick<World, 'transfers'>): Generator<TableRows> {
  yield tableRows(
    'transfer',
    {
      id: 'uuid',
      membership_id: 'uuid',
      from_branch_id: 'uuid',
      to_branch_id: 'uuid',
      destination: 'text',
      state: 'text',
      code: 'text',
      requested_on: 'date',
      moved_on: 'date',
      start_due_on: 'date',
      referred_on: 'date',
      deletion_proposed_on: 'date',
      present_due_on: 'date',
      closed_on: 'date',
      decision_id: 'uuid',
      reason: 'text',
      mentor_comment: 'text',
      branch_comment: 'text',
    },
    world.transfers.map((transfer) => ({
      id: transfer.id,
      membership_id: transfer.member.id,
      from_branch_id: transfer.from.id,
      to_branch_id: transfer.to?.id ?? null,
      destination: transfer.destination,
      state: transfer.state,
      code: transfer.code,
      requested_on: transfer.requestedOn,
      moved_on: transfer.movedOn,
      start_due_on: transfer.startDueOn,
      referred_on: transfer.referredOn,
      deletion_proposed_on: transfer.deletionProposedOn,
      present_due_on: transfer.presentDueOn,
      closed_on: transfer.closedOn,
      decision_id: transfer.decision?.id ?? null,
      reason: transfer.reason,
      ...commentsOn(transfer),
    })),
  );
}

/** Reminders to those who do not come. */
export function* reminderRows(world: Pick<World, 'reminders'>): Generator<TableRows> {
  yield tableRows(
    'absence_reminder',
    { id: 'uuid', membership_id: 'uuid', transfer_id: 'uuid', reminded_on: 'date', means: 'text', note: 'text', unit_id: 'uuid' },
    world.reminders.map(({ id, transfer, unit, on, means, note }) => ({
      id,
      membership_id: transfer.member.id,
      transfer_id: transfer.id,
      reminded_on: on,
      means,
      note,
      unit_id: unit.id,
    })),
  );
}

/** Departures the branches know of beforehand. */
export function* departureRows(world: Pick<World, 'departures'>, recordedBy: Recorder): Generator<TableRows> {
  yield tableRows(
    'expected_departure',
    {
      id: 'uuid', membership_id: 'uuid', kind: 'text', expected_on: 'date', destination: 'text', note: 'text', state: 'text', closed_on: 'date', close_reason: 'text',
      transfer_id: 'uuid', recorded_at: 'timestamptz', recorded_by: 'uuid',
    },
    world.departures.map((one) => ({
      id: one.id,
      membership_id: one.member.id,
      kind: one.kind,
      expected_on: one.expectedOn,
      destination: one.destination,
      note: one.note,
      state: one.state,
      closed_on: one.closedOn,
      close_reason: one.closeReason,
      transfer_id: one.transfer?.id ?? null,
      recorded_at: one.recordedAt,
      recorded_by: recordedBy(one.member.branch, one.recordedAt),
    })),
  );
}

/** The log in the order in which things became known; inserted like this, the counters follow by themselves. */
export function* eventRows(events: readonly LifecycleEvent[], recordedBy: Recorder): Generator<TableRows> {
  // Given day by day as they were lived. Papers of one person come in within the hour, never in another order than they were
  // written in: the log is read again in the order in which it was recorded.
  const latest = new Map<string, number>();
  const known = events.map((event) => {
    const at = Math.max(Date.parse(event.recordedAt), latest.get(event.person.id) ?? 0);
    latest.set(event.person.id, at);
    return { event, at };
  });
  known.sort((a, b) => a.at - b.at);
  yield tableRows(
    'lifecycle_event',
    {
      id: 'uuid',
      person_id: 'uuid',
      candidacy_id: 'uuid',
      membership_id: 'uuid',
      transfer_id: 'uuid',
      act: 'text',
      from_state: 'text',
      to_state: 'text',
      branch_id: 'uuid',
      to_branch_id: 'uuid',
      effective_on: 'date',
      counted_on: 'date',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
      decision_id: 'uuid',
      measure: 'text',
      details: 'jsonb',
      corrects: 'uuid',
      voided: 'boolean',
    },
    known.map(({ event, at }) => ({
      id: event.id,
      person_id: event.person.id,
      candidacy_id: event.candidacy?.id ?? null,
      membership_id: event.membership?.id ?? null,
      transfer_id: event.transfer?.id ?? null,
      act: event.act,
      from_state: event.fromState,
      to_state: event.toState,
      branch_id: event.branch.id,
      to_branch_id: event.toBranch?.id ?? null,
      effective_on: event.effectiveOn,
      counted_on: countedOn(event.act, event.effectiveOn, event.decision?.decidedOn ?? null),
      recorded_at: new Date(at).toISOString(),
      recorded_by: recordedBy(event.branch, event.recordedAt),
      decision_id: event.decision?.id ?? null,
      measure: event.measure,
      details: event.details,
      corrects: event.corrects?.id ?? null,
      voided: event.voided,
    })),
  );
}
