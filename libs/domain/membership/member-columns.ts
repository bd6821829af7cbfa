import type { Label, Locale } from '../language/label.ts';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels, sourceGroupLabels } from './person-traits.ts';
import { stateLabels } from './states.ts';

/**
 * What a column of a list of people holds. CODE: digits that are no number (a personal id, the number of a card), whose leading zeros count;
 * WORD: one of a closed list, written as the reader's language has it.
 */
export type ListColumnKind = 'TEXT' | 'CODE' | 'DAY' | 'NUMBER' | 'WORD';

/** A column of a list of people, with what heads it in a file. */
export interface ListColumn {
  readonly label: Label;
  readonly kind: ListColumnKind;
  /** Of WORD: how each value is written. */
  readonly words?: Readonly<Record<string, Label>>;
}

const column = (kind: Exclude<ListColumnKind, 'WORD'>, vi: string, en: string): ListColumn => ({ label: { vi, en }, kind });
const wordColumn = (words: Readonly<Record<string, Label>>, vi: string, en: string): ListColumn => ({ label: { vi, en }, kind: 'WORD', words });

/** Of whoever stands in a list, member or not yet. */
const whoColumns = {
  fullName: column('TEXT', 'Họ và tên', 'Full name'),
  bornOn: column('DAY', 'Ngày sinh', 'Date of birth'),
  sex: wordColumn(sexLabels, 'Giới tính', 'Sex'),
  ethnicity: column('TEXT', 'Dân tộc', 'Ethnicity'),
  religion: column('TEXT', 'Tôn giáo', 'Religion'),
  homeTown: column('TEXT', 'Quê quán', 'Home town'),
  residence: column('TEXT', 'Nơi ở', 'Residence'),
  occupation: column('TEXT', 'Nghề nghiệp', 'Occupation'),
  workplace: column('TEXT', 'Nơi làm việc', 'Workplace'),
  education: wordColumn(educationLabels, 'Học vấn', 'Education'),
  qualification: wordColumn(qualificationLabels, 'Trình độ chuyên môn', 'Qualification'),
  politicalTheory: wordColumn(politicalTheoryLabels, 'Lý luận chính trị', 'Political theory'),
  personalId: column('CODE', 'Số định danh cá nhân', 'Personal identification number'),
} as const;

const whereColumns = {
  branch: column('TEXT', 'Chi bộ', 'Branch'),
  branchCode: column('CODE', 'Mã chi bộ', 'Branch code'),
  above: column('TEXT', 'Đảng bộ cấp trên', 'Organisation above'),
} as const;

/** Every column a list of members can have, in the order in which they stand in a file. */
export const memberColumns = {
  ...whoColumns,
  status: wordColumn(stateLabels, 'Tình trạng', 'Status'),
  decidedOn: column('DAY', 'Ngày quyết định kết nạp', 'Admission decided on'),
  ceremonyOn: column('DAY', 'Ngày lễ kết nạp', 'Ceremony on'),
  officialOn: column('DAY', 'Ngày chính thức', 'Official on'),
  endedOn: column('DAY', 'Ngày ra khỏi danh sách', 'Left the list on'),
  partyAgeYears: column('NUMBER', 'Tuổi Đảng', 'Party age'),
  cardNo: column('CODE', 'Số thẻ đảng viên', 'Card number'),
  dossierNo: column('CODE', 'Số lý lịch', 'Dossier number'),
  ...whereColumns,
} as const satisfies Record<string, ListColumn>;
export type MemberColumn = keyof typeof memberColumns;

/** Every column a list of candidates can have, in the order in which they stand in a file. */
export const candidateColumns = {
  ...whoColumns,
  sourceGroup: wordColumn(sourceGroupLabels, 'Nguồn', 'Source'),
  stage: wordColumn(stateLabels, 'Bước', 'Stage'),
  listedOn: column('DAY', 'Ngày vào danh sách nguồn', 'Listed on'),
  certificateNo: column('CODE', 'Số giấy chứng nhận lớp nhận thức', 'Awareness-class certificate'),
  certificateIssuedOn: column('DAY', 'Ngày cấp giấy chứng nhận', 'Certificate issued on'),
  dossierOpenedOn: column('DAY', 'Ngày mở hồ sơ', 'Dossier opened on'),
  branchResolvedOn: column('DAY', 'Ngày chi bộ nghị quyết', 'Branch resolved on'),
  committeeResolvedOn: column('DAY', 'Ngày cơ sở nghị quyết', 'Grassroots resolved on'),
  closedOn: column('DAY', 'Ngày kết thúc', 'Closed on'),
  closeReason: column('TEXT', 'Lý do kết thúc', 'Why closed'),
  ...whereColumns,
} as const satisfies Record<string, ListColumn>;
export type CandidateColumn = keyof typeof candidateColumns;

/** Columns a list of members begins with: who, since when, where; nothing that a sheet lying about should not show. */
export const usualMemberColumns: readonly MemberColumn[] = ['fullName', 'bornOn', 'sex', 'ethnicity', 'homeTown', 'occupation', 'status', 'decidedOn', 'officialOn', 'branch', 'above'];

/** Columns a list of candidates begins with. */
export const usualCandidateColumns: readonly CandidateColumn[] = ['fullName', 'bornOn', 'sex', 'occupation', 'education', 'sourceGroup', 'stage', 'listedOn', 'certificateIssuedOn', 'branch', 'above'];

/** The people one file holds at most: every member of a large town. Whoever wants more narrows the list or takes it unit by unit. */
export const longestList = 20_000;

/** What heads a column in a file, in the reader's language. */
export const columnHeading = ({ label }: ListColumn, locale: Locale): string => label[locale];

/**
 * A value as it is written in a cell: words in the reader's language, anything else as it is.
 * @param value null: there is none, which is an empty cell
 */
export function columnText({ words }: ListColumn, value: string | null, locale: Locale): string | null {
  if (value === null || words === undefined) return value;
  return words[value]?.[locale] ?? value;
}
