import type { Label } from '../language/label.ts';
import { monthlyForm } from './monthly-form.ts';
import type { FormRow } from './monthly-form.ts';

/**
 * Rows of the statement of a period: Biểu 1-BTCTW, D = A + B − C, with the recognitions, which move nobody in or out but from one column to
 * the other. The rows are those of the monthly report, so that a year is the sum of its months.
 */
export const movementRows: readonly FormRow[] = monthlyForm.filter(({ kind, cell }) => kind === 'INCREASE' || kind === 'DECREASE' || cell === 'OPENING' || cell === 'CLOSING' || cell === 'RECOGNISED');

/** Of those admitted, who had been a member before (294-QĐ/TW 3.5). */
export const readmittedLabel: Label = { vi: 'Trong đó: kết nạp lại', en: 'Of these: readmitted' };

/** Years set beside each other unless another number is asked for. */
export const yearsBeside = 5;

