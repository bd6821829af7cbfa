import type { LocalDate } from '../calendar/local-date.ts';
import { dossierSentUp } from './candidacy-moves.ts';
import type { OpenCandidacyMove } from './candidacy-moves.ts';
import { dayOf, textOf } from './history.ts';
import type { LifecycleState } from './lifecycle.ts';
import { attempt } from './lifecycle.ts';
import type { LoggedAct, Replay } from './replay.ts';
import { cannot, factsOfEntry } from './replay.ts';
import type { CandidacyStage } from './states.ts';
import { closedStages } from './states.ts';
import { outcomeOf } from './votes.ts';

/** What a candidacy must be when its log is what it is. */
export interface ReplayedCandidacy {
  readonly stage: CandidacyStage;
  readonly listedOn: LocalDate;
  readonly certificateIssuedOn: LocalDate | null;
  /** Number of that certificate, where the log holds it. */
  readonly certificateNo: string | null;
  readonly dossierOpenedOn: LocalDate | null;
  readonly branchResolvedOn: LocalDate | null;
  readonly committeeResolvedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly branchId: string | null;
  /** A move waits for an answer. */
  readonly moving: boolean;
}

/** The move that waits after an entry. */
function moveAfter(before: OpenCandidacyMove | null, logged: LoggedAct, state: LifecycleState): OpenCandidacyMove | null {
  if (logged.act === 'CANDIDACY_MOVE_REQUEST') {
    const { id, act, effectiveOn, details = {} } = logged;
    return { outside: logged.toBranchId === null, awaitsForwarding: dossierSentUp(state), movedOn: dayOf({ id, act, effectiveOn, details }, 'movedOn') ?? effectiveOn };
  }
  if (logged.act === 'CANDIDACY_MOVE_FORWARD') return before && { ...before, awaitsForwarding: false };
  return answers.has(logged.act) ? null : before;
}

const answers: ReadonlySet<LoggedAct['act']> = new Set(['CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_RETURN', 'CANDIDACY_MOVE_CANCEL', 'CANDIDACY_MOVE_OUT']);

/** Walks the log of one candidacy through the transition table and says what the candidacy is. */
export function replayCandidacy(
  log: readonly LoggedAct[],
  bornOn: LocalDate,
  today: LocalDate,
): Replay<ReplayedCandidacy> {
  let state: LifecycleState = 'NONE';
  let last: LocalDate | null = null;
  let standingVoteCarried: boolean | null = null;
  let openMove: OpenCandidacyMove | null = null;
  let branchId: string | null = null;
  let decisionExtendedOn: LocalDate | null = null;
  const days = {
    listedOn: '',
    certificateIssuedOn: null as LocalDate | null,
    certificateNo: null as string | null,
    dossierOpenedOn: null as LocalDate | null,
    branchResolvedOn: null as LocalDate | null,
    committeeResolvedOn: null as LocalDate | null,
    closedOn: null as LocalDate | null,
  };
  for (const logged of log) {
    const known = { ...days, bornOn, lastEffectiveOn: last, earlier: [], openMembership: false, openCandidacy: state !== 'NONE', standingVoteCarried, openMove, branchId, decisionExtendedOn };
    const result = attempt(logged.act, factsOfEntry(logged, state, today, known));
    if (!result.ok) return cannot(logged.id, result.refusal);
    const on = result.effectiveOn;
    if (logged.act === 'CANDIDACY_OPEN') days.listedOn = on;
    if (logged.act === 'AWARENESS_CLASS_COMPLETE') {
      days.certificateIssuedOn = on;
      days.certificateNo = textOf({ ...logged, details: logged.details ?? {} }, 'certificateNo');
    }
    if (logged.act === 'DOSSIER_OPEN') days.dossierOpenedOn = on;
    if (logged.act === 'BRANCH_VOTE_RECORD' && state === 'DOSSIER_OPEN' && result.to !== 'DOSSIER_OPEN') days.branchResolvedOn = on;
    // Of a branch that is itself the grassroots organisation both are one resolution.
    if (result.to === 'COMMITTEE_RESOLVED' && (logged.act === 'BRANCH_VOTE_RECORD' || logged.act === 'COMMITTEE_VOTE_RECORD')) days.committeeResolvedOn = on;
    if (logged.act === 'STANDING_COMMITTEE_VOTE_RECORD' && logged.ballot)
      standingVoteCarried = outcomeOf(logged.ballot, 'STANDING_COMMITTEE', on) === 'REACHED';
    if (logged.act === 'ADMISSION_DECISION_EXTEND') decisionExtendedOn = on;
    openMove = moveAfter(openMove, logged, state);
    branchId = logged.act === 'CANDIDACY_MOVE_ACCEPT' || logged.act === 'CANDIDACY_CARRY' ? logged.toBranchId : (branchId ?? logged.branchId);
    if (closedStages.some((closed) => closed === result.to)) days.closedOn = on;
    state = result.to;
    last = on;
  }
  return state === 'NONE' ? cannot('') : { ok: true, record: { ...days, stage: state as CandidacyStage, branchId, moving: openMove !== null && days.closedOn === null } };
}
