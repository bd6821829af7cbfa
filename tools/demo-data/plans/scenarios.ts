// Other ways to divide the year that is being planned, kept beside the draft.
import { addDays } from '@dangvu/domain/calendar/local-date';
import type { World } from '../history/model.ts';
import type { Plans } from './plans.ts';
import { townQuotas } from './quotas.ts';

/** Two ways to divide next year, kept beside the draft to be compared with it. */
export function compareDrafts(world: World, made: Plans): void {
  const plan = made.plans.find(({ unit, periodKind, state }) => unit === world.tree.town && periodKind === 'YEAR' && state === 'DRAFT');
  if (!plan) return;
  const target = made.drafts.find((one) => one.plan === plan && one.unit === world.tree.town);
  const division = townQuotas(world.tree, Number(plan.startsOn.slice(0, 4)));
  if (!target || !division) return;
  const units = [...division.quotas];
  const keep = (name: string, note: string, days: number, amountOf: (amount: number, index: number) => number) =>
    made.scenarios.push({
      id: world.chance.uuid(world.today), plan, name, note, savedAt: `${addDays(world.today, -days)}T03:15:00Z`,
      quotas: [{ unit: world.tree.town, amount: target.amount }, ...units.map(([unit, amount], index) => ({ unit, amount: amountOf(amount, index) }))],
    });
  keep('Theo nguồn', 'Theo số người đang trong danh sách nguồn', 9, (amount) => amount);
  // One place from each of the largest to those that get little: the sum stays.
  const most = [...units].sort(([, a], [, b]) => b - a).slice(0, 4).map(([unit]) => unit);
  const least = [...units].sort(([, a], [, b]) => a - b).slice(0, 4).map(([unit]) => unit);
  keep('Nâng đơn vị nhỏ', 'Bớt 4 đơn vị nhiều nhất, thêm cho 4 đơn vị ít nhất', 4, (amount, index) => {
    const unit = units[index]?.[0];
    return unit && most.includes(unit) ? Math.max(0, amount - 1) : unit && least.includes(unit) ? amount + 1 : amount;
  });
}
