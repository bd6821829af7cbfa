import type { LocalDate } from '../calendar/local-date.ts';
import { addMonths, laterOf } from '../calendar/local-date.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { actOfForm, DisciplineForm, severity } from './discipline.ts';
import type { DisciplineState } from './discipline.ts';
import type { History } from './history.ts';
import { caseOf, dayOf, entriesBy, restorationAfter, textOf } from './history.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';

/** One discipline from the decision to its end. */
export interface DisciplineCase {
  readonly case: string;
  /** The form it has now; another than it was decided with when it was changed. */
  readonly form: DisciplineForm;
  readonly decidedForm: DisciplineForm;
  readonly decidedOn: LocalDate;
  readonly ground: string | null;
  readonly state: DisciplineState;
  /** First day on which it is no longer in force by itself; null for expulsion, which never lapses. */
  readonly lapsesOn: LocalDate | null;
  readonly revokedOn: LocalDate | null;
  readonly changedOn: LocalDate | null;
  /** Day of the appeal that waits for an answer; null when none does. */
  readonly appealedOn: LocalDate | null;
  /** Day on which the decision was made known; null: not recorded. */
  readonly publishedOn: LocalDate | null;
  /** Day of the violation, where it was noted. */
  readonly violatedOn: LocalDate | null;
}

const formOf = new Map<LifecycleAct, DisciplineForm>(Object.values(DisciplineForm).map((form) => [actOfForm[form], form]));
const formActs = [...formOf.keys()];

/** When one decision alone would lapse: after twelve months (69-QĐ/TW, Đ2 k5). */
const ownLapse = (decidedOn: LocalDate): LocalDate => addMonths(decidedOn, amountOn('DISCIPLINE_LAPSE', decidedOn));

/**
 * Every discipline decided by the end of a day, the earliest first, as it stands then. A form ends by itself twelve months after the
 * decision unless its holder re-offends meanwhile: then it ends with the later one (69-QĐ/TW, Đ2 k5). A revoked decision counts as no
 * offence; an expulsion is revoked by the restoration of who was expelled (294-QĐ/TW 5.2.2). A change of form leaves the day of the first decision, from which the months are counted.
 */
export function disciplineCases(history: History, on: LocalDate): readonly DisciplineCase[] {
  const after = entriesBy(history, ['DISCIPLINE_CHANGE', 'DISCIPLINE_REVOKE', 'APPEAL_FILE', 'APPEAL_REJECT', 'DISCIPLINE_PUBLISH'], on);
  const decided = entriesBy(history, formActs, on).map((entry) => {
    const own = after.filter((one) => caseOf(one) === caseOf(entry));
    const change = own.findLast(({ act }) => act === 'DISCIPLINE_CHANGE');
    const restored = entry.act === 'EXPEL' ? restorationAfter(history, entry, on) : null;
    const revoked = restored ?? own.findLast(({ act }) => act === 'DISCIPLINE_REVOKE');
    const appeal = own.findLast(({ act }) => act === 'APPEAL_FILE');
    const answered = restored !== null || (appeal && own.slice(own.indexOf(appeal) + 1).some(({ act }) => act !== 'APPEAL_FILE' && act !== 'DISCIPLINE_PUBLISH'));
    const decidedForm = formOf.get(entry.act) ?? 'REPRIMAND';
    return {
      case: caseOf(entry),
      decidedForm,
      form: (change && (textOf(change, 'form') as DisciplineForm | null)) ?? decidedForm,
      decidedOn: entry.effectiveOn,
      ground: textOf(entry, 'ground'),
      revokedOn: revoked?.effectiveOn ?? null,
      changedOn: change?.effectiveOn ?? null,
      appealedOn: appeal && !answered ? appeal.effectiveOn : null,
      publishedOn: own.findLast(({ act }) => act === 'DISCIPLINE_PUBLISH')?.effectiveOn ?? null,
      violatedOn: dayOf(entry, 'violatedOn'),
    };
  });
  let nextLapse: LocalDate | null = null;
  let nextDecided: LocalDate | null = null;
  const cases = decided.toReversed().map((one): DisciplineCase => {
    let lapsesOn: LocalDate | null = null;
    if (one.form !== 'EXPULSION') {
      const own = ownLapse(one.decidedOn);
      lapsesOn = nextDecided !== null && nextLapse !== null && nextDecided < own ? laterOf(own, nextLapse) : own;
    }
    if (one.revokedOn === null) {
      nextDecided = one.decidedOn;
      nextLapse = lapsesOn;
    }
    const lapsed = lapsesOn !== null && on >= lapsesOn;
    return { ...one, lapsesOn, state: one.revokedOn !== null ? 'REVOKED' : lapsed ? 'LAPSED' : 'IN_FORCE' };
  });
  return cases.toReversed();
}

