import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import type { Page } from './columns.ts';
import { encodeCursor } from './cursor.ts';

function connectionField(page: Page, name: string): unknown {
  const rows = page.$rows ?? [];
  const shown = rows.slice(0, page.$first);
  switch (name) {
    case 'totalCount':
      return page.$total;
    case 'nodes':
      return shown.map(([, node]) => node);
    case 'edges':
      return shown.map(([cursor, node]) => ({ cursor: encodeCursor(cursor), node }));
    case 'pageInfo': {
      const first = shown[0];
      const last = shown.at(-1);
      return {
        hasNextPage: rows.length > page.$first,
        hasPreviousPage: page.$after,
        startCursor: first ? encodeCursor(first[0]) : null,
        endCursor: last ? encodeCursor(last[0]) : null,
      };
    }
    default:
      return undefined;
  }
}

/** Gives the fields of a connection type the resolvers that make them from what the statement brought: four calls a page, none a row. */
export function resolveConnection(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    field.resolve = (source: unknown) => {
      const page = source as Page | Readonly<Record<string, unknown>>;
      return '$first' in page ? connectionField(page as Page, field.name) : page[field.name];
    };
  }
}

/**
 * The default resolver of the whole schema: takes a field from what the statement brought. No resolver function stands on
 * fields that are only read, so executing a list costs property look-ups and nothing else.
 */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) => {
  if (typeof source !== 'object' || source === null) return undefined;
  const row = source as Record<string, unknown>;
  const alias = info.fieldNodes[0]?.alias?.value;
  if (alias !== undefined) {
    const key = `${info.fieldName}@${alias}`;
    if (key in row) return row[key];
  }
  return row[info.fieldName];
};
