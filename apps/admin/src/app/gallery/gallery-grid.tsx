import { formatCount, formatDifference } from '@dangvu/ui/format';
import { readWholeNumber, TreeGrid } from '@dangvu/ui/tree-grid';
import type { CellChange, CellStatus, GridColumn, GridNode } from '@dangvu/ui/tree-grid';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { gridNodes } from './sample.ts';
import type { UnitFigures } from './sample.ts';

const messages = {
  notANumber: 'Nhập một số, ví dụ 12.',
  notWhole: 'Chỉ tiêu là số nguyên.',
  ambiguous: 'Không rõ dấu phẩy là phần nghìn hay phần lẻ; viết 12.345 hoặc 12345.',
  negative: 'Chỉ tiêu không âm.',
  tooLarge: 'Số quá lớn.',
};

const change = (nodes: readonly GridNode<UnitFigures>[], changes: readonly CellChange[]): GridNode<UnitFigures>[] =>
  nodes.map((node) => {
    const found = changes.find((one) => one.rowId === node.id);
    const children = node.children === undefined ? undefined : change(node.children, changes);
    return { ...node, row: found === undefined ? node.row : { ...node.row, quota: found.after }, children };
  });

/** The grid with a server that takes its time and locks one cell. */
export function GalleryGrid(): ReactElement {
  const [nodes, setNodes] = useState(gridNodes);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['w1']));
  const [saving, setSaving] = useState<ReadonlyMap<string, CellStatus>>(new Map([
    ['w3', { state: 'saved' }], ['c5', { state: 'locked', message: 'Đã công bố; chỉ đổi bằng quyết định điều chỉnh.' }],
  ]));
  const total = nodes.reduce((sum, node) => sum + (node.row.quota ?? 0), 0);
  const columns = useMemo((): GridColumn<UnitFigures>[] => [
    { key: 'members', header: 'Đảng viên', cell: (row) => formatCount(row.members), wide: true },
    ...[0, 1, 2].map((at): GridColumn<UnitFigures> => ({
      key: `y${at}`, header: String(2018 + at), group: 'Đã kết nạp', look: 'faint', wide: true, cell: (row) => formatCount(row.before[at] ?? 0), text: (row) => String(row.before[at]),
    })),
    { key: 'pipeline', header: 'Nguồn', cell: (row) => formatCount(row.pipeline), text: (row) => String(row.pipeline) },
    {
      key: 'quota', header: 'Chỉ tiêu', width: '8rem', total: formatCount(total),
      edit: { value: (row) => row.quota, read: (typed) => readWholeNumber(typed, messages, { max: 500 }), empty: <span className="faint small">chưa giao</span> },
    },
    { key: 'difference', header: 'Chênh lệch', cell: (row) => (row.quota === null ? '–' : formatDifference(row.quota - row.before[2])), wide: true },
  ], [total]);
  return (
    <TreeGrid
      label="Chỉ tiêu kết nạp năm 2021"
      treeHeader="Đơn vị"
      nodes={nodes}
      expanded={expanded}
      onExpandedChange={setExpanded}
      columns={columns}
      status={(rowId, column) => (column === 'quota' ? saving.get(rowId) : undefined)}
      onChange={(changes) => {
        setNodes(change(nodes, changes));
        setSaving(new Map([...saving, ...changes.map(({ rowId }) => [rowId, { state: 'saving' }] as const)]));
        setTimeout(() => setSaving((now) => new Map([...now, ...changes.map(({ rowId }) => [rowId, { state: 'saved' }] as const)])), 900);
      }}
      footNote={total === 120 ? 'Đã giao đủ 120.' : total < 120 ? `Mục tiêu 120, còn ${120 - total} chưa giao.` : `Vượt mục tiêu 120 là ${total - 120}.`}
    />
  );
}
