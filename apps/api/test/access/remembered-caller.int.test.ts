import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHttpServer } from '../harness/http.ts';
import type { Caller } from '../harness/harness.ts';
import type { HttpAnswer, HttpServer } from '../harness/http.ts';
import { newKey, reorganised, terms } from '../organisation/reorganisation-scene.ts';

const password = 'Mật khẩu dài 2026';
const noon = '2026-11-20T05:00:00Z';
const units = '{ units { totalCount nodes { id } } }';

/** What is remembered of a caller decides nothing: each right that ends, ends with the next answer. */
describe('a caller the server remembers', () => {
  let server: HttpServer;
  /** Names and texts of the statements of reads, in order. */
  const sent: string[] = [];

  beforeAll(async () => {
    server = await createHttpServer({}, noon);
    const { pool } = server.database;
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    // Looked at, not replaced.
    pool.query = ((...args: unknown[]) => {
      const [first] = args as [string | { name?: string; text: string }];
      sent.push(typeof first === 'string' ? first : (first.name?.startsWith('viewer_of') ? first.name : first.text));
      return query(...args);
    }) as typeof pool.query;
  });
  afterAll(() => server.close());
  beforeEach(() => server.setNow(noon));

  let made = 0;
  const person = async (role: 'ORGANISATION_OFFICER' | 'INSPECTOR' = 'INSPECTOR', unitId: string = sample.wardA): Promise<{ id: string; cookie: string }> => {
    const login = `person-${(made += 1)}`;
    const id = await server.person(login, password, role, unitId);
    return { id, cookie: await server.signIn(login, password) };
  };
  const ask = (cookie: string, query = units): Promise<HttpAnswer> => server.ask(query, undefined, { cookie });
  const asked = async (cookie: string, query = units): Promise<HttpAnswer> => {
    await ask(cookie, query);
    await ask(cookie, query);
    sent.length = 0;
    const answer = await ask(cookie, query);
    // Otherwise what follows would prove nothing: the caller is not read, he is proved.
    expect(sent.some((text) => text.startsWith('viewer_of'))).toBe(false);
    expect(sent.some((text) => text.includes('access_version'))).toBe(true);
    return answer;
  };
  const refused = async (answer: Promise<HttpAnswer>): Promise<void> => {
    const { status, body, headers } = await answer;
    expect(body.data).toBeUndefined();
    expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(headers.get('set-cookie')).toMatch(/Max-Age=0/);
  };

  test('is asked for in the statement that reads, and in none of his own', async () => {
    const { cookie } = await person();
    const { body } = await asked(cookie);
    expect(body.data.units.totalCount).toBe(3);
    expect(sent).toHaveLength(1);
  });

  test('works by the rulebook of the moment: a change reaches him with the next answer', async () => {
    const { id, cookie } = await person();
    const ceremony = '{ units { totalCount } rules(asOf: "2026-12-01") { param value } }';
    const valueOf = ({ body }: HttpAnswer): unknown => body.data.rules.find((rule: { param: string }) => rule.param === 'CEREMONY_DEADLINE').value;
    expect(valueOf(await asked(cookie, ceremony))).toBe('30');
    await server.owner.query(`insert into rule_change (param, numerator, valid_from, reason, recorded_by) values ('CEREMONY_DEADLINE', 20, '2026-12-01', 'Thử', $1)`, [id]);
    expect(valueOf(await ask(cookie, ceremony))).toBe('20');
  });

  test.each([
    ['his session is revoked', (id: string) => server.owner.query('update session set revoked_at = now() where account_id = $1', [id])],
    ['his account is disabled', (id: string) => server.owner.query('update account set disabled_at = now() where id = $1', [id])],
    ['his only role is taken back', (id: string) => server.owner.query('update role_grant set revoked_at = now() where account_id = $1', [id])],
    ['his only role ended yesterday', (id: string) => server.owner.query(`update role_grant set during = daterange(null, '2026-11-20') where account_id = $1`, [id])],
    ['his grant is deleted', (id: string) => server.owner.query('delete from role_grant where account_id = $1', [id])],
    ['his session has run out', (id: string) => server.owner.query('update session set expires_at = $2 where account_id = $1', [id, noon])],
  ])('is answered nothing more when %s', async (_what, change) => {
    const { id, cookie } = await person();
    await asked(cookie);
    await change(id);
    await refused(ask(cookie));
  });

  test('sees at once what a new role opens, and no longer what a moved one held', async () => {
    const { id, cookie } = await person();
    expect((await asked(cookie)).body.data.units.totalCount).toBe(3);
    await server.owner.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, 'INSPECTOR', $2, '(,)')`, [id, sample.town]);
    expect((await ask(cookie)).body.data.units.totalCount).toBe(8);
    expect((await asked(cookie)).body.data.units.totalCount).toBe(8);
    await server.owner.query('update role_grant set unit_id = $2 where account_id = $1 and unit_id = $3', [id, sample.branchA1, sample.town]);
    await server.owner.query('delete from role_grant where account_id = $1 and unit_id = $2', [id, sample.wardA]);
    expect((await ask(cookie)).body.data.units.nodes).toEqual([{ id: sample.branchA1 }]);
  });

  test('may nothing but replace a password somebody else knows', async () => {
    const { id, cookie } = await person();
    await asked(cookie);
    await server.owner.query('update account set must_change_password = true where id = $1', [id]);
    expect((await ask(cookie)).body.data.units.nodes).toEqual([]);
  });

  test('is gone after half an hour without a request, and a role with its last day', async () => {
    const idle = await person();
    await asked(idle.cookie);
    server.setNow('2026-11-20T05:30:01Z');
    await refused(ask(idle.cookie));
    // Half a minute before midnight in the town, and ten seconds after: within what is remembered.
    server.setNow('2026-11-20T16:59:30Z');
    const { id, cookie } = await person();
    await server.owner.query(`update role_grant set during = daterange(null, '2026-11-21') where account_id = $1`, [id]);
    await asked(cookie);
    server.setNow('2026-11-20T17:00:10Z');
    await refused(ask(cookie));
  });

  test('is proved also when nothing is read', async () => {
    const { id, cookie } = await person();
    await asked(cookie, 'query Nothing { __typename }');
    expect(sent).toHaveLength(1);
    await server.owner.query('update session set revoked_at = now() where account_id = $1', [id]);
    expect((await ask(cookie, 'query Nothing { __typename }')).headers.get('set-cookie')).toMatch(/Max-Age=0/);
  });

  test('is noted as seen once a minute all the same', async () => {
    const { id, cookie } = await person();
    const seen = async (): Promise<string | undefined> =>
      (await server.owner.query<{ at: Date }>('select last_seen_at as at from session where account_id = $1', [id])).rows[0]?.at.toISOString();
    await asked(cookie);
    server.setNow('2026-11-20T05:01:00Z');
    await ask(cookie);
    expect(await seen()).toBe('2026-11-20T05:00:00.000Z');
    server.setNow('2026-11-20T05:01:01Z');
    await ask(cookie);
    expect(await seen()).toBe('2026-11-20T05:01:01.000Z');
  });

  test('a program: a key that is revoked, a client that is disabled or narrowed', async () => {
    const { cookie } = await person('ORGANISATION_OFFICER', sample.town);
    const run = async (query: string, input: unknown): Promise<any> => (await server.ask(query, { input }, { cookie })).body.data;
    const client = (await run('mutation C($input: ApiClientCreateInput!) { apiClientCreate(input: $input) { apiClient { id } } }', { name: 'Thống kê', unitId: sample.wardA, scopes: ['ORGANISATION'] })).apiClientCreate.apiClient.id;
    const key = async (): Promise<string> => (await run('mutation I($input: ApiKeyIssueInput!) { apiKeyIssue(input: $input) { secret } }', { clientId: client, expiresOn: '2027-01-31' })).apiKeyIssue.secret;
    const [first, second] = [await key(), await key()];
    const askAs = (secret: string): Promise<HttpAnswer> => server.ask(units, undefined, { key: secret });
    for (const secret of [first, first, second, second]) expect((await askAs(secret)).body.data.units.totalCount).toBe(3);
    sent.length = 0;
    await askAs(second);
    expect(sent).toHaveLength(1);
    await server.owner.query('update api_key set revoked_at = now() where prefix = $1', [first.slice(0, 10)]);
    expect((await askAs(first)).status).toBe(401);
    await server.owner.query(`update api_client set scopes = '{FIGURES}' where id = $1`, [client]);
    expect((await askAs(second)).body.data.units.totalCount).toBe(0);
    await server.owner.query('update api_client set disabled_at = now() where id = $1', [client]);
    expect((await askAs(second)).status).toBe(401);
  });

  describe('an act', () => {
    const create = 'mutation C($input: ApiClientCreateInput!) { apiClientCreate(input: $input) { apiClient { id name } userErrors { code } } }';
    const keys = [['under a key', () => ({ idempotencyKey: randomUUID() })], ['without one', () => ({})]] as const;
    const act = async (cookie: string, name: string, key: object = {}): Promise<any> =>
      (await server.ask(create, { input: { name, unitId: sample.wardA, scopes: ['ORGANISATION'], ...key } }, { cookie })).body.data.apiClientCreate;
    const made = async (name: string): Promise<number> => (await server.owner.query('select 1 from api_client where name = $1', [name])).rows.length;
    /** Somebody who has acted and is remembered. */
    const actor = async (): Promise<{ id: string; cookie: string }> => {
      const { id, cookie } = await person('ORGANISATION_OFFICER', sample.town);
      for (let time = 0; time < 2; time += 1) await act(cookie, `Quen ${id}`);
      sent.length = 0;
      return { id, cookie };
    };

    test.each(keys)('%s: confirms him in its own transaction, where he is not read before, and is done once', async (_what, key) => {
      const { id, cookie } = await actor();
      const name = `Mot lan ${id}`;
      const { apiClient, userErrors } = await act(cookie, name, key());
      expect({ name: apiClient.name, userErrors }).toEqual({ name, userErrors: [] });
      expect(sent).toEqual([]);
      expect(await made(name)).toBe(1);
    });

    test('is answered under its key as before', async () => {
      const { id, cookie } = await actor();
      const key = { idempotencyKey: randomUUID() };
      const first = await act(cookie, `Lap ${id}`, key);
      expect(await act(cookie, `Lap ${id}`, key)).toEqual(first);
      expect(sent).toEqual([]);
      expect(await made(`Lap ${id}`)).toBe(1);
    });

    test.each(keys)('%s: is not done when his session was revoked, nor when he holds another role now', async (_what, key) => {
      const [gone, moved] = [await actor(), await actor()];
      await server.owner.query('update session set revoked_at = now() where account_id = $1', [gone.id]);
      expect((await act(gone.cookie, `Muon ${gone.id}`, key())).userErrors).toEqual([{ code: 'SIGN_IN_REQUIRED' }]);
      await server.owner.query(`update role_grant set role = 'INSPECTOR' where account_id = $1`, [moved.id]);
      expect((await act(moved.cookie, `Muon ${moved.id}`, key())).userErrors).toHaveLength(1);
      expect([await made(`Muon ${gone.id}`), await made(`Muon ${moved.id}`)]).toEqual([0, 0]);
    });

    test('two in one question are read for, so that none is done twice', async () => {
      const { id, cookie } = await actor();
      const both = `mutation B($one: ApiClientCreateInput!, $two: ApiClientCreateInput!) { one: apiClientCreate(input: $one) { apiClient { id } } two: apiClientCreate(input: $two) { apiClient { id } } }`;
      const input = (which: string): object => ({ name: `${which} ${id}`, unitId: sample.wardA, scopes: ['ORGANISATION'] });
      for (const turn of ['a', 'b', 'c']) await server.ask(both, { one: input(`${turn}1`), two: input(`${turn}2`) }, { cookie });
      expect(sent.filter((text) => text.startsWith('viewer_of'))).toHaveLength(3);
      expect([await made(`c1 ${id}`), await made(`c2 ${id}`)]).toEqual([1, 1]);
    });
  });

  test('under load: whoever asks after the session was revoked is answered nothing', async () => {
    const { id, cookie } = await person();
    await asked(cookie);
    let revoked = false;
    let late = 0;
    const asking = Array.from({ length: 6 }, async () => {
      for (let more = 8; more > 0; more -= revoked ? 1 : 0) {
        const after = revoked;
        const { status } = await ask(cookie);
        if (!after) continue;
        late += 1;
        expect(status).toBe(401);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.owner.query('update session set revoked_at = now() where account_id = $1', [id]);
    revoked = true;
    await Promise.all(asking);
    expect(late).toBeGreaterThan(20);
  });

  test('stands over the whole tree only while nothing is above his unit and it is there', async () => {
    const officer = await person('ORGANISATION_OFFICER', sample.town);
    const caller = { run: async (document: string, variables: object) => (await server.ask(document, variables, { cookie: officer.cookie })).body } as unknown as Caller;
    const { unit } = await reorganised(caller, 'unitEstablish', { parentId: sample.wardB, unit: terms('Chi bộ Thừa', '40.001.002.008') });
    const { cookie } = await person('ORGANISATION_OFFICER', unit.id);
    const addIndicator = async (by: string): Promise<unknown> => {
      const input = { code: 'X1', nameVi: 'a', nameEn: 'b', definitionVi: 'c', definitionEn: 'd', measure: 'ADMISSIONS', group: 'ALL', unitVi: 'e', unitEn: 'f', idempotencyKey: newKey() };
      const { body } = await server.ask('mutation A($input: IndicatorAddInput!) { indicatorAdd(input: $input) { userErrors { code } } }', { input }, { cookie: by });
      return body.data.indicatorAdd.userErrors;
    };
    expect(await addIndicator(cookie)).toEqual([{ code: 'NOT_PERMITTED' }]);
    // Nothing stands above a unit that is gone: whoever served there does not keep the lists of the whole tree for that.
    await reorganised(caller, 'unitClose', { id: unit.id, expectedVersion: unit.version, effectiveOn: '2026-08-01' });
    const later = await server.signIn(`person-${made}`, password);
    expect(await addIndicator(later)).toEqual([{ code: 'NOT_PERMITTED' }]);
    expect(await addIndicator(officer.cookie)).toEqual([]);
  });

  test('what fails is answered in the same words as to one who is read', async () => {
    const { cookie } = await person();
    const failing = '{ units(first: 500) { totalCount } home: viewer { login } }';
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push((await ask(cookie, failing)).body);
    const [first] = answers;
    expect(first.errors[0]).toMatchObject({ path: ['units'], extensions: { code: 'INVALID_INPUT' } });
    for (const answer of answers) expect({ errors: answer.errors, data: answer.data }).toEqual({ errors: first.errors, data: first.data });
    const variables = 'query First($first: Int!) { units(first: $first) { totalCount } }';
    await server.ask(variables, { first: 1 }, { cookie });
    await server.ask(variables, { first: 1 }, { cookie });
    const { status, body } = await server.ask(variables, { first: 'one' }, { cookie });
    expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });
});
