import type { PlanGridRowFragment, PlanHeadFragment } from '../plan.generated.ts';
import type { DraftCell, Entries } from './draft-cells.ts';

export type PlanRow = PlanGridRowFragment;

/** The quota a row shows: what is being typed, what is drafted, or what stands today; null is "not assigned". */
export const quotaOf = (row: PlanRow, draft: boolean, entries: Entries): number | null =>
  draft ? cellOf(row, entries).amount : (row.quota?.adjusted ?? null);

/** The drafted cell of a row with what is being typed over it. */
export const cellOf = (row: PlanRow, entries: Entries): DraftCell =>
  entries.get(row.unit.id)?.cell ?? { amount: row.draft, remark: row.draftRemark };

/** Quota minus the mean of the last three years, rounded half up, and of a term minus the previous term; null without a quota. */
export const differenceOf = (row: PlanRow, quota: number | null): number | null => {
  if (quota !== null && row.previousTerm !== null) return quota - row.previousTerm;
  if (quota === null || row.admissionsByYear.length === 0) return null;
  const sum = row.admissionsByYear.reduce((total, { count }) => total + count, 0);
  return quota - Math.floor(sum / row.admissionsByYear.length + 0.5);
};

export interface Sums {
  target: number | null;
  assigned: number;
  reserve: number;
  /** target − assigned; null without a target. Negative: more is given than there is. The reserve is the part of it kept back on purpose. */
  gap: number | null;
  units: number;
  without: number;
}

/** A superior's plan of which the reader sees only the own rows: its target is not missing, it is not shown. */
export const isSeenInPart = ({ permissions }: { readonly permissions: Pick<PlanHeadFragment['permissions'], 'seesWhole'> }): boolean => !permissions.seesWhole;

/** Seen as of a day before its decision: nothing was assigned, and no figure says it was. */
export const isUnpublished = ({ stage }: Pick<PlanHeadFragment, 'stage'>): boolean => stage === 'UNPUBLISHED';

/** The sums of the grid as it stands on the screen, unsaved entries included. */
export const sumUp = (plan: Pick<PlanHeadFragment, 'target' | 'totals' | 'state'>, rows: readonly PlanRow[], entries: Entries): Sums => {
  const quotas = rows.map((row) => quotaOf(row, plan.state === 'DRAFT', entries));
  const given = quotas.filter((quota) => quota !== null);
  const assigned = given.reduce((sum, quota) => sum + quota, 0);
  const reserve = plan.state === 'DRAFT' ? 0 : (plan.totals.reserve ?? 0);
  return {
    target: plan.target, assigned, reserve, gap: plan.target === null ? null : plan.target - assigned,
    units: given.length, without: quotas.length - given.length,
  };
};

/** How many more a quota asks for than can lawfully be admitted by the end of the period; 0 when it can be met, or when nobody can say. */
export const beyondFeasible = (row: PlanRow, quota: number | null): number =>
  quota === null || row.feasible === null ? 0 : Math.max(0, quota - row.feasible);

/** Adds up a column; null while no row has a figure. */
export const sumOf = (values: readonly (number | null)[]): number | null => {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0);
};

/** Rows of a published plan with the remark each quota was assigned with, where a draft has its own. */
export const withRemarks = (rows: readonly PlanRow[]): PlanRow[] => rows.map((row) => ({ ...row, draftRemark: row.assignedRemark ?? row.draftRemark }));
