import type { Permission } from '@dangvu/domain/access/roles';
import { availableTransitions, lookedUpFacts } from '@dangvu/domain/membership/lifecycle';
import type { EarlierMembership } from '@dangvu/domain/membership/readmission-guards';
import type { History } from '@dangvu/domain/membership/history';
import type { PaperInHand } from '@dangvu/domain/membership/dossier-papers';
import type { FactsRead, LifecycleAct, LifecycleFacts, LifecycleState, LookedUpFact } from '@dangvu/domain/membership/lifecycle';
import { afterTheEnd } from '@dangvu/domain/membership/validate-transitions';
import type { RecognitionVotes } from '@dangvu/domain/membership/votes';
import type { Education } from '@dangvu/domain/membership/person-traits';
import type { Viewer } from '../platform/viewer.ts';

/** A candidacy, a membership, or a person who has neither now, as the lifecycle looks at it. Read by one SQL expression. */
export interface RecordFacts {
  readonly id: string | null;
  readonly personId: string;
  readonly state: LifecycleState;
  readonly branchId: string | null;
  readonly bornOn: string;
  readonly education?: Education;
  readonly lastEffectiveOn: string | null;
  /** The branch and every unit above it as the tree stands today, the nearest first: what rights are looked up by. */
  readonly above: readonly string[];
  readonly openMembership: boolean;
  readonly openCandidacy: boolean;
  /** Offices held, whenever: the first day, and the first day no longer in office. */
  readonly offices?: readonly (readonly [from: string | null, to: string | null])[];
  /** The move of a candidate that waits, with the units from its destination upward. */
  readonly move?: { readonly outside: boolean; readonly awaitsForwarding: boolean; readonly movedOn: string; readonly above: readonly string[] } | null;
  readonly movedDossier?: { readonly on: string; readonly objected: boolean } | null;
  readonly certificateIssuedOn?: string | null;
  readonly dossierOpenedOn?: string | null;
  readonly branchResolvedOn?: string | null;
  readonly decisionExtendedOn?: string | null;
  readonly dossierPermittedOn?: string | null;
  readonly papers?: readonly PaperInHand[] | null;
  readonly ownGrassroots?: boolean;
  readonly leftBefore?: boolean;
  readonly belowSection?: boolean | null;
  readonly introducers?: number | null;
  readonly cardNo?: string | null;
  readonly decidedOn?: string | null;
  readonly decisionReceivedOn?: string | null;
  readonly ceremonyOn?: string | null;
  readonly officialOn?: string | null;
  readonly standingVoteCarried?: boolean | null;
  readonly recognitionVotes?: RecognitionVotes | null;
  readonly newMemberClassOn?: string | null;
  /** Entries that leave something to be computed. */
  readonly history?: History;
  readonly earlier?: readonly EarlierMembership[];
  /** Admissions up to this one, from which party age runs. */
  readonly admissions?: readonly (readonly [decidedOn: string, endedOn: string | null])[] | null;
  readonly badgesBefore?: readonly number[] | null;
  readonly endedOn?: string | null;
  /** The latest membership, which is over: what can still be recorded about its end. */
  readonly ended?: RecordFacts | null;
  readonly transfer?: {
    readonly id: string;
    readonly outside: boolean;
    /** The papers are still to be issued. */
    readonly awaitsReferral?: boolean;
    /** The direct superior today and the units above it, which refer whoever leaves its organisation; null when the papers are issued. */
    readonly superior?: readonly string[] | null;
    readonly above: readonly string[];
  } | null;
}

/** Whether a way leads to a unit that does not stand under the direct superior; both as arrays of units, the nearest first. */
export const leadsBeyond = (superior: readonly string[], destinationAbove: readonly string[]): boolean => superior[0] !== undefined && !destinationAbove.includes(superior[0]);

/** What the viewer may do at a unit, by the units from it upward: a grant reaches everything below its unit. */
export function permissionsAt(viewer: Viewer | null, above: readonly string[]): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  for (const { unitId, permissions } of viewer?.grants ?? []) {
    if (above.includes(unitId)) for (const permission of permissions) held.add(permission);
  }
  return held;
}

const left = new WeakMap<readonly LookedUpFact[], object>();

/** The facts that were not looked up, each as not there; kept, for what an act reads does not change. */
function notLookedUp(lookedUp: readonly LookedUpFact[]): object {
  const known = left.get(lookedUp);
  if (known) return known;
  const made = Object.fromEntries(lookedUpFacts.filter((fact) => !lookedUp.includes(fact)).map((fact) => [fact, undefined]));
  left.set(lookedUp, made);
  return made;
}

