import { describe, expect, test } from '@jest/globals';
import { databaseAway } from './sql-state.ts';

const failed = (code: string | undefined, message = 'x'): Error => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a database that cannot be reached is told from one that refuses', () => {
  test.each([
    ['nobody listens', failed('ECONNREFUSED'), 'NOT_BEGUN'],
    ['it is starting', failed('57P03'), 'NOT_BEGUN'],
    ['it has no connection left', failed('53300'), 'NOT_BEGUN'],
    ['none came in time', failed(undefined, 'timeout exceeded when trying to connect'), 'NOT_BEGUN'],
    ['it was shut down meanwhile', failed('57P01'), 'CUT'],
    ['the line was cut', failed('ECONNRESET'), 'CUT'],
    ['the connection ended', failed(undefined, 'Connection terminated unexpectedly'), 'CUT'],
    ['wrapped by the mapper', new Error('insert failed', { cause: failed('ECONNREFUSED') }), 'NOT_BEGUN'],
    ['a statement took too long', failed('57014'), null],
    ['a constraint refused', failed('23505'), null],
    ['something else', failed(undefined, 'Cannot read properties'), null],
    ['no error at all', 'text', null],
  ])('%s', (_what, error, answer) => {
    expect(databaseAway(error)).toBe(answer);
  });
});
