import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  type Query { rows(first: Int! = 50): RowConnection! }
  type RowConnection { nodes: [Row!]! totalCount: Int! }
  type Row { id: ID! owner: Owner! places: [Place!]! }
  type Owner { name: String }
  type Place { name: String }
  type Mutation { ownersChange(input: Change!): Changed }
  input Change { rows: [ID!]! }
  type Changed { ok: Boolean outcomes: [Outcome!] }
  type Outcome { row: Int owner: Owner }
`);
const cost = (text: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(text);
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
};

describe('points of an operation', () => {
  test('a page costs the rows asked for, with what each row holds', () => {
    expect(cost('{ rows(first: 100) { nodes { id } } }')).toBe(101);
    expect(cost('{ rows(first: 100) { nodes { id owner { name } places { name } } } }')).toBe(1 + 100 * (1 + 1 + 10));
    expect(cost('query ($n: Int! = 20) { rows(first: $n) { nodes { id } } }')).toBe(21);
    expect(cost('query ($n: Int! = 20) { rows(first: $n) { nodes { id } } }', { n: 5 })).toBe(6);
  });

  test('what a condition leaves out is not read and costs nothing', () => {
    const asked = 'query ($wide: Boolean!) { rows(first: 10) { nodes { id places @include(if: $wide) { name } ... @skip(if: $wide) { owner { name } } } } }';
    expect(cost(asked, { wide: true })).toBe(1 + 10 * (1 + 10));
    expect(cost(asked, { wide: false })).toBe(1 + 10 * (1 + 1));
    expect(cost('query ($wide: Boolean = false) { rows(first: 10) { nodes { id places @include(if: $wide) { name } } } }')).toBe(11);
    expect(cost('{ rows(first: 10) @skip(if: true) { nodes { id } } }')).toBe(0);
  });

  test('an act on many costs its rows, however they are given', () => {
    const rows = Array.from({ length: 200 }, (_, n) => String(n));
    const perRow = 200 * (5 + 1 + 1);
    expect(cost('mutation ($input: Change!) { ownersChange(input: $input) { ok outcomes { row owner { name } } } }', { input: { rows } })).toBe(10 + 1 + perRow);
    expect(cost('mutation ($rows: [ID!]!) { ownersChange(input: { rows: $rows }) { ok outcomes { row owner { name } } } }', { rows })).toBe(10 + 1 + perRow);
    expect(cost(`mutation { ownersChange(input: { rows: ${JSON.stringify(rows)} }) { ok outcomes { row owner { name } } } }`)).toBe(10 + 1 + perRow);
    expect(cost('mutation ($input: Change!) { ownersChange(input: $input) { ok } }', { input: { rows: '7' } })).toBe(10 + 1 + 5);
    expect(cost('mutation { ownersChange(input: { rows: "7" }) { ok } }')).toBe(10 + 1 + 5);
  });

  test.each([[undefined], [null], ['false'], [0]])('a condition of %p is no way to read more cheaply', (wide) => {
    expect(cost('query ($wide: Boolean!) { rows(first: 10) { nodes { id places @include(if: $wide) { name } } } }', { wide })).toBe(1 + 10 * (1 + 10));
  });
});
