import { describe, expect, test } from '@jest/globals';
import { addPage, kindOf, namesOf } from './cell-people.ts';
import type { CellNamesQuery } from '../names/names.generated.ts';

type Cell = NonNullable<CellNamesQuery['report']>['cells'][number];

const branch = { __typename: 'Unit', id: 'b', shortName: 'Khối 1' } as const;
const people = (code: Cell['code'], total: number, ids: readonly string[], endCursor: string | null): Cell => ({
  __typename: 'ReportCell', code,
  members: {
    __typename: 'MembershipConnection', totalCount: total,
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
    nodes: ids.map((id) => ({ __typename: 'Membership', id, decidedOn: '2020-01-02', personName: `Tên ${id}`, branch, person: null })),
  },
});
const answer = (...cells: Cell[]): CellNamesQuery => ({ __typename: 'Query', report: { __typename: 'Report', id: 'r', cells } });

describe('people of a row', () => {
  test('a row at an instant has members, the last row candidates, every other one its acts', () => {
    expect([kindOf('OPENING'), kindOf('CLOSING'), kindOf('CANDIDATES'), kindOf('ADMITTED')]).toEqual(['members', 'members', 'candidacies', 'events']);
  });

  test('a further page comes behind the first; a row that was complete stays as it was', () => {
    const first = answer(people('OPENING', 3, ['1', '2'], 'c'), people('CLOSING', 1, ['9'], null));
    const whole = addPage(first, answer(people('OPENING', 3, ['3'], null), people('CLOSING', 1, [], null)));
    expect(namesOf(whole, 'OPENING')).toMatchObject({ total: 3, hasNextPage: false });
    expect(namesOf(whole, 'OPENING')?.lines.map(({ key, name }) => [key, name])).toEqual([['1', 'Tên 1'], ['2', 'Tên 2'], ['3', 'Tên 3']]);
    expect(namesOf(whole, 'CLOSING')?.lines.map(({ key }) => key)).toEqual(['9']);
  });

  test('nobody is an answer, no answer is not', () => {
    expect(namesOf(answer(people('OPENING', 0, [], null)), 'OPENING')).toEqual({ lines: [], total: 0, hasNextPage: false, endCursor: null });
    expect(namesOf(answer(people('OPENING', 0, [], null)), 'CLOSING')).toBeNull();
    expect(namesOf({ __typename: 'Query', report: null }, 'OPENING')).toBeNull();
  });
});
