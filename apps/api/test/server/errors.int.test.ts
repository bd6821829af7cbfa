import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { lineTo } from '../harness/line.ts';
import { copyTemplate } from '../harness/template.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

const password = 'Mật khẩu dài 2026';

describe('what goes wrong', () => {
  let server: HttpServer;
  let cookie: string;
  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    cookie = await server.signIn('officer', password);
  });
  afterAll(() => server.close());
  const ask = (query: string, headers: Record<string, string> = {}) => server.ask(query, {}, { cookie, headers });

  test('unexpected: masked under an id, in the language of the caller, with nothing of the database in it', async () => {
    await server.owner.query('alter table org_unit_revision rename to gone');
    try {
      const { body } = await ask('{ units { totalCount } }');
      const [error] = body.errors;
      expect(error.extensions).toEqual({ code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(error.message).toContain(error.extensions.errorId);
      expect(error.message).toMatch(/^Có lỗi ngoài dự kiến/);
      expect(JSON.stringify(body)).not.toMatch(/relation|org_unit|select|at \//);
      expect((await ask('{ units { totalCount } }', { 'accept-language': 'en' })).body.errors[0].message).toMatch(/^Something unexpected/);
      const form = await fetch(`${server.url}/downloads/units/${sample.wardA}/member-list.xlsx`, { headers: { cookie } });
      const told = await form.text();
      expect([form.status, told]).toEqual([500, expect.stringMatching(/Có lỗi ngoài dự kiến.*"INTERNAL"/)]);
      expect(told).not.toMatch(/relation|org_unit/);
    } finally {
      await server.owner.query('alter table gone rename to org_unit_revision');
    }
  });

  test('one part fails, the others are answered', async () => {
    const { body } = await ask(`{ viewer { login } units(first: 500) { totalCount } }`);
    expect(body.errors[0].extensions.code).toBe('INVALID_INPUT');
    const both = await server.ask('mutation Both { bad: localeSet(input: { locale: EN }) { userErrors { code } } signOut { ok } }');
    expect(both.body.data).toEqual({ bad: { userErrors: [{ code: 'SIGN_IN_REQUIRED' }] }, signOut: { ok: true } });
  });

  test('too slow: stopped by the database after four seconds, read once more where it is in nobody’s way, stopped after ten, and said so', async () => {
    await server.owner.query('alter table org_unit_revision rename to slow; create view org_unit_revision as select s.* from slow s where pg_sleep(29)::text is not null; grant select on org_unit_revision to dangvu_app');
    try {
      const started = Date.now();
      const { status, body } = await ask('{ units { nodes { id } } }');
      expect(body.errors[0].extensions.code).toBe('TIMEOUT');
      expect(status).toBeLessThan(500);
      expect(Date.now() - started).toBeLessThan(16_000);
      expect((await server.ask('{ viewer { login } }')).body.data).toEqual({ viewer: null });
    } finally {
      await server.owner.query('drop view org_unit_revision; alter table slow rename to org_unit_revision');
    }
  });

  test('somebody else is writing there and does not finish: nothing is recorded, and sent again it is', async () => {
    const change = () => server.ask('mutation { localeSet(input: { locale: VI }) { viewer { locale } userErrors { code message path } } }', {}, { cookie });
    await server.owner.query("begin; select from account where login = 'officer' for update");
    try {
      const { localeSet } = (await change()).body.data;
      expect(localeSet).toEqual({ viewer: null, userErrors: [{ code: 'RECORD_BUSY', message: expect.stringMatching(/^Có người khác đang ghi .* gửi lại\.$/), path: null }] });
    } finally {
      await server.owner.query('rollback');
    }
    expect((await change()).body.data.localeSet).toEqual({ viewer: { locale: 'VI' }, userErrors: [] });
  });

  test('every connection to the database is cut: the server stays up and answers the next question', async () => {
    await ask('{ units { totalCount } }');
    await server.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask('{ units { totalCount } }')).body.data.units.totalCount).toBe(8);
  });

  test('the database cannot be reached: masked, with a code, and told when to come again, whoever asks and whatever', async () => {
    const copy = await copyTemplate(process.env['TEST_OWNER_URL'] ?? '');
    const line = await lineTo(copy.appUrl);
    const alone = await createHttpServer({}, '2026-11-20T03:00:00Z', { ...copy, appUrl: line.url });
    await line.cut();
    try {
      const signIn = 'mutation { signIn(input: { login: "officer", password: "x" }) { userErrors { code } } }';
      for (const [query, who] of [['{ units { totalCount } }', { cookie }], ['{ viewer { id } }', { key: `dv_${'a'.repeat(43)}` }], [signIn, {}]] as const) {
        const { status, headers, body } = await alone.ask(query, {}, who);
        expect({ query, status, wait: headers.get('retry-after'), code: body.errors[0].extensions.code }).toEqual({ query, status: 503, wait: '5', code: 'OVERLOADED' });
        expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|Context|connect/i);
      }
      const one = randomUUID();
      for (const path of [`plans/${one}/annex.docx`, `people/${one}/life.csv`, `units/${one}/member-list.xlsx`, `lists/members.csv?unitId=${one}`, `scans/${one}`]) {
        const response = await fetch(`${alone.url}/downloads/${path}`, { headers: { cookie } });
        const [error] = ((await response.json()) as { errors: unknown[] }).errors;
        expect({ path, status: response.status, wait: response.headers.get('retry-after'), error }).toEqual({ path, status: 503, wait: '5', error: { message: expect.stringMatching(/thử lại/), extensions: { code: 'OVERLOADED' } } });
      }
      const sent = await fetch(`${alone.url}/uploads/scans`, { method: 'POST', headers: { cookie, 'content-type': 'application/octet-stream', 'accept-language': 'en' }, body: '%PDF-1.7' });
      expect([sent.status, sent.headers.get('retry-after'), await sent.json()]).toEqual([503, '5', { errors: [{ message: 'The server is overloaded, try again in a moment.', extensions: { code: 'OVERLOADED' } }] }]);
      const english = await alone.ask('{ viewer { id } }', {}, { cookie, headers: { 'accept-language': 'en' } });
      expect(english.body.errors).toEqual([{ message: 'The server is overloaded, try again in a moment.', extensions: { code: 'OVERLOADED' } }]);
    } finally {
      await alone.close();
      await copy.drop();
    }
  });

  test('a migration is missing: alive, not ready', async () => {
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    await server.owner.query(`create table kept as select * from migration; delete from migration where name = '0007-audit'`);
    const ready = await fetch(`${server.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'migrations pending', pending: ['0007-audit'] }]);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await server.owner.query('insert into migration select * from kept where name = $$0007-audit$$');
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  test('a caller who asks too much is told how long to wait', async () => {
    const small = await createHttpServer({ RATE_PER_SECOND: '1' });
    try {
      await small.person('eager', password, 'INSPECTOR');
      const who = { cookie: await small.signIn('eager', password) };
      const first = await small.ask('{ units(first: 30) { nodes { id } } }', {}, who);
      expect(first.body.extensions).toEqual({ cost: 31, limit: 25_000, remaining: 29 });
      const second = await small.ask('{ units(first: 35) { nodes { id } } }', {}, who);
      expect([second.status, second.body.errors[0].extensions.code, second.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '7']);
      small.setNow('2026-11-20T03:00:08Z');
      expect((await small.ask('{ units(first: 35) { nodes { id } } }', {}, who)).status).toBe(200);
    } finally {
      await small.close();
    }
  });

  test('pages and headers: nothing from other hosts, no script in a page, an unknown file is not the page', async () => {
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{viewer{id}}"}' });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${server.url}/../../etc/passwd`)).status).toBe(404);
  });

  test('cost counts rows as asked for, in fragments and through variables', async () => {
    const cost = async (query: string, variables = {}) => (await server.ask(query, variables, { cookie })).body.extensions.cost;
    expect(await cost(`{ unit(id: "${sample.town}") { id name } }`)).toBe(1);
    expect(await cost('{ units(first: 10) { nodes { id parent { id } } } }')).toBe(21);
    expect(await cost('query Q($n: Int = 20) { units(first: $n) { nodes { id } } }')).toBe(21);
    expect(await cost('query Q($n: Int = 20) { units(first: $n) { nodes { id } } }', { n: 7 })).toBe(8);
    expect(await cost('{ units(first: 10) { ...P } } fragment P on UnitConnection { edges { node { id } } totalCount }')).toBe(16);
    expect(await cost('{ units(first: 10) { nodes { children(first: 10) { nodes { id } } } } }')).toBe(121);
  });
});