/** The facts of a membership of which only these were looked up, as the domain takes them: the rest is not there. */
export function factsLookedUp(facts: RecordFacts, viewer: Viewer | null, today: string, lookedUp: readonly LookedUpFact[]): FactsRead {
  return Object.assign(lifecycleFacts(facts, viewer, today), notLookedUp(lookedUp), { lookedUp });
}

/** The facts as the domain takes them. */
export function lifecycleFacts(facts: RecordFacts, viewer: Viewer | null, today: string): LifecycleFacts {
  const { transfer, move } = facts;
  return {
    state: facts.state,
    today,
    permissions: permissionsAt(viewer, facts.above),
    permissionsAtDestination: permissionsAt(viewer, transfer?.above ?? move?.above ?? []),
    lastEffectiveOn: facts.lastEffectiveOn,
    bornOn: facts.bornOn,
    ...(facts.education ? { education: facts.education } : {}),
    certificateIssuedOn: facts.certificateIssuedOn ?? null,
    dossierOpenedOn: facts.dossierOpenedOn ?? null,
    branchResolvedOn: facts.branchResolvedOn ?? null,
    decisionExtendedOn: facts.decisionExtendedOn ?? null,
    dossierPermittedOn: facts.dossierPermittedOn ?? null,
    papers: facts.papers ?? [],
    ...(facts.ownGrassroots === undefined ? {} : { ownGrassroots: facts.ownGrassroots }),
    leftBefore: facts.leftBefore ?? false,
    belowSection: facts.belowSection ?? false,
    ...(typeof facts.introducers === 'number' ? { introducers: facts.introducers } : {}),
    decidedOn: facts.decidedOn ?? null,
    decisionReceivedOn: facts.decisionReceivedOn ?? null,
    ceremonyOn: facts.ceremonyOn ?? null,
    officialOn: facts.officialOn ?? null,
    ...(facts.standingVoteCarried === undefined ? {} : { standingVoteCarried: facts.standingVoteCarried }),
    ...(facts.newMemberClassOn === undefined ? {} : { newMemberClassOn: facts.newMemberClassOn }),
    ...(facts.recognitionVotes ? { recognitionVotes: facts.recognitionVotes } : {}),
    ...(facts.cardNo === undefined ? {} : { cardNo: facts.cardNo }),
    branchId: facts.branchId,
    permissionsAtSuperior: permissionsAt(viewer, transfer?.superior ?? []),
    openTransfer: transfer
      ? { outside: transfer.outside, awaitsReferral: transfer.awaitsReferral ?? false, beyondSuperior: leadsBeyond(transfer.superior ?? [], transfer.above) }
      : null,
    offices: (facts.offices ?? []).map(([from, to]) => ({ from, to })),
    openMove: move ? { outside: move.outside, awaitsForwarding: move.awaitsForwarding, movedOn: move.movedOn } : null,
    movedDossier: facts.movedDossier ?? null,
    history: facts.history ?? [],
    endedOn: facts.endedOn ?? null,
    badgesBefore: facts.badgesBefore ?? [],
    ...(facts.admissions ? { admissions: facts.admissions.map(([decidedOn, endedOn]) => ({ decidedOn, endedOn })) } : {}),
    earlier: facts.earlier ?? [],
    openCandidacy: facts.openCandidacy,
    openMembership: facts.openMembership,
  };
}

const aboutTheEnd: ReadonlySet<LifecycleAct> = new Set([...afterTheEnd].filter((act) => act !== 'EVENT_CORRECT'));

/** One act with whether it can be recorded now. */
export type Possibility = Pick<
  ReturnType<typeof availableTransitions>[number],
  'act' | 'allowed' | 'allowedUntil' | 'refusals' | 'warnings' | 'transition'
>;

/** What can be done with the record today, and why the rest cannot; of somebody whose membership is over also what concerns its end. */
export function possibilities(facts: RecordFacts, viewer: Viewer | null, today: string): readonly Possibility[] {
  const { ended } = facts;
  const own = availableTransitions(lifecycleFacts(facts, viewer, today));
  const ofTheEnd = ended ? availableTransitions(lifecycleFacts(ended, viewer, today)).filter(({ act, transition }) => aboutTheEnd.has(act) && transition.from.includes(ended.state)) : [];
  return [...own, ...ofTheEnd].map((possible) =>
    // Leaving the town is recorded by closing the transfer that leads there; without one there is nothing to close.
    possible.act === 'MOVE_OUT' && possible.allowed && !facts.transfer
      ? { ...possible, allowed: false, refusals: [{ code: 'TRANSFER_NOT_PENDING', params: {} }] }
      : possible,
  );
}
