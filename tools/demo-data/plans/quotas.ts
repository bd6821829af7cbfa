// What the town gives each unit: by how many it can be expected to find, small offices in some years nothing.
import { stream } from '../seeded.ts';
import { buildTree, type Tree, type Unit } from '../units/tree.ts';
import { apportion, branchWeight, unitWeight } from '../history/allocation.ts';
import { yearTarget } from '../history/budget.ts';

/** The first year whose plan is kept unit by unit; of the years before only the town's target is known. */
export const firstDividedYear = 2022;

export interface TownQuotas {
  target: number;
  /** No entry: the unit is not assigned a quota that year, which is not 0. */
  quotas: ReadonlyMap<Unit, number>;
  /** Kept back by the town: target minus what is assigned. */
  reserve: number;
}

/** The town's division of a year's target. Null for a year without a plan or one kept as a single figure. */
export function townQuotas(tree: Tree, year: number): TownQuotas | null {
  const target = yearTarget(year);
  if (target === null || year < firstDividedYear) return null;
  const chance = stream(`quotas ${year}`);
  const reserve = chance.pick([0, 2, 3, 4]);
  const expected = apportion(target - reserve, tree.grassroots, unitWeight);
  const some = tree.grassroots.filter(
    (unit) => unit.children.length > 0 || (expected.get(unit) ?? 0) > 0 || chance.chance(0.35),
  );
  const quotas = apportion(target - reserve, some, unitWeight);
  return {
    target,
    reserve,
    quotas: new Map(
      [...quotas].filter(([unit, amount]) => amount > 0 || unit.children.length > 0 || chance.chance(0.5)),
    ),
  };
}

/** A ward's division among its branches: schools and offices first, then the streets in turn; most get none. */
export function branchQuotas(unit: Unit, amount: number, year: number): ReadonlyMap<Unit, number> {
  const chance = stream(`quotas ${year} ${unit.code}`);
  const order = unit.children.map((branch) => ({ branch, weight: branchWeight(branch) * (0.4 + chance.next() * 1.2) }));
  const quotas = apportion(amount, order, ({ weight }) => weight);
  return new Map([...quotas].filter(([, quota]) => quota > 0).map(([{ branch }, quota]) => [branch, quota]));
}

/** The town's quota of a unit in a year; null where none is assigned. Divisions are worked out once per year. */
export function quotaReader(): (year: number, unit: Unit) => number | null {
  const tree = buildTree();
  const years = new Map<number, ReadonlyMap<string, number>>();
  return (year, unit) => {
    let quotas = years.get(year);
    if (!quotas) {
      quotas = new Map([...(townQuotas(tree, year)?.quotas ?? [])].map(([of, amount]) => [of.id, amount]));
      years.set(year, quotas);
    }
    return quotas.get(unit.id) ?? null;
  };
}
