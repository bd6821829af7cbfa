import type { Permission } from '../access/roles.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { HolidayTable } from '../calendar/working-days.ts';
import type { LifecycleState, MembershipStatus } from './states.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import type { EarlierMembership } from './readmission-guards.ts';
import type { MovedDossier, OpenCandidacyMove } from './candidacy-moves.ts';
import type { BadgeGround } from './badges.ts';
import type { CardRenewal } from './cards.ts';
import type { ExemptionGround } from './exemption-grounds.ts';
import type { TemporaryReason } from './temporary-reasons.ts';
import type { DisciplineForm, StrikeOffGrounds } from './discipline.ts';
import type { PaperInHand } from './dossier-papers.ts';
import type { ProbationComments } from './probation.ts';
import type { History } from './history.ts';
import type { AdmissionSpan } from './party-age.ts';
import type { Education } from './person-traits.ts';
import type { Ballot, RecognitionVotes, VoteBody } from './votes.ts';

/**
 * Everything the lifecycle looks at, for the server that enforces and for the screen that shows. A fact a rule needs
 * and does not find refuses the act: what was not loaded never counts as fulfilled.
 */
export interface LifecycleFacts {
  /** What was looked up, where the record was asked for by what one act reads; absent: everything. Another act is not decided with it. */
  readonly lookedUp?: readonly LookedUpFact[];
  readonly state: LifecycleState;
  readonly today: LocalDate;
  /** What the viewer may do at the unit of the record. */
  readonly permissions: ReadonlySet<Permission>;
  /** What the viewer may do at the destination of the open transfer; accepting and returning are decided there. */
  readonly permissionsAtDestination?: ReadonlySet<Permission>;
  /** What the viewer may do at the direct superior, as it is on the day of the act, of the grassroots organisation: it refers whoever leaves it. */
  readonly permissionsAtSuperior?: ReadonlySet<Permission>;
  readonly holidays?: HolidayTable;

  // the record
  /** Effective day of the latest act in force on the record. */
  readonly lastEffectiveOn?: LocalDate | null;
  readonly bornOn?: LocalDate | null;
  /** General education completed; absent where it was not read. */
  readonly education?: Education;
  readonly certificateIssuedOn?: LocalDate | null;
  readonly dossierOpenedOn?: LocalDate | null;
  readonly branchResolvedOn?: LocalDate | null;
  /** The branch is itself the grassroots organisation: no committee stands between it and the direct superior. */
  readonly ownGrassroots?: boolean;
  /** Day on which the time to decide the admission was extended. */
  readonly decisionExtendedOn?: LocalDate | null;
  /** Day on which the committee permitted a dossier; RECORDED for an entry of the log, of which it was asked when it was made. */
  readonly dossierPermittedOn?: LocalDate | 'RECORDED' | null;
  /** Whether the candidate was a member before and left. */
  readonly leftBefore?: boolean;
  /** Whether the branch stands below a sectional organisation, which appraises. */
  readonly belowSection?: boolean;
  /** An entry says that the province had consented when it was recorded. */
  readonly consent?: boolean;
  /** The papers as they lie in the dossier; RECORDED likewise. */
  readonly papers?: readonly PaperInHand[] | 'RECORDED';
  /** How many introduce the candidate whose dossier waits for the branch; absent where it was not read. */
  readonly introducers?: number;
  /** Day on which the admission decision was signed. */
  readonly decidedOn?: LocalDate | null;
  /** Day on which the branch received that decision; null: not recorded. */
  readonly decisionReceivedOn?: LocalDate | null;
  readonly ceremonyOn?: LocalDate | null;
  readonly officialOn?: LocalDate | null;
  readonly branchId?: string | null;
  /** Whether the latest vote of the standing committee on the admission carried; null when none is recorded. */
  readonly standingVoteCarried?: boolean | null;
  readonly recognitionVotes?: RecognitionVotes;
  /** Day of the certificate of the new-member class; null when none is recorded. */
  readonly newMemberClassOn?: LocalDate | null;
  /** The transfer that waits for an answer; `outside` when it leaves the town. */
  readonly openTransfer?: {
    readonly outside: boolean;
    /** Asked for; the papers are still to be issued. */
    readonly awaitsReferral?: boolean;
    /** It leads to a branch that does not stand under the direct superior of the present one. */
    readonly beyondSuperior?: boolean;
  } | null;
  /** Years of badges awarded in memberships before that ended by moving away; with a membership that was lost they are lost (06-HD/TW 18.4). */
  readonly badgesBefore?: readonly number[];
  /** Offices the member holds or held; absent where they were not read. `to` is the first day no longer in office. */
  readonly offices?: readonly { readonly from: LocalDate | null; readonly to: LocalDate | null }[];
  /** The move of a candidate that waits for an answer. */
  readonly openMove?: OpenCandidacyMove | null;
  /** A dossier taken in that had been sent up at another place. */
  readonly movedDossier?: MovedDossier | null;
  /** Whether the person already has a candidacy that goes on, for the acts that open a record. */
  readonly openCandidacy?: boolean;
  /** Whether the person already has a membership that goes on. */
  readonly openMembership?: boolean;

