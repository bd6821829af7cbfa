import type { Label, Locale } from '@dangvu/domain/language/label';
import { candidateColumns, columnHeading, columnText, memberColumns, usualCandidateColumns, usualMemberColumns } from '@dangvu/domain/membership/member-columns';
import type { ListColumn } from '@dangvu/domain/membership/member-columns';
import { candidateAddress, memberAddress } from './list-address.ts';
import type { ListAddress } from './list-address.ts';
import { candidateFields, memberFields, selectionAt, valueAt } from './list-fields.ts';
import type { FieldPath } from './list-fields.ts';
import type { ListHead, ListValue } from './list-file.ts';
import { stageInWords, standingInWords } from './list-words.ts';
import type { ListFilter } from './list-words.ts';

/** A list of people that can be taken away as a file. */
export interface PeopleList {
  readonly title: Label;
  readonly columns: Readonly<Record<string, ListColumn>>;
  readonly usual: readonly string[];
  readonly fields: Readonly<Record<string, FieldPath>>;
  readonly address: ListAddress;
  /** The root field that reads it, with the types of its arguments; all but the filter may be left out. */
  readonly root: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** What its rows are to the log of readings, and what taking it is called there. */
  readonly record: string;
  readonly taking: string;
  /** Who stands in it, before any other condition. */
  readonly standing: (filter: ListFilter, locale: Locale) => string;
}

/** The lists, by the name of the file. */
export const peopleLists = {
  members: {
    title: { vi: 'Danh sách đảng viên', en: 'Members' }, columns: memberColumns, usual: usualMemberColumns, fields: memberFields, address: memberAddress,
    root: 'members', arguments: { filter: 'MemberFilter!', orderBy: 'MemberOrder', asOf: 'LocalDate' }, record: 'Membership', taking: 'membersDownload', standing: standingInWords,
  },
  candidates: {
    title: { vi: 'Danh sách nguồn kết nạp', en: 'Candidates for admission' }, columns: candidateColumns, usual: usualCandidateColumns, fields: candidateFields, address: candidateAddress,
    root: 'candidacies', arguments: { filter: 'CandidacyFilter!' }, record: 'Candidacy', taking: 'candidatesDownload', standing: stageInWords,
  },
} as const satisfies Record<string, PeopleList>;

/** One page of a list as the API answers. */
export interface ListPage {
  readonly list: {
    readonly totalCount?: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly unknown[];
  };
}

/** The unit a list is of, and the branch. */
export interface ListUnit {
  readonly unit: { readonly id: string; readonly name: string } | null;
}

/** What a list is headed with. */
export const listUnitQuestion = `query ListUnit($id: ID!, $asOf: LocalDate) { unit(id: $id, asOf: $asOf) { id name } }`;

/** Rows read at once: a list of a past day is sorted anew for each page, so there should be few pages, and each is a line in the log of readings. */
export const listPageRows = 1_000;

/**
 * What a list asks: the question of the page, with the fields of the chosen columns and no other.
 * @param counted how many there are is asked with the first page alone
 */
export function listQuestion({ root, arguments: taken, fields }: PeopleList, columns: readonly string[], counted: boolean): string {
  const declared = Object.entries(taken).map(([name, type]) => `$${name}: ${type}`);
  const given = Object.keys(taken).map((name) => `${name}: $${name}`);
  const selection = selectionAt(columns.map((column) => fields[column] ?? []));
  return `query PeopleList($after: String, ${declared.join(', ')}) {
  list: ${root}(first: ${listPageRows}, after: $after, ${given.join(', ')}) {
    ${counted ? 'totalCount ' : ''}pageInfo { hasNextPage endCursor }
    nodes { ${selection} }
  }
}`;
}

const widths: Readonly<Record<string, number>> = { fullName: 28, sex: 9, ethnicity: 11, religion: 13, branch: 34, above: 30, homeTown: 30, residence: 30, partyAgeYears: 8 };
const widthOf = { TEXT: 22, CODE: 17, DAY: 13, NUMBER: 9, WORD: 20 } as const;
const ordinal: Record<Locale, string> = { vi: 'TT', en: 'No.' };

/** The heads of the chosen columns, behind that of the number of the row. */
export const headsOf = ({ columns }: PeopleList, chosen: readonly string[], locale: Locale): readonly ListHead[] => [
  { head: ordinal[locale], kind: 'NUMBER', width: 6 },
  ...chosen.flatMap((name): ListHead[] => {
    const column = columns[name];
    return column ? [{ head: columnHeading(column, locale), kind: column.kind, width: widths[name] ?? widthOf[column.kind] }] : [];
  }),
];

/**
 * The rows of one page as they go into the file.
 * @param before rows that went before them
 */
export function rowsOf({ columns, fields }: PeopleList, nodes: readonly unknown[], chosen: readonly string[], before: number, locale: Locale): readonly (readonly ListValue[])[] {
  return nodes.map((node, index) => [
    before + index + 1,
    ...chosen.map((name): ListValue => {
      const [value, column] = [valueAt(node, fields[name] ?? []), columns[name]];
      return typeof value === 'string' && column ? columnText(column, value, locale) : value;
    }),
  ]);
}
