import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../start/settings.ts';
import type { WorkloadResult } from './result.ts';
import type { Results } from './results-file.ts';
import type { Country } from './scale/growth.ts';
import { growthLines } from './scale/growth.ts';
import { costTable, growthTable } from './scale/growth-table.ts';
import { summaryTable, workloadTable } from './table.ts';

const versionOf = (name: string): string => (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** Versions of what was measured and of what measured it. @param postgresql what the server says; null leaves it as it was kept */
export const versions = (postgresql: string | null): Record<string, string> => ({
  node: process.versions.node,
  ...(postgresql !== null && { postgresql }),
  postgraphile: versionOf('postgraphile'),
  pg: versionOf('pg'),
  autocannon: versionOf('autocannon'),
});

/** Everything kept, as text: the goals first, then growth, then each part in full. */
export function printed({ workloads, growth, machine }: Results): string {
  const results = Object.entries(workloads as Record<string, WorkloadResult>).sort(([a], [b]) => (a < b ? -1 : 1));
  const { countries = [] } = growth as { countries?: readonly Country[] };
  return [
    `machine  ${Object.values(machine).join(', ')}`,
    ...(results.length > 0 ? [summaryTable(results)] : []),
    ...(countries.length > 0 ? [growthTable(growthLines(countries))] : []),
    ...results.map(([code, result]) => workloadTable(code, result)),
    ...countries.map(costTable),
  ].join('\n\n');
}
