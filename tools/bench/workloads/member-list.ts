import { at, listAt, pick } from '../answer.ts';
import type { Plain } from '../answer.ts';
import type { Ask, Asking, ReadWorkload } from './workload.ts';

/** Pages asked in turn, from the first to one near the end of the town's hundred. */
const pages = [1, 2, 5, 10, 20, 40, 60, 80];

/** Walks the list from page to page, each from the end of the one before, and keeps the bodies that ask for `pages`. */
async function walk(ask: Ask, body: (after: unknown) => object, endOf: (answer: unknown) => unknown): Promise<object[]> {
  const kept: object[] = [];
  let after: unknown = null;
  for (let page = 1; page <= Math.max(...pages); page += 1) {
    if (pages.includes(page)) kept.push(body(after));
    after = endOf(await ask(body(after)));
    if (typeof after !== 'string' && !Array.isArray(after)) throw new Error(`the list ends before page ${page + 1}`);
  }
  return kept;
}

function unit(row: unknown, id: string, levels: number): Plain {
  if (row === null || row === undefined) return null;
  const own = pick(row, { id, name: 'name' });
  return levels === 0 ? own : { ...own, parent: unit(at(row, 'parent'), id, levels - 1) };
}

const member = (row: unknown, id: string): Plain => ({
  ...pick(row, { id, personName: 'personName', status: 'status', decidedOn: 'decidedOn' }),
  branch: unit(at(row, 'branch'), id, 2),
});

const productQuery = `query Members($filter: MemberFilter!, $after: String) {
  members(filter: $filter, first: 50, after: $after) {
    nodes { id personName status decidedOn branch { id name parent { id name parent { id name } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const product: Asking = {
  bodies: ({ townId }, ask) =>
    walk(ask, (after) => ({ query: productQuery, variables: { filter: { unitId: townId }, after } }), (answer) => at(answer, 'data', 'members', 'pageInfo', 'endCursor')),
  data: (answer) => ({
    members: listAt(answer, 'data', 'members', 'nodes').map((row) => member(row, 'id')),
    hasNextPage: at(answer, 'data', 'members', 'pageInfo', 'hasNextPage') as Plain,
  }),
};

const postgraphileQuery = `query Members($after: Cursor) {
  allMembers(first: 50, after: $after, orderBy: [SORT_NAME_ASC, PERSON_ID_ASC]) {
    nodes { rowId personName status decidedOn branch { rowId name parent { rowId name parent { rowId name } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const postgraphile: Asking = {
  bodies: (_scene, ask) => walk(ask, (after) => ({ query: postgraphileQuery, variables: { after } }), (answer) => at(answer, 'data', 'allMembers', 'pageInfo', 'endCursor')),
  data: (answer) => ({
    members: listAt(answer, 'data', 'allMembers', 'nodes').map((row) => member(row, 'rowId')),
    hasNextPage: at(answer, 'data', 'allMembers', 'pageInfo', 'hasNextPage') as Plain,
  }),
};

const limit: Asking = {
  bodies: (_scene, ask) => walk(ask, (after) => ({ after }), (answer) => at(answer, 'last')),
  data: (answer) => ({ members: listAt(answer, 'members').map((row) => member(row, 'id')), hasNextPage: at(answer, 'hasNextPage') as Plain }),
};

/** W1: a page of 50 members of the town with branch, the unit above it, and the one above that. */
export const memberList: ReadWorkload = { code: 'W1', title: 'member list: 50 members with branch, ward, town, keyset pages', asking: { product, postgraphile, limit } };
