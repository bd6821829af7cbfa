import writeXlsxFile from 'write-excel-file/node';
import type { CellObject, Row } from 'write-excel-file/node';
import { sheetColumns, sheetFields } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import type { SheetField } from '@dangvu/domain/membership/member-sheet/sheet-columns';
import { sheetWords } from '@dangvu/domain/membership/member-sheet/sheet-words';
import type { Label, Locale } from '@dangvu/domain/language/label';
import type { FormBranch } from './member-list-question.ts';

const texts = {
  list: { vi: 'Danh sách', en: 'List' },
  howTo: { vi: 'Cách ghi', en: 'How to fill in' },
  needed: { vi: 'Cột có dấu * phải ghi. Ngày ghi ngày/tháng/năm, bốn chữ số của năm. Xóa dòng ví dụ trước khi nhập.', en: 'Columns with * must be filled in. Days are day/month/year, the year in four digits. Take the row of the example out before entering the list.' },
  branchCode: { vi: 'Mã chi bộ', en: 'Branch code' },
  branch: { vi: 'Chi bộ', en: 'Branch' },
} as const satisfies Record<string, Label>;

/**
 * Somebody who is nobody. His name holds what no name holds, so that the row is refused, and says why, when it is left in; with a branch of
 * the unit and dates in order it shows everything else as it should be.
 */
const example = (locale: Locale, branch: FormBranch | undefined): Readonly<Record<SheetField, string>> => {
  const say = (label: Label): string => label[locale];
  return {
    branchCode: branch?.code ?? '',
    branch: branch?.name ?? '',
    fullName: say({ vi: 'Nguyễn Văn Mẫu (ví dụ, xóa dòng này)', en: 'Nguyễn Văn Mẫu (example, take this row out)' }),
    bornOn: '15/05/1990', sex: say(sheetWords.sex.MALE), ethnicity: 'Kinh', religion: say({ vi: 'Không', en: 'None' }),
    homeTown: say({ vi: 'xã Mẫu, tỉnh Mẫu', en: 'Mẫu commune, Mẫu province' }), residence: say({ vi: 'khối Mẫu, phường Mẫu', en: 'Mẫu quarter, Mẫu ward' }),
    occupation: say({ vi: 'Giáo viên', en: 'Teacher' }), workplace: say({ vi: 'Trường Mẫu', en: 'Mẫu school' }),
    education: say(sheetWords.education.UPPER_SECONDARY), qualification: say(sheetWords.qualification.BACHELOR), politicalTheory: say(sheetWords.politicalTheory.ELEMENTARY),
    personalId: '000000000001', status: say(sheetWords.status.OFFICIAL), decidedOn: '25/08/2015', ceremonyOn: '03/09/2015', officialOn: '03/09/2016',
    joinedOn: '01/06/2020', from: say({ vi: 'Đảng bộ xã Mẫu', en: 'Party committee of Mẫu commune' }), cardNo: '00000001', dossierNo: '000001 NA',
  };
};

const widths: Readonly<Partial<Record<SheetField, number>>> = { branch: 32, fullName: 40, residence: 30, homeTown: 28, occupation: 20, workplace: 24, from: 32, branchCode: 24, qualification: 22, education: 24, politicalTheory: 20, personalId: 22 };
const narrow = 18;
/** Rows in which the lists of words are offered. */
const offeredRows = 1_001;

const bold = { fontWeight: 'bold' } as const;
const text = (value: string, style: CellObject = {}): CellObject => (value === '' ? { type: String, ...style } : { value, type: String, ...style });

/** 0 → “A”, 26 → “AA”. */
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

interface Offered {
  readonly field: SheetField;
  readonly head: string;
  readonly words: readonly string[];
}

/** What may be written where only some words may be, column by column of the second sheet. */
function offeredWords(locale: Locale, branches: readonly FormBranch[]): readonly Offered[] {
  const closed = Object.entries(sheetWords).map(([field, words]): Offered => ({ field: field as SheetField, head: sheetColumns[field as SheetField].label[locale], words: Object.values<Label>(words).map((word) => word[locale]) }));
  return [...closed, { field: 'branchCode', head: texts.branchCode[locale], words: branches.map(({ code }) => code) }, { field: 'branch', head: texts.branch[locale], words: branches.map(({ name }) => name) }];
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/**
 * Every cell of the list is text: a program that takes digits for a number drops their zeros, and one that takes days for its own turns them
 * about. And the words are offered where they may be written; others are not refused here, they are told when the list is read.
 */
const asForm = (offered: readonly Offered[], firstWord: number, sheet: string): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          if (sheetIndex !== 0) return xml;
          const style = /<c r="A2" s="(\d+)"/.exec(xml)?.[1];
          const lists = offered.filter(({ words }) => words.length > 0).map(({ field, words }) => {
            const [target, source] = [letters(sheetFields.indexOf(field)), letters(offered.findIndex((one) => one.field === field))];
            return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${target}2:${target}${offeredRows}"><formula1>'${sheet}'!$${source}$${firstWord}:$${source}$${firstWord + words.length - 1}</formula1></dataValidation>`;
          });
          const typed = style === undefined ? xml : xml.replace(/<col /g, `<col style="${style}" `);
          return typed.replace('</sheetData>', `</sheetData><dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`);
        },
      },
    },
  },
});

/**
 * A list of members to be filled in: the headings that are known when it is read, an example, and on a second sheet the words that may be
 * written and the branches of the unit.
 */
export function memberListForm(branches: readonly FormBranch[], locale: Locale): Promise<Buffer> {
  const shown = example(locale, branches[0]);
  const heads: Row = sheetFields.map((field) => text(`${sheetColumns[field].label[locale]}${sheetColumns[field].needed || field === 'branch' ? ' *' : ''}`, { ...bold, format: '@', wrap: true, alignVertical: 'center', backgroundColor: '#EEECE6' }));
  const row: Row = sheetFields.map((field) => text(shown[field], { format: '@', fontStyle: 'italic', textColor: '#854605' }));
  const offered = offeredWords(locale, branches);
  const longest = Math.max(...offered.map(({ words }) => words.length));
  const words: Row[] = [
    [text(texts.needed[locale], { ...bold })],
    [],
    offered.map(({ head }) => text(head, bold)),
    ...Array.from({ length: longest }, (_, at): Row => offered.map(({ words: some }) => text(some[at] ?? '', { format: '@' }))),
  ];
  const howTo = texts.howTo[locale];
  return writeXlsxFile(
    [
      { data: [heads, row], sheet: texts.list[locale], columns: sheetFields.map((field) => ({ width: widths[field] ?? narrow })), stickyRowsCount: 1 },
      { data: words, sheet: howTo, columns: offered.map(({ field }) => ({ width: widths[field] ?? narrow })) },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12, features: [asForm(offered, 4, howTo)] },
  ).toBuffer();
}
