// The tree as records: identity, one revision and one placement each, from before records begin.
import type { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { stream } from '../seeded.ts';
import { grassrootsSeeds } from './grassroots.ts';

export interface Unit {
  id: string;
  parent: Unit | null;
  name: string;
  shortName: string;
  code: string;
  kind: UnitKind;
  sector: Sector;
  position: number;
  /** Share of the town's members; 0 for a unit that holds none itself. */
  size: number;
  children: Unit[];
}

export interface Tree {
  town: Unit;
  /** The 49 directly under the town. */
  grassroots: Unit[];
  /** The 20 of them with branches below. */
  organisations: Unit[];
  /** Every unit that holds members: 29 directly under the town and 256 further down. */
  branches: Unit[];
  all: Unit[];
}

const three = (value: number) => String(value).padStart(3, '0');

/** Builds the demo tree. Ids depend on nothing but the seed, so that a bookmark survives a reload of the demo. */
export function buildTree(): Tree {
  const chance = stream('units');
  const all: Unit[] = [];
  const add = (unit: Omit<Unit, 'id' | 'children'>): Unit => {
    const added = {
      ...unit,
      name: unit.name.normalize('NFC'),
      shortName: unit.shortName.normalize('NFC'),
      id: chance.uuid('2007-11-15'),
      children: [],
    };
    unit.parent?.children.push(added);
    all.push(added);
    return added;
  };

  // 14 digits, 2.3.3.3.3; 40 is Nghệ An. The town's own number is not published: 900 is nobody's.
  const town = add({
    parent: null,
    name: 'Đảng bộ thị xã Thái Hòa',
    shortName: 'Thị xã Thái Hòa',
    code: '40.900.000.000.000',
    kind: 'TOWN_COMMITTEE',
    sector: 'OTHER',
    position: 0,
    size: 0,
  });
  grassrootsSeeds.forEach((seed, index) => {
    const unit = add({
      parent: town,
      name: seed.name,
      shortName: seed.shortName,
      code: `40.900.${three(index + 1)}.000.000`,
      kind: seed.kind,
      sector: seed.sector,
      position: index + 1,
      size: seed.size ?? 0,
    });
    seed.branches?.forEach((below, order) => {
      add({
        parent: unit,
        name: below.name,
        shortName: below.shortName,
        code: `40.900.${three(index + 1)}.000.${three(order + 1)}`,
        kind: 'SUB_BRANCH',
        sector: below.sector,
        position: order + 1,
        size: below.size,
      });
    });
  });

  return {
    town,
    grassroots: town.children,
    organisations: town.children.filter((unit) => unit.children.length > 0),
    branches: all.filter((unit) => unit.size > 0),
    all,
  };
}

/** The organisation directly under the town that a unit is or belongs to. */
export function grassrootsOf(unit: Unit): Unit {
  return unit.parent?.parent ? grassrootsOf(unit.parent) : unit;
}

/** Finds a unit by its short name, for what the story needs by name. @throws when it is not in the tree */
export function unitNamed(tree: Tree, shortName: string): Unit {
  const unit = tree.all.find((candidate) => candidate.shortName === shortName);
  if (!unit) throw new Error(`The demo town has no unit called ${shortName}`);
  return unit;
}
