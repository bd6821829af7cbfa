// npm run bench: the product as shipped beside PostGraphile 5 and beside the limit, over one database, answers compared first.
//
//   node tools/bench/main.ts [--quick] [--only W1,W3] [--beside other-build/main.js] [--product build/main.js] [--write]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../start/settings.ts';
import { startContender } from './contenders/contender.ts';
import type { Contender } from './contenders/contender.ts';
import { startBenchDatabase } from './database.ts';
import { residentOf } from './process-cost.ts';
import { benchRead } from './read-bench.ts';
import type { Effort } from './read-bench.ts';
import { machine, workloadResult } from './result.ts';
import type { WorkloadResult } from './result.ts';
import { sceneOf } from './scene.ts';
import { workloadTable } from './table.ts';
import { memberList } from './workloads/member-list.ts';
import { townDashboard } from './workloads/town-dashboard.ts';
import { unitProgress } from './workloads/unit-progress.ts';
import type { ContenderKind } from './workloads/workload.ts';

const thorough: Effort = { connections: [1, 8, 32], rounds: 5, seconds: 3, warmUpSeconds: 2 };
const quick: Effort = { connections: [1, 8, 32], rounds: 3, seconds: 0.8, warmUpSeconds: 1 };

const versionOf = (name: string): string => (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      beside: { type: 'string' },
      product: { type: 'string', default: join(ROOT, 'dist/apps/api/main.js') },
      write: { type: 'boolean', default: false },
    },
  });
  const effort = values.quick ? quick : thorough;
  const only = values.only?.split(',');
  const undo: (() => Promise<void>)[] = [];
  try {
    const database = await startBenchDatabase((line) => console.log(line));
    undo.push(() => database.stop());
    const scene = await sceneOf(database.ownerUrl);
    const kinds: ContenderKind[] = ['product', 'postgraphile', 'limit', ...(values.beside ? (['beside'] as const) : [])];
    const contenders: Contender[] = [];
    for (const kind of kinds) {
      const contender = await startContender(kind, database, { product: values.product, beside: values.beside ?? null });
      contenders.push(contender);
      undo.push(() => contender.stop());
    }
    const workloads: Record<string, WorkloadResult> = {};
    for (const workload of [memberList, unitProgress, townDashboard].filter(({ code }) => !only || only.includes(code))) {
      const result = workloadResult(await benchRead(workload, contenders, scene, database, effort));
      workloads[workload.code] = result;
      console.log(`\n${workloadTable(workload.code, result)}`);
    }
    const report = {
      workloads,
      growth: {},
      answersEqual: true,
      effort,
      memoryMB: Object.fromEntries(contenders.map(({ kind, pid }) => [kind, residentOf(pid)])),
      machine: machine(),
      versions: { node: process.versions.node, postgresql: database.version, postgraphile: versionOf('postgraphile'), pg: versionOf('pg'), autocannon: versionOf('autocannon') },
      measuredOn: new Date().toISOString().slice(0, 10),
    };
    console.log(`\nMB: ${JSON.stringify(report.memoryMB)}`);
    if (values.write) {
      const folder = join(ROOT, 'tools/bench/results');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
    }
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
