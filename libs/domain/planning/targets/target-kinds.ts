import type { LocalDate } from '../../calendar/local-date.ts';
import type { Refusal } from '../../errors/domain-error.ts';
import type { Label } from '../../language/label.ts';
import { LARGEST_QUOTA } from '../parse-quota-cell.ts';

/** In what form something is to be reached. Town and province committees use all of them beside the plain number of the grid. */
export const TargetKind = {
  NUMBER: 'NUMBER',
  RANGE: 'RANGE',
  AT_LEAST_ONE: 'AT_LEAST_ONE',
  RATE: 'RATE',
  COVERAGE: 'COVERAGE',
  COMPOSITION: 'COMPOSITION',
  DEADLINE: 'DEADLINE',
} as const;
export type TargetKind = (typeof TargetKind)[keyof typeof TargetKind];

export const targetKindLabels = {
  NUMBER: { vi: 'Số lượng', en: 'Number' },
  RANGE: { vi: 'Trong khoảng', en: 'Range' },
  AT_LEAST_ONE: { vi: 'Ít nhất một', en: 'At least one' },
  RATE: { vi: 'Tỷ lệ trên đảng viên', en: 'Rate of members' },
  COVERAGE: { vi: 'Mức phủ', en: 'Coverage' },
  COMPOSITION: { vi: 'Cơ cấu', en: 'Composition' },
  DEADLINE: { vi: 'Hạn trong năm', en: 'By a day inside the period' },
} as const satisfies Record<TargetKind, Label>;

/** Whose members a rate is reckoned on. The sources use all three; a rate without its base says nothing. */
export const RateBase = { TERM_START: 'TERM_START', YEAR_START: 'YEAR_START', PREVIOUS_YEAR_END: 'PREVIOUS_YEAR_END' } as const;
export type RateBase = (typeof RateBase)[keyof typeof RateBase];

export const rateBaseLabels = {
  TERM_START: { vi: 'đảng viên đầu nhiệm kỳ', en: 'members at the start of the term' },
  YEAR_START: { vi: 'đảng viên đầu kỳ', en: 'members on the first day of the period' },
  PREVIOUS_YEAR_END: { vi: 'đảng viên cuối năm trước', en: 'members at the end of the previous year' },
} as const satisfies Record<RateBase, Label>;

/** What an indicator counts. BRANCH_COMMITTEES: residential branches that have a branch committee. */
export const IndicatorMeasure = { ADMISSIONS: 'ADMISSIONS', BRANCH_COMMITTEES: 'BRANCH_COMMITTEES' } as const;
export type IndicatorMeasure = (typeof IndicatorMeasure)[keyof typeof IndicatorMeasure];

export const indicatorMeasureLabels = {
  ADMISSIONS: { vi: 'Người được kết nạp', en: 'People admitted' },
  BRANCH_COMMITTEES: { vi: 'Chi bộ dân cư có chi ủy', en: 'Residential branches with a committee' },
} as const satisfies Record<IndicatorMeasure, Label>;

/** Of those admitted, which count. OCCUPATION and SOURCE_GROUP need a value. */
export const MeasuredGroup = {
  ALL: 'ALL',
  WOMEN: 'WOMEN',
  YOUTH_UNION: 'YOUTH_UNION',
  ETHNIC_MINORITY: 'ETHNIC_MINORITY',
  RELIGION: 'RELIGION',
  OCCUPATION: 'OCCUPATION',
  SOURCE_GROUP: 'SOURCE_GROUP',
} as const;
export type MeasuredGroup = (typeof MeasuredGroup)[keyof typeof MeasuredGroup];

export const measuredGroupLabels = {
  ALL: { vi: 'Tất cả', en: 'All' },
  WOMEN: { vi: 'Nữ', en: 'Women' },
  YOUTH_UNION: { vi: 'Đoàn viên', en: 'Youth-Union members' },
  ETHNIC_MINORITY: { vi: 'Người dân tộc thiểu số', en: 'Ethnic minority' },
  RELIGION: { vi: 'Người có đạo', en: 'With a religion' },
  OCCUPATION: { vi: 'Theo nghề nghiệp', en: 'By occupation' },
  SOURCE_GROUP: { vi: 'Theo nguồn', en: 'By source group' },
} as const satisfies Record<MeasuredGroup, Label>;

/** The event whose day counts. The decision is the safest countable one: the ceremony may fall into the next year. */
export const CountedBy = { DECISION: 'DECISION', CEREMONY: 'CEREMONY' } as const;
export type CountedBy = (typeof CountedBy)[keyof typeof CountedBy];

export const countedByLabels = {
  DECISION: { vi: 'Ngày quyết định kết nạp', en: 'Day of the admission decision' },
  CEREMONY: { vi: 'Ngày lễ kết nạp', en: 'Day of the ceremony' },
} as const satisfies Record<CountedBy, Label>;

