// What would break a third party that asks by the schema committed last.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';

/** Breaking changes from one schema to the other that none of the decisions names in full, e.g. "Plan.gap was removed." */
export function undecidedBreakingChanges(before: string, after: string, decisions: readonly string[]): string[] {
  const changes = findBreakingChanges(buildSchema(before), buildSchema(after)).map((change) => change.description);
  return changes.filter((description) => !decisions.some((text) => text.includes(description)));
}

/** A committed file as the last commit has it; null outside of a repository or before its first commit. */
export function committed(root: string, path: string): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 16_000_000 });
  } catch {
    return null;
  }
}

/** Texts of the decisions of the API. */
export function decisionsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
