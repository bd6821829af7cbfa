import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactElement, ReactNode } from 'react';
import style from './tree.module.css';
import { findByTyping, moveInTree, visibleRows } from './tree/tree-rows.ts';
import { useWords } from './words.tsx';

export interface TreeNode {
  id: string;
  label: string;
  hasChildren: boolean;
  /** undefined: not loaded yet; `onLoad` is asked when the node opens. */
  children?: readonly TreeNode[] | undefined;
  /** Counts or kind, small, at the right. */
  note?: ReactNode;
  /** The unit no longer exists; said in words beside the name. */
  closed?: boolean;
}

export interface TreeProps {
  label: string;
  nodes: readonly TreeNode[];
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: ReadonlySet<string>) => void;
  selected?: string | null;
  onSelect: (node: TreeNode) => void;
  onLoad?: (node: TreeNode) => void;
  /** Draws a name, e.g. with the searched letters marked. */
  drawLabel?: (node: TreeNode) => ReactNode;
}

const level = (value: number) => ({ '--level': value }) as CSSProperties;

/** A tree of units (WAI-ARIA tree): arrows walk and open, Enter chooses, letters jump; children may come later. */
export function Tree(props: TreeProps): ReactElement {
  const { label, nodes, expanded, onExpandedChange, selected = null, onSelect, onLoad, drawLabel } = props;
  const words = useWords().tree;
  const list = useRef<HTMLUListElement>(null);
  const typing = useRef({ text: '', at: 0 });
  const [current, setCurrent] = useState<string | null>(selected);
  const rows = visibleRows(nodes, expanded);
  const found = rows.findIndex((row) => row.node.id === current);
  const at = found === -1 ? Math.max(0, rows.findIndex((row) => row.node.id === selected)) : found;

  // Children are asked for when their node is open and they are not there; once for each opening.
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { node, expanded: open } of rows) {
      if (!open || node.children !== undefined) asked.current.delete(node.id);
      else if (!asked.current.has(node.id)) {
        asked.current.add(node.id);
        onLoad?.(node);
      }
    }
  });

  const focusRow = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setCurrent(row.node.id);
    list.current?.querySelectorAll<HTMLElement>("[role='treeitem']")[index]?.focus();
  };
  const toggle = (id: string, open: boolean) => {
    const next = new Set(expanded);
    if (open) next.add(id);
    else next.delete(id);
    onExpandedChange(next);
  };
  const type = (letter: string, time: number) => {
    const text = time - typing.current.at < 700 ? typing.current.text + letter : letter;
    typing.current = { text, at: time };
    const index = findByTyping(rows, at, text);
    if (index !== -1) focusRow(index);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const row = rows[at];
    if (row !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return onSelect(row.node);
    }
    const move = moveInTree(rows, at, event.key);
    if (move.kind === 'none') {
      if (event.key.length === 1 && event.key !== '*') type(event.key, event.timeStamp);
      return;
    }
    event.preventDefault();
    if (move.kind === 'focus') focusRow(move.index);
    if (move.kind === 'expand') onExpandedChange(new Set([...expanded, ...move.ids]));
    if (move.kind === 'collapse') toggle(move.id, false);
  };

  return (
    <ul ref={list} role="tree" aria-label={label} className={style.tree} onKeyDown={press}>
      {rows.map((row, index) => (
        <Fragment key={row.node.id}>
          <li
            role="treeitem"
            className={style.item}
            style={level(row.level)}
            tabIndex={index === at ? 0 : -1}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={row.node.hasChildren ? row.expanded : undefined}
            aria-selected={row.node.id === selected}
            onClick={() => {
              setCurrent(row.node.id);
              onSelect(row.node);
            }}
            onFocus={() => setCurrent(row.node.id)}
          >
            <span
              className={style.arrow}
              aria-hidden
              onClick={(event) => {
                if (!row.node.hasChildren) return;
                event.stopPropagation();
                toggle(row.node.id, !row.expanded);
              }}
            >
              {row.node.hasChildren && <IconChevronRight size={16} stroke={1.8} />}
            </span>
            <span className={style.label}>
              {drawLabel === undefined ? row.node.label : drawLabel(row.node)}
              {row.node.closed === true && <span className={style.closed}>{` (${words.closed})`}</span>}
            </span>
            {row.node.note !== undefined && <span className={style.note}>{row.node.note}</span>}
          </li>
          {row.expanded && row.node.children === undefined && (
            <li role="none" className={style.loading} style={level(row.level)}><span role="status">{words.loading}…</span></li>
          )}
        </Fragment>
      ))}
    </ul>
  );
}
