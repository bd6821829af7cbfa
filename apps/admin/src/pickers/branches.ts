import type { TreeNode } from '@dangvu/ui/tree';

export interface UnitBelow {
  id: string;
  name: string;
  shortName: string;
  childCount: number;
}

/** Units directly below each unit that was opened; a unit that is absent was not asked for yet. */
export type Branches = Record<string, UnitBelow[]>;

/** The tree under a unit as far as it is known; undefined while its own children are not. */
export const drawTree = (branches: Branches, id: string): TreeNode[] | undefined =>
  branches[id]?.map((unit) => ({
    id: unit.id,
    label: unit.name,
    hasChildren: unit.childCount > 0,
    children: unit.childCount > 0 ? drawTree(branches, unit.id) : [],
  }));

/** Short names of the units between the root (left out) and a unit of the tree (left out too). */
export const pathTo = (branches: Branches, root: string, id: string): string[] => {
  const parents = new Map(Object.entries(branches).flatMap(([above, below]) => below.map((unit) => [unit.id, above] as const)));
  const names = new Map(Object.values(branches).flat().map((unit) => [unit.id, unit.shortName] as const));
  const path: string[] = [];
  for (let at = parents.get(id); at !== undefined && at !== root; at = parents.get(at)) path.unshift(names.get(at) ?? '');
  return path;
};
