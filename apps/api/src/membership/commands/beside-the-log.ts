import { DomainError } from '@dangvu/domain/errors/domain-error';
import { formatWarning } from '@dangvu/domain/errors/messages';
import type { WarningCode } from '@dangvu/domain/errors/codes';
import type { MessageParams } from '@dangvu/domain/errors/fill-message';
import { correctionReasons, reasonOf } from '@dangvu/domain/membership/correction-refusals';
import { closedStages, endedStatuses } from '@dangvu/domain/membership/lifecycle';
import { certificateRefusal } from '@dangvu/domain/membership/training';
import type { Attendance } from '@dangvu/domain/membership/training';
import { refusalTelling } from '@dangvu/domain/membership/refusal-telling';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { LoggedEntry } from './log-of-record.ts';

/** An entry that was put right, and where it stands now. */
export interface CorrectedEntry {
  readonly entry: LoggedEntry;
  readonly candidacyId: string | null;
  readonly membershipId: string | null;
  /** The day it has now; null when it never happened. */
  readonly day: string | null;
  /** The part of the input at fault when something beside the log stands against it. */
  readonly path: readonly string[];
}

type Told = object[];

const tell = (transaction: Transaction, code: WarningCode, params: MessageParams): object => ({ code, message: formatWarning(code, transaction.viewer.locale, params), rule: null });

const refusedFor = (path: readonly string[], why: { vi: string; en: string }, clause?: string): DomainError =>
  new DomainError('CORRECTION_INVALID', { path, params: { why }, ...(clause ? { clause } : {}) });

const ends = ({ fromState, toState }: LoggedEntry, states: readonly string[]): boolean => toState !== null && states.includes(toState) && fromState !== toState;

/**
 * What an act wrote beside the log follows its entry to another day, or is undone with it: departures expected, results of classes, moves of
 * candidates, notices. Found by what the entry says, for it is recorded nowhere else. Offices follow by themselves (`settleOffices`).
 * The log is written.
 * @returns what is told
 * @throws DomainError CORRECTION_INVALID naming what stands against it
 */
export async function followBeside(transaction: Transaction, corrected: CorrectedEntry): Promise<Told> {
  const { entry } = corrected;
  if (ends(entry, endedStatuses)) return followDeparture(transaction, corrected);
  if (ends(entry, closedStages)) await followMove(transaction, corrected);
  if (entry.act === 'ADMISSION_REFUSE') await followNotice(transaction, corrected);
  if (entry.act === 'TRANSFER_REQUEST') await followRequest(transaction, corrected);
  if (entry.act === 'TRANSFER_RETURN' || entry.act === 'TRANSFER_CANCEL') await followAnswer(transaction, corrected);
  return entry.act === 'AWARENESS_CLASS_COMPLETE' ? followCertificate(transaction, corrected) : [];
}

/** With an exit what was expected of the member was closed: it waits again, or was closed on the other day. */
async function followDeparture(transaction: Transaction, { entry, membershipId, day }: CorrectedEntry): Promise<Told> {
  const again = await transaction.query<{ on: string }>(
    `update expected_departure set state = case when $3::date is null then 'EXPECTED' else 'LEFT' end, closed_on = $3::date, version = version + 1
      where membership_id = $1::uuid and state = 'LEFT' and closed_on = $2::date returning expected_on::text as on`,
    [membershipId, entry.effectiveOn, day],
  );
  return day === null ? again.map(({ on }) => tell(transaction, 'DEPARTURE_EXPECTED_AGAIN', { on })) : [];
}

/** A departure was closed by the transfer that was asked for. */
async function followRequest(transaction: Transaction, { entry, day }: CorrectedEntry): Promise<void> {
  await transaction.query(`update expected_departure set closed_on = $2::date, version = version + 1 where transfer_id = $1::uuid and closed_on <> $2::date`, [entry.transferId, day]);
}

