import { DomainError } from '@dangvu/domain/errors/domain-error';
import { mergeRefusal } from '@dangvu/domain/membership/duplicates';
import type { RecordsOfPerson } from '@dangvu/domain/membership/duplicates';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { recordsOfPerson } from '../duplicate-shape.ts';
import { persons } from '../person.entity.ts';
import { lastBranch } from '../visibility.ts';
import { requireNotErased } from './erase-person.ts';
import { holdRow, requireVisible } from './locked-record.ts';

const why = (reason: string): string => requiredText({ text: reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });

/** @throws DomainError NOT_FOUND for a person the caller may not see, NOT_PERMITTED unless he records members where that person is or was */
async function requireRecorder(transaction: Transaction, personId: string, path: string): Promise<string> {
  await requireVisible(transaction, 'person', personId).catch(() => {
    throw new DomainError('NOT_FOUND', { path: [path] });
  });
  const [row] = await transaction.query<{ branch: string | null }>(`select ${lastBranch('x.id')} as branch from person x where x.id = $1::uuid`, [personId]);
  if (!row?.branch || !(await transaction.permits('MEMBERSHIP_RECORD', row.branch))) throw new DomainError('NOT_PERMITTED', { path: [path] });
  return row.branch;
}

export interface PersonMerging {
  readonly keptId: string;
  readonly keptVersion: number;
  readonly mergedId: string;
  readonly mergedVersion: number;
  readonly reason: string;
}

/**
 * Makes two records of one person one: everything recorded about either is the kept one's from now on, each thing once. The kept record's
 * own data stay; what it does not know comes from the other. Can be undone.
 * @throws DomainError MERGE_… when the records contradict each other, READMISSION_… when together they tell of a return that may not be, NOT_FOUND, NOT_PERMITTED, STALE_VERSION
 */
export async function mergePeople(transaction: Transaction, input: PersonMerging): Promise<PayloadReferences> {
  const { keptId, mergedId } = input;
  const reason = why(input.reason);
  const branch = await requireRecorder(transaction, keptId, 'keptId');
  await requireRecorder(transaction, mergedId, 'mergedId');
  if (keptId === mergedId) throw new DomainError('INVALID_INPUT', { path: ['mergedId'], params: { what: { vi: 'hồ sơ thứ hai', en: 'the second record' } } });
  // In the order of the ids, so that two merges of the same pair wait for each other instead of both forever.
  const held = new Map<string, { version: number }>();
  for (const id of [keptId, mergedId].sort()) held.set(id, await holdRow(transaction, persons, id));
  requireVersion(held.get(keptId) ?? { version: 0 }, input.keptVersion);
  requireVersion(held.get(mergedId) ?? { version: 0 }, input.mergedVersion);
  await requireNotErased(transaction, [keptId], ['keptId']);
  await requireNotErased(transaction, [mergedId], ['mergedId']);
  const [records] = await transaction.query<{ kept: RecordsOfPerson; merged: RecordsOfPerson }>(
    `select ${recordsOfPerson('$1::uuid')} as kept, ${recordsOfPerson('$2::uuid')} as merged`,
    [keptId, mergedId],
  );
  const refusal = records && mergeRefusal(records.kept, records.merged);
  if (refusal) throw DomainError.of(refusal, { path: ['mergedId'] });
  const [merge] = await transaction.query<{ id: string }>('select person_merge_apply($1::uuid, $2::uuid, $3, $4::uuid) as id', [keptId, mergedId, reason, transaction.accountId]);
  transaction.about({ targetType: 'Person', targetId: keptId, unitId: branch, reason, details: { mergedId } });
  return { person: ref(keptId), merge: ref(merge?.id ?? '') };
}

export interface MergeUndoing {
  readonly id: string;
  readonly reason: string;
}

/**
 * Parts what was merged: every row goes back to whose it was, with what was recorded about it since.
 * @throws DomainError MERGE_UNDONE, MERGE_LATER_FIRST, NOT_FOUND, NOT_PERMITTED
 */
export async function undoMerge(transaction: Transaction, { id, reason: typed }: MergeUndoing): Promise<PayloadReferences> {
  const reason = why(typed);
  const [merge] = await transaction.query<{ kept: string; merged: string; undone: boolean; later: boolean }>(
    `select g.kept_id as kept, g.merged_id as merged, g.undone_at is not null as undone,
        exists (select from person_merge l where l.merged_id = g.kept_id and l.undone_at is null) as later from person_merge g where g.id = $1::uuid`,
    [id],
  );
  if (!merge) throw new DomainError('NOT_FOUND', { path: ['id'] });
  // Whoever was merged on into somebody else has no record by which the caller could see him.
  if (merge.later) throw new DomainError('MERGE_LATER_FIRST', { path: ['id'] });
  const branch = await requireRecorder(transaction, merge.kept, 'id');
  for (const person of [merge.kept, merge.merged].sort()) await holdRow(transaction, persons, person);
  await requireNotErased(transaction, [merge.kept, merge.merged], ['id']);
  const [still] = await transaction.query<{ undone: boolean }>('select undone_at is not null as undone from person_merge where id = $1::uuid', [id]);
  if (merge.undone || still?.undone) throw new DomainError('MERGE_UNDONE', { path: ['id'] });
  await transaction.query('select person_merge_undo($1::uuid, $2, $3::uuid)', [id, reason, transaction.accountId]);
  transaction.about({ targetType: 'Person', targetId: merge.kept, unitId: branch, reason, details: { mergedId: merge.merged } });
  return { person: ref(merge.kept), merge: ref(id) };
}

export interface PeopleDistinct {
  readonly firstId: string;
  readonly secondId: string;
  readonly reason: string;
}

/** Remembers that two records are of two people, so that nobody is asked about them again. @throws DomainError PEOPLE_ALREADY_DISTINCT */
export async function markDistinct(transaction: Transaction, input: PeopleDistinct): Promise<PayloadReferences> {
  const reason = why(input.reason);
  const [first, second] = [input.firstId, input.secondId].sort() as [string, string];
  const branch = await requireRecorder(transaction, input.firstId, 'firstId');
  await requireRecorder(transaction, input.secondId, 'secondId');
  if (first === second) throw new DomainError('INVALID_INPUT', { path: ['secondId'], params: { what: { vi: 'hồ sơ thứ hai', en: 'the second record' } } });
  const rows = await transaction.query(
    'insert into distinct_people (first_id, second_id, reason, recorded_by) values ($1::uuid, $2::uuid, $3, $4::uuid) on conflict do nothing returning 1',
    [first, second, reason, transaction.accountId],
  );
  if (rows.length === 0) throw new DomainError('PEOPLE_ALREADY_DISTINCT', { path: ['secondId'] });
  transaction.about({ targetType: 'Person', targetId: input.firstId, unitId: branch, reason, details: { otherId: input.secondId } });
  return { person: ref(input.firstId) };
}
