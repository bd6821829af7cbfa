import { type BulkEffort, bulkRound, callMany, Probationers } from '../bulk-bench.ts';
import type { Contender } from '../contenders/contender.ts';
import { statementCost } from '../statement-cost.ts';
import { connections, type Cost, summary } from './measure.ts';

const oneByOne: readonly BulkEffort[] = [
  { rounds: 3, calls: 4, rows: 200 },
  { rounds: 3, calls: 3, rows: 1000 },
];
const together: BulkEffort = { rounds: 3, calls: connections * 2, rows: 200 };

/**
 * W5 in the first town of the country, by its officer: 200 rows and 1,000, one call at a time, and 200 rows by eight people at once.
 * More than 1,400 rows cost more than one question may: a thousand stand for two.
 * People to recognise are made for it and stay, so a country that is kept is asked only when told to.
 * @throws Error when a row is not answered
 */
export async function measureBulk(contender: Contender, scene: Readonly<{ largeWard: { id: string }; today: string; officer: string }>, database: Readonly<{ ownerUrl: string; pid: number }>): Promise<Record<string, Cost>> {
  const counted = 2;
  const needed = [...oneByOne, together].reduce((sum, { rounds, calls, rows }) => sum + (rounds * calls + calls + counted) * rows, 0);
  const people = await Probationers.make(database.ownerUrl, scene.largeWard.id, scene.today, needed, scene.officer);
  const costs: Record<string, Cost> = {};
  const measured = async (key: string, { rounds, calls, rows }: BulkEffort, lanes: number): Promise<void> => {
    const some = () => Array.from({ length: calls }, () => people.next(rows));
    await bulkRound(contender, 'product', some(), database.pid, lanes);
    const cost = await statementCost(database.ownerUrl, contender.role, counted, () => callMany(contender, 'product', people.next(rows)));
    const done = [];
    for (let round = 0; round < rounds; round += 1) done.push(await bulkRound(contender, 'product', some(), database.pid, lanes));
    costs[key] = summary(cost, done);
  };
  for (const effort of oneByOne) await measured(`W5 ${effort.rows}, one at a time`, effort, 1);
  await measured(`W5 ${together.rows}`, together, connections);
  return costs;
}
