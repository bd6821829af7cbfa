import type { Label } from '../language/label.ts';
import type { Notice } from './lifecycle-guards.ts';
import { educationLabels } from './person-traits.ts';
import type { Education } from './person-traits.ts';

/** Where schooling below the rule is looked at: primary in remote, ethnic, border and fishing areas; literate for village elders, with the province's consent. */
export const schoolingClause = '294-QĐ/TW 1.2; 06-HD/TW 1.2';

const enough: readonly Education[] = ['LOWER_SECONDARY', 'UPPER_SECONDARY'];

/** Whether what was completed is what admission asks of everybody: lower secondary (294-QĐ/TW 1.2.1). */
export const schooledEnough = (education: Education): boolean => enough.includes(education);

/** What the dossier still wants of who has completed less: proof of one of the exceptions. */
export const schoolingMissing: Label = { vi: 'bằng trung học cơ sở, hoặc căn cứ xét ngoại lệ về học vấn', en: 'lower-secondary diploma, or the ground of an exception on education' };

/**
 * Told and not refused: whether an exception holds, of the area or of a village elder with the province's consent, is not on record.
 * Nothing is said where the education was not read.
 */
export const schoolingTold: Notice = ({ education }) =>
  education === undefined || schooledEnough(education) ? null : { code: 'SCHOOLING_BELOW_RULE', params: { education: educationLabels[education] }, clause: schoolingClause };
