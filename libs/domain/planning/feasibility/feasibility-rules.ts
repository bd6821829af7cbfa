import type { LocalDate } from '../../calendar/local-date.ts';
import type { HolidayTable } from '../../calendar/working-days.ts';
import { amountOn } from '../../rulebook/rules.ts';
import type { FeasibilityRules } from './feasibility.ts';

/**
 * What the rulebook fixes on a day. Bodies are counted on to take the whole time the rules give them, not less: a quota that is met
 * only when everybody hurries cannot be counted on.
 */
export function feasibilityRulesOn(on: LocalDate, calendar: HolidayTable, classDates: readonly LocalDate[] | null): FeasibilityRules {
  return {
    calendar,
    classDates,
    certificateMonths: amountOn('CERTIFICATE_VALIDITY', on),
    dossierMonths: amountOn('DOSSIER_VALIDITY', on),
    verificationDays: amountOn('VERIFICATION_REPLY', on),
    decisionDays: amountOn('ADMISSION_DECISION_DEADLINE', on),
    ageMinimum: amountOn('ADMISSION_AGE_MINIMUM', on),
    ageMaximum: amountOn('ADMISSION_AGE_MAXIMUM', on),
  };
}
