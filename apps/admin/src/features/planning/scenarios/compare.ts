/** A figure of one unit in a scenario, beside the draft. */
interface Compared {
  readonly unit: { readonly id: string; readonly shortName: string };
  readonly amount: number | null;
  readonly draft: number | null;
}

/** A unit with its figure in the draft and in each scenario, in the order of the scenarios; null: no quota. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly draft: number | null;
  readonly amounts: readonly (number | null)[];
  /** Some scenario has another figure than the draft, or one where the other has none. */
  readonly differs: boolean;
}

/** Scenarios side by side. Each lists the units it or the draft has a figure for; a unit no list names has none anywhere. */
export const compareScenarios = (scenarios: readonly { readonly quotas: readonly Compared[] }[]): ComparedRow[] => {
  const units = new Map<string, { name: string; draft: number | null; amounts: (number | null)[] }>();
  for (const [index, { quotas }] of scenarios.entries()) {
    for (const { unit, amount, draft } of quotas) {
      const row = units.get(unit.id) ?? { name: unit.shortName, draft, amounts: scenarios.map(() => null) };
      row.amounts[index] = amount;
      units.set(unit.id, row);
    }
  }
  return [...units].map(([id, row]) => ({ id, ...row, differs: row.amounts.some((amount) => amount !== row.draft) }));
};
