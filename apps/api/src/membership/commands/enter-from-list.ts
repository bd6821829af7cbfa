import type { Allowed, LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import type { ReadMembership, ReadPerson } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import type { Transaction } from '../../platform/act/transaction.ts';
import { newId } from '../../platform/act/writes.ts';
import { memberships } from '../membership.entity.ts';
import { openPosting } from './posting.ts';
import { recordEvent } from './record-event.ts';
import { asStatus } from './record-membership-act.ts';
import { createPerson } from './typed-person.ts';

/** Somebody of a list of members, and what the rules have said of his entry. */
export interface ListedMember {
  readonly person: ReadPerson;
  readonly membership: ReadMembership;
  readonly branchId: string;
  /** REGISTER for who was admitted in the branch, ARRIVE for who came to it. */
  readonly act: LifecycleAct;
  readonly allowed: Allowed;
}

/**
 * Enters somebody from a list of members, with the dates he has there: he is in the branch from the day he was admitted, or came to it.
 * @returns the id of the membership
 */
export function enterFromList(transaction: Transaction, { person: listed, membership, branchId, act, allowed }: ListedMember): string {
  const person = createPerson(transaction, listed);
  const membershipId = newId();
  const { decidedOn, ceremonyOn, officialOn, joined, cardNo, dossierNo, status } = membership;
  transaction.writes.add(memberships, {
    id: membershipId, personId: person.id, ordinal: 1, candidacyId: null, status: asStatus(allowed.to), branchId, decidedOn, ceremonyOn, officialOn, endedOn: null, dossierNo, cardNo, version: 1,
  });
  openPosting(transaction, membershipId, branchId, allowed.effectiveOn);
  recordEvent(transaction, {
    act, personId: person.id, membershipId, fromState: null, toState: allowed.to, branchId, effectiveOn: allowed.effectiveOn,
    details: {
      ...(joined ? { from: joined.from } : {}), arrivesAs: status, decidedOn, ceremonyOn, ...(officialOn ? { officialOn } : {}), ...(cardNo ? { cardNumber: cardNo } : {}), ...(dossierNo ? { dossierNumber: dossierNo } : {}),
    },
  });
  return membershipId;
}
