import type { MemberSheetChoicesInput, MemberSheetField } from '../member-list.generated.ts';
import { listFields } from './fields.ts';
import type { ListHeading } from './fields.ts';

/** Where one thing is read from: a column, one value for everybody whose cell is empty, or both. */
export interface Source {
  column: number | null;
  /** Empty: none. */
  value: string;
}
export type Sources = Partial<Record<MemberSheetField, Source>>;

export interface MeantBranch {
  written: string;
  unitId: string;
}

/** What whoever enters a list has said of it. */
export interface ListChoices {
  sheet: string | null;
  headRow: number | null;
  /** null: as the headings say. */
  sources: Sources | null;
  branches: readonly MeantBranch[];
  /** Rows about somebody else than who is on record. */
  differentPeople: readonly number[];
}

/** Nothing said: everything is found out from the file. */
export const nothingSaid: ListChoices = { sheet: null, headRow: null, sources: null, branches: [], differentPeople: [] };

/** What the headings say by themselves. */
export const recognised = (headings: readonly ListHeading[]): Sources =>
  Object.fromEntries(headings.flatMap(({ column, field }) => (field === null ? [] : [[field, { column, value: '' }]])));

/** Another place to read one thing from. A column holds one thing: who takes it takes it away from what it was read as. */
export function withSource(sources: Sources, field: MemberSheetField, source: Source): Sources {
  const others = Object.entries(sources).filter(([name]) => name !== field).map(([name, other]): [string, Source] => (source.column !== null && other.column === source.column ? [name, { ...other, column: null }] : [name, other]));
  return Object.fromEntries([...others, [field, source] as const].filter(([, { column, value }]) => column !== null || value !== ''));
}

/** Whether two say the same of every field. */
export const sameSources = (one: Sources, other: Sources): boolean =>
  listFields.every((field) => one[field]?.column === other[field]?.column && (one[field]?.value ?? '') === (other[field]?.value ?? ''));

/** The branch meant by what is written, in place of what was said of it before; '' takes it back. */
export const withBranch = (branches: readonly MeantBranch[], written: string, unitId: string): readonly MeantBranch[] => [
  ...branches.filter((one) => one.written !== written),
  ...(unitId === '' ? [] : [{ written, unitId }]),
];

/** What the API is told; what was not said is left out, so that it is found out. */
export function asInput({ sheet, headRow, sources, branches, differentPeople }: ListChoices): MemberSheetChoicesInput {
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(headRow === null ? {} : { headRow }),
    ...(sources === null ? {} : { fields: listFields.flatMap((field) => {
      const source = sources[field];
      return source === undefined ? [] : [{ field, ...(source.column === null ? {} : { column: source.column }), ...(source.value === '' ? {} : { value: source.value }) }];
    }) }),
    ...(branches.length === 0 ? {} : { units: branches.map(({ written, unitId }) => ({ written, unitId })) }),
    ...(differentPeople.length === 0 ? {} : { differentPeople: [...differentPeople] }),
  };
}
