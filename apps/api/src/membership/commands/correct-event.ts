import { DomainError } from '@dangvu/domain/errors/domain-error';
import { datedByAdmission } from '@dangvu/domain/membership/brings-dates';
import { correctionReasons } from '@dangvu/domain/membership/correction-refusals';
import { tracedActs } from '@dangvu/domain/membership/history';
import { probationEnd } from '@dangvu/domain/membership/lifecycle';
import type { LifecycleAct, LifecycleState } from '@dangvu/domain/membership/lifecycle';
import { branchAt, replayMembership } from '@dangvu/domain/membership/replay';
import { alongMoves, moves } from '@dangvu/domain/membership/replay-moves';
import { replayCandidacy } from '@dangvu/domain/membership/replay-candidacy';
import type { Arrival, Replay } from '@dangvu/domain/membership/replay';
import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { persons } from '../person.entity.ts';
import type { PersonEntity } from '../person.entity.ts';
import { lifecycleFacts } from '../record-facts.ts';
import { applyCandidacy, applyMembership } from './apply-replay.ts';
import { followBeside } from './beside-the-log.ts';
import { requireBranch, standingOf } from './branch.ts';
import { arrivalNoted, correctedArrival } from './correct-arrival.ts';
import type { CorrectedDates } from './correct-arrival.ts';
import { collision, requireCorrectable } from './correction-refusal.ts';
import { decide } from './decide.ts';
import { requireNotErased } from './erase-person.ts';
import { formerlyOver } from './issuer.ts';
import { rowJson } from '../../platform/act/table.ts';
import { transfers } from '../transfer.entity.ts';
import type { TransferEntity } from '../transfer.entity.ts';
import { factsOf, holdRow, requireVisible } from './locked-record.ts';
import { logOf } from './log-of-record.ts';
import type { LoggedEntry } from './log-of-record.ts';
import { recordEvent } from './record-event.ts';
import { requireRecordsInOrder } from './records-in-order.ts';
import { settleOffices } from './settle-offices.ts';

export interface EventCorrection {
  readonly id: string;
  readonly effectiveOn?: string | null;
  readonly void?: boolean | null;
  /** Of an arrival: the dates of the admission elsewhere. */
  readonly arrival?: CorrectedDates | null;
  readonly reason: string;
  readonly decision?: TypedDecision | null;
}

interface StoredEvent {
  readonly person_id: string;
  readonly candidacy_id: string | null;
  readonly membership_id: string | null;
  readonly transfer_id: string | null;
  readonly act: LifecycleAct;
  readonly effective_on: string;
  readonly to_state: string | null;
  readonly in_force: boolean;
}

interface Records {
  readonly candidacy: CandidacyEntity | null;
  readonly membership: MembershipEntity | null;
  readonly person: PersonEntity;
}

/**
 * Puts an entry of the log right by a decision: another day, or that it never happened. The entry stays, a new one replaces
 * it, and the record is made anew from the log as it now reads (294-QĐ/TW 6.2.4). A ceremony that moves takes the official
 * date with it, and so does that of who arrived on probation.
 * @throws DomainError CORRECTION_INVALID for an entry no longer in force, for what an act of its own undoes, and when the log
 *   would then say what cannot have happened
 */
export async function correctEvent(transaction: Transaction, input: EventCorrection): Promise<PayloadReferences> {
  await requireVisible(transaction, 'lifecycle_event', input.id);
  const records = await lockRecords(transaction, await storedEvent(transaction, input.id));
  // Read again under the lock: somebody may have corrected it while this act waited.
  const event = await storedEvent(transaction, input.id);
  await requireNotErased(transaction, [event.person_id], ['id']);
  const voided = input.void === true;
  const record = records.membership ?? records.candidacy;
  if (!record) throw new Error('an entry belongs to a candidacy or a membership');
  const known = await factsOf(transaction, records.membership ? 'membership' : 'candidacy', record.id);
  const facts = lifecycleFacts(known, transaction.viewer, transaction.today);
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  decide(
    'EVENT_CORRECT',
    {
      ...facts,
      effectiveOn: voided ? event.effective_on : (input.effectiveOn ?? event.effective_on),
      decision: input.decision ? { number: input.decision.number, issuedOn: input.decision.decidedOn } : null,
      correction: { namesEventInForce: event.in_force, reason },
    },
    { day: 'effectiveOn', byCode: { CORRECTION_INVALID: ['id'] } },
  );
  const recordedDay = requireCorrectable(event, input);
  if (!input.decision) throw new DomainError('DECISION_REQUIRED', { path: ['decision', 'number'] });
  const arrival =
    input.arrival && records.membership
      ? await correctedArrival(transaction, { act: event.act, membership: records.membership, person: records.person, arrivedAs: event.to_state, arrivedOn: recordedDay }, input.arrival)
      : null;
  // Who was entered from the list counts from the day of the decision, whatever day that is now.
  const day = arrival && datedByAdmission.has(event.act) ? arrival.decidedOn : recordedDay;
  const former = await formerlyOver(transaction, input.decision, known);
  const decisionId = recordDecision(transaction, input.decision, {
    kind: 'CORRECTION',
    above: known.above,
    former,
    permission: 'MEMBERSHIP_RECORD',
  });
  const path = [voided ? 'void' : arrival && !input.effectiveOn ? 'arrival' : 'effectiveOn'];
  const { eventId, warnings } = await rewrite(
    transaction,
    { ...event, id: input.id },
    { day, voided, arrival, reason, decisionId, path },
    records,
  );
  transaction.about({ targetType: 'Person', targetId: records.person.id, unitId: record.branchId, reason });
  return { event: ref(eventId), person: ref(records.person.id), warnings };
}

