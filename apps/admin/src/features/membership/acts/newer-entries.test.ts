import { expect, test } from '@jest/globals';
import { newerEntries } from './newer-entries.ts';

const entry = (id: string, recordedAt: string) => ({ id, recordedAt });
const listed = entry('listed', '2026-01-05T02:00:00.000Z');
const moved = entry('moved', '2026-03-05T02:00:00.000Z');
const late = entry('late', '2026-03-05T02:10:00.000Z');

test('what was recorded since the screen was filled is shown, the newest first, whatever day it happened on', () => {
  expect(newerEntries([moved, listed, late], new Set(['listed']))).toEqual({ kind: 'SINCE', entries: [late, moved] });
});

test('what is older than an entry the screen has shown is not new, though the screen left it out', () => {
  expect(newerEntries([late, moved, listed], new Set(['moved']))).toEqual({ kind: 'SINCE', entries: [late] });
});

test('a screen that has shown no entry, or has shown them all, is given the last ones', () => {
  expect(newerEntries([late, moved, listed], new Set())).toEqual({ kind: 'LAST', entries: [late, moved, listed] });
  expect(newerEntries([moved, listed], new Set(['moved', 'listed']))).toEqual({ kind: 'LAST', entries: [moved, listed] });
});

test('of many only the newest are shown', () => {
  const many = Array.from({ length: 9 }, (_, index) => entry(`n${index}`, `2026-04-0${index + 1}T02:00:00.000Z`));
  expect(newerEntries([...many, listed], new Set(['listed'])).entries.map(({ id }) => id)).toEqual(['n8', 'n7', 'n6', 'n5', 'n4']);
  expect(newerEntries(many, new Set()).entries).toHaveLength(3);
});
