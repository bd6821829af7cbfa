import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { QuotaCell } from '@dangvu/domain/planning/reorganisation/carry-quota';
import { carryTarget, divideTarget, TargetBook } from '@dangvu/domain/planning/reorganisation/carry-target';
import type { CarriedTarget, TargetCell, TargetSide } from '@dangvu/domain/planning/reorganisation/carry-target';
import type { TargetTerms } from '@dangvu/domain/planning/targets/target-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';

/** What a unit had to reach beside its quota before and after; null: no target. */
export interface TargetEffect extends CarriedTarget {
  /** Of a draft, which binds nobody. */
  readonly draft: boolean;
}

/** A unit in the plans of its superior: in the one in force and in the one being worked on. */
export interface PlannedUnit {
  readonly unitId: string;
  readonly inForce: TargetSide;
  readonly draft: QuotaCell | null;
}

const keyOf = ({ planId, unitId, indicatorId }: TargetCell): string => `${planId} ${unitId} ${indicatorId}`;

type Row = TargetCell & TargetTerms;

/** Targets by indicator while a reorganisation is worked out: they go where the quotas go. */
export class TargetsCarried {
  readonly #book = new TargetBook();
  readonly #before = new Map<string, TargetTerms | null>();
  readonly #changes: TargetEffect[] = [];
  readonly #stock: ReadonlyMap<string, number>;
  #members: Map<string, number>;
  readonly #names: ReadonlyMap<string, Refusal['params'][string]>;
  readonly #refused = new Map<string, Refusal>();

  private constructor(rows: readonly Row[], members: ReadonlyMap<string, number>, names: ReadonlyMap<string, Refusal['params'][string]>) {
    this.#stock = members;
    this.#members = new Map(members);
    this.#names = names;
    for (const { planId, unitId, indicatorId, kind, low, high, base, dueOn } of rows) this.#book.set({ planId, unitId, indicatorId }, { kind, low, high, base, dueOn });
  }

  /** Targets some units have in some plans, with the members of the units. */
  static async of(transaction: Transaction, published: readonly string[], drafts: readonly string[], units: readonly string[]): Promise<TargetsCarried> {
    const rows = await transaction.query<Row>(
      `select p.id as "planId", t.unit_id as "unitId", t.indicator_id as "indicatorId", t.kind, t.low, t.high, t.base, t.due_on::text as "dueOn"
         from unnest($1::uuid[]) p(id) cross join lateral target_on(p.id, 'infinity') t where t.unit_id = any($3::uuid[])
       union all
       select d.plan_id, d.unit_id, d.indicator_id, d.kind, d.low, d.high, d.base, d.due_on::text from target_draft d where d.plan_id = any($2::uuid[]) and d.unit_id = any($3::uuid[])`,
      [published, drafts, units],
    );
    if (rows.length === 0) return new TargetsCarried([], new Map(), new Map());
    const members = await transaction.query<{ id: string; members: number }>(
      `select unit_id as id, decided + probationary + official as members from stock where unit_id = any($1::uuid[])`, [units],
    );
    const names = await transaction.query<{ id: string; vi: string; en: string }>(`select id, name_vi as vi, name_en as en from indicator where id = any($1::uuid[])`, [rows.map(({ indicatorId }) => indicatorId)]);
    return new TargetsCarried(rows, new Map(members.map((row) => [row.id, row.members])), new Map(names.map(({ id, vi, en }) => [id, { vi, en }])));
  }

  /** The steps are gone through once for each period of plans: before the first of them everybody is where he is. */
  beginPeriod(): void {
    this.#members = new Map(this.#stock);
  }

  /** Whether a unit has any target in a plan. */
  has(cell: QuotaCell): boolean {
    return this.#book.held(cell).length > 0;
  }

