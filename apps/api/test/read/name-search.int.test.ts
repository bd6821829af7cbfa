import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

// Every part of a name by chance, but seeded: some words common, some rare, some in several places of a name, some alone.
const people = `select (array['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Võ', 'Hoàng', 'An', 'Y'])[1 + (random() * 7)::integer] || (array['', ' Văn', ' Thị', ' Thị', ' Thị Hoài', ' Sơn', ' Đắc'])[1 + (random() * 6)::integer]
    || ' ' || (array['An', 'Ân', 'Anh', 'Hòa', 'Hoa', 'Sơn', 'Thương', 'Yến', 'Võ', 'Định', 'Đình', 'Dinh'])[1 + (random() * 11)::integer] as name from generate_series(1, $2::integer)
  union all select 'Sơn' union all select 'H''Hen Niê' union all select 'Lò % Thuỷ' union all select 'Ma_Văn GFa'
  union all select 'Quách Diễm Yến' from generate_series(1, 60)`;
const fill = `with someone as (
    insert into person (full_name, born_on, sex, ethnicity, occupation, education) select name, '1980-01-01', 'MALE', 'Kinh', 'x', 'UPPER_SECONDARY' from (${people}) p returning id
  ), admitted as (
    insert into membership (person_id, status, branch_id, decided_on, ceremony_on)
      select id, 'PROBATIONARY', ($1::uuid[])[1 + (random() * (cardinality($1::uuid[]) - 1))::integer], '2026-01-01', '2026-02-01' from someone returning id, branch_id, decided_on
  ) insert into membership_posting (membership_id, branch_id, during) select id, branch_id, daterange(decided_on, null) from admitted`;
const everybody = `select m.id, p.full_name, p.search_name from membership m join person p on p.id = m.person_id
  where m.ended_on is null and exists (select from org_ancestry a where a.descendant_id = m.branch_id and a.ancestor_id = $1 and a.during @> '2026-11-20'::date)
    and not exists (select from unnest($2::text[]) w where position(fold_vietnamese(w) in p.search_name) = 0) order by p.sort_name, p.id, m.id`;

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Letters with what belongs to them, and the tone wherever it stands. */
const spelt = (word: string): { letters: string[]; tone: string } => {
  const parted = word.toLowerCase().normalize('NFD');
  return { letters: parted.replace(tones, '').match(/.[\u0300-\u036f]*/gu) ?? [], tone: parted.match(tones)?.[0] ?? '' };
};
/** Is part of the name spelt like the word: letter for letter, with its tone if it has one? A word without any mark is spelt like everything. */
const speltLike = (name: string, word: string): boolean => {
  const sought = spelt(word);
  if (!/[\u0300-\u036fđ]/iu.test(word.normalize('NFD'))) return true;
  return name.split(' ').map(spelt).some(({ letters, tone }) => (sought.tone === '' || tone === sought.tone)
    && letters.some((_, at) => sought.letters.every((letter, index) => letters[at + index] === letter)));
};

const question = `query Page($filter: MemberFilter, $after: String) {
  members(filter: $filter, orderBy: NAME, first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

const searches = [
  ['a common word', 'nguyễn'], ['a given name', 'sơn'], ['a word all over the name', 'an'], ['two letters and a common word', 'võ sơn'], ['the same, the other way', 'son vo'],
  ['two letters in many words', 'nguyen an'], ['one letter', 'y'], ['a word few have', 'quách'], ['a word few have, and common ones', 'diem yen'], ['three words', 'nguyen thi hoa'],
  ['a word that is part of the other', 'an anh'], ['the same word twice', 'an an'], ['a mark', "h'hen"], ['a sign that means something in a pattern', '%'], ['another one', 'ma_v'], ['a word nobody is called', 'zu nguyen'],
  ['what tells the places of words apart', 'gf'], ['Đ', 'đắc thuong'],
  ['a word with a mark, not those with another', 'định'], ['a letter with a mark and any tone', 'đinh'], ['no mark: all of them', 'dinh'], ['marks on one of two words', 'nguyen hoà'], ['a tone put elsewhere', 'thủy'],
  ['the beginning of a word with a mark', 'thươ'], ['a letter that is another one with a mark', 'hà'], ['what is in the middle of a name', 'thị hoài'], ['a name with marks nobody has, of words many have', 'nguyễn vặn'],
] as const;

const nobody: ReadonlySet<string> = new Set(['zu nguyen', 'hà', 'nguyễn vặn']);

describe('a search by name over much of the tree', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
    await harness.owner.query('select setseed(0.20261127)');
    await harness.owner.query(fill, [[sample.branchA1, sample.branchA2, sample.branchA1, sample.branchB1], 1500]);
  });
  afterAll(() => harness.close());

  const paged = async (caller: Caller, unitId: string, search: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await caller.run(question, { filter: { unitId, search }, after });
      const { nodes, pageInfo } = data['members'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage || ids.length > 150) return ids;
      after = pageInfo.endCursor;
    }
  };
  const agree = async (caller: Caller, unitId: string, scope: string, search: string): Promise<number> => {
    const words = search.split(' ');
    const { rows: alike } = await harness.owner.query<{ id: string; full_name: string }>(everybody, [scope, words]);
    const rows = alike.filter(({ full_name: name }) => words.every((word) => speltLike(name, word)));
    const ids = await paged(caller, unitId, search);
    expect(ids).toEqual(rows.slice(0, ids.length).map(({ id }) => id));
    if (ids.length <= 150) expect(ids).toHaveLength(rows.length);
    return rows.length;
  };

  describe.each([['before anything is known of the words', 'select 1'], ['when it is known how common they are', 'analyze member_name']])('%s', (_when, known) => {
    beforeAll(() => harness.owner.query(known));

    test.each(searches)('%s: the same people in the same order', async (_what, search) => {
      const [town, ward] = [await harness.as('ORGANISATION_OFFICER'), await harness.as('UNIT_OFFICER', sample.wardA)];
      const found = await agree(town, sample.town, sample.town, search);
      if (nobody.has(search)) expect(found).toBe(0);
      else expect(found).toBeGreaterThan(0);
      await agree(town, sample.wardA, sample.wardA, search);
      await agree(ward, sample.town, sample.wardA, search);
    });
  });

  test('a new name is found at once, also by words nobody had before', async () => {
    const { owner } = harness;
    const town = await harness.as('ORGANISATION_OFFICER');
    expect(await paged(town, sample.town, 'xoan zung')).toEqual([]);
    await owner.query(`update person set full_name = 'Zung Thị Xoan' where id = (select id from person where full_name = 'Sơn')`);
    expect(await paged(town, sample.town, 'xoan zung')).toHaveLength(1);
    expect((await owner.query('table name_word_derived except table name_word')).rows).toEqual([]);
  });
});
