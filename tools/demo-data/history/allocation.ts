// Which branch admits: by size and kind, with the branches that have stood still for years left out.
import { addYears, addMonths, daysBetween, type LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Sector } from '@dangvu/domain/organisation/unit-kinds';
import { stream, type Stream } from '../seeded.ts';
import { type Tree, type Unit, unitNamed } from '../units/tree.ts';
import { fullness, type World } from './model.ts';

/** Admissions per member and year compared between sectors: residential branches are the problem the press names. */
const sectorRate: Record<Sector, number> = {
  RESIDENTIAL: 0.55,
  SCHOOL: 1.5,
  HEALTH: 1.5,
  AGENCY: 1.2,
  MASS_ORGANISATION: 1.2,
  ENTERPRISE: 1.3,
  ARMED_FORCES: 2,
  POLICE: 1.9,
  COOPERATIVE: 0.8,
  WARD: 0,
  COMMUNE: 0,
  OTHER: 0,
};

export function branchWeight(branch: Unit): number {
  // Upper secondary schools admit pupils as well as teachers.
  return branch.size * sectorRate[branch.sector] * (branch.shortName.startsWith('Trường THPT') ? 1.6 : 1);
}

/** The admission weight of a unit with everything below it. */
export function unitWeight(unit: Unit): number {
  return unit.children.length > 0
    ? unit.children.reduce((sum, child) => sum + unitWeight(child), 0)
    : branchWeight(unit);
}

/** Residential branches that admit nobody in the last years, and for how many months before today. */
export function dormantBranches(tree: Tree, today: LocalDate): Map<Unit, LocalDate> {
  const names: readonly (readonly [string, string, number])[] = [
    ['Phường Hòa Hiếu', 'Khối Sông Hiếu', 98],
    ['Xã Nghĩa Thuận', 'Xóm Bàu Sen', 77],
    ['Xã Tây Hiếu', 'Xóm Khe Sài', 66],
    ['Phường Hòa Hiếu', 'Khối Bình Minh', 44],
    ['Phường Long Sơn', 'Khối Cầu Trắng', 40],
    ['Phường Quang Phong', 'Khối Dốc Cao', 35],
    ['Xã Đông Hiếu', 'Xóm Đông Du', 32],
    ['Xã Nghĩa Mỹ', 'Xóm Khe Mèn', 29],
    ['Xã Nghĩa Tiến', 'Xóm Khe Lau', 27],
  ];
  return new Map(
    names.map(([place, name, months]) => {
      const branch = unitNamed(tree, place).children.find((child) => child.shortName === name);
      if (!branch) throw new Error(`${place} has no ${name}`);
      return [branch, addMonths(today, -months)];
    }),
  );
}

/** How far units are from their quota this year, as a share of what the passed part of the year asks. */
export function paceOf(unit: Unit): number {
  return (
    (
      {
        'Phường Quang Tiến': 1.45,
        'Phường Long Sơn': 0.45,
        'Bệnh viện Đa khoa khu vực': 1.2,
        'Xã Nghĩa Thuận': 0.7,
      } as Readonly<Record<string, number>>
    )[unit.shortName] ?? 1
  );
}

/** Splits a whole number by weights; what rounding leaves goes to the largest remainders, so that the sum is exact. */
export function apportion<T>(total: number, items: readonly T[], weightOf: (item: T) => number): Map<T, number> {
  const sum = items.reduce((all, item) => all + weightOf(item), 0);
  const parts = items.map((item) => ({ item, exact: (total * weightOf(item)) / sum }));
  const shares = new Map(parts.map(({ item, exact }) => [item, Math.floor(exact)]));
  let left = total - [...shares.values()].reduce((all, share) => all + share, 0);
  for (const { item } of [...parts].sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (left <= 0) break;
    shares.set(item, (shares.get(item) ?? 0) + 1);
    left -= 1;
  }
  return shares;
}

/**
 * The unit under the town for each admission of a span, in the order in which they will be decided.
 * @param owed what each unit was short of in the spans before (it is changed): a small office admits every few years
 */
export function unitsFor(
  tree: Tree,
  topic: string,
  count: number,
  weightOf: (unit: Unit) => number,
  owed: Map<Unit, number>,
): Unit[] {
  const chance = stream(`units ${topic}`);
  const noise = new Map(tree.grassroots.map((unit) => [unit, weightOf(unit) * (0.8 + chance.next() * 0.4)]));
  const sum = [...noise.values()].reduce((all, weight) => all + weight, 0);
  const due = (unit: Unit) => Math.max(0, (count * (noise.get(unit) ?? 0)) / sum + (owed.get(unit) ?? 0));
  const shares = apportion(count, tree.grassroots, due);
  for (const unit of tree.grassroots) owed.set(unit, Math.min(1, Math.max(-1, due(unit) - (shares.get(unit) ?? 0))));
  return chance.shuffle(tree.grassroots.flatMap((unit) => Array.from({ length: shares.get(unit) ?? 0 }, () => unit)));
}

/**
 * The branch of a unit that admits on a day: the longer it has not, the likelier, unless it is one that stands still.
 */
export function branchFor(
  world: World,
  dormant: ReadonlyMap<Unit, LocalDate>,
  unit: Unit,
  on: LocalDate,
  chance: Stream,
): Unit {
  const branches = unit.children.length > 0 ? unit.children : [unit];
  return chance.weighted(branches, (branch) => {
    const since = dormant.get(branch);
    if (since !== undefined && on > since) return 0;
    const last = world.lastAdmission.get(branch) ?? addYears(on, -8);
    // Before it fell silent a branch admitted once more, so that the silence has the length it is meant to have.
    const lastWord = since !== undefined && last < addMonths(since, -10) && on > addMonths(since, -8) ? 60 : 1;
    const crowded = Math.max(0.15, 1.5 - fullness(world, branch));
    return branchWeight(branch) * lastWord * crowded * (0.35 + (Math.max(0, daysBetween(last, on)) / 365) ** 1.8);
  });
}
