import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { Overspending } from '@dangvu/domain/planning/revision-days';

/** More would be given than there is: what is left and what was asked for, as text and as data. */
export function quotaExceeded(figures: { available: number; requested: number; unitId: string }, path: readonly string[]): DomainError {
  const { available, requested, unitId } = figures;
  return new DomainError('QUOTA_EXCEEDED', { path, params: { remaining: available, requested }, detail: { available, requested, unitId } });
}

/** The same of a day that may not be today. */
export function overspent({ refusal, available, requested }: Overspending, unitId: string, path: readonly string[]): DomainError {
  if (refusal.code === 'QUOTA_NOT_ASSIGNED') return DomainError.of(refusal, { path });
  return exceeded(refusal, { available, requested, unitId }, path);
}

/** A refusal of the domain with the figures as data. */
export const exceeded = (refusal: Refusal, detail: { available: number; requested: number; unitId: string }, path: readonly string[]): DomainError =>
  DomainError.of(refusal, { path, detail });
