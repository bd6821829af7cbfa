import { formatDate } from '@dangvu/domain/calendar/local-date';
import { periodLabel } from '@dangvu/domain/calendar/period';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Locale } from '@dangvu/domain/language/label';
import { isBranchKind, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { closingOf, identityGap, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import type { FormCell, FormFigures } from '@dangvu/domain/reporting/monthly-form';
import type { ReportPeriodKind } from '@dangvu/domain/reporting/report-calendar';
import type { ReportState } from '@dangvu/domain/reporting/report-states';
import { dayInTown, timeInTown } from '../../platform/clock.ts';
import type { Paper, PaperCell, PaperColumn } from './paper.ts';

interface Cell {
  readonly code: FormCell;
  readonly derived: number | null;
  readonly declared: number | null;
  readonly reason: string | null;
}

/** What a report says, of which the frozen text of an accepted one says nothing else. */
interface Said {
  readonly unit: { readonly name: string };
  readonly period: { readonly kind: ReportPeriodKind; readonly startsOn: string; readonly endsOn: string };
  readonly cells: readonly Cell[];
  readonly remarks: string;
}

export interface ReportOnPaper extends Said {
  readonly id: string;
  readonly state: ReportState;
  readonly submittedAt: string | null;
  readonly unit: { readonly id: string; readonly name: string; readonly kind: UnitKind };
  readonly snapshot: { readonly content: string; readonly sha256: string; readonly issuedAt: string; readonly issuedBy: string | null } | null;
}

/** The unit on the last day of the period: how it was called and what stood above it. */
export interface PaperHead {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: { readonly name: string } | null;
}

const words = {
  vi: {
    title: 'Báo cáo tăng, giảm đảng viên', draft: 'DỰ THẢO', waiting: 'ĐÃ GỬI, CHỜ DUYỆT', span: (label: string, from: string, to: string) => `${label} (từ ${from} đến ${to})`,
    upTo: (at: string) => `Số liệu đến ${at}`, issued: (at: string, by: string | null) => `Duyệt ${at}${by === null ? '' : `, ${by}`}`, at: (time: string, day: string) => `${time} ngày ${day}`,
    heads: ['TT', 'Nội dung', 'Theo sổ', 'Số báo cáo', 'Lý do khác sổ'], more: (label: string) => `Tăng: ${label}`, fewer: (label: string) => `Giảm: ${label}`, unreported: 'Chưa báo cáo',
    identity: (opening: string, more: string, fewer: string, closing: string) => `Đối chiếu: đầu kỳ ${opening} + tăng ${more} − giảm ${fewer} = ${closing}`, holds: ', bằng số cuối kỳ.', broken: (closing: string, gap: string) => `, khác số cuối kỳ ${closing} (chênh ${gap}).`,
    unknown: 'Đối chiếu: chưa đủ số liệu đầu kỳ, tăng, giảm, cuối kỳ.', remarks: (text: string) => `Nhận xét, kiến nghị: ${text}`, noRemarks: 'Nhận xét, kiến nghị: không có.',
    to: 'Nơi nhận:', kept: 'Lưu.', number: (mark: string) => `Số: ……-BC/${mark}`, sign: 'T/M BAN CHẤP HÀNH', signBranch: 'T/M CHI BỘ', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, ngày … tháng … năm …',
  },
  en: {
    title: 'Report on the membership', draft: 'DRAFT', waiting: 'SENT, NOT ACCEPTED YET', span: (label: string, from: string, to: string) => `${label} (from ${from} to ${to})`,
    upTo: (at: string) => `Figures up to ${at}`, issued: (at: string, by: string | null) => `Accepted ${at}${by === null ? '' : `, ${by}`}`, at: (time: string, day: string) => `${time}, ${day}`,
    heads: ['No.', 'Row', 'In the records', 'Reported', 'Why it differs'], more: (label: string) => `In: ${label}`, fewer: (label: string) => `Out: ${label}`, unreported: 'Not reported',
    identity: (opening: string, more: string, fewer: string, closing: string) => `Check: start ${opening} + in ${more} − out ${fewer} = ${closing}`, holds: ', which is the figure at the end.', broken: (closing: string, gap: string) => `, not the figure at the end, ${closing} (difference ${gap}).`,
    unknown: 'Check: the figures at the start, in, out and at the end are not all reported.', remarks: (text: string) => `Remarks: ${text}`, noRemarks: 'Remarks: none.',
    to: 'To:', kept: 'File.', number: (mark: string) => `Number: ……-BC/${mark}`, sign: 'FOR THE COMMITTEE', signBranch: 'FOR THE BRANCH', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, …/…/…',
  },
} as const;
type Words = (typeof words)[Locale];

/** What the number of a document of the unit ends in (36-HD/VPTW): tỉnh ủy, thị ủy, chi bộ, đảng ủy. */
const issuerMark = (kind: UnitKind): string => (kind === UnitKind.PROVINCE_COMMITTEE ? 'TU' : kind === UnitKind.TOWN_COMMITTEE ? 'ThU' : isBranchKind(kind) ? 'CB' : 'ĐU');

const widths = [6, 40, 13, 13, 28];

/** The reported figure: declared, or as the records gave it. */
const figureOf = ({ declared, derived }: Cell): number | null => declared ?? derived;

const sumOf = (cells: ReadonlyMap<FormCell, Cell>, kind: 'INCREASE' | 'DECREASE'): number =>
  monthlyForm.filter((row) => row.kind === kind).reduce((sum, { cell }) => { const one = cells.get(cell); return sum + ((one && figureOf(one)) ?? 0); }, 0);

/** Opening + in − out = closing in words, in the figures of the report. */
function identity(cells: ReadonlyMap<FormCell, Cell>, t: Words): string {
  const figures: FormFigures = Object.fromEntries([...cells.values()].map((cell) => [cell.code, figureOf(cell)]));
  const [computed, gap] = [closingOf(figures), identityGap(figures)];
  if (computed === null || gap === null) return t.unknown;
  const said = t.identity(formatWhole(figures.OPENING ?? 0), formatWhole(sumOf(cells, 'INCREASE')), formatWhole(sumOf(cells, 'DECREASE')), formatWhole(computed));
  return `${said}${gap === 0 ? t.holds : t.broken(formatWhole(figures.CLOSING ?? 0), formatWhole(gap))}`;
}

/**
 * A unit's report as a document to be signed. Accepted, it is the frozen text and its hash, whatever the records say today; before that it says
 * that it is not issued. A row nobody reported says so, which is not 0.
 * @param head the unit on the last day of the period
 * @param now the instant of the figures while the report is written
 */
export function reportPaper(report: ReportOnPaper, head: PaperHead | null, now: Date, locale: Locale): Paper {
  const t = words[locale];
  const { snapshot, state } = report;
  const said: Said = snapshot === null ? report : (JSON.parse(snapshot.content) as Said);
  const { kind, startsOn, endsOn } = said.period;
  const at = (instant: Date): string => t.at(timeInTown(instant), formatDate(dayInTown(instant)));
  const sent = state === 'SUBMITTED' || state === 'ACCEPTED' ? report.submittedAt : null;
  const cells = new Map(said.cells.map((cell) => [cell.code, cell]));
  const rows = monthlyForm.map(({ cell: code, kind: place, label }, index): PaperCell[] => {
    const { derived = null, declared = null, reason = null } = cells.get(code) ?? {};
    const name = label[locale];
    return [index + 1, place === 'INCREASE' ? t.more(name) : place === 'DECREASE' ? t.fewer(name) : name, derived ?? t.unreported, declared ?? derived ?? t.unreported, declared !== null && declared !== derived ? reason : null];
  });
  const branch = isBranchKind(head?.kind ?? report.unit.kind);
  const superior = head?.parent?.name ?? null;
  const label = periodLabel({ kind, from: startsOn, to: endsOn })[locale];
  return {
    superior: superior?.toLocaleUpperCase('vi') ?? null,
    issuer: said.unit.name.toLocaleUpperCase('vi'),
    number: t.number(issuerMark(head?.kind ?? report.unit.kind)),
    party: t.party,
    placeAndDate: t.place,
    ...(snapshot !== null ? {} : { mark: state === 'SUBMITTED' ? t.waiting : t.draft }),
    title: t.title,
    under: [t.span(label, formatDate(startsOn), formatDate(endsOn)), t.upTo(at(sent === null ? now : new Date(sent))), ...(snapshot === null ? [] : [t.issued(at(new Date(snapshot.issuedAt)), snapshot.issuedBy)])],
    columns: t.heads.map((name, index): PaperColumn => ({ head: name, kind: index === 1 || index === 4 ? 'text' : 'number', width: widths[index] ?? 12 })),
    rows,
    foot: [],
    further: null,
    below: [identity(cells, t), ...(said.remarks.trim() === '' ? [t.noRemarks] : t.remarks(said.remarks).split('\n'))],
    recipients: { head: t.to, names: [...(superior === null ? [] : [`${superior},`]), t.kept] },
    ...(snapshot === null ? {} : { footer: `SHA-256: ${snapshot.sha256}` }),
    sheet: 'Bao cao',
    sign: branch ? t.signBranch : t.sign,
    landscape: false,
    locale,
    fileName: `${t.title} - ${said.unit.name} - ${label.replaceAll('/', '-')}`,
  };
}
