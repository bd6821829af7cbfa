import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { mostTrainingDays } from '@dangvu/domain/membership/training';
import type { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { rowJson, table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { permissionsAt } from '../record-facts.ts';
import { unitsAbove } from '../record-facts-sql.ts';
import { trainingVisible } from '../training-shape.ts';
import { requirePermissionAt, standingOf } from './branch.ts';
import type { Asked } from './locked-record.ts';

/** A class as acts write it. */
export interface TrainingClassRow {
  readonly id: string;
  readonly kind: TrainingKind;
  readonly unitId: string;
  readonly name: string;
  readonly organiser: string;
  readonly place: string | null;
  readonly days: readonly string[];
  readonly firstOn: string;
  readonly lastOn: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

export const trainingClasses = table<TrainingClassRow>('training_class', {
  id: 'uuid', kind: 'text', unitId: 'uuid', name: 'text', organiser: 'text', place: 'text', days: 'jsonb', firstOn: 'date', lastOn: 'date', version: 'integer', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

/** A class held by this act. */
export interface LockedTraining {
  readonly training: TrainingClassRow;
  /** May the viewer record for the whole class. */
  readonly recorder: boolean;
}

/** Takes hold of a class. @throws DomainError NOT_FOUND where the viewer does not see it, STALE_VERSION */
export async function lockTraining(transaction: Transaction, asked: Asked): Promise<LockedTraining> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const [held] = await transaction.query<{ training: TrainingClassRow; above: readonly string[] }>(
    `select ${rowJson(trainingClasses, 'x')} as training, ${unitsAbove('x.unit_id', statement.todaySql)} as above from training_class x
      where x.id = ${statement.param(asked.id, 'uuid')} and ${trainingVisible('x', statement)} for no key update of x`,
    statement.values,
  );
  if (!held) throw new DomainError('NOT_FOUND', { path: ['id'] });
  requireVersion(held.training, asked.expectedVersion);
  return { training: held.training, recorder: permissionsAt(transaction.viewer, held.above).has('MEMBERSHIP_RECORD') };
}

/** @throws DomainError NOT_PERMITTED unless the viewer records for the whole class */
export function requireRecorder({ recorder }: LockedTraining): void {
  if (!recorder) throw new DomainError('NOT_PERMITTED');
}

/** Writes what an act leaves of a class: another version, and what the audit is about. */
export function touchTraining(transaction: Transaction, training: TrainingClassRow, changes: Partial<TrainingClassRow> = {}, details?: Readonly<Record<string, unknown>>): PayloadReferences {
  transaction.writes.change(trainingClasses, training, { ...changes, version: training.version + 1 });
  transaction.about({ targetType: 'TrainingClass', targetId: training.id, unitId: training.unitId, reason: training.name, ...(details ? { details } : {}) });
  return { trainingClass: ref(training.id) };
}

/** What is typed of a class. */
export interface TrainingTyped {
  readonly name: string;
  readonly organiser: string;
  readonly place?: string | null;
  readonly days: readonly string[];
}

function typedParts({ name, organiser, place, days }: TrainingTyped): Pick<TrainingClassRow, 'name' | 'organiser' | 'place' | 'days' | 'firstOn' | 'lastOn'> {
  const wrong = days.find((day) => !isLocalDate(day));
  if (wrong !== undefined) throw new DomainError('DATE_INVALID', { path: ['days'], params: { text: wrong } });
  const sorted = [...new Set(days)].sort();
  const [firstOn] = sorted;
  const lastOn = sorted.at(-1);
  if (firstOn === undefined || lastOn === undefined || sorted.length > mostTrainingDays) {
    throw new DomainError('INVALID_INPUT', { path: ['days'], params: { what: { vi: `từ 1 đến ${mostTrainingDays} buổi học`, en: `1 to ${mostTrainingDays} days` } } });
  }
  return {
    name: requiredText({ text: name, path: ['name'], what: { vi: 'tên lớp', en: 'the name of the class' }, longest: 200 }),
    organiser: requiredText({ text: organiser, path: ['organiser'], what: { vi: 'đơn vị tổ chức lớp', en: 'who holds the class' }, longest: 200 }),
    place: optionalText({ text: place, path: ['place'], what: { vi: 'địa điểm', en: 'the place' }, longest: 200 }),
    days: sorted,
    firstOn,
    lastOn,
  };
}

/** Opens a class of a unit, for people of the unit and below (06-HD/TW 3.1, 4.1). @throws DomainError NOT_PERMITTED, INVALID_INPUT */
export async function openTraining(transaction: Transaction, input: TrainingTyped & { unitId: string; kind: TrainingKind }): Promise<PayloadReferences> {
  requirePermissionAt(transaction, 'MEMBERSHIP_RECORD', await standingOf(transaction, input.unitId));
  const id = newId();
  const parts = typedParts(input);
  transaction.writes.add(trainingClasses, {
    id, kind: input.kind, unitId: input.unitId, ...parts, version: 1, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId,
  });
  transaction.about({ targetType: 'TrainingClass', targetId: id, unitId: input.unitId, reason: parts.name });
  return { trainingClass: ref(id) };
}

/** Changes what was typed of a class; a day on which attendance was noted stays. @throws DomainError NOT_PERMITTED, INVALID_INPUT, TRAINING_DAY_NOTED */
export async function changeTraining(transaction: Transaction, input: TrainingTyped & Asked): Promise<PayloadReferences> {
  const locked = await lockTraining(transaction, input);
  requireRecorder(locked);
  const parts = typedParts(input);
  const noted = await transaction.query<{ day: string }>(
    'select distinct n.held_on::text as day from training_attendance n join training_enrolment e on e.id = n.enrolment_id where e.class_id = $1::uuid order by 1',
    [locked.training.id],
  );
  const lost = noted.find(({ day }) => !parts.days.includes(day));
  if (lost) throw new DomainError('TRAINING_DAY_NOTED', { path: ['days'], params: { date: lost.day } });
  return touchTraining(transaction, locked.training, parts);
}
