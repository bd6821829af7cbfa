import * as badge from './badges.ts';
import { MembershipStatus as Status } from './states.ts';
import type { Transition } from './transition.ts';
import { row } from './transition.ts';

/** The party badge: awarded by the province's committee, which stands outside the town, so that its decision is noted and not one of the town's. */
export const badgeTransitions: readonly Transition[] = [
  row({
    // Who died within the year before is awarded it all the same (06-HD/TW 18.2).
    act: 'BADGE_AWARD',
    from: [Status.OFFICIAL, Status.DECEASED],
    to: 'SAME',
    order: 'ANY',
    permission: 'MEMBERSHIP_RECORD',
    guards: [badge.badgeInReach],
    inputs: [badge.badgeEarned, badge.badgeNotBlocked],
    clauses: ['294-QĐ/TW 28.3.1a', '06-HD/TW 18.1–5'],
  }),
  row({
    act: 'BADGE_WITHDRAW',
    from: [Status.EXPELLED, Status.STRUCK_OFF, Status.RESIGNED],
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    guards: [badge.holdsBadge],
    clauses: ['06-HD/TW 18.4'],
  }),
];
