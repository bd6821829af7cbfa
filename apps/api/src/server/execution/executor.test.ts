import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { compilable } from './executor.ts';
import { KnownOperations } from './known-operations.ts';

describe('what is compiled', () => {
  test.each(['{ a { b c } }', '{ one: a { b } two: a { b } }', 'query Q($f: Int) { a(first: $f) { ...F } } fragment F on A { b }', '{ __typename a { __typename } }'])('%s', (text) => {
    expect(compilable(parse(text))).toBe(true);
  });

  test.each([
    ['conditions', 'query Q($x: Boolean!) { a { b @include(if: $x) } }'],
    ['aliases below the root', '{ a { x: b } }'],
    ['aliases in fragments', '{ ...F } fragment F on Query { x: a }'],
    ['introspection', '{ __schema { queryType { name } } }'],
  ])('and not: %s', (_what, text) => {
    expect(compilable(parse(text))).toBe(false);
  });
});

describe('operations that are known', () => {
  const meet = (known: KnownOperations, text: string, name?: string) => {
    const document = parse(text);
    const operation = getOperationAST(document, name);
    if (!operation) throw new Error('no operation');
    return known.meet(text, name, document, operation);
  };

  test('are the same the next time, each operation of a document by itself', () => {
    const known = new KnownOperations();
    const text = 'query A { a } query B { b }';
    const a = meet(known, text, 'A');
    expect(known.find(text, 'A')).toBe(a);
    expect(meet(known, text, 'A')).toBe(a);
    expect(meet(known, text, 'B')).not.toBe(a);
    expect(known.find(text, 'C')).toBeUndefined();
  });

  test('a flood of documents pushes out documents and takes no more room', () => {
    const known = new KnownOperations();
    for (let number = 0; number < 2_000; number += 1) meet(known, `{ a${number} }`);
    expect(known.size).toBe(500);
    const long = `{ a } # ${'x'.repeat(1_000_000)}`;
    for (let number = 0; number < 10; number += 1) meet(known, `${long}${number}`);
    expect(known.size).toBeLessThanOrEqual(3);
  });
});
