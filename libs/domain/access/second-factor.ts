/** A second factor as authenticator programs compute it: RFC 6238 with the values every one of them supports (SHA-1, six digits, thirty seconds). */
export const secondFactor = {
  digits: 6,
  /** Length of the secret, in bytes: as long as the hash (RFC 4226, 4). */
  secretBytes: 20,
  stepSeconds: 30,
  /** How many steps earlier or later than now a code may be: telephones go slow, and typing takes a while (RFC 6238, 5.2). */
  window: 1,
  recoveryCodes: 10,
  /** How long after the right password the code may be given, in minutes. */
  signInMinutes: 5,
  /** How long after the secret was shown its first code may be given, in minutes. */
  setUpMinutes: 30,
} as const;

/** The step of an instant: how many times thirty seconds since 1970. */
export const stepOf = (instant: Date): number => Math.floor(instant.getTime() / 1_000 / secondFactor.stepSeconds);

/** The steps whose codes are accepted at an instant, the likeliest first: now, then those before and after. */
export function stepsAccepted(instant: Date): readonly number[] {
  const now = stepOf(instant);
  return [now, ...Array.from({ length: secondFactor.window }, (_, index) => [now - index - 1, now + index + 1]).flat()];
}

/** What somebody typed where a code is asked for: one of the telephone's, or one of those kept on paper. */
export type TypedCode = { readonly kind: 'CODE' | 'RECOVERY_CODE'; readonly code: string };

/** Letters and digits of a recovery code: none of 0, 1, i, l, o, u, which are misread or spell words. */
export const recoveryAlphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** Characters of a recovery code, without its dashes. */
export const recoveryLength = 16;

/** A recovery code as it is shown: groups of four. */
export const groupedRecoveryCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

const spaces = /[\s\u00a0.-]+/g;
const digitsOnly = new RegExp(`^\\d{${secondFactor.digits}}$`);
const recovery = new RegExp(`^[${recoveryAlphabet}]{${recoveryLength}}$`);

/** Reads what was typed or pasted, with the spaces and dashes people put in (“123 456”); null when it has the form of neither kind. */
export function readTypedCode(text: string): TypedCode | null {
  const code = text.replace(spaces, '').toLowerCase();
  if (digitsOnly.test(code)) return { kind: 'CODE', code };
  return recovery.test(code) ? { kind: 'RECOVERY_CODE', code } : null;
}
