import { formatDate } from '@dangvu/domain/calendar/local-date';
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Locale } from '@dangvu/domain/language/label';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { reportStateLabels } from '@dangvu/domain/reporting/report-states';
import type { ReportState } from '@dangvu/domain/reporting/report-states';
import { dayInTown, timeInTown } from '../../platform/clock.ts';
import type { Paper, PaperCell, PaperColumn, PaperTable } from './paper.ts';

interface Standing {
  readonly done: number;
  readonly quota: number | null;
  readonly percent: { readonly text: string | null; readonly value: number | null };
}

interface Count {
  readonly label: string;
  readonly count: number;
}

interface Some<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}

/** The answer to the question of the pack. */
export interface MeetingOnPaper {
  readonly dashboard: {
    readonly unit: { readonly id: string; readonly name: string; readonly kind: UnitKind; readonly parent: { readonly name: string } | null };
    readonly asOf: LocalDate;
    readonly computedAt: string;
    readonly memberCount: number;
    readonly probationaryCount: number;
    readonly attainment: Standing;
    readonly outcome: { readonly admitted: number; readonly recognised: number; readonly stillProbationary: number; readonly awaitingCeremony: number; readonly left: readonly Count[] };
    readonly exits: readonly Count[];
    readonly discipline: readonly Count[];
    readonly disciplinedPeople: number;
    readonly units: readonly { readonly unit: { readonly id: string; readonly name: string }; readonly members: number; readonly pipeline: number; readonly attainment: Standing; readonly reportState: ReportState | null }[];
    readonly dormantBranches: Some<{ readonly unit: { readonly name: string; readonly parent: { readonly shortName: string } | null }; readonly years: number; readonly lastAdmissionOn: LocalDate | null; readonly members: number; readonly candidates: number }> | null;
  } | null;
  readonly reportOverview: readonly { readonly unit: { readonly id: string; readonly name: string }; readonly state: ReportState; readonly dueOn: LocalDate; readonly overdue: boolean; readonly reminders: readonly { readonly remindedOn: LocalDate }[] }[];
  readonly transfers: Some<{ readonly dueOn: LocalDate; readonly daysLeft: number; readonly unit: { readonly shortName: string }; readonly transfer: { readonly code: string; readonly personName: string } | null }>;
  readonly probation: Some<{ readonly baseOn: LocalDate; readonly dueOn: LocalDate; readonly unit: { readonly shortName: string }; readonly person: { readonly fullName: string } | null }>;
}

