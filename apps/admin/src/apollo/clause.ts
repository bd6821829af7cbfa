/** A rule as the API names it with a refusal. */
export interface Clause {
  source: string;
  clause: string;
  /** Code of the row in the rulebook, to find it there. */
  id?: string;
}

export const clauseOf = (rule: unknown): Clause | null => {
  if (typeof rule !== 'object' || rule === null || !('source' in rule) || !('clause' in rule)) return null;
  return typeof rule.source === 'string' && typeof rule.clause === 'string' ? { source: rule.source, clause: rule.clause, ...('id' in rule && typeof rule.id === 'string' ? { id: rule.id } : {}) } : null;
};

/** A rule as it is cited: document and clause; '-' stands for a setting, which has no clause. */
export const cite = ({ source, clause }: Clause): string => (clause === '-' ? source : `${source}, ${clause}`);
