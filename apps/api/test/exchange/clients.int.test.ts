import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

const password = 'Mật khẩu dài 2026';
const create = 'mutation C($input: ApiClientCreateInput!) { apiClientCreate(input: $input) { apiClient { id name scopes unit { id } keys { id } } userErrors { code path } } }';
const issue = 'mutation I($input: ApiKeyIssueInput!) { apiKeyIssue(input: $input) { apiClient { keys { id } } apiKey { id prefix expiresAt } secret userErrors { code path } } }';
const revoke = 'mutation R($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { revokedAt } userErrors { code } } }';

describe('API clients and their keys', () => {
  let server: HttpServer;
  let officer: string;
  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    officer = await server.signIn('officer', password);
  });
  afterAll(() => server.close());

  const ask = async (query: string, input?: unknown, cookie = officer) => (await server.ask(query, { input }, { cookie })).body.data;
  const newClient = async (scopes = ['ORGANISATION', 'FIGURES'], unitId: string = sample.wardA): Promise<string> =>
    (await ask(create, { name: 'Phần mềm thống kê', unitId, scopes })).apiClientCreate.apiClient.id;
  const newKey = async (clientId: string): Promise<{ id: string; secret: string }> => {
    const { apiKey, secret } = (await ask(issue, { clientId, expiresOn: '2027-01-31' })).apiKeyIssue;
    return { id: apiKey.id, secret };
  };

  test('a program reads of a unit that is there, not of one that has ended', async () => {
    const ended = '00000000-0000-7000-8000-00000000e0de';
    await server.owner.query('insert into org_unit (id) values ($1)', [ended]);
    await server.owner.query(`insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values ($1, '[2020-01-01,2026-01-01)', 'Chi bộ Cũ', 'Cũ', '40.001.990', 'GRASSROOTS_BRANCH', 'AGENCY', 90)`, [ended]);
    await server.owner.query(`insert into org_placement (unit_id, parent_id, during) values ($1, $2, '[2020-01-01,2026-01-01)')`, [ended, sample.town]);
    await server.owner.query('select org_ancestry_rebuild()');
    expect((await ask(create, { name: 'Phần mềm cũ', unitId: ended, scopes: ['FIGURES'] })).apiClientCreate).toEqual({ apiClient: null, userErrors: [{ code: 'UNIT_CLOSED', path: ['input', 'unitId'] }] });
    expect((await ask(create, { name: 'Phần mềm mới', unitId: sample.school, scopes: ['FIGURES'] })).apiClientCreate.userErrors).toEqual([]);
  });

  test('a key reads within its scopes and subtree, and is kept as a hash alone', async () => {
    const clientId = await newClient();
    const answer = (await ask(issue, { clientId, expiresOn: '2027-01-31' })).apiKeyIssue;
    expect(answer.secret).toMatch(/^dv_[A-Za-z0-9_-]{43}$/);
    expect(answer.apiKey).toMatchObject({ prefix: answer.secret.slice(0, 10), expiresAt: '2027-01-31T17:00:00.000Z' });
    const kept = await server.owner.query<{ row: string }>('select row_to_json(k)::text as row from api_key k');
    expect(kept.rows.every(({ row }) => !row.includes(answer.secret))).toBe(true);
    const { body } = await server.ask('{ viewer { kind displayName login permissions homeUnit { id } grants { id } } units { nodes { id } } }', {}, { key: answer.secret });
    expect(body.data).toEqual({
      viewer: { kind: 'API_CLIENT', displayName: 'Phần mềm thống kê', login: null, permissions: ['ORGANISATION_READ', 'FIGURES_READ'], homeUnit: { id: sample.wardA }, grants: [] },
      units: { nodes: [{ id: sample.wardA }, { id: sample.branchA1 }, { id: sample.branchA2 }] },
    });
    const used = (await ask('{ apiClients { nodes { keys { lastUsedAt } } } }')).apiClients.nodes[0];
    expect(used.keys[0].lastUsedAt).toBe('2026-11-20T03:00:00.000Z');
  });

  test('two keys live at a time; a third is refused until one is revoked, also when asked for together', async () => {
    const clientId = await newClient();
    const [first] = [await newKey(clientId)];
    const answers = await Promise.all([1, 2, 3].map(() => ask(issue, { clientId, expiresOn: '2027-01-31' })));
    expect(answers.map(({ apiKeyIssue }) => apiKeyIssue.userErrors[0]?.code ?? 'done').sort()).toEqual(['KEY_LIMIT_REACHED', 'KEY_LIMIT_REACHED', 'done']);
    expect(answers.filter(({ apiKeyIssue }) => apiKeyIssue.secret !== null)).toHaveLength(1);
    expect((await ask(revoke, { id: first?.id })).apiKeyRevoke.apiKey.revokedAt).not.toBeNull();
    const shut = await server.ask('{ viewer { id } }', {}, { key: first?.secret ?? '' });
    // A program cannot sign in: it is told of its key.
    expect([shut.status, shut.body.errors[0].message]).toEqual([401, expect.stringMatching(/^Khóa này không có, đã bị thu hồi hoặc đã hết hạn/)]);
    expect((await ask(issue, { clientId, expiresOn: '2027-01-31' })).apiKeyIssue.userErrors).toEqual([]);
  });

  test('a key lives a year at most and ends with its day in the town', async () => {
    const clientId = await newClient();
    for (const expiresOn of ['2026-11-20', '2026-11-01', '2027-11-21']) {
      expect((await ask(issue, { clientId, expiresOn })).apiKeyIssue).toMatchObject({ secret: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'expiresOn'] }] });
    }
    const { secret } = (await ask(issue, { clientId, expiresOn: '2026-11-21' })).apiKeyIssue;
    server.setNow('2026-11-21T16:59:59Z');
    expect((await server.ask('{ viewer { id } }', {}, { key: secret })).status).toBe(200);
    server.setNow('2026-11-21T17:00:00Z');
    expect((await server.ask('{ viewer { id } }', {}, { key: secret })).status).toBe(401);
    server.setNow('2026-11-20T03:00:00Z');
  });

  test('sent again under the same idempotency key, no second key is made and none is shown', async () => {
    const clientId = await newClient();
    const input = { clientId, expiresOn: '2027-01-31', idempotencyKey: 'issue-once-0001' };
    const first = (await ask(issue, input)).apiKeyIssue;
    const again = (await ask(issue, input)).apiKeyIssue;
    expect(again.apiKey.id).toBe(first.apiKey.id);
    expect(again.secret).toBeNull();
    expect(again.apiClient.keys).toHaveLength(1);
    const kept = await server.owner.query<{ all: string }>('select (select json_agg(i)::text from idempotency i) || (select json_agg(e)::text from audit_entry e) as all');
    expect(kept.rows[0]?.all).not.toContain(first.secret);
  });

  test('disabling shuts every key at once', async () => {
    const clientId = await newClient();
    const { secret } = await newKey(clientId);
    const done = (await ask('mutation D($input: ApiClientDisableInput!) { apiClientDisable(input: $input) { apiClient { disabledAt } userErrors { code } } }', { id: clientId })).apiClientDisable;
    expect(done.apiClient.disabledAt).not.toBeNull();
    expect((await server.ask('{ viewer { id } }', {}, { key: secret })).status).toBe(401);
    expect((await ask(issue, { clientId, expiresOn: '2027-01-31' })).apiKeyIssue.userErrors[0].code).toBe('INVALID_INPUT');
  });

  test('a key that is none is refused, not taken for nobody', async () => {
    for (const authorization of [`Bearer dv_${'x'.repeat(43)}`, 'Bearer dv_short', 'Bearer', 'Basic b2ZmaWNlcjp4', '']) {
      const { status, body } = await server.ask('{ viewer { id } }', {}, { headers: { authorization } });
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  test('programs record nothing, and officers of a ward manage no clients of another unit', async () => {
    const { secret } = await newKey(await newClient(['ORGANISATION', 'FIGURES', 'NAMES', 'PLANS', 'REPORTS'], sample.town));
    const tried = await server.ask(create, { input: { name: 'X', unitId: sample.wardA, scopes: ['NAMES'] } }, { key: secret });
    expect(tried.body.data.apiClientCreate.userErrors[0].code).toBe('NOT_PERMITTED');
    await server.person('ward', password, 'UNIT_OFFICER', sample.wardA);
    const ward = await server.signIn('ward', password);
    expect((await ask('{ apiClients { totalCount } }', undefined, ward)).apiClients.totalCount).toBe(0);
    expect((await ask(create, { name: 'X', unitId: sample.wardB, scopes: ['NAMES'] }, ward)).apiClientCreate.userErrors[0].code).toBe('NOT_FOUND');
    expect((await ask(create, { name: 'X', unitId: sample.wardA, scopes: [] })).apiClientCreate.userErrors[0]).toEqual({ code: 'INVALID_INPUT', path: ['input', 'scopes'] });
  });
});
