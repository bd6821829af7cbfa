import { against, figure, table } from '../table.ts';
import type { Country, GrowthLine } from './growth.ts';

/** Every limit with its figure. */
export function growthTable(lines: readonly GrowthLine[]): string {
  return table([
    ['growth', 'figure and limit', 'of'],
    ...lines.map(({ what, value, limit, better, of }) => [what, value === null ? `— ${better === 'more' ? '≥' : '≤'} ${limit}  ` : against(value, limit, better), of]),
  ]);
}

/** What each question costs in one country. */
export function costTable(country: Country): string {
  const { size, years, members, branches, loadSeconds, rows, diskMB, startMs, residentMB } = country;
  const heading = `Country ${size}, ${years} y: ${members} members, ${branches} branches; ${rows} rows loaded in ${loadSeconds} s, ${diskMB} MB on disk; server starts in ${startMs} ms, holds ${residentMB ?? '—'} MB`;
  return [
    heading,
    table([
      ['question', 'statements', 'buffers', 'p50 ms', 'p95', 'req/s', 'server CPU ms', 'database CPU ms'],
      ...Object.entries(country.costs).map(([key, cost]) => [
        key,
        String(cost.statements),
        String(cost.buffers),
        figure(cost.p50),
        figure(cost.p95),
        figure(cost.perSecond),
        figure(cost.serverCpu),
        figure(cost.databaseCpu),
      ]),
    ]),
    ...Object.entries(country.unanswered ?? {}).map(([key, said]) => `${key}: not answered: ${said}`),
  ].join('\n');
}
