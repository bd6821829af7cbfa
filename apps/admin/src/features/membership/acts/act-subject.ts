import type { CandidacyStage, LifecycleAct, PersonQuery } from '../person.generated.ts';

type Person = NonNullable<PersonQuery['person']>;

/** A transfer that waits for an answer. */
export type WaitingTransfer = Pick<NonNullable<NonNullable<Person['currentMembership']>['openTransfer']>, 'id' | 'version' | 'toBranch' | 'destination' | 'commentsExpected'>;

type Member = NonNullable<Person['currentMembership']>;

/** A unit that may issue a decision. */
export type Issuer = Pick<Member['branch'], 'id' | 'shortName' | 'kind'>;

/** Whom an act is about, as far as its form must know. */
export interface ActSubject {
  name: string;
  /** The last day the act may have: today, or an earlier one when it can only be typed late. */
  today: string;
  membership: {
    id: string;
    version: number;
    status: Member['status'];
    decidedOn: string;
    /** Last day of the ceremony while it is awaited. */
    ceremonyDueOn: string | null;
    branchId: string;
    /** Units whose committee may have decided, the nearest first. */
    issuers: readonly Issuer[];
    disciplines: Member['disciplines'];
  } | null;
  candidacy: {
    id: string;
    version: number;
    branchId: string;
    stage?: CandidacyStage;
    /** Taken in from another branch: the twelve months together are not asked. */
    movedHere?: boolean;
  } | null;
  transfer: WaitingTransfer | null;
}

export interface ActFormProps {
  subject: ActSubject;
  onClose: () => void;
}

/** The forms of acts on a membership take one that is there. */
export interface MembershipActProps {
  name: string;
  today: string;
  membership: NonNullable<ActSubject['membership']>;
  onClose: () => void;
}

export interface CandidacyActProps {
  name: string;
  today: string;
  candidacy: NonNullable<ActSubject['candidacy']>;
  onClose: () => void;
}

export interface TransferActProps {
  name: string;
  today: string;
  transfer: WaitingTransfer;
  onClose: () => void;
}

export type { LifecycleAct };
