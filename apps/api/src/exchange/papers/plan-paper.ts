import { formatDate } from '@dangvu/domain/calendar/local-date';
import type { Locale } from '@dangvu/domain/language/label';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Paper, PaperCell, PaperColumn } from './paper.ts';
import { targetTable } from './target-paper.ts';
import type { TargetOnPaper } from './target-paper.ts';

/** ANNEX: what goes with the decision. GRID: the table as the officer works with it, with the grounds beside each figure. */
export type PlanPaperKind = 'ANNEX' | 'GRID';

export interface PlanOnPaper {
  readonly id: string;
  readonly title: string;
  /** UNPUBLISHED: on the day of the figures it was not published yet. */
  readonly stage: string;
  readonly publishedAt: string | null;
  readonly gapRemark: string | null;
  readonly unit: { readonly id: string; readonly name: string; readonly parent: { readonly name: string } | null };
  readonly decision: { readonly number: string; readonly decidedOn: string } | null;
  readonly totals: { readonly target: number | null; readonly assigned: number; readonly reserve: number | null; readonly gap: number | null };
}

export interface PlanRowOnPaper {
  readonly unit: { readonly id: string; readonly name: string; readonly code: string };
  readonly members: number;
  readonly admissionsByYear: readonly { readonly year: number; readonly count: number }[];
  readonly pipeline: number;
  readonly feasible: number | null;
  readonly draft: number | null;
  readonly draftRemark: string | null;
  readonly assignedRemark: string | null;
  readonly quota: { readonly original: number | null; readonly adjusted: number | null } | null;
  readonly done: number;
  /** Of a term: what was admitted in the one before. */
  readonly previousTerm: number | null;
  readonly difference: number | null;
}

const words = {
  vi: {
    annex: 'Phụ lục giao chỉ tiêu kết nạp đảng viên', grid: 'Bảng chỉ tiêu kết nạp đảng viên', under: (number: string, day: string) => `(kèm theo ${number} ngày ${day})`,
    draft: '(dự thảo, chưa ban hành)', unpublished: (day: string) => `(ngày ${day} chưa ban hành)`, upTo: (day: string) => `Số liệu đến ${day}`, number: 'TT', code: 'Mã đơn vị', unit: 'Đơn vị', members: 'Đảng viên', pipeline: 'Nguồn', feasible: 'Khả thi',
    quota: 'Chỉ tiêu', original: 'Giao đầu', adjusted: 'Sau điều chỉnh', done: 'Đã kết nạp', difference: 'So TB 3 năm', differenceTerm: 'So nhiệm kỳ trước', remark: 'Ghi chú', total: 'Cộng', party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: '……, ngày … tháng … năm …', sign: 'T/M BAN THƯỜNG VỤ', open: (gap: string) => `Còn ${gap} chưa giao`, over: (gap: string) => `Giao vượt ${gap} so với chỉ tiêu`, kept: (gap: string) => `Giữ ${gap} dự phòng, còn giao được`,
  },
  en: {
    annex: 'Annex: admission quotas assigned', grid: 'Admission quotas', under: (number: string, day: string) => `(with ${number} of ${day})`,
    draft: '(draft, not published)', unpublished: (day: string) => `(not published on ${day})`, upTo: (day: string) => `Figures up to ${day}`, number: 'No.', code: 'Code', unit: 'Unit', members: 'Members', pipeline: 'Candidates', feasible: 'Feasible',
    quota: 'Quota', original: 'As assigned', adjusted: 'As adjusted', done: 'Admitted', difference: 'To 3-year mean', differenceTerm: 'To previous term', remark: 'Remark', total: 'Total', party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: '……, …/…/…', sign: 'FOR THE STANDING COMMITTEE', open: (gap: string) => `${gap} not assigned yet`, over: (gap: string) => `${gap} more assigned than the target`, kept: (gap: string) => `${gap} kept in reserve`,
  },
} as const;

interface Column extends PaperColumn {
  readonly of: (row: PlanRowOnPaper, index: number) => PaperCell;
  /** Of all rows together; left out where a sum says nothing. */
  readonly total?: PaperCell;
}

