import { addMonths } from '@dangvu/domain/calendar/local-date';
import type { Client } from 'pg';
import type { Accounts } from '../accounts/accounts.ts';
import type { LifecycleEvent, World } from '../history/model.ts';
import type { Office } from '../history/offices.ts';
import { grassrootsOf, type Unit } from '../units/tree.ts';
import { daySpan, insertRows } from './insert.ts';

/** Who typed something in at a unit; nobody known for what lies before the accounts. */
export type Recorder = (unit: Unit, recordedAt: string) => string | null;

/** Since some fifteen months the units type in themselves; what is older was taken over from paper. */
export function recorder(world: World, accounts: Accounts): Recorder {
  const since = addMonths(world.today, -15);
  return (unit, recordedAt) => (recordedAt.slice(0, 10) < since ? null : (accounts.officerOf.get(grassrootsOf(unit)) ?? accounts.townOfficer).id);
}

/** People with everything that belongs to them, except the log of what happened to them. */
export async function writePeople(client: Client, world: World, offices: readonly Office[]): Promise<void> {
  const people = [...new Set([...world.memberships, ...world.candidacies].map(({ person }) => person))];
  await insertRows(
    client, 'person',
    {
      id: 'uuid', full_name: 'text', born_on: 'date', sex: 'text', ethnicity: 'text', religion: 'text', home_town: 'text', residence: 'text', occupation: 'text',
      education: 'text', qualification: 'text', personal_id: 'text', youth_union_member: 'boolean', died_on: 'date',
    },
    people.map((person) => ({
      id: person.id, full_name: person.fullName, born_on: person.bornOn, sex: person.sex, ethnicity: person.ethnicity, religion: person.religion, home_town: person.homeTown,
      residence: person.residence, occupation: person.occupation, education: person.education, qualification: person.qualification, personal_id: person.personalId,
      youth_union_member: person.youthUnionMember, died_on: person.diedOn,
    })),
  );
  await insertRows(
    client, 'candidacy',
    {
      id: 'uuid', person_id: 'uuid', branch_id: 'uuid', stage: 'text', source_group: 'text', listed_on: 'date', certificate_no: 'text', certificate_issued_on: 'date',
      dossier_opened_on: 'date', branch_resolved_on: 'date', committee_resolved_on: 'date', closed_on: 'date', close_reason: 'text',
    },
    world.candidacies.map((candidacy) => ({
      id: candidacy.id, person_id: candidacy.person.id, branch_id: candidacy.branch.id, stage: candidacy.stage, source_group: candidacy.sourceGroup, listed_on: candidacy.listedOn,
      certificate_no: candidacy.certificateNo, certificate_issued_on: candidacy.certificateIssuedOn, dossier_opened_on: candidacy.dossierOpenedOn,
      branch_resolved_on: candidacy.branchResolvedOn, committee_resolved_on: candidacy.committeeResolvedOn, closed_on: candidacy.closedOn, close_reason: candidacy.closeReason,
    })),
  );
  await insertRows(
    client, 'membership',
    {
      id: 'uuid', person_id: 'uuid', ordinal: 'smallint', candidacy_id: 'uuid', status: 'text', branch_id: 'uuid', decided_on: 'date', ceremony_on: 'date', official_on: 'date',
      ended_on: 'date', dossier_no: 'text', card_no: 'text',
    },
    world.memberships.map((member) => ({
      id: member.id, person_id: member.person.id, ordinal: member.ordinal, candidacy_id: member.candidacy?.id ?? null, status: member.status, branch_id: member.branch.id,
      decided_on: member.decidedOn, ceremony_on: member.ceremonyOn, official_on: member.officialOn, ended_on: member.endedOn, dossier_no: member.dossierNo, card_no: member.cardNo,
    })),
  );
  await insertRows(
    client, 'membership_posting', { membership_id: 'uuid', branch_id: 'uuid', during: 'daterange' },
    world.memberships.flatMap((member) => member.postings.map((posting) => ({ membership_id: member.id, branch_id: posting.branch.id, during: daySpan(posting.from, posting.to) }))),
  );
  await insertRows(
    client, 'office', { unit_id: 'uuid', person_id: 'uuid', role: 'text', during: 'daterange' },
    offices.map((office) => ({ unit_id: office.unit.id, person_id: office.member.person.id, role: office.role, during: daySpan(office.from, office.to) })),
  );
}

export async function writeDecisions(client: Client, world: World, recordedBy: Recorder): Promise<void> {
  await insertRows(
    client, 'decision',
    { id: 'uuid', issuer_id: 'uuid', number: 'text', decided_on: 'date', kind: 'text', signatory: 'text', title: 'text', recorded_at: 'timestamptz', recorded_by: 'uuid' },
    world.decisions.map((decision) => ({
      id: decision.id, issuer_id: decision.issuer.id, number: decision.number, decided_on: decision.decidedOn, kind: decision.kind, signatory: decision.signatory,
      title: decision.title, recorded_at: decision.recordedAt, recorded_by: recordedBy(decision.issuer, decision.recordedAt),
    })),
  );
}

export async function writeTransfers(client: Client, world: World): Promise<void> {
  await insertRows(
    client, 'transfer',
    {
      id: 'uuid', membership_id: 'uuid', from_branch_id: 'uuid', to_branch_id: 'uuid', destination: 'text', state: 'text', requested_on: 'date', present_due_on: 'date',
      closed_on: 'date', decision_id: 'uuid', reason: 'text',
    },
    world.transfers.map((transfer) => ({
      id: transfer.id, membership_id: transfer.member.id, from_branch_id: transfer.from.id, to_branch_id: transfer.to?.id ?? null, destination: transfer.destination,
      state: transfer.state, requested_on: transfer.requestedOn, present_due_on: transfer.presentDueOn, closed_on: transfer.closedOn, decision_id: transfer.decision?.id ?? null,
      reason: transfer.reason,
    })),
  );
}

/** Appends to the log in the order in which things became known; the counters follow by themselves. */
export async function writeEvents(client: Client, events: readonly LifecycleEvent[], recordedBy: Recorder): Promise<number> {
  const known = events.map((event) => ({ event, at: Date.parse(event.recordedAt) }));
  // A person's acts of one minute stay in the order in which they happened.
  known.sort((a, b) => a.at - b.at || (a.event.effectiveOn < b.event.effectiveOn ? -1 : a.event.effectiveOn > b.event.effectiveOn ? 1 : 0));
  return insertRows(
    client, 'lifecycle_event',
    {
      id: 'uuid', person_id: 'uuid', candidacy_id: 'uuid', membership_id: 'uuid', transfer_id: 'uuid', act: 'text', from_state: 'text', to_state: 'text', branch_id: 'uuid',
      to_branch_id: 'uuid', effective_on: 'date', recorded_at: 'timestamptz', recorded_by: 'uuid', decision_id: 'uuid', measure: 'text', details: 'jsonb', corrects: 'uuid',
      voided: 'boolean',
    },
    known.map(({ event }) => ({
      id: event.id, person_id: event.person.id, candidacy_id: event.candidacy?.id ?? null, membership_id: event.membership?.id ?? null, transfer_id: event.transfer?.id ?? null,
      act: event.act, from_state: event.fromState, to_state: event.toState, branch_id: event.branch.id, to_branch_id: event.toBranch?.id ?? null, effective_on: event.effectiveOn,
      recorded_at: event.recordedAt, recorded_by: recordedBy(event.branch, event.recordedAt), decision_id: event.decision?.id ?? null, measure: event.measure,
      details: event.details, corrects: event.corrects?.id ?? null, voided: event.voided,
    })),
  );
}
