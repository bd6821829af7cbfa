import { getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { logNamesRead } from '../../membership/public.ts';
import type { Page } from '../../platform/read/columns.ts';
import { keyOf, selectionOf } from '../../platform/read/compile.ts';
import { oncePerSelection } from '../../platform/read/once-per-selection.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Fields that lead from figures to names. */
const toNames = new Set(['events', 'members', 'candidacies', 'recentEvents', 'compositionMembers']);

/** What only wraps the rows of a list. */
const wrapping = new Set(['nodes', 'edges', 'node']);

/** Where the lists of names stand in what is read: keys from the field down. */
const waysToNames = oncePerSelection((info): readonly (readonly string[])[] => {
  const ways: string[][] = [];
  const walk = (type: GraphQLObjectType, nodes: readonly FieldNode[], way: readonly string[]): void => {
    for (const inner of selectionOf(info, type, nodes).values()) {
      const node = inner[0];
      const below = node && type.getFields()[node.name.value]?.type;
      const belowType = below && getNamedType(below);
      if (!node || !isObjectType(belowType)) continue;
      const here = wrapping.has(node.name.value) ? way : [...way, keyOf(node)];
      if (toNames.has(node.name.value)) ways.push([...here]);
      else walk(belowType, inner, here);
    }
  };
  const type = getNamedType(info.returnType);
  if (isObjectType(type)) walk(type, info.fieldNodes, []);
  return ways;
});

/** Rows with their places, shown by the list of names at the end of the way, through however many rows it leads. */
function rowsAlong(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => rowsAlong(one, key === undefined ? [] : [key, ...rest]));
  if (typeof value !== 'object' || value === null) return [];
  const { $rows, $first } = value as Partial<Page>;
  const shown = $rows?.slice(0, $first);
  if (key === undefined) return shown ? [...shown] : [];
  return shown ? rowsAlong(shown.map(([, node]) => node), [key, ...rest]) : rowsAlong((value as Readonly<Record<string, unknown>>)[key], rest);
}

/** Logs that the names behind figures were opened: how many, whose and which fields. Figures alone log nothing. */
export async function logNamesWithin(context: RequestContext, info: GraphQLResolveInfo, found: object | null, type: string, unitId: string | null): Promise<void> {
  const rows = waysToNames(info).flatMap((way) => rowsAlong(found, way));
  if (rows.length > 0) await logNamesRead(context, info, { $rows: rows, $first: rows.length }, type, { unitId });
}
