import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, questions } from '@dangvu/schema';
import type { Client } from '@dangvu/schema';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { newKey, tokenHash } from '../../src/access/token.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

describe('the published questions, asked by the published client', () => {
  let server: HttpServer;
  let client: Client;
  beforeAll(async () => {
    server = await createHttpServer();
    const key = newKey();
    await server.owner.query(
      `with c as (insert into api_client (name, unit_id, scopes) values ('Bạn', $1, '{ORGANISATION,FIGURES,PLANS,REPORTS}') returning id)
       insert into api_key (client_id, prefix, key_sha256, expires_at) select id, 'dv_0000000', $2, '2027-01-01' from c`,
      [sample.town, tokenHash(key)],
    );
    client = createClient({ url: `${server.url}/graphql`, key });
  });
  afterAll(() => server.close());

  test('each is answered without an error, at a cost far below the limit', async () => {
    const unitId = sample.town;
    await client.ask(questions.whoAmI, {});
    expect((await client.ask(questions.unitsBelow, { unitId })).unit?.children.nodes.map(({ shortName }) => shortName)).toEqual(['Phường An', 'Phường Bình', 'THPT Mẫu']);
    expect((await client.ask(questions.unitSearch, { search: 'binh' })).units.totalCount).toBe(3);
    expect((await client.ask(questions.plans, { unitId })).plans.nodes).toEqual([]);
    expect((await client.ask(questions.planQuotas, { planId: unitId })).plan).toBeNull();
    const { dashboard } = await client.ask(questions.dashboard, { unitId, year: 2026 });
    expect(dashboard?.attainment).toMatchObject({ done: 0, quota: null, percent: { denominator: null, value: null }, standing: 'NOT_ASSIGNED' });
    const { reportPeriods } = await client.ask(questions.reportPeriods, { year: 2026 });
    expect((await client.ask(questions.reports, { unitId, periodId: reportPeriods.nodes[0]?.id ?? unitId })).reports.nodes).toEqual([]);
    expect(client.spent?.cost).toBeLessThan(2_500);
  });
});