/** Other entries name what this one opened; the correction goes on under the same name. */
const caseKept = ({ id, act }: LoggedEntry): object => (tracedActs.includes(act) ? { case: id } : {});

async function storedEvent(transaction: Transaction, id: string): Promise<StoredEvent> {
  const [event] = await transaction.query<StoredEvent>(
    `select e.person_id, e.candidacy_id, e.membership_id, e.transfer_id, e.act, e.effective_on::text as effective_on, e.to_state,
       exists (select from lifecycle_fact f where f.id = e.id) as in_force from lifecycle_event e where e.id = $1`,
    [id],
  );
  if (!event) throw new DomainError('NOT_FOUND', { path: ['id'] });
  return event;
}

/** Candidacy before membership before person: the order in which every act takes hold of them. */
async function lockRecords(transaction: Transaction, event: StoredEvent): Promise<Records> {
  const [candidacy, membership, person] = await Promise.all([
    event.candidacy_id ? holdRow(transaction, candidacies, event.candidacy_id) : null,
    event.membership_id ? holdRow(transaction, memberships, event.membership_id) : null,
    holdRow(transaction, persons, event.person_id),
  ]);
  return { candidacy, membership, person };
}

async function transfersOf(transaction: Transaction, membershipId: string): Promise<TransferEntity[]> {
  const rows = await transaction.query<{ row: TransferEntity }>(
    `select ${rowJson(transfers, 'x')} as row from transfer x where x.membership_id = $1 order by x.id for no key update`,
    [membershipId],
  );
  return rows.map(({ row }) => row);
}

interface Rewriting {
  readonly day: string;
  readonly voided: boolean;
  /** The dates of an arrival as they are put right; null when they stand. */
  readonly arrival: Arrival | null;
  readonly reason: string;
  readonly decisionId: string;
  readonly path: readonly string[];
}

/** The log as it reads with the entry changed or gone. */
const withChange = (log: readonly LoggedEntry[], id: string, { day, voided }: Rewriting): LoggedEntry[] =>
  log.flatMap((entry) => (entry.id !== id ? [entry] : voided ? [] : [{ ...entry, effectiveOn: day }]));

async function replayed<T>(transaction: Transaction, replay: Replay<T>, log: readonly LoggedEntry[], { path }: Rewriting): Promise<T> {
  if (replay.ok) return replay.record;
  throw await collision(transaction, log, replay.at, replay.refusal, path);
}

