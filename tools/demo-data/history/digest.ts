// node digest.ts <day>: lives the town up to a day and prints the digest of its history.
import { createHash } from 'node:crypto';
import { quotaReader } from '../plans/quotas.ts';
import type { World } from './model.ts';
import { simulate } from './simulate.ts';

/** SHA-256 over every event with its person, place and days: two histories with the same digest are the same. */
export function digestOf(world: World): string {
  const lines = world.events.map((event) =>
    [event.id, event.act, event.person.fullName, event.branch.code, event.effectiveOn, event.recordedAt, JSON.stringify(event.details)].join(' '),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

if (import.meta.main) console.log(digestOf(simulate(process.argv[2] ?? '', quotaReader())));