/** The gravest form in force on a day; null when there is none. */
export function disciplineInForce(history: History, on: LocalDate): DisciplineForm | null {
  const inForce = disciplineCases(history, on).filter(({ state }) => state === 'IN_FORCE');
  return severity.findLast((form) => inForce.some((one) => one.form === form)) ?? null;
}

/** Months a form keeps a badge away; expulsion ends the membership and blocks nothing further. */
const blocking: Partial<Record<DisciplineForm, RuleParam>> = {
  REPRIMAND: 'BADGE_BLOCK_REPRIMAND',
  WARNING: 'BADGE_BLOCK_WARNING',
  REMOVAL_FROM_OFFICE: 'BADGE_BLOCK_REMOVAL',
};

/** Why a badge cannot be awarded yet, and the first day on which it can. */
export interface BadgeBlock {
  readonly form: DisciplineForm;
  readonly until: LocalDate;
  readonly rule: Rule;
}

/** The discipline that keeps a badge away on a day, the one that does so longest; null when none does (294-QĐ/TW 28.3.1c). */
export function badgeBlockOn(history: History, on: LocalDate): BadgeBlock | null {
  const blocks = disciplineCases(history, on).flatMap(({ form, state, decidedOn }): BadgeBlock[] => {
    const param = blocking[form];
    if (param === undefined || state === 'REVOKED') return [];
    const until = addMonths(decidedOn, amountOn(param, decidedOn));
    return on < until ? [{ form, until, rule: ruleOn(param, decidedOn) }] : [];
  });
  return blocks.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** A stretch of time that an act opened and another one, or its own last day, ends. */
export interface Stretch {
  readonly case: string;
  readonly from: LocalDate;
  /** Last day as decided; null: until another act ends it. */
  readonly until: LocalDate | null;
  /** Day on which an act ended it; null when none has. */
  readonly endedOn: LocalDate | null;
  readonly reason: string | null;
}

/** The stretch of a kind in force on a day; null when there is none. What was decided until a day is over after it by itself. */
function stretchOn(history: History, on: LocalDate, opens: LifecycleAct, ends: LifecycleAct): Stretch | null {
  const begun = entriesBy(history, [opens], on).at(-1);
  if (!begun) return null;
  const end = entriesBy(history, [ends], on).find((one) => caseOf(one) === caseOf(begun));
  const until = dayOf(begun, 'until');
  if (end || (until !== null && until < on)) return null;
  return { case: caseOf(begun), from: begun.effectiveOn, until, endedOn: null, reason: textOf(begun, 'reason') };
}

/** The suspension of party activity in force on a day. */
export const suspensionOn = (history: History, on: LocalDate): Stretch | null =>
  stretchOn(history, on, 'SUSPEND_ACTIVITY', 'SUSPENSION_END');

/** The inspection for signs of a violation that goes on on a day. */
export function inspectionOn(history: History, on: LocalDate): Stretch | null {
  return stretchOn(history, on, 'INSPECTION_OPEN', 'INSPECTION_CLOSE');
}
