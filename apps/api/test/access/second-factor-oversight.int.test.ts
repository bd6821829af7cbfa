import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stepOf } from '@dangvu/domain/access/second-factor';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { codeOfStep } from '../../src/access/factor/one-time-code.ts';
import { newKey, tokenHash } from '../../src/access/token.ts';
import { seal } from '../../src/access/factor/sealed-secret.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const now = '2026-11-20T03:00:00Z';
const secret = Buffer.from('a secret of 20 bytes');
const code = codeOfStep(secret, stepOf(new Date(now)));
const viewerNow = '{ viewer { mustSetSecondFactor permissions secondFactor { since required resetAt resetBy resetReason } } units { totalCount } }';
const require = 'mutation Require($input: SecondFactorRequireInput!) { secondFactorRequire(input: $input) { role required userErrors { code } } }';
const reset = 'mutation Reset($input: AccountSecondFactorResetInput!) { accountSecondFactorReset(input: $input) { account { secondFactorSince permissions { canResetSecondFactor } } userErrors { code path } } }';
const roles = '{ secondFactorRoles { role required holders withFactor canChange } }';

describe('second factors as an office requires and resets them', () => {
  let server: HttpServer;
  let admin: string;
  let wardAdmin: string;
  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('admin', password, 'ADMINISTRATOR');
    await server.person('ward-admin', password, 'ADMINISTRATOR', sample.wardA);
    admin = await server.signIn('admin', password);
    wardAdmin = await server.signIn('ward-admin', password);
  });
  afterAll(() => server.close());

  const ask = async (cookie: string, query: string, input?: unknown) => {
    const { body } = await server.ask(query, { input }, { cookie });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  /** As if it had been set up long ago. */
  const equip = (id: string) =>
    server.owner.query(`insert into second_factor (account_id, secret, since, last_step) values ($1, $2, $3, 0)`, [id, seal(secret, Buffer.from('5ec0'.repeat(16), 'hex'), id), now]);
  const signInWithCode = async (login: string): Promise<string> => {
    const first = await server.ask('mutation SignIn($input: SignInInput!) { signIn(input: $input) { secondStep userErrors { code } } }', { input: { login, password } });
    const answer = await server.ask('mutation C($input: SignInConfirmInput!) { signInConfirm(input: $input) { userErrors { code } } }', { input: { secondStep: first.body.data.signIn.secondStep, oneTimeCode: code } });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const lineOf = async (cookie: string, role: string) => (await ask(cookie, roles)).secondFactorRoles.find((line: { role: string }) => line.role === role);

  test('who holds a role that requires one may do nothing but set it up, from the next request on; with one, everything as before', async () => {
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    const cookie = await server.signIn('officer', password);
    expect((await ask(cookie, viewerNow)).units.totalCount).toBe(8);
    expect((await ask(admin, require, { role: 'ORGANISATION_OFFICER', required: true })).secondFactorRequire).toEqual({ role: 'ORGANISATION_OFFICER', required: true, userErrors: [] });
    expect(await ask(cookie, viewerNow)).toMatchObject({ viewer: { mustSetSecondFactor: true, permissions: [], secondFactor: { since: null, required: true } }, units: { totalCount: 0 } });
    // Signing in leads there too.
    const anew = await server.signIn('officer', password);
    const begun = (await ask(anew, 'mutation S($input: SecondFactorStartInput!) { secondFactorStart(input: $input) { shown { address } userErrors { code } } }', { password })).secondFactorStart;
    const base32 = new URL(begun.shown.address).searchParams.get('secret') ?? '';
    const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const confirmed = await ask(anew, 'mutation C($input: SecondFactorConfirmInput!) { secondFactorConfirm(input: $input) { viewer { mustSetSecondFactor } userErrors { code } } }', { oneTimeCode: codeOfStep(bytes, stepOf(new Date(now))) });
    expect(confirmed.secondFactorConfirm).toEqual({ viewer: { mustSetSecondFactor: false }, userErrors: [] });
    expect(await ask(anew, viewerNow)).toMatchObject({ viewer: { mustSetSecondFactor: false }, units: { totalCount: 8 } });
    expect((await ask(cookie, '{ viewer { login } }')).viewer).toBeNull();
  });

  test('what a role requires cannot be turned off, until it is required no more', async () => {
    const id = await server.person('bound', password, 'ORGANISATION_OFFICER');
    await equip(id);
    const cookie = await signInWithCode('bound');
    const remove = 'mutation R($input: SecondFactorRemoveInput!) { secondFactorRemove(input: $input) { userErrors { code } } }';
    const next = codeOfStep(secret, stepOf(new Date(now)) + 1);
    expect((await ask(cookie, remove, { password, oneTimeCode: next })).secondFactorRemove.userErrors[0].code).toBe('SECOND_FACTOR_REQUIRED');
    await ask(admin, require, { role: 'ORGANISATION_OFFICER', required: false });
    // Nothing was written with the refusal: the code was not spent.
    expect((await ask(cookie, remove, { password, oneTimeCode: next })).secondFactorRemove.userErrors).toEqual([]);
  });

  test('the keeper of accounts sees who has one and how far each role has come; a ward’s keeper his ward, and changes nothing', async () => {
    const id = await server.person('ward-officer', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('other-officer', password, 'UNIT_OFFICER', sample.wardB);
    await equip(id);
    expect(await lineOf(admin, 'UNIT_OFFICER')).toEqual({ role: 'UNIT_OFFICER', required: false, holders: 2, withFactor: 1, canChange: true });
    expect(await lineOf(wardAdmin, 'UNIT_OFFICER')).toEqual({ role: 'UNIT_OFFICER', required: false, holders: 1, withFactor: 1, canChange: false });
    expect((await ask(wardAdmin, require, { role: 'UNIT_OFFICER', required: true })).secondFactorRequire).toEqual({ role: null, required: null, userErrors: [{ code: 'NOT_PERMITTED' }] });
    const seen = (await ask(admin, '{ accounts(search: "officer") { nodes { login secondFactorSince secondFactorRequired permissions { canResetSecondFactor } } } }')).accounts.nodes;
    expect(seen).toEqual(expect.arrayContaining([
      { login: 'ward-officer', secondFactorSince: '2026-11-20T03:00:00.000Z', secondFactorRequired: false, permissions: { canResetSecondFactor: true } },
      { login: 'other-officer', secondFactorSince: null, secondFactorRequired: false, permissions: { canResetSecondFactor: false } },
    ]));
    await server.person('reader', password, 'INSPECTOR');
    expect((await ask(await server.signIn('reader', password), roles)).secondFactorRoles).toEqual([]);
  });

  test('a reset needs a reason, ends the sessions, lets the password alone in again, and the person is told by whom and why', async () => {
    const id = await server.person('unlucky', password, 'INSPECTOR', sample.wardA);
    await equip(id);
    const cookie = await signInWithCode('unlucky');
    expect((await ask(admin, reset, { id, reason: '  ' })).accountSecondFactorReset.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'reason'] }]);
    expect((await ask(admin, reset, { id, reason: 'Mất điện thoại, đã gặp trực tiếp' })).accountSecondFactorReset).toEqual({
      account: { secondFactorSince: null, permissions: { canResetSecondFactor: false } }, userErrors: [],
    });
    expect((await ask(cookie, '{ viewer { login } }')).viewer).toBeNull();
    const anew = await server.signIn('unlucky', password);
    expect((await ask(anew, viewerNow)).viewer.secondFactor).toEqual({ since: null, required: false, resetAt: '2026-11-20T03:00:00.000Z', resetBy: 'admin', resetReason: 'Mất điện thoại, đã gặp trực tiếp' });
    expect((await ask(admin, reset, { id, reason: 'Lần nữa' })).accountSecondFactorReset.userErrors[0].code).toBe('SECOND_FACTOR_OFF');
    const audited = await server.owner.query(`select target_id, reason, unit_id from audit_entry where action = 'accountSecondFactorReset'`);
    expect(audited.rows).toEqual([{ target_id: id, reason: 'Mất điện thoại, đã gặp trực tiếp', unit_id: sample.wardA }]);
  });

  test('nobody resets his own, nor that of an account he does not keep', async () => {
    const own = (await ask(admin, '{ viewer { id } }')).viewer.id;
    expect((await ask(admin, reset, { id: own, reason: 'x' })).accountSecondFactorReset.userErrors[0].code).toBe('OWN_ACCOUNT');
    const elsewhere = await server.person('elsewhere', password, 'INSPECTOR', sample.wardB);
    await equip(elsewhere);
    expect((await ask(wardAdmin, reset, { id: elsewhere, reason: 'x' })).accountSecondFactorReset.userErrors[0].code).toBe('NOT_FOUND');
    const both = await server.person('in-both', password, 'INSPECTOR', sample.wardB);
    await server.owner.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, 'INSPECTOR', $2, '(,)')`, [both, sample.wardA]);
    await equip(both);
    expect((await ask(wardAdmin, reset, { id: both, reason: 'x' })).accountSecondFactorReset.userErrors[0].code).toBe('NOT_PERMITTED');
  });

  test('programs with a key are not touched, and have none', async () => {
    for (const role of ['ORGANISATION_OFFICER', 'ADMINISTRATOR', 'INSPECTOR']) await ask(admin, require, { role, required: true });
    const key = newKey();
    await server.owner.query(
      `with c as (insert into api_client (name, unit_id, scopes) values ('Trang số liệu', $1, '{ORGANISATION}') returning id)
       insert into api_key (client_id, prefix, key_sha256, expires_at) select id, 'dv_0000000', $2, '2027-01-01' from c`, [sample.town, tokenHash(key)],
    );
    const { body } = await server.ask(viewerNow, {}, { key });
    expect(body.data).toMatchObject({ viewer: { mustSetSecondFactor: false, secondFactor: { since: null, required: false } }, units: { totalCount: 8 } });
    const { body: refused } = await server.ask('mutation S($input: SecondFactorStartInput!) { secondFactorStart(input: $input) { shown { secret } userErrors { code } } }', { input: { password } }, { key });
    expect(refused.data.secondFactorStart).toEqual({ shown: null, userErrors: [{ code: 'NOT_PERMITTED' }] });
  });
});
