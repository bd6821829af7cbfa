import { DomainError } from '@dangvu/domain/errors/domain-error';
import { erasureRefusal } from '@dangvu/domain/membership/erasure';
import type { ErasureBasis, ErasureFacts } from '@dangvu/domain/membership/erasure';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { erasureFacts } from '../erasure-shape.ts';
import { lastBranch, personVisible } from '../visibility.ts';
import type { Asked } from './locked-record.ts';

/** Whose data are erased, and why. */
export interface PersonErasing extends Asked {
  readonly basis: ErasureBasis;
  readonly requestedOn?: string | null;
}

/** Those whose time of keeping is over. */
export type PeopleErasing = ManyInput<Asked>;

interface HeldPerson {
  readonly id: string;
  readonly version: number;
  readonly branchId: string | null;
  readonly may: boolean;
  readonly facts: ErasureFacts;
}

/** Takes hold of people the caller sees, in the order of their ids, with what is asked before they are erased. */
async function holdPeople(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, HeldPerson>> {
  const wanted = [...new Set(ids)];
  // A row whose id is none is refused by itself, as `param` takes it.
  const lock = new StatementBuilder(transaction.viewer, transaction.today);
  await transaction.query(`select from person where id = any(${lock.param(wanted, 'uuid[]')}) order by id for no key update`, lock.values);
  // Asked behind the lock: whoever had to wait sees what the other did.
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const rows = await transaction.query<HeldPerson>(
    `select h.id, h.version, ${lastBranch('h.id')} as "branchId", ${statement.within('PERSON_ERASE', lastBranch('h.id'))} as may, ${erasureFacts('h.id')} as facts
       from person h where h.id = any(${statement.param(wanted, 'uuid[]')}) and ${personVisible('h.id', statement)}`,
    statement.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, and what `erasureRefusal` refuses */
function requireErasable(held: ReadonlyMap<string, HeldPerson>, { id, expectedVersion }: Asked, basis: ErasureBasis, requestedOn: string | null, today: string): HeldPerson {
  const person = held.get(id);
  if (!person) throw new DomainError('NOT_FOUND', { path: ['id'] });
  if (!person.may) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(person, expectedVersion);
  const refusal = erasureRefusal(person.facts, { basis, requestedOn }, today);
  if (!refusal) return person;
  const { at, ...why } = refusal;
  throw DomainError.of(why, { path: [at] });
}

/** Erases, and answers with the entries of the audit that say no longer what they said: the act's own entry names them, so that the chain stays whole. */
async function erase(transaction: Transaction, id: string, basis: ErasureBasis, requestedOn: string | null): Promise<readonly number[]> {
  const [erased] = await transaction.query<{ entries: string[] }>('select person_erase($1::uuid, $2, $3::date, $4::timestamptz, $5::uuid) as entries', [
    id, basis, requestedOn, transaction.clock.now().toISOString(), transaction.accountId,
  ]);
  return (erased?.entries ?? []).map(Number);
}

/**
 * Erases the personal data of somebody who was only ever a candidate, from the record, the log, the audit and the scans. Cannot be taken back. What happened, where and when stays without a name.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, PERSON_ERASED, ERASURE_OF_MEMBER, ERASURE_WHILE_CANDIDATE, ERASURE_TOO_EARLY, INVALID_INPUT, DATE_IN_FUTURE
 */
export async function erasePerson(transaction: Transaction, input: PersonErasing): Promise<PayloadReferences> {
  const requestedOn = input.requestedOn ?? null;
  const { id, branchId } = requireErasable(await holdPeople(transaction, [input.id]), input, input.basis, requestedOn, transaction.today);
  const entries = await erase(transaction, id, input.basis, requestedOn);
  transaction.about({ targetType: 'Person', targetId: id, unitId: branchId, details: { entries } });
  return { person: ref(id) };
}

/** The same for many, whose time of keeping is over. Each row is erased or refused by itself. @throws DomainError ROWS_REFUSED, INVALID_INPUT */
export async function erasePeople(transaction: Transaction, input: PeopleErasing): Promise<PayloadReferences> {
  const held = await holdPeople(transaction, input.rows.map(({ id }) => id));
  const erased = new Map<string, HeldPerson>();
  const outcome = forEachRow(
    transaction,
    input,
    (row) => {
      // Named twice it is there once.
      if (erased.has(row.id)) throw new DomainError('PERSON_ERASED', { path: ['id'] });
      erased.set(row.id, requireErasable(held, row, 'RETENTION', null, transaction.today));
      return {};
    },
    ({ id }) => ({ person: ref(id) }),
  );
  const [first] = erased.values();
  if (!outcome.written || !first) return outcome;
  const entries: number[] = [];
  for (const id of erased.keys()) entries.push(...(await erase(transaction, id, 'RETENTION', null)));
  // One entry for all of them; who they are stands in its rows.
  transaction.about({ targetType: 'Person', targetId: first.id, unitId: first.branchId, details: { entries, outcome: outcomeDetails(outcome) } });
  return outcome;
}

/**
 * Nothing more is recorded about somebody whose data were erased.
 * @throws DomainError PERSON_ERASED
 */
export async function requireNotErased(transaction: Transaction, personIds: readonly string[], path: readonly string[]): Promise<void> {
  const rows = await transaction.query('select from person_erasure where person_id = any($1::uuid[]) limit 1', [personIds]);
  if (rows.length > 0) throw new DomainError('PERSON_ERASED', { path });
}
