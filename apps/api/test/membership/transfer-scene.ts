import { afterAll, beforeAll } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

type Member = Awaited<ReturnType<Scene['member']>>;

/** Two wards, an officer in each, and members of the first who may move to the second. Filled before the first test. */
export interface TransferScene {
  readonly harness: Harness;
  readonly scene: Scene;
  readonly sender: Caller;
  readonly receiver: Caller;
  /** An official member of the first ward. */
  member(name: string): Promise<Member>;
  /** Such a member whose transfer has been asked for; to the second ward unless said otherwise. */
  requested(name: string, more?: object, by?: Caller): Promise<Member & { transferId: string }>;
  /** What the counters of a unit say of moves, without zeros. */
  tallies(unit: string): Promise<object>;
}

/** Sets the scene for one file of tests and takes it down after them. */
export function transferScene(): TransferScene {
  const at = {} as { -readonly [Part in keyof TransferScene]: TransferScene[Part] };
  beforeAll(async () => {
    at.harness = await createHarness();
    at.scene = sceneOn(at.harness.owner);
    at.sender = await at.harness.as('UNIT_OFFICER', sample.wardA);
    at.receiver = await at.harness.as('UNIT_OFFICER', sample.wardB);
  });
  afterAll(() => at.harness.close());

  at.member = (name) =>
    at.scene.member(name, { branch: sample.branchA1, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' });
  at.requested = async (name, more = { toBranchId: sample.branchB1 }, by = at.sender) => {
    const ids = await at.member(name);
    const input = { id: ids.membershipId, expectedVersion: 1, requestedOn: '2026-10-01', ...more, idempotencyKey: intent() };
    const { transfer } = await done(by, 'membershipTransferRequest', input);
    return { ...ids, transferId: transfer.id };
  };
  at.tallies = async (unit) => {
    const { rows } = await at.harness.owner.query<{ measure: string; n: number }>(
      `select measure, sum(subtree)::integer as n from tally where unit_id = $1 and measure in ('MOVED_IN', 'MOVED_OUT', 'DEPARTED') group by 1 having sum(subtree) <> 0 order by 1`,
      [unit],
    );
    return Object.fromEntries(rows.map((row) => [row.measure, row.n]));
  };
  return at;
}
