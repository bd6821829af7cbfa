import { at, listAt, pick } from '../answer.ts';
import type { Plain } from '../answer.ts';
import type { Asking, ReadWorkload } from './workload.ts';

export const productUnits = `units { unit { id name } members pipeline attainment { done quota percent { value } } }`;
export const postgraphileUnits = `unitProgressList(pUnit: $unitId, pFrom: $from, pTo: $to) { unitId name members pipeline done quota percent }`;

/** A unit's line as the product answers it. */
export const productUnit = (row: unknown): Plain => ({
  ...pick(at(row, 'unit'), { id: 'id', name: 'name' }),
  ...pick(row, { members: 'members', pipeline: 'pipeline' }),
  ...pick(at(row, 'attainment'), { done: 'done', quota: 'quota' }),
  percent: at(row, 'attainment', 'percent', 'value') as Plain,
});

/** A unit's line as the others answer it; `id` is what they call the unit's id. */
export const flatUnit = (row: unknown, id: string): Plain =>
  pick(row, { id, name: 'name', members: 'members', pipeline: 'pipeline', done: 'done', quota: 'quota', percent: 'percent' });

const product: Asking = {
  bodies: async ({ wardId, year }) => [
    { query: `query Progress($unitId: ID!, $year: Int) { dashboard(unitId: $unitId, year: $year) { ${productUnits} } }`, variables: { unitId: wardId, year } },
  ],
  data: (answer) => ({ units: listAt(answer, 'data', 'dashboard', 'units').map(productUnit) }),
};

const postgraphile: Asking = {
  bodies: async ({ wardId, from, to }) => [
    { query: `query Progress($unitId: UUID!, $from: Date!, $to: Date!) { ${postgraphileUnits} }`, variables: { unitId: wardId, from, to } },
  ],
  data: (answer) => ({ units: listAt(answer, 'data', 'unitProgressList').map((row) => flatUnit(row, 'unitId')) }),
};

const limit: Asking = {
  bodies: async ({ wardId, from, to }) => [{ unitId: wardId, from, to }],
  data: (answer) => ({ units: listAt(answer, 'units').map((row) => flatUnit(row, 'id')) }),
};

// The same from the records, without a counter: what a schema without them costs.
const aggregating: Asking = {
  bodies: async ({ wardId, from, to }) => [
    {
      query: `query Progress($unitId: UUID!, $from: Date!, $to: Date!) {
        unitProgressAggregatingList(pUnit: $unitId, pFrom: $from, pTo: $to) { unitId name members pipeline done quota percent }
      }`,
      variables: { unitId: wardId, from, to },
    },
  ],
  data: (answer) => ({ units: listAt(answer, 'data', 'unitProgressAggregatingList').map((row) => flatUnit(row, 'unitId')) }),
};

/** W2: every branch of a ward with its members, candidates, quota, admissions and percentage of the year. */
export const unitProgress: ReadWorkload = { code: 'W2', title: 'ward progress: each branch × indicators of the year', asking: { product, postgraphile, limit }, forms: [{ name: 'postgraphile, aggregating', kind: 'postgraphile', asking: aggregating }] };
