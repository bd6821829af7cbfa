import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Label, Locale } from '@dangvu/domain/language/label';
import type { RateBase, TargetKind } from '@dangvu/domain/planning/targets/target-kinds';
import { targetWords } from '@dangvu/domain/planning/targets/target-words';
import type { PaperCell, PaperColumn, PaperTable } from './paper.ts';

export interface TargetOnPaper {
  readonly unit: { readonly name: string };
  readonly indicator: { readonly name: string };
  readonly kind: TargetKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly base: RateBase | null;
  readonly dueOn: LocalDate | null;
  readonly remark: string | null;
  /** As first assigned; null in a draft. */
  readonly originalKind: TargetKind | null;
  readonly originalFrom: number | null;
  readonly originalTo: number | null;
}

const words = {
  vi: { title: 'Chỉ tiêu theo chỉ báo', number: 'TT', indicator: 'Chỉ báo', unit: 'Đơn vị', target: 'Chỉ tiêu', original: 'Giao đầu', adjusted: 'Sau điều chỉnh', remark: 'Ghi chú' },
  en: { title: 'Targets by indicator', number: 'No.', indicator: 'Indicator', unit: 'Unit', target: 'Target', original: 'As assigned', adjusted: 'As adjusted', remark: 'Remark' },
} as const;

/** The targets of a plan that are no number in the grid, in the words of the screen; null when there are none. */
export function targetTable(targets: readonly TargetOnPaper[], locale: Locale): PaperTable | null {
  if (targets.length === 0) return null;
  const t = words[locale];
  const label = (text: Label): string => text[locale];
  const original = (row: TargetOnPaper): string =>
    (row.originalKind === null ? '–' : targetWords({ kind: row.originalKind, from: row.originalFrom, to: row.originalTo, base: row.base, dueOn: row.dueOn }, label));
  const revised = targets.some((row) => row.originalKind !== null && (row.originalKind !== row.kind || row.originalFrom !== row.from || row.originalTo !== row.to));
  const columns: (PaperColumn & { readonly of: (row: TargetOnPaper, index: number) => PaperCell })[] = [
    { head: t.number, width: 6, kind: 'number', of: (_row, index) => index + 1 },
    { head: t.indicator, width: 20, kind: 'text', of: (row) => row.indicator.name },
    { head: t.unit, width: 25, kind: 'text', of: (row) => row.unit.name },
    ...(revised ? [{ head: t.original, width: 16, kind: 'text' as const, of: original }] : []),
    { head: revised ? t.adjusted : t.target, width: 18, kind: 'text', of: (row) => targetWords(row, label) },
    { head: t.remark, width: 16, kind: 'text', of: (row) => row.remark },
  ];
  return { title: t.title, columns: columns.map(({ head, width, kind }) => ({ head, width, kind })), rows: targets.map((row, index) => columns.map((column) => column.of(row, index))) };
}
