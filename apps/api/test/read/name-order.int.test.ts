import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldVietnamese, sortKey } from '@dangvu/domain/membership/vietnamese-name';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';

const letters = [...'abcdđeghiklmnopqrstuvxyăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵABCDĐHÁẢ'];
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map((some) => some.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

describe('names in the database and in the domain', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  test('have one search form and one sort form', async () => {
    const names = [...fc.sample(name, { numRuns: 2000, seed: 20261126 }), ...fc.sample(name, { numRuns: 200, seed: 7 }).map((some) => some.normalize('NFD')), 'John Wayne', 'Lê Žižka'];
    const { rows } = await harness.owner.query<{ sort: string; search: string }>(
      `select name_sort_key(n) as sort, fold_vietnamese(n) as search from unnest($1::text[]) with ordinality t(n, i) order by i`,
      [names],
    );
    expect(rows.map(({ sort }) => sort)).toEqual(names.map(sortKey));
    expect(rows.map(({ search }) => search)).toEqual(names.map(foldVietnamese));
  });

  test('stand by given name, word by word: those called Hoa, then Hòa, then Hoan', async () => {
    const { rows } = await harness.owner.query<{ n: string }>(
      `select n from unnest($1::text[]) n order by name_sort_key(n) collate "C"`,
      [['Trần Văn Hoan', 'Nguyễn An Hòa', 'Vũ Thị Hoa', 'Đỗ Văn Ân', 'Lê Hòa', 'Bùi Thị Ánh', 'Lê Đức Bình', 'Đinh Hoa', 'Dương Hoa']],
    );
    expect(rows.map(({ n }) => n)).toEqual(['Bùi Thị Ánh', 'Đỗ Văn Ân', 'Lê Đức Bình', 'Dương Hoa', 'Đinh Hoa', 'Vũ Thị Hoa', 'Lê Hòa', 'Nguyễn An Hòa', 'Trần Văn Hoan']);
  });
});
