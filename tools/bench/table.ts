import type { Measured, WorkloadResult } from './result.ts';

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ').trimEnd()).join('\n');
}

const figure = (value: number | null): string => (value === null ? '—' : value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2));

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
  const summary = [
    `${code}  ${result.title}`,
    `    of PostGraphile ${against(result.vsPostgraphile, goal.vsPostgraphile)} (CPU ${against(result.cpuVsPostgraphile, undefined)})` +
      `   of the limit ${against(result.vsLimit, goal.vsLimit)} (CPU ${against(result.cpuVsLimit, undefined)})` +
      `   statements ${against(result.statements, goal.statements, 'less')}   buffers ${figure(result.buffers)}` +
      (result.vsAliases === null ? '' : `   of PostGraphile row by row ${against(result.vsAliases, goal.vsAliases)}`) +
      (result.vsBeside === null ? '' : `   of the build beside ${figure(result.vsBeside)}`),
  ];
  const rows = [['contender', 'conn', 'req/s', 'min–max', 'p50 ms', 'p95', 'p99', 'server CPU ms', 'database CPU ms', 'statements', 'buffers']];
  for (const [kind, contender] of Object.entries(result.contenders)) {
    for (const [connections, some] of Object.entries(contender.byConnections)) {
      rows.push([...line(kind, connections, some), figure(contender.statements), figure(contender.buffers)]);
    }
  }
  return [...summary, table(rows)].join('\n');
}
