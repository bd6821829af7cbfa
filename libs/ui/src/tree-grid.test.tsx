/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { standInForBrowser } from '../test/browser.ts';
import { readWholeNumber, TreeGrid } from './tree-grid.tsx';
import type { CellChange, ChangeOrigin, GridColumn, GridNode } from './tree-grid.tsx';

interface Row { quota: number | null; last: number }
const messages = { notANumber: 'Nhập một số', notWhole: 'Số nguyên', ambiguous: 'Không rõ', negative: 'Không âm', tooLarge: 'Quá lớn' };
const columns: GridColumn<Row>[] = [
  { key: 'last', header: '2020', cell: (row) => row.last, text: (row) => String(row.last) },
  { key: 'quota', header: 'Chỉ tiêu', edit: { value: (row) => row.quota, read: (typed) => readWholeNumber(typed, messages), empty: 'chưa giao' } },
];
const node = (id: string, label: string, quota: number | null, children?: GridNode<Row>[]): GridNode<Row> => ({
  id, label, row: { quota, last: 7 }, hasChildren: children !== undefined, children,
});
const start = [
  node('w', 'Phường Hòa Hiếu', 20, [node('b', 'Chi bộ khối Kim Tân', 0)]), node('x', 'Xã Đông Hiếu', null), node('y', 'Xã Tây Hiếu', 6),
];
const enter = (nodes: readonly GridNode<Row>[], changes: readonly CellChange[]): GridNode<Row>[] =>
  nodes.map((one) => ({
    ...one,
    row: { ...one.row, quota: changes.reduce((quota, change) => (change.rowId === one.id ? change.after : quota), one.row.quota) },
    children: one.children === undefined ? undefined : enter(one.children, changes),
  }));

