import type { CandidateColumn, MemberColumn } from '@dangvu/domain/membership/member-columns';

/** Where a column stands in the answer of the API: the names of the fields on the way to it. */
export type FieldPath = readonly [string, ...string[]];

// Whoever has since gone where the caller reads no names is a line with a name and nothing else: `person` is null then.
const who = {
  fullName: ['personName'],
  bornOn: ['person', 'bornOn'],
  sex: ['person', 'sex'],
  ethnicity: ['person', 'ethnicity'],
  religion: ['person', 'religion'],
  homeTown: ['person', 'homeTown'],
  residence: ['person', 'residence'],
  occupation: ['person', 'occupation'],
  workplace: ['person', 'workplace'],
  education: ['person', 'education'],
  qualification: ['person', 'qualification'],
  politicalTheory: ['person', 'politicalTheory'],
  personalId: ['person', 'personalId'],
} as const;

const where = {
  branch: ['branch', 'name'],
  branchCode: ['branch', 'code'],
  above: ['branch', 'parent', 'name'],
} as const;

/** The field behind each column of a list of members. */
export const memberFields: Readonly<Record<MemberColumn, FieldPath>> = {
  ...who,
  status: ['status'],
  decidedOn: ['decidedOn'],
  ceremonyOn: ['ceremonyOn'],
  officialOn: ['officialOn'],
  endedOn: ['endedOn'],
  partyAgeYears: ['partyAgeYears'],
  cardNo: ['cardNo'],
  dossierNo: ['dossierNo'],
  ...where,
};

/** The field behind each column of a list of candidates. */
export const candidateFields: Readonly<Record<CandidateColumn, FieldPath>> = {
  ...who,
  sourceGroup: ['sourceGroup'],
  stage: ['stage'],
  listedOn: ['listedOn'],
  certificateNo: ['certificateNo'],
  certificateIssuedOn: ['certificateIssuedOn'],
  dossierOpenedOn: ['dossierOpenedOn'],
  branchResolvedOn: ['branchResolvedOn'],
  committeeResolvedOn: ['committeeResolvedOn'],
  closedOn: ['closedOn'],
  closeReason: ['closeReason'],
  ...where,
};

/** The fields at these paths as a selection, each object asked for once: what was not chosen is not read, and the log names nothing else. */
export function selectionAt(paths: readonly (readonly string[])[]): string {
  const below = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) if (first !== undefined) below.set(first, [...(below.get(first) ?? []), ...(rest.length === 0 ? [] : [rest])]);
  return [...below].map(([name, inner]) => (inner.length === 0 ? name : `${name} { ${selectionAt(inner)} }`)).join(' ');
}

/** The value at a path of an answer; null where something on the way is. */
export function valueAt(row: unknown, path: readonly string[]): string | number | null {
  const found = path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : null), row);
  return typeof found === 'string' || typeof found === 'number' ? found : null;
}
