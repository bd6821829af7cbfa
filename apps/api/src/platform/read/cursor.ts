import { DomainError } from '@dangvu/domain/errors/domain-error';

/** Opaque place in an ordered list: the values of its order keys. */
export function encodeCursor(keys: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/** @throws DomainError INVALID_INPUT when the text is not a cursor of a list with this many keys. */
export function decodeCursor(cursor: string, keyCount: number): string[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === keyCount && keys.every((key) => typeof key === 'string' && !key.includes('\0'))) return keys;
  } catch {
    // Not even JSON: refused below like every other forgery.
  }
  throw new DomainError('INVALID_INPUT', { path: ['after'], params: { what: 'after' } });
}
