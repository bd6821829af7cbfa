import { describe, expect, test } from '@jest/globals';
import { aimFillDown, aimPaste, blockOf, placesOf } from './block.ts';
import { readBlock, writeBlock } from './clipboard.ts';
import { moveFocus, nextEditable } from './move-focus.ts';
import { planPaste } from './plan-paste.ts';
import { readWholeNumber } from './read-number.ts';
import { emptyHistory, record, redo, undo } from './undo.ts';
import type { Place } from './grid-types.ts';

const messages = { notANumber: 'nan', notWhole: 'whole', ambiguous: 'ambiguous', negative: 'negative', tooLarge: 'large' };
const read = (text: string) => readWholeNumber(text, messages);

describe('reading a whole number', () => {
  test.each([
    ['12', 12], ['0', 0], ['', null], [' ', null], ['–', null], ['-', null], ['1.905', 1905], ['1 905', 1905], ['1\u00a0905', 1905],
    ['1,234,567', 'large'], ['0.500', 'whole'], ['0,500', 'whole'], ['234,567,890', 'large'], ['12,00', 12], ['12.0', 12], ['007', 7],
    ['12,5', 'whole'], ['1.5', 'whole'], ['12,345', 'ambiguous'], ['mười', 'nan'], ['12a', 'nan'], ['-3', 'negative'], ['−3', 'negative'], ['-0', 0],
  ])('“%s” is %s', (text, expected) => {
    const reading = read(text);
    expect(reading.ok ? reading.value : reading.message).toBe(expected);
  });
  test('where the source groups with commas, 1,905 is 1905', () => {
    expect(readWholeNumber('1,905', messages, { commaGroups: true })).toEqual({ ok: true, value: 1905 });
  });
});

