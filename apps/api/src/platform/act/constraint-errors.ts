import type { ErrorCode } from '@dangvu/domain/errors/codes';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { MessageParams } from '@dangvu/domain/errors/fill-message';
import { correctionReasons } from '@dangvu/domain/membership/correction-refusals';
import { SqlState, sqlFailureOf } from '../database/sql-state.ts';

/**
 * A constraint is the last guard: two people may pass the check of a command at the same time, only one passes this.
 * The loser reads what he would have read had he come second.
 */
const constraintErrors: Readonly<Record<string, { code: ErrorCode; path?: string[]; params?: MessageParams }>> = {
  account_login_unique: { code: 'LOGIN_TAKEN', path: ['login'] },
  saved_view_name_once: { code: 'SAVED_VIEW_NAME_TAKEN', path: ['name'] },
  role_grant_once: { code: 'GRANT_INVALID', path: ['role'] },
  decision_number_unique: { code: 'DECISION_NUMBER_TAKEN', path: ['decision', 'number'] },
  candidacy_one_open: { code: 'PERSON_ALREADY_CANDIDATE' },
  membership_one_open: { code: 'PERSON_ALREADY_MEMBER' },
  membership_posting_pkey: { code: 'TRANSFER_NOT_PENDING' },
  membership_posting_unbroken: { code: 'DATE_OUT_OF_ORDER' },
  transfer_one_open: { code: 'TRANSFER_PENDING' },
  plan_once: { code: 'PLAN_EXISTS' },
  report_once: { code: 'REPORT_ALREADY_EXISTS' },
  report_snapshot_once: { code: 'REPORT_NOT_SUBMITTED' },
  lifecycle_event_corrected_once: { code: 'CORRECTION_INVALID', path: ['id'], params: { why: correctionReasons.NOT_IN_FORCE } },
  person_personal_id_unique: { code: 'INVALID_INPUT', path: ['person', 'personalId'] },
};

/** The domain error a constraint stands for, or null when the failure is not an expected one. */
export function domainErrorOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const failure = sqlFailureOf(error);
  if (!failure) return null;
  if (failure.code === SqlState.invalidText) return new DomainError('NOT_FOUND');
  if (failure.code === SqlState.characterNotInRepertoire) return new DomainError('INVALID_INPUT', { params: { what: '\\0' } });
  if (failure.code === SqlState.lockNotAvailable) return new DomainError('RECORD_BUSY');
  const known = failure.constraint ? constraintErrors[failure.constraint] : undefined;
  if (!known) return null;
  const { code, path, params } = known;
  return new DomainError(code, { ...(path ? { path } : {}), ...(params ? { params } : {}) });
}
