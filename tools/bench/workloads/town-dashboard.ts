import { flowMeasures } from '@dangvu/domain/reporting/measures';
import { at, listAt, pick } from '../answer.ts';
import type { Plain } from '../answer.ts';
import { flatUnit, postgraphileUnits, productUnit, productUnits } from './unit-progress.ts';
import type { Asking, ReadWorkload } from './workload.ts';

/** Figures by name. Some contenders leave out what is 0; the product says it. */
function figures(entries: readonly (readonly [name: string, n: unknown])[]): Plain {
  return Object.fromEntries(entries.filter(([, n]) => n !== 0).map(([name, n]) => [name, n as Plain]));
}

/** What the product counts as a flow; the counters hold discipline as well. */
const flows = new Set<string>(flowMeasures);

const event = (row: unknown, id: string): Plain => ({
  ...pick(row, { id, act: 'act', effectiveOn: 'effectiveOn', personName: 'personName' }),
  branch: pick(at(row, 'branch'), { id, name: 'name' }),
});

const product: Asking = {
  bodies: async ({ townId, year }) => [
    {
      query: `query Dashboard($unitId: ID!, $year: Int) {
        dashboard(unitId: $unitId, year: $year) {
          memberCount probationaryCount attainment { done quota percent { value } } flows { measure count } pipeline { stage count } ${productUnits}
          recentEvents(first: 10) { nodes { id act effectiveOn personName branch { id name } } }
        }
      }`,
      variables: { unitId: townId, year },
    },
  ],
  data: (answer) => {
    const board = at(answer, 'data', 'dashboard');
    return {
      ...pick(board, { memberCount: 'memberCount', probationaryCount: 'probationaryCount' }),
      ...pick(at(board, 'attainment'), { done: 'done', quota: 'quota' }),
      percent: at(board, 'attainment', 'percent', 'value') as Plain,
      flows: figures(listAt(board, 'flows').map((row) => [String(at(row, 'measure')), at(row, 'count')])),
      stages: figures(listAt(board, 'pipeline').map((row) => [String(at(row, 'stage')), at(row, 'count')])),
      units: listAt(board, 'units').map(productUnit),
      events: listAt(board, 'recentEvents', 'nodes').map((row) => event(row, 'id')),
    };
  },
};

const totals = { memberCount: 'memberCount', probationaryCount: 'probationaryCount', done: 'done', quota: 'quota', percent: 'percent' };

const postgraphile: Asking = {
  bodies: async ({ townId, from, to }) => [
    {
      query: `query Dashboard($unitId: UUID!, $from: Date!, $to: Date!) {
        dashboardTotals(pUnit: $unitId, pFrom: $from, pTo: $to) { memberCount probationaryCount done quota percent }
        flowsList(pUnit: $unitId, pFrom: $from, pTo: $to) { name n }
        stagesList(pUnit: $unitId) { name n }
        ${postgraphileUnits}
        recentEventsList(pUnit: $unitId, pFrom: $from, pTo: $to, pRows: 10) { rowId act effectiveOn personName branch { rowId name } }
      }`,
      variables: { unitId: townId, from, to },
    },
  ],
  data: (answer) => {
    const data = at(answer, 'data');
    return {
      ...pick(at(data, 'dashboardTotals'), totals),
      flows: figures(listAt(data, 'flowsList').map((row) => [String(at(row, 'name')), at(row, 'n')] as const).filter(([name]) => flows.has(name))),
      stages: figures(listAt(data, 'stagesList').map((row) => [String(at(row, 'name')), at(row, 'n')])),
      units: listAt(data, 'unitProgressList').map((row) => flatUnit(row, 'unitId')),
      events: listAt(data, 'recentEventsList').map((row) => event(row, 'rowId')),
    };
  },
};

const limit: Asking = {
  bodies: async ({ townId, from, to }) => [{ unitId: townId, from, to }],
  data: (answer) => ({
    ...pick(answer, totals),
    flows: figures(Object.entries(at(answer, 'flows') as object).filter(([name]) => flows.has(name))),
    stages: figures(Object.entries(at(answer, 'stages') as object)),
    units: listAt(answer, 'units').map((row) => flatUnit(row, 'id')),
    events: listAt(answer, 'events').map((row) => event(row, 'id')),
  }),
};

/** W3: the town's dashboard of this year: totals, movements, candidates by stage, each unit below, the last ten events. */
export const townDashboard: ReadWorkload = { code: 'W3', title: 'town dashboard: totals, by status, each ward, last events', asking: { product, postgraphile, limit } };
