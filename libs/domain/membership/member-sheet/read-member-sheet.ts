import type { LocalDate } from '../../calendar/local-date.ts';
import type { Refusal } from '../../errors/domain-error.ts';
import { folded, isLegacyText, isTotal, plain, same } from '../../sheets/sheet-text.ts';
import type { SheetCell } from '../../sheets/sheet-text.ts';
import type { Education, PoliticalTheory, Qualification, Sex } from '../person-traits.ts';
import { cellsOf, isNoPerson, monthFirstColumns, RowReader } from './read-cells.ts';
import type { CellsOf, FieldSource } from './read-cells.ts';
import { findBranch } from './find-branch.ts';
import type { MappedUnit, SheetBranch } from './find-branch.ts';
import { headingsOf, headRow, sheetColumns, sheetFields } from './sheet-columns.ts';
import type { Heading, SheetField } from './sheet-columns.ts';
import { educationOf, qualificationOf, sexOf, sheetWords, statusOf, theoryOf } from './sheet-words.ts';
import type { SheetStatus } from './sheet-words.ts';

/** What whoever imports has said of the sheet: what is not said is found out. */
export interface SheetChoices {
  /** Row of the headings as the reader counts it, from 1. */
  readonly headRow?: number | null;
  /** Where each field is read from; a field that is left out where any is given is not read. */
  readonly fields?: readonly { readonly field: SheetField; readonly column?: number | null; readonly value?: string | null }[] | null;
  /** Which branch is meant by what is written. */
  readonly units?: readonly MappedUnit[] | null;
}

/** Somebody as the sheet has him. */
export interface ReadPerson {
  readonly fullName: string;
  readonly bornOn: LocalDate;
  readonly sex: Sex;
  readonly ethnicity: string;
  readonly religion: string | null;
  readonly homeTown: string | null;
  readonly residence: string | null;
  readonly occupation: string;
  readonly workplace: string | null;
  readonly education: Education;
  readonly qualification: Qualification | null;
  readonly politicalTheory: PoliticalTheory | null;
  readonly personalId: string | null;
}

/** A membership as the sheet has it. */
export interface ReadMembership {
  readonly status: SheetStatus;
  readonly decidedOn: LocalDate;
  /** The sheet has no day of the decision, and the day of joining the Party stands for it. */
  readonly decidedAsCeremony: boolean;
  readonly ceremonyOn: LocalDate;
  readonly officialOn: LocalDate | null;
  /** Came into the branch on a day after the admission, from elsewhere; null: was admitted there. */
  readonly joined: { readonly on: LocalDate; readonly from: string } | null;
  readonly cardNo: string | null;
  readonly dossierNo: string | null;
}

/** What a row says, or every reason why it cannot be used. */
export interface MemberSheetRow {
  /** Row of the sheet as the reader counts it, from 1. */
  readonly line: number;
  /** Every cell as it is written, for whoever puts it right. */
  readonly cells: readonly string[];
  readonly fullName: string;
  readonly unit: SheetBranch | null;
  /** What is written for the branch; empty where nothing is. */
  readonly unitWritten: string;
  readonly read: { readonly person: ReadPerson; readonly membership: ReadMembership } | null;
  readonly refusals: readonly Refusal[];
}

export interface MemberSheet {
  /** Row of the headings, from 1. */
  readonly headRow: number;
  readonly headings: readonly Heading[];
  /** What is needed and stands nowhere. */
  readonly missing: readonly SheetField[];
  /** Rows that hold nobody: a line of totals, of numbers, of signatures. */
  readonly leftOut: readonly number[];
  readonly rows: readonly MemberSheetRow[];
}

export type MemberSheetReading = ({ readonly ok: true } & MemberSheet) | { readonly ok: false; readonly refusal: Refusal };

const dayFields: readonly SheetField[] = ['bornOn', 'decidedOn', 'ceremonyOn', 'officialOn', 'joinedOn'];

/** Where each field is read from, as chosen or as the headings say. */
function sourcesOf(headings: readonly Heading[], chosen: SheetChoices['fields']): ReadonlyMap<SheetField, FieldSource> {
  if (chosen) return new Map(chosen.map(({ field, column, value }) => [field, { column: column ?? null, value: value === undefined || value === null || plain(value) === '' ? null : plain(value) }]));
  return new Map(headings.flatMap(({ column, field }) => (field === null ? [] : [[field, { column, value: null }] as const])));
}

/**
 * Reads a list of members. It begins below the row of headings and goes on to the line of totals; a row without a name that holds next to
 * nothing is left out and told. Of each row every reason is told, not the first alone.
 * @param branches where somebody may be put; where there is one alone, a row that names none means that one
 */
