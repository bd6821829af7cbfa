import { describe, expect, test } from '@jest/globals';
import { inState, isOpen, noEntries, step } from './draft-cells.ts';
import type { Entries, EntryStep } from './draft-cells.ts';

const cell = (amount: number | null) => ({ amount, remark: null });
const run = (...steps: EntryStep[]): Entries => steps.reduce(step, noEntries);
const enter = (...cells: [string, number | null][]): EntryStep => ({ kind: 'enter', cells: cells.map(([unitId, amount]) => ({ unitId, cell: cell(amount) })) });
const answer = (refused: [string, string][] = []): EntryStep => ({ kind: 'answer', refused: new Map(refused) });
const states = (entries: Entries) => Object.fromEntries([...entries].map(([unitId, { state }]) => [unitId, state]));

describe('entries of the grid', () => {
  test('good cells are recorded although one is refused, and the refusal keeps its reason', () => {
    const entries = run(enter(['a', 3], ['b', 99]), { kind: 'send' }, answer([['b', 'Đã giải thể']]));
    expect(states(entries)).toEqual({ a: 'saved', b: 'refused' });
    expect(entries.get('b')).toMatchObject({ cell: cell(99), message: 'Đã giải thể' });
    expect(isOpen(entries)).toBe(false);
  });
  test('a cell typed again while its value is on its way waits; the answer does not confirm it', () => {
    const entries = run(enter(['a', 3]), { kind: 'send' }, enter(['a', 4]), answer());
    expect(states(entries)).toEqual({ a: 'waiting' });
    expect(entries.get('a')?.cell.amount).toBe(4);
  });
  test('a refusal of an old value does not mark the new one', () => {
    expect(states(run(enter(['a', 99]), { kind: 'send' }, enter(['a', 4]), answer([['a', 'no']])))).toEqual({ a: 'waiting' });
  });
  test('what could not be sent is kept and goes again when asked', () => {
    const failed = run(enter(['a', 3], ['b', null]), { kind: 'send' }, { kind: 'fail', message: 'offline' });
    expect(states(failed)).toEqual({ a: 'unsent', b: 'unsent' });
    expect(isOpen(failed)).toBe(true);
    const again = step(failed, { kind: 'again' });
    expect(inState(again, 'waiting')).toEqual(['a', 'b']);
    expect(again.get('b')?.cell.amount).toBeNull();
  });
  test('a failure concerns only what was on its way', () => {
    expect(states(run(enter(['a', 3]), { kind: 'send' }, enter(['b', 1]), { kind: 'fail', message: 'x' }))).toEqual({ a: 'unsent', b: 'waiting' });
  });
});
