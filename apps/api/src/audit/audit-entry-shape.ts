import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { topOfTree } from '../platform/top-of-tree.ts';

/** Acts on these say nothing about any member. */
const withoutNames = `('Account', 'ApiClient', 'ApiKey', 'Session')`;

/**
 * What was typed holds names. Who keeps the accounts reads the log and sees no member: that somebody acted, not on whom with which
 * words. One's own acts one may read again.
 */
const mayReadDetails = (row: string, statement: StatementBuilder): string =>
  `(${row}.target_type in ${withoutNames} or ${row}.actor_kind = 'SYSTEM' or ${isOwn(row, statement)} or ${statement.within('NAMES_READ', `${row}.unit_id`)})`;

const isOwn = (row: string, statement: StatementBuilder): string => `${row}.actor_id = ${statement.viewerSql}`;

export const auditEntryShape = defineShape('AuditEntry', {
  // As text: it will outgrow what JSON numbers hold exactly no later than any other counter, and nobody calculates with it.
  seq: expression((row) => `${row}.seq::text`),
  at: column('at'),
  actorKind: column('actor_kind'),
  actorName: expression(
    (row) => `coalesce((select a.display_name from account a where a.id = ${row}.actor_id), (select c.name from api_client c where c.id = ${row}.actor_id))`,
  ),
  action: column('action'),
  targetType: column('target_type'),
  targetId: column('target_id'),
  reason: expression((row, statement) => `case when ${mayReadDetails(row, statement)} then ${row}.reason end`),
  details: expression((row, statement) => `case when ${mayReadDetails(row, statement)} then ${row}.details::text else '{}' end`),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
});

export interface AuditFilter {
  unitId?: string | null;
  targetId?: string | null;
  actorId?: string | null;
  action?: string | null;
  from?: string | null;
  to?: string | null;
}

// A day begins at midnight in the town, wherever the server stands.
const midnight = (daySql: string): string => `(${daySql})::timestamp at time zone 'Asia/Ho_Chi_Minh'`;

/**
 * Entries the caller may read, the latest first: about units where they hold AUDIT_READ, about no unit (signing in, the system)
 * when they hold it at the root, and their own.
 */
export function entriesMatching(filter: AuditFilter, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const units = statement.unitsPermitting('AUDIT_READ');
  const atRoot = `exists (select from unnest(${units}) u(id) where ${topOfTree('u.id', statement.todaySql)})`;
  const where = [`(${isOwn(alias, statement)} or ${alias}.unit_id is null and ${atRoot} or ${statement.within('AUDIT_READ', `${alias}.unit_id`)})`];
  if (filter.unitId) {
    where.push(
      `exists (select from org_ancestry b where b.descendant_id = ${alias}.unit_id and b.ancestor_id = ${statement.param(filter.unitId, 'uuid')} and b.during @> ${statement.todaySql})`,
    );
  }
  if (filter.targetId) where.push(`${alias}.target_id = ${statement.param(filter.targetId, 'uuid')}`);
  if (filter.actorId) where.push(`${alias}.actor_id = ${statement.param(filter.actorId, 'uuid')}`);
  if (filter.action) where.push(`${alias}.action = ${statement.param(filter.action, 'text')}`);
  if (filter.from) where.push(`${alias}.at >= ${midnight(statement.param(filter.from, 'date'))}`);
  if (filter.to) where.push(`${alias}.at < ${midnight(`${statement.param(filter.to, 'date')} + 1`)}`);
  return { from: 'audit_entry', where, order: { keys: [{ sql: `${alias}.seq`, type: 'bigint' }], descending: true } };
}
