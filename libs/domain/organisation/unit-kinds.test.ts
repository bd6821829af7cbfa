import { describe, expect, test } from '@jest/globals';
import { isBranchKind, mayStandUnder, Sector, sectorLabels, UnitKind, unitKinds } from './unit-kinds.ts';

const kinds = Object.values(UnitKind);

describe('unit kinds', () => {
  test('a unit stands only under one of higher rank, so the tree has no circle', () => {
    for (const parent of kinds)
      for (const child of unitKinds[parent].children)
        expect(unitKinds[child].rank).toBeGreaterThan(unitKinds[parent].rank);
  });

  test('members are in branches and branches have nothing below', () => {
    expect(kinds.filter(isBranchKind)).toEqual(['GRASSROOTS_BRANCH', 'SUB_BRANCH']);
    for (const kind of kinds) expect(unitKinds[kind].children.length === 0).toBe(isBranchKind(kind));
  });

  test('every kind but the topmost stands somewhere', () => {
    const placed = kinds.filter((child) => kinds.some((parent) => mayStandUnder(child, parent)));
    expect(placed).toEqual(kinds.filter((kind) => kind !== 'PROVINCE_COMMITTEE'));
  });

  test.each([
    ['WARD_PARTY_ORG', 'TOWN_COMMITTEE', true],
    ['WARD_PARTY_ORG', 'PROVINCE_COMMITTEE', true],
    ['GRASSROOTS_BRANCH', 'TOWN_COMMITTEE', true],
    ['SUB_BRANCH', 'WARD_PARTY_ORG', true],
    ['SUB_BRANCH', 'SECTION_ORG', true],
    ['SUB_BRANCH', 'TOWN_COMMITTEE', false],
    ['SECTION_ORG', 'TOWN_COMMITTEE', false],
    ['TOWN_COMMITTEE', 'WARD_PARTY_ORG', false],
    ['SUB_BRANCH', 'GRASSROOTS_BRANCH', false],
  ] as const)('%s under %s: %s', (child, parent, allowed) => expect(mayStandUnder(child, parent)).toBe(allowed));

  test('names in both languages, each its own', () => {
    const vi = [
      ...kinds.map((kind) => unitKinds[kind].label.vi),
      ...Object.values(Sector).map((sector) => sectorLabels[sector].vi),
    ];
    expect(new Set(vi).size).toBe(vi.length);
  });
});
