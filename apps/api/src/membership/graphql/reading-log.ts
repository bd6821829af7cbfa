import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { selectionOf } from '../../platform/read/compile.ts';
import { oncePerSelection } from '../../platform/read/once-per-selection.ts';
import { recordReading } from '../../platform/audit/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Fields asked for, as dotted paths without the wrapping of lists; the log says which, never what they held. */
const fieldsAsked = oncePerSelection(fieldsOf);

function fieldsOf(info: GraphQLResolveInfo): string[] {
  const paths = new Set<string>();
  const walk = (type: GraphQLObjectType, nodes: GraphQLResolveInfo['fieldNodes'], path: string): void => {
    for (const inner of selectionOf(info, type, nodes).values()) {
      const name = inner[0]?.name.value;
      const field = name ? type.getFields()[name] : undefined;
      if (!name || !field) continue;
      const wrapping = name === 'nodes' || name === 'edges' || name === 'node';
      const here = wrapping ? path : path === '' ? name : `${path}.${name}`;
      const below = getNamedType(field.type);
      if (isObjectType(below)) walk(below, inner, here);
      else if (name !== 'cursor') paths.add(here);
    }
  };
  const type = getNamedType(info.returnType);
  if (isObjectType(type)) walk(type, info.fieldNodes, '');
  return [...paths].filter((path) => !path.startsWith('pageInfo')).sort();
}

/** Logs that one person's record was opened. Nothing is logged for what was not found. */
export async function logPersonRead(
  context: RequestContext,
  info: GraphQLResolveInfo,
  id: string,
  found: object | null,
): Promise<void> {
  if (!found || !context.viewer) return;
  context.statements += 1;
  await recordReading(
    context.pool,
    context.viewer,
    'person',
    { targetType: 'Person', targetId: id },
    { people: 1, fields: fieldsAsked(info) },
  );
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Ids of the records that stand behind the rows: the last key of a page names its row, as an id or in a text that holds one; else the id that was asked for. */
function recordsShown(rows: readonly unknown[]): string[] {
  const ids = rows.map((row) => {
    const [place, node] = Array.isArray(row) ? (row as [unknown[], unknown]) : [[], row];
    const named = [place.at(-1), (node as { id?: unknown } | undefined)?.id].find((text): text is string => typeof text === 'string' && uuid.test(text));
    return named === undefined ? undefined : uuid.exec(named)?.[0].toLowerCase();
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * Logs that a list of names was read: how many, whose, which fields, what was searched for, and whether it went into a file. A count alone
 * shows nobody. What leaves the application, in a file or to a program, is logged with the records themselves; for a page of a list on the
 * screen the question says whom it showed, and fifty ids more in the index would make every page of every list dearer.
 */
export async function logNamesRead(
  context: RequestContext,
  info: GraphQLResolveInfo,
  page: object,
  type: string,
  filter: Readonly<Record<string, unknown>> & { readonly unitId?: string | null },
): Promise<void> {
  const { $rows, $first } = page as { $rows?: readonly unknown[]; $first?: number };
  const people = Math.min($rows?.length ?? 0, $first ?? 0);
  if (people === 0 || !context.viewer) return;
  context.statements += 1;
  const subject = { targetType: type, unitId: /^[0-9a-f-]{36}$/i.test(filter.unitId ?? '') ? filter.unitId : null };
  const intoFile = context.largestPage !== undefined;
  const shown = intoFile || context.viewer.kind === 'API_CLIENT' ? recordsShown([...($rows ?? [])].slice(0, people)) : [];
  await recordReading(context.pool, context.viewer, info.fieldName, subject, {
    people,
    fields: fieldsAsked(info),
    filter,
    ...(intoFile ? { intoFile } : {}),
    ...(shown.length > 0 ? { shown } : {}),
  });
}

/** Logs that a record was opened in which names stand: how many. */
export async function logRecordRead(context: RequestContext, info: GraphQLResolveInfo, subject: { targetType: string; targetId: string }, people: number): Promise<void> {
  if (people === 0 || !context.viewer) return;
  context.statements += 1;
  await recordReading(context.pool, context.viewer, info.fieldName, subject, { people, fields: fieldsAsked(info) });
}

const showsRecord = (outcome: object): boolean =>
  Object.entries(outcome).some(([field, value]: [string, unknown]) => field !== 'userErrors' && typeof value === 'object' && value !== null && !('ref' in value));

/**
 * Logs that names were read in the answer to an act on many that wrote nothing; one that wrote has its own entry, which names them all.
 * @returns the answer
 */
export async function logOutcomesRead(context: RequestContext, info: GraphQLResolveInfo, type: string, answer: object): Promise<object> {
  const { written, ...told } = answer as { readonly written?: boolean };
  // An aliased field travels as `name@alias`. A row whose record was not asked for, or may not be seen, shows nobody.
  const lists = Object.entries(told).flatMap(([field, rows]: [string, unknown]) => (/^outcomes(@|$)/.test(field) && Array.isArray(rows) ? [rows as object[]] : []));
  const people = Math.max(0, ...lists.map((rows) => rows.filter(showsRecord).length));
  if (people === 0 || written || !context.viewer) return answer;
  context.statements += 1;
  await recordReading(context.pool, context.viewer, info.fieldName, { targetType: type }, { people, fields: fieldsAsked(info) });
  return answer;
}
