import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { persons } from '../person.entity.ts';
import type { PersonEntity } from '../person.entity.ts';
import { lifecycleFacts } from '../record-facts.ts';
import { requireNotErased } from './erase-person.ts';
import { factsOf, holdRow, requireVisible } from './locked-record.ts';
import { createPerson } from './typed-person.ts';
import type { TypedPerson } from './typed-person.ts';

/** Somebody new, or somebody there is a record of. */
export interface WhoIsRecorded {
  readonly person?: TypedPerson | null;
  readonly personId?: string | null;
}

/**
 * The person a candidacy or an arrival is opened for, and the facts as they stand with the caller's permission at the branch.
 * @throws DomainError INVALID_INPUT unless exactly one of `person` and `personId` is given
 */
export async function personForRecord(
  transaction: Transaction,
  { person: typed, personId }: WhoIsRecorded,
  permission: Permission,
): Promise<{ person: PersonEntity; facts: LifecycleFacts }> {
  if (Boolean(typed) === Boolean(personId)) {
    throw new DomainError('INVALID_INPUT', {
      path: ['person'],
      params: {
        what: { vi: 'một người: người mới hoặc người đã có hồ sơ', en: 'one person: a new one or one on record' },
      },
    });
  }
  const permissions = new Set([permission]);
  if (typed) {
    const person = createPerson(transaction, typed);
    const { bornOn } = person;
    return { person, facts: { state: 'NONE', today: transaction.today, permissions, bornOn, openCandidacy: false, openMembership: false, earlier: [] } };
  }
  const person = await personOnRecord(transaction, personId ?? '');
  const facts = lifecycleFacts(await factsOf(transaction, 'person', person.id), transaction.viewer, transaction.today);
  // A new record is opened, whatever other one goes on: the guards say whether that may be. The branch was asked before.
  return { person, facts: { ...facts, state: person.diedOn ? 'DECEASED' : 'NONE', permissions } };
}

async function personOnRecord(transaction: Transaction, id: string): Promise<PersonEntity> {
  const held = holdRow(transaction, persons, id).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError('NOT_FOUND', { path: ['personId'] }) : error;
  });
  const [person] = await Promise.all([held, requireVisible(transaction, 'person', id), requireNotErased(transaction, [id], ['personId'])]);
  return person;
}
