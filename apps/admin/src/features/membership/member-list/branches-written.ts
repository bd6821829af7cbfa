import type { MeantBranch } from './choices.ts';
import type { ListRow } from './fields.ts';

/** What a list writes for a branch that nobody knows, or that several are called. */
export interface WrittenBranch {
  written: string;
  rows: number;
  /** Which one was said to be meant; '': not yet. */
  unitId: string;
}

/** Refusals that are settled by saying which branch is meant. */
const unsettled: ReadonlySet<string> = new Set(['SHEET_BRANCH_UNKNOWN', 'SHEET_UNIT_AMBIGUOUS', 'SHEET_UNIT_MISMATCH']);

/** As the server compares them: marks count, capitals and spaces do not. */
const asCompared = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

/** Branches written otherwise than they are called, each once, in the order of the list; what was said already stays, so that it can be changed. */
export function branchesWritten(rows: readonly ListRow[], meant: readonly MeantBranch[]): readonly WrittenBranch[] {
  const said = new Map(meant.map(({ written, unitId }) => [asCompared(written), unitId]));
  const found = new Map<string, WrittenBranch>();
  for (const { unitWritten, errors } of rows) {
    const key = asCompared(unitWritten);
    if (key === '') continue;
    const unitId = said.get(key);
    const before = found.get(key);
    if (before !== undefined) before.rows += 1;
    else if (unitId !== undefined || errors.some(({ code }) => unsettled.has(code))) found.set(key, { written: unitWritten, rows: 1, unitId: unitId ?? '' });
  }
  return [...found.values()];
}
