import { LockMode } from '@mikro-orm/core';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { PersonEntity } from '../person.entity.ts';
import { lifecycleFacts } from '../record-facts.ts';
import { factsOf, requireVisible } from './locked-record.ts';
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
  who: WhoIsRecorded,
  permission: Permission,
): Promise<{ person: PersonEntity; facts: LifecycleFacts }> {
  const person = await personGiven(transaction, who);
  const facts = lifecycleFacts(await factsOf(transaction, 'person', person.id), transaction.today);
  // A new record is opened, whatever other one goes on: the guards say whether that may be. The branch was asked before.
  return {
    person,
    facts: { ...facts, state: person.diedOn ? 'DECEASED' : 'NONE', permissions: new Set([permission]) },
  };
}

async function personGiven(transaction: Transaction, { person, personId }: WhoIsRecorded): Promise<PersonEntity> {
  if (Boolean(person) === Boolean(personId)) {
    throw new DomainError('INVALID_INPUT', {
      path: ['person'],
      params: {
        what: { vi: 'một người: người mới hoặc người đã có hồ sơ', en: 'one person: a new one or one on record' },
      },
    });
  }
  if (person) return createPerson(transaction, person);
  const known = await transaction.em.findOne(
    PersonEntity,
    { id: personId ?? '' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!known) throw new DomainError('NOT_FOUND', { path: ['personId'] });
  await requireVisible(transaction, 'person', known.id);
  return known;
}
