import type { Contender } from '../contenders/contender.ts';
import { runRound } from '../round.ts';
import { statementCost } from '../statement-cost.ts';
import { discipline } from '../workloads/discipline.ts';
import { requireRecorded, supplyFrom } from '../write-bench.ts';
import { connections, type Cost, type ScaleEffort, summary } from './measure.ts';
import { viewers } from './questions.ts';

/** W4 on members from everywhere in the country, by its officer. @throws Error when an act fails or one is missing from the log */
export async function measureActs(contender: Contender, today: string, database: Readonly<{ ownerUrl: string; pid: number }>, effort: ScaleEffort): Promise<Cost> {
  const supply = await supplyFrom(database.ownerUrl, today, { account: viewers.country, most: 50_000 });
  const acting = discipline.acting.product;
  const ask = contender.ask(discipline.code);
  const load = { workload: discipline.code, databasePid: database.pid, connections, succeeded: acting.succeeded, next: () => acting.body(supply.next()) };
  await runRound(contender, { ...load, seconds: effort.seconds });
  const cost = await statementCost(database.ownerUrl, contender.role, 20, async () => acting.data(await ask(acting.body(supply.next()))));
  const rounds = [];
  for (let round = 0; round < effort.rounds; round += 1) rounds.push(await runRound(contender, { ...load, seconds: effort.seconds }));
  await requireRecorded(database.ownerUrl, supply);
  return summary(cost, rounds);
}
