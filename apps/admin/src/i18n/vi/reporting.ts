export default {
  title: {
    overview: 'Tổng quan',
    work: 'Việc cần làm',
    reports: 'Báo cáo',
    report: 'Báo cáo',
  },
} as const;
