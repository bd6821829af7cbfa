// Moves within the town: to another branch for work or a new home, and home to the street on retirement.
import { addDays, addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { retiresOn } from '../people/walks-of-life.ts';
import { type Unit, grassrootsOf } from '../units/tree.ts';
import { pickMember, settled } from './exits.ts';
import { fullness, isFree, type Membership, room, type World } from './model.ts';
import { acceptTransfer, requestTransfer, undoTransfer } from './transfers.ts';

/** Someone of working age changes branch; a few papers come back. */
export function planInternalMove(world: World, askedOn: LocalDate): void {
  const movedBy = addDays(askedOn, 40);
  const member = pickMember(world, askedOn, (candidate, age) =>
    age < 58 && settled(candidate, movedBy)
      ? (age < 40 ? 3 : 1) * fullness(world, candidate.branch) ** 3
      : 0,
  );
  const to = world.chance.weighted(world.tree.branches, (branch) =>
    branch === member.branch
      ? 0
      : room(world, branch) *
        (branch.sector === member.branch.sector ? 3 : branch.sector === 'RESIDENTIAL' ? 1.5 : 0.4),
  );
  move(world, member, to, askedOn);
}

function move(world: World, member: Membership, to: Unit, askedOn: LocalDate): void {
  const transfer = requestTransfer(world, member, to, askedOn);
  const answeredOn = addDays(askedOn, world.chance.between(4, 34));
  const fate = world.chance.next();
  world.agenda.on(answeredOn, () => {
    if (fate < 0.035)
      undoTransfer(world, transfer, answeredOn, 'RETURNED', 'Hồ sơ thiếu bản nhận xét của chi ủy nơi đi');
    else if (fate < 0.06) undoTransfer(world, transfer, answeredOn, 'CANCELLED', 'Đảng viên không chuyển công tác nữa');
    else acceptTransfer(world, transfer, answeredOn);
  });
}

/**
 * On the first of each month those who have retired by then ask to go home; most live in a ward or commune of the
 * town.
 */
export function planRetirements(world: World, from: LocalDate): void {
  for (let day = from; day <= world.today; day = addMonths(day, 1)) {
    const on = day;
    world.agenda.on(on, () => {
      for (const member of world.memberships) {
        if (member.branch.sector === 'RESIDENTIAL' || member.status !== 'OFFICIAL' || !isFree(member, on)) continue;
        const { person } = member;
        if (Number(on.slice(0, 4)) - member.bornIn < 55 || retiresOn(person.sex, person.bornOn) > on) continue;
        const askedOn = addDays(on, world.chance.between(0, 20));
        world.agenda.on(askedOn, () => {
          if (!isFree(member, askedOn)) return;
          person.occupation = 'Hưu trí';
          move(world, member, homeOf(world, member), askedOn);
        });
      }
    });
  }
}

/** Pupils leave the school, and with it its branch: home first, and from there, one day, away. */
export function leaveSchool(world: World, member: Membership, on: LocalDate): void {
  world.agenda.on(on, () => {
    if (!isFree(member, on) || !settled(member, addDays(on, 40))) return;
    member.person.occupation = 'Sinh viên';
    member.person.education = 'UPPER_SECONDARY';
    move(world, member, homeOf(world, member), on);
  });
}

/** A block or hamlet of the same ward or commune, or of any for those who worked for the whole town. */
function homeOf(world: World, member: Membership): Unit {
  const near = grassrootsOf(member.branch).children.filter((branch) => branch.sector === 'RESIDENTIAL');
  const choice = near.length > 0 ? near : world.tree.branches.filter((branch) => branch.sector === 'RESIDENTIAL');
  return world.chance.weighted(choice, (branch) => room(world, branch));
}
