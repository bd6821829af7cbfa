// What the product is asked in a country, and by whom.
import { readFileSync } from 'node:fs';
import { productUnits } from '../workloads/unit-progress.ts';
import type { CountryScene } from './country-scene.ts';

export const viewers = { country: 'can-bo.toan-quoc', province: 'can-bo.tinh-01', town: 'can-bo.thi-xa.0000' } as const;

export interface Question {
  /** Names the measurement in the result: workload, what about, seen by whom. */
  readonly key: string;
  readonly viewer: keyof typeof viewers;
  /** Asked in turn. */
  readonly bodies: readonly object[];
  /** For how long at least, where one answer takes seconds. */
  readonly seconds?: number;
}

const list = `query Members($filter: MemberFilter!, $after: String) {
  members(filter: $filter, first: 50, after: $after) {
    nodes { id personName status decidedOn branch { id name parent { id name parent { id name } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const progress = `query Progress($unitId: ID!, $year: Int) { dashboard(unitId: $unitId, year: $year) { ${productUnits} } }`;
const dashboard = `query Dashboard($unitId: ID!, $year: Int) {
  dashboard(unitId: $unitId, year: $year) {
    memberCount probationaryCount attainment { done quota percent { value } } flows { measure count } pipeline { stage count } ${productUnits}
    recentEvents(first: 10) { nodes { id act effectiveOn personName branch { id name } } }
  }
}`;

// What is asked for every page: how much waits. And the first page of the day as it asks, with everything that stands on it.
const counters = 'query Counters { viewer { counters { workItems reportsWaiting transfersWaiting } } }';
const overview = readFileSync(new URL('../../../apps/admin/src/features/reporting/overview.graphql', import.meta.url), 'utf8');

const givenNames = ['hùng', 'lan', 'minh', 'huong', 'sơn', 'trang'];
const twoWords = ['nguyễn hùng', 'trần lan', 'le minh', 'pham huong', 'võ sơn', 'cao trang', 'lo thang', 'dau hanh'];

/** Every question of the growth table. */
export function questionsOf(scene: CountryScene): Question[] {
  const { country, province, town, largeWard, smallWard, deep, year } = scene;
  const members = (unitId: string, after: string | null = null): object => ({ query: list, variables: { filter: { unitId }, after } });
  const named = (unitId: string, search: string): object => ({ query: list, variables: { filter: { unitId, search }, after: null } });
  const board = (query: string, unitId: string): object => ({ query, variables: { unitId, year } });
  return [
    { key: 'W1 country', viewer: 'country', bodies: [members(country)] },
    { key: 'W1 country, deep page', viewer: 'country', bodies: [members(country, deep.after)] },
    { key: 'W1 province', viewer: 'province', bodies: [members(province)] },
    { key: 'W1 town', viewer: 'town', bodies: [members(town)] },
    { key: 'W1 town, seen by the country', viewer: 'country', bodies: [members(town)] },
    { key: 'W2 large ward', viewer: 'town', bodies: [board(progress, largeWard.id)] },
    { key: 'W2 small ward', viewer: 'town', bodies: [board(progress, smallWard.id)] },
    { key: 'W2 large ward, seen by the country', viewer: 'country', bodies: [board(progress, largeWard.id)] },
    { key: 'W3 country', viewer: 'country', bodies: [board(dashboard, country)] },
    { key: 'W3 province', viewer: 'province', bodies: [board(dashboard, province)] },
    { key: 'W3 town', viewer: 'town', bodies: [board(dashboard, town)] },
    { key: 'W3 town, seen by the country', viewer: 'country', bodies: [board(dashboard, town)] },
    { key: 'overview country', viewer: 'country', bodies: [board(overview, country)], seconds: 20 },
    { key: 'overview province', viewer: 'province', bodies: [board(overview, province)], seconds: 20 },
    { key: 'overview town', viewer: 'town', bodies: [board(overview, town)] },
    { key: 'counters town', viewer: 'town', bodies: [{ query: counters, variables: {} }] },
    { key: 'search town, one word', viewer: 'town', bodies: givenNames.map((name) => named(town, name)) },
    { key: 'search country, two words', viewer: 'country', bodies: twoWords.map((name) => named(country, name)) },
  ];
}
