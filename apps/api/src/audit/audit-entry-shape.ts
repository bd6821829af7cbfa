import { personVisible } from '../membership/public.ts';
import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, list, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { topOfTree } from '../platform/top-of-tree.ts';
import { entriesAbout } from './entries-about.ts';
import { recordNamed, recordNameShape, recordsNamedIn } from './record-name-shape.ts';

/** Acts on these say nothing about any member. */
const withoutNames = `('Account', 'ApiClient', 'ApiKey', 'Session')`;

/**
 * What was typed holds names. Who keeps the accounts reads the log and sees no member: that somebody acted, not on whom with which
 * words. One's own acts one may read again.
 */
const mayReadDetails = (row: string, statement: StatementBuilder): string =>
  `(${row}.target_type in ${withoutNames} or ${row}.actor_kind = 'SYSTEM' or ${isOwn(row, statement)} or ${statement.within('NAMES_READ', `${row}.unit_id`)} or ${row}.unit_id is null and ${atRoot('NAMES_READ', statement)})`;

/** Condition: the caller holds the permission at the top of the tree. What is about no unit is about all of it. */
const atRoot = (permission: 'AUDIT_READ' | 'NAMES_READ', statement: StatementBuilder): string =>
  `exists (select from unnest(${statement.unitsPermitting(permission)}) u(id) where ${topOfTree('u.id', statement.todaySql)})`;

const isOwn = (row: string, statement: StatementBuilder): string => `${row}.actor_id = ${statement.viewerSql}`;

export const auditEntryShape = defineShape('AuditEntry', {
  // As text: it will outgrow what JSON numbers hold exactly no later than any other counter, and nobody calculates with it.
  seq: expression((row) => `${row}.seq::text`),
  at: column('at'),
  actorKind: column('actor_kind'),
  actorId: column('actor_id'),
  actorName: expression(
    (row) => `coalesce((select a.display_name from account a where a.id = ${row}.actor_id), (select c.name from api_client c where c.id = ${row}.actor_id))`,
  ),
  action: column('action'),
  through: expression(
    (row) => `case when ${row}.actor_kind = 'API_CLIENT' then 'PROGRAM' when ${row}.action like '%Download' or ${row}.details ? 'intoFile' then 'FILE'
      when not ${row}.details ? 'people' then 'ACT' when ${row}.target_id is null then 'LIST' else 'RECORD' end`,
  ),
  targetType: column('target_type'),
  targetId: column('target_id'),
  reason: expression((row, statement) => `case when ${mayReadDetails(row, statement)} then ${row}.reason end`),
  details: expression((row, statement) => `case when ${mayReadDetails(row, statement)} then (${row}.details - 'shown')::text else '{}' end`),
  target: one(
    () => recordNameShape,
    (_alias, row, statement) => ({ from: `(select ${row}.target_id as id, n.* from ${recordNamed(`${row}.target_id`, statement, `${row}.target_type`)} n)` }),
  ),
  mentioned: list(
    () => recordNameShape,
    (alias, row, statement) => ({ from: recordsNamedIn(`${row}.details`, statement), where: [mayReadDetails(row, statement)], orderBy: `${alias}.id` }),
  ),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
});

/** The latest first. */
export const entryOrder = (alias: string): ListOrder => ({ keys: [{ sql: `${alias}.seq`, type: 'bigint' }], descending: true });

export interface AuditFilter {
  unitId?: string | null;
  targetId?: string | null;
  personId?: string | null;
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
  const where = [`(${isOwn(alias, statement)} or ${alias}.unit_id is null and ${atRoot('AUDIT_READ', statement)} or ${statement.within('AUDIT_READ', `${alias}.unit_id`)})`];
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
  if (!filter.personId) return { from: 'audit_entry', where, order: entryOrder(alias) };
  const person = statement.param(filter.personId, 'uuid');
  // Which records are somebody's tells who sees the person; nobody else is answered.
  return { from: entriesAbout(person), where: [...where, personVisible(person, statement)], once: true, order: entryOrder(alias) };
}
