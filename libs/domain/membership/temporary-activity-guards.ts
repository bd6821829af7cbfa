import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy } from './lifecycle-guards.ts';
import type { TemporaryReason } from './temporary-reasons.ts';
import { temporaryBegun, temporaryTerm } from './temporary-activity.ts';
import { temporaryReasonLabels } from './temporary-reasons.ts';

const notLoaded = () => missing('diễn biến của đảng viên', 'the history of the member');

/** Nobody takes part in two places for a time, and nobody moves for good while the temporary papers are out. */
export const notTemporarilyElsewhere: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const away = temporaryBegun(facts.history, on);
  return away ? refuse('TEMPORARY_ACTIVITY_IN_FORCE', { date: away.from }, '294-QĐ/TW 6.3.2') : null;
});

/** It goes on, or its last day has passed and nobody has said that the member is back. */
export const temporarilyElsewhere: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return temporaryBegun(facts.history, on) ? null : refuse('TEMPORARY_ACTIVITY_NOT_IN_FORCE');
});

function lastDay(reason: TemporaryReason, from: string, { until }: FactsRead) {
  if (!until) return missing('ngày hết hạn', 'the last day');
  if (until < from) return missing('ngày hết hạn, không trước ngày bắt đầu', 'the last day, not before the first');
  const term = temporaryTerm(reason, from);
  if (term === null) return null;
  const { earliest, latest, minimum, maximum } = term;
  const params = { reason: temporaryReasonLabels[reason], earliest, latest };
  if (until < earliest) return refuseBy(minimum, 'TEMPORARY_ACTIVITY_TERM', params);
  return until > latest ? refuseBy(maximum, 'TEMPORARY_ACTIVITY_TERM', params) : null;
}

/** Why and until when, within the months of the rulebook where the reason has a term. */
export const temporaryTerms: Guard = (facts, on) =>
  facts.temporary ? lastDay(facts.temporary, on, facts) : missing('lý do sinh hoạt tạm thời', 'the reason of the temporary activity');

/** An extension goes beyond the last day there is, and all of it together stays within the months. */
export const extensionTerms: Guard = reading(['history'], (facts, on) => {
  const away = temporaryBegun(facts.history ?? [], on);
  if (!away) return refuse('TEMPORARY_ACTIVITY_NOT_IN_FORCE');
  if (facts.until && facts.until <= away.until) return missing('ngày hết hạn mới, sau ngày hết hạn cũ', 'the new last day, after the present one');
  return lastDay(away.reason ?? 'WORK', away.from, facts);
});
