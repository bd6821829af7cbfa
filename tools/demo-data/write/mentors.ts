import { addDays, addMonths, earlierOf } from '@dangvu/domain/calendar/local-date';
import type { Membership, Transfer, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';

const columns = { membership_id: 'uuid', person_id: 'uuid', assigned_on: 'date', ended_on: 'date', end_reason: 'text' } as const;

/**
 * Everybody in probation, and who was a year ago, is helped by an official member of the branch. Of some the branch has resolved nothing
 * yet: those of the latest ceremonies and one who came from elsewhere; a few were given another mentor.
 */
export function mentorRows(world: World): TableRows {
  const chance = stream('mentors');
  const yearAgo = addMonths(world.today, -12);
  const byBranch = Map.groupBy(world.memberships.filter(({ officialOn, endedOn }) => officialOn !== null && endedOn === null), ({ branch }) => branch);
  const helped = world.memberships.filter(({ ceremonyOn, officialOn, endedOn }) => ceremonyOn !== null && endedOn === null && (officialOn === null || officialOn > yearAgo));
  const latest = helped.filter(({ officialOn }) => officialOn === null).sort((a, b) => ((a.ceremonyOn ?? '') > (b.ceremonyOn ?? '') ? -1 : 1));
  const alone = new Set([...latest.slice(0, 5), ...latest.filter(({ postings }) => postings.length > 1).slice(0, 1)]);
  let replaced = 0;
  const rowsOf = (member: Membership) => {
    if (alone.has(member)) return [];
    // By the branch he is in: of who came in probation, the one he came to.
    const since = [member.ceremonyOn ?? '', member.postings.at(-1)?.from ?? ''].reduce((a, b) => (a > b ? a : b));
    const on = earlierOf(addDays(since, chance.between(2, 20)), world.today);
    if (member.officialOn !== null && on >= member.officialOn) return [];
    const here = (byBranch.get(member.branch) ?? []).filter(({ person, officialOn, postings }) => person !== member.person && officialOn !== null && officialOn <= on && (postings.at(-1)?.from ?? on) <= on);
    if (here.length === 0) return [];
    const [first, second] = [chance.pick(here), chance.pick(here)];
    const row = (mentor: Membership, assigned: string, ended: string | null) => ({ membership_id: member.id, person_id: mentor.person.id, assigned_on: assigned, ended_on: ended, end_reason: ended === null ? null : 'Chi bộ phân công đảng viên khác' });
    const later = addDays(on, 120);
    if (first === second || member.officialOn !== null || later > world.today || replaced >= 8) return [row(first, on, null)];
    replaced += 1;
    return [row(first, on, later), row(second, later, null)];
  };
  return tableRows('probation_mentor', columns, helped.flatMap(rowsOf));
}

const ofMentor = [
  'Chấp hành tốt chủ trương của Đảng, hoàn thành nhiệm vụ được giao.\nCần mạnh dạn hơn khi phát biểu trong sinh hoạt chi bộ.',
  'Có ý thức rèn luyện, tham gia sinh hoạt đầy đủ, được quần chúng tín nhiệm.',
  'Tích cực học tập, giữ gìn đoàn kết. Cần dành thêm thời gian cho công tác xã hội ở khu dân cư.',
];
const ofBranch = 'Chi bộ nhất trí với nhận xét của đảng viên được phân công giúp đỡ; trong thời gian dự bị chưa có vi phạm.';

/** What goes with a probationer who is transferred; of every third the branch has sent nothing. */
export function commentsOn({ member, requestedOn, id }: Transfer): { mentor_comment: string | null; branch_comment: string | null } {
  const { ceremonyOn, officialOn } = member;
  const inProbation = ceremonyOn !== null && ceremonyOn <= requestedOn && (officialOn === null || officialOn > requestedOn);
  const chance = stream(`comments ${id}`);
  return inProbation && !chance.chance(1 / 3) ? { mentor_comment: chance.pick(ofMentor), branch_comment: ofBranch } : { mentor_comment: null, branch_comment: null };
}
