import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

const password = 'Mật khẩu dài 2026';
const signIn = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { login locale homeUnit { id } grants { role unit { shortName } } permissions } userErrors { code message path } } }';
const whoAmI = '{ viewer { login } }';

describe('signing in over HTTP', () => {
  let server: HttpServer;
  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    await server.person('ward', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('idle', password, 'INSPECTOR');
    await server.person('jobless', password, null);
  });
  afterAll(() => server.close());

  test('gives a session whose cookie only this host gets back, and says who is signed in', async () => {
    const answer = await server.ask(signIn, { input: { login: ' Officer ', password, locale: 'EN' } });
    expect(answer.status).toBe(200);
    expect(answer.body.data.signIn).toEqual({
      viewer: {
        login: 'officer', locale: 'EN', homeUnit: { id: sample.town },
        grants: [{ role: 'ORGANISATION_OFFICER', unit: { shortName: 'Thị xã Mẫu' } }],
        permissions: expect.arrayContaining(['PLAN_EDIT', 'NAMES_READ', 'CLIENT_MANAGE']),
      },
      userErrors: [],
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-dangvu=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const token = cookie.slice('__Host-dangvu='.length, cookie.indexOf(';'));
    const kept = await server.owner.query('select 1 from session where token_sha256 = sha256(convert_to($1, $$UTF8$$))', [token]);
    expect(kept.rowCount).toBe(1);
    const text = await server.owner.query<{ row: string }>('select row_to_json(s)::text as row from session s');
    expect(text.rows.some(({ row }) => row.includes(token))).toBe(false);
    expect((await server.ask(whoAmI, {}, { cookie: cookie.split(';')[0] ?? '' })).body.data.viewer.login).toBe('officer');
  });

  test('says the same of an unknown login, a wrong password and a disabled account, in comparable time', async () => {
    await server.person('gone', password, 'INSPECTOR');
    await server.owner.query(`update account set disabled_at = now() where login = 'gone'`);
    const times: number[] = [];
    const answers = [];
    for (const [login, tried] of [['nobody-here', password], ['officer', 'wrong password 1'], ['gone', password]] as const) {
      const started = performance.now();
      answers.push((await server.ask(signIn, { input: { login, password: tried } })).body.data);
      times.push(performance.now() - started);
    }
    expect(answers[0].signIn.userErrors[0]).toMatchObject({ code: 'SIGN_IN_FAILED', path: ['input', 'password'] });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    // The unknown login costs the same Argon2id; without it the answer comes in a few milliseconds.
    expect(Math.min(...times)).toBeGreaterThan(15);
    const audited = await server.owner.query(`select details->>'login' as login from audit_entry where action = 'signInRefused' order by seq`);
    expect(audited.rows.map((row: { login: string }) => row.login)).toEqual(['nobody-here', 'officer', 'gone']);
  });

  test('refuses whoever holds no role today, with another word than a wrong password', async () => {
    const { body, headers } = await server.ask(signIn, { input: { login: 'jobless', password } });
    expect(body.data.signIn).toMatchObject({ viewer: null, userErrors: [{ code: 'NOT_PERMITTED' }] });
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('counts tries inside one request too, and answers no further ones, right or wrong', async () => {
    await server.person('guessed', password, 'INSPECTOR');
    const tries = Array.from({ length: 10 }, (_, n) => `t${n}: signIn(input: { login: "guessed", password: "guess number ${n}" }) { userErrors { code } }`).join(' ');
    const { body } = await server.ask(`mutation Guess { ${tries} }`);
    const codes = Object.values(body.data as Record<string, { userErrors: { code: string }[] }>).map((one) => one.userErrors[0]?.code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(8);
    expect(codes.slice(8)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect((await server.ask(signIn, { input: { login: 'guessed', password } })).body.data.signIn.userErrors[0].code).toBe('TOO_MANY_ATTEMPTS');
    server.setNow('2026-11-20T03:16:00Z');
    expect((await server.ask(signIn, { input: { login: 'guessed', password } })).body.data.signIn.userErrors).toEqual([]);
    server.setNow('2026-11-20T03:00:00Z');
  });

  test('rotates the token: the session the browser brought ends', async () => {
    const first = await server.signIn('ward', password);
    const again = await server.ask(signIn, { input: { login: 'ward', password } }, { cookie: first });
    const second = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await server.ask(whoAmI, {}, { cookie: first })).body.data.viewer).toBeNull();
    expect((await server.ask(whoAmI, {}, { cookie: second })).body.data.viewer.login).toBe('ward');
  });

  test('ends a session after half an hour without a request, and after twelve hours in any case', async () => {
    const cookie = await server.signIn('idle', password);
    const login = async (): Promise<string | undefined> => (await server.ask(whoAmI, {}, { cookie })).body.data.viewer?.login;
    server.setNow('2026-11-20T03:29:00Z');
    expect(await login()).toBe('idle');
    server.setNow('2026-11-20T03:58:00Z');
    expect(await login()).toBe('idle');
    server.setNow('2026-11-20T04:29:00Z');
    expect(await login()).toBeUndefined();
    server.setNow('2026-11-20T03:00:00Z');
    const busy = await server.signIn('idle', password);
    await server.owner.query(`update session set last_seen_at = '2026-11-20T14:59:30Z'`);
    server.setNow('2026-11-20T15:00:01Z');
    expect((await server.ask(whoAmI, {}, { cookie: busy })).body.data.viewer).toBeNull();
    server.setNow('2026-11-20T03:00:00Z');
  });

  test('touches the session at most once a minute', async () => {
    await server.person('touched', password, 'INSPECTOR');
    const cookie = await server.signIn('touched', password);
    const seen = async (): Promise<string> => (await server.owner.query<{ at: Date }>(`select max(last_seen_at) as at from session s join account a on a.id = s.account_id where login = 'touched'`)).rows[0]?.at.toISOString() ?? '';
    server.setNow('2026-11-20T03:00:50Z');
    await server.ask(whoAmI, {}, { cookie });
    expect(await seen()).toBe('2026-11-20T03:00:00.000Z');
    server.setNow('2026-11-20T03:01:10Z');
    await server.ask(whoAmI, {}, { cookie });
    expect(await seen()).toBe('2026-11-20T03:01:10.000Z');
    server.setNow('2026-11-20T03:00:00Z');
  });

  test('signs out: the session is gone on the server and the cookie in the browser', async () => {
    const cookie = await server.signIn('officer', password);
    const out = await server.ask('mutation Out { signOut { ok userErrors { code } } }', {}, { cookie });
    expect(out.body.data.signOut).toEqual({ ok: true, userErrors: [] });
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-dangvu=; Max-Age=0;/);
    expect((await server.ask(whoAmI, {}, { cookie })).body.data.viewer).toBeNull();
  });

  test('tells a question without a session apart from an empty answer', async () => {
    const { status, body } = await server.ask('{ units { totalCount } }');
    expect(status).toBe(401);
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await server.ask(whoAmI)).body.data).toEqual({ viewer: null });
  });

  test('replaces a password only for who knows the present one, and ends the other sessions', async () => {
    await server.person('changer', password, 'INSPECTOR');
    const here = await server.signIn('changer', password);
    const elsewhere = await server.signIn('changer', password);
    const change = 'mutation Change($input: PasswordChangeInput!) { passwordChange(input: $input) { viewer { login } userErrors { code path } } }';
    const refused = async (current: string, next: string) => (await server.ask(change, { input: { current, next } }, { cookie: here })).body.data.passwordChange.userErrors[0];
    expect(await refused('not the one', 'Một mật khẩu khác')).toEqual({ code: 'SIGN_IN_FAILED', path: ['input', 'current'] });
    expect(await refused(password, 'ngắn')).toEqual({ code: 'PASSWORD_TOO_WEAK', path: ['input', 'next'] });
    expect(await refused(password, 'changer changer changer')).toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    expect(await refused(password, password)).toMatchObject({ code: 'INVALID_INPUT' });
    const done = await server.ask(change, { input: { current: password, next: 'Một mật khẩu khác' } }, { cookie: here });
    expect(done.body.data.passwordChange).toEqual({ viewer: { login: 'changer' }, userErrors: [] });
    expect((await server.ask(whoAmI, {}, { cookie: here })).body.data.viewer.login).toBe('changer');
    expect((await server.ask(whoAmI, {}, { cookie: elsewhere })).body.data.viewer).toBeNull();
    await expect(server.signIn('changer', password)).rejects.toThrow('SIGN_IN_FAILED');
    await server.signIn('changer', 'Một mật khẩu khác');
    const logged = await server.owner.query<{ details: string }>(`select details::text from audit_entry where action = 'passwordChange'`);
    expect(logged.rows).toHaveLength(1);
    expect(logged.rows[0]?.details).not.toContain('mật khẩu');
  });

  test('on a closed network without TLS the cookie has another name and no Secure', async () => {
    const plain = await createHttpServer({ PLAIN_HTTP: '1' });
    try {
      await plain.person('officer', password, 'INSPECTOR');
      const answer = await plain.ask(signIn, { input: { login: 'officer', password } });
      expect(answer.headers.get('set-cookie')).toMatch(/^dangvu=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    } finally {
      await plain.close();
    }
  });
});