export function readMemberSheet(sheet: readonly (readonly SheetCell[])[], branches: readonly SheetBranch[], choices: SheetChoices = {}): MemberSheetReading {
  const head = choices.headRow ? choices.headRow - 1 : headRow(sheet);
  const below = head < 0 ? [] : sheet.slice(head + 1);
  if (below.every((row) => row.every(({ text }) => plain(text) === ''))) return { ok: false, refusal: { code: 'SHEET_NO_ROWS', params: {} } };
  const headings = headingsOf(sheet[head] ?? []);
  const sources = sourcesOf(headings, choices.fields);
  const alone = branches.length === 1 ? branches[0] : undefined;
  const missing = sheetFields.filter((field) => sheetColumns[field].needed && !sources.has(field));
  if (!alone && !sources.has('branch') && !sources.has('branchCode')) missing.unshift('branch');
  const found = { headRow: head + 1, headings, missing };
  if (missing.length > 0) return { ok: true, ...found, leftOut: [], rows: [] };

  const lines: { line: number; row: readonly SheetCell[]; cells: CellsOf }[] = [];
  const leftOut: number[] = [];
  for (const [index, row] of below.entries()) {
    if (row.every(({ text }) => plain(text) === '')) continue;
    const cells = cellsOf(row, sources);
    const line = head + index + 2;
    if (isNoPerson(row, cells) || row.some(({ text }, at) => at < 3 && isTotal(text))) leftOut.push(line);
    else lines.push({ line, row, cells });
  }
  if (lines.length === 0) return { ok: false, refusal: { code: 'SHEET_NO_ROWS', params: {} } };
  if (lines.some(({ cells }) => isLegacyText(cells('fullName').text))) return { ok: false, refusal: { code: 'SHEET_ENCODING', params: {} } };
  const monthFirst = monthFirstColumns(lines.map(({ cells }) => cells), dayFields);
  const read = lines.map(({ line, row, cells }) => {
    const reader = new RowReader(cells, monthFirst);
    const written = { code: plain(cells('branchCode').text), name: plain(cells('branch').text) };
    const place = alone && written.code === '' && written.name === '' ? alone : findBranch(written, branches, choices.units ?? []);
    const unit = 'refusal' in place ? null : place;
    if ('refusal' in place) reader.refusals.push(place.refusal);
    const [person, membership] = [readPerson(reader), readMembership(reader)];
    return {
      line, cells: row.map(({ text }) => plain(text)), fullName: plain(cells('fullName').text), unit, refusals: reader.refusals,
      unitWritten: written.code || written.name,
      read: person && membership && reader.refusals.length === 0 ? { person, membership } : null,
    };
  });
  return { ok: true, ...found, leftOut, rows: withoutTwins(read) };
}

function readPerson(row: RowReader): ReadPerson | null {
  const read = {
    fullName: row.name('fullName'), bornOn: row.born('bornOn'), sex: row.word('sex', { read: sexOf, words: sheetWords.sex, needed: true }),
    ethnicity: row.needed('ethnicity'), religion: row.optional('religion'), homeTown: row.optional('homeTown'), residence: row.optional('residence'),
    occupation: row.needed('occupation'), workplace: row.optional('workplace'),
    education: row.word('education', { read: educationOf, words: sheetWords.education, needed: true }),
    qualification: row.word('qualification', { read: qualificationOf, words: sheetWords.qualification, needed: false }),
    politicalTheory: row.word('politicalTheory', { read: theoryOf, words: sheetWords.politicalTheory, needed: false }),
    personalId: row.personalId('personalId'),
  };
  const { fullName, bornOn, sex, ethnicity, occupation, education } = read;
  return fullName && bornOn && sex && ethnicity && occupation && education ? { ...read, fullName, bornOn, sex, ethnicity, occupation, education } : null;
}

/** What he is follows from whether he has an official date; where the sheet says so as well, the two must agree. */
function readMembership(row: RowReader): ReadMembership | null {
  const told = row.word('status', { read: statusOf, words: sheetWords.status, needed: false });
  const decided = row.day('decidedOn');
  const ceremonyOn = row.neededDay('ceremonyOn');
  const officialOn = told === 'OFFICIAL' ? row.neededDay('officialOn') : row.day('officialOn');
  const [joinedOn, from] = [row.day('joinedOn'), row.optional('from')];
  const [cardNo, dossierNo] = [row.cardNumber('cardNo'), row.dossierNumber('dossierNo')];
  const status = told ?? (officialOn === null ? 'PROBATIONARY' : 'OFFICIAL');
  if (status === 'PROBATIONARY' && officialOn !== null) row.refusals.push({ code: 'SHEET_PROBATIONER_OFFICIAL', params: { date: officialOn } });
  if (ceremonyOn === null) return null;
  const decidedOn = decided ?? ceremonyOn;
  const later = joinedOn !== null && joinedOn > decidedOn;
  if (later && from === null) row.refusals.push({ code: 'SHEET_CELL_EMPTY', params: { column: sheetColumns.from.label } });
  return { status, decidedOn, decidedAsCeremony: decided === null, ceremonyOn, officialOn, joined: later ? { on: joinedOn, from: from ?? '' } : null, cardNo, dossierNo };
}

/** Somebody in two rows, by name and birth date or by a number that is one person's: all but the first are refused. */
function withoutTwins(rows: readonly MemberSheetRow[]): MemberSheetRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (!row.read) return row;
    const { person, membership } = row.read;
    const marks = [`${same(person.fullName)} ${person.bornOn}`, ...[person.personalId, membership.cardNo, membership.dossierNo].flatMap((number) => (number === null ? [] : [folded(number)]))];
    const twin = marks.map((mark) => first.get(mark)).find((line) => line !== undefined);
    if (twin !== undefined) return { ...row, read: null, refusals: [{ code: 'SHEET_PERSON_TWICE', params: { line: twin } } as const] };
    for (const mark of marks) first.set(mark, row.line);
    return row;
  });
}
