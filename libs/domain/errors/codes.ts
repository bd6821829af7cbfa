import { messages } from './texts/all.ts';

/**
 * Every expected failure of the product. Closed: a new failure is a new entry with its two texts in `texts/`, in the
 * file of its noun. Codes are part of the public contract, so none is ever renamed or reused.
 */
export type ErrorCode = keyof typeof messages;
export const ErrorCode = Object.fromEntries(Object.keys(messages).map((code) => [code, code])) as {
  readonly [Code in ErrorCode]: Code;
};

/** What the product allows but tells about: the act goes through and the reader sees the line. */
export const WarningCode = {
  TRANSFER_BEGUN_LATE: 'TRANSFER_BEGUN_LATE',
  AGE_ON_BOUNDARY: 'AGE_ON_BOUNDARY',
  CEREMONY_LATE: 'CEREMONY_LATE',
  ADMISSION_DECISION_LATE: 'ADMISSION_DECISION_LATE',
  REFUSAL_TO_BE_TOLD: 'REFUSAL_TO_BE_TOLD',
  RECOGNITION_LATE: 'RECOGNITION_LATE',
  APPEAL_LATE: 'APPEAL_LATE',
  APPEAL_LATE_AFTER_RECEIPT: 'APPEAL_LATE_AFTER_RECEIPT',
  NEW_MEMBER_CLASS_MISSING: 'NEW_MEMBER_CLASS_MISSING',
  INTRODUCERS_MISSING: 'INTRODUCERS_MISSING',
  PROBATION_COMMENT_MISSING: 'PROBATION_COMMENT_MISSING',
  LIMITATION_OVER: 'LIMITATION_OVER',
  PUBLISHED_LATE: 'PUBLISHED_LATE',
  DOSSIER_FORWARDED_LATE: 'DOSSIER_FORWARDED_LATE',
  CEREMONY_AT_NEW_PLACE: 'CEREMONY_AT_NEW_PLACE',
  SCHOOLING_BELOW_RULE: 'SCHOOLING_BELOW_RULE',
  OFFICE_GOES_ON: 'OFFICE_GOES_ON',
  OFFICE_ENDS_ON: 'OFFICE_ENDS_ON',
  OFFICE_NEVER_HELD: 'OFFICE_NEVER_HELD',
  OFFICE_STAYS_ENDED: 'OFFICE_STAYS_ENDED',
  DEPARTURE_EXPECTED_AGAIN: 'DEPARTURE_EXPECTED_AGAIN',
  TRAINING_RESULT_OPEN_AGAIN: 'TRAINING_RESULT_OPEN_AGAIN',
} as const;
export type WarningCode = (typeof WarningCode)[keyof typeof WarningCode];
