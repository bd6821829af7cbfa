import type { Refusal } from '../../errors/domain-error.ts';
import { same } from '../../sheets/sheet-text.ts';
import { called, lastOfPath, listed, pathOf } from '../../sheets/unit-names.ts';
import type { NamedUnit } from '../../sheets/unit-names.ts';

/** A branch somebody may be put into. */
export interface SheetBranch extends NamedUnit {
  readonly id: string;
  readonly code: string;
  /** The units above it, the nearest first. */
  readonly path: readonly NamedUnit[];
}

/** What is written for a branch, and which one whoever imports says it is. */
export interface MappedUnit {
  readonly written: string;
  readonly unitId: string;
}

/** The branch a row names: by what was said of it, by its code, else by its exact name, which may be written as a path (“Phường X / Chi bộ Y”). Nothing is guessed. */
export function findBranch({ code, name }: { readonly code: string; readonly name: string }, branches: readonly SheetBranch[], mapped: readonly MappedUnit[]): SheetBranch | { readonly refusal: Refusal } {
  const written = (code || name).slice(0, 80);
  const refused = (refusalCode: Refusal['code'], params: Refusal['params']): { refusal: Refusal } => ({ refusal: { code: refusalCode, params } });
  if (written === '') return refused('SHEET_BRANCH_MISSING', {});
  const said = mapped.find((one) => same(one.written) === same(code || name));
  if (said) return branches.find(({ id }) => id === said.unitId) ?? refused('SHEET_BRANCH_UNKNOWN', { unit: written });
  const named = (branch: SheetBranch): boolean => {
    const last = lastOfPath(name, branch.path);
    return called(branch, name) || (last !== null && called(branch, last));
  };
  const found = branches.filter((branch) => (code === '' ? named(branch) : same(branch.code) === same(code)));
  const [branch] = found;
  if (!branch) return refused('SHEET_BRANCH_UNKNOWN', { unit: written });
  if (found.length > 1) return refused('SHEET_UNIT_AMBIGUOUS', { unit: written, candidates: listed(found.map((one) => `${one.code} (${pathOf(one)})`)) });
  if (code !== '' && name !== '' && !named(branch)) return refused('SHEET_UNIT_MISMATCH', { code, unit: branch.name, written: name.slice(0, 80) });
  return branch;
}
