import { afterAll, beforeAll } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

/** A ward, its officer, and what a correction is checked by. Filled before the first test. */
export interface CorrectionScene {
  readonly harness: Harness;
  readonly scene: Scene;
  readonly officer: Caller;
  /** The entry of an act that is in force. */
  eventOf(membershipId: string, act: string): Promise<string>;
  /** What the counters of a unit say of a measure, month by month, without zeros. */
  tally(unit: string, measure: string): Promise<Record<string, number>>;
  /** Input of a correction by a decision of its own. */
  correct(id: string, more: object): object;
}

/** Sets the scene for one file of tests and takes it down after them. */
export function correctionScene(): CorrectionScene {
  const at = {} as { -readonly [Part in keyof CorrectionScene]: CorrectionScene[Part] };
  beforeAll(async () => {
    at.harness = await createHarness();
    at.scene = sceneOn(at.harness.owner);
    at.officer = await at.harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => at.harness.close());

  at.eventOf = async (membershipId, act) => {
    const { rows } = await at.harness.owner.query<{ id: string }>(
      'select id from lifecycle_fact where membership_id = $1 and act = $2 order by seq desc limit 1',
      [membershipId, act],
    );
    return rows[0]?.id ?? '';
  };
  at.tally = async (unit, measure) => {
    const { rows } = await at.harness.owner.query<{ month: string; subtree: number }>(
      `select to_char(month, 'YYYY-MM') as month, subtree from tally where unit_id = $1 and measure = $2 and subtree <> 0`,
      [unit, measure],
    );
    return Object.fromEntries(rows.map((row) => [row.month, row.subtree]));
  };
  at.correct = (id, more) => ({ id, reason: 'Ghi nhầm ngày', decision: decision('2026-11-01'), idempotencyKey: intent(), ...more });
  return at;
}
