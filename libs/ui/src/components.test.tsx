/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { standInForBrowser } from '../test/browser.ts';
import { AttainmentBars } from './attainment-bars.tsx';
import { DataTable } from './data-table.tsx';
import { DateField } from './date-field.tsx';
import { Figure, FigureLine } from './figure.tsx';
import { LoadingSkeleton } from './states.tsx';
import { Theme } from './theme.tsx';
import { Tree } from './tree.tsx';
import type { TreeNode } from './tree.tsx';

beforeEach(() => standInForBrowser());
afterEach(cleanup);
const show = (content: ReactNode) => render(<Theme>{content}</Theme>).container;

describe('a figure', () => {
  test.each([
    [{ value: 639, of: 597, percent: 107.04 }, '639/597107,04\u00a0%'],
    [{ value: 100, of: null, percent: null }, '100Chưa giao chỉ tiêu'],
    [{ value: 0 }, '0'],
    [{ value: 0, of: 5, percent: 0 }, '0/50\u00a0%'],
    [{ value: null, of: 5 }, 'Chưa báo cáo'],
  ])('%j is its own sight', (parts, text) => expect(show(<FigureLine {...parts} />).textContent).toBe(text));
  test('a percentage never stands without its base', () => {
    expect(show(<Figure label="Đã kết nạp" value={100} of={null} percent={83.33} />).textContent).not.toContain('%');
    expect(show(<Figure label="Cách chức" value={7} percent={10} />).textContent).not.toContain('%');
  });
});

test('bars have a table twin with the same figures, and say in words what is missing', () => {
  show(
    <AttainmentBars
      title="So với chỉ tiêu"
      rows={[
        { id: '1', name: 'Xã Nghĩa Thuận', done: 3, quota: 11, percent: 27.27, pace: 9, gap: -6 },
        { id: '2', name: 'Phường Quang Tiến', done: 12, quota: null, percent: null, pace: null, gap: null },
        { id: '3', name: 'Ban Chỉ huy Quân sự', done: null, quota: 3, percent: null, pace: 2, gap: null },
      ]}
    />,
  );
  expect(screen.getByText('chậm 6 so với nhịp')).toBeTruthy();
  expect(screen.getByText('Chưa giao chỉ tiêu')).toBeTruthy();
  expect(screen.getByText('Chưa báo cáo')).toBeTruthy();
  fireEvent.click(screen.getByText('Xem dạng bảng'));
  const rows = [...screen.getByRole('table').querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['Xã Nghĩa Thuận', '3', '11', '27,27\u00a0%', '9', '−6'],
    ['Phường Quang Tiến', '12', 'Chưa giao chỉ tiêu', '–', '–', '–'],
    ['Ban Chỉ huy Quân sự', 'Chưa báo cáo', '3', '–', '2', '–'],
  ]);
});

describe('a day', () => {
  const onChange = jest.fn();
  function Owner() {
    const [day, setDay] = useState<string | null>(null);
    return <DateField label="Ngày ký" value={day} max="2021-12-31" onChange={(next) => { onChange(next); setDay(next); }} />;
  }
  const type = (text: string) => {
    const field = screen.getByLabelText('Ngày ký');
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  };
  beforeEach(() => {
    onChange.mockClear();
    show(<Owner />);
  });
  test('typed solid is written out and handed out as a LocalDate', () => {
    type('01022021');
    expect(onChange).toHaveBeenLastCalledWith('2021-02-01');
    expect((screen.getByLabelText('Ngày ký') as HTMLInputElement).value).toBe('01/02/2021');
  });
  test.each([['1/2/21', /bốn chữ số/], ['31/02/2021', /Không có ngày này/], ['01/01/2022', /Không muộn hơn 31\/12\/2021/]])(
    '%s stays and is advised upon', (text, advice) => {
      type(text);
      expect(screen.getByText(advice)).toBeTruthy();
    },
  );
  test('what became unreadable is taken back, not kept as the old day', () => {
    type('01/02/2021');
    type('01/02/202');
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});

describe('a list', () => {
  const rows = Array.from({ length: 3 }, (_, index) => ({ id: String(index), name: `Người ${index}`, age: index * 10 }));
  const columns = [
    { key: 'name', header: 'Họ và tên', cell: (row: { name: string }) => row.name, sortable: true },
    { key: 'age', header: 'Tuổi Đảng', cell: (row: { age: number }) => row.age, align: 'number' as const },
  ];
  const list = (onSort: (sort: object) => void) => (
    <DataTable caption="Đảng viên" rows={rows} rowKey={(row) => row.id} columns={columns} sort={{ key: 'name', descending: false }} onSort={onSort} rowLink={(row, content) => <a href={`#${row.id}`}>{content}</a>} />
  );
  test('is a table whose head sorts and whose rows are walked with arrows', () => {
    const onSort = jest.fn();
    show(list(onSort));
    expect(screen.getByRole('columnheader', { name: /Họ và tên/ }).getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(screen.getByRole('button', { name: /Họ và tên/ }));
    expect(onSort).toHaveBeenCalledWith({ key: 'name', descending: true });
  });
  test('on a phone each row is a card', () => {
    standInForBrowser({ phone: true });
    show(list(() => undefined));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Người 0Tuổi Đảng0', 'Người 1Tuổi Đảng10', 'Người 2Tuổi Đảng20']);
  });
});

test('a tree asks once for children that are not there, and opens by keyboard', () => {
  const onLoad = jest.fn<(node: TreeNode) => void>();
  const onSelect = jest.fn<(node: TreeNode) => void>();
  function Owner() {
    const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
    return <Tree label="Tổ chức" nodes={[{ id: 't', label: 'Thị ủy', hasChildren: true }]} expanded={expanded} onExpandedChange={setExpanded} onLoad={onLoad} onSelect={onSelect} />;
  }
  show(<Owner />);
  const item = screen.getByRole('treeitem');
  fireEvent.keyDown(item, { key: 'ArrowRight' });
  expect(item.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('Đang tải đơn vị cấp dưới…');
  fireEvent.keyDown(item, { key: 'Enter' });
  expect(onSelect.mock.calls[0]?.[0].id).toBe('t');
  expect(onLoad).toHaveBeenCalledTimes(1);
});

test('a skeleton is silent for 300 ms', () => {
  jest.useFakeTimers();
  show(<LoadingSkeleton />);
  expect(screen.getByRole('status').textContent).toBe('');
  jest.advanceTimersByTime(299);
  expect(screen.getByRole('status').textContent).toBe('');
  jest.useRealTimers();
});

test('a skeleton says that it goes on, and after five seconds why one should wait', () => {
  jest.useFakeTimers();
  show(<LoadingSkeleton />);
  act(() => jest.advanceTimersByTime(4_999));
  expect(screen.getByRole('status').textContent).toBe('Đang tải…');
  act(() => jest.advanceTimersByTime(1));
  expect(screen.getByRole('status').textContent).toMatch(/^Vẫn đang tải.*cứ để trang này mở\.$/);
  jest.useRealTimers();
});
