import type { GraphQLResolveInfo } from 'graphql';
import { logNamesRead } from '../../membership/public.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Fields that lead from figures to names. An aliased field travels as `name@alias`. */
const toNames = /^(events|members|candidacies|recentEvents)(@|$)/;

/** Rows of every list of names in what was read, however deep. */
function nameRows(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nameRows);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (toNames.test(key) ? rowsShown(inner) : nameRows(inner)));
}

function rowsShown(list: unknown): unknown[] {
  const { $rows, $first } = (list ?? {}) as { $rows?: unknown[]; $first?: number };
  return $rows?.slice(0, $first) ?? [];
}

/** Logs that the names behind figures were opened: how many and which fields. Figures alone log nothing. */
export async function logNamesWithin(context: RequestContext, info: GraphQLResolveInfo, found: object | null, type: string, unitId: string | null): Promise<void> {
  const rows = nameRows(found);
  if (rows.length > 0) await logNamesRead(context, info, { $rows: rows, $first: rows.length }, type, { unitId });
}
