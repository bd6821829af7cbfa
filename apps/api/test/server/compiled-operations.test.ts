import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { buildApiSchema } from '../../src/server/build-schema.ts';
import { compilable, compile } from '../../src/server/execution/executor.ts';
import { sentOperations } from '../guards/documents.ts';

/** Falling back to the interpreter is silent by design; that it is the exception must not be. */
describe('what the admin and the published contract ask', () => {
  const schema = buildApiSchema();
  const sent = sentOperations().map(({ key, text }) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error(`${key} is no single operation`);
    return { key, document, operation };
  });

  test('compiles, everything that may be compiled', () => {
    const failed = sent.filter((one) => compilable(one.document) && compile(schema, one) === null);
    expect(failed.map(({ key }) => key)).toEqual([]);
  });

  test('may be compiled, nearly all of it', () => {
    const interpreted = sent.filter(({ document }) => !compilable(document));
    expect({ few: interpreted.length <= sent.length / 10, interpreted: interpreted.map(({ key }) => key) }).toMatchObject({ few: true });
  });
});
