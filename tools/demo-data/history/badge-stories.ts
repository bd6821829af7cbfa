// Badges of the past year, and what comes back from who has left. The province decides, so that its numbers are made up beside the town's.
import { addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { awardDaysOf, badgeReachedOn, badgesOf } from '@dangvu/domain/membership/badges';
import { badgeYearsOn } from '@dangvu/domain/membership/party-age';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { badgeBlockOn } from '@dangvu/domain/membership/discipline-cases';
import { stream } from '../seeded.ts';
import type { Membership, World } from './model.ts';
import { actOnMembership } from './record.ts';

/**
 * The badge a member had been awarded who leaves on a day in the last two years: it is asked back. Drawn from a stream of its own, so that
 * nothing else of the history changes with it.
 */
export function awardBeforeExit(world: World, member: Membership, on: LocalDate): void {
  if (on < addMonths(world.today, -24) || member.ordinal > 1 || member.status !== 'OFFICIAL') return;
  const day = [...awardDaysOf(Number(on.slice(0, 4)) - 1), ...awardDaysOf(Number(on.slice(0, 4)))].findLast((one) => one < on);
  const admissions = [{ decidedOn: member.decidedOn, endedOn: null }];
  const badge = badgeYearsOn(on).findLast((years) => reached(badgeReachedOn(admissions, years, on), '1900-01-01', day ?? on));
  if (day === undefined || badge === undefined || badgeBlockOn(member.history, day) !== null) return;
  actOnMembership({ ...world, chance: stream(`badge of ${member.person.id}`) }, member, 'BADGE_AWARD', {
    on: addDays(day, -12),
    facts: { admissions, badge, badgeGround: 'REACHED', awardDay: day },
    details: { badge: String(badge), badgeGround: 'REACHED', awardDay: day, documentNo: '99-QĐ/TU', signatory: 'Ban Thường vụ Tỉnh ủy' },
  });
}

/** How many whose badge should have come with the last award day and did not: someone must ask why. */
const forgotten = 3;

export function badgeStories(world: World): void {
  // When everything else has happened, so that nobody is met on another way.
  world.agenda.on(world.today, () => {
    const year = Number(world.today.slice(0, 4));
    const days = [...awardDaysOf(year - 1), ...awardDaysOf(year)].filter((day) => day <= world.today && day > addMonths(world.today, -13));
    let passed = 0;
    for (const [index, day] of days.entries()) {
      const decidedOn = addDays(day, -12);
      const after = days[index - 1] ?? addMonths(day, -3);
      for (const member of world.memberships) {
        if (member.status !== 'OFFICIAL' || member.ordinal > 1) continue;
        const admissions = [{ decidedOn: member.decidedOn, endedOn: null }];
        const badge = badgeYearsOn(day).find((years) => reached(badgeReachedOn(admissions, years, day), after, day));
        if (badge === undefined || badgeBlockOn(member.history, day) !== null || badgesOf(member.history, day).length > 0) continue;
        if (index === days.length - 1 && passed < forgotten) {
          passed += 1;
          continue;
        }
        actOnMembership(world, member, 'BADGE_AWARD', {
          on: decidedOn,
          facts: { admissions, badge, badgeGround: 'REACHED', awardDay: day },
          details: { badge: String(badge), badgeGround: 'REACHED', awardDay: day, documentNo: `${100 + index}-QĐ/TU`, signatory: 'Ban Thường vụ Tỉnh ủy' },
        });
      }
    }
    // Cards of who left come back, but for those who left of late.
    for (const member of world.memberships) {
      if (['EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED'].includes(member.status) && (member.endedOn ?? '') < addMonths(world.today, -2)) member.cardNo = null;
    }
  });
}

const reached = (on: LocalDate | null, after: LocalDate, day: LocalDate): boolean => on !== null && on > after && on <= day;
