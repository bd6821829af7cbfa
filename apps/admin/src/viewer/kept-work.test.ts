/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { forgetAllWork, forgetWork, keepWork, keptWork } from './kept-work.ts';

beforeEach(() => localStorage.clear());

test('work is kept for the person who did it, and for nobody else', () => {
  keepWork('an', 'plan-1', [1]);
  expect(keptWork('an', 'plan-1')).toEqual([1]);
  expect(keptWork('binh', 'plan-1')).toBeNull();
  forgetWork('an', 'plan-1');
  expect(keptWork('an', 'plan-1')).toBeNull();
});

test('signing out forgets all of it, and nothing but it', () => {
  localStorage.setItem('dangvu-language', 'en');
  keepWork('an', 'plan-1', [1]);
  keepWork('binh', 'plan-2', [2]);
  forgetAllWork();
  expect(Object.keys(localStorage)).toEqual(['dangvu-language']);
});

test('what is no JSON is nothing', () => {
  localStorage.setItem('dangvu-work:an:plan-1', '{');
  expect(keptWork('an', 'plan-1')).toBeNull();
});
