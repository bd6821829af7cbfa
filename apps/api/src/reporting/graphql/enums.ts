import { FormCell, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { Measure, measureLabels } from '@dangvu/domain/reporting/measures';
import { ReportAct as DomainReportAct, ReportState, reportStateLabels } from '@dangvu/domain/reporting/report-states';
import { ReportPeriodKind } from '@dangvu/domain/reporting/report-calendar';
import type { Label } from '@dangvu/domain/language/label';
import { exposeEnum } from '../../platform/graphql/decorators.ts';
import { Standing } from '../attainment-view.ts';

/** Acts on a report as the log names them: opening comes before the states the domain's table begins with. */
export const ReportAct = { REPORT_OPEN: 'REPORT_OPEN', ...DomainReportAct } as const;
export type ReportAct = (typeof ReportAct)[keyof typeof ReportAct];

export { ReportPeriodKind } from '@dangvu/domain/reporting/report-calendar';

exposeEnum(Measure, 'Measure', 'What is counted.', measureLabels);
exposeEnum(Standing, 'Standing', 'How a unit stands against its quota and against the share of the period that has passed.', {
  NOT_ASSIGNED: { vi: 'Chưa giao chỉ tiêu', en: 'No quota is assigned, so there is nothing to be behind of' },
  BEHIND: { vi: 'Chậm so với nhịp thời gian', en: 'Fewer than the passed share of the period asks for' },
  ON_PACE: { vi: 'Đúng nhịp thời gian', en: 'As many as the passed share of the period asks for' },
  AHEAD: { vi: 'Vượt nhịp thời gian', en: 'More than the passed share of the period asks for' },
  MET: { vi: 'Đạt chỉ tiêu', en: 'The quota is reached; a quota of 0 is from the first day' },
});
exposeEnum(ReportState, 'ReportState', 'Where a unit’s report of a period stands.', reportStateLabels);
exposeEnum(ReportAct, 'ReportAct', 'What is done with a report.', {
  REPORT_OPEN: { vi: 'Mở báo cáo', en: 'Open' },
  REPORT_SAVE: { vi: 'Lưu', en: 'Save' },
  REPORT_SUBMIT: { vi: 'Gửi', en: 'Submit' },
  REPORT_RETURN: { vi: 'Trả lại', en: 'Return' },
  REPORT_ACCEPT: { vi: 'Duyệt', en: 'Accept' },
});
exposeEnum(ReportPeriodKind, 'ReportPeriodKind', 'How long a reporting period is.', {
  MONTH: { vi: 'Tháng', en: 'Month' },
  QUARTER: { vi: 'Quý', en: 'Quarter' },
  HALF: { vi: 'Sáu tháng', en: 'Half a year' },
  YEAR: { vi: 'Năm', en: 'Year' },
});
exposeEnum(FormCell, 'ReportCellCode', 'Rows of the report, in the order in which they are printed.', Object.fromEntries(monthlyForm.map((row) => [row.cell, row.label])) as Record<FormCell, Label>);
