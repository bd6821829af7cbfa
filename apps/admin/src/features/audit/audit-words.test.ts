import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import texts from '../../i18n/vi/audit.ts';

const schema = buildSchema(readFileSync(new URL('../../../../../libs/schema/schema.graphql', import.meta.url), 'utf8'));

test('every act the schema knows has a name in the log', () => {
  // The second step of signing in stands in the log as the sign-in it completes.
  const acts = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => name !== 'signInConfirm');
  expect(acts.filter((name) => !Object.hasOwn(texts.acts, name))).toEqual([]);
});
