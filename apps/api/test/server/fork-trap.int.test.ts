import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ApiClientEntity } from '../../src/exchange/public.ts';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

// A resolver that takes `orm.em.fork()` while a transaction is open writes outside of it: what was refused is committed. The
// library's own example does it. Acts never fork (platform/act/act.ts hands them the transaction's manager); this keeps it so.
describe('the fork trap', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());
  const count = async (): Promise<number> => (await harness.owner.query<{ n: number }>('select count(*)::integer as n from api_client')).rows[0]?.n ?? -1;
  const client = { name: 'Không được còn lại', unitId: sample.town, scopes: ['FIGURES' as const], createdBy: null };

  test('is real: a bare fork inside a transaction commits what is refused', async () => {
    const before = await count();
    await expect(
      harness.database.orm.em.fork().transactional(async () => {
        const bare = harness.database.orm.em.fork();
        bare.create(ApiClientEntity, client);
        await bare.flush();
        throw new DomainError('NOT_PERMITTED');
      }),
    ).rejects.toThrow('NOT_PERMITTED');
    expect(await count()).toBe(before + 1);
  });

  test('does not catch who works on the manager of the transaction, or forks it with its context', async () => {
    const before = await count();
    for (const forked of [false, true]) {
      await expect(
        harness.database.orm.em.fork().transactional(async (inside) => {
          const em = forked ? harness.database.orm.em.fork({ useContext: true }) : inside;
          em.create(ApiClientEntity, client);
          await em.flush();
          throw new DomainError('NOT_PERMITTED');
        }),
      ).rejects.toThrow('NOT_PERMITTED');
    }
    expect(await count()).toBe(before);
  });

  test('a refused act leaves no row at all', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const tables = ['api_client', 'audit_entry', 'idempotency', 'decision', 'account', 'role_grant'];
    const all = async () => (await harness.owner.query(`select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`)).rows[0];
    const before = await all();
    const { data } = await officer.run(`mutation Refused { apiClientCreate(input: { name: "X", unitId: "${sample.wardA}", scopes: [NAMES], idempotencyKey: "refused-0001" }) { apiClient { id } userErrors { code } } }`);
    expect(data['apiClientCreate']).toEqual({ apiClient: null, userErrors: [{ code: 'NOT_PERMITTED' }] });
    expect(await all()).toEqual(before);
  });
});
