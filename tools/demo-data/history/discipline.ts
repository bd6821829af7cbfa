// Discipline by its four forms. For the first nine months of 2021 the press gives the numbers; they are people, not
// decisions.
import { laterOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { decisionDays } from './budget.ts';
import { pickMember } from './exits.ts';
import type { Membership, World } from './model.ts';
import { actOnMembership, committeeOf, issue } from './record.ts';

export type DisciplineAct = 'REPRIMAND' | 'WARN' | 'REMOVE_FROM_OFFICE' | 'EXPEL';

const titles: Record<DisciplineAct, string> = {
  REPRIMAND: 'Thi hành kỷ luật khiển trách',
  WARN: 'Thi hành kỷ luật cảnh cáo',
  REMOVE_FROM_OFFICE: 'Thi hành kỷ luật cách chức',
  EXPEL: 'Thi hành kỷ luật khai trừ ra khỏi Đảng',
};

const grounds: Record<DisciplineAct, readonly string[]> = {
  REPRIMAND: [
    'Vi phạm trật tự, an toàn giao thông',
    'Thiếu trách nhiệm trong công việc được giao',
    'Vi phạm quy định về đất đai, xây dựng',
    'Vi phạm chính sách dân số',
    'Không chấp hành nghị quyết của chi bộ',
  ],
  WARN: [
    'Vi phạm quy định về quản lý tài chính',
    'Vi phạm quy định về đất đai, xây dựng',
    'Vi phạm chính sách dân số',
    'Gây mất đoàn kết nội bộ',
  ],
  REMOVE_FROM_OFFICE: ['Thiếu trách nhiệm để xảy ra vi phạm tại chi bộ', 'Vi phạm nguyên tắc tập trung dân chủ'],
  EXPEL: [
    'Vi phạm pháp luật, bị xử lý hình sự',
    'Sử dụng văn bằng không hợp pháp',
    'Cố ý vi phạm quy định của Đảng, gây hậu quả nghiêm trọng',
  ],
};

export function discipline(world: World, act: DisciplineAct, on: LocalDate): Membership {
  const member = pickMember(world, on, (candidate, age) =>
    candidate.status !== 'OFFICIAL' || age < 25 || age > 72 || candidate.ordinal > 1
      ? 0
      : (age <= 60 ? 3 : 1) * (candidate.person.sex === 'MALE' ? 2 : 1),
  );
  // A branch's committee reprimands and warns; an office and membership itself are the town's to take.
  const issuer = act === 'REPRIMAND' || act === 'WARN' ? committeeOf(world, member.branch) : world.tree.town;
  const decision = issue(world, issuer, 'DISCIPLINE', on, titles[act]);
  actOnMembership(world, member, act, {
    on,
    decision,
    details: { ground: world.chance.pick(grounds[act]) },
  });
  if (act === 'REMOVE_FROM_OFFICE') world.removals.push({ member, unit: member.branch, on });
  return member;
}

/**
 * Published for 1 January to 30 September 2021: 31 people = 12 expelled + 4 warned + 15 reprimanded, nobody removed.
 */
const published2021: readonly (readonly [DisciplineAct, number])[] = [
  ['EXPEL', 12],
  ['WARN', 4],
  ['REPRIMAND', 15],
];

export function planPublishedDiscipline(world: World): void {
  const until: LocalDate = '2021-09-30';
  for (const [act, people] of published2021) {
    for (const on of decisionDays(`discipline 2021 ${act}`, '2021-01-04', until, people)) {
      world.agenda.on(on, () => {
        const member = discipline(world, act, on);
        // 31 people, each once: whoever has been disciplined is left alone until the published months are over.
        member.busyUntil = laterOf(member.busyUntil, until);
      });
    }
  }
}
