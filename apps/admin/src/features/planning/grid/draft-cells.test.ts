import { describe, expect, test } from '@jest/globals';
import { foreignChanges, inState, isOpen, knownCells, noEntries, openCells, step } from './draft-cells.ts';
import type { Choice, Entries, EntryStep } from './draft-cells.ts';

const cell = (amount: number | null) => ({ amount, remark: null });
const run = (...steps: EntryStep[]): Entries => steps.reduce(step, noEntries);
const enter = (...cells: [string, number | null][]): EntryStep => ({ kind: 'enter', cells: cells.map(([unitId, amount]) => ({ unitId, cell: cell(amount), base: cell(1) })) });
const send: EntryStep = { kind: 'send', unitIds: new Set(['a', 'b']) };
const meet = (fresh: Record<string, number | null>): EntryStep => ({ kind: 'meet', fresh: new Map(Object.entries(fresh).map(([unitId, amount]) => [unitId, cell(amount)])) });
const choose = (choices: Record<string, Choice>): EntryStep => ({ kind: 'choose', choices: new Map(Object.entries(choices)) });
const fail: EntryStep = { kind: 'fail', message: 'x' };
const answer = (refused: [string, string][] = []): EntryStep => ({ kind: 'answer', refused: new Map(refused) });
const states = (entries: Entries) => Object.fromEntries([...entries].map(([unitId, { state }]) => [unitId, state]));

describe('entries of the grid', () => {
  test('good cells are recorded although one is refused, and the refusal keeps its reason', () => {
    const entries = run(enter(['a', 3], ['b', 99]), send, answer([['b', 'Đã giải thể']]));
    expect(states(entries)).toEqual({ a: 'saved', b: 'refused' });
    expect(entries.get('b')).toMatchObject({ cell: cell(99), message: 'Đã giải thể' });
    expect(isOpen(entries)).toBe(false);
  });
  test('a cell typed again while its value is on its way waits; the answer does not confirm it', () => {
    const entries = run(enter(['a', 3]), send, enter(['a', 4]), answer());
    expect(states(entries)).toEqual({ a: 'waiting' });
    expect(entries.get('a')?.cell.amount).toBe(4);
  });
  test('a refusal of an old value does not mark the new one', () => {
    expect(states(run(enter(['a', 99]), send, enter(['a', 4]), answer([['a', 'no']])))).toEqual({ a: 'waiting' });
  });
  test('what could not be sent is kept and goes again when asked', () => {
    const failed = run(enter(['a', 3], ['b', null]), send, { kind: 'fail', message: 'offline' });
    expect(states(failed)).toEqual({ a: 'unsent', b: 'unsent' });
    expect(isOpen(failed)).toBe(true);
    const again = step(failed, { kind: 'again' });
    expect(inState(again, 'waiting')).toEqual(['a', 'b']);
    expect(again.get('b')?.cell.amount).toBeNull();
  });
  test('a failure concerns only what was on its way', () => {
    expect(states(run(enter(['a', 3]), send, enter(['b', 1]), { kind: 'fail', message: 'x' }))).toEqual({ a: 'unsent', b: 'waiting' });
  });
});

describe('two people at one draft', () => {
  test('what the other left alone is sent again by itself; what he wrote over is kept beside it until it is chosen', () => {
    const entries = run(enter(['a', 3], ['b', 4]), send, fail, meet({ a: 1, b: 9 }));
    expect(states(entries)).toEqual({ a: 'waiting', b: 'conflict' });
    expect(entries.get('b')).toMatchObject({ cell: cell(4), base: cell(1), theirs: cell(9) });
    expect(isOpen(entries)).toBe(true);
  });
  test('both wrote the same: nothing is left to do', () => expect(run(enter(['a', 3]), send, fail, meet({ a: 3 })).size).toBe(0));
  test('mine goes over theirs, knowingly; theirs puts mine away; what is not chosen stays open', () => {
    const both = run(enter(['a', 3], ['b', 4]), send, fail, meet({ a: 8, b: 9 }));
    const chosen = step(both, choose({ a: 'mine' }));
    expect(states(chosen)).toEqual({ a: 'waiting', b: 'conflict' });
    expect(chosen.get('a')).toMatchObject({ cell: cell(3), base: cell(8), theirs: null });
    expect(states(step(both, choose({ a: 'theirs', b: 'mine' })))).toEqual({ b: 'waiting' });
  });
  test('chosen, but the other was there again before it was sent: it is asked again', () => {
    const again = [choose({ a: 'mine' }), send, fail, meet({ a: 10 })].reduce(step, run(enter(['a', 3]), send, fail, meet({ a: 8 })));
    expect(again.get('a')).toMatchObject({ state: 'conflict', base: cell(8), theirs: cell(10) });
  });
  test('typing on in a conflict is not choosing', () => {
    const typed = step(run(enter(['a', 3]), send, fail, meet({ a: 8 })), enter(['a', 5]));
    expect(typed.get('a')).toMatchObject({ state: 'conflict', cell: cell(5), theirs: cell(8) });
  });
  test('one’s own value that arrived is nobody else’s', () => {
    // 3 was on its way while 4 was typed over it; 3 was recorded, and then the plan was read again.
    const entries = run(enter(['a', 3]), send, enter(['a', 4]), answer(), meet({ a: 3 }));
    expect(states(entries)).toEqual({ a: 'waiting' });
    expect(run(enter(['a', 3]), send, enter(['a', 4]), answer(), meet({ a: 7 })).get('a')).toMatchObject({ state: 'conflict', base: cell(3), theirs: cell(7) });
  });
  test('what was recorded gives way to what stands now, and the other’s changes are told', () => {
    const recorded = run(enter(['a', 3]), send, answer());
    const known = knownCells(recorded, new Map([['a', cell(1)], ['b', cell(2)], ['c', cell(2)]]));
    const fresh = new Map([['a', cell(3)], ['b', cell(6)], ['c', cell(2)]]);
    expect(foreignChanges(known, fresh)).toEqual([{ unitId: 'b', before: cell(2), theirs: cell(6) }]);
    expect(step(recorded, { kind: 'meet', fresh }).size).toBe(0);
  });
  test('a remark is a part of the cell: changed by the other, it is not written over either', () => {
    const entries = step(run(enter(['a', 3]), send, fail), { kind: 'meet', fresh: new Map([['a', { amount: 1, remark: 'Khó nguồn' }]]) });
    expect(entries.get('a')?.state).toBe('conflict');
  });
});

describe('cells of an earlier visit', () => {
  test('come back as they were, but not over what is typed now; then they meet what stands', () => {
    const kept = openCells(run(enter(['a', 3], ['b', 4]), send, fail));
    const back = step(run(enter(['b', 7])), { kind: 'restore', cells: kept });
    expect(states(back)).toEqual({ a: 'unsent', b: 'waiting' });
    expect(back.get('b')?.cell).toEqual(cell(7));
    expect(states(step(back, meet({ a: 5, b: 1 })))).toEqual({ a: 'conflict', b: 'waiting' });
  });
});

test('a long paste goes in several acts: only what is named is sent', () => {
  expect(states(run(enter(['a', 3], ['b', 4]), { kind: 'send', unitIds: new Set(['a']) }))).toEqual({ a: 'sending', b: 'waiting' });
});
