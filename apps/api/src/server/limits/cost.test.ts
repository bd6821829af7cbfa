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

  test.each([[undefined], [null], ['false'], [0]])('a condition of %p is no way to read more cheaply', (wide) => {
    expect(cost('query ($wide: Boolean!) { rows(first: 10) { nodes { id places @include(if: $wide) { name } } } }', { wide })).toBe(1 + 10 * (1 + 10));
  });
});
