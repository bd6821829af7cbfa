import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.ts';

/** The schema as text, in an order that does not depend on the order of the code. What is committed in libs/schema must equal it. */
export const printApiSchema = (): string => `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
