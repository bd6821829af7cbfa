import type { Translation } from '../translation.ts';
import type vi from '../vi/scans.ts';

const scans: Translation<typeof vi> = {
  heading: 'Scans',
  none: 'No scan yet.',
  attach: 'Attach a scan',
  attachTo: 'Attach a scan to decision {{number}}',
  hint: 'PDF, JPEG or PNG of at most {{megabytes}} MB.',
  tooLarge: 'The file is larger than {{megabytes}} MB. Choose a smaller one.',
  failed: 'The file could not be sent or fetched. Try again.',
  kilobytes: '{{number}} kB',
  ofDecision: 'Scans of decision {{number}}',
  close: 'Close',
};
export default scans;
