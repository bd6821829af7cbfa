import { divideQuota, joinDrafts } from '@dangvu/domain/planning/reorganisation/carry-quota';
import type { DraftFigures, QuotaCell } from '@dangvu/domain/planning/reorganisation/carry-quota';
import type { Transaction } from '../../platform/act/transaction.ts';

/** Figures of drafts by cell (`cellKey`). */
export type Drafts = ReadonlyMap<string, DraftFigures>;

export const cellKey = ({ planId, unitId }: QuotaCell): string => `${planId} ${unitId}`;
const nothing: DraftFigures = { amount: null, locked: false, minimum: null, maximum: null };

interface Draftwork {
  readonly drafts: Map<string, DraftFigures>;
  /** Cells that were touched, in the order of it. */
  readonly moves: QuotaCell[];
}

function set({ drafts, moves }: Draftwork, cell: QuotaCell, figures: DraftFigures | null): void {
  if (figures) drafts.set(cellKey(cell), figures);
  else drafts.delete(cellKey(cell));
  moves.push(cell);
}

/** A cell of a draft that may not be there: the superior has none. */
interface MaybeCell {
  readonly planId: string | undefined;
  readonly unitId: string;
}

/**
 * What a draft has for one unit goes to the draft of the superior it comes under, where there is one; a quota in force goes there as a
 * figure to work on.
 */
export function moveDraft(from: MaybeCell & { readonly quota: number | null }, to: MaybeCell, work: Draftwork): void {
  const cell = from.planId === undefined ? null : { planId: from.planId, unitId: from.unitId };
  const figures = cell ? work.drafts.get(cellKey(cell)) : undefined;
  const carried = figures ?? (from.quota === null ? undefined : { ...nothing, amount: from.quota });
  if (!carried) return;
  if (cell && figures) set(work, cell, null);
  if (to.planId === undefined) return;
  const taking = { planId: to.planId, unitId: to.unitId };
  const present = work.drafts.get(cellKey(taking));
  set(work, taking, present ? joinDrafts(present, carried) : carried);
}

/** What a draft has for a unit is divided among its parts, by members. Bounds were set for the whole and go. */
export function divideDraft(from: MaybeCell, parts: readonly { readonly unitId: string; readonly members: number }[], work: Draftwork): void {
  const { planId, unitId } = from;
  if (planId === undefined) return;
  const figures = work.drafts.get(cellKey({ planId, unitId }));
  if (!figures || figures.amount === null) return;
  const shares = divideQuota(figures.amount, parts.map(({ members }) => ({ members, given: 0 })));
  set(work, { planId, unitId }, null);
  for (const [index, part] of parts.entries()) set(work, { planId, unitId: part.unitId }, { ...nothing, amount: shares[index] ?? 0 });
}

/** Figures and bounds of drafts for some units. */
export async function draftsOf(transaction: Transaction, planIds: readonly string[], units: readonly string[]): Promise<Map<string, DraftFigures>> {
  if (planIds.length === 0) return new Map();
  const rows = await transaction.query<DraftFigures & QuotaCell>(
    `select coalesce(d.plan_id, l.plan_id) as "planId", coalesce(d.unit_id, l.unit_id) as "unitId", d.amount, coalesce(l.locked, false) as locked, l.minimum, l.maximum
       from (select * from quota_draft where plan_id = any($1::uuid[]) and unit_id = any($2::uuid[])) d
       full join (select * from quota_limit where plan_id = any($1::uuid[]) and unit_id = any($2::uuid[])) l on l.plan_id = d.plan_id and l.unit_id = d.unit_id`,
    [planIds, units],
  );
  return new Map(rows.map(({ planId, unitId, ...figures }) => [cellKey({ planId, unitId }), figures]));
}

/** Writes the cells that were touched as they now are: all in two statements each way. Remarks go with the cells that go. */
export async function writeDrafts(transaction: Transaction, moves: readonly QuotaCell[], drafts: Drafts): Promise<void> {
  if (moves.length === 0) return;
  const cells = [...new Map(moves.map((cell) => [cellKey(cell), { planId: cell.planId, unitId: cell.unitId, ...(drafts.get(cellKey(cell)) ?? nothing) }])).values()];
  const rows = `json_to_recordset($1::json) as c("planId" uuid, "unitId" uuid, amount integer, locked boolean, minimum integer, maximum integer)`;
  const given = [JSON.stringify(cells)];
  await transaction.query(`delete from quota_draft d using ${rows} where d.plan_id = c."planId" and d.unit_id = c."unitId" and c.amount is null`, given);
  await transaction.query(
    `insert into quota_draft (plan_id, unit_id, amount) select c."planId", c."unitId", c.amount from ${rows} where c.amount is not null
     on conflict (plan_id, unit_id) do update set amount = excluded.amount`,
    given,
  );
  await transaction.query(`delete from quota_limit l using ${rows} where l.plan_id = c."planId" and l.unit_id = c."unitId"`, given);
  await transaction.query(
    `insert into quota_limit (plan_id, unit_id, locked, minimum, maximum) select c."planId", c."unitId", c.locked, c.minimum, c.maximum from ${rows}
      where c.locked or c.minimum is not null or c.maximum is not null`,
    given,
  );
}
