import 'reflect-metadata';
import { isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolveConnection } from '../platform/read/resolve-field.ts';
import { shapeOf } from '../platform/read/shape.ts';
import { orphanedTypes, resolvers } from './features.ts';

/**
 * The schema as served. Fields of shaped types are read by the statement and lose their resolver functions here; only
 * `derived` ones keep theirs. A field of a shaped type that nobody reads is a mistake and stops the build.
 */
export function buildApiSchema(): GraphQLSchema {
  // Apollo looks the schema through when the server starts. Here it would be introspected whole to the same end, a tenth of a second.
  const schema = buildSchemaSync({ resolvers, orphanedTypes, validate: false, emitSchemaFile: false, skipCheck: true });
  // Root types have no class to describe them on.
  const [questions, acts] = [schema.getQueryType(), schema.getMutationType()];
  if (questions) questions.description = 'What can be asked. Everything answers within the subtrees and rights of the caller; what lies outside is not found.';
  if (acts) acts.description = 'What can be done: one act of the field each, in one transaction. A refusal is data, in `userErrors`.';
  for (const type of Object.values(schema.getTypeMap())) {
    // The values say what they are; asked through promises, as the schema builder does it, a compiled operation could not wait.
    if (isInterfaceType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type)) continue;
    if (type.name.endsWith('Connection')) resolveConnection(type);
    const shape = shapeOf(type.name);
    if (!shape) continue;
    for (const field of Object.values(type.getFields())) {
      const read = shape.fields[field.name];
      if (!read) throw new Error(`${type.name}.${field.name} is in the schema and no statement reads it`);
      if (read.kind !== 'derived') field.resolve = undefined;
    }
  }
  return schema;
}
