// What the demo town remembers while its history is being lived; the shapes follow the tables they are written to.
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import type { DepartureState } from '@dangvu/domain/membership/expected-departures';
import type { DepartureKind } from '@dangvu/domain/membership/departure-kinds';
import type { HistoryEntry } from '@dangvu/domain/membership/history';
import type { LifecycleAct } from '@dangvu/domain/membership/lifecycle-acts';
import type { RecognitionVotes } from '@dangvu/domain/membership/votes';
import type { CandidacyStage, MembershipStatus } from '@dangvu/domain/membership/states';
import type { ReminderMeans } from '@dangvu/domain/membership/transfer-states';
import type { Person, SourceGroup } from '../people/person.ts';
import type { Stream } from '../seeded.ts';
import type { Tree, Unit } from '../units/tree.ts';
import type { Agenda } from './agenda.ts';

export type DecisionKind =
  | 'ADMISSION'
  | 'ADMISSION_REFUSAL'
  | 'RECOGNITION'
  | 'DISCIPLINE'
  | 'STRIKE_OFF'
  | 'RESIGNATION'
  | 'ANNULMENT'
  | 'TRANSFER'
  | 'CORRECTION'
  | 'QUOTA'
  | 'SUSPENSION'
  | 'EXEMPTION'
  | 'RESTORATION'
  | 'PARTY_AGE'
  | 'CARD'
  | 'BADGE'
  | 'REORGANISATION';

/** Number and signatory are given at the end, when all documents of a year are known in their order. */
export interface Decision {
  id: string;
  issuer: Unit;
  decidedOn: LocalDate;
  kind: DecisionKind;
  title: string | null;
  recordedAt: string;
  number: string;
  signatory: string;
}

export interface Candidacy {
  id: string;
  person: Person;
  branch: Unit;
  stage: CandidacyStage;
  sourceGroup: SourceGroup;
  listedOn: LocalDate;
  certificateNo: string | null;
  certificateIssuedOn: LocalDate | null;
  dossierOpenedOn: LocalDate | null;
  branchResolvedOn: LocalDate | null;
  committeeResolvedOn: LocalDate | null;
  closedOn: LocalDate | null;
  closeReason: string | null;
  lastEffectiveOn: LocalDate | null;
  /** Whether the standing committee's latest vote carried; absent while there was none. */
  standingVoteCarried?: boolean;
}

export interface Transfer {
  id: string;
  member: Membership;
  from: Unit;
  to: Unit | null;
  destination: string | null;
  code: string;
  state: 'REQUESTED' | 'IN_TRANSIT' | 'ACCEPTED' | 'RETURNED' | 'CANCELLED';
  requestedOn: LocalDate;
  movedOn: LocalDate | null;
  startDueOn: LocalDate | null;
  referredOn: LocalDate | null;
  presentDueOn: LocalDate;
  deletionProposedOn: LocalDate | null;
  closedOn: LocalDate | null;
  decision: Decision | null;
  reason: string | null;
}

/** Somebody who does not come is reminded. */
export interface Reminder {
  id: string;
  transfer: Transfer;
  unit: Unit;
  on: LocalDate;
  means: ReminderMeans;
  note: string | null;
}

/** A branch knows beforehand that a member will go. */
export interface Departure {
  id: string;
  member: Membership;
  kind: DepartureKind;
  expectedOn: LocalDate;
  destination: string | null;
  note: string | null;
  state: DepartureState;
  closedOn: LocalDate | null;
  closeReason: string | null;
  transfer: Transfer | null;
  recordedAt: string;
}

