import { fold } from '../fold.tsx';

/** What a tree needs to know of a node; children that are not loaded yet are undefined. */
export interface TreeShape<Node> {
  id: string;
  label: string;
  hasChildren: boolean;
  children?: readonly Node[] | undefined;
}

/** A node as one visible row. */
export interface TreeRow<Node> {
  node: Node;
  level: number;
  parentId: string | null;
  /** 1-based place among its siblings, and how many there are. */
  position: number;
  siblings: number;
  expanded: boolean;
}

/** The rows one sees: every root, and what lies below expanded nodes, in order. */
export const visibleRows = <Node extends TreeShape<Node>>(roots: readonly Node[], expanded: ReadonlySet<string>): TreeRow<Node>[] => {
  const rows: TreeRow<Node>[] = [];
  const walk = (nodes: readonly Node[], level: number, parentId: string | null) => {
    nodes.forEach((node, index) => {
      const open = node.hasChildren && expanded.has(node.id);
      rows.push({ node, level, parentId, position: index + 1, siblings: nodes.length, expanded: open });
      if (open) walk(node.children ?? [], level + 1, node.id);
    });
  };
  walk(roots, 1, null);
  return rows;
};

export type TreeMove =
  | { kind: 'focus'; index: number }
  | { kind: 'expand'; ids: string[] }
  | { kind: 'collapse'; id: string }
  | { kind: 'none' };

const focus = (index: number, count: number): TreeMove =>
  count === 0 ? { kind: 'none' } : { kind: 'focus', index: Math.max(0, Math.min(count - 1, index)) };

/** What a key means on a row (WAI-ARIA tree pattern); keys that mean nothing here leave the event alone. */
export const moveInTree = <Node extends TreeShape<Node>>(rows: readonly TreeRow<Node>[], at: number, key: string): TreeMove => {
  const row = rows[at];
  if (row === undefined) return { kind: 'none' };
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1, rows.length);
    case 'ArrowUp':
      return focus(at - 1, rows.length);
    case 'Home':
      return focus(0, rows.length);
    case 'End':
      return focus(rows.length - 1, rows.length);
    case 'ArrowRight':
      if (!row.node.hasChildren) return { kind: 'none' };
      if (!row.expanded) return { kind: 'expand', ids: [row.node.id] };
      return rows[at + 1]?.parentId === row.node.id ? focus(at + 1, rows.length) : { kind: 'none' };
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'collapse', id: row.node.id };
      const parent = rows.findIndex((other) => other.node.id === row.parentId);
      return parent === -1 ? { kind: 'none' } : focus(parent, rows.length);
    }
    case '*':
      return {
        kind: 'expand',
        ids: rows.filter((other) => other.parentId === row.parentId && other.node.hasChildren && !other.expanded).map((other) => other.node.id),
      };
    default:
      return { kind: 'none' };
  }
};

/** The next row, after the present one and around the end, whose name begins with what was typed; -1 when none. */
export const findByTyping = <Node extends TreeShape<Node>>(rows: readonly TreeRow<Node>[], at: number, typed: string): number => {
  const wanted = fold(typed);
  if (wanted === '') return -1;
  // While a word grows the present row may stay; a single letter goes on to the next.
  const first = wanted.length > 1 ? at : at + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (first + step) % rows.length;
    if (fold(rows[index]?.node.label ?? '').startsWith(wanted)) return index;
  }
  return -1;
};
