import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stepOf } from '@dangvu/domain/access/second-factor';
import { codeOfStep } from '../../src/access/factor/one-time-code.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const morning = '2026-11-20T03:00:00Z';
const signIn = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { login } secondStep userErrors { code path } } }';
const confirmSignIn = 'mutation Confirm($input: SignInConfirmInput!) { signInConfirm(input: $input) { viewer { login locale } userErrors { code path message } } }';
const start = 'mutation Start($input: SecondFactorStartInput!) { secondFactorStart(input: $input) { shown { secret address } userErrors { code path } } }';
const confirm = 'mutation Confirm($input: SecondFactorConfirmInput!) { secondFactorConfirm(input: $input) { viewer { secondFactor { since recoveryCodesLeft required } } recoveryCodes userErrors { code path } } }';
const remove = 'mutation Remove($input: SecondFactorRemoveInput!) { secondFactorRemove(input: $input) { viewer { secondFactor { since recoveryCodesLeft } } userErrors { code path } } }';
const renew = 'mutation Renew($input: RecoveryCodesRenewInput!) { recoveryCodesRenew(input: $input) { viewer { secondFactor { recoveryCodesLeft } } recoveryCodes userErrors { code path } } }';
const whoAmI = '{ viewer { login secondFactor { since recoveryCodesLeft } } }';

/** The bytes of a secret as an authenticator reads them. */
function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What the telephone shows at an instant. */
const codeAt = (secret: string, instant: string): string => codeOfStep(bytesOf(secret), stepOf(new Date(instant)));

