import { readFileSync } from 'node:fs';
import { InMemoryCache, gql } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { buildSchema, isAbstractType } from 'graphql';
import { possibleTypes } from './possible-types.ts';

const schema = buildSchema(readFileSync(new URL('../../../../libs/schema/schema.graphql', import.meta.url), 'utf8'));

test('every interface and union of the schema is known, with every type behind it', () => {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && !type.name.startsWith('__'));
  expect(possibleTypes).toEqual(
    Object.fromEntries(abstract.flatMap((type) => (isAbstractType(type) ? [[type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()]] : []))),
  );
});

test('a refusal asked for in a fragment keeps its words', () => {
  const cache = new InMemoryCache({ possibleTypes });
  const query = gql`query Errors { errors { ...Words } } fragment Words on UserError { code message }`;
  const refusal = { __typename: 'InputError', code: 'NOT_FOUND', message: 'Không tìm thấy.' };
  cache.writeQuery({ query, data: { errors: [refusal] } });
  expect(cache.readQuery({ query })).toEqual({ errors: [refusal] });
});
