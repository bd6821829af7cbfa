import type { Client } from 'pg';

/** Something one connection does, in order with whatever else is in its group. */
export interface Job {
  /** Jobs of one group never run at the same time: they would wait for each other's locks. */
  readonly group: string;
  /** Rough size; large ones begin first. */
  readonly weight: number;
  run(client: Client): Promise<void>;
}

/** Shares jobs among connections, group by group, the heaviest first. */
export async function inLanes(clients: readonly Client[], jobs: readonly Job[]): Promise<void> {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) groups.set(job.group, [...(groups.get(job.group) ?? []), job]);
  const weightOf = (group: readonly Job[]): number => group.reduce((sum, { weight }) => sum + weight, 0);
  const waiting = [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
  await Promise.all(
    clients.map(async (client) => {
      for (let group = waiting.shift(); group; group = waiting.shift()) for (const job of group) await job.run(client);
    }),
  );
}
