// The term that begins, as it lies with the units.
import { addDays } from '@dangvu/domain/calendar/local-date';
import type { World } from '../history/model.ts';
import { unitNamed } from '../units/tree.ts';
import type { Plan, Plans } from './plans.ts';
import { townQuotas } from './quotas.ts';

/** The term that begins is put to the units, and two wards have said what they would have instead. */
export function nextTerm(world: World, made: Plans, year: number): void {
  const division = townQuotas(world.tree, year);
  if (!division) return;
  const years = 5;
  const plan: Plan = {
    id: world.chance.uuid(world.today),
    unit: world.tree.town,
    periodKind: 'TERM',
    startsOn: `${year}-01-01`,
    endsOn: `${year + years - 1}-12-31`,
    state: 'DRAFT',
    negotiation: 'COUNTERED',
    decision: null,
    gapRemark: null,
  };
  made.plans.push(plan);
  made.drafts.push({ plan, unit: world.tree.town, amount: division.target * years, remark: null });
  for (const [unit, amount] of division.quotas) made.drafts.push({ plan, unit, amount: amount * years, remark: null });
  const madeAt = `${addDays(world.today, -6)}T02:30:00Z`;
  const counter = (name: string, change: number, grounds: string, declined: string | null) => {
    const unit = unitNamed(world.tree, name);
    const proposed = (division.quotas.get(unit) ?? 0) * years;
    made.counters.push({ plan, unit, proposed, amount: Math.max(0, proposed + change), grounds, madeAt, declined });
  };
  counter('Phường Hòa Hiếu', -4, 'Sau sắp xếp còn 3 chi bộ khối phố, nguồn trẻ đi làm xa; đề nghị giảm để giữ chất lượng', null);
  counter('Phường Quang Tiến', 5, 'Có thêm hai doanh nghiệp, công đoàn giới thiệu 12 quần chúng ưu tú', null);
  counter('Phường Long Sơn', -10, 'Đoàn viên đi lao động xa nhiều', 'Đã giảm ở các năm trước; giữ mức bình quân của nhiệm kỳ');
}
