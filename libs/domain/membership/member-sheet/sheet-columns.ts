import type { Label } from '../../language/label.ts';
import { folded } from '../../sheets/sheet-text.ts';
import type { SheetCell } from '../../sheets/sheet-text.ts';
import { memberColumns } from '../member-columns.ts';

/** What a column of a list of members may hold for us. */
export interface SheetColumn {
  readonly label: Label;
  /** What else heads it, without marks and in small letters; its label in both languages heads it anyway. */
  readonly names: readonly string[];
  /** A list without it cannot be read, unless one value is given for everybody. */
  readonly needed: boolean;
}

const column = ({ label }: { readonly label: Label }, names: readonly string[], needed: 'NEEDED' | 'WELCOME' = 'WELCOME'): SheetColumn => ({ label, names, needed: needed === 'NEEDED' });

/**
 * What is read of a list of members, as the lists of the field and our own files head it. The day of the ceremony is the day of joining the
 * Party; the day of the decision is seldom written down and is taken to be the same where it is not.
 */
export const sheetColumns = {
  branchCode: column(memberColumns.branchCode, ['ma don vi', 'ma', 'code']),
  branch: column(memberColumns.branch, ['ten chi bo', 'don vi', 'chi bo sinh hoat', 'noi sinh hoat', 'unit']),
  fullName: column(memberColumns.fullName, ['ho ten', 'ho va ten khai sinh', 'ho ten khai sinh', 'ho va ten dang dung', 'ten dang vien', 'dang vien', 'name'], 'NEEDED'),
  bornOn: column(memberColumns.bornOn, ['ngay thang nam sinh', 'sinh ngay', 'ngay, thang, nam sinh', 'born on', 'birth date'], 'NEEDED'),
  sex: column(memberColumns.sex, ['gioi', 'nam/nu', 'nam, nu', 'gender'], 'NEEDED'),
  ethnicity: column(memberColumns.ethnicity, ['thanh phan dan toc'], 'NEEDED'),
  religion: column(memberColumns.religion, []),
  homeTown: column(memberColumns.homeTown, ['que', 'nguyen quan']),
  residence: column(memberColumns.residence, ['noi o hien nay', 'cho o hien nay', 'thuong tru', 'dia chi', 'noi cu tru', 'address']),
  occupation: column(memberColumns.occupation, ['nghe nghiep hien nay', 'nghe nghiep, chuc vu', 'cong viec', 'job'], 'NEEDED'),
  workplace: column(memberColumns.workplace, ['don vi cong tac', 'noi cong tac', 'co quan cong tac']),
  education: column(memberColumns.education, ['giao duc pho thong', 'trinh do hoc van', 'trinh do van hoa', 'van hoa', 'hoc van pho thong'], 'NEEDED'),
  qualification: column(memberColumns.qualification, ['chuyen mon', 'chuyen mon nghiep vu', 'trinh do chuyen mon nghiep vu', 'bang cap']),
  politicalTheory: column(memberColumns.politicalTheory, ['trinh do ly luan chinh tri', 'ly luan', 'trinh do llct', 'llct']),
  personalId: column(memberColumns.personalId, ['so dinh danh', 'so cccd', 'cccd', 'can cuoc cong dan', 'so can cuoc', 'so cmnd/cccd', 'personal id']),
  status: column(memberColumns.status, ['tinh trang dang vien', 'dang vien chinh thuc/du bi', 'loai dang vien', 'standing']),
  decidedOn: column(memberColumns.decidedOn, ['ngay qd ket nap', 'ngay quyet dinh', 'ngay ky quyet dinh ket nap', 'admitted on']),
  ceremonyOn: column(memberColumns.ceremonyOn, ['ngay vao dang', 'ngay ket nap', 'ngay ket nap dang', 'vao dang ngay', 'ngay to chuc le ket nap', 'joined the party on'], 'NEEDED'),
  officialOn: column(memberColumns.officialOn, ['ngay cong nhan chinh thuc', 'chinh thuc ngay', 'ngay vao dang chinh thuc', 'ngay cong nhan dang vien chinh thuc']),
  joinedOn: { label: { vi: 'Ngày vào chi bộ', en: 'In the branch since' }, names: ['ngay chuyen den', 'ngay ve chi bo', 'vao chi bo ngay', 'ngay chuyen sinh hoat den'], needed: false },
  from: { label: { vi: 'Chuyển đến từ', en: 'Came from' }, names: ['noi chuyen den tu', 'chuyen tu', 'noi ket nap', 'noi di', 'from'], needed: false },
  cardNo: column(memberColumns.cardNo, ['so the', 'so the dang', 'so the dang vien moi']),
  dossierNo: column(memberColumns.dossierNo, ['so ly lich dang vien', 'so ho so', 'slld']),
} as const satisfies Record<string, SheetColumn>;
export type SheetField = keyof typeof sheetColumns;
export const sheetFields = Object.keys(sheetColumns) as readonly SheetField[];

const fieldOf = new Map(sheetFields.flatMap((field) => {
  const { label, names } = sheetColumns[field];
  return [folded(label.vi), folded(label.en), ...names].map((name) => [name, field] as const);
}));

/** What heads a column of the sheet, and what it is taken to hold. */
export interface Heading {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly text: string;
  readonly field: SheetField | null;
}

/** A heading as the list of the field writes it may carry a remark in brackets, or an asterisk for what is needed. */
const bare = (text: string): string => folded(text.replace(/\([^)]*\)|\*/g, ' '));

/** The headings in a row; of two columns that are headed alike the first is taken. */
export function headingsOf(row: readonly SheetCell[]): readonly Heading[] {
  const taken = new Set<SheetField>();
  return row.flatMap(({ text }, at) => {
    if (folded(text) === '') return [];
    const known = fieldOf.get(bare(text)) ?? null;
    const field = known !== null && taken.has(known) ? null : known;
    if (field !== null) taken.add(field);
    return [{ column: at, text: text.replace(/\s+/g, ' ').trim(), field }];
  });
}

/** A list begins within so many rows: a title, a place and a date stand above it. */
const deepestHead = 30;
const known = (row: readonly SheetCell[]): number => headingsOf(row).filter(({ field }) => field !== null).length;

/** The row of the headings, from 0: the one in which the most are known; where none is, the first with two cells. −1: there is no such row. */
export function headRow(sheet: readonly (readonly SheetCell[])[]): number {
  const rows = sheet.slice(0, deepestHead);
  const best = rows.reduce((found, row, at) => (known(row) > known(rows[found] ?? []) ? at : found), 0);
  return known(rows[best] ?? []) > 0 ? best : rows.findIndex((row) => headingsOf(row).length > 1);
}
