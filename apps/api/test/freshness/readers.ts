import { expect } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { next } from './live-town.ts';
import type { LiveTown, Proof } from './live-town.ts';

const whole = `query Whole($town: ID!, $year: Int!, $planId: ID!) {
  dashboard(unitId: $town, year: $year) { memberCount probationaryCount attainment { done } flows { measure count } pipeline { stage count } outcome { admitted }
    monthly { cumulative } units { members pipeline attainment { done } } }
  unit(id: $town) { memberCount candidateCount children(first: 100) { totalCount nodes { memberCount candidateCount } } }
  members(filter: { unitId: $town }, first: 100) { totalCount nodes { id } pageInfo { hasNextPage } }
  plan(id: $planId) { totals { assigned } rows(first: 100) { totalCount nodes { quota { adjusted } } } ledger(first: 100) { totalCount nodes { amount unit { id } } pageInfo { hasNextPage } } }
  reports(filter: { under: $town }, first: 100) { totalCount nodes { identityHolds cells { code derived } } }
}`;

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null | undefined): number => rows.reduce((total, row) => total + (of(row) ?? 0), 0);

/** What must be equal inside one answer, because it was read by one statement; pairs named for whoever sees one differ. */
function identities(data: any): [what: string, one: unknown, other: unknown][] {
  const { dashboard, unit, members, plan, reports } = data;
  const list: [string, unknown, unknown][] = [
    ['members of the town = of the units below', dashboard.memberCount, sum(dashboard.units, (row: any) => row.members)],
    ['admissions of the town = of the units below', dashboard.attainment.done, sum(dashboard.units, (row: any) => row.attainment.done)],
    ['admissions = the flow of admissions', dashboard.attainment.done, dashboard.flows.find(({ measure }: any) => measure === 'ADMITTED').count],
    ['admissions = those whose outcome is told', dashboard.attainment.done, dashboard.outcome.admitted],
    ['candidates by stage = of the units below', sum(dashboard.pipeline, (row: any) => row.count), sum(dashboard.units, (row: any) => row.pipeline)],
    ['admissions = the last month, cumulated', dashboard.attainment.done, dashboard.monthly.at(-1)?.cumulative ?? 0],
    ['members of the tree', unit.memberCount, sum(unit.children.nodes, (row: any) => row.memberCount)],
    ['candidates of the tree', unit.candidateCount, sum(unit.children.nodes, (row: any) => row.candidateCount)],
    ['quotas of the rows = assigned', plan.totals.assigned, sum(plan.rows.nodes, (row: any) => row.quota?.adjusted)],
    ['as many reports as counted', reports.totalCount, reports.nodes.length],
  ];
  if (!members.pageInfo.hasNextPage) list.push(['as many members as counted', members.totalCount, members.nodes.length]);
  if (!plan.ledger.pageInfo.hasNextPage) list.push(['ledger = assigned', plan.totals.assigned, sum(plan.ledger.nodes, (line: any) => (line.unit.id === sample.town ? 0 : line.amount))]);
  for (const report of reports.nodes) {
    const cell = (code: string): number => report.cells.find((one: any) => one.code === code).derived;
    list.push(['a report: opening + admitted = closing', cell('OPENING') + cell('ADMITTED'), cell('CLOSING')], ['a report: its identity', report.identityHolds, true]);
  }
  return list;
}

/**
 * Reads while others write, now on this process, now on that one, until `writing` ends: every answer is right in itself, and no
 * figure that only grows is ever smaller than what was seen before. @returns how many answers were looked at
 */
export async function readWhile(writing: Promise<unknown>, town: LiveTown, planId: string, proof: Proof): Promise<number> {
  let [goesOn, reads] = [true, 0];
  const end = (): void => void (goesOn = false);
  writing.then(end, end);
  let seen = [0, 0, 0, 0];
  while (goesOn) {
    const { data, errors } = await town.ask(next(), whole, { town: sample.town, year: town.year, planId }, proof);
    if (errors) throw new Error(JSON.stringify(errors));
    expect(identities(data).filter(([, one, other]) => one !== other)).toEqual([]);
    const now = [data.dashboard.memberCount, data.dashboard.attainment.done, data.members.totalCount, data.plan.ledger.totalCount];
    expect(now.map((figure, index) => Math.min(figure, seen[index] ?? 0))).toEqual(seen);
    seen = now;
    reads += 1;
  }
  return reads;
}
