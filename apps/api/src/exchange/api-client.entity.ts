import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { ClientScope } from '@dangvu/domain/access/roles';

/** A program of a third party: what it may read, in which subtree. */
export const ApiClientEntity = defineEntity({
  name: 'ApiClient',
  tableName: 'api_client',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    name: p.text(),
    unitId: p.uuid().name('unit_id'),
    scopes: p.array().$type<ClientScope[]>(),
    createdBy: p.uuid().name('created_by').nullable(),
    disabledAt: p.datetime().name('disabled_at').nullable(),
    version: p.integer().version(),
  },
});
export type ApiClientEntity = InferEntity<typeof ApiClientEntity>;