const words = {
  vi: {
    title: 'Tài liệu họp về công tác đảng viên', year: (year: string) => `Năm ${year}`, upTo: (at: string) => `Số liệu đến ${at}`, at: (time: string, day: string) => `${time} ngày ${day}`, figure: 'Chỉ số', value: 'Số liệu',
    members: 'Đảng viên', probationary: 'Trong đó đảng viên dự bị', admitted: 'Kết nạp trong năm', quota: 'Chỉ tiêu kết nạp', noQuota: 'Chưa giao chỉ tiêu', reached: 'Đạt chỉ tiêu', recognised: 'Người kết nạp trong năm đã công nhận chính thức', still: 'Người kết nạp trong năm đang dự bị',
    awaiting: 'Người kết nạp trong năm chờ lễ', gone: 'Người kết nạp trong năm không còn sinh hoạt', exit: (label: string) => `Giảm: ${label}`, discipline: (label: string) => `Kỷ luật (quyết định): ${label}`, disciplined: 'Số người bị kỷ luật', none: 'Không có.',
    units: 'Đơn vị trực thuộc', unit: 'Đơn vị', pipeline: 'Nguồn', done: 'Đã kết nạp', report: 'Báo cáo gần nhất', noReport: 'Không yêu cầu', late: 'Đơn vị chưa gửi báo cáo kỳ gần nhất', state: 'Tình trạng', due: 'Hạn', reminded: 'Đã nhắc', times: (count: string, day: string) => `${count} lần, gần nhất ${day}`, overdue: 'quá hạn',
    dormant: 'Chi bộ 2 năm liền trở lên không kết nạp', tooLarge: 'Đảng bộ quá đông để xét từng chi bộ; mở tổng quan của từng đơn vị bên dưới.', branch: 'Chi bộ', years: 'Số năm', last: 'Lần gần nhất', never: 'Chưa có trong sổ',
    transfers: 'Chuyển sinh hoạt quá hạn', person: 'Họ và tên', days: 'Quá hạn (ngày)', probation: 'Hết thời gian dự bị, chờ xét công nhận chính thức', ended: 'Hết dự bị', shown: (title: string, shown: string, total: string) => `${title} (${shown}/${total})`,
    sign: 'NGƯỜI LẬP', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, ngày … tháng … năm …',
  },
  en: {
    title: 'Papers for the meeting on the membership', year: (year: string) => `Year ${year}`, upTo: (at: string) => `Figures up to ${at}`, at: (time: string, day: string) => `${time}, ${day}`, figure: 'Figure', value: 'Value',
    members: 'Members', probationary: 'Of these on probation', admitted: 'Admitted in the year', quota: 'Quota of admissions', noQuota: 'No quota assigned', reached: 'Quota reached', recognised: 'Admitted in the year, recognised', still: 'Admitted in the year, on probation',
    awaiting: 'Admitted in the year, ceremony awaited', gone: 'Admitted in the year, no longer members', exit: (label: string) => `Left: ${label}`, discipline: (label: string) => `Discipline (decisions): ${label}`, disciplined: 'People disciplined', none: 'None.',
    units: 'Units below', unit: 'Unit', pipeline: 'Candidates', done: 'Admitted', report: 'Latest report', noReport: 'None asked for', late: 'Units that have not sent the latest report', state: 'State', due: 'Due', reminded: 'Reminded', times: (count: string, day: string) => `${count} times, last on ${day}`, overdue: 'late',
    dormant: 'Branches without admission for 2 years or more', tooLarge: 'Too many members to look at each branch; open the overview of each unit below.', branch: 'Branch', years: 'Years', last: 'Last admission', never: 'None recorded',
    transfers: 'Transfers overdue', person: 'Name', days: 'Days late', probation: 'Probation over, recognition to be considered', ended: 'Probation over', shown: (title: string, shown: string, total: string) => `${title} (${shown}/${total})`,
    sign: 'MADE BY', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, …/…/…',
  },
} as const;
type Words = (typeof words)[Locale];

const text = (head: string, width: number): PaperColumn => ({ head, width, kind: 'text' });
const number = (head: string, width = 12): PaperColumn => ({ head, width, kind: 'number' });

/** A part of the pack; an empty one says so, so that nobody looks for a page that is missing. */
function part(title: string, columns: readonly PaperColumn[], rows: readonly (readonly PaperCell[])[], t: Words, total = rows.length): PaperTable {
  const empty: PaperCell[] = columns.map((_column, index) => (index === 0 ? t.none : null));
  return { title: total > rows.length ? t.shown(title, formatWhole(rows.length), formatWhole(total)) : title, columns, rows: rows.length === 0 ? [empty] : rows };
}

type Overview = NonNullable<MeetingOnPaper['dashboard']>;

/** n of N with its percentage where N is large enough for one. */
const reachedOf = ({ percent: { text: ratio, value } }: Standing): PaperCell => (ratio === null ? null : value === null ? ratio : `${ratio} (${String(value).replace('.', ',')} %)`);

