import { getNamedType } from 'graphql';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { pageOf, rowJson, rowOf, rowsOf } from './columns.ts';
import type { TravellingPage } from './columns.ts';
import { compilePage, compileRow, requireShape, tableSql } from './compile.ts';
import type { Held } from './compile.ts';
import { fromWhere, pageSql } from './page.ts';
import { runStatement } from './run-statement.ts';
import type { ReadContext } from './run-statement.ts';
import { compiledOnce } from './selection-cache.ts';
import type { FieldArguments, ListOrder, Source } from './shape.ts';
import { StatementBuilder } from './statement-builder.ts';

type ReadInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>;

/** A statement being built for this viewer and day, and the unit it is about. @throws DomainError when asOf lies in the future. */
export function statementFor(context: ReadContext, asOf?: unknown, about?: string): StatementBuilder {
  if (typeof asOf === 'string' && asOf > context.today) throw new DomainError('DATE_IN_FUTURE', { path: ['asOf'], params: { date: asOf } });
  return new StatementBuilder(context.viewer, context.today, typeof asOf === 'string' ? asOf : context.today, about);
}

/** Reads one object of the field's type; null when there is none the viewer may see. @param about the unit everything in it is about, where there is one */
export async function readOne(
  context: ReadContext,
  info: ReadInfo,
  source: (alias: string, statement: StatementBuilder) => Source,
  asOf?: unknown,
  about?: string,
): Promise<object | null> {
  const type = getNamedType(info.returnType).name;
  return readNodes(context, info, type, info.fieldNodes, source, asOf, about);
}

/** The same for a selection that is not the field's own, e.g. one object of a mutation's answer. */
export async function readNodes(
  context: ReadContext,
  info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>,
  type: string,
  nodes: readonly FieldNode[],
  source: (alias: string, statement: StatementBuilder) => Source,
  asOf?: unknown,
  about?: string,
): Promise<object | null> {
  const statement = statementFor(context, asOf, about);
  const alias = statement.alias();
  const row = compiledOnce(type, nodes, info, statement, () => compileRow(requireShape(type), alias, nodes, info, statement));
  const text = `select ${rowJson(row)} as node ${fromWhere(source(alias, statement), alias, row.joins)} limit 1`;
  const [found] = await runStatement<{ node: unknown[] }>(context, text, statement);
  return found ? rowOf(row.parts, found.node) : null;
}

/** Reads one page of the field's connection type, whose nodes are of `type`; `held` names fields the rows of the source bring along. */
export async function readConnection(
  context: ReadContext,
  info: ReadInfo,
  type: string,
  args: FieldArguments,
  source: (alias: string, statement: StatementBuilder) => Source & { order: ListOrder },
  asOf?: unknown,
  held?: Held,
): Promise<object> {
  const statement = statementFor(context, asOf);
  const alias = statement.alias();
  const connectionType = getNamedType(info.returnType).name;
  const selection = compiledOnce(connectionType, info.fieldNodes, info, statement, () => compilePage(requireShape(type), alias, connectionType, info.fieldNodes, info, statement, held));
  const rows = source(alias, statement);
  const [read] = await runStatement<{ page: TravellingPage | null }>(context, `select ${pageSql(selection, alias, rows, args, statement, context.largestPage)} as page`, statement);
  if (read?.page === null && rows.unless?.refusal) throw rows.unless.refusal();
  return read?.page ? pageOf(selection.row.parts, read.page) : {};
}

/** Reads a plain list of the field's type. */
export async function readList(
  context: ReadContext,
  info: ReadInfo,
  source: (alias: string, statement: StatementBuilder) => Source & { orderBy: string },
  asOf?: unknown,
): Promise<object[]> {
  const statement = statementFor(context, asOf);
  const alias = statement.alias();
  const type = getNamedType(info.returnType).name;
  const row = compiledOnce(type, info.fieldNodes, info, statement, () => compileRow(requireShape(type), alias, info.fieldNodes, info, statement));
  const listed = source(alias, statement);
  const table = `(${tableSql(row, alias, listed)})`;
  const text = `select ${listed.unless ? `case when not ${listed.unless.sql} then ${table} end` : table} as rows`;
  const [read] = await runStatement<{ rows: (unknown[] | null)[] | null }>(context, text, statement);
  if (read?.rows === null && listed.unless?.refusal) throw listed.unless.refusal();
  return read?.rows ? rowsOf(row.parts, read.rows) : [];
}