describe('a block on the clipboard', () => {
  test.each([
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['1\n\n3', [['1'], [''], ['3']]],
    ['"Xã ""Đông"" Hiếu"\t7', [['Xã "Đông" Hiếu', '7']]],
    ['"hai\ndòng"\t1\n', [['hai\ndòng', '1']]],
    ['\t5', [['', '5']]], ['5\t', [['5', '']]], ['7', [['7']]], ['', [['']]], ['6" ống', [['6" ống']]],
  ])('%j', (text, rows) => expect(readBlock(text)).toEqual(rows));
  test('what is copied comes back as it went', () => {
    const rows = [['a\tb', 'c"d'], ['', '1.905']];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe('where a paste goes', () => {
  const cell = blockOf({ row: 2, column: 1 }, { row: 2, column: 1 });
  test('from the chosen cell on', () => {
    expect(aimPaste([['1', '2'], ['3']], cell)).toEqual([
      { row: 2, column: 1, text: '1' }, { row: 2, column: 2, text: '2' }, { row: 3, column: 1, text: '3' },
    ]);
  });
  test('one value fills the selection, a row repeats down it', () => {
    expect(aimPaste([['5']], blockOf({ row: 3, column: 2 }, { row: 1, column: 1 }))).toHaveLength(6);
    expect(aimPaste([['5', '6']], blockOf({ row: 0, column: 0 }, { row: 2, column: 1 })).map((aim) => aim.text)).toEqual(['5', '6', '5', '6', '5', '6']);
  });
  test('fill down copies the first row of the selection', () => {
    expect(aimFillDown(blockOf({ row: 0, column: 1 }, { row: 2, column: 1 }), ({ row }) => `r${row}`)).toEqual([
      { row: 1, column: 1, text: 'r0' }, { row: 2, column: 1, text: 'r0' },
    ]);
  });
  test('places of a block', () => expect(placesOf({ top: 0, left: 0, bottom: 1, right: 1 })).toHaveLength(4));
});

describe('planning a paste', () => {
  // Three rows; column 0 names, column 1 shows history, column 2 takes entries except in row 1.
  const values = [4, null, 6];
  const target = {
    rowCount: 3, columnCount: 3,
    read: (_place: Place, text: string) => read(text),
    isEditable: ({ row, column }: Place) => column === 2 && row !== 1,
    valueAt: ({ row }: Place) => values[row] ?? null,
    textAt: ({ row, column }: Place) => (column === 0 ? `Đơn vị ${row}` : column === 1 ? '12' : String(values[row] ?? '')),
    refusalAt: () => 'locked', outside: 'outside',
  };
  test('applies what is valid and lists the rest with its reason', () => {
    const plan = planPaste(aimPaste([['7'], ['8'], ['chín'], ['10']], blockOf({ row: 0, column: 2 }, { row: 0, column: 2 })), target);
    expect(plan.changes).toEqual([{ row: 0, column: 2, before: 4, after: 7 }]);
    expect(plan.rejected).toEqual([
      { row: 1, column: 2, text: '8', message: 'locked', exists: true },
      { row: 2, column: 2, text: 'chín', message: 'nan', exists: true },
      { row: 3, column: 2, text: '10', message: 'outside', exists: false },
    ]);
  });
  test('a whole row pasted back brings only its change; unchanged cells are no change', () => {
    const plan = planPaste(aimPaste([['Đơn vị 0', '12', '9'], ['Đơn vị 1', '12', ''], ['Đơn vị 2', '12', '6']], blockOf({ row: 0, column: 0 }, { row: 0, column: 0 })), target);
    expect(plan).toEqual({ changes: [{ row: 0, column: 2, before: 4, after: 9 }], rejected: [] });
  });
  test('an empty text clears the cell: no quota, not 0', () => {
    expect(planPaste([{ row: 2, column: 2, text: '' }], target).changes).toEqual([{ row: 2, column: 2, before: 6, after: null }]);
  });
});

describe('moving', () => {
  const shape = { rowCount: 30, columnCount: 4 };
  const at = { row: 5, column: 2 };
  test.each([
    ['ArrowDown', false, { row: 6, column: 2 }], ['ArrowUp', true, { row: 0, column: 2 }], ['ArrowRight', false, { row: 5, column: 3 }],
    ['End', false, { row: 5, column: 3 }], ['End', true, { row: 29, column: 3 }], ['Home', true, { row: 0, column: 0 }],
    ['PageDown', false, { row: 17, column: 2 }], ['PageUp', false, { row: 0, column: 2 }], ['a', false, null],
  ])('%s (ctrl: %s)', (key, ctrl, to) => expect(moveFocus(at, key, shape, ctrl)).toEqual(to));
  test('edges hold', () => expect(moveFocus({ row: 29, column: 3 }, 'ArrowRight', shape)).toEqual({ row: 29, column: 3 }));
  test('Tab goes from entry to entry and out at the end', () => {
    const editable = ({ row, column }: Place) => column === 2 && row % 2 === 0;
    expect(nextEditable({ row: 0, column: 2 }, 1, shape, editable)).toEqual({ row: 2, column: 2 });
    expect(nextEditable({ row: 2, column: 0 }, -1, shape, editable)).toEqual({ row: 0, column: 2 });
    expect(nextEditable({ row: 28, column: 2 }, 1, shape, editable)).toBeNull();
    expect(nextEditable({ row: 0, column: 2 }, -1, shape, editable)).toBeNull();
  });
});

describe('undo', () => {
  const change = (rowId: string, before: number | null, after: number | null) => ({ rowId, column: 'quota', before, after });
  test('takes back whole steps, last first, and does them again', () => {
    const two = record(record(emptyHistory, [change('a', null, 3)]), [change('a', 3, 5), change('b', 1, 2)]);
    const back = undo(two);
    expect(back?.changes).toEqual([change('b', 2, 1), change('a', 5, 3)]);
    const again = redo(back?.history ?? emptyHistory);
    expect(again?.changes).toEqual([change('a', 3, 5), change('b', 1, 2)]);
    expect(again?.history).toEqual(two);
    const first = undo(back?.history ?? emptyHistory);
    expect(first?.changes).toEqual([change('a', 3, null)]);
    expect(undo(first?.history ?? two)).toBeNull();
  });
  test('a new step closes the way forward; an empty one is none', () => {
    const back = undo(record(emptyHistory, [change('a', 1, 2)]));
    expect(redo(record(back?.history ?? emptyHistory, [change('b', 1, 2)]))).toBeNull();
    expect(record(emptyHistory, [])).toBe(emptyHistory);
  });
});