const sum = (values: readonly (number | null | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** Adds up a column; null while no row has a figure, which is not 0. */
const sumOf = (values: readonly (number | null | undefined)[]): number | null => (values.some((value) => value !== null && value !== undefined) ? sum(values) : null);

/**
 * A plan on paper, with the figures the screen shows: the same question is asked for both. "No quota" is a dash in the annex and an empty
 * cell in the grid, never 0.
 * @param targets those by indicator, which stand in the annex below the numbers
 * @param asOf the day the figures are true for, 'YYYY-MM-DD'
 */
export function planPaper(plan: PlanOnPaper, rows: readonly PlanRowOnPaper[], targets: readonly TargetOnPaper[], kind: PlanPaperKind, asOf: string, locale: Locale): Paper {
  const t = words[locale];
  const published = plan.publishedAt !== null;
  const dash = kind === 'ANNEX' ? '–' : null;
  const quotaOf = (row: PlanRowOnPaper): number | null => (published ? (row.quota?.adjusted ?? null) : row.draft);
  const remarkOf = (row: PlanRowOnPaper): string | null => (published ? (row.assignedRemark ?? row.draftRemark) : row.draftRemark);
  const revised = published && rows.some(({ quota }) => quota !== null && quota.original !== quota.adjusted);
  const figure = (head: string, width: number, of: (row: PlanRowOnPaper) => number | null, empty: PaperCell = null): Column =>
    ({ head, width, kind: 'number', of: (row) => of(row) ?? empty, total: sumOf(rows.map(of)) });

  const number: Column = { head: t.number, width: 5, kind: 'number', of: (_row, index) => index + 1 };
  const unit: Column = { head: t.unit, width: 34, kind: 'text', of: (row) => row.unit.name, total: t.total };
  const remark: Column = { head: t.remark, width: 24, kind: 'text', of: remarkOf, total: gapWords(plan, locale) };
  const original = figure(t.original, 10, (row) => row.quota?.original ?? null, dash);
  const quota = { ...figure(revised ? t.adjusted : t.quota, 10, quotaOf, dash), total: plan.totals.assigned };
  const years = (rows[0]?.admissionsByYear ?? []).map(({ year }, at) => figure(String(year), 7, (row) => row.admissionsByYear[at]?.count ?? null));
  const columns: readonly Column[] = kind === 'ANNEX'
    ? [number, unit, ...(revised ? [original] : []), quota, remark]
    : [
        { head: t.code, width: 12, kind: 'text', of: (row) => row.unit.code }, unit, figure(t.members, 9, (row) => row.members), ...years, figure(t.pipeline, 9, (row) => row.pipeline),
        figure(t.feasible, 9, (row) => row.feasible), ...(published ? [original] : []), quota, ...(published ? [figure(t.done, 9, (row) => row.done)] : []),
        { ...figure((rows[0]?.previousTerm ?? null) === null ? t.difference : t.differenceTerm, 9, (row) => row.difference), total: null }, remark,
      ];
  return {
    superior: plan.unit.parent?.name.toLocaleUpperCase('vi') ?? null, issuer: plan.unit.name.toLocaleUpperCase('vi'), party: t.party, placeAndDate: t.place,
    title: kind === 'ANNEX' ? t.annex : t.grid,
    under: [plan.title, plan.stage === 'UNPUBLISHED' ? t.unpublished(formatDate(asOf)) : !published || plan.decision === null ? t.draft : t.under(plan.decision.number, formatDate(plan.decision.decidedOn)), ...(kind === 'GRID' ? [t.upTo(formatDate(asOf))] : [])],
    columns: columns.map(({ head, kind: of, width }) => ({ head, kind: of, width })),
    rows: rows.map((row, index) => columns.map((column) => column.of(row, index))),
    foot: columns.map((column) => column.total ?? null),
    further: kind === 'ANNEX' ? targetTable(targets, locale) : null,
    sign: t.sign, landscape: kind === 'GRID', locale, fileName: `${kind === 'ANNEX' ? t.annex : t.grid} - ${plan.title.replaceAll(' · ', ' - ')}`,
  };
}

/** What the sums leave open, in the words of the screen; nothing when they agree or there is no target. */
function gapWords({ gapRemark, publishedAt, totals: { gap, reserve } }: PlanOnPaper, locale: Locale): string | null {
  if (gap === null || gap === 0) return null;
  if (gapRemark !== null) return gapRemark;
  const t = words[locale];
  const text = formatWhole(Math.abs(gap));
  if (gap < 0) return t.over(text);
  return publishedAt !== null && reserve === gap ? t.kept(text) : t.open(text);
}
