// What other features may use of reporting.
export { ReportEntity } from './report.entity.ts';
