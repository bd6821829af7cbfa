// Fourteen months of reports of the units directly under the town: most accepted and frozen, the last month still on its way.
import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { canonicalJson } from '@dangvu/domain/reporting/canonical-json';
import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { stream, type Stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import type { Figures } from './figures.ts';
import { monthName, type ReportPeriod } from './periods.ts';

export interface ReportCell {
  code: string;
  derived: number;
  declared: number | null;
  reason: string | null;
  returnReason: string | null;
}

export interface ReportEvent {
  id: string;
  act: 'REPORT_OPEN' | 'REPORT_SAVE' | 'REPORT_SUBMIT' | 'REPORT_RETURN' | 'REPORT_ACCEPT';
  at: string;
  by: 'UNIT' | 'TOWN';
  reason: string | null;
}

export interface Report {
  id: string;
  unit: Unit;
  period: ReportPeriod;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  remarks: string;
  submittedAt: string | null;
  cells: ReportCell[];
  events: ReportEvent[];
  snapshot: { id: string; content: string; sha256: string; issuedAt: string } | null;
}

/** How far a report has come; ABSENT: the unit has not begun. */
type Progress = 'ACCEPTED' | 'SUBMITTED' | 'RETURNED' | 'DRAFT' | 'ABSENT';

/** The last month, unit by unit; the ward officer of Hòa Hiếu has his still to write, that of Quang Tiến to correct. */
function progressOf(unit: Unit, order: number, lastMonth: boolean): Progress {
  if (!lastMonth) return 'ACCEPTED';
  if (unit.shortName === 'Phường Hòa Hiếu') return 'ABSENT';
  if (unit.shortName === 'Phường Quang Tiến') return 'RETURNED';
  return (
    (
      [
        'SUBMITTED',
        'ACCEPTED',
        'ACCEPTED',
        'SUBMITTED',
        'ACCEPTED',
        'DRAFT',
        'ACCEPTED',
        'ABSENT',
        'SUBMITTED',
      ] as const
    )[order % 9] ?? 'ACCEPTED'
  );
}

/** One report, or null where the unit has not begun it. Instants after today's morning do not happen. */
export function makeReport(
  unit: Unit,
  order: number,
  period: ReportPeriod,
  figures: Figures,
  today: LocalDate,
  lastMonth: boolean,
): Report | null {
  const chance = stream(`report ${unit.code} ${period.startsOn}`);
  const at = (daysAfterEnd: number) => {
    const time = `${String(chance.between(7, 16)).padStart(2, '0')}:${chance.between(10, 59)}:00`;
    return `${addDays(period.endsOn, daysAfterEnd)}T${time}+07:00`;
  };
  const openedAt = at(1);
  const submittedAt = at(chance.between(2, 4));
  const decidedAt = at(chance.between(6, 9));
  const happened = (instant: string) => instant.slice(0, 10) < today;
  const progress = progressOf(unit, order, lastMonth);
  if (progress === 'ABSENT' || !happened(openedAt)) return null;

  const cells = cellsOf(unit, period, figures, chance);
  const report: Report = {
    id: chance.uuid(period.endsOn),
    unit,
    period,
    state: 'DRAFT',
    remarks: remarksOf(figures, period, chance),
    submittedAt: null,
    cells,
    events: [],
    snapshot: null,
  };
  const happen = (act: ReportEvent['act'], instant: string, by: ReportEvent['by'], reason: string | null = null) =>
    report.events.push({ id: chance.uuid(instant.slice(0, 10)), act, at: instant, by, reason });

  happen('REPORT_OPEN', openedAt, 'UNIT');
  happen('REPORT_SAVE', openedAt.replace(/:00\+/, ':40+'), 'UNIT');
  if (progress === 'DRAFT' || !happened(submittedAt)) return report;
  happen('REPORT_SUBMIT', submittedAt, 'UNIT');
  report.state = 'SUBMITTED';
  report.submittedAt = submittedAt;
  if (progress === 'SUBMITTED' || !happened(decidedAt)) return report;
  if (progress === 'RETURNED') {
    const reason = 'Số chuyển đến trong thị xã chưa khớp với phiếu báo của nơi đi; đề nghị đối chiếu lại.';
    happen('REPORT_RETURN', decidedAt, 'TOWN', reason);
    report.state = 'RETURNED';
    for (const cell of cells) if (cell.code === 'MOVED_IN') cell.returnReason = reason;
    return report;
  }
  happen('REPORT_ACCEPT', decidedAt, 'TOWN');
  report.state = 'ACCEPTED';
  report.snapshot = freeze(report, chance.uuid(decidedAt.slice(0, 10)), decidedAt);
  return report;
}

/** Figures as the records give them; now and then a unit counts its candidates otherwise and says why. */
function cellsOf(unit: Unit, period: ReportPeriod, figures: Figures, chance: Stream): ReportCell[] {
  const otherwise = unit.sector === 'COMMUNE' && chance.chance(0.06);
  return monthlyForm.map(({ cell }) => {
    const derived = figures[cell];
    const differs = otherwise && cell === 'CANDIDATES';
    return {
      code: cell,
      derived,
      declared: differs ? derived + 1 : null,
      reason: differs ? `Có 01 quần chúng chi bộ mới xét cuối ${monthName(period)}, chưa kịp nhập` : null,
      returnReason: null,
    };
  });
}

function remarksOf(figures: Figures, period: ReportPeriod, chance: Stream): string {
  const admitted =
    figures.ADMITTED > 0
      ? `Trong ${monthName(period)} kết nạp ${figures.ADMITTED} đảng viên.`
      : `Trong ${monthName(period)} không có kết nạp.`;
  return `${admitted} ${chance.pick([
    'Các chi bộ duy trì nền nếp sinh hoạt định kỳ.',
    'Tiếp tục rà soát nguồn kết nạp trong đoàn viên, hội viên.',
    'Một số quần chúng ưu tú đi lao động xa, nguồn kết nạp gặp khó khăn.',
    'Đã cử quần chúng ưu tú tham gia lớp bồi dưỡng nhận thức về Đảng.',
    'Đề nghị Ban Tổ chức quan tâm mở lớp bồi dưỡng trong quý tới.',
  ])}`;
}

/** The accepted report as one text, and its fingerprint. */
function freeze(report: Report, id: string, issuedAt: string): Report['snapshot'] {
  const { unit, period } = report;
  const content = canonicalJson({
    unit: { id: unit.id, code: unit.code, name: unit.name },
    period: { kind: period.kind, startsOn: period.startsOn, endsOn: period.endsOn },
    cells: report.cells.map(({ code, derived, declared, reason }) => ({ code, derived, declared, reason })),
    remarks: report.remarks,
  });
  return { id, content, sha256: createHash('sha256').update(content, 'utf8').digest('hex'), issuedAt };
}
