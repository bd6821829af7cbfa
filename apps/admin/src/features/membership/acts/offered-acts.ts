import type { LifecycleAct } from './act-subject.ts';

/** Acts that this application records on one person's page, in the order in which they are offered. */
export const offeredActs: readonly LifecycleAct[] = [
  'AWARENESS_CLASS_COMPLETE', 'DOSSIER_PERMIT', 'DOSSIER_OPEN', 'BRANCH_VOTE_RECORD', 'COMMITTEE_VOTE_RECORD', 'ADMISSION_DECIDE', 'STANDING_COMMITTEE_VOTE_RECORD', 'DECISION_RECEIVE', 'CEREMONY_HOLD', 'RECOGNISE', 'RECOGNITION_VOTE_RECORD',
  'TRANSFER_REFER', 'TRANSFER_ACCEPT', 'MOVE_OUT', 'TRANSFER_RETURN', 'TRANSFER_CANCEL', 'TRANSFER_REQUEST', 'TEMPORARY_ACTIVITY_BEGIN', 'TEMPORARY_ACTIVITY_EXTEND', 'TEMPORARY_ACTIVITY_END', 'REPRIMAND', 'WARN', 'REMOVE_FROM_OFFICE',
  'EXPEL', 'DISCIPLINE_CHANGE', 'DISCIPLINE_REVOKE', 'APPEAL_FILE', 'APPEAL_REJECT', 'SUSPEND_ACTIVITY', 'SUSPENSION_END', 'INSPECTION_OPEN', 'INSPECTION_CLOSE', 'EXEMPT', 'EXEMPTION_RENEW', 'EXEMPTION_END',
  'STRIKE_OFF', 'RESIGN', 'RECORD_DEATH', 'ADMISSION_ANNUL', 'CANDIDACY_DROP',
];

/** Acts that move somebody forward; the rest stands below, quieter. */
export const forwardActs: ReadonlySet<LifecycleAct> = new Set(offeredActs.slice(0, 14));
