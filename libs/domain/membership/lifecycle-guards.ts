import { partyFoundedOn } from '../calendar/first-day.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { ErrorCode, WarningCode } from '../errors/codes.ts';
import type { Refusal, Warning } from '../errors/domain-error.ts';
import type { MessageParams } from '../errors/fill-message.ts';
import type { Rule } from '../rulebook/rules.ts';
import { citation } from '../rulebook/rules.ts';
import type { FactsRead, LookedUpFact } from './lifecycle-facts.ts';

/** A rule as a function. `on` is the effective day of the act. What it reads of the facts that are looked up, it says: `reading`. */
interface Asked<Answer> {
  (facts: FactsRead, on: LocalDate): Answer | null;
  readonly reads?: readonly LookedUpFact[];
}

/** A rule that refuses; null when it lets the act pass. */
export type Guard = Asked<Refusal>;
/** A rule that tells and does not refuse. */
export type Notice = Asked<Warning>;

/** A rule that reads facts that are looked up. Whoever asks for a record by an act asks for what the rules of its rows read. */
export function reading<const Read extends LookedUpFact, Answer>(reads: readonly Read[], rule: (facts: FactsRead<Read>, on: LocalDate) => Answer | null): Asked<Answer> {
  return Object.assign((facts: FactsRead, on: LocalDate) => rule(facts as FactsRead<Read>, on), { reads });
}

/** A refusal that cites no row of the rulebook. */
export function refuse(code: ErrorCode, params: MessageParams = {}, clause?: string): Refusal {
  return clause === undefined ? { code, params } : { code, params, clause };
}

/** A refusal by a row of the rulebook. */
export function refuseBy(rule: Rule, code: ErrorCode, params: MessageParams): Refusal {
  return { code, params, ruleCode: rule.code, clause: citation(rule) };
}

/** A warning by a row of the rulebook. */
export function tellBy(rule: Rule, code: WarningCode, params: MessageParams): Warning {
  return { code, params, ruleCode: rule.code, clause: citation(rule) };
}

/** What the act needs and does not have, in both languages. */
export function missing(vi: string, en: string): Refusal {
  return refuse('INVALID_INPUT', { what: { vi, en } });
}

/** A record is carried with its branch and never alone: alone it is transferred. */
export const withItsUnit: Guard = (facts) => (facts.withUnit ? null : refuse('CARRIED_WITH_UNIT', {}, '294-QĐ/TW 6.3.4'));

/** Why a day cannot be one of an act or of its decision: it lies before the founding of the Party; null when it can. */
export const beforeParty = (day: LocalDate): Refusal | null => (day < partyFoundedOn ? refuse('DATE_BEFORE_PARTY', { date: day, earliest: partyFoundedOn }) : null);

/** Why a day cannot be one in a person's life: it lies before the birth; null when it can. */
export const beforeBirth = (day: LocalDate, bornOn: LocalDate): Refusal | null => (day < bornOn ? refuse('DATE_BEFORE_BIRTH', { date: day, earliest: bornOn }) : null);

/** Days that are typed must be days on which something could happen. Asked of every act, so what follows on a record has the bound of its opening. */
export const daysAreDays: Guard = (facts) => {
  for (const day of [facts.effectiveOn, facts.decision?.issuedOn]) {
    if (day === null || day === undefined) continue;
    const refusal = isLocalDate(day) ? beforeParty(day) : refuse('DATE_INVALID', { text: day });
    if (refusal) return refusal;
  }
  return null;
};

/** What opens a record happens to somebody who is born; what follows on it comes after that by the order of acts. */
export const afterBirth: Guard = reading(['bornOn'], ({ bornOn }, on) => (bornOn ? beforeBirth(on, bornOn) : missing('ngày sinh', 'the date of birth')));

/** Nothing is recorded before it has happened: neither the act nor its decision. */
export const notInFuture: Guard = (facts, on) => {
  const issuedOn = facts.decision?.issuedOn;
  if (issuedOn !== undefined && issuedOn > facts.today) return refuse('DATE_IN_FUTURE', { date: issuedOn });
  return on > facts.today ? refuse('DATE_IN_FUTURE', { date: on }) : null;
};

/** Acts stand in the order in which they happened. A past day is kept as typed; the same day is in order. */
export const afterPrevious: Guard = reading(['lastEffectiveOn'], (facts, on) => {
  const previous = facts.lastEffectiveOn;
  return previous && on < previous ? refuse('DATE_OUT_OF_ORDER', { date: on, earliest: previous }) : null;
});

export const decisionGiven: Guard = (facts) =>
  facts.decision && facts.decision.number.trim() !== '' ? null : refuse('DECISION_REQUIRED');

export const dayGiven: Guard = (facts) => (facts.effectiveOn ? null : missing('ngày thực hiện', 'the day it happened'));
