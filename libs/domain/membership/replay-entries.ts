import { permissions } from '../access/roles.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { DisciplineForm, StrikeOffGrounds } from './discipline.ts';
import type { ExemptionGround } from './exemption-grounds.ts';
import { dayOf, textOf } from './history.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import type { LifecycleAct, LifecycleState } from './lifecycle.ts';
import { transitionFor } from './lifecycle.ts';
import type { TemporaryReason } from './temporary-reasons.ts';
import type { Ballot, VoteBody } from './votes.ts';

/** An entry of the log that is in force. Entries are given in the order in which they were recorded. */
export interface LoggedAct {
  readonly id: string;
  readonly act: LifecycleAct;
  readonly effectiveOn: LocalDate;
  readonly toState: LifecycleState | null;
  readonly branchId: string;
  readonly toBranchId: string | null;
  readonly transferId: string | null;
  /** Day of the decision it rests on. */
  readonly decidedOn: LocalDate | null;
  readonly ballot: Ballot | null;
  /** Who voted, for a vote on a recognition. */
  readonly voteBody?: VoteBody | null;
  /** What was noted with it. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const everything = new Set(permissions);

/** What was typed for an entry, as its details keep it. */
function typedOf({ id, act, effectiveOn, toState, details = {} }: LoggedAct, state: LifecycleState): Partial<LifecycleFacts> {
  const entry = { id, act, effectiveOn, details };
  return {
    issuer: 'RECORDED',
    // Whether a committee stood over the branch on that day is told by what its vote led to, or came after.
    ownGrassroots: act === 'BRANCH_VOTE_RECORD' && (toState === 'COMMITTEE_RESOLVED' || state === 'BRANCH_RESOLVED'),
    withUnit: true,
    case: textOf(entry, 'case'),
    form: textOf(entry, 'form') as DisciplineForm | null,
    strikeOff: textOf(entry, 'ground') as StrikeOffGrounds | null,
    exemption: textOf(entry, 'exemption') as ExemptionGround | null,
    temporary: textOf(entry, 'temporary') as TemporaryReason | null,
    until: dayOf(entry, 'until'),
    receivedOn: dayOf(entry, 'receivedOn'),
    violatedOn: dayOf(entry, 'violatedOn'),
    toldOn: dayOf(entry, 'toldOn'),
    consent: details['consent'] === true,
  };
}

/** What an entry was asked when it was recorded, put together again. Who recorded it is not asked twice. */
export function factsOfEntry(
  logged: LoggedAct,
  state: LifecycleState,
  today: LocalDate,
  known: Partial<LifecycleFacts>,
): LifecycleFacts {
  const takesDecisionDay = transitionFor(logged.act, state)?.effectiveOn === 'DECISION';
  return {
    ...known,
    state,
    today,
    permissions: everything,
    permissionsAtDestination: everything,
    permissionsAtSuperior: everything,
    // What lay in the dossier was asked when the act was recorded.
    dossierPermittedOn: 'RECORDED',
    papers: 'RECORDED',
    admissions: 'RECORDED',
    effectiveOn: logged.effectiveOn,
    // A decision whose day was itself put right stands for the day it is now taken to have.
    decision: { number: '-', issuedOn: takesDecisionDay ? logged.effectiveOn : (logged.decidedOn ?? today) },
    ballot: logged.ballot,
    voteBody: logged.voteBody ?? null,
    ...typedOf(logged, state),
    destination: { outside: logged.toBranchId === null, branchId: logged.toBranchId, isBranch: true },
  };
}
