// Moving: within the town, where the other side must accept; out of it; and in from elsewhere.
import { addDays, addYears, daysBetween, laterOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { calendarWith } from '@dangvu/domain/calendar/published-years';
import { addWorkingDays } from '@dangvu/domain/calendar/working-days';
import { amountOn } from '@dangvu/domain/rulebook/rules';
import type { Person } from '../people/person.ts';
import type { Unit } from '../units/tree.ts';
import { planRecognition } from './admission.ts';
import { cardNumber, count, dossierNumber, type Membership, type Transfer, type World } from './model.ts';
import { actOnMembership } from './record.ts';

const calendar = calendarWith(new Map());

export const placesElsewhere = [
  'Đảng bộ thành phố Vinh, Nghệ An',
  'Đảng bộ huyện Nghĩa Đàn, Nghệ An',
  'Đảng bộ huyện Quỳ Hợp, Nghệ An',
  'Đảng bộ huyện Quỳnh Lưu, Nghệ An',
  'Đảng bộ thành phố Hà Nội',
  'Đảng bộ Thành phố Hồ Chí Minh',
  'Đảng bộ tỉnh Bình Dương',
  'Đảng bộ tỉnh Đồng Nai',
  'Đảng bộ tỉnh Bắc Ninh',
  'Đảng bộ tỉnh Thanh Hóa',
] as const;

const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The code of a slip, from the last twelve hexadecimal digits of the id: the same in every loading. */
function codeOf(id: string): string {
  let rest = BigInt(`0x${id.slice(-12)}`);
  return Array.from({ length: 8 }, () => {
    const symbol = symbols[Number(rest % 31n)] ?? '2';
    rest /= 31n;
    return symbol;
  }).join('');
}

/** Sends a member on the way, or only asks for the papers; they are due within the working days of the rulebook. */
export function requestTransfer(world: World, member: Membership, to: Unit | string, on: LocalDate, more: { movedOn?: LocalDate; awaitsReferral?: boolean } = {}): Transfer {
  const inside = typeof to !== 'string';
  const { movedOn = null, awaitsReferral = false } = more;
  const id = world.chance.uuid(on);
  const begunFrom = movedOn ?? on;
  const startDueOn = addWorkingDays(begunFrom, amountOn('TRANSFER_START_DEADLINE', begunFrom), calendar);
  const issuedBy = awaitsReferral ? startDueOn : on;
  const transfer: Transfer = {
    id,
    member,
    from: member.branch,
    to: inside ? to : null,
    destination: inside ? null : to,
    code: codeOf(id),
    state: awaitsReferral ? 'REQUESTED' : 'IN_TRANSIT',
    requestedOn: on,
    movedOn,
    startDueOn,
    referredOn: awaitsReferral ? null : on,
    presentDueOn: addWorkingDays(issuedBy, amountOn('TRANSFER_PRESENTATION_DEADLINE', issuedBy), calendar),
    deletionProposedOn: null,
    closedOn: null,
    decision: null,
    reason: null,
  };
  const destination = inside
    ? { outside: false, branchId: to.id, isBranch: true }
    : { outside: true, branchId: null, isBranch: false };
  const details = { ...(inside ? {} : { destination: to }), ...(movedOn ? { movedOn } : {}), ...(awaitsReferral ? { awaitsReferral } : {}) };
  actOnMembership(world, member, 'TRANSFER_REQUEST', {
    on,
    transfer,
    details,
    facts: { destination, awaitsReferral, movedOn },
    ...(inside ? { toBranch: to } : {}),
  });
  world.transfers.push(transfer);
  member.transfer = transfer;
  return transfer;
}

/** The new branch takes the member in: from that day the posting is there. */
export function acceptTransfer(world: World, transfer: Transfer, on: LocalDate): void {
  const { member, to } = transfer;
  if (!to) throw new Error('A transfer out of the town is not accepted here');
  actOnMembership(world, member, 'TRANSFER_ACCEPT', { on, transfer, toBranch: to });
  const last = member.postings.at(-1);
  if (last) last.to = on;
  member.postings.push({ branch: to, from: on, to: null });
  count(world, member.branch, -1);
  count(world, to, 1);
  member.branch = to;
  close(transfer, 'ACCEPTED', on, null);
}

/** The other side sends the papers back, or the branch calls the member back: the member stays. */
export function undoTransfer(
  world: World,
  transfer: Transfer,
  on: LocalDate,
  how: 'RETURNED' | 'CANCELLED',
  reason: string,
): void {
  const act = how === 'RETURNED' ? 'TRANSFER_RETURN' : 'TRANSFER_CANCEL';
  actOnMembership(world, transfer.member, act, { on, transfer, details: { reason } });
  close(transfer, how, on, reason);
}

/** Taken in outside the town. */
export function moveOut(world: World, transfer: Transfer, on: LocalDate): void {
  actOnMembership(world, transfer.member, 'MOVE_OUT', { on, transfer, details: { destination: transfer.destination } });
  close(transfer, 'ACCEPTED', on, null);
}

function close(
  transfer: Transfer,
  state: 'ACCEPTED' | 'RETURNED' | 'CANCELLED',
  on: LocalDate,
  reason: string | null,
): void {
  transfer.state = state;
  transfer.closedOn = on;
  transfer.reason = reason;
  transfer.member.transfer = null;
  transfer.member.busyUntil = laterOf(transfer.member.busyUntil, on);
}

/** Someone comes from outside the town, as what they are, with the dates of their admission there. */
export function arrive(
  world: World,
  person: Person,
  branch: Unit,
  on: LocalDate,
  from: string,
  before?: Membership,
): Membership {
  const young = daysBetween(person.bornOn, on) / 365.25 < 24.5;
  const decidedOn =
    before?.decidedOn ??
    (young
      ? addDays(on, -world.chance.between(150, 330))
      : addDays(addYears(person.bornOn, 21), world.chance.between(0, 700)));
  const ceremonyOn = before?.ceremonyOn ?? addDays(decidedOn, world.chance.between(8, 30));
  const officialOn = addYears(ceremonyOn, 1);
  const arrivesAs = officialOn <= on ? ('OFFICIAL' as const) : ('PROBATIONARY' as const);
  const member: Membership = {
    id: world.chance.uuid(on),
    person,
    bornIn: Number(person.bornOn.slice(0, 4)),
    ordinal: (before?.ordinal ?? 0) + 1,
    candidacy: null,
    status: arrivesAs,
    branch,
    decidedOn,
    ceremonyOn,
    officialOn: arrivesAs === 'OFFICIAL' ? officialOn : null,
    endedOn: null,
    dossierNo: before?.dossierNo ?? dossierNumber(world, world.chance.between(200_000, 999_999)),
    cardNo: arrivesAs === 'OFFICIAL' ? (before?.cardNo ?? cardNumber(world)) : null,
    postings: [{ branch, from: on, to: null }],
    lastEffectiveOn: null,
    history: [],
    transfer: null,
    busyUntil: addDays(on, 30),
    heldUp: false,
  };
  world.memberships.push(member);
  count(world, branch, 1);
  actOnMembership(world, member, 'ARRIVE', {
    on,
    details: { from, arrivesAs, decidedOn, ceremonyOn },
    facts: { arrivesAs, officialOn: member.officialOn },
  });
  if (arrivesAs === 'PROBATIONARY') planRecognition(world, member, officialOn, world.chance.between(18, 45));
  return member;
}
