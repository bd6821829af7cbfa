// npm run bench: the product as shipped beside PostGraphile 5 and beside the limit, over one database, answers compared first.
//
//   node tools/bench/main.ts [--quick] [--only W1,W3] [--product build/main.js] [--beside other-build/main.js] [--save]
//
// --beside measures another build of the product in the same rounds: a change and what was before it. --save keeps what was measured in
// results/latest.json and leaves the rest of it as it was.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../start/settings.ts';
import { startContender } from './contenders/contender.ts';
import type { Contender } from './contenders/contender.ts';
import { startBenchDatabase } from './database.ts';
import { residentOf } from './process-cost.ts';
import { benchBulk } from './bulk-bench.ts';
import { benchRead } from './read-bench.ts';
import type { Effort } from './read-bench.ts';
import { printed, versions } from './report.ts';
import { machine, workloadResult } from './result.ts';
import type { WorkloadResult } from './result.ts';
import { sceneOf } from './scene.ts';
import { type Measured, keep, measuredNow } from './results-file.ts';
import { summaryTable, workloadTable } from './table.ts';
import { benchWrite } from './write-bench.ts';
import { memberList } from './workloads/member-list.ts';
import { townDashboard } from './workloads/town-dashboard.ts';
import { unitProgress } from './workloads/unit-progress.ts';
import type { ContenderKind } from './workloads/workload.ts';

const thorough: Effort = { connections: [1, 8, 32], rounds: 5, seconds: 2.5, warmUpSeconds: 2 };
// Two minutes with everything: few and short rounds, enough to see a factor and not a tenth.
const quick: Effort = { connections: [1, 8], rounds: 3, seconds: 1, warmUpSeconds: 1 };

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      beside: { type: 'string' },
      product: { type: 'string', default: join(ROOT, 'dist/apps/api/main.js') },
      save: { type: 'boolean', default: false },
    },
  });
  const effort = values.quick ? quick : thorough;
  const only = values.only?.split(',');
  const builds = { product: resolve(values.product), beside: values.beside === undefined ? null : resolve(values.beside) };
  for (const build of [builds.product, builds.beside]) {
    if (build !== null && !existsSync(build)) throw new Error(`Chưa có ${build}: chạy npm run bench, lệnh đó dựng trước. / ${build} is not built: npm run bench builds it first.`);
  }
  const undo: (() => Promise<void>)[] = [];
  try {
    const database = await startBenchDatabase((line) => console.log(line));
    undo.push(() => database.stop());
    const scene = await sceneOf(database.ownerUrl);
    const kinds: ContenderKind[] = ['product', 'postgraphile', 'limit', ...(builds.beside === null ? [] : (['beside'] as const))];
    const contenders: Contender[] = [];
    for (const kind of kinds) {
      const contender = await startContender(kind, database, builds);
      contenders.push(contender);
      undo.push(() => contender.stop());
    }
    const workloads: Record<string, WorkloadResult & { readonly measured: Measured }> = {};
    const tell = (code: string, measured: Measured, result: WorkloadResult): void => {
      workloads[code] = { ...result, measured };
      console.log(`\n${workloadTable(code, result)}`);
    };
    for (const workload of [memberList, unitProgress, townDashboard].filter(({ code }) => !only || only.includes(code))) {
      const measured = measuredNow(effort);
      tell(workload.code, measured, workloadResult(await benchRead(workload, contenders, scene, database, effort)));
    }
    if (!only || only.includes('W4')) {
      const measured = measuredNow(effort);
      tell('W4', measured, workloadResult(await benchWrite(contenders, scene.today, database, effort)));
    }
    if (!only || only.includes('W5')) {
      const measured = measuredNow(effort);
      tell('W5', measured, workloadResult(await benchBulk(contenders, scene, database, values.quick ? { rounds: 3, calls: 3, rows: 200 } : { rounds: 5, calls: 6, rows: 200 })));
    }
    const memoryMB = Object.fromEntries(contenders.map(({ kind, pid }) => [kind, residentOf(pid)]));
    console.log(`\n${summaryTable(Object.entries(workloads))}\n\nMB: ${JSON.stringify(memoryMB)}`);
    if (values.save) keep({ workloads, answersEqual: true, memoryMB, machine: machine(), versions: versions(database.version) }, printed);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