describe('a second factor', () => {
  let server: HttpServer;
  beforeAll(async () => {
    server = await createHttpServer();
  });
  afterAll(() => server.close());

  const at = (time: string): string => {
    const instant = `2026-11-20T${time}Z`;
    server.setNow(instant);
    return instant;
  };
  const ask = async (query: string, input?: unknown, cookie?: string) => {
    const { body } = await server.ask(query, { input }, cookie === undefined ? {} : { cookie });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  /** Somebody who has turned it on at three o'clock, with the code of that minute. */
  const withFactor = async (login: string) => {
    server.setNow(morning);
    const id = await server.person(login, password, 'INSPECTOR');
    const cookie = await server.signIn(login, password);
    const { shown } = (await ask(start, { password }, cookie)).secondFactorStart;
    const { recoveryCodes } = (await ask(confirm, { oneTimeCode: codeAt(shown.secret, morning) }, cookie)).secondFactorConfirm;
    return { id, cookie, secret: shown.secret as string, recoveryCodes: recoveryCodes as string[] };
  };
  const firstStep = async (login: string): Promise<string> => (await ask(signIn, { login, password })).signIn.secondStep;
  const refusal = async (secondStep: string, oneTimeCode: string) => (await ask(confirmSignIn, { secondStep, oneTimeCode })).signInConfirm.userErrors[0]?.code;

  test('is scanned, confirmed by its first code, and gives ten recovery codes; the other sessions end', async () => {
    server.setNow(morning);
    await server.person('careful', password, 'INSPECTOR');
    const elsewhere = await server.signIn('careful', password);
    const cookie = await server.signIn('careful', password);
    const begun = (await ask(start, { password }, cookie)).secondFactorStart;
    expect(begun.userErrors).toEqual([]);
    expect(begun.shown.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(begun.shown.address)).toBe(`otpauth://totp/Đảng vụ · Thị xã Mẫu:careful?secret=${begun.shown.secret}&issuer=Đảng vụ · Thị xã Mẫu&algorithm=SHA1&digits=6&period=30`);
    // Shown is not on: the password alone still signs in.
    await server.signIn('careful', password);
    const done = (await ask(confirm, { oneTimeCode: codeAt(begun.shown.secret, morning).replace(/^.../, '$& ') }, cookie)).secondFactorConfirm;
    expect(done).toMatchObject({ viewer: { secondFactor: { since: '2026-11-20T03:00:00.000Z', recoveryCodesLeft: 10, required: false } }, userErrors: [] });
    expect(new Set(done.recoveryCodes).size).toBe(10);
    expect((await ask(whoAmI, undefined, elsewhere)).viewer).toBeNull();
    expect((await ask(whoAmI, undefined, cookie)).viewer.login).toBe('careful');
  });

  test('is not begun without the password, nor confirmed by a wrong code, by one of another secret, or half an hour later', async () => {
    server.setNow(morning);
    await server.person('hasty', password, 'INSPECTOR');
    const cookie = await server.signIn('hasty', password);
    expect((await ask(confirm, { oneTimeCode: '123456' }, cookie)).secondFactorConfirm).toMatchObject({ recoveryCodes: null, userErrors: [{ code: 'SECOND_FACTOR_NOT_STARTED' }] });
    expect((await ask(start, { password: 'not the one' }, cookie)).secondFactorStart).toEqual({ shown: null, userErrors: [{ code: 'SIGN_IN_FAILED', path: ['input', 'password'] }] });
    const first = (await ask(start, { password }, cookie)).secondFactorStart.shown.secret;
    const second = (await ask(start, { password }, cookie)).secondFactorStart.shown.secret;
    expect((await ask(confirm, { oneTimeCode: codeAt(first, morning) }, cookie)).secondFactorConfirm.userErrors).toEqual([{ code: 'ONE_TIME_CODE_WRONG', path: ['input', 'oneTimeCode'] }]);
    expect((await ask(confirm, { oneTimeCode: 'abc' }, cookie)).secondFactorConfirm.userErrors[0].code).toBe('ONE_TIME_CODE_WRONG');
    const late = at('03:29:00');
    await ask(whoAmI, undefined, cookie);
    at('03:30:30');
    expect((await ask(confirm, { oneTimeCode: codeAt(second, late) }, cookie)).secondFactorConfirm.userErrors[0].code).toBe('SECOND_FACTOR_NOT_STARTED');
    await server.signIn('hasty', password);
  });

  test('password and code open a session; the password alone opens none and gives no cookie', async () => {
    const { secret } = await withFactor('two-steps');
    const now = at('03:05:00');
    const first = await server.ask(signIn, { input: { login: 'two-steps', password } });
    expect(first.body.data.signIn).toMatchObject({ viewer: null, userErrors: [] });
    expect(first.headers.get('set-cookie')).toBeNull();
    const { secondStep } = first.body.data.signIn;
    expect((await ask(whoAmI, undefined, `__Host-dangvu=${secondStep}`)).viewer).toBeNull();
    const second = await server.ask(confirmSignIn, { input: { secondStep, oneTimeCode: codeAt(secret, now), locale: 'EN' } });
    expect(second.body.data.signInConfirm).toEqual({ viewer: { login: 'two-steps', locale: 'EN' }, userErrors: [] });
    const cookie = second.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await ask(whoAmI, undefined, cookie)).viewer.login).toBe('two-steps');
    // The step led to one session and leads to no other.
    const next = at('03:06:00');
    expect(await refusal(secondStep, codeAt(secret, next))).toBe('SIGN_IN_STEP_OVER');
  });

  test('whoever the browser was before is not answered for while the code is still to come, and ends with the new session', async () => {
    server.setNow(morning);
    await server.person('before', password, 'INSPECTOR');
    const { secret } = await withFactor('after');
    const cookie = await server.signIn('before', password);
    const now = at('03:05:00');
    const { viewer, secondStep } = (await ask(signIn, { login: 'after', password }, cookie)).signIn;
    expect(viewer).toBeNull();
    expect((await ask(whoAmI, undefined, cookie)).viewer.login).toBe('before');
    expect((await ask(confirmSignIn, { secondStep, oneTimeCode: codeAt(secret, now) }, cookie)).signInConfirm.viewer.login).toBe('after');
    expect((await ask(whoAmI, undefined, cookie)).viewer).toBeNull();
  });

  test('a wrong password is answered as for an account without one', async () => {
    await withFactor('guarded');
    expect((await ask(signIn, { login: 'guarded', password: 'wrong password 1' })).signIn).toEqual({ viewer: null, secondStep: null, userErrors: [{ code: 'SIGN_IN_FAILED', path: ['input', 'password'] }] });
  });

  test('the code of the step before and after is accepted, none further away', async () => {
    const { secret } = await withFactor('slow-clock');
    const now = at('03:10:10');
    const step = await firstStep('slow-clock');
    expect(await refusal(step, codeAt(secret, '2026-11-20T03:09:10Z'))).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(step, codeAt(secret, '2026-11-20T03:11:10Z'))).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(step, codeAt(secret, '2026-11-20T03:09:40Z'))).toBeUndefined();
    expect(await refusal(await firstStep('slow-clock'), codeAt(secret, now))).toBeUndefined();
    expect(await refusal(await firstStep('slow-clock'), codeAt(secret, '2026-11-20T03:10:40Z'))).toBeUndefined();
  });

  test('a code opens once: not again, not one before it, not by two at once, nor the one it was set up with', async () => {
    const { secret } = await withFactor('replayed');
    expect(await refusal(await firstStep('replayed'), codeAt(secret, morning))).toBe('ONE_TIME_CODE_WRONG');
    const now = at('03:10:00');
    const steps = [await firstStep('replayed'), await firstStep('replayed'), await firstStep('replayed')];
    const answers = await Promise.all(steps.map((step) => refusal(step, codeAt(secret, now))));
    expect(answers.filter((code) => code === undefined)).toHaveLength(1);
    const later = await firstStep('replayed');
    expect(await refusal(later, codeAt(secret, now))).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(later, codeAt(secret, '2026-11-20T03:09:30Z'))).toBe('ONE_TIME_CODE_WRONG');
  });

  test('a recovery code opens once, in place of the telephone, and one fewer is left', async () => {
    const { recoveryCodes, secret } = await withFactor('lost-telephone');
    const [code = '', other = ''] = recoveryCodes;
    const now = at('03:10:00');
    const signed = await server.ask(confirmSignIn, { input: { secondStep: await firstStep('lost-telephone'), oneTimeCode: code.toUpperCase() } });
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await ask(whoAmI, undefined, cookie)).viewer.secondFactor.recoveryCodesLeft).toBe(9);
    expect(await refusal(await firstStep('lost-telephone'), code)).toBe('ONE_TIME_CODE_WRONG');
    const renewed = (await ask(renew, { password, oneTimeCode: codeAt(secret, now) }, cookie)).recoveryCodesRenew;
    expect(renewed).toMatchObject({ viewer: { secondFactor: { recoveryCodesLeft: 10 } }, userErrors: [] });
    expect(await refusal(await firstStep('lost-telephone'), other)).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(await firstStep('lost-telephone'), renewed.recoveryCodes[0])).toBeUndefined();
  });

  test('wrong codes count like wrong passwords, with them, and then nothing is looked at, right or wrong', async () => {
    const { secret } = await withFactor('guessed');
    const now = at('03:10:00');
    const step = await firstStep('guessed');
    const answers: (string | undefined)[] = [];
    for (let guess = 0; guess < 8; guess += 1) answers.push(await refusal(step, String(100_000 + guess)));
    expect(answers).toEqual([...Array.from({ length: 7 }, () => 'ONE_TIME_CODE_WRONG'), 'TOO_MANY_ATTEMPTS']);
    expect(await refusal(step, codeAt(secret, now))).toBe('TOO_MANY_ATTEMPTS');
    expect((await ask(signIn, { login: 'guessed', password })).signIn).toMatchObject({ secondStep: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
    const later = at('03:26:00');
    expect(await refusal(await firstStep('guessed'), codeAt(secret, later))).toBeUndefined();
    const audited = await server.owner.query<{ details: object }>(`select details from audit_entry where action = 'secondFactorRefused' and details->>'login' = 'guessed'`);
    expect(audited.rows.map(({ details }) => details)).toEqual(Array.from({ length: 7 }, () => ({ login: 'guessed', address: '127.0.0.1' })));
  });

  test('a wrong code typed in one’s own account stands in the log as one at the door does: by whom, for what, never which', async () => {
    const { id, cookie, secret } = await withFactor('own-panel');
    const now = at('03:10:00');
    const wrong = String((Number(codeAt(secret, now)) + 1) % 1_000_000).padStart(6, '0');
    for (const [mutation, name] of [[start, 'secondFactorStart'], [renew, 'recoveryCodesRenew'], [remove, 'secondFactorRemove']] as const) {
      expect((await ask(mutation, { password, oneTimeCode: wrong }, cookie))[name].userErrors).toMatchObject([{ code: 'ONE_TIME_CODE_WRONG' }]);
    }
    const { rows } = await server.owner.query(`select actor_id, target_id, details from audit_entry where action = 'secondFactorRefused' and actor_id = $1 order by seq`, [id]);
    expect(rows).toEqual(['secondFactorStart', 'recoveryCodesRenew', 'secondFactorRemove'].map((operation) => ({ actor_id: id, target_id: id, details: { login: 'own-panel', address: '127.0.0.1', operation } })));
    // A wrong password is no wrong code, and a right one leaves no such line.
    expect((await ask(renew, { password: 'không phải mật khẩu này', oneTimeCode: wrong }, cookie)).recoveryCodesRenew.userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    expect((await ask(remove, { password, oneTimeCode: codeAt(secret, now) }, cookie)).secondFactorRemove.userErrors).toEqual([]);
    expect((await server.owner.query(`select from audit_entry where action = 'secondFactorRefused' and actor_id = $1`, [id])).rowCount).toBe(3);
  });

  test('the step ends after five minutes, with a changed password, and when the account is shut; none that was made up is one', async () => {
    const { id, secret, cookie } = await withFactor('interrupted');
    at('03:10:00');
    const old = await firstStep('interrupted');
    const later = at('03:15:01');
    expect(await refusal(old, codeAt(secret, later))).toBe('SIGN_IN_STEP_OVER');
    expect(await refusal('not a token', codeAt(secret, later))).toBe('SIGN_IN_STEP_OVER');
    const before = await firstStep('interrupted');
    const changed = 'mutation Change($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code } } }';
    expect((await ask(changed, { current: password, next: 'Một mật khẩu khác' }, cookie)).passwordChange.userErrors).toEqual([]);
    expect(await refusal(before, codeAt(secret, later))).toBe('SIGN_IN_STEP_OVER');
    const again = (await ask(signIn, { login: 'interrupted', password: 'Một mật khẩu khác' })).signIn.secondStep;
    await server.owner.query('update account set disabled_at = now() where id = $1', [id]);
    expect(await refusal(again, codeAt(secret, later))).toBe('SIGN_IN_STEP_OVER');
  });

  test('is turned off with password and code, and then the password alone signs in', async () => {
    const { secret, cookie, recoveryCodes } = await withFactor('had-enough');
    const now = at('03:05:00');
    const off = async (said: object) => (await ask(remove, said, cookie)).secondFactorRemove;
    expect((await off({ password: 'not the one', oneTimeCode: codeAt(secret, now) })).userErrors).toEqual([{ code: 'SIGN_IN_FAILED', path: ['input', 'password'] }]);
    expect((await off({ password, oneTimeCode: '000000' })).userErrors).toEqual([{ code: 'ONE_TIME_CODE_WRONG', path: ['input', 'oneTimeCode'] }]);
    expect((await off({ password, oneTimeCode: codeAt(secret, now) }))).toEqual({ viewer: { secondFactor: { since: null, recoveryCodesLeft: 0 } }, userErrors: [] });
    expect((await off({ password, oneTimeCode: recoveryCodes[0] })).userErrors[0].code).toBe('SECOND_FACTOR_OFF');
    await server.signIn('had-enough', password);
  });

  test('moves to another device with password and code; the first works until the second has given a code', async () => {
    const { secret, cookie, recoveryCodes } = await withFactor('new-telephone');
    const now = at('03:05:00');
    expect((await ask(start, { password }, cookie)).secondFactorStart).toEqual({ shown: null, userErrors: [{ code: 'ONE_TIME_CODE_WRONG', path: ['input', 'oneTimeCode'] }] });
    const moved = (await ask(start, { password, oneTimeCode: codeAt(secret, now) }, cookie)).secondFactorStart.shown.secret;
    const next = at('03:06:00');
    expect(await refusal(await firstStep('new-telephone'), codeAt(moved, next))).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(await firstStep('new-telephone'), codeAt(secret, next))).toBeUndefined();
    const later = at('03:07:00');
    expect((await ask(confirm, { oneTimeCode: codeAt(moved, later) }, cookie)).secondFactorConfirm.userErrors).toEqual([]);
    const last = at('03:08:00');
    const step = await firstStep('new-telephone');
    expect(await refusal(step, codeAt(secret, last))).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(step, recoveryCodes[0] ?? '')).toBe('ONE_TIME_CODE_WRONG');
    expect(await refusal(step, codeAt(moved, last))).toBeUndefined();
  });

  test('with another key of the server codes are not read, which is said; recovery codes still open', async () => {
    const { id, recoveryCodes } = await withFactor('restored');
    await server.owner.query('update second_factor set secret = set_byte(secret, 30, get_byte(secret, 30) # 1) where account_id = $1', [id]);
    at('03:05:00');
    const step = await firstStep('restored');
    expect(await refusal(step, '123456')).toBe('SECOND_FACTOR_UNREADABLE');
    expect(await refusal(step, recoveryCodes[0] ?? '')).toBeUndefined();
  });

  test('neither secrets nor codes are in the database in readable form, in the audit or in kept answers', async () => {
    const { secret, recoveryCodes, cookie } = await withFactor('secretive');
    const now = at('03:05:00');
    const code = codeAt(secret, now);
    const step = await firstStep('secretive');
    await refusal(step, '135792');
    await refusal(step, code);
    await ask(renew, { password, oneTimeCode: recoveryCodes[3] }, cookie);
    const { rows } = await server.owner.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const hidden = [secret, bytesOf(secret).toString('hex'), step, ...recoveryCodes, ...recoveryCodes.map((one) => one.replaceAll('-', ''))];
    for (const { name } of rows.filter((table) => ['second_factor', 'recovery_code', 'sign_in_step', 'idempotency', 'audit_entry', 'session', 'account'].includes(table.name))) {
      const text = (await server.owner.query<{ all: string | null }>(`select string_agg(to_jsonb(t)::text, ' ') as all from ${name} t`)).rows[0]?.all ?? '';
      expect({ name, found: hidden.filter((one) => text.includes(one)) }).toEqual({ name, found: [] });
    }
    const audited = await server.owner.query<{ action: string; details: Record<string, unknown> }>(`select action, details from audit_entry where actor_id = (select id from account where login = 'secretive') order by seq`);
    expect(audited.rows.map(({ action }) => action)).toEqual(['signIn', 'secondFactorStart', 'secondFactorConfirm', 'signIn', 'recoveryCodesRenew']);
    expect(audited.rows[2]?.details).toEqual({ oneTimeCode: '•' });
    expect(audited.rows[3]?.details).toMatchObject({ secondFactor: 'CODE' });
    expect(audited.rows[4]?.details).toEqual({ password: '•', oneTimeCode: '•' });
  });
});
