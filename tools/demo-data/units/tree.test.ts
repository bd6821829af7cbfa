import { describe, expect, test } from '@jest/globals';
import { mayStandUnder } from '@dangvu/domain/organisation/unit-kinds';
import { buildTree, grassrootsOf, unitNamed } from './tree.ts';

const tree = buildTree();

describe('the demo tree', () => {
  test('has the published counts: 49 grassroots organisations, 256 branches below them', () => {
    expect(tree.grassroots).toHaveLength(49);
    expect(tree.organisations).toHaveLength(20);
    expect(tree.grassroots.filter((unit) => unit.kind === 'GRASSROOTS_BRANCH')).toHaveLength(29);
    expect(tree.all.filter((unit) => unit.kind === 'SUB_BRANCH')).toHaveLength(256);
  });

  test('stands as the kinds of unit allow', () => {
    for (const unit of tree.all) {
      if (unit.parent) expect(mayStandUnder(unit.kind, unit.parent.kind)).toBe(true);
    }
  });

  test('gives each unit its own id, code and name among its siblings', () => {
    expect(new Set(tree.all.map(({ id }) => id)).size).toBe(tree.all.length);
    expect(new Set(tree.all.map(({ code }) => code)).size).toBe(tree.all.length);
    for (const unit of tree.all) {
      expect(unit.name).toBe(unit.name.normalize('NFC'));
      expect(unit.code).toMatch(/^\d{2}(\.\d{3}){4}$/);
      expect(new Set(unit.children.map(({ name }) => name)).size).toBe(unit.children.length);
    }
  });

  test('is the same tree every time', () => {
    expect(buildTree().all.map(({ id }) => id)).toEqual(tree.all.map(({ id }) => id));
  });

  test('knows the two units the press names, and which organisation a branch belongs to', () => {
    expect(unitNamed(tree, 'Trường THPT thị xã Thái Hòa').parent).toBe(tree.town);
    expect(grassrootsOf(unitNamed(tree, 'Khối Tân Thành')).shortName).toBe('Phường Hòa Hiếu');
    expect(() => unitNamed(tree, 'Phường Không Có')).toThrow(/no unit called/);
  });
});
