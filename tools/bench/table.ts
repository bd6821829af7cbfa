import type { ContenderResult, Measured, WorkloadResult } from './result.ts';

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ').trimEnd()).join('\n');
}

/** A figure to three digits or so; a dash where there is none. */
export const figure = (value: number | null): string => (value === null ? '—' : value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2));

/** A ratio with its goal beside it: '1.62 ≥ 1.5 ✓'. */
export function against(value: number | null, goal: number | undefined, better: 'more' | 'less' = 'more'): string {
  if (value === null) return '—';
  if (goal === undefined) return figure(value);
  const met = better === 'more' ? value >= goal : value <= goal;
  return `${figure(value)} ${better === 'more' ? '≥' : '≤'} ${goal} ${met ? '✓' : '✗'}`;
}

const line = (name: string, connections: string, { perSecond, p50, p95, p99, serverCpu, databaseCpu }: Measured): string[] => [
  name,
  connections,
  figure(perSecond.median),
  `${figure(perSecond.min)}–${figure(perSecond.max)}`,
  figure(p50),
  figure(p95),
  figure(p99),
  figure(serverCpu),
  figure(databaseCpu),
];

/** One workload as text: the ratios with their goals, then each contender at each number of connections. */
export function workloadTable(code: string, result: WorkloadResult): string {
  const { goal } = result;
  const forms = Object.entries(result.vsForms).map(([name, { speed, cpu }]) => `    of ${name} ${against(speed, goal.vsForms?.[name])} (CPU ${against(cpu, undefined)})`);
  const summary = [
    `${code}  ${result.title}`,
    `    of PostGraphile ${against(result.vsPostgraphile, goal.vsPostgraphile)} (CPU ${against(result.cpuVsPostgraphile, undefined)})` +
      `   of the limit ${against(result.vsLimit, goal.vsLimit)} (CPU ${against(result.cpuVsLimit, undefined)})` +
      `   statements ${against(result.statements, goal.statements, 'less')}   buffers ${figure(result.buffers)}` +
      (result.vsBeside === null ? '' : `   of the build beside ${figure(result.vsBeside)}`),
    ...forms,
  ];
  const rows = [['contender', 'conn', 'req/s', 'min–max', 'p50 ms', 'p95', 'p99', 'server CPU ms', 'database CPU ms', 'statements', 'buffers']];
  for (const [kind, contender] of Object.entries(result.contenders)) {
    for (const [connections, some] of Object.entries(contender.byConnections)) {
      rows.push([...line(kind, connections, some), figure(contender.statements), figure(contender.buffers)]);
    }
  }
  return [...summary, table(rows)].join('\n');
}

/** CPU of server and database per request, in milliseconds, at the middle number of connections: what a noisy machine does not change. */
export function cpuOf({ byConnections }: ContenderResult): number | null {
  const middle = byConnections['8'] ?? Object.values(byConnections)[0];
  return middle && middle.serverCpu !== null ? middle.serverCpu + middle.databaseCpu : null;
}

/** Every goal on one line each: by requests a second, and by CPU per request. */
export function summaryTable(results: readonly (readonly [code: string, result: WorkloadResult])[]): string {
  const cpu = ({ contenders }: WorkloadResult, name: string): string => figure(contenders[name] ? cpuOf(contenders[name]) : null);
  return table([
    ['', 'of PostGraphile', 'by CPU', 'of the limit', 'by CPU', 'statements', 'buffers', 'CPU ms: product', 'PostGraphile', 'limit'],
    ...results.flatMap(([code, result]) => {
      const { goal, vsForms } = result;
      return [
        [
          code,
          against(result.vsPostgraphile, goal.vsPostgraphile),
          figure(result.cpuVsPostgraphile),
          against(result.vsLimit, goal.vsLimit),
          figure(result.cpuVsLimit),
          against(result.statements, goal.statements, 'less'),
          figure(result.buffers),
          cpu(result, 'product'),
          cpu(result, 'postgraphile'),
          cpu(result, 'limit'),
        ],
        ...Object.entries(vsForms).map(([name, { speed, cpu: thrift }]) => [`  of ${name}`, against(speed, goal.vsForms?.[name]), figure(thrift), '', '', '', '', '', cpu(result, name), '']),
      ];
    }),
  ]);
}
