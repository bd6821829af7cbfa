import type { LocalDate } from '../calendar/local-date.ts';
import type { LifecycleState } from './lifecycle.ts';
import { attempt } from './lifecycle.ts';
import type { LoggedAct, Replay } from './replay.ts';
import { cannot, factsOfEntry } from './replay.ts';
import type { CandidacyStage } from './states.ts';
import { outcomeOf } from './votes.ts';

/** What a candidacy must be when its log is what it is. */
export interface ReplayedCandidacy {
  readonly stage: CandidacyStage;
  readonly listedOn: LocalDate;
  readonly certificateIssuedOn: LocalDate | null;
  readonly dossierOpenedOn: LocalDate | null;
  readonly branchResolvedOn: LocalDate | null;
  readonly committeeResolvedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

/** Walks the log of one candidacy through the transition table and says what the candidacy is. */
export function replayCandidacy(
  log: readonly LoggedAct[],
  bornOn: LocalDate,
  today: LocalDate,
): Replay<ReplayedCandidacy> {
  let state: LifecycleState = 'NONE';
  let last: LocalDate | null = null;
  let standingVoteCarried: boolean | null = null;
  const days = {
    listedOn: '',
    certificateIssuedOn: null as LocalDate | null,
    dossierOpenedOn: null as LocalDate | null,
    branchResolvedOn: null as LocalDate | null,
    committeeResolvedOn: null as LocalDate | null,
    closedOn: null as LocalDate | null,
  };
  for (const logged of log) {
    const known = { ...days, bornOn, lastEffectiveOn: last, earlier: [], openMembership: false, openCandidacy: state !== 'NONE', standingVoteCarried };
    const result = attempt(logged.act, factsOfEntry(logged, state, today, known));
    if (!result.ok) return cannot(logged.id, result.refusal);
    const on = result.effectiveOn;
    if (logged.act === 'CANDIDACY_OPEN') days.listedOn = on;
    if (logged.act === 'AWARENESS_CLASS_COMPLETE') days.certificateIssuedOn = on;
    if (logged.act === 'DOSSIER_OPEN') days.dossierOpenedOn = on;
    if (logged.act === 'BRANCH_VOTE_RECORD' && result.to === 'BRANCH_RESOLVED') days.branchResolvedOn = on;
    if (logged.act === 'COMMITTEE_VOTE_RECORD' && result.to === 'COMMITTEE_RESOLVED') days.committeeResolvedOn = on;
    if (logged.act === 'STANDING_COMMITTEE_VOTE_RECORD' && logged.ballot)
      standingVoteCarried = outcomeOf(logged.ballot, 'STANDING_COMMITTEE', on) === 'REACHED';
    if (result.to === 'ADMITTED' || result.to === 'DROPPED') days.closedOn = on;
    state = result.to;
    last = on;
  }
  return state === 'NONE' ? cannot('') : { ok: true, record: { ...days, stage: state as CandidacyStage } };
}
