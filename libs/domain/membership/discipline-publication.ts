import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { RuleParam } from '../rulebook/rules.ts';
import type { Deadline } from './deadlines.ts';
import { deadlineOf } from './deadlines.ts';
import type { DisciplineForm } from './discipline.ts';
import { disciplineCases } from './discipline-cases.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { missing, reading, refuse, tellBy } from './lifecycle-guards.ts';

/** Last day to make a decision on discipline known to those it concerns, counted from its signing (69-QĐ/TW). */
export const publicationDue = (decidedOn: LocalDate): Deadline => deadlineOf('DISCIPLINE_PUBLICATION', decidedOn);

/** Forms for which a violation runs out of time; expulsion is decided however long ago it was. */
const limitations: Partial<Record<DisciplineForm, RuleParam>> = {
  REPRIMAND: 'DISCIPLINE_LIMITATION_REPRIMAND',
  WARNING: 'DISCIPLINE_LIMITATION_WARNING',
  REMOVAL_FROM_OFFICE: 'DISCIPLINE_LIMITATION_REMOVAL',
};

/** Last day on which a violation may be disciplined by a form; null where none is set. */
export function limitationOf(form: DisciplineForm, violatedOn: LocalDate): Deadline | null {
  const param = limitations[form];
  return param === undefined ? null : deadlineOf(param, violatedOn);
}

/** Nothing is disciplined before it happened. The day may be left out: it is not on every decision. */
export const violatedBefore: Guard = ({ violatedOn }, on) => {
  if (violatedOn === null || violatedOn === undefined) return null;
  if (!isLocalDate(violatedOn)) return refuse('DATE_INVALID', { text: violatedOn });
  return violatedOn > on ? refuse('VIOLATION_AFTER_DECISION', { violatedOn, day: on }) : null;
};

/**
 * The violation is older than its limitation. Told and never refused: violations of the political standard and false papers have none, and
 * which a violation was stands in words alone.
 */
export const limitationOver =
  (form: DisciplineForm): Notice =>
  ({ violatedOn }, on) => {
    if (!violatedOn || !isLocalDate(violatedOn)) return null;
    const limit = limitationOf(form, violatedOn);
    return limit !== null && on > limit.dueOn ? tellBy(limit.rule, 'LIMITATION_OVER', { deadline: limit.dueOn }) : null;
  };

/** Some discipline that stands has not been published yet. */
export const disciplineToPublish: Guard = reading(['history'], ({ history, today }) => {
  if (!history) return missing('diễn biến của đảng viên', 'the history of the member');
  const standing = disciplineCases(history, today).filter(({ state }) => state !== 'REVOKED');
  if (standing.some(({ publishedOn }) => publishedOn === null)) return null;
  const day = standing.at(-1)?.publishedOn;
  return day ? refuse('DISCIPLINE_PUBLISHED_ALREADY', { day }) : refuse('DISCIPLINE_NOT_IN_FORCE');
});

/** The discipline named stands, is not published yet, and was decided by that day. */
export const namesUnpublished: Guard = reading(['history'], ({ history = [], today, case: named }, on) => {
  const one = disciplineCases(history, today).find(({ case: id, state }) => id === named && state !== 'REVOKED');
  if (!one) return refuse('DISCIPLINE_NOT_IN_FORCE');
  if (one.publishedOn !== null) return refuse('DISCIPLINE_PUBLISHED_ALREADY', { day: one.publishedOn });
  return on < one.decidedOn ? refuse('DATE_OUT_OF_ORDER', { date: on, earliest: one.decidedOn }) : null;
});

/** Published after the days of the rulebook. */
export const publishedLate: Notice = reading(['history'], ({ history = [], today, case: named }, on) => {
  const one = disciplineCases(history, today).find(({ case: id }) => id === named);
  if (!one) return null;
  const { dueOn: deadline, rule } = publicationDue(one.decidedOn);
  return on > deadline ? tellBy(rule, 'PUBLISHED_LATE', { deadline }) : null;
});
