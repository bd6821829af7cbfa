import { decisionDue, recognitionResolvedOn } from '@dangvu/domain/membership/decision-time';
import type { TimedDecision } from '@dangvu/domain/membership/decision-time';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { decide } from './decide.ts';
import { lockCandidacy, lockMembership } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';
import { recordMembershipAct } from './record-membership-act.ts';

/** More time for a decision, as it was given. */
export interface Extension extends Asked {
  readonly extendedOn: string;
  /** Who gave it. */
  readonly extendedBy: string;
  readonly reason: string;
  readonly documentNo?: string | null;
}

const paths = { day: 'extendedOn', byCode: { EXTENSION_TOO_LATE: ['extendedOn'] } };

/** What the log keeps of it: who, why, by which document, and the last day it gives. */
function detailsOf(decision: TimedDecision, input: Extension, resolvedOn: string | null | undefined): Readonly<Record<string, unknown>> {
  const extendedBy = requiredText({ text: input.extendedBy, path: ['extendedBy'], what: { vi: 'nơi cho gia hạn', en: 'who extended it' } });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const documentNo = optionalText({ text: input.documentNo, path: ['documentNo'], what: { vi: 'số văn bản', en: 'document number' }, longest: 60 });
  const until = resolvedOn ? { until: decisionDue(decision, resolvedOn, true).dueOn } : {};
  return { extendedBy, ...(documentNo ? { documentNo } : {}), ...until, reason };
}

/** Notes that the time to decide an admission was extended: its deadline moves, once (294-QĐ/TW 4.3.1). */
export async function extendAdmissionDecision(transaction: Transaction, input: Extension): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input);
  const allowed = decide('ADMISSION_DECISION_EXTEND', { ...locked.facts, effectiveOn: input.extendedOn }, paths);
  const details = detailsOf('ADMISSION', input, locked.facts.branchResolvedOn);
  return recordCandidacyAct(transaction, locked, allowed, { details, reason: input.reason });
}

/** The same of a recognition. */
export async function extendRecognitionDecision(transaction: Transaction, input: Extension): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, input);
  const allowed = decide('RECOGNITION_DECISION_EXTEND', { ...locked.facts, effectiveOn: input.extendedOn }, paths);
  const details = detailsOf('RECOGNITION', input, recognitionResolvedOn(locked.facts.recognitionVotes));
  return recordMembershipAct(transaction, locked, allowed, { details, reason: input.reason });
}
