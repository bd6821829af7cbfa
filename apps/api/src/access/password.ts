import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';

/** Argon2id as OWASP advises for a server: 19 MiB, two passes, one lane; about 30 ms. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;
const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const withoutPadding = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

// Each computation takes 19 MiB and a core. More than two at a time would let sign-ins starve everything else.
const atATime = 2;
const mostWaiting = 40;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atATime) {
    if (waiting.length >= mostWaiting) throw new DomainError('RATE_LIMITED', { params: { seconds: 5 } });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

interface Settings {
  memory: number;
  passes: number;
  parallelism: number;
}

function derive(password: string, nonce: Buffer, settings: Settings): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        argon2('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...settings }, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
}

/** The PHC string to keep instead of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${withoutPadding(salt)}$${withoutPadding(key)}`;
}

// Compared against when there is no such account: the answer takes as long as for one that exists.
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${withoutPadding(Buffer.alloc(16, 7))}$${withoutPadding(Buffer.alloc(tagLength, 7))}`;

/**
 * Whether the password is the one hashed.
 * @param hash PHC string; null for an account that does not exist, which costs the same time and is always wrong
 */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const parts = phc.exec(hash ?? '') ?? phc.exec(nobody);
  if (!parts) throw new Error('the stand-in hash is not a PHC string');
  const [, memory, passes, parallelism, salt = '', expected = ''] = parts;
  const settings = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const key = await derive(password, Buffer.from(salt, 'base64'), settings);
  const wanted = Buffer.from(expected, 'base64');
  return hash !== null && wanted.length === key.length && timingSafeEqual(wanted, key);
}

const minimum = 12;
const maximum = 200;

/** @throws DomainError PASSWORD_TOO_WEAK when it is short, endless, one character repeated, or the login. */
export function requireStrongPassword(password: string, login: string): void {
  const distinct = new Set(password).size;
  if (password.length < minimum || password.length > maximum || distinct < 5 || password.toLowerCase().includes(login.toLowerCase())) {
    throw new DomainError('PASSWORD_TOO_WEAK', { path: ['next'], params: { minimum } });
  }
}

// Without letters and digits that look alike on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A password to hand over on paper, to be replaced at the first sign-in; about 92 bits. */
export function temporaryPassword(): string {
  return Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
