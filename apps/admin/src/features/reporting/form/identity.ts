import { FormCell, closingOf } from '@dangvu/domain/reporting/monthly-form';
import { valueOf } from './declared.ts';
import type { Cell, Form } from './declared.ts';

/**
 * What opening + increases − decreases gives and what the closing says, where the two differ; null where they agree.
 * @param form what is being typed; left out, the figures as the server has them
 */
export const brokenIdentity = (cells: readonly Cell[], form?: Form): { computed: number; closing: number } | null => {
  const figures = Object.fromEntries(cells.map((cell) => [FormCell[cell.code], form === undefined ? cell.value : valueOf(cell, form)]));
  const [computed, closing] = [closingOf(figures), figures.CLOSING];
  return computed === null || closing === undefined || computed === closing ? null : { computed, closing };
};
