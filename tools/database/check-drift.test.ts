import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineEntity, p } from '@mikro-orm/core';
import { drift } from './check-drift.ts';
import { startThrowaway } from './embedded.ts';
import { migrate } from './migrate.ts';

const id = p.uuid().primary().defaultRaw('uuidv7()');
const scopes = p.array();
const unitId = p.uuid().name('unit_id');

describe('entities against the migrated database', () => {
  let database: { ownerUrl: string; stop(): Promise<void> };
  beforeAll(async () => {
    database = await startThrowaway();
    await migrate(database.ownerUrl);
  }, 60_000);
  afterAll(() => database?.stop());

  test('says nothing of an entity that fits', async () => {
    const fits = defineEntity({ name: 'Fits', tableName: 'api_client', properties: { id, name: p.text(), unitId, scopes, disabledAt: p.datetime().name('disabled_at').nullable(), version: p.integer().version() } });
    expect(await drift(database.ownerUrl, [fits])).toEqual([]);
  });

  test('names a column that is called, typed or nullable otherwise, one that is forgotten, and a table that is none', async () => {
    const wrong = defineEntity({
      name: 'Wrong',
      tableName: 'api_client',
      properties: { id, title: p.text(), unitId: p.text().name('unit_id'), scopes, disabledAt: p.datetime().name('disabled_at') },
    });
    const nowhere = defineEntity({ name: 'Nowhere', tableName: 'nowhere', properties: { id } });
    expect((await drift(database.ownerUrl, [wrong, nowhere])).sort()).toEqual([
      'Nowhere: there is no table nowhere',
      'Wrong.disabledAt: api_client.disabled_at is nullable, the entity says otherwise',
      'Wrong.title: api_client has no column title',
      'Wrong.unitId: api_client.unit_id is uuid, the entity says text',
      'Wrong: api_client.name must have a value and the entity does not know it',
    ]);
  });
});
