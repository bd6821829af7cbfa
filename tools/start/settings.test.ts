import { describe, expect, test } from '@jest/globals';
import { reachableHost, readSettings, ROOT, SettingsError } from './settings.ts';

const mistakesOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  test('nothing set: port 3000, data in .data, own database, demo town', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: undefined,
      dataDir: `${ROOT}/.data`,
      databaseUrl: undefined,
      ownerUrl: undefined,
      demo: true,
    });
  });

  test('an empty value counts as absent', () => {
    expect(readSettings({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '', DEMO: '' })).toEqual(readSettings({}));
  });

  test('with another database the demo town comes only when asked for', () => {
    const DATABASE_URL = 'postgres://a:b@db/town';
    expect(readSettings({ DATABASE_URL }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
    expect(readSettings({ DEMO: '0' }).demo).toBe(false);
  });

  test.each(['0', '65536', '-1', '3000a', '1e3', '3000.5', '999999'])('PORT=%s is named', (PORT) => {
    expect(mistakesOf({ PORT })).toMatch(new RegExp(`^PORT=${PORT.replace('.', '\\.')}: .* / must be a number from 1 to 65535`));
  });

  test.each(['mysql://a:b@db/town', 'db/town', 'postgres://db', 'postgresql://db/'])('DATABASE_URL=%s is named', (url) => {
    expect(mistakesOf({ DATABASE_URL: url })).toMatch(/^DATABASE_URL: /);
  });

  test('a mistaken address is not printed: it may hold a password', () => {
    expect(mistakesOf({ DATABASE_URL: 'mysql://a:very-secret@db/town' })).not.toContain('very-secret');
  });

  test('the owner’s address alone is not enough', () => {
    expect(mistakesOf({ DATABASE_OWNER_URL: 'postgres://a:b@db/town' })).toMatch(/^DATABASE_OWNER_URL: /);
  });

  test('all mistakes are named at once', () => {
    const said = mistakesOf({ PORT: 'x', DATABASE_URL: 'y', DEMO: 'yes' }).split('\n');
    expect(said.map((line) => line.split(/[=:]/)[0])).toEqual(['PORT', 'DATABASE_URL', 'DEMO']);
  });

  test.each([
    [undefined, 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['127.0.0.1', 'localhost'],
    ['192.168.1.5', '192.168.1.5'],
    ['fe80::1', '[fe80::1]'],
  ])('listening on %s one goes to %s', (host, expected) => {
    expect(reachableHost(host)).toBe(expected);
  });
});