/** Whoever sent the papers back, or called the member back, gave a reason in place of the one they were asked for with. */
async function followAnswer(transaction: Transaction, { entry, membershipId, day }: CorrectedEntry): Promise<void> {
  if (day !== null) return;
  await transaction.query(
    `update transfer t set reason = (select f.details->>'reason' from lifecycle_fact f join membership m on m.id = f.membership_id and m.person_id = f.person_id
        where m.id = $2::uuid and f.transfer_id = t.id and f.act = 'TRANSFER_REQUEST') where t.id = $1::uuid`,
    [entry.transferId, membershipId],
  );
}

/** A move that waited was closed with the candidacy: on another day now. That it waits again is told by the log (`applyCandidacy`). */
async function followMove(transaction: Transaction, { entry, candidacyId, day }: CorrectedEntry): Promise<void> {
  if (day === null) return;
  await transaction.query(
    `update candidacy_move v set closed_on = $3::date where v.candidacy_id = $1::uuid and v.closed_on = $2::date and v.state = case when $4 = 'ADMISSION_DECIDE' then 'ADMITTED' else 'CANCELLED' end
        and not exists (select from lifecycle_fact f where f.candidacy_id = $1::uuid and f.act = 'CANDIDACY_MOVE_CANCEL' and f.effective_on = v.closed_on)`,
    [candidacyId, entry.effectiveOn, day, entry.act],
  );
}

/** A branch is told of a refusal when it has been decided (294-QĐ/TW 4.3.1); that it was told is kept for good. */
async function followNotice(transaction: Transaction, { candidacyId, day, path }: CorrectedEntry): Promise<void> {
  const [notice] = await transaction.query<{ toldOn: string }>('select n.told_on::text as "toldOn" from refusal_notice n where n.candidacy_id = $1::uuid', [candidacyId]);
  if (!notice) return;
  if (day === null) throw refusedFor(path, correctionReasons.BRANCH_TOLD, '294-QĐ/TW 4.3.1');
  const refusal = refusalTelling({ refusedOn: day, toldOn: null }, notice.toldOn, transaction.today);
  if (refusal) throw refusedFor(path, reasonOf(refusal), refusal.clause);
}

interface Passed {
  readonly id: string;
  readonly name: string;
  readonly lastOn: string;
  readonly attendance: Attendance;
  readonly learning: boolean;
}

/** A certificate that came from a class on record stands in that class too. */
async function followCertificate(transaction: Transaction, { entry, candidacyId, day, path }: CorrectedEntry): Promise<Told> {
  const [passed] = await transaction.query<Passed>(
    `select e.id, c.name, c.last_on::text as "lastOn",
        (select json_build_object('present', count(*) filter (where n.present), 'noted', count(*)) from training_attendance n where n.enrolment_id = e.id) as attendance,
        exists (select from training_enrolment o where o.person_id = e.person_id and o.kind = e.kind and o.result is null) as learning
       from training_enrolment e join training_class c on c.id = e.class_id
      where e.candidacy_id = $1::uuid and e.result = 'PASSED' and e.issued_on = $2::date and e.certificate_no = $3 for no key update of e, c`,
    [candidacyId, entry.effectiveOn, entry.details['certificateNo'] ?? ''],
  );
  if (!passed) return [];
  if (day === null && passed.learning) throw refusedFor(path, correctionReasons.LEARNING_ELSEWHERE);
  const refusal = day === null ? null : certificateRefusal(passed.lastOn, day, passed.attendance);
  if (refusal) throw refusedFor(path, reasonOf(refusal), refusal.clause);
  await transaction.query(
    `with changed as (update training_enrolment set issued_on = $2::date, result = case when $2::date is not null then result end, certificate_no = case when $2::date is not null then certificate_no end
        where id = $1::uuid returning class_id) update training_class c set version = version + 1 from changed where c.id = changed.class_id`,
    [passed.id, day],
  );
  return day === null ? [tell(transaction, 'TRAINING_RESULT_OPEN_AGAIN', { training: passed.name })] : [];
}
