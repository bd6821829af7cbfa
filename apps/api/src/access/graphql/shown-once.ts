/** Puts what is shown this once beside a payload; payloads are kept for a repeated request, and a secret must not be. Refused: null. */
export function withSecret(payload: object, field: string, secret: unknown): object {
  const refused = 'userErrors' in payload && Array.isArray(payload.userErrors) && payload.userErrors.length > 0;
  return { ...payload, [field]: refused ? null : secret };
}
