import type { Rule } from './rule.ts';
import { candidacyRows } from './rows/candidacy.ts';
import { disciplineRows } from './rows/discipline.ts';
import { membershipRows } from './rows/membership.ts';
import { organisationRows } from './rows/organisation.ts';
import { planningRows } from './rows/planning.ts';
import { transferRows } from './rows/transfer.ts';
import { validateRules } from './validate-rules.ts';

/** Every published row, checked when the module loads: no gap, no overlap, no row twice. */
export const publishedRules: readonly Rule[] = validateRules([
  ...candidacyRows,
  ...membershipRows,
  ...disciplineRows,
  ...transferRows,
  ...organisationRows,
  ...planningRows,
]);
