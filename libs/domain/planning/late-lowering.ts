import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import { amountOn } from '../rulebook/rules.ts';
import type { QuotaLine } from './quota-ledger.ts';

/** The first day on which taking from a quota is late: so many whole months before the period is over (rulebook, LATE_LOWERING). */
export function lateFrom(endsOn: LocalDate): LocalDate {
  return addMonths(addDays(endsOn, 1), -amountOn('LATE_LOWERING', endsOn));
}

/**
 * Whether a line takes from a quota when the period is nearly over: goalposts that move in December. It is no refusal; it is shown
 * wherever the figure is shown. The later of both days counts, so that it cannot be dated back. What a reorganisation
 * carries away was not decided about the quota and is never late.
 */
export function isLateLowering(
  line: Pick<QuotaLine, 'kind' | 'amount' | 'effectiveOn'> & { readonly decidedOn: LocalDate },
  endsOn: LocalDate,
): boolean {
  const day = line.decidedOn > line.effectiveOn ? line.decidedOn : line.effectiveOn;
  return line.amount < 0 && line.kind !== 'CARRIED' && day >= lateFrom(endsOn);
}
