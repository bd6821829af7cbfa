// Facts for the tests of the lifecycle.
import type { Permission } from '../access/roles.ts';
import { permissions } from '../access/roles.ts';
import type { LifecycleAct, LifecycleFacts, LifecycleState } from './lifecycle.ts';
import { DossierPaper } from './dossier-papers.ts';
import { attempt } from './lifecycle.ts';
import { noRecognitionVotes } from './votes.ts';

export const everything: ReadonlySet<Permission> = new Set(permissions);

/** Every paper a dossier must hold. */
const everyPaper = Object.values(DossierPaper).filter((paper) => paper !== 'PROVINCE_CONSENT').map((paper) => ({ paper, inHand: true, number: null, datedOn: null, note: null }));

/** Facts under which every act succeeds in each state that admits it, unless the case changes one of them. */
export function factsFor(
  act: LifecycleAct,
  state: LifecycleState,
  change: Partial<LifecycleFacts> = {},
): LifecycleFacts {
  const transferActs: LifecycleAct[] = ['TRANSFER_ACCEPT', 'TRANSFER_RETURN', 'TRANSFER_CANCEL', 'TRANSFER_REFER'];
  const moveActs: LifecycleAct[] = ['CANDIDACY_MOVE_FORWARD', 'CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_RETURN', 'CANDIDACY_MOVE_CANCEL', 'CANDIDACY_MOVE_OUT'];
  // The class is taken again, or the dossier made again, only after the earlier one has expired.
  const again =
    (act === 'AWARENESS_CLASS_COMPLETE' && state !== 'LISTED') || (act === 'DOSSIER_OPEN' && state === 'DOSSIER_OPEN');
  return {
    state,
    today: '2021-10-15',
    permissions: everything,
    permissionsAtDestination: everything,
    permissionsAtSuperior: everything,
    lastEffectiveOn: '2021-01-04',
    bornOn: '1995-03-20',
    certificateIssuedOn: again ? '2010-05-01' : '2019-05-01',
    dossierOpenedOn: again ? '2018-01-04' : '2021-02-01',
    branchResolvedOn: '2021-08-02',
    // After another branch has resolved only a branch that is itself the grassroots organisation votes.
    ownGrassroots: act === 'BRANCH_VOTE_RECORD' && state === 'BRANCH_RESOLVED',
    dossierPermittedOn: act === 'DOSSIER_PERMIT' ? null : '2021-01-20',
    papers: everyPaper,
    decidedOn: '2020-08-03',
    ceremonyOn: '2020-09-01',
    officialOn: '2021-09-01',
    standingVoteCarried: null,
    recognitionVotes: act === 'RECOGNITION_DECISION_EXTEND' ? { ...noRecognitionVotes, lastCarried: true, lastOn: '2021-09-13' } : noRecognitionVotes,
    cardNo: act === 'CARD_ISSUE' ? null : '00123456',
    cardNumber: '00123457',
    cardRenewal: 'WORN',
    admissions: [{ decidedOn: '1991-08-03', endedOn: null }],
    badge: 30,
    badgeGround: 'REACHED',
    awardDay: '2021-11-07',
    dossierNumber: '123456 XX',
    branchId: 'b1',
    withUnit: true,
    openCandidacy: false,
    openMembership: false,
    openTransfer: transferActs.includes(act) ? { outside: false, awaitsReferral: act === 'TRANSFER_REFER' } : null,
    openMove: moveActs.includes(act) ? { outside: act === 'CANDIDACY_MOVE_OUT', awaitsForwarding: act === 'CANDIDACY_MOVE_FORWARD', movedOn: '2021-09-20' } : null,
    effectiveOn: '2021-10-01',
    decision: { number: '12-QĐ/ThU', issuedOn: '2021-10-01' },
    ballot: { base: 9, votesFor: 6, votesAgainst: 2, notVoting: 1 },
    voteBody: 'BRANCH',
    destination: { outside: false, branchId: 'b2', isBranch: true },
    arrivesAs: 'OFFICIAL',
    issuer: 'TOWN_COMMITTEE',
    disciplinedBy: ['GRASSROOTS_PARTY_ORG'],
    ...historyFor(act),
    correction: { namesEventInForce: true, reason: 'Nhập sai ngày' },
    ...change,
  };
}

/** A log in which there is something to go on with, for the acts that need it. */
function historyFor(act: LifecycleAct): Partial<LifecycleFacts> {
  const entry = (id: string, done: LifecycleAct, details: Record<string, unknown> = {}) => ({ id, act: done, effectiveOn: '2021-09-06', details });
  const discipline = entry('d1', 'WARN', { ground: 'Vi phạm' });
  const away = entry('t1', 'TEMPORARY_ACTIVITY_BEGIN', { temporary: 'WORK', until: '2021-12-05' });
  const typed = { temporary: 'WORK', strikeOff: 'WILL_LOST', earlier: [], exemption: 'TREATMENT', case: 'd1', form: 'REPRIMAND', until: '2021-12-31' } as const;
  const needed: Partial<Record<LifecycleAct, ReturnType<typeof entry>[]>> = {
    DISCIPLINE_CHANGE: [discipline],
    DISCIPLINE_REVOKE: [discipline],
    APPEAL_FILE: [discipline],
    APPEAL_REJECT: [discipline, entry('a1', 'APPEAL_FILE', { case: 'd1' })],
    DISCIPLINE_PUBLISH: [discipline],
    SUSPENSION_END: [entry('s1', 'SUSPEND_ACTIVITY', { until: '2021-12-31' })],
    EXEMPTION_RENEW: [entry('x1', 'EXEMPT', { exemption: 'TREATMENT', until: '2021-12-31' })],
    EXEMPTION_END: [entry('x1', 'EXEMPT', { exemption: 'OLD_OR_WEAK' })],
    TEMPORARY_ACTIVITY_EXTEND: [away],
    TEMPORARY_ACTIVITY_END: [away],
    COMPLAINT_REJECT: [entry('c1', 'COMPLAINT_FILE')],
    BADGE_WITHDRAW: [entry('b1', 'BADGE_AWARD', { badge: '30', badgeGround: 'REACHED' })],
    INSPECTION_CLOSE: [entry('i1', 'INSPECTION_OPEN')],
  };
  return { ...typed, history: needed[act] ?? [] };
}

/** The answer to an attempt as one line: the state and the warnings, or the code of the first refusal. */
export function result(act: LifecycleAct, state: LifecycleState, change: Partial<LifecycleFacts>): string {
  const answer = attempt(act, factsFor(act, state, change));
  return answer.ok ? `→ ${answer.to}${answer.warnings.map(({ code }) => ` (${code})`).join('')}` : answer.refusal.code;
}

/** Why, the act and the state, what differs from the facts above, the answer. */
export type Case = [
  why: string,
  act: LifecycleAct,
  state: LifecycleState,
  change: Partial<LifecycleFacts>,
  answer: string,
];

/** Typed with this day, looked at today. */
export const on = (day: string): Partial<LifecycleFacts> => ({
  effectiveOn: day,
  today: '2026-11-23',
  decision: { number: '1', issuedOn: day },
});
