// What becomes of disciplines: an appeal that waits, one that was answered, a decision changed, one withdrawn, and what keeps two members
// from the life of their branch today.
import { addDays, addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { isFree, type Membership, type World } from './model.ts';
import { actOnMembership, committeeOf, issue } from './record.ts';
import { workday } from './admission.ts';

/** Somebody in middle age about whom nothing has been recorded, in the town's first ward if there is one. */
function blameless(world: World, on: LocalDate): Membership {
  const suits = (member: Membership) =>
    member.status === 'OFFICIAL' && member.history.every(({ act }) => !/^(REPRIMAND|WARN)$/.test(act)) && isFree(member, on) && member.bornIn > 1965 && member.bornIn < 1985;
  const found = world.memberships.find(suits);
  if (!found) throw new Error(`The demo finds nobody to discipline on ${on}`);
  // The next story takes somebody else.
  found.busyUntil = world.today;
  return found;
}

export function disciplineStories(world: World): void {
  const daysAgo = (days: number) => workday(addDays(world.today, -days));
  const disciplined = (days: number, act: 'REPRIMAND' | 'WARN', ground: string, violatedMonthsAgo: number, then: (member: Membership, id: string) => void) =>
    world.agenda.on(daysAgo(days), () => {
      const member = blameless(world, daysAgo(days));
      const decision = issue(world, committeeOf(world, member.branch), 'DISCIPLINE', daysAgo(days), act === 'WARN' ? 'Thi hành kỷ luật cảnh cáo' : 'Thi hành kỷ luật khiển trách');
      const violatedOn = addMonths(daysAgo(days), -violatedMonthsAgo);
      then(member, actOnMembership(world, member, act, { on: daysAgo(days), decision, facts: { violatedOn }, details: { ground, violatedOn } }).id);
    });
  const later = (days: number, happen: (on: LocalDate) => void) => world.agenda.on(daysAgo(days), () => happen(daysAgo(days)));

  disciplined(38, 'WARN', 'Vi phạm quy định về đất đai, xây dựng', 9, (member, id) =>
    later(17, (on) => actOnMembership(world, member, 'APPEAL_FILE', { on, facts: { case: id }, details: { case: id, reason: 'Cho rằng mức kỷ luật quá nặng' } })),
  );
  disciplined(210, 'WARN', 'Vi phạm quy định về quản lý tài chính', 14, (member, id) => {
    later(190, (on) => actOnMembership(world, member, 'APPEAL_FILE', { on, facts: { case: id }, details: { case: id, reason: 'Có tình tiết giảm nhẹ chưa được xem xét' } }));
    later(150, (on) => {
      const decision = issue(world, world.tree.town, 'DISCIPLINE', on, 'Thay đổi hình thức kỷ luật');
      const details = { case: id, form: 'REPRIMAND', reason: 'Có tình tiết giảm nhẹ' } as const;
      actOnMembership(world, member, 'DISCIPLINE_CHANGE', { on, decision, facts: { case: id, form: 'REPRIMAND' }, details });
    });
  });
  // Older than the five years of a reprimand, which the inspection found.
  disciplined(300, 'REPRIMAND', 'Thiếu trách nhiệm trong công việc được giao', 67, (member, id) =>
    later(255, (on) => {
      const decision = issue(world, world.tree.town, 'DISCIPLINE', on, 'Hủy quyết định kỷ luật');
      actOnMembership(world, member, 'DISCIPLINE_REVOKE', { on, decision, facts: { case: id }, details: { case: id, reason: 'Kiểm tra lại, vi phạm đã hết thời hiệu xử lý' } });
    }),
  );
  // Found to have been wrong: an expulsion and a striking off, made good months later.
  later(24, (on) => {
    for (const [status, reason] of [['EXPELLED', 'Kiểm tra lại, không có vi phạm đến mức khai trừ'], ['STRUCK_OFF', 'Vắng sinh hoạt có lý do chính đáng, đã báo cáo chi bộ']] as const) {
      const member = world.memberships.findLast((one) => one.status === status && one.endedOn !== null && one.endedOn < addMonths(on, -3) && one.endedOn > addMonths(on, -10) && one.officialOn !== null);
      if (!member) throw new Error(`The demo finds nobody to restore on ${on}`);
      const decision = issue(world, world.tree.town, 'RESTORATION', on, 'Khôi phục quyền đảng viên');
      actOnMembership(world, member, 'RESTORE', { on, decision, details: { leftAs: status, leftOn: member.endedOn, reason } });
    }
  });
  // Somebody struck off of late complains, and nobody has answered.
  later(6, (on) => {
    const member = world.memberships.findLast((one) => one.status === 'STRUCK_OFF' && one.endedOn !== null && one.endedOn < addDays(on, -10));
    if (member) actOnMembership(world, member, 'COMPLAINT_FILE', { on, details: { reason: 'Đã xin phép vắng sinh hoạt bằng văn bản' } });
  });
  later(45, (on) => {
    const member = blameless(world, on);
    actOnMembership(world, member, 'INSPECTION_OPEN', { on, details: { reason: 'Dấu hiệu vi phạm trong quản lý quỹ thôn' } });
    later(20, (suspendedOn) => {
      const until = addMonths(world.today, 2);
      const decision = issue(world, world.tree.town, 'SUSPENSION', suspendedOn, 'Đình chỉ sinh hoạt đảng');
      actOnMembership(world, member, 'SUSPEND_ACTIVITY', { on: suspendedOn, decision, facts: { until }, details: { until, reason: 'Cơ quan điều tra khởi tố bị can' } });
    });
  });
}