/** What of an indicator decides which targets it can have. */
export interface IndicatorKind {
  readonly measure: IndicatorMeasure;
  readonly group: MeasuredGroup;
}

/** What is to be reached. */
export interface TargetTerms {
  readonly kind: TargetKind;
  /** People or branches; for RATE, COVERAGE and COMPOSITION hundredths of a percent. Null for AT_LEAST_ONE. */
  readonly low: number | null;
  /** The upper end of a range or rate; null: there is none. */
  readonly high: number | null;
  /** RATE alone. */
  readonly base: RateBase | null;
  /** DEADLINE alone: the last day that counts. */
  readonly dueOn: LocalDate | null;
}

/** Kinds whose figures are shares: hundredths of a percent, 1 to 10,000. */
export const shareKinds: ReadonlySet<TargetKind> = new Set([TargetKind.RATE, TargetKind.COVERAGE, TargetKind.COMPOSITION]);

/** The whole of a share in hundredths of a percent. */
export const WHOLE = 10_000;

/** Which kinds an indicator can have: a share of branches is not a share of people. */
export function kindsFor({ measure, group }: IndicatorKind): readonly TargetKind[] {
  if (measure === 'BRANCH_COMMITTEES') return ['NUMBER', 'RANGE', 'AT_LEAST_ONE', 'COVERAGE'];
  const counts: TargetKind[] = ['NUMBER', 'RANGE', 'AT_LEAST_ONE', 'RATE', 'DEADLINE'];
  return group === 'ALL' ? counts : [...counts, 'COMPOSITION'];
}

function wrong(vi: string, en: string): Refusal {
  return { code: 'TARGET_TERMS_INVALID', params: { what: { vi, en } } };
}

const whole = (value: number | null, from: number, to: number): value is number =>
  value !== null && Number.isSafeInteger(value) && value >= from && value <= to;

/** Why these terms are no target of the indicator in the period; null when they are. */
export function refuseTerms(terms: TargetTerms, indicator: IndicatorKind, period: { readonly from: LocalDate; readonly to: LocalDate }): Refusal | null {
  const { kind, low, high, base, dueOn } = terms;
  if (!kindsFor(indicator).includes(kind)) return { code: 'TARGET_KIND_UNFIT', params: { kind: targetKindLabels[kind] } };
  if ((kind === 'RATE') !== (base !== null)) {
    return kind === 'RATE' ? wrong('chưa chọn gốc tính tỷ lệ', 'the base of the rate is missing') : wrong('chỉ tỷ lệ trên đảng viên mới có gốc tính', 'only a rate of members has a base');
  }
  if ((kind === 'DEADLINE') !== (dueOn !== null)) {
    return kind === 'DEADLINE' ? wrong('chưa có ngày hạn', 'the day is missing') : wrong('chỉ chỉ tiêu có hạn mới có ngày hạn', 'only a target by a day has a day');
  }
  if (dueOn !== null && (dueOn < period.from || dueOn > period.to)) return wrong('ngày hạn nằm ngoài kỳ', 'the day lies outside the period');
  if (kind === 'AT_LEAST_ONE') return low === null && high === null ? null : wrong('“ít nhất một” không kèm số', '“at least one” has no figure');
  const share = shareKinds.has(kind);
  if (!whole(low, share || kind === 'DEADLINE' ? 1 : 0, share ? WHOLE : LARGEST_QUOTA)) {
    return share ? wrong('tỷ lệ phải trên 0 và không quá 100 %', 'a share is above 0 and at most 100 %') : wrong('con số phải là số nguyên từ 0 trở lên', 'the figure is a whole number of 0 or more');
  }
  if (kind === 'RANGE' && high === null) return wrong('khoảng cần số đầu và số cuối', 'a range needs both of its ends');
  if (high === null) return null;
  if (kind !== 'RANGE' && kind !== 'RATE') return wrong('loại này chỉ có một con số', 'this kind has one figure');
  if (!whole(high, low + 1, share ? WHOLE : LARGEST_QUOTA)) return wrong('số cuối phải lớn hơn số đầu', 'the upper end is above the lower one');
  return null;
}

/** A figure as it is written, as it is stored: percent become hundredths. Decimals that cannot be stored stay and are refused by `refuseTerms`. */
export function storedFigure(kind: TargetKind, written: number | null): number | null {
  if (written === null || !shareKinds.has(kind)) return written;
  const hundredths = written * 100;
  return Math.abs(hundredths - Math.round(hundredths)) < 1e-6 ? Math.round(hundredths) : hundredths;
}

/** The same the other way round: percent with at most two decimals, or people. */
export const writtenFigure = (kind: TargetKind, stored: number | null): number | null => (stored !== null && shareKinds.has(kind) ? stored / 100 : stored);