  /** What the log of the membership holds of acts that leave something to be computed. Needed by the rules on them. */
  readonly history?: History;
  /** Admissions of the person up to this one, from which party age runs; RECORDED for an entry of the log. */
  readonly admissions?: readonly AdmissionSpan[] | 'RECORDED';
  /** First day on which the membership was over. */
  readonly endedOn?: LocalDate | null;
  /** Memberships of the person that are over, the first one first; for the acts that open a record. */
  readonly earlier?: readonly EarlierMembership[];

  // what is typed for the act
  readonly effectiveOn?: LocalDate | null;
  readonly decision?: { readonly number: string; readonly issuedOn: LocalDate } | null;
  /** The direct superior's consent to a ceremony after its time. */
  readonly ceremonyConsent?: { readonly number: string; readonly consentedOn: LocalDate | null } | null;
  readonly ballot?: Ballot | null;
  /** Day on which the branch was told of a refusal. */
  readonly toldOn?: LocalDate | null;
  /** Who voted, for a vote on a recognition. */
  readonly voteBody?: VoteBody | null;
  /** Kind of the unit that issued the decision; RECORDED for an entry of the log, of which it was asked when it was made. */
  readonly issuer?: UnitKind | 'RECORDED' | null;
  /** Kinds of the units that decided the discipline named and changed it; absent where they were not read. */
  readonly disciplinedBy?: readonly UnitKind[];
  /** Day on which the decision appealed against or complained about was received; null: nobody has said. */
  readonly receivedOn?: LocalDate | null;
  /** What the act goes on with: a discipline, a suspension, an inspection. */
  readonly case?: string | null;
  /** Day of the violation a discipline is about; null: not said. */
  readonly violatedOn?: LocalDate | null;
  /** The form a discipline is changed to. */
  readonly form?: DisciplineForm | null;
  /** On which ground a member is struck off. */
  readonly strikeOff?: StrikeOffGrounds | null;
  /** Why a member is let off party work and activity. */
  readonly exemption?: ExemptionGround | null;
  /** Number of the card the member holds; null when he holds none. */
  readonly cardNo?: string | null;
  /** Number of the card being issued, as typed. */
  readonly cardNumber?: string | null;
  readonly cardRenewal?: CardRenewal | null;
  /** Personal identification number, which new cards bear. */
  readonly personalId?: string | null;
  /** Years of the badge being awarded, on which ground, on which award day. */
  readonly badge?: number | null;
  readonly badgeGround?: BadgeGround | null;
  readonly awardDay?: LocalDate | null;
  /** Number of the file, as typed. */
  readonly dossierNumber?: string | null;
  /** Why a member takes part elsewhere for a time. */
  readonly temporary?: TemporaryReason | null;
  /** Last day of what the act begins; null: until another act ends it. */
  readonly until?: LocalDate | null;
  /** The branch itself is reorganised, and the record goes with it: nobody is carried alone. */
  readonly withUnit?: boolean;
  /** Destination of a transfer being requested. Outside the town there is no branch to name. */
  readonly destination?: {
    readonly outside: boolean;
    readonly branchId: string | null;
    readonly isBranch: boolean;
    /** A branch that does not stand under the direct superior of the present one. */
    readonly beyondSuperior?: boolean;
  } | null;
  /** The transfer is only asked for: whoever may refer issues the papers afterwards. */
  readonly awaitsReferral?: boolean;
  /** Day of the move or of the decision to move, from which the transfer must be begun in time. */
  readonly movedOn?: LocalDate | null;
  /** What goes with a probationer who is transferred; absent where it was not asked. */
  readonly probationComments?: ProbationComments;
  /** What someone who comes from outside the town is. */
  readonly arrivesAs?: typeof MembershipStatus.PROBATIONARY | typeof MembershipStatus.OFFICIAL;
  readonly correction?: { readonly namesEventInForce: boolean; readonly reason: string } | null;
}

/** Facts of a membership that do not stand in its own row: each is looked up, and costs something whether a rule reads it or not. */
export const lookedUpFacts = [
  'bornOn',
  'lastEffectiveOn',
  'recognitionVotes',
  'newMemberClassOn',
  'decisionReceivedOn',
  'openMembership',
  'openCandidacy',
  'offices',
  'admissions',
  'badgesBefore',
  'history',
  'openTransfer',
] as const satisfies readonly (keyof LifecycleFacts)[];

/** One of them. */
export type LookedUpFact = (typeof lookedUpFacts)[number];

/** The facts as a rule sees them that says it reads these: of what is looked up nothing else is there. */
export type FactsRead<Read extends LookedUpFact = never> = Omit<LifecycleFacts, LookedUpFact> & { readonly [Fact in Read]: LifecycleFacts[Fact] };