export interface Membership {
  id: string;
  person: Person;
  /** Year of birth, read very often. */
  bornIn: number;
  ordinal: number;
  candidacy: Candidacy | null;
  status: MembershipStatus;
  branch: Unit;
  decidedOn: LocalDate;
  ceremonyOn: LocalDate | null;
  officialOn: LocalDate | null;
  endedOn: LocalDate | null;
  /** Day of a restoration after a wrongful exit. */
  restoredOn?: LocalDate;
  dossierNo: string | null;
  cardNo: string | null;
  /** `to` is the first day no longer there. */
  postings: { branch: Unit; from: LocalDate; to: LocalDate | null }[];
  lastEffectiveOn: LocalDate | null;
  /** What has been recorded that leaves something to be computed. */
  history: HistoryEntry[];
  transfer: Transfer | null;
  /** Nothing else happens to the member up to and including this day: an act of theirs is still under way. */
  busyUntil: LocalDate;
  /** The same as a number, of the day it was set to last; for exits.ts alone. */
  reckoned?: { readonly from: LocalDate; readonly day: number };
  /** Votes of the branch on the recognition; absent while there was none. */
  recognitionVotes?: RecognitionVotes;
  /** The next step stays undone: a case that is late today. */
  heldUp: boolean;
}

export interface LifecycleEvent {
  id: string;
  person: Person;
  candidacy: Candidacy | null;
  membership: Membership | null;
  transfer: Transfer | null;
  act: LifecycleAct;
  fromState: string | null;
  toState: string | null;
  branch: Unit;
  toBranch: Unit | null;
  effectiveOn: LocalDate;
  recordedAt: string;
  decision: Decision | null;
  measure: string | null;
  details: Record<string, unknown>;
  corrects: LifecycleEvent | null;
  voided: boolean;
}

export interface World {
  readonly tree: Tree;
  /** The day on which the history stops. */
  readonly today: LocalDate;
  readonly chance: Stream;
  readonly agenda: Agenda;
  readonly candidacies: Candidacy[];
  readonly memberships: Membership[];
  readonly transfers: Transfer[];
  /** Memberships that were over when their holder came back as a candidate. */
  readonly returning: Membership[];
  readonly reminders: Reminder[];
  readonly departures: Departure[];
  readonly decisions: Decision[];
  readonly events: LifecycleEvent[];
  /** People removed from an office, with the unit they held it in and the day. */
  readonly removals: { member: Membership; unit: Unit; on: LocalDate }[];
  /** Numbers of cards and dossiers that are given out: no two members have the same. */
  readonly numbers: Set<string>;
  /** Last admission decision of each branch. */
  readonly lastAdmission: Map<Unit, LocalDate>;
  /** Members of each branch on the day the history has reached. */
  readonly headcount: Map<Unit, number>;
}

/** The number, or the next one that nobody has. */
function notGiven(world: World, number: number, written: (number: number) => string): string {
  let free = number;
  while (world.numbers.has(written(free))) free += 1;
  world.numbers.add(written(free));
  return written(free);
}

/** "Số lý lịch": 6 digits and the letters of the province; "XX" is no province. */
export const dossierNumber = (world: World, number: number): string => notGiven(world, number, (free) => `${String(free).padStart(6, '0').slice(-6)} XX`);

/** 8 digits, as on the cards in use until 2025; beginning with 00, which was never issued. */
export const cardNumber = (world: World): string => notGiven(world, world.chance.between(100_000, 999_999), (free) => `00${String(free).padStart(6, '0').slice(-6)}`);

/** Someone is counted from the admission decision until an exit. */
export function isOpen(member: Membership): boolean {
  return member.endedOn === null;
}

export function count(world: World, branch: Unit, change: 1 | -1): void {
  world.headcount.set(branch, headcountOf(world, branch) + change);
}

export function headcountOf(world: World, branch: Unit): number {
  return world.headcount.get(branch) ?? 0;
}

/** How full a branch is against the size it was given: 1 is just right. */
export function fullness(world: World, branch: Unit): number {
  return headcountOf(world, branch) / branch.size;
}

/** How well a branch can take one more member. A branch directly under the town stays under 30 (statutes, art. 21). */
export function room(world: World, branch: Unit): number {
  if (branch.kind === 'GRASSROOTS_BRANCH' && headcountOf(world, branch) >= 29) return 0;
  return branch.size * Math.max(0.02, 1.35 - fullness(world, branch));
}

/** May anything be begun with this member on a day, without crossing an act that is under way? */
export function isFree(member: Membership, on: LocalDate): boolean {
  return isOpen(member) && member.transfer === null && member.busyUntil < on && member.decidedOn < on;
}
