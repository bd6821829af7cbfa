import type { LocalDate } from '../calendar/local-date.ts';
import { formatDate, parseTypedDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { folded, plain, same } from '../sheets/sheet-text.ts';
import type { SheetCell } from '../sheets/sheet-text.ts';
import { mayStandUnder, Sector, sectorLabels, UnitKind, unitKinds } from './unit-kinds.ts';

/** A unit as a list of the organisation has it. */
export interface ReadUnit {
  /** Row of the sheet as the reader counts it, from 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly sector: Sector;
  /** Code of the unit directly above; null for the one at the top. */
  readonly superior: string | null;
  /** First day of the unit; null: since before records begin. */
  readonly since: LocalDate | null;
}

export type UnitSheetReading =
  | { readonly ok: true; readonly units: readonly ReadUnit[] }
  | { readonly ok: false; readonly refusals: readonly { readonly line: number; readonly refusal: Refusal }[] };

/** What heads the columns, Vietnamese first; * marks what every row must have. */
export const unitSheetHeadings = ['Mã đơn vị*', 'Tên đơn vị*', 'Tên gọn', 'Loại*', 'Lĩnh vực*', 'Mã đơn vị cấp trên', 'Thành lập ngày'] as const;
const columns = {
  code: { label: { vi: 'Mã đơn vị', en: 'Code' }, names: ['ma'] },
  name: { label: { vi: 'Tên đơn vị', en: 'Unit' }, names: ['don vi', 'ten'] },
  shortName: { label: { vi: 'Tên gọn', en: 'Short name' }, names: ['ten ngan', 'ten viet gon'] },
  kind: { label: { vi: 'Loại', en: 'Kind' }, names: ['loai don vi', 'loai hinh'] },
  sector: { label: { vi: 'Lĩnh vực', en: 'Sector' }, names: ['khoi', 'linh vuc hoat dong'] },
  superior: { label: { vi: 'Mã đơn vị cấp trên', en: 'Code of the unit above' }, names: ['truc thuoc', 'cap tren', 'ma cap tren'] },
  since: { label: { vi: 'Thành lập ngày', en: 'Since' }, names: ['ngay thanh lap'] },
} as const satisfies Record<string, { readonly label: Label; readonly names: readonly string[] }>;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as readonly Column[];

const kindNames = new Map(Object.values(UnitKind).flatMap((kind) => [kind, unitKinds[kind].label.vi, unitKinds[kind].label.en].map((name) => [folded(name), kind] as const)));
for (const [name, kind] of [['chi bo', UnitKind.SUB_BRANCH], ['phuong', UnitKind.WARD_PARTY_ORG], ['xa', UnitKind.COMMUNE_PARTY_ORG], ['dang bo huyen', UnitKind.TOWN_COMMITTEE], ['dang bo thanh pho', UnitKind.TOWN_COMMITTEE]] as const) kindNames.set(name, kind);
const sectorNames = new Map(Object.values(Sector).flatMap((sector) => [sector, sectorLabels[sector].vi, sectorLabels[sector].en].map((name) => [folded(name), sector] as const)));
for (const [name, sector] of [['dan cu', Sector.RESIDENTIAL], ['khoi, xom', Sector.RESIDENTIAL], ['truong', Sector.SCHOOL], ['doan the', Sector.MASS_ORGANISATION]] as const) sectorNames.set(name, sector);
const inBoth = (labels: readonly Label[]): Label => ({ vi: labels.map(({ vi }) => vi).join(', '), en: labels.map(({ en }) => en).join(', ') });

function placesOf(row: readonly SheetCell[]): ReadonlyMap<Column, number> {
  const texts = row.map(({ text }) => folded(text.replace('*', '')));
  return new Map(columnNames.flatMap((column) => {
    const { label, names } = columns[column];
    const at = texts.findIndex((text) => [folded(label.vi), folded(label.en), ...names].includes(text));
    return at < 0 ? [] : [[column, at] as const];
  }));
}

/**
 * Reads the list of units a town begins with: one row a unit, each but the top one under another row. Nothing is guessed, and every reason is
 * told. Units stand in the order of the rows.
 */
export function readUnitSheet(sheet: readonly (readonly SheetCell[])[]): UnitSheetReading {
  const head = sheet.findIndex((row) => placesOf(row).size >= 4);
  const places = placesOf(sheet[head] ?? []);
  const missing = (['code', 'name', 'kind', 'sector', 'superior'] as const).filter((column) => !places.has(column));
  if (head < 0 || missing.length > 0)
    return { ok: false, refusals: [{ line: Math.max(head + 1, 1), refusal: { code: 'SHEET_COLUMNS_MISSING', params: { columns: inBoth((missing.length > 0 ? missing : columnNames).map((column) => columns[column].label)) } } }] };
  const refusals: { line: number; refusal: Refusal }[] = [];
  const units: ReadUnit[] = [];
  for (const [index, cells] of sheet.slice(head + 1).entries()) {
    const line = head + index + 2;
    const text = (column: Column): string => plain(cells[places.get(column) ?? -1]?.text ?? '');
    if (columnNames.every((column) => text(column) === '')) continue;
    const refuse = (code: Refusal['code'], column: Column, params: Refusal['params'] = {}): null => {
      refusals.push({ line, refusal: { code, params: { column: columns[column].label, ...params } } });
      return null;
    };
    const needed = (column: Column): string | null => text(column) || refuse('SHEET_CELL_EMPTY', column);
    const word = <Value>(column: Column, words: ReadonlyMap<string, Value>, wanted: readonly Label[]): Value | null => {
      const written = needed(column);
      return written === null ? null : (words.get(folded(written)) ?? refuse('SHEET_VALUE', column, { text: written, wanted: inBoth(wanted) }));
    };
    const [code, name] = [needed('code'), needed('name')];
    const kind = word('kind', kindNames, Object.values(UnitKind).map((one) => unitKinds[one].label));
    const sector = word('sector', sectorNames, Object.values(sectorLabels));
    const since = text('since') === '' ? null : (parseTypedDate(text('since')) ?? refuse('SHEET_DATE', 'since', { text: text('since') }));
    if (code && name && kind && sector) units.push({ line, code, name, shortName: text('shortName') || name, kind, sector, superior: text('superior') || null, since });
  }
  // What stands under what is asked when every row could be read: else each row below a wrong one would be wrong too.
  if (refusals.length === 0) refusals.push(...placed(units));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, units };
}

