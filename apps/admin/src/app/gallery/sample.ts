import type { AttainmentRow } from '@dangvu/ui/attainment-bars';
import type { GridNode } from '@dangvu/ui/tree-grid';
import type { TreeNode } from '@dangvu/ui/tree';

/** Invented figures for looking at components; nothing here leaves the development server. */
export interface UnitFigures {
  members: number;
  before: [number, number, number];
  pipeline: number;
  quota: number | null;
}

const unit = (id: string, label: string, note: string, row: UnitFigures, children?: GridNode<UnitFigures>[]): GridNode<UnitFigures> => ({
  id, label, note, row, hasChildren: children !== undefined, children,
});
const figures = (members: number, before: [number, number, number], pipeline: number, quota: number | null): UnitFigures => ({ members, before, pipeline, quota });

export const gridNodes: GridNode<UnitFigures>[] = [
  unit('w1', 'Phường Hòa Hiếu', 'Phường', figures(812, [18, 16, 21], 24, 20), [
    unit('b1', 'Chi bộ khối Đồng Tâm 1', 'Chi bộ', figures(41, [1, 0, 2], 2, 1)),
    unit('b2', 'Chi bộ Trường Tiểu học Hòa Hiếu I', 'Chi bộ', figures(28, [1, 1, 1], 3, null)),
    unit('b3', 'Chi bộ khối Kim Tân', 'Chi bộ', figures(36, [0, 0, 0], 0, 0)),
  ]),
  unit('w2', 'Phường Long Sơn', 'Phường', figures(534, [12, 14, 9], 11, 12)),
  unit('w3', 'Phường Quang Phong', 'Phường', figures(401, [8, 9, 7], 6, 9)),
  unit('w4', 'Phường Quang Tiến', 'Phường', figures(622, [14, 11, 15], 18, null)),
  unit('c1', 'Xã Đông Hiếu', 'Xã', figures(388, [7, 9, 6], 8, 8)),
  unit('c2', 'Xã Nghĩa Mỹ', 'Xã', figures(352, [6, 5, 8], 9, 7)),
  unit('c3', 'Xã Nghĩa Thuận', 'Xã', figures(471, [9, 12, 10], 7, 11)),
  unit('c4', 'Xã Nghĩa Tiến', 'Xã', figures(298, [5, 4, 4], 5, 5)),
  unit('c5', 'Xã Tây Hiếu', 'Xã', figures(309, [6, 7, 5], 6, 6)),
  unit('s1', 'Trường THPT thị xã Thái Hòa', 'Trường học', figures(74, [4, 6, 5], 12, 6)),
  unit('s2', 'Ban Chỉ huy Quân sự thị xã', 'Lực lượng vũ trang', figures(22, [3, 2, 3], 4, 3)),
];

const bar = (id: string, name: string, done: number | null, quota: number | null, percent: number | null, pace: number | null): AttainmentRow => ({
  id, name, done, quota, percent, pace, gap: pace === null || done === null ? null : done - pace,
});

export const bars: AttainmentRow[] = [
  bar('c3', 'Xã Nghĩa Thuận', 3, 11, 27.27, 9),
  bar('w3', 'Phường Quang Phong', 5, 9, 55.56, 7),
  bar('w1', 'Phường Hòa Hiếu', 16, 20, 80, 16),
  bar('s1', 'Trường Trung học phổ thông thị xã Thái Hòa', 7, 6, 116.67, 5),
  bar('c4', 'Xã Nghĩa Tiến', 0, 5, 0, 4),
  bar('w4', 'Phường Quang Tiến', 12, null, null, null),
  bar('s2', 'Ban Chỉ huy Quân sự thị xã', null, 3, null, 2),
];

export const tree: TreeNode[] = [
  {
    id: 't', label: 'Đảng bộ thị xã Thái Hòa', hasChildren: true, note: '4.912',
    children: [
      { id: 'w1', label: 'Phường Hòa Hiếu', hasChildren: true, note: '812', children: [
        { id: 'b1', label: 'Chi bộ khối Đồng Tâm 1', hasChildren: false, note: '41' },
        { id: 'b3', label: 'Chi bộ khối Kim Tân', hasChildren: false, note: '36', closed: true },
      ] },
      { id: 'w2', label: 'Phường Long Sơn', hasChildren: true, note: '534' },
      { id: 's1', label: 'Trường THPT thị xã Thái Hòa', hasChildren: false, note: '74' },
    ],
  },
];

export interface Person {
  id: string;
  name: string;
  branch: string;
  status: 'official' | 'probation';
  admitted: string;
  age: number;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vi', 'Lương'];
const middles = ['Thị', 'Văn', 'Đức', 'Thị Hồng', 'Quang', 'Thị Bích'];
const givens = ['Ánh', 'Bình', 'Dũng', 'Đào', 'Hạnh', 'Khánh', 'Nhung', 'Tuyết', 'Ý'];

export const people: Person[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  name: `${families[index % 7] ?? ''} ${middles[(index * 5) % 6] ?? ''} ${givens[(index * 7) % 9] ?? ''}`,
  branch: index % 3 === 0 ? 'Chi bộ khối Đồng Tâm 1, Phường Hòa Hiếu' : 'Chi bộ Trường Tiểu học Hòa Hiếu I',
  status: index % 5 === 0 ? 'probation' : 'official',
  admitted: `20${String(10 + (index % 15)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 9}`,
  age: index % 40,
}));
