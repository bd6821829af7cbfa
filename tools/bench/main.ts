// npm run bench: the product as shipped beside PostGraphile 5 and beside the limit, over one database, answers compared first.
//
//   node tools/bench/main.ts [--quick] [--only W1,W3] [--product build/main.js] [--beside other-build/main.js] [--save]
//
// --beside measures another build of the product in the same rounds: a change and what was before it. --save keeps the result in
// results/latest.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
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
import { machine, workloadResult } from './result.ts';
import type { WorkloadResult } from './result.ts';
import { sceneOf } from './scene.ts';
import { workloadTable } from './table.ts';
import { benchWrite } from './write-bench.ts';
import { memberList } from './workloads/member-list.ts';
import { townDashboard } from './workloads/town-dashboard.ts';
import { unitProgress } from './workloads/unit-progress.ts';
import type { ContenderKind } from './workloads/workload.ts';

const thorough: Effort = { connections: [1, 8, 32], rounds: 5, seconds: 2.5, warmUpSeconds: 2 };
// Two minutes with everything: few and short rounds, enough to see a factor and not a tenth.
const quick: Effort = { connections: [1, 8], rounds: 3, seconds: 1, warmUpSeconds: 1 };

const versionOf = (name: string): string => (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

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
  // What else the machine was doing: beyond the number of cores, only ratios mean anything.
  const loadBefore = Math.round((loadavg()[0] ?? 0) * 10) / 10;
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
    const workloads: Record<string, WorkloadResult> = {};
    const tables: string[] = [];
    const tell = (text: string): void => {
      tables.push(text);
      console.log(`\n${text}`);
    };
    for (const workload of [memberList, unitProgress, townDashboard].filter(({ code }) => !only || only.includes(code))) {
      const result = workloadResult(await benchRead(workload, contenders, scene, database, effort));
      workloads[workload.code] = result;
      tell(workloadTable(workload.code, result));
    }
    if (!only || only.includes('W4')) {
      const result = workloadResult(await benchWrite(contenders, scene.today, database, effort));
      workloads['W4'] = result;
      tell(workloadTable('W4', result));
    }
    if (!only || only.includes('W5')) {
      const result = workloadResult(await benchBulk(contenders, scene, database, values.quick ? { rounds: 3, calls: 3, rows: 200 } : { rounds: 5, calls: 6, rows: 200 }));
      workloads['W5'] = result;
      tell(workloadTable('W5', result));
    }
    const report = {
      workloads,
      growth: {},
      answersEqual: true,
      effort,
      memoryMB: Object.fromEntries(contenders.map(({ kind, pid }) => [kind, residentOf(pid)])),
      machine: { ...machine(), loadBefore },
      versions: { node: process.versions.node, postgresql: database.version, postgraphile: versionOf('postgraphile'), pg: versionOf('pg'), autocannon: versionOf('autocannon') },
      measuredOn: new Date().toISOString().slice(0, 10),
    };
    console.log(`\nMB: ${JSON.stringify(report.memoryMB)}`);
    if (values.save) {
      const folder = join(ROOT, 'tools/bench/results');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
      writeFileSync(join(folder, 'latest.txt'), `${tables.join('\n\n')}\n`);
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
