import type { DisciplineForm } from '@dangvu/domain/membership/discipline';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { decide } from './decide.ts';
import { byDecision } from './decided-acts.ts';
import type { Decided } from './decided-acts.ts';
import { lockMembershipFor } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

const why = (text: string): string =>
  requiredText({ text, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });

/** A discipline, named by its id. */
interface OnDiscipline {
  readonly disciplineId: string;
}

const paths = { byCode: { DISCIPLINE_NOT_IN_FORCE: ['disciplineId'], APPEAL_NOT_OPEN: ['disciplineId'], APPEAL_ALREADY_OPEN: ['disciplineId'] } };

export interface DisciplineChange extends Decided, OnDiscipline {
  readonly form: DisciplineForm;
  readonly reason: string;
}

/** Puts another form in place of the one decided (69-QĐ/TW). The months still run from the first decision; a removal ends the offices held. */
export function changeDiscipline(transaction: Transaction, input: DisciplineChange): Promise<PayloadReferences> {
  const { disciplineId, form } = input;
  const reason = why(input.reason);
  return byDecision(transaction, input, {
    act: 'DISCIPLINE_CHANGE',
    kind: 'DISCIPLINE',
    discipline: disciplineId,
    facts: { case: disciplineId, form },
    details: { case: disciplineId, form, reason },
    reason,
    paths: { byCode: { ...paths.byCode, INVALID_INPUT: ['form'] } },
  });
}

export interface DisciplineRevocation extends Decided, OnDiscipline {
  readonly reason: string;
}

/** Withdraws a discipline: from that day it is none, and it never was a first offence. Expulsion is undone by restoration. */
export function revokeDiscipline(transaction: Transaction, input: DisciplineRevocation): Promise<PayloadReferences> {
  const { disciplineId } = input;
  const reason = why(input.reason);
  return byDecision(transaction, input, {
    act: 'DISCIPLINE_REVOKE',
    kind: 'DISCIPLINE',
    discipline: disciplineId,
    facts: { case: disciplineId },
    details: { case: disciplineId, reason },
    reason,
    paths,
  });
}

export interface AppealRejection extends Decided, OnDiscipline {}

/** Upholds what was appealed against (294-QĐ/TW 8.2). */
export function rejectAppeal(transaction: Transaction, input: AppealRejection): Promise<PayloadReferences> {
  const { disciplineId } = input;
  return byDecision(transaction, input, {
    act: 'APPEAL_REJECT',
    kind: 'DISCIPLINE',
    discipline: disciplineId,
    facts: { case: disciplineId },
    details: { case: disciplineId },
    reason: null,
    paths,
  });
}

export interface Publication extends Asked, OnDiscipline {
  readonly publishedOn: string;
}

/** Records when a discipline was made known. Late ones go through and are told (69-QĐ/TW). */
export async function publishDiscipline(transaction: Transaction, input: Publication): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'DISCIPLINE_PUBLISH', input);
  const { disciplineId, publishedOn } = input;
  const byCode = { ...paths.byCode, DISCIPLINE_PUBLISHED_ALREADY: ['disciplineId'] };
  const allowed = decide('DISCIPLINE_PUBLISH', { ...locked.facts, effectiveOn: publishedOn, case: disciplineId }, { day: 'publishedOn', byCode });
  return recordMembershipAct(transaction, locked, allowed, { details: { case: disciplineId } });
}

export interface Appeal extends Asked, OnDiscipline {
  readonly filedOn: string;
  /** Day the decision was received, from which the days of the appeal run. */
  readonly receivedOn?: string | null;
  readonly reason: string;
}

/** Records an appeal. Late ones go through and are told, counted from the receipt where it is given, else from the decision (294-QĐ/TW 8.2). */
export async function fileAppeal(transaction: Transaction, input: Appeal): Promise<PayloadReferences> {
  const reason = why(input.reason);
  const locked = await lockMembershipFor(transaction, 'APPEAL_FILE', input);
  const { disciplineId, filedOn } = input;
  const receivedOn = input.receivedOn ?? null;
  const allowed = decide('APPEAL_FILE', { ...locked.facts, effectiveOn: filedOn, receivedOn, case: disciplineId }, { day: 'filedOn', byCode: { ...paths.byCode, INVALID_INPUT: ['receivedOn'] } });
  return recordMembershipAct(transaction, locked, allowed, { details: { case: disciplineId, ...(receivedOn ? { receivedOn } : {}), reason }, reason });
}