async function rewrite(
  transaction: Transaction,
  event: StoredEvent & { id: string },
  change: Rewriting,
  { candidacy, membership, person }: Records,
): Promise<{ eventId: string; warnings: object[] }> {
  const { today } = transaction;
  if (event.act === 'RECORD_DEATH') {
    const diedOn = change.voided ? null : change.day;
    transaction.writes.change(persons, person, { diedOn, version: person.version + 1 });
  }
  const membershipLog = membership ? await logOf(transaction, 'membership', membership.id, person.id) : [];
  const candidacyLog = candidacy ? await logOf(transaction, 'candidacy', candidacy.id, person.id) : [];
  const entry = [...membershipLog, ...candidacyLog].find(({ id }) => id === event.id);
  if (!entry) throw new DomainError('CORRECTION_INVALID', { path: ['id'], params: { why: correctionReasons.NOT_IN_FORCE } });
  // A dossier has been made on the strength of the permission: that it never was would leave a dossier nobody permitted.
  if (change.voided && event.act === 'DOSSIER_PERMIT' && candidacyLog.some(({ act }) => act === 'DOSSIER_OPEN'))
    throw new DomainError('CORRECTION_INVALID', { path: change.path, clause: '38-HD/BTCTW I.1.1c', params: { why: correctionReasons.DOSSIER_STANDS } });
  const records = [
    ...(candidacy ? [{ kind: 'candidacy' as const, id: candidacy.id, log: withChange(candidacyLog, event.id, change) }] : []),
    ...(membership ? [{ kind: 'membership' as const, id: membership.id, log: withChange(membershipLog, event.id, change) }] : []),
  ];
  await requireRecordsInOrder(transaction, person.id, records, change.path);
  if (candidacy) {
    const log = withChange(candidacyLog, event.id, change);
    await applyCandidacy(transaction, candidacy, await replayed(transaction, replayCandidacy(log, person.bornOn, today), log, change));
  }
  const follows = membership ? await rewriteMembership(transaction, event, change, membership, { before: membershipLog, bornOn: person.bornOn }) : [];
  const write = (
    old: LoggedEntry,
    more: { effectiveOn: string; branchId: string; voided: boolean; details: object },
  ): string =>
    recordEvent(transaction, {
      act: old.act,
      personId: person.id,
      candidacyId: candidacyLog.some(({ id }) => id === old.id) ? event.candidacy_id : null,
      membershipId: membershipLog.some(({ id }) => id === old.id) ? event.membership_id : null,
      transferId: old.transferId,
      fromState: old.fromState as LifecycleState | null,
      toState: (old.toState ?? 'NONE') as LifecycleState,
      branchId: more.branchId,
      toBranchId: old.toBranchId,
      effectiveOn: more.effectiveOn,
      decisionId: change.decisionId,
      decidedOn: old.countedOn,
      details: { ...caseKept(old), ...old.details, ...more.details, correctedFrom: old.effectiveOn, correctionReason: change.reason },
      corrects: old.id,
      voided: more.voided,
    });
  const eventId = write(entry, {
    effectiveOn: change.day,
    branchId: entry.branchId,
    voided: change.voided,
    details: change.arrival ? arrivalNoted(change.arrival) : {},
  });
  for (const { day, branchId, ...followed } of follows) write(followed.entry, { effectiveOn: day, branchId, voided: false, details: { follows: change.day } });
  // What follows reads the log as it now is.
  const written = transaction.send();
  const corrected = { entry, candidacyId: event.candidacy_id, membershipId: event.membership_id, day: change.voided ? null : change.day, path: change.path };
  const [beside, offices] = await Promise.all([followBeside(transaction, corrected), membership ? settleOffices(transaction, person.id, change.voided) : [], ...written]);
  return { eventId, warnings: [...offices, ...beside] };
}

/** Another entry that the correction takes along: to another day, or into another branch. */
interface Followed {
  readonly entry: LoggedEntry;
  readonly day: string;
  readonly branchId: string;
}

/** Makes the membership anew from its log with the change in it. @returns the other entries that are no longer true as they stand */
async function rewriteMembership(
  transaction: Transaction,
  event: StoredEvent & { id: string },
  change: Rewriting,
  membership: MembershipEntity,
  { before, bornOn }: { before: readonly LoggedEntry[]; bornOn: string },
): Promise<readonly Followed[]> {
  const ceremony = event.act === 'CEREMONY_HOLD' && !change.voided ? change.day : event.to_state === 'PROBATIONARY' ? change.arrival?.ceremonyOn : null;
  const officialOn = ceremony ? probationEnd(ceremony) : null;
  const along = alongMoves(before, withChange(before, event.id, change));
  if ('at' in along) throw await collision(transaction, before, along.at, correctionReasons.NOT_THERE, change.path);
  const log = along.log.map((entry) => (entry.act === 'RECOGNISE' && officialOn ? { ...entry, effectiveOn: officialOn } : entry));
  const { decidedOn, ceremonyOn = null, officialOn: official = null } = membership;
  const record = await replayed(transaction, replayMembership(log, bornOn, transaction.today, change.arrival ?? { decidedOn, ceremonyOn, officialOn: official }), log, change);
  // He would be back where he was: there has to be a branch to be in.
  if (record.branchId !== membership.branchId && record.endedOn === null) {
    requireBranch((await standingOf(transaction, record.branchId)).revisions, transaction.today, change.path, transaction.today);
  }
  applyMembership(transaction, membership, record, await transfersOf(transaction, membership.id));
  return log.flatMap(({ id, act, effectiveOn, branchId }): Followed[] => {
    const entry = before.find((one) => one.id === id);
    if (!entry || id === event.id) return [];
    const there = act === 'RECOGNISE' && (officialOn || moves.has(event.act)) ? (branchAt(record.postings, effectiveOn) ?? branchId) : branchId;
    return effectiveOn === entry.effectiveOn && there === entry.branchId ? [] : [{ entry, day: effectiveOn, branchId: there }];
  });
}
