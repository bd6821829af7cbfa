import { createHash } from 'node:crypto';

const names = new Map<string, string>();
// Hostile variety of questions must not fill memory: past the bound a name is computed again each time.
const maxNames = 2_000;

/**
 * The name a statement is prepared under, made from its text: PostgreSQL parses and plans it once per connection. One text for each
 * shape of a question, values in parameters only, so that there are few.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s_${createHash('sha1').update(text).digest('base64url')}`;
  if (names.size < maxNames) names.set(text, name);
  return name;
}