function figures({ memberCount, probationaryCount, attainment, outcome, exits, discipline, disciplinedPeople }: Overview, t: Words): PaperCell[][] {
  return [
    [t.members, memberCount], [t.probationary, probationaryCount], [t.admitted, attainment.done],
    // No quota and a quota of 0 are two things.
    [t.quota, attainment.quota ?? t.noQuota], ...(attainment.quota === null ? [] : [[t.reached, reachedOf(attainment)]]),
    [t.recognised, outcome.recognised], [t.still, outcome.stillProbationary], [t.awaiting, outcome.awaitingCeremony], [t.gone, outcome.left.reduce((sum, { count }) => sum + count, 0)],
    ...exits.map(({ label, count }) => [t.exit(label), count]), ...discipline.map(({ label, count }) => [t.discipline(label), count]), [t.disciplined, disciplinedPeople],
  ];
}

/**
 * What a committee has before it when it meets, in one document: the figures, who has not reported, which branches admit nobody, whose transfer and
 * whose probation wait. Of one instant, which is said, and held by a hash at the foot of every page.
 * @param sha256 of the answer the pack is made from
 */
export function meetingPack({ dashboard, reportOverview, transfers, probation }: MeetingOnPaper & { readonly dashboard: Overview }, sha256: string, locale: Locale): Paper {
  const t = words[locale];
  const { unit, asOf, computedAt, units, dormantBranches: dormant } = dashboard;
  const computed = new Date(computedAt);
  const missing = reportOverview.filter((one) => one.unit.id !== unit.id && (one.state === 'NOT_STARTED' || one.state === 'DRAFT' || one.state === 'RETURNED'));
  return {
    superior: unit.parent?.name.toLocaleUpperCase('vi') ?? null,
    issuer: unit.name.toLocaleUpperCase('vi'),
    party: t.party,
    placeAndDate: t.place,
    title: t.title,
    under: [t.year(asOf.slice(0, 4)), t.upTo(t.at(timeInTown(computed), formatDate(dayInTown(computed))))],
    columns: [text(t.figure, 70), number(t.value, 30)],
    rows: figures(dashboard, t),
    foot: [],
    further: null,
    parts: [
      part(t.units, [text(t.unit, 36), number(t.members), number(t.pipeline), number(t.done), number(t.quota, 14), text(t.report, 18)], units.map((one) => [
        one.unit.name, one.members, one.pipeline, one.attainment.done, one.attainment.quota ?? t.noQuota, one.reportState === null ? t.noReport : reportStateLabels[one.reportState][locale],
      ]), t),
      part(t.late, [text(t.unit, 40), text(t.state, 18), text(t.due, 18), text(t.reminded, 24)], missing.map(({ unit: { name }, state, dueOn, overdue, reminders }) => [
        name, reportStateLabels[state][locale], overdue ? `${formatDate(dueOn)}, ${t.overdue}` : formatDate(dueOn), reminders[0] ? t.times(formatWhole(reminders.length), formatDate(reminders[0].remindedOn)) : null,
      ]), t),
      part(t.dormant, [text(t.branch, 36), text(t.unit, 20), number(t.years, 9), text(t.last, 15), number(t.members, 10), number(t.pipeline, 10)], dormant === null ? [[t.tooLarge, null, null, null, null, null]] : dormant.nodes.map((one) => [
        one.unit.name, one.unit.parent?.shortName ?? null, one.years, one.lastAdmissionOn === null ? t.never : formatDate(one.lastAdmissionOn), one.members, one.candidates,
      ]), t, dormant?.totalCount),
      part(t.transfers, [text(t.person, 36), text(t.unit, 34), text(t.due, 15), number(t.days, 15)], transfers.nodes.map((one) => [one.transfer?.personName ?? null, one.unit.shortName, formatDate(one.dueOn), -one.daysLeft]), t, transfers.totalCount),
      part(t.probation, [text(t.person, 36), text(t.branch, 34), text(t.ended, 15), text(t.due, 15)], probation.nodes.map((one) => [one.person?.fullName ?? null, one.unit.shortName, formatDate(one.baseOn), formatDate(one.dueOn)]), t, probation.totalCount),
    ],
    footer: `SHA-256: ${sha256}`,
    sign: t.sign,
    landscape: false,
    locale,
    fileName: `${t.title} - ${unit.name} - ${asOf}`,
  };
}
