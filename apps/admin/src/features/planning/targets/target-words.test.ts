import { expect, test } from '@jest/globals';
import { readFigure } from './target-words.ts';

test('a figure is read with comma or point, and nothing is guessed', () => {
  expect(['', ' 12 ', '2,5', '2.5 %', '１２', 'ba', '-1', '1.905', '1,2,3'].map(readFigure)).toEqual([null, 12, 2.5, 2.5, 12, undefined, undefined, undefined, undefined]);
});