  /** Everything goes from one unit, or one superior, to another. */
  move(from: PlannedUnit, to: PlannedUnit): void {
    const members = [this.#members.get(to.unitId) ?? 0, this.#members.get(from.unitId) ?? 0] as const;
    const carry = (indicatorId: string, giving: TargetSide, taking: TargetSide, isDraft: (planId: string) => boolean): void => {
      const changes = carryTarget(this.#book, { indicatorId, from: giving, to: taking, members });
      if (changes === null) this.#refused.set(indicatorId, { code: 'REORGANISATION_TARGETS_DIFFER', params: { indicator: this.#names.get(indicatorId) ?? indicatorId } });
      for (const change of changes ?? []) this.#note({ ...change, draft: isDraft(change.planId) });
    };
    // A superior that still works on its plan finds what was in force elsewhere among its figures.
    const taking = to.inForce.own ? to.inForce : { ...to.inForce, own: to.draft };
    for (const indicatorId of from.inForce.own ? this.#book.held(from.inForce.own) : []) carry(indicatorId, from.inForce, taking, (planId) => planId === to.draft?.planId);
    for (const indicatorId of from.draft ? this.#book.held(from.draft) : []) carry(indicatorId, { own: from.draft, superiors: [] }, { own: to.draft, superiors: [] }, () => true);
    if (from.unitId !== to.unitId) this.#members.set(to.unitId, members[0] + members[1]);
  }

  /** What a unit has in a plan is divided among its parts. */
  divide(from: PlannedUnit, parts: readonly { readonly unitId: string; readonly members: number }[]): void {
    for (const [cell, draft] of [[from.inForce.own, false], [from.draft, true]] as const) {
      for (const indicatorId of cell ? this.#book.held(cell) : []) {
        const whole = cell && this.#book.of({ ...cell, indicatorId });
        if (!cell || !whole) continue;
        const shares = divideTarget(whole, parts.map(({ members }) => members));
        const set = (unitId: string, after: TargetTerms | null): void => {
          const at = { planId: cell.planId, unitId, indicatorId };
          this.#note({ ...at, before: this.#book.of(at), after, draft });
          this.#book.set(at, after);
        };
        if (!parts.some(({ unitId }) => unitId === from.unitId)) set(from.unitId, null);
        for (const [index, { unitId }] of parts.entries()) set(unitId, shares[index] ?? null);
      }
    }
  }

  #note(effect: TargetEffect): void {
    if (!this.#before.has(keyOf(effect))) this.#before.set(keyOf(effect), effect.before);
    this.#changes.push(effect);
  }

  /** Each target that is another in the end, once. */
  get effects(): readonly TargetEffect[] {
    const last = new Map(this.#changes.map((change) => [keyOf(change), change]));
    return [...last.values()].map((change) => ({ ...change, before: this.#before.get(keyOf(change)) ?? null }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }

  /** Targets that cannot be put together, each named once. */
  get refusals(): readonly Refusal[] {
    return [...this.#refused.values()];
  }

  /** Writes what changed: lines by the decision of the reorganisation, figures of drafts. */
  async write(transaction: Transaction, given: { readonly decisionId: string; readonly reason: string | null; readonly dayIn: (planId: string) => string }): Promise<void> {
    const rows = this.effects.map(({ before: _before, after, ...cell }, place) => ({ ...cell, place, ...after, effectiveOn: given.dayIn(cell.planId) }));
    if (rows.length === 0) return;
    const source = `json_to_recordset($1::json) as r("planId" uuid, "unitId" uuid, "indicatorId" uuid, draft boolean, kind text, low integer, high integer, base text, "dueOn" date, "effectiveOn" date, place integer)`;
    await transaction.query(
      `insert into target_line (plan_id, unit_id, indicator_id, line_kind, kind, low, high, base, due_on, effective_on, decision_id, reason, recorded_at, recorded_by)
       select r."planId", r."unitId", r."indicatorId", 'CARRIED', r.kind, r.low, r.high, r.base, r."dueOn", r."effectiveOn", $2, $3, $4, $5 from ${source} where not r.draft order by r.place`,
      [JSON.stringify(rows), given.decisionId, given.reason, transaction.clock.now(), transaction.accountId],
    );
    await transaction.query(
      `delete from target_draft d using ${source} where r.draft and d.plan_id = r."planId" and d.unit_id = r."unitId" and d.indicator_id = r."indicatorId" and r.kind is null`,
      [JSON.stringify(rows)],
    );
    await transaction.query(
      `insert into target_draft (plan_id, unit_id, indicator_id, kind, low, high, base, due_on)
       select r."planId", r."unitId", r."indicatorId", r.kind, r.low, r.high, r.base, r."dueOn" from ${source} where r.draft and r.kind is not null
       on conflict (plan_id, unit_id, indicator_id) do update set kind = excluded.kind, low = excluded.low, high = excluded.high, base = excluded.base, due_on = excluded.due_on`,
      [JSON.stringify(rows)],
    );
  }
}
