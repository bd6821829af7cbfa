import { expect, test } from '@jest/globals';
import { parseChoice } from './chosen-columns.ts';

const columns = { all: ['fullName', 'bornOn', 'sex'], usual: ['fullName', 'bornOn'] };

test('what was chosen comes back in the order of the list, without columns that are gone', () => {
  expect(parseChoice('{"form":"csv","columns":["sex","fullName","shoeSize"]}', columns)).toEqual({ form: 'csv', columns: ['fullName', 'sex'] });
});

test.each([null, '', 'null', '[]', '{', '{"columns":"sex"}', '{"columns":["shoeSize"]}'])('%s is the choice to begin with', (kept) => {
  expect(parseChoice(kept, columns)).toEqual({ form: 'xlsx', columns: ['fullName', 'bornOn'] });
});
