import { DomainError } from '@dangvu/domain/errors/domain-error';

/** More would be given than there is: what is left and what was asked for, as text and as data. */
export function quotaExceeded(figures: { available: number; requested: number; unitId: string }, path: readonly string[]): DomainError {
  const { available, requested, unitId } = figures;
  return new DomainError('QUOTA_EXCEEDED', { path, params: { remaining: available, requested }, detail: { available, requested, unitId } });
}
