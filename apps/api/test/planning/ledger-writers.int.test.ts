import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { quotaAt } from '@dangvu/domain/planning/quota-ledger';
import type { QuotaLineKind } from '@dangvu/domain/planning/quota-ledger';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

// Many more when looked for at length (npm run test:long).
const rounds = process.env['TEST_LONG'] === '1' ? 60 : 6;

interface Line {
  readonly kind: QuotaLineKind;
  readonly amount: number;
  readonly effectiveOn: string;
  readonly unit: { readonly id: string };
}
interface Read {
  readonly version: number;
  readonly target: number | null;
  readonly totals: { readonly assigned: number; readonly gap: number | null; readonly unitsAssigned: number };
  readonly rows: { readonly nodes: readonly { readonly unit: { readonly id: string }; readonly quota: { readonly original: number | null; readonly adjusted: number | null } | null }[] };
  readonly ledger: { readonly nodes: readonly Line[]; readonly totalCount: number };
}

const read = `query R($id: ID!, $asOf: LocalDate, $after: String) { plan(id: $id, asOf: $asOf) { version target totals { assigned gap unitsAssigned }
  rows { nodes { unit { id } quota { original adjusted } } } ledger(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { kind amount effectiveOn unit { id } } } } }`;

/** A small generator with a seed, so that a failure can be run again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('whatever eight officers do at once, what is shown is the sum of the lines', () => {
  let harness: Harness;
  let town: Caller;
  let ward: Caller;
  const writers = 8;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  async function whole(id: string, asOf?: string): Promise<Read> {
    const lines: Line[] = [];
    let plan: any;
    for (let after: string | null = null; ; ) {
      plan = (await town.run(read, { id, asOf, after })).data['plan'];
      lines.push(...plan.ledger.nodes);
      if (!plan.ledger.pageInfo.hasNextPage) break;
      after = plan.ledger.pageInfo.endCursor;
    }
    return { ...plan, ledger: { nodes: lines, totalCount: plan.ledger.totalCount } };
  }

  /** The naive recount: each unit's lines one after another, by the rule of the domain. */
  function recount(plan: Read, own: string, asOf: string): { target: number | null; assigned: number; units: number; quotas: Map<string, number | null> } {
    const byUnit = Map.groupBy(plan.ledger.nodes.map((line, sequence) => ({ ...line, sequence })), (line) => line.unit.id);
    const quotas = new Map([...byUnit].map(([unit, lines]) => [unit, quotaAt(lines, asOf).adjusted]));
    const below = [...quotas].filter(([unit]) => unit !== own).map(([, amount]) => amount).filter((amount) => amount !== null);
    return { target: quotas.get(own) ?? null, assigned: below.reduce((sum, amount) => sum + amount, 0), units: below.length, quotas };
  }

  test('targets at any mix of levels, raised, lowered, moved, carried over and cancelled at once', async () => {
    const carried = { [sample.wardA]: 6, [sample.wardB]: 4, [sample.school]: 2 };
    const before2026 = await publishTownPlan(harness, 2025, 20, carried);
    const top = await publishTownPlan(harness, 2026, 60, { [sample.wardA]: 20, [sample.wardB]: 15, [sample.school]: 5 });
    // Ward A divides; ward B does not; the school is a branch directly under the town.
    const { plan: made } = await send(ward, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2026, idempotencyKey: newKey() });
    const drafted = await send(ward, 'quotaDraftSet', {
      planId: made.id, expectedVersion: made.version, idempotencyKey: newKey(), cells: [{ unitId: sample.branchA1, amount: 7 }, { unitId: sample.branchA2, amount: 6 }],
    });
    const divided = await send(ward, 'planPublish', { id: made.id, expectedVersion: drafted['plan'].version, decision: decision('2026-01-20'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect(divided['userErrors']).toEqual([]);

    const places = [
      { id: top.id, caller: town, units: [sample.wardA, sample.wardB, sample.school] },
      { id: made.id, caller: ward, units: [sample.branchA1, sample.branchA2] },
    ];
    let done = 0;
    const met = new Set<string>();
    const allowed = new Set(['CARRY_TOO_MUCH', 'STALE_VERSION', 'QUOTA_EXCEEDED', 'QUOTA_NEGATIVE', 'QUOTA_NOT_ASSIGNED', 'INVALID_INPUT', 'DATE_OUT_OF_ORDER']);
    const work = async (writer: number): Promise<void> => {
      const next = seeded(writer + 1);
      for (let round = 0; round < rounds; round += 1) {
        const place = places[next(3) === 0 ? 1 : 0] ?? places[0];
        if (!place) return;
        const unit = (): string => place.units[next(place.units.length)] ?? '';
        const { version } = (await place.caller.run('query V($id: ID!) { plan(id: $id) { version } }', { id: place.id })).data['plan'];
        const changes = Array.from({ length: 1 + next(2) }, () => {
          const kind = (['RAISED', 'LOWERED', 'MOVED', 'MOVED', 'CANCELLED', 'ASSIGNED'] as const)[next(6)];
          return { unitId: unit(), kind, reason: 'Thử', ...(kind === 'CANCELLED' ? {} : { amount: 1 + next(4) }), ...(kind === 'MOVED' ? { toUnitId: unit() } : {}) };
        });
        const day = `2026-11-${String(1 + next(19)).padStart(2, '0')}`;
        const carries = place.id === top.id && next(3) === 0;
        const answer = carries ? await send(place.caller, 'quotaCarryOver', {
          planId: top.id, fromPlanId: before2026.id, expectedVersion: version, decision: decision(day), effectiveOn: day, units: [{ unitId: unit(), amount: 1 + next(2), reason: 'Thử' }], idempotencyKey: newKey(),
        }) : await send(place.caller, 'quotaRevise', { planId: place.id, expectedVersion: version, decision: decision(day), effectiveOn: day, changes, idempotencyKey: newKey() });
        for (const code of codes(answer)) met.add(code);
        if (codes(answer).length === 0) done += answer['lines'].length;
      }
    };
    const before = (await whole(top.id)).ledger.totalCount + (await whole(made.id)).ledger.totalCount;
    await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
    expect([...met].filter((code) => !allowed.has(code))).toEqual([]);
    expect(done).toBeGreaterThan(0);
    expect((await whole(top.id)).ledger.totalCount + (await whole(made.id)).ledger.totalCount).toBe(before + done);

    for (const asOf of ['2026-01-15', '2026-11-01', '2026-11-07', '2026-11-13', '2026-11-20']) {
      const [above, below] = [await whole(top.id, asOf), await whole(made.id, asOf)];
      const [ofTown, ofWard] = [recount(above, sample.town, asOf), recount(below, sample.wardA, asOf)];
      expect([asOf, above.target, above.totals.assigned, above.totals.unitsAssigned]).toEqual([asOf, ofTown.target, ofTown.assigned, ofTown.units]);
      expect([asOf, below.totals.assigned, below.target]).toEqual([asOf, ofWard.assigned, ofTown.quotas.get(sample.wardA) ?? null]);
      for (const { rows, quotas } of [{ ...above, ...ofTown }, { ...below, ...ofWard }]) {
        for (const row of rows.nodes) expect(row.quota?.adjusted ?? null).toBe(quotas.get(row.unit.id) ?? null);
      }
      for (const amount of [...ofTown.quotas.values(), ...ofWard.quotas.values()]) expect(amount ?? 0).toBeGreaterThanOrEqual(0);
    }
    // What was carried over names the year it comes from and is never more than that year had left: nobody was admitted in it.
    const over = (await town.run('query C($id: ID!) { plan(id: $id) { carryRows { unit { id } quota done carried left } } }', { id: before2026.id })).data['plan'].carryRows;
    const lines = (await harness.owner.query<{ unit_id: string; n: number }>(`select unit_id, sum(amount)::integer as n from quota_line where kind = 'CARRIED_OVER' and plan_id = $1 and from_plan_id = $2 group by 1`, [top.id, before2026.id])).rows;
    expect(lines.length).toBeGreaterThan(0);
    for (const row of over) {
      expect(row.carried).toBe(lines.find(({ unit_id }) => unit_id === row.unit.id)?.n ?? 0);
      expect([row.carried <= row.quota, row.left]).toEqual([true, row.quota - row.carried]);
    }
    // Today nothing is given that is not there, at either level.
    const [above, below] = [await whole(top.id), await whole(made.id)];
    expect(above.totals.assigned).toBeLessThanOrEqual(above.target ?? 0);
    expect(below.totals.assigned).toBeLessThanOrEqual(below.target ?? 0);
  });
});
