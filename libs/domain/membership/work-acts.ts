import type { LifecycleAct } from './lifecycle-acts.ts';
import type { WorkItemKind } from './work-items.ts';

const nothing: readonly LifecycleAct[] = [];

/**
 * The acts by which an item of work about one person is settled, the first that can be recorded is the one meant: a list leads into its
 * form. None where more than an act on this person is needed, or where no act settles it.
 */
const settledBy: Partial<Record<WorkItemKind, readonly LifecycleAct[]>> = {
  ADMISSION_DECISION_DUE: ['ADMISSION_DECIDE', 'COMMITTEE_VOTE_RECORD', 'ADMISSION_REFUSE'],
  CANDIDATE_TO_FORWARD: ['CANDIDACY_MOVE_FORWARD'],
  CANDIDATE_TO_TAKE_IN: ['CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_OUT'],
  CEREMONY_DUE: ['CEREMONY_HOLD'],
  PROBATION_ENDED: ['RECOGNITION_VOTE_RECORD', 'RECOGNISE'],
  RECOGNITION_TO_DECIDE: ['RECOGNISE'],
  RECOGNITION_GOES_UP: ['RECOGNISE', 'STRIKE_OFF'],
  EXEMPTION_EXPIRES: ['EXEMPTION_RENEW', 'EXEMPTION_END'],
  TEMPORARY_ACTIVITY_ENDS: ['TEMPORARY_ACTIVITY_END', 'TEMPORARY_ACTIVITY_EXTEND'],
  DEPARTURE_EXPECTED: ['TRANSFER_REQUEST'],
  CERTIFICATE_EXPIRES: ['BRANCH_VOTE_RECORD', 'DOSSIER_OPEN'],
  DOSSIER_EXPIRES: ['BRANCH_VOTE_RECORD'],
  CARD_NOT_ISSUED: ['CARD_ISSUE'],
  CARD_NOT_RETURNED: ['CARD_WITHDRAW'],
  BADGE_NOT_RETURNED: ['BADGE_WITHDRAW'],
  DUES_MISSING: ['STRIKE_OFF'],
  DISCIPLINE_TO_PUBLISH: ['DISCIPLINE_PUBLISH'],
  BADGE_DUE: ['BADGE_AWARD'],
  COMPLAINT_TO_ANSWER: ['RESTORE', 'COMPLAINT_REJECT'],
};

/** See `settledBy`. */
export const actsSettling = (kind: WorkItemKind): readonly LifecycleAct[] => settledBy[kind] ?? nothing;
