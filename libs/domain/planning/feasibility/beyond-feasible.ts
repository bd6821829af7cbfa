import type { Refusal } from '../../errors/domain-error.ts';

/** A quota about to hold, beside how many can lawfully be admitted by the end of its period. */
export interface WeighedQuota {
  readonly unitId: string;
  readonly name: string;
  readonly quota: number;
  /** Null: nobody can say (the period is over or is a term), so nothing is held against it. */
  readonly feasible: number | null;
  /** Why it is given all the same. */
  readonly remark: string | null;
}

/** Quotas nobody can meet by lawful steps alone, whether or not it is said why. */
export function beyondFeasible<Weighed extends Pick<WeighedQuota, 'quota' | 'feasible'>>(
  quotas: readonly Weighed[],
): (Weighed & { readonly feasible: number })[] {
  return quotas.flatMap((one) => {
    const { feasible } = one;
    return feasible !== null && one.quota > feasible ? [{ ...one, feasible }] : [];
  });
}

// As many as can be read in a sentence; the others are counted.
const named = 8;

/**
 * A quota above what is feasible is no mistake – sourcing may still fill the list – but it is given with open eyes: with a
 * remark. The refusal names each unit with both of its numbers.
 */
export function refuseBeyondFeasible(quotas: readonly WeighedQuota[]): Refusal | null {
  const unsaid = beyondFeasible(quotas).filter(({ remark }) => (remark ?? '').trim() === '');
  if (unsaid.length === 0) return null;
  const rest = unsaid.length - named;
  const list = (one: (quota: number, feasible: number) => string, more: string): string =>
    [...unsaid.slice(0, named).map(({ name, quota, feasible }) => `${name} ${one(quota, feasible)}`), ...(rest > 0 ? [more] : [])].join('; ');
  return {
    code: 'QUOTA_BEYOND_FEASIBLE',
    params: {
      units: {
        vi: list((quota, feasible) => `${quota}, khả thi ${feasible}`, `và ${rest} đơn vị khác`),
        en: list((quota, feasible) => `${quota}, feasible ${feasible}`, `and ${rest} more`),
      },
    },
  };
}
