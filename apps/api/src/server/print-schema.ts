import { assertValidSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.ts';

/** The schema as text, in an order that does not depend on the order of the code. What is committed in libs/schema must equal it. */
export function printApiSchema(): string {
  const schema = buildApiSchema();
  assertValidSchema(schema);
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
