import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

const password = 'Mật khẩu dài 2026';
const create = `mutation Create($input: AccountCreateInput!) { accountCreate(input: $input) {
  account { id version login mustChangePassword grants { id role startsOn endsOn unit { id } } permissions { canDisable canGrant canResetPassword } } temporaryPassword userErrors { code path } } }`;

describe('accounts', () => {
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
  const count = async (table: string) => (await server.owner.query<{ n: number }>(`select count(*)::integer as n from ${table}`)).rows[0]?.n;

  test('a new account gets a password that opens nothing but its own replacement', async () => {
    const { accountCreate } = await ask(admin, create, { login: 'New.Officer', displayName: 'Cán bộ mới', role: 'UNIT_OFFICER', unitId: sample.wardA });
    expect(accountCreate).toMatchObject({
      account: { login: 'new.officer', version: 1, mustChangePassword: true, grants: [{ role: 'UNIT_OFFICER', startsOn: '2026-11-20', endsOn: null, unit: { id: sample.wardA } }] },
      userErrors: [],
    });
    expect(accountCreate.account.permissions).toEqual({ canDisable: true, canGrant: true, canResetPassword: true });
    const temporary = accountCreate.temporaryPassword;
    expect(temporary).toHaveLength(16);
    const cookie = await server.signIn('new.officer', temporary);
    const before = await ask(cookie, '{ viewer { mustChangePassword permissions homeUnit { id } } units { totalCount } }');
    expect(before).toEqual({ viewer: { mustChangePassword: true, permissions: [], homeUnit: { id: sample.wardA } }, units: { totalCount: 0 } });
    await ask(cookie, 'mutation Change($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code } } }', { current: temporary, next: 'Đã đổi mật khẩu rồi' });
    const after = await ask(cookie, '{ viewer { mustChangePassword } units { totalCount } }');
    expect(after).toEqual({ viewer: { mustChangePassword: false }, units: { totalCount: 3 } });
  });

  test('a secret is in no log and in no kept answer, and is not shown twice', async () => {
    const input = { login: 'once', displayName: 'Một lần', role: 'INSPECTOR', unitId: sample.town, idempotencyKey: 'create-once-0001' };
    const first = (await ask(admin, create, input)).accountCreate;
    const again = (await ask(admin, create, input)).accountCreate;
    expect(again.account.id).toBe(first.account.id);
    expect(first.temporaryPassword).toHaveLength(16);
    expect(again.temporaryPassword).toBeNull();
    const kept = await server.owner.query<{ all: string }>('select (select coalesce(json_agg(i), $$[]$$)::text from idempotency i) || (select json_agg(e)::text from audit_entry e) as all');
    expect(kept.rows[0]?.all).not.toContain(first.temporaryPassword);
  });

  test('is refused with the reason, and then nothing is written', async () => {
    const before = [await count('account'), await count('role_grant'), await count('audit_entry')];
    const codeOf = async (cookie: string, input: object) => (await ask(cookie, create, { displayName: 'X', role: 'UNIT_OFFICER', unitId: sample.wardA, login: 'free.login', ...input })).accountCreate;
    expect((await codeOf(admin, { login: 'ADMIN' })).userErrors).toEqual([{ code: 'LOGIN_TAKEN', path: ['input', 'login'] }]);
    expect((await codeOf(admin, { login: 'có dấu' })).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'login'] }]);
    expect((await codeOf(admin, { displayName: '  ' })).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'displayName'] }]);
    expect((await codeOf(admin, { role: 'BRANCH_SECRETARY' })).userErrors).toEqual([{ code: 'GRANT_INVALID', path: ['input', 'unitId'] }]);
    expect((await codeOf(admin, { unitId: 'not-an-id' })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await codeOf(wardAdmin, { unitId: sample.wardB })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await codeOf(wardAdmin, { unitId: sample.town })).userErrors[0].code).toBe('NOT_FOUND');
    const refused = await codeOf(admin, { login: 'ADMIN' });
    expect([refused.account, refused.temporaryPassword]).toEqual([null, null]);
    expect([await count('account'), await count('role_grant'), await count('audit_entry')]).toEqual(before);
  });

  test('two who take the same login at once: one gets it, the other is told', async () => {
    const input = { login: 'contested', displayName: 'X', role: 'INSPECTOR', unitId: sample.town };
    const answers = await Promise.all([1, 2, 3].map(() => ask(admin, create, input)));
    const codes = answers.map(({ accountCreate }) => accountCreate.userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['LOGIN_TAKEN', 'LOGIN_TAKEN', 'done']);
  });

  test('disabling ends every session at once, and cannot be done to oneself or with an old version', async () => {
    const id = await server.person('to-disable', password, 'INSPECTOR');
    const cookie = await server.signIn('to-disable', password);
    const disable = 'mutation D($input: AccountDisableInput!) { accountDisable(input: $input) { account { disabledAt version } userErrors { code } } }';
    expect((await ask(admin, disable, { id, expectedVersion: 7 })).accountDisable.userErrors[0].code).toBe('STALE_VERSION');
    const done = (await ask(admin, disable, { id, expectedVersion: 1 })).accountDisable;
    expect(done).toMatchObject({ account: { version: 2, disabledAt: '2026-11-20T03:00:00.000Z' }, userErrors: [] });
    expect((await ask(cookie, '{ viewer { id } }')).viewer).toBeNull();
    await expect(server.signIn('to-disable', password)).rejects.toThrow('SIGN_IN_FAILED');
    const enable = 'mutation E($input: AccountEnableInput!) { accountEnable(input: $input) { account { disabledAt } userErrors { code } } }';
    expect((await ask(admin, enable, { id, expectedVersion: 2 })).accountEnable).toEqual({ account: { disabledAt: null }, userErrors: [] });
    expect((await ask(cookie, '{ viewer { id } }')).viewer).toBeNull();
    await server.signIn('to-disable', password);
    const own = (await ask(admin, '{ viewer { id } }')).viewer.id;
    expect((await ask(admin, disable, { id: own, expectedVersion: 1 })).accountDisable.userErrors[0].code).toBe('OWN_ACCOUNT');
  });

  test('a ward’s administrator sees and changes accounts of the ward, and none that also acts elsewhere', async () => {
    const both = await server.person('both', password, 'UNIT_OFFICER', sample.wardA);
    await server.owner.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, 'UNIT_OFFICER', $2, '(,)')`, [both, sample.wardB]);
    await server.person('other-ward', password, 'UNIT_OFFICER', sample.wardB);
    const { accounts } = await ask(wardAdmin, '{ accounts { nodes { login permissions { canDisable } } totalCount } }');
    const logins = accounts.nodes.map((one: { login: string }) => one.login);
    expect(logins).toEqual(expect.arrayContaining(['both', 'new.officer', 'ward-admin']));
    expect(logins).not.toEqual(expect.arrayContaining(['admin']));
    expect(logins).not.toContain('other-ward');
    expect(accounts.nodes.find((one: { login: string }) => one.login === 'both').permissions.canDisable).toBe(false);
    expect(accounts.nodes.find((one: { login: string }) => one.login === 'ward-admin').permissions.canDisable).toBe(false);
    const reset = 'mutation R($input: AccountPasswordResetInput!) { accountPasswordReset(input: $input) { temporaryPassword userErrors { code } } }';
    expect((await ask(wardAdmin, reset, { id: both })).accountPasswordReset).toEqual({ temporaryPassword: null, userErrors: [{ code: 'NOT_PERMITTED' }] });
    expect((await ask(admin, '{ accounts(search: "WARD other") { nodes { login } } }')).accounts.nodes).toEqual([{ login: 'other-ward' }]);
    expect((await ask(wardAdmin, '{ accounts(search: "WARD other") { nodes { login } } }')).accounts.nodes).toEqual([]);
  });

  test('a reset password must be replaced, and ends the sessions', async () => {
    const id = await server.person('forgetful', password, 'INSPECTOR');
    const cookie = await server.signIn('forgetful', password);
    const reset = 'mutation R($input: AccountPasswordResetInput!) { accountPasswordReset(input: $input) { account { mustChangePassword } temporaryPassword userErrors { code } } }';
    const { temporaryPassword, account } = (await ask(admin, reset, { id })).accountPasswordReset;
    expect(account.mustChangePassword).toBe(true);
    expect((await ask(cookie, '{ viewer { id } }')).viewer).toBeNull();
    await expect(server.signIn('forgetful', password)).rejects.toThrow('SIGN_IN_FAILED');
    await server.signIn('forgetful', temporaryPassword);
  });

  test('roles are given for a period, take effect at once, and are taken back at once, also on their first day', async () => {
    const id = await server.person('mover', password, 'INSPECTOR', sample.wardA);
    const cookie = await server.signIn('mover', password);
    const seen = async () => (await ask(cookie, '{ units { totalCount } }')).units.totalCount;
    expect(await seen()).toBe(3);
    const grant = 'mutation G($input: RoleGrantInput!) { roleGrant(input: $input) { account { grants { id role endsOn unit { id } } } userErrors { code path } } }';
    const given = (await ask(admin, grant, { accountId: id, role: 'INSPECTOR', unitId: sample.town, endsOn: '2026-12-31' })).roleGrant;
    expect(await seen()).toBe(8);
    expect((await ask(admin, grant, { accountId: id, role: 'INSPECTOR', unitId: sample.town })).roleGrant.userErrors[0].code).toBe('GRANT_INVALID');
    expect((await ask(admin, grant, { accountId: id, role: 'INSPECTOR', unitId: sample.wardB, endsOn: '2026-11-19' })).roleGrant.userErrors).toEqual([{ code: 'GRANT_INVALID', path: ['input', 'endsOn'] }]);
    const own = (await ask(admin, '{ viewer { id } }')).viewer.id;
    expect((await ask(admin, grant, { accountId: own, role: 'ORGANISATION_OFFICER', unitId: sample.town })).roleGrant.userErrors[0].code).toBe('OWN_ACCOUNT');
    const granted = given.account.grants.find((one: { unit: { id: string } }) => one.unit.id === sample.town);
    const revoke = 'mutation V($input: RoleRevokeInput!) { roleRevoke(input: $input) { account { grants { id } } userErrors { code path } } }';
    expect((await ask(wardAdmin, revoke, { id: granted.id })).roleRevoke.userErrors[0].code).toBe('NOT_FOUND');
    expect((await ask(admin, revoke, { id: granted.id, endsOn: '2026-11-19' })).roleRevoke.userErrors[0].code).toBe('GRANT_INVALID');
    // Taking back is no way round what granting asks: nothing is lengthened, and nothing that has ended comes back.
    expect((await ask(admin, revoke, { id: granted.id, endsOn: '2035-01-01' })).roleRevoke.userErrors).toEqual([{ code: 'GRANT_INVALID', path: ['input', 'endsOn'] }]);
    const shortened = (await ask(admin, revoke, { id: granted.id, endsOn: '2026-12-15' })).roleRevoke;
    expect(shortened.userErrors).toEqual([]);
    await server.owner.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, 'INSPECTOR', $2, '[2026-01-01,2026-06-01)')`, [id, sample.wardB]);
    const ended = (await server.owner.query<{ id: string }>('select id from role_grant where account_id = $1 and unit_id = $2', [id, sample.wardB])).rows[0]?.id;
    expect((await ask(admin, revoke, { id: ended, endsOn: '2026-12-31' })).roleRevoke.userErrors[0].code).toBe('GRANT_INVALID');
    const lasting = await server.owner.query('select upper(during)::text as until from role_grant where account_id = $1 and unit_id <> $2 order by 1', [id, sample.wardA]);
    expect(lasting.rows).toEqual([{ until: '2026-06-01' }, { until: '2026-12-16' }]);
    const taken = (await ask(admin, revoke, { id: granted.id })).roleRevoke;
    expect(taken.account.grants).toHaveLength(1);
    expect(await seen()).toBe(3);
    expect((await ask(admin, grant, { accountId: id, role: 'INSPECTOR', unitId: sample.town })).roleGrant.userErrors).toEqual([]);
    expect(await seen()).toBe(8);
  });

  test('who manages no accounts sees none and changes none', async () => {
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    const officer = await server.signIn('officer', password);
    expect((await ask(officer, '{ accounts { totalCount } }')).accounts.totalCount).toBe(0);
    const answer = (await ask(officer, create, { login: 'sneaky', displayName: 'X', role: 'INSPECTOR', unitId: sample.town })).accountCreate;
    expect(answer.userErrors[0].code).toBe('NOT_PERMITTED');
    expect((await ask(admin, `{ unit(id: "${sample.wardA}") { permissions { canManageAccounts } } }`)).unit.permissions.canManageAccounts).toBe(true);
    expect((await ask(officer, `{ unit(id: "${sample.wardA}") { permissions { canManageAccounts } } }`)).unit.permissions.canManageAccounts).toBe(false);
  });
});
