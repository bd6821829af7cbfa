// What was typed wrong and put right: a replacing row for a date, a row that says "this never happened" for the wrong
// person.
import { addDays, addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { permissions } from '@dangvu/domain/access/roles';
import { attempt, type LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { grassrootsOf, type Unit, unitNamed } from '../units/tree.ts';
import { isFree, type LifecycleEvent, type Membership, type World } from './model.ts';
import { actOnMembership, committeeOf, issue } from './record.ts';

/** Corrections that the units made long before their reports, and one made after its month's report was accepted. */
export interface Corrections {
  /** Added to the log when the reports are there; its report differs from the records from then on. */
  late: LifecycleEvent;
  /** The unit and the month (its first day) whose accepted report differs. */
  unit: Unit;
  month: LocalDate;
}

export function makeCorrections(world: World): Corrections {
  const { today } = world;
  // Dates that were typed wrong: what is in the log now is right; the row before it held the mistake.
  for (const [act, days] of [
    ['CEREMONY_HOLD', 2],
    ['RECORD_DEATH', 3],
    ['CEREMONY_HOLD', 1],
  ] as const) {
    const right = world.events.find(
      (event) =>
        event.act === act &&
        event.effectiveOn > addMonths(today, act === 'RECORD_DEATH' ? -30 : -8) &&
        event.effectiveOn < addDays(today, -20) &&
        event.effectiveOn.slice(8) < '14' &&
        event.membership?.lastEffectiveOn === event.effectiveOn &&
        event.corrects === null &&
        event.membership.branch.sector === 'RESIDENTIAL',
    );
    if (right) putRight(world, right, days);
  }
  return lateCorrection(world);
}

/** Turns an event into the correction of one that had a later date. */
function putRight(world: World, right: LifecycleEvent, daysOff: number): void {
  const wrong: LifecycleEvent = {
    ...right,
    id: world.chance.uuid(right.effectiveOn),
    effectiveOn: addDays(right.effectiveOn, daysOff),
  };
  const decidedOn = addDays(right.effectiveOn, 12);
  right.decision = issue(
    world,
    committeeOf(world, right.branch),
    'CORRECTION',
    decidedOn,
    'Đính chính thông tin đảng viên',
  );
  askCorrection(world, right.membership, decidedOn, 'Ghi nhầm ngày');
  right.corrects = wrong;
  right.details = { ...right.details, correctedFrom: wrong.effectiveOn, correctionReason: 'Ghi nhầm ngày' };
  right.recordedAt = right.decision.recordedAt;
  world.events.push(wrong);
}

/**
 * A reprimand that was recorded for the wrong person of two with nearly the same name, two closed months ago, and
 * declared
 * void this week: by then the month's report had been accepted.
 */
function lateCorrection(world: World): Corrections {
  const { today } = world;
  const unit = unitNamed(world.tree, 'Phường Hòa Hiếu');
  const month = addMonths(`${today.slice(0, 7)}-01`, -2);
  const on = addDays(month, 13);
  const member = world.memberships.find(
    (candidate) =>
      grassrootsOf(candidate.branch) === unit &&
      candidate.branch.sector === 'RESIDENTIAL' &&
      candidate.status === 'OFFICIAL' &&
      isFree(candidate, on) &&
      candidate.lastEffectiveOn !== null &&
      candidate.lastEffectiveOn < on &&
      candidate.postings.at(-1)?.branch === candidate.branch &&
      (candidate.postings.at(-1)?.from ?? '') < on,
  );
  if (!member) throw new Error('The demo finds nobody to reprimand by mistake');
  const decision = issue(world, unit, 'DISCIPLINE', on, 'Thi hành kỷ luật khiển trách');
  const mistake = actOnMembership(world, member, 'REPRIMAND', {
    on,
    decision,
    details: { ground: 'Vi phạm trật tự, an toàn giao thông' },
  });
  const voidedOn = addDays(today, -3);
  const correction = issue(world, unit, 'CORRECTION', voidedOn, 'Đính chính thông tin đảng viên');
  askCorrection(world, member, voidedOn, 'Ghi nhầm người');
  const late: LifecycleEvent = {
    ...mistake,
    id: world.chance.uuid(voidedOn),
    decision: correction,
    recordedAt: correction.recordedAt,
    details: {
      ...mistake.details,
      correctionReason: 'Ghi nhầm người: quyết định ghi tên đảng viên khác có họ tên gần giống',
    },
    corrects: mistake,
    voided: true,
  };
  return { late, unit, month };
}

/** A correction is an act like others: it needs a decision, a reason and an entry in force. */
function askCorrection(world: World, member: Membership | null, decidedOn: LocalDate, reason: string): void {
  const act: LifecycleAct = 'EVENT_CORRECT';
  const result = attempt(act, {
    state: member?.status ?? 'NONE',
    today: world.today,
    permissions: new Set(permissions),
    effectiveOn: decidedOn,
    decision: { number: 'not yet numbered', issuedOn: decidedOn },
    correction: { namesEventInForce: true, reason },
  });
  if (!result.ok) throw new Error(`The demo breaks a rule: ${act}: ${result.refusal.code}`);
}
