import { divideQuota } from '@dangvu/domain/planning/reorganisation/carry-quota';
import type { Transaction } from '../../platform/act/transaction.ts';

interface Scenario {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
}

/** Copies of drafts while a reorganisation is worked out: whichever is chosen afterwards knows the units there then are. */
export class ScenariosCarried {
  readonly #scenarios: readonly Scenario[];
  readonly #amounts = new Map<string, number>();
  readonly #touched = new Map<string, { readonly scenarioId: string; readonly unitId: string }>();

  private constructor(scenarios: readonly Scenario[]) {
    this.#scenarios = scenarios;
  }

  /** Scenarios of drafts with the figures of some units. */
  static async of(transaction: Transaction, drafts: readonly string[], units: readonly string[]): Promise<ScenariosCarried> {
    const scenarios = drafts.length === 0 ? [] : await transaction.query<Scenario>('select id, plan_id as "planId", name from plan_scenario where plan_id = any($1::uuid[]) order by id', [drafts]);
    const carried = new ScenariosCarried(scenarios);
    if (scenarios.length === 0) return carried;
    const rows = await transaction.query<{ scenarioId: string; unitId: string; amount: number }>(
      'select scenario_id as "scenarioId", unit_id as "unitId", amount from plan_scenario_quota where scenario_id = any($1::uuid[]) and unit_id = any($2::uuid[])',
      [scenarios.map(({ id }) => id), units],
    );
    for (const { scenarioId, unitId, amount } of rows) carried.#amounts.set(`${scenarioId} ${unitId}`, amount);
    return carried;
  }

  #of(planId: string | undefined): readonly Scenario[] {
    return this.#scenarios.filter((scenario) => scenario.planId === planId);
  }

  #set(scenarioId: string, unitId: string, amount: number | null): void {
    const key = `${scenarioId} ${unitId}`;
    if (amount === null) this.#amounts.delete(key);
    else this.#amounts.set(key, amount);
    this.#touched.set(key, { scenarioId, unitId });
  }

  /**
   * A unit goes to another, or comes under another superior. Scenarios of one name are taken to be of one mind; one that has no counterpart
   * gets what the draft, or the plan in force, has for the unit.
   */
  move(from: { readonly planId: string | undefined; readonly unitId: string }, to: { readonly planId: string | undefined; readonly unitId: string }, otherwise: number | null): void {
    const giving = this.#of(from.planId).map((scenario) => ({ ...scenario, amount: this.#amounts.get(`${scenario.id} ${from.unitId}`) ?? null }));
    for (const { id, amount } of giving) if (amount !== null) this.#set(id, from.unitId, null);
    for (const { id, name } of this.#of(to.planId)) {
      const counterpart = giving.find((scenario) => scenario.name === name);
      const amount = counterpart ? counterpart.amount : otherwise;
      if (amount !== null) this.#set(id, to.unitId, (this.#amounts.get(`${id} ${to.unitId}`) ?? 0) + amount);
    }
  }

  /** What a scenario has for a unit is divided among its parts, by members. */
  divide({ planId, unitId }: { readonly planId: string | undefined; readonly unitId: string }, parts: readonly { readonly unitId: string; readonly members: number }[]): void {
    for (const { id } of this.#of(planId)) {
      const amount = this.#amounts.get(`${id} ${unitId}`);
      if (amount === undefined) continue;
      const shares = divideQuota(amount, parts.map(({ members }) => ({ members, given: 0 })));
      this.#set(id, unitId, null);
      for (const [index, part] of parts.entries()) this.#set(id, part.unitId, shares[index] ?? 0);
    }
  }

  /** Writes the figures that changed; remarks go with those that go. */
  async write(transaction: Transaction): Promise<void> {
    if (this.#touched.size === 0) return;
    const rows = JSON.stringify([...this.#touched.entries()].map(([key, cell]) => ({ ...cell, amount: this.#amounts.get(key) ?? null })));
    const source = 'json_to_recordset($1::json) as r("scenarioId" uuid, "unitId" uuid, amount integer)';
    await transaction.query(`delete from plan_scenario_quota q using ${source} where q.scenario_id = r."scenarioId" and q.unit_id = r."unitId" and r.amount is null`, [rows]);
    await transaction.query(
      `insert into plan_scenario_quota (scenario_id, unit_id, amount) select r."scenarioId", r."unitId", r.amount from ${source} where r.amount is not null
       on conflict (scenario_id, unit_id) do update set amount = excluded.amount`,
      [rows],
    );
  }
}
