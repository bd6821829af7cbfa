import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, list, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

const apiKeyShape = defineShape('ApiKey', {
  id: column('id'),
  prefix: column('prefix'),
  createdAt: column('created_at'),
  expiresAt: column('expires_at'),
  revokedAt: column('revoked_at'),
  lastUsedAt: column('last_used_at'),
});

/** Seen by whoever manages clients in the client's unit. */
const clientVisible = (row: string, statement: StatementBuilder): string => statement.within('CLIENT_MANAGE', `${row}.unit_id`);

const apiClientShape = defineShape('ApiClient', {
  id: column('id'),
  name: column('name'),
  scopes: column('scopes'),
  disabledAt: column('disabled_at'),
  version: column('version'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  keys: list(
    () => apiKeyShape,
    (alias, row) => ({ from: 'api_key', where: [`${alias}.client_id = ${row}.id`], orderBy: `${alias}.created_at desc, ${alias}.id desc` }),
  ),
});

/** Clients the caller manages, the latest first. */
export function managedClients(alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  return { from: 'api_client', where: [clientVisible(alias, statement)], order: { keys: [{ sql: `${alias}.id`, type: 'uuid' }], descending: true } };
}

export const apiClientType = apiClientShape.type;

registerById('ApiClient', (alias, idSql, statement) => ({ from: 'api_client', where: [`${alias}.id = ${idSql}`, clientVisible(alias, statement)] }));
registerById('ApiKey', (alias, idSql, statement) => ({
  from: 'api_key',
  where: [`${alias}.id = ${idSql}`, `exists (select from api_client c where c.id = ${alias}.client_id and ${clientVisible('c', statement)})`],
}));
