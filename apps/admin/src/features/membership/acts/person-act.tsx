import type { ReactElement } from 'react';
import type { PersonQuery } from '../person.generated.ts';
import { ActForm } from './act-form.tsx';
import type { ActSubject, LifecycleAct } from './act-subject.ts';

type Person = NonNullable<PersonQuery['person']>;

const subjectOf = (person: Person, today: string): ActSubject => {
  const { currentCandidacy: candidacy } = person;
  // Of who is no member any more the acts are about the membership that is over.
  const membership = person.currentMembership ?? (candidacy === null ? (person.memberships[0] ?? null) : null);
  return {
    name: person.fullName,
    today,
    membership: membership === null ? null : { id: membership.id, version: membership.version, status: membership.status, decidedOn: membership.decidedOn, ceremonyDueOn: 'ceremonyDueOn' in membership ? membership.ceremonyDueOn : null, branchId: membership.branch.id, issuers: [...membership.branch.path, membership.branch].reverse(), disciplines: membership.disciplines },
    candidacy: candidacy === null ? null : { id: candidacy.id, version: candidacy.version, branchId: candidacy.branch.id, stage: candidacy.stage },
    transfer: person.currentMembership?.openTransfer ?? null,
  };
};

export interface PersonActProps {
  act: LifecycleAct;
  person: Person;
  today: string;
  onClose: () => void;
}

/** The form of an act on the page of one person. */
export function PersonAct({ act, person, today, onClose }: PersonActProps): ReactElement {
  return <ActForm act={act} subject={subjectOf(person, person.availableTransitions.find((one) => one.act === act)?.allowedUntil ?? today)} onClose={onClose} />;
}
