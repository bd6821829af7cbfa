import type { LocalDate } from '../calendar/local-date.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { kindsOf, ruleOn } from '../rulebook/rules.ts';
import type { DisciplineForm } from './discipline.ts';

/** The row that says who decides a form: membership itself is taken by the direct superior, who admits. */
const decidedBy = {
  REPRIMAND: 'DISCIPLINE_MILD_BY',
  WARNING: 'DISCIPLINE_MILD_BY',
  REMOVAL_FROM_OFFICE: 'DISCIPLINE_OFFICE_BY',
  EXPULSION: 'DIRECT_SUPERIOR',
} as const satisfies Record<DisciplineForm, RuleParam>;

export const ruleOfForm = (form: DisciplineForm, on: LocalDate): Rule => ruleOn(decidedBy[form], on);

/**
 * Whether a committee of this kind may decide the form on a day (Party statutes, art. 36): a branch reprimands and warns its members, an
 * office is taken by the grassroots committee or above, membership by the direct superior of that day.
 */
export const mayDecideForm = (form: DisciplineForm, kind: UnitKind, on: LocalDate): boolean => kindsOf(ruleOfForm(form, on)).includes(kind);
