import type { Label } from '../language/label.ts';
import type { Measure } from './measures.ts';
import { measureLabels } from './measures.ts';

/** Rows of the monthly report, in the order in which they are printed. */
export const FormCell = {
  OPENING: 'OPENING',
  ADMITTED: 'ADMITTED',
  ARRIVED: 'ARRIVED',
  MOVED_IN: 'MOVED_IN',
  RESTORED: 'RESTORED',
  DIED: 'DIED',
  EXPELLED: 'EXPELLED',
  STRUCK_OFF: 'STRUCK_OFF',
  RESIGNED: 'RESIGNED',
  MOVED_OUT: 'MOVED_OUT',
  DEPARTED: 'DEPARTED',
  ANNULLED: 'ANNULLED',
  CLOSING: 'CLOSING',
  RECOGNISED: 'RECOGNISED',
  REPRIMANDED: 'REPRIMANDED',
  WARNED: 'WARNED',
  REMOVED_FROM_OFFICE: 'REMOVED_FROM_OFFICE',
  CANDIDATES: 'CANDIDATES',
} as const;
export type FormCell = (typeof FormCell)[keyof typeof FormCell];

/** Where a row gets its figure. */
export interface FormRow {
  readonly cell: FormCell;
  /** STOCK: how many at an instant. INCREASE and DECREASE: part of the identity. NOTE: counted, not in the identity. */
  readonly kind: 'STOCK' | 'INCREASE' | 'DECREASE' | 'NOTE';
  /** The counter behind it; null where there is none. */
  readonly measure: Measure | null;
  readonly label: Label;
  readonly definition: Label;
}

function flow(cell: FormCell & Measure, kind: FormRow['kind'], vi: string, en: string): FormRow {
  return { cell, kind, measure: cell, label: measureLabels[cell], definition: { vi, en } };
}

/** The monthly report; Biểu 1-BTCTW with the form of discipline and the pipeline added. Rows of 0 are printed. */
export const monthlyForm: readonly FormRow[] = [
  {
    cell: 'OPENING',
    kind: 'STOCK',
    measure: null,
    label: { vi: 'Đảng số đầu kỳ', en: 'Members at the start' },
    definition: {
      vi: 'Số đảng viên của đơn vị vào cuối ngày trước ngày đầu kỳ, kể cả người chờ lễ kết nạp.',
      en: 'Members at the end of the day before the period, with those whose ceremony is awaited.',
    },
  },
  flow(
    'ADMITTED',
    'INCREASE',
    'Người có quyết định kết nạp ký trong kỳ.',
    'People whose admission decision was signed in the period.',
  ),
  flow(
    'ARRIVED',
    'INCREASE',
    'Đảng viên từ đảng bộ khác ngoài thị xã chuyển sinh hoạt chính thức đến.',
    'Members taken in from organisations outside the town.',
  ),
  flow(
    'MOVED_IN',
    'INCREASE',
    'Đảng viên từ chi bộ khác trong thị xã chuyển đến, đã được tiếp nhận.',
    'Members accepted from another branch of the town.',
  ),
  flow(
    'RESTORED',
    'INCREASE',
    'Người được khôi phục quyền đảng viên trong kỳ.',
    'People whose membership was restored in the period.',
  ),
  flow('DIED', 'DECREASE', 'Đảng viên từ trần trong kỳ.', 'Members who died in the period.'),
  flow(
    'EXPELLED',
    'DECREASE',
    'Đảng viên bị khai trừ; là hình thức kỷ luật và làm giảm đảng số.',
    'Members expelled; a form of discipline that also lowers the headcount.',
  ),
  flow(
    'STRUCK_OFF',
    'DECREASE',
    'Đảng viên bị xóa tên; không phải hình thức kỷ luật.',
    'Members struck off; not a form of discipline.',
  ),
  flow('RESIGNED', 'DECREASE', 'Đảng viên được cho ra khỏi Đảng theo đơn.', 'Members who left at their own request.'),
  flow(
    'MOVED_OUT',
    'DECREASE',
    'Đảng viên chuyển đến chi bộ khác trong thị xã, nơi đến đã tiếp nhận.',
    'Members accepted by another branch of the town.',
  ),
  flow(
    'DEPARTED',
    'DECREASE',
    'Đảng viên chuyển sinh hoạt chính thức ra ngoài thị xã.',
    'Members who left for organisations outside the town.',
  ),
  flow(
    'ANNULLED',
    'DECREASE',
    'Người bị hủy quyết định kết nạp trong kỳ.',
    'People whose admission was annulled in the period.',
  ),
  {
    cell: 'CLOSING',
    kind: 'STOCK',
    measure: null,
    label: { vi: 'Đảng số cuối kỳ', en: 'Members at the end' },
    definition: {
      vi: 'Đầu kỳ cộng các dòng tăng trừ các dòng giảm; bằng đầu kỳ của kỳ sau.',
      en: 'Start plus increases minus decreases; equals the start of the next period.',
    },
  },
  flow(
    'RECOGNISED',
    'NOTE',
    'Đảng viên dự bị được công nhận chính thức, tính theo ngày ký quyết định, không trước ngày chính thức.',
    'Probationary members recognised, counted by the day the decision was signed, not before the official date.',
  ),
  flow(
    'REPRIMANDED',
    'NOTE',
    'Đảng viên bị khiển trách theo quyết định trong kỳ.',
    'Members reprimanded by decision in the period.',
  ),
  flow(
    'WARNED',
    'NOTE',
    'Đảng viên bị cảnh cáo theo quyết định trong kỳ.',
    'Members warned by decision in the period.',
  ),
  flow(
    'REMOVED_FROM_OFFICE',
    'NOTE',
    'Đảng viên bị cách chức theo quyết định trong kỳ.',
    'Members removed from office by decision in the period.',
  ),
  {
    cell: 'CANDIDATES',
    kind: 'STOCK',
    measure: null,
    label: { vi: 'Nguồn kết nạp cuối kỳ', en: 'Candidates at the end' },
    definition: {
      vi: 'Người trong danh sách nguồn chưa có quyết định kết nạp, vào cuối ngày cuối kỳ.',
      en: 'People on the candidates’ list without an admission decision at the end of the period.',
    },
  },
];

/** Figures of a report by row. A row that is not there is not reported, which is not 0. */
export type FormFigures = Readonly<Partial<Record<FormCell, number | null>>>;

function sumOf(figures: FormFigures, kind: FormRow['kind']): number | null {
  let sum = 0;
  for (const row of monthlyForm) {
    if (row.kind !== kind) continue;
    const figure = figures[row.cell];
    if (figure === null || figure === undefined) return null;
    sum += figure;
  }
  return sum;
}

/** closing = opening + increases − decreases; null while one of them is not reported. */
export function closingOf(figures: FormFigures): number | null {
  const opening = figures.OPENING;
  const [increases, decreases] = [sumOf(figures, 'INCREASE'), sumOf(figures, 'DECREASE')];
  if (opening === null || opening === undefined || increases === null || decreases === null) return null;
  return opening + increases - decreases;
}

/** How far the reported closing is from the computed one: 0 when the identity holds, null when it cannot be said. */
export function identityGap(figures: FormFigures): number | null {
  const computed = closingOf(figures);
  return computed === null || figures.CLOSING === null || figures.CLOSING === undefined
    ? null
    : figures.CLOSING - computed;
}
