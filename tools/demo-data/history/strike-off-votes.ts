// Whom a branch proposes to strike off: one has come as far as the standing committee, of another the branch did not carry it.
import { addDays, addMonths } from '@dangvu/domain/calendar/local-date';
import type { VoteBody } from '@dangvu/domain/membership/votes';
import { voteOn, workday } from './admission.ts';
import { isFree, type World } from './model.ts';
import { actOnMembership } from './record.ts';

type Meeting = readonly [body: VoteBody, daysAgo: number, votesFor: number, base: number];

const proposals: readonly (readonly [branch: string, meetings: readonly Meeting[]])[] = [
  ['Khối Tân Thành', [['BRANCH', 41, 14, 18], ['COMMITTEE', 19, 11, 15]]],
  ['Khối Đồng Tâm', [['BRANCH', 12, 9, 17]]],
];

/** Adds the votes when the history is over: they decide nothing yet. */
export function proposeStrikingOff(world: World): void {
  const before = addDays(world.today, -50);
  const chosen = proposals.flatMap(([branch, held]) => {
    const member = world.memberships.find(
      (one) =>
        one.branch.shortName === branch && one.status === 'OFFICIAL' && isFree(one, before) && one.history.length === 0 &&
        (one.lastEffectiveOn ?? '') < before && one.person.bornOn > addMonths(world.today, -45 * 12),
    );
    return member ? [{ member, held }] : [];
  });
  if (chosen.length < proposals.length) throw new Error('The demo finds nobody a branch could propose to strike off');
  for (const { member, held } of chosen) {
    for (const [body, daysAgo, votesFor, base] of held) {
      const ballot = { base, votesFor, votesAgainst: base - votesFor, notVoting: 0 };
      const vote = voteOn(ballot, body, workday(addDays(world.today, -daysAgo)), 'STRIKE_OFF');
      actOnMembership(world, member, 'STRIKE_OFF_VOTE_RECORD', { ...vote, details: { voteBody: body, ...vote.details } });
    }
  }
}
