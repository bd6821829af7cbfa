// Nine wards and communes become three, as on 1 July 2025: a country of such towns has the 3,300 wards and communes there are.
import type { World } from '../../demo-data/history/model.ts';
import { type Unit, unitNamed } from '../../demo-data/units/tree.ts';

/** Which goes into which; the one that stays keeps its name. */
const mergers: Readonly<Record<string, readonly string[]>> = {
  'Phường Hòa Hiếu': ['Phường Quang Phong'],
  'Phường Long Sơn': ['Xã Đông Hiếu', 'Xã Nghĩa Mỹ', 'Xã Nghĩa Thuận'],
  'Phường Quang Tiến': ['Xã Tây Hiếu', 'Xã Nghĩa Tiến'],
};

/** Moves the branches of the absorbed units under those that stay, and to those what the absorbed ones issued. Changes the world given. */
export function mergeWards({ tree, decisions }: World): void {
  const into = new Map<Unit, Unit>();
  for (const [stays, absorbed] of Object.entries(mergers)) {
    const kept = unitNamed(tree, stays);
    for (const name of absorbed) {
      const unit = unitNamed(tree, name);
      into.set(unit, kept);
      for (const branch of unit.children) {
        branch.parent = kept;
        branch.position = kept.children.push(branch);
      }
    }
  }
  const stays = (unit: Unit): boolean => !into.has(unit);
  // `grassroots` is the town's own list of children.
  tree.town.children.splice(0, tree.town.children.length, ...tree.town.children.filter(stays));
  tree.organisations.splice(0, tree.organisations.length, ...tree.organisations.filter(stays));
  tree.all.splice(0, tree.all.length, ...tree.all.filter(stays));
  for (const decision of decisions) decision.issuer = into.get(decision.issuer) ?? decision.issuer;
}