const onChange = jest.fn<(changes: CellChange[], origin: ChangeOrigin) => void>();
function Owner() {
  const [nodes, setNodes] = useState(start);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  return (
    <TreeGrid
      label="Chỉ tiêu"
      treeHeader="Đơn vị"
      nodes={nodes}
      expanded={expanded}
      onExpandedChange={setExpanded}
      columns={columns}
      status={(rowId) => (rowId === 'y' ? { state: 'locked', message: 'Đã công bố' } : undefined)}
      onChange={(changes, origin) => {
        onChange(changes, origin);
        setNodes(enter(nodes, changes));
      }}
    />
  );
}

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-row='${row}'][data-column='${column}']`) as HTMLElement;
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const point = (row: number, column: number) => fireEvent.mouseDown(cell(row, column), { button: 0 });
const write = (text: string) => fireEvent.input(document.activeElement as HTMLInputElement, { target: { value: text } });
const paste = (text: string) => fireEvent.paste(document.activeElement as HTMLElement, { clipboardData: { getData: () => text } });

beforeEach(() => {
  standInForBrowser();
  onChange.mockClear();
  render(<Owner />);
});
afterEach(cleanup);

describe('typing', () => {
  test('a digit begins, Enter enters and goes down; no quota and 0 are different sights', () => {
    point(1, 2);
    expect(cell(1, 2).textContent).toBe('chưa giao');
    press('4');
    write('0');
    press('Enter');
    expect(onChange).toHaveBeenLastCalledWith([{ rowId: 'x', column: 'quota', before: null, after: 0 }], 'typed');
    expect(cell(1, 2).textContent).toBe('0');
    expect(document.activeElement).toBe(cell(2, 2));
  });
  test('Esc reverts, an unchanged value is no change', () => {
    point(0, 2);
    press('F2');
    write('99');
    press('Escape');
    press('F2');
    press('Enter');
    expect(onChange).not.toHaveBeenCalled();
    expect(cell(0, 2).textContent).toBe('20');
  });
  test('what cannot be read stays visible, marked, and is not handed out', () => {
    point(0, 2);
    press('1');
    write('1,5');
    press('Enter');
    expect(onChange).not.toHaveBeenCalled();
    expect(cell(0, 2).getAttribute('aria-invalid')).toBe('true');
    expect(cell(0, 2).textContent).toContain('1,5');
    expect(screen.getByText('Phường Hòa Hiếu · Chỉ tiêu: Số nguyên')).toBeTruthy();
    press('z', { ctrlKey: true });
    expect(cell(0, 2).textContent).toBe('20');
  });
  test('a locked cell does not open', () => {
    point(2, 2);
    press('5');
    expect(document.querySelector('input')).toBeNull();
    expect(cell(2, 2).getAttribute('aria-readonly')).toBe('true');
  });
});

describe('pasting', () => {
  test('reads as typing does, applies what is valid, lists the rest, and is one step of undo', () => {
    point(0, 2);
    paste('12\r\nmười\r\n8\r\n9\r\n');
    expect(onChange).toHaveBeenLastCalledWith([{ rowId: 'w', column: 'quota', before: 20, after: 12 }], 'pasted');
    const refused = [...document.querySelectorAll("[role='alert'] li")].map((item) => item.textContent);
    expect(refused).toEqual(['Xã Đông Hiếu · Chỉ tiêu “mười”: Nhập một số', 'Xã Tây Hiếu · Chỉ tiêu “8”: Đã công bố', 'Chỉ tiêu “9”: ô nằm ngoài bảng']);
    press('z', { ctrlKey: true });
    expect(onChange).toHaveBeenLastCalledWith([{ rowId: 'w', column: 'quota', before: 12, after: 20 }], 'undone');
  });
  test('copying gives the block as spreadsheets write it', () => {
    const setData = jest.fn();
    point(0, 1);
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    fireEvent.copy(document.activeElement as HTMLElement, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', '7\t20\n7\t');
  });
});

describe('the tree', () => {
  test('arrows open and close in the first column, and go to the parent', () => {
    point(0, 0);
    expect(screen.queryByText('Chi bộ khối Kim Tân')).toBeNull();
    press('ArrowRight');
    expect(screen.getByText('Chi bộ khối Kim Tân')).toBeTruthy();
    press('ArrowDown');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-level')).toBe('2');
    press('ArrowLeft');
    expect(document.activeElement).toBe(cell(0, 0));
    press('ArrowLeft');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(3);
  });
  test('Tab leaves the grid unless one is entering figures', () => {
    point(0, 0);
    expect(press('Tab')).toBe(true);
    point(0, 2);
    press('5');
    press('Enter');
    press('ArrowUp');
    expect(press('Tab')).toBe(false);
    expect(document.activeElement).toBe(cell(1, 2));
    press('Escape');
    expect(press('Tab')).toBe(true);
  });
});

describe('ten thousand units', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => node(`u${index}`, `Chi bộ số ${index + 1}`, index % 30));
  // jsdom lays nothing out: a box of 600 pixels, rows of 33.
  const told = [[Element.prototype, 'clientHeight', 600], [Element.prototype, 'clientWidth', 900], [HTMLElement.prototype, 'offsetHeight', 33]] as const;
  const before = told.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name));
  beforeEach(() => {
    cleanup();
    for (const [of, name, value] of told) Object.defineProperty(of, name, { configurable: true, value });
    render(<TreeGrid label="Chỉ tiêu" treeHeader="Đơn vị" nodes={many} expanded={new Set()} onExpandedChange={() => undefined} columns={columns} onChange={onChange} />);
  });
  afterEach(() => told.forEach(([of, name], index) => Object.defineProperty(of, name, before[index] ?? {})));
  const drawn = () => document.querySelectorAll('tr[data-index]').length;

  test('few of them are in the document, all of them are counted', () => {
    expect(drawn()).toBeGreaterThan(10);
    expect(drawn()).toBeLessThanOrEqual(80);
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('10001');
  });

  test('the last one is a key away, and what was left is still there when one comes back', () => {
    point(0, 2);
    cell(0, 2).focus();
    press('End', { ctrlKey: true });
    expect(cell(9999, 2)).toBe(document.activeElement);
    expect(drawn()).toBeLessThanOrEqual(80);
    press('Home', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('data-row')).toBe('0');
  });
});

test.each([
  ['saved', 'Đã lưu'], ['saving', 'Đang lưu'], ['unsaved', 'Chưa lưu'], ['conflict', 'Trùng với người khác'], ['invalid', 'Chưa hợp lệ'], ['locked', 'Đã khóa'],
] as const)('a cell that is %s says so in a word, with the reason, beside its mark', (state, word) => {
  cleanup();
  render(
    <TreeGrid
      label="Chỉ tiêu" treeHeader="Đơn vị" nodes={start} expanded={new Set()} onExpandedChange={() => undefined} onChange={onChange}
      columns={[{ key: 'quota', header: 'Chỉ tiêu', edit: { value: (row) => row.quota, read: (typed) => readWholeNumber(typed, messages), remark: (row) => (row.quota === 6 ? 'Khó nguồn' : null) } }]}
      status={(rowId) => (rowId === 'x' ? { state, message: 'vì sao' } : undefined)}
    />,
  );
  expect(cell(1, 1).textContent).toContain(`${word}: vì sao`);
  expect(cell(1, 1).querySelector('svg, [aria-hidden]')).not.toBeNull();
  expect(cell(1, 1).getAttribute('aria-invalid')).toBe(state === 'invalid' ? 'true' : null);
  expect(cell(2, 1).textContent).toContain('Ghi chú: Khó nguồn');
  expect(cell(0, 1).textContent).not.toContain('Ghi chú');
});
