// The open cases every screen needs: what is late, what waits, what came back.
import { addDays, addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { afterVote, noRecognitionVotes } from '@dangvu/domain/membership/votes';
import { noShowFrom } from '@dangvu/domain/membership/absence';
import type { ReminderMeans } from '@dangvu/domain/membership/transfer-states';
import type { Unit } from '../units/tree.ts';
import { unitNamed } from '../units/tree.ts';
import { admit, daysBefore, liveCandidacy, voteOn, workday } from './admission.ts';
import { exemptionStories } from './exemption-stories.ts';
import { departureStories } from './departure-stories.ts';
import { temporaryStories } from './temporary-stories.ts';
import { badgeStories } from './badge-stories.ts';
import { disciplineStories } from './discipline-stories.ts';
import { isFree, type Membership, type World } from './model.ts';
import { actOnMembership } from './record.ts';
import { requestTransfer } from './transfers.ts';

/** Puts the stories of the last months on the agenda. */
export function openStories(world: World): void {
  lateTransfers(world);
  absentOnes(world);
  askedFor(world);
  lateCases(world);
  readmission(world);
  disciplineStories(world);
  exemptionStories(world);
  temporaryStories(world);
  departureStories(world);
  badgeStories(world);
}

/**
 * Papers on the way: long overdue, overdue, and one sent this week. Between the two wards the demo signs in to, and
 * beyond.
 */
function lateTransfers(world: World): void {
  const journeys: readonly (readonly [string, string, number])[] = [
    ['Khối Tân Tiến', 'Khối Tân Mai', 118],
    ['Xóm Mỹ Hòa', 'Khối Quyết Thắng', 92],
    ['Khối Phú Thuận', 'Xóm Hưng Tây', 71],
    ['Khối Tân Thành', 'Đảng bộ tỉnh Bình Dương', 84],
    ['Khối Hồng Tiến', 'Khối Đồng Tâm', 5],
    ['Khối Kim Tân', 'Đảng bộ thành phố Vinh, Nghệ An', 9],
  ];
  for (const [from, to, daysAgo] of journeys) {
    const askedOn = addDays(world.today, -daysAgo);
    world.agenda.on(askedOn, () => {
      const member = someone(
        world,
        askedOn,
        (candidate) =>
          candidate.branch.shortName === from &&
          candidate.status === 'OFFICIAL' &&
          candidate.person.bornOn > addMonths(askedOn, -58 * 12),
      );
      requestTransfer(world, member, to.startsWith('Đảng bộ') ? to : unitNamed(world.tree, to), askedOn);
    });
  }
}

/** Those who do not come are chased: reminded by both sides, and after three months the side that waits proposes striking off. */
function absentOnes(world: World): void {
  world.agenda.on(addDays(world.today, -4), () => {
    const waiting = world.transfers.filter(({ closedOn, referredOn }) => closedOn === null && referredOn !== null);
    for (const transfer of waiting) {
      const { from, to, referredOn } = transfer;
      const reminder = (unit: Unit, after: number, means: ReminderMeans, note: string | null) => {
        const on = addDays(referredOn ?? world.today, after);
        if (on < addDays(world.today, -4)) world.reminders.push({ id: world.chance.uuid(on), transfer, unit, on, means, note });
      };
      reminder(from, 50, 'CALL', 'Hẹn nộp giấy giới thiệu trong tuần sau');
      reminder(to ?? from, 70, 'MESSAGE', null);
      reminder(from, 96, 'FAMILY', 'Gia đình cho biết đang làm việc ở tỉnh khác');
      if (referredOn && to && addDays(noShowFrom(referredOn), 6) < world.today) transfer.deletionProposedOn = addDays(noShowFrom(referredOn), 6);
    }
  });
}

/** Asked for and not referred yet: one in time, one moved long ago, one that the town must refer. */
function askedFor(world: World): void {
  const journeys: readonly (readonly [string, string, number, number])[] = [
    ['Khối Tân Tiến', 'Khối Quyết Thắng', 6, 20],
    ['Khối Đồng Tâm', 'Khối Tân Mai', 12, 110],
    ['Khối Kim Tân', 'Đảng bộ thành phố Vinh, Nghệ An', 3, 15],
  ];
  for (const [from, to, daysAgo, movedAgo] of journeys) {
    const askedOn = addDays(world.today, -daysAgo);
    world.agenda.on(askedOn, () => {
      const member = someone(world, askedOn, ({ branch, status }) => branch.shortName === from && status === 'OFFICIAL');
      const more = { movedOn: addDays(world.today, -movedAgo), awaitsReferral: true };
      requestTransfer(world, member, to.startsWith('Đảng bộ') ? to : unitNamed(world.tree, to), askedOn, more);
    });
  }
}

/**
 * Three whose twelve months ended some 80 days ago are still not recognised, and one whose decision is over two months
 * old still has had no ceremony: all past their working days.
 */
function lateCases(world: World): void {
  const { today } = world;
  const hold = (member: Membership) => {
    member.heldUp = true;
    member.busyUntil = '9999-12-31';
  };
  const looked = addDays(today, -101);
  world.agenda.on(looked, () => {
    const dueSoon = (member: Membership) =>
      member.ceremonyOn !== null &&
      addMonths(member.ceremonyOn, 12) > looked &&
      addMonths(member.ceremonyOn, 12) < addDays(looked, 26);
    world.memberships
      .filter((member) => member.status === 'PROBATIONARY' && isFree(member, looked) && dueSoon(member))
      .slice(0, 3)
      .forEach((member, index) => {
        hold(member);
        if (index === 0) threeVotes(world, member);
      });
  });
  world.agenda.on(addDays(today, -70), () => {
    const waiting = world.memberships.find(
      (member) => member.status === 'DECIDED' && member.endedOn === null && member.transfer === null,
    );
    if (waiting) hold(waiting);
  });
}

/** The branch votes three times on one of them and does not carry it: since the third it is the superior's to decide. */
function threeVotes(world: World, member: Membership): void {
  [66, 38, 9].forEach((daysAgo, index) => {
    const on = workday(addDays(world.today, -daysAgo));
    world.agenda.on(on, () => {
      const ballot = { base: 9, votesFor: 5 - (index % 2), votesAgainst: 3, notVoting: 1 + (index % 2) };
      const vote = voteOn(ballot, 'BRANCH', on);
      actOnMembership(world, member, 'RECOGNITION_VOTE_RECORD', { ...vote, details: { voteBody: 'BRANCH', ...vote.details } });
      member.recognitionVotes = afterVote(member.recognitionVotes ?? noRecognitionVotes, 'BRANCH', false, on);
    });
  });
}

/** Struck off in 2017, admitted again in 2022: more than 36 months lie between, and it is the only time. */
function readmission(world: World): void {
  const struckOffBy: LocalDate = '2018-06-30';
  const decidedOn: LocalDate = '2022-11-18';
  if (decidedOn > world.today) return;
  world.agenda.on(decidedOn, () => {
    const before = world.memberships.find(
      (member) =>
        member.status === 'STRUCK_OFF' &&
        (member.endedOn ?? '') > '2016-06-01' &&
        (member.endedOn ?? '9') < struckOffBy &&
        member.officialOn !== null &&
        world.events.some(({ membership, act, details }) => membership === member && act === 'STRIKE_OFF' && ['WILL_LOST', 'RATED_BELOW_TWICE'].includes(String(details['ground']))) &&
        member.bornIn >= 1965,
    );
    if (!before) throw new Error('The demo has nobody to readmit');
    world.returning.push(before);
    const days = daysBefore(decidedOn, world.chance, false);
    const candidacy = liveCandidacy(world, before.person, before.branch, 'OTHER', days);
    admit(world, candidacy, {
      person: before.person,
      branch: before.branch,
      decidedOn,
      ceremonyAfter: 17,
      recognisedAfter: 30,
      ordinal: 2,
    });
  });
}

function someone(world: World, on: LocalDate, suits: (member: Membership) => boolean): Membership {
  const found = world.memberships.find((member) => isFree(member, on) && suits(member));
  if (!found) throw new Error(`The demo finds nobody for a story on ${on}`);
  return found;
}
