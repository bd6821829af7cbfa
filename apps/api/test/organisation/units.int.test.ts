import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

describe('the tree of units', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  test('reads a unit with everything around it in one statement', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const { data, statements } = await officer.run(
      `query UnitWithTree($id: ID!) { unit(id: $id) { id name depth holdsMembers parent { shortName } path { shortName }
        again: name children(first: 1) { totalCount nodes { shortName holdsMembers } pageInfo { hasNextPage endCursor } } } }`,
      { id: sample.wardA },
    );
    expect(statements).toBe(1);
    expect(data['unit']).toMatchObject({
      id: sample.wardA, name: 'Đảng bộ phường An', again: 'Đảng bộ phường An', depth: 1, holdsMembers: false,
      parent: { shortName: 'Thị xã Mẫu' }, path: [{ shortName: 'Thị xã Mẫu' }],
      children: { totalCount: 2, nodes: [{ shortName: 'Khối Đường 1', holdsMembers: true }], pageInfo: { hasNextPage: true } },
    });
  });

  test('shows a ward officer his ward and nothing else', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const { data } = await officer.run(`query Mine($other: ID!) { unit(id: $other) { id } units { totalCount nodes { id } } }`, { other: sample.wardB });
    expect(data['unit']).toBeNull();
    expect(data['units'].nodes.map((unit: { id: string }) => unit.id)).toEqual([sample.wardA, sample.branchA1, sample.branchA2]);
  });

  test('what stands beside and above is named on the way up, and says nothing of what is below it', async () => {
    const around = `query Around { viewer { homeUnit { childCount hasCommittee parent { name childCount hasCommittee children(first: 10) { totalCount nodes { id } }
      parent { name childCount children(first: 10) { totalCount nodes { id children(first: 10) { totalCount } } } } } path { name childCount hasCommittee } } } }`;
    const nothing = { childCount: 0, children: { totalCount: 0, nodes: [] } };
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    expect((await secretary.run(around)).data['viewer'].homeUnit).toEqual({
      childCount: 0, hasCommittee: false,
      parent: { name: 'Đảng bộ phường An', ...nothing, hasCommittee: null, parent: { name: 'Đảng bộ thị xã Mẫu', ...nothing } },
      path: [{ name: 'Đảng bộ thị xã Mẫu', childCount: 0, hasCommittee: null }, { name: 'Đảng bộ phường An', childCount: 0, hasCommittee: null }],
    });
    const below = 'query Below { viewer { homeUnit { childCount hasCommittee children(first: 10) { totalCount nodes { shortName childCount } } } } }';
    const read = async (scope: 'FIGURES' | 'ORGANISATION') => (await (await harness.asClient([scope], sample.wardA)).run(below)).data['viewer'].homeUnit;
    expect(await read('FIGURES')).toEqual({ ...nothing, hasCommittee: true });
    expect(await read('ORGANISATION')).toEqual({
      childCount: 2, hasCommittee: null, children: { totalCount: 2, nodes: [{ shortName: 'Khối Đường 1', childCount: 0 }, { shortName: 'Khối Dương 2', childCount: 0 }] },
    });
  });

  test('finds units by words in any order, with and without marks, and reads page after page', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const found = await officer.run(`query Find { units(filter: { search: "1 duong" }) { nodes { shortName } } }`);
    expect(found.data['units'].nodes).toEqual([{ shortName: 'Khối Đường 1' }]);
    const marked = await officer.run(`query Find { is: units(filter: { search: "đường 1" }) { nodes { shortName } } isNot: units(filter: { search: "dương 1" }) { nodes { shortName } } }`);
    expect(marked.data).toMatchObject({ is: { nodes: [{ shortName: 'Khối Đường 1' }] }, isNot: { nodes: [] } });
    const wildcard = await officer.run(`query Find { units(filter: { search: "%" }) { nodes { shortName } } }`);
    expect(wildcard.data['units'].nodes).toEqual([]);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await officer.run(`query Page($after: String) { units(first: 3, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`, { after });
      seen.push(...page.data['units'].edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = page.data['units'].pageInfo.endCursor;
      more = page.data['units'].pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  test('finds nothing for an id that is none and for a caller who is nobody', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    expect((await officer.run(`query Odd { unit(id: "not-an-id") { id } }`)).data['unit']).toBeNull();
    expect((await harness.anonymous().run(`query Nobody { unit(id: "${sample.town}") { id } units { totalCount } }`)).data).toEqual({ unit: null, units: { totalCount: 0 } });
  });
});