/** What is wrong with how the units stand. Kinds rank, so that nothing can stand below itself. */
function placed(units: readonly ReadUnit[]): { line: number; refusal: Refusal }[] {
  const byCode = new Map(units.toReversed().map((unit) => [same(unit.code), unit]));
  const tops = units.filter(({ superior }) => superior === null);
  const top = tops.length === 1 ? [] : [{ line: tops[1]?.line ?? units[0]?.line ?? 1, refusal: { code: 'SHEET_ONE_TOP', params: { number: tops.length } } as const }];
  return [...top, ...units.flatMap((unit): { line: number; refusal: Refusal }[] => {
    const { line, code, kind, superior, since } = unit;
    const first = byCode.get(same(code));
    const told = (refusal: Refusal): { line: number; refusal: Refusal } => ({ line, refusal });
    const twice = first === unit || !first ? [] : [told({ code: 'SHEET_UNIT_TWICE', params: { line: first.line } })];
    if (superior === null) return twice;
    const above = byCode.get(same(superior));
    if (!above) return [...twice, told({ code: 'SHEET_SUPERIOR_UNKNOWN', params: { code: superior } })];
    const misplaced = mayStandUnder(kind, above.kind) ? [] : [told({ code: 'UNIT_KIND_NOT_BELOW', params: { child: unitKinds[kind].label, parent: unitKinds[above.kind].label } })];
    const early = above.since !== null && (since ?? '') < above.since ? [told({ code: 'SHEET_SUPERIOR_LATER', params: { unit: above.name, from: formatDate(above.since) } })] : [];
    return [...twice, ...misplaced, ...early];
  })];
}
