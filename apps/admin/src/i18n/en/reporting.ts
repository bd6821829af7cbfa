import type { Translation } from '../translation.ts';
import type vi from '../vi/reporting.ts';

const reporting: Translation<typeof vi> = {
  title: {
    overview: 'Overview',
    work: 'To do',
    reports: 'Reports',
    report: 'Report',
  },
};

export default reporting;
