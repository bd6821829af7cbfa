import type { Answer, Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

let count = 0;
const next = (): number => (count += 1);
/** A key nobody used. */
export const newKey = (): string => `key-of-a-test-${next()}`;
/** A decision with a number of its own. */
export const decision = (decidedOn: string): object => ({ number: `${next()}-QĐ/ThU`, decidedOn, signatory: 'Bí thư Thị ủy' });

const errors = `userErrors { __typename code message path ... on QuotaExceeded { available requested unit { id } } ... on StaleVersion { currentVersion } ... on QuotaBeyondFeasible { units { unit { id } quota feasible } } }`;

const documents = {
  planCreate: `mutation M($input: PlanCreateInput!) { planCreate(input: $input) { plan { id version state title year target totals { assigned gap } } ${errors} } }`,
  planDiscard: `mutation M($input: PlanDiscardInput!) { planDiscard(input: $input) { ok ${errors} } }`,
  planTargetSet: `mutation M($input: PlanTargetSetInput!) { planTargetSet(input: $input) { plan { id version target } ${errors} } }`,
  quotaDraftSet: `mutation M($input: QuotaDraftSetInput!) { quotaDraftSet(input: $input) { plan { id version totals { target assigned gap unitsAssigned unitsWithout } }
    rejected { unitId error { code message path } } ${errors} } }`,
  planPublish: `mutation M($input: PlanPublishInput!) { planPublish(input: $input) { plan { id version state gapRemark publishedAt decision { number kind issuer { id } }
    totals { target assigned gap reserve } rows { nodes { unit { id } draft quota { original adjusted } } } } ${errors} } }`,
  quotaRevise: `mutation M($input: QuotaReviseInput!) { quotaRevise(input: $input) { plan { id version rows { nodes { unit { id } quota { original adjusted } } } }
    lines { kind amount unit { id } counterpart { id } reason feasible late } ${errors} } }`,
  quotaCarryOver: `mutation M($input: QuotaCarryOverInput!) { quotaCarryOver(input: $input) { plan { id version target totals { assigned gap } rows { nodes { unit { id } quota { original adjusted } } } }
    lines { kind amount unit { id } fromPlan { id title } reason decision { number } } ${errors} } }`,
} as const;

/** Sends one mutation; the payload, data or refusal. */
export async function send(caller: Caller, name: keyof typeof documents, input: Record<string, unknown>): Promise<Answer['data']> {
  // Nobody is on the candidates’ lists of most scenes; a test about that says so itself.
  const { data } = await caller.run(documents[name], { input: name === 'planPublish' ? { beyondRemark: 'Đang tạo nguồn', ...input } : input });
  return data[name];
}

/** Codes of the refusals of a payload. */
export const codes = (payload: Answer['data']): string[] => payload['userErrors'].map((error: { code: string }) => error.code);

/** A published plan of the town for a year: a target, and a quota for each unit named. */
export async function publishTownPlan(harness: Harness, year: number, target: number, quotas: Record<string, number>): Promise<{ id: string; version: number }> {
  const officer = await harness.as('ORGANISATION_OFFICER');
  const created = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year, target, idempotencyKey: newKey() });
  const drafted = await send(officer, 'quotaDraftSet', {
    planId: created['plan'].id, expectedVersion: created['plan'].version, idempotencyKey: newKey(),
    cells: Object.entries(quotas).map(([unitId, amount]) => ({ unitId, amount })),
  });
  const published = await send(officer, 'planPublish', {
    id: created['plan'].id, expectedVersion: drafted['plan'].version, decision: decision(`${year}-01-10`), gapRemark: 'Để lại dự phòng', idempotencyKey: newKey(),
  });
  if (published['userErrors'].length > 0) throw new Error(JSON.stringify(published['userErrors']));
  return published['plan'];
}
