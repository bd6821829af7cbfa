import { createHmac } from 'node:crypto';
import { secondFactor } from '@dangvu/domain/access/second-factor';

/** The code of a counter (RFC 4226, 5.3): digits of the HMAC-SHA-1 of eight bytes, with the zeros before them. */
export function codeOfStep(secret: Buffer, step: number, digits: number = secondFactor.digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648, 6) without padding: how a secret is typed where no camera is at hand. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the square shows that an authenticator reads (the otpauth form all of them know): whose code it is, of which town, and how it is computed. */
export function authenticatorAddress(secret: Buffer, login: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${secondFactor.digits}&period=${secondFactor.stepSeconds}`;
}
