// Whom the standing committee did not admit: not many, each with a vote that fell short and a decision that says why.
import { addDays } from '@dangvu/domain/calendar/local-date';
import type { PersonMaker } from '../people/person.ts';
import { sourceFor } from '../people/walks-of-life.ts';
import { stream } from '../seeded.ts';
import { unitNamed } from '../units/tree.ts';
import { daysBefore, liveCandidacy, voteOn, workday } from './admission.ts';
import type { World } from './model.ts';
import { actOnCandidacy, issue } from './record.ts';

/** Branch, days ago, votes in favour among eleven, why. */
const refusals: readonly (readonly [branch: string, daysAgo: number, votesFor: number, reason: string])[] = [
  ['Khối Tân Thành', 61, 4, 'Chưa làm rõ vấn đề về lịch sử chính trị của gia đình'],
  ['Khối Đồng Tâm', 187, 5, 'Chưa bảo đảm tiêu chuẩn về uy tín nơi cư trú'],
  ['Xóm Mỹ Hòa', 402, 3, 'Vi phạm trong thời gian xem xét kết nạp'],
];

/** Lives the candidacies that ended by a decision not to admit. */
export function refuseSome(world: World, people: PersonMaker): void {
  const chance = stream('refused');
  for (const [name, daysAgo, votesFor, reason] of refusals) {
    const branch = unitNamed(world.tree, name);
    const on = workday(addDays(world.today, -daysAgo));
    const source = sourceFor(branch, chance);
    const days = daysBefore(on, chance, false);
    const person = people.candidate(branch, source, days.branchOn, days.listedOn);
    const candidacy = liveCandidacy(world, person, branch, source.group, days);
    const ballot = { base: 11, votesFor, votesAgainst: 11 - votesFor, notVoting: 0 };
    actOnCandidacy(world, candidacy, 'STANDING_COMMITTEE_VOTE_RECORD', voteOn(ballot, 'STANDING_COMMITTEE', on));
    candidacy.standingVoteCarried = false;
    const decision = issue(world, world.tree.town, 'ADMISSION_REFUSAL', on, 'Không kết nạp đảng viên');
    const toldOn = workday(addDays(on, 5));
    actOnCandidacy(world, candidacy, 'ADMISSION_REFUSE', { on, decision, facts: { toldOn }, details: { reason, toldOn } });
    Object.assign(candidacy, { closedOn: on, closeReason: reason });
  }
}
