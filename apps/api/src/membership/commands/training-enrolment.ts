import { DomainError } from '@dangvu/domain/errors/domain-error';
import { certificateRefusal, enrolmentRefusal } from '@dangvu/domain/membership/training';
import type { Attendance } from '@dangvu/domain/membership/training';
import type { TrainingKind, TrainingResult } from '@dangvu/domain/membership/training-kinds';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput, ManyOutcome } from '../../platform/act/many.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { awarenessCompleted } from './complete-awareness-class.ts';
import { lockCandidacies, lockMemberships } from './locked-record.ts';
import type { Asked, LockedCandidacy, LockedMembership } from './locked-record.ts';
import { lockTraining, requireRecorder, touchTraining } from './training-class.ts';

interface EnrolmentRow {
  readonly id: string;
  readonly classId: string;
  readonly kind: TrainingKind;
  readonly personId: string;
  readonly candidacyId: string | null;
  readonly membershipId: string | null;
  readonly enrolledOn: string;
  readonly result: TrainingResult | null;
  readonly certificateNo: string | null;
  readonly issuedOn: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const enrolments = table<EnrolmentRow>('training_enrolment', {
  id: 'uuid', classId: 'uuid', kind: 'text', personId: 'uuid', candidacyId: 'uuid', membershipId: 'uuid', enrolledOn: 'date', result: 'text', certificateNo: 'text', issuedOn: 'date', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

const already = (): DomainError => new DomainError('TRAINING_ENROLLED_ALREADY');

/** People who are to take part: candidacies for a class of awareness, memberships for one of new members. */
export type Enrolling = Asked & ManyInput<Asked>;

/** Those enrolled in a class of this kind without a result. */
async function enrolledAlready(transaction: Transaction, kind: TrainingKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ id: string }>(
    'select coalesce(e.candidacy_id, e.membership_id) as id from training_enrolment e where e.kind = $1 and e.result is null and (e.candidacy_id = any($2::uuid[]) or e.membership_id = any($2::uuid[]))',
    [kind, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Enrols people in a class; each row by the right over his branch, which lies below the unit of the class.
 * Rows @throw DomainError NOT_FOUND, STALE_VERSION, NOT_PERMITTED, TRAINING_ELSEWHERE, TRAINING_ENROLLED_ALREADY, what `enrolmentRefusal` says
 */
export async function enrolInTraining(transaction: Transaction, input: Enrolling): Promise<PayloadReferences> {
  const { training } = await lockTraining(transaction, input);
  const awareness = training.kind === 'AWARENESS';
  const held = awareness ? await lockCandidacies(transaction, input.rows) : await lockMemberships(transaction, input.rows);
  const enrolled = await enrolledAlready(transaction, training.kind, input.rows.map(({ id }) => id).filter((id) => uuid.test(id)));
  const permission = awareness ? 'CANDIDACY_RECORD' : 'MEMBERSHIP_RECORD';
  const seen = new Set<string>();
  const outcome = forEachRow(
    transaction,
    input,
    (row) => {
      const locked: LockedCandidacy | LockedMembership = held(row);
      const record = 'candidacy' in locked ? locked.candidacy : locked.membership;
      if (!locked.facts.permissions.has(permission)) throw new DomainError('NOT_PERMITTED');
      if (!locked.above.includes(training.unitId)) throw new DomainError('TRAINING_ELSEWHERE');
      const refusal = enrolmentRefusal(training.kind, locked.facts, training.lastOn);
      if (refusal) throw DomainError.of(refusal);
      if (enrolled.has(record.id) || seen.has(record.id)) throw already();
      seen.add(record.id);
      const id = newId();
      transaction.writes.add(
        enrolments,
        {
          id, classId: training.id, kind: training.kind, personId: record.personId, candidacyId: awareness ? record.id : null, membershipId: awareness ? null : record.id, enrolledOn: transaction.today,
          recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId,
        },
        { training_enrolment_one_open: already, training_enrolment_once: already },
      );
      return { enrolment: ref(id) };
    },
    () => ({}),
  );
  if (outcome.written) touchTraining(transaction, training, {}, { outcome: outcomeDetails(outcome) });
  return outcome;
}

interface Enrolled {
  readonly id: string;
  readonly personId: string;
  readonly candidacyId: string | null;
  readonly membershipId: string | null;
  readonly result: TrainingResult | null;
  readonly version: number;
  readonly attendance: Attendance;
}

/** Everybody enrolled in a class, whoever may see them: it is the class that is recorded. */
const enrolledIn = (transaction: Transaction, classId: string): Promise<Enrolled[]> =>
  transaction.query<Enrolled>(
    `select e.id, e.person_id as "personId", e.candidacy_id as "candidacyId", e.membership_id as "membershipId", e.result, coalesce(c.version, m.version) as version,
        (select json_build_object('present', count(*) filter (where n.present), 'noted', count(*)) from training_attendance n where n.enrolment_id = e.id) as attendance
       from training_enrolment e left join candidacy c on c.id = e.candidacy_id left join membership m on m.id = e.membership_id where e.class_id = $1::uuid`,
    [classId],
  );

/** Takes somebody's name out of a class before there is a result. @throws DomainError NOT_FOUND, NOT_PERMITTED, TRAINING_RESULT_GIVEN */
export async function cancelEnrolment(transaction: Transaction, input: Asked & { enrolmentId: string }): Promise<PayloadReferences> {
  const locked = await lockTraining(transaction, input);
  const { training } = locked;
  const one = (await enrolledIn(transaction, training.id)).find(({ id }) => id === input.enrolmentId);
  if (!one) throw new DomainError('NOT_FOUND', { path: ['enrolmentId'] });
  if (!locked.recorder) {
    const asked = { id: one.candidacyId ?? one.membershipId ?? '', expectedVersion: one.version };
    const { facts } = (await (one.candidacyId === null ? lockMemberships(transaction, [asked]) : lockCandidacies(transaction, [asked])))(asked);
    if (!facts.permissions.has(one.candidacyId === null ? 'MEMBERSHIP_RECORD' : 'CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  }
  if (one.result !== null) throw new DomainError('TRAINING_RESULT_GIVEN', { path: ['enrolmentId'] });
  transaction.writes.statement('delete from training_enrolment where id = $1', [one.id]);
  return touchTraining(transaction, training, {}, { personId: one.personId });
}

/** Who was away on a day of the class; everybody else enrolled was there. */
export interface AttendanceNoting extends Asked {
  readonly heldOn: string;
  readonly absent: readonly string[];
}

/** Notes who was there on a day; noted again, it replaces what was noted before. @throws DomainError NOT_PERMITTED, TRAINING_DAY_UNKNOWN, NOT_FOUND */
export async function noteAttendance(transaction: Transaction, input: AttendanceNoting): Promise<PayloadReferences> {
  const locked = await lockTraining(transaction, input);
  requireRecorder(locked);
  const { training } = locked;
  const { heldOn } = input;
  if (!training.days.includes(heldOn) || heldOn > transaction.today) throw new DomainError('TRAINING_DAY_UNKNOWN', { path: ['heldOn'], params: { date: heldOn } });
  const everybody = await enrolledIn(transaction, training.id);
  const stranger = input.absent.findIndex((id) => !everybody.some((one) => one.id === id));
  if (stranger >= 0) throw new DomainError('NOT_FOUND', { path: ['absent', String(stranger)] });
  transaction.writes.statement(
    `insert into training_attendance (enrolment_id, held_on, present) select e.id, $2::date, not e.id = any($3::uuid[]) from training_enrolment e where e.class_id = $1::uuid
     on conflict (enrolment_id, held_on) do update set present = excluded.present`,
    [training.id, heldOn, input.absent],
  );
  return touchTraining(transaction, training, {}, { heldOn, absent: input.absent.length, of: everybody.length });
}

/** How it ended for one: with a certificate, or not passed. */
interface ResultRow {
  readonly enrolmentId: string;
  readonly passed: boolean;
  readonly certificateNo?: string | null;
}

export interface TrainingResults extends Asked, ManyInput<ResultRow> {
  /** Day of the certificates. */
  readonly issuedOn: string;
}

/**
 * Records how a class ended for many. A certificate of awareness is the act of its candidacy, by the same rules as one from elsewhere;
 * one of new members is asked for when the member is recognised (06-HD/TW 4.1).
 * Rows @throw DomainError NOT_FOUND, TRAINING_RESULT_GIVEN, TRAINING_NOT_OVER, TRAINING_NOT_ATTENDED, what the act on the candidacy refuses
 */
export async function recordTrainingResults(transaction: Transaction, input: TrainingResults): Promise<PayloadReferences> {
  const locked = await lockTraining(transaction, input);
  requireRecorder(locked);
  const { training } = locked;
  const { issuedOn } = input;
  if (!isLocalDate(issuedOn)) throw new DomainError('DATE_INVALID', { path: ['issuedOn'], params: { text: issuedOn } });
  if (issuedOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['issuedOn'], params: { date: issuedOn } });
  const everybody = new Map((await enrolledIn(transaction, training.id)).map((one) => [one.id, one]));
  const passing = input.rows.flatMap(({ enrolmentId, passed }) => {
    const one = everybody.get(enrolmentId);
    const id = one?.candidacyId ?? one?.membershipId;
    return one && id && passed && one.result === null ? [{ id, expectedVersion: one.version }] : [];
  });
  const candidates = training.kind === 'AWARENESS' ? await lockCandidacies(transaction, passing) : null;
  const members = training.kind === 'NEW_MEMBER' ? await lockMemberships(transaction, passing) : null;
  const done = new Set<string>();
  const certified = (one: Enrolled, certificateNo: string): PayloadReferences => {
    const refusal = certificateRefusal(training.lastOn, issuedOn, one.attendance);
    if (refusal) throw DomainError.of(refusal);
    const asked = { id: one.candidacyId ?? one.membershipId ?? '', expectedVersion: one.version };
    if (candidates) return awarenessCompleted(transaction, candidates(asked), { certificateNo, issuedOn }, training);
    const member = members?.(asked);
    if (!member?.facts.permissions.has('MEMBERSHIP_RECORD')) throw new DomainError('NOT_PERMITTED');
    return {};
  };
  const outcome: ManyOutcome = forEachRow(
    transaction,
    input,
    ({ enrolmentId, passed, certificateNo: typed }) => {
      const one = everybody.get(enrolmentId);
      if (!one) throw new DomainError('NOT_FOUND', { path: ['enrolmentId'] });
      if (one.result !== null || done.has(one.id)) throw new DomainError('TRAINING_RESULT_GIVEN', { path: ['enrolmentId'] });
      const certificateNo = passed ? requiredText({ text: typed, path: ['certificateNo'], what: { vi: 'số giấy chứng nhận', en: 'certificate number' }, longest: 60 }) : null;
      if (certificateNo === null && issuedOn < training.lastOn) throw new DomainError('TRAINING_NOT_OVER', { params: { lastOn: training.lastOn } });
      const payload = certificateNo === null ? {} : certified(one, certificateNo);
      done.add(one.id);
      transaction.writes.statement('update training_enrolment set result = $2, certificate_no = $3, issued_on = $4 where id = $1', [one.id, passed ? 'PASSED' : 'FAILED', certificateNo, passed ? issuedOn : null]);
      return payload;
    },
    ({ enrolmentId }) => (everybody.has(enrolmentId) ? { enrolment: ref(enrolmentId) } : {}),
  );
  if (outcome.written) touchTraining(transaction, training, {}, { issuedOn, outcome: outcomeDetails(outcome) });
  return outcome;
}
