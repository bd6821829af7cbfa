import { DomainError } from '@dangvu/domain/errors/domain-error';
import { dossierSentUp } from '@dangvu/domain/membership/candidacy-moves';
import type { CandidacyMoveState } from '@dangvu/domain/membership/candidacy-moves';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { rowJson, table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { candidacies } from '../candidacy.entity.ts';
import { committeeOver } from '../committee-over.ts';
import { requireBranch, standingOf } from './branch.ts';
import { decide } from './decide.ts';
import { lockCandidacies } from './locked-record.ts';
import type { Asked, LockedCandidacy } from './locked-record.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';

interface MoveRow {
  readonly id: string;
  readonly candidacyId: string;
  readonly fromBranchId: string;
  readonly toBranchId: string | null;
  readonly destination: string | null;
  readonly state: CandidacyMoveState;
  readonly sentUp: boolean;
  readonly certificateNo: string | null;
  readonly movedOn: string;
  readonly requestedOn: string;
  readonly forwardedOn: string | null;
  readonly closedOn: string | null;
  readonly objection: string | null;
  readonly reason: string | null;
}

const moves = table<MoveRow>('candidacy_move', {
  id: 'uuid', candidacyId: 'uuid', fromBranchId: 'uuid', toBranchId: 'uuid', destination: 'text', state: 'text', sentUp: 'boolean', certificateNo: 'text', movedOn: 'date', requestedOn: 'date',
  forwardedOn: 'date', closedOn: 'date', objection: 'text', reason: 'text',
});

/** The move of a candidacy that waits for an answer. */
const withMove = { move: (row: string): string => `(select ${rowJson(moves, 'o')} from candidacy_move o where o.candidacy_id = ${row}.id and o.closed_on is null)` };

type Moving = LockedCandidacy & { readonly move: MoveRow | null };

async function hold(transaction: Transaction, input: Asked): Promise<Moving> {
  const locked = (await lockCandidacies(transaction, [input], withMove))(input);
  return { ...locked, move: locked.more['move'] as MoveRow | null };
}

/** The move an answer is about; the rules have said that there is one. */
const open = ({ move }: Moving): MoveRow => {
  if (!move) throw new Error('an answer is about a move that waits');
  return move;
};

const reasonOf = (text: string): string => requiredText({ text, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });

export interface CandidacyMoveRequest extends Asked {
  readonly toBranchId?: string | null;
  readonly destination?: string | null;
  readonly requestedOn: string;
  readonly movedOn?: string | null;
  /** Number of the certificate that he is being helped; asked for unless the dossier was sent up. */
  readonly certificateNo?: string | null;
  readonly reason?: string | null;
}

/**
 * Records that a candidate moves to another branch, or out of the town, while his admission is considered. Until the new branch has taken
 * him in he is on the list of the old one. A dossier that was sent up is forwarded by a further act; who is not so far carries a certificate.
 * @throws DomainError CANDIDACY_MOVE_PENDING, TRANSFER_SAME_BRANCH, UNIT_NOT_BRANCH, UNIT_CLOSED …
 */
export async function requestCandidacyMove(transaction: Transaction, input: CandidacyMoveRequest): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const { candidacy } = locked;
  const where = { vi: 'nơi chuyển đến: một chi bộ trong thị xã, hoặc tên nơi ngoài thị xã', en: 'the destination: a branch of the town, or the name of a place outside it' };
  const destination = optionalText({ text: input.destination, path: ['destination'], what: where, longest: 200 });
  const reason = optionalText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const toBranchId = input.toBranchId ?? null;
  const outside = toBranchId === null;
  const facts = { ...locked.facts, effectiveOn: input.requestedOn, movedOn: input.movedOn ?? null, destination: { outside, branchId: toBranchId, isBranch: true } };
  const allowed = decide('CANDIDACY_MOVE_REQUEST', facts, { day: 'requestedOn', byCode: { TRANSFER_SAME_BRANCH: ['toBranchId'], UNIT_NOT_BRANCH: ['toBranchId'] } });
  if (outside === (destination === null)) throw new DomainError('INVALID_INPUT', { path: ['toBranchId'], params: { what: where } });
  if (toBranchId) requireBranch((await standingOf(transaction, toBranchId)).revisions, allowed.effectiveOn, ['toBranchId'], transaction.today);
  const sentUp = dossierSentUp(candidacy.stage);
  const certificate = { text: input.certificateNo ?? '', path: ['certificateNo'], what: { vi: 'số giấy chứng nhận người vào Đảng đang được giúp đỡ', en: 'the number of the certificate of being helped' }, longest: 60 };
  const certificateNo = sentUp ? optionalText({ ...certificate, text: input.certificateNo }) : requiredText(certificate);
  const movedOn = input.movedOn ?? allowed.effectiveOn;
  transaction.writes.add(moves, {
    id: newId(), candidacyId: candidacy.id, fromBranchId: candidacy.branchId, toBranchId, destination, state: sentUp ? 'REQUESTED' : 'IN_TRANSIT', sentUp, certificateNo, movedOn,
    requestedOn: allowed.effectiveOn, forwardedOn: null, closedOn: null, objection: null, reason,
  });
  const details = { ...(destination ? { destination } : {}), movedOn, ...(certificateNo ? { helpedCertificateNo: certificateNo } : {}), ...(reason ? { reason } : {}) };
  return recordCandidacyAct(transaction, locked, allowed, { toBranchId, details, reason });
}

export interface CandidacyMoveForwarding extends Asked {
  readonly forwardedOn: string;
  readonly documentNo?: string | null;
}

/** The committee forwards a dossier that had been sent up; later than the working days of the rulebook it is told. */
export async function forwardCandidacyMove(transaction: Transaction, input: CandidacyMoveForwarding): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const allowed = decide('CANDIDACY_MOVE_FORWARD', { ...locked.facts, effectiveOn: input.forwardedOn }, { day: 'forwardedOn' });
  const documentNo = optionalText({ text: input.documentNo, path: ['documentNo'], what: { vi: 'số văn bản', en: 'the number of the document' }, longest: 60 });
  const move = open(locked);
  transaction.writes.change(moves, move, { state: 'IN_TRANSIT', forwardedOn: allowed.effectiveOn });
  return recordCandidacyAct(transaction, locked, allowed, { toBranchId: move.toBranchId, details: documentNo ? { documentNo } : {} });
}

export interface CandidacyMoveAcceptance extends Asked {
  readonly acceptedOn: string;
  readonly objection?: string | null;
}

/**
 * The new branch takes the candidate in: from that day he is on its list, at the stage he had reached, and who introduced or helped him in
 * another organisation does so no longer. Of a move out of the town the old branch records that the other place has him: the candidacy ends.
 */
export async function acceptCandidacyMove(transaction: Transaction, input: CandidacyMoveAcceptance): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const { candidacy, move: waiting } = locked;
  const outside = waiting !== null && waiting.toBranchId === null;
  const allowed = decide(outside ? 'CANDIDACY_MOVE_OUT' : 'CANDIDACY_MOVE_ACCEPT', { ...locked.facts, effectiveOn: input.acceptedOn }, { day: 'acceptedOn' });
  const objection = outside ? null : optionalText({ text: input.objection, path: ['objection'], what: { vi: 'ý kiến phản ánh cần xem xét', en: 'the objection' } });
  const move = open(locked);
  const { effectiveOn } = allowed;
  transaction.writes.change(moves, move, { state: 'ACCEPTED', closedOn: effectiveOn, objection });
  const to = move.toBranchId;
  if (to === null) {
    transaction.writes.change(candidacies, candidacy, { closedOn: effectiveOn, closeReason: `Chuyển đến ${move.destination ?? ''}` });
    return recordCandidacyAct(transaction, locked, allowed, { details: { destination: move.destination } });
  }
  requireBranch((await standingOf(transaction, to)).revisions, effectiveOn, ['acceptedOn'], transaction.today);
  if (await apart(transaction, candidacy.branchId, to)) endSupport(transaction, candidacy.id, effectiveOn);
  const from = candidacy.branchId;
  transaction.writes.change(candidacies, candidacy, { branchId: to });
  return recordCandidacyAct(transaction, locked, allowed, { branchId: from, toBranchId: to, details: objection ? { objection } : {} });
}

/** Whether two branches are followed by different grassroots committees. */
async function apart(transaction: Transaction, from: string, to: string): Promise<boolean> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const over = (branch: string): string => committeeOver(statement.param(branch, 'uuid'), statement);
  const [row] = await transaction.query<{ apart: boolean }>(`select ${over(from)} is distinct from ${over(to)} as apart`, statement.values);
  return row?.apart ?? false;
}

/** Members of another organisation introduce and help no longer; what a body resolved goes with the dossier. */
function endSupport(transaction: Transaction, candidacyId: string, on: string): void {
  transaction.writes.statement(
    `update candidacy_supporter set ended_on = greatest($2::date, assigned_on), end_reason = 'Người vào Đảng chuyển sang chi bộ khác' where candidacy_id = $1 and ended_on is null and person_id is not null`,
    [candidacyId, on],
  );
}

export interface CandidacyMoveReturn extends Asked {
  readonly returnedOn: string;
  readonly reason: string;
}

/** The new branch sends the candidate back: he stays on the list of the old one. */
export async function returnCandidacyMove(transaction: Transaction, input: CandidacyMoveReturn): Promise<PayloadReferences> {
  return undo(transaction, input, { act: 'CANDIDACY_MOVE_RETURN', state: 'RETURNED', on: input.returnedOn, day: 'returnedOn' });
}

export interface CandidacyMoveCancellation extends Asked {
  readonly reason: string;
}

/** The old branch calls the move off, today. */
export async function cancelCandidacyMove(transaction: Transaction, input: CandidacyMoveCancellation): Promise<PayloadReferences> {
  return undo(transaction, input, { act: 'CANDIDACY_MOVE_CANCEL', state: 'CANCELLED', on: transaction.today, day: 'id' });
}

interface Undoing {
  readonly act: 'CANDIDACY_MOVE_RETURN' | 'CANDIDACY_MOVE_CANCEL';
  readonly state: 'RETURNED' | 'CANCELLED';
  readonly on: string;
  readonly day: string;
}

async function undo(transaction: Transaction, input: CandidacyMoveCancellation, { act, state, on, day }: Undoing): Promise<PayloadReferences> {
  const locked = await hold(transaction, input);
  const allowed = decide(act, { ...locked.facts, effectiveOn: on }, { day });
  const reason = reasonOf(input.reason);
  const move = open(locked);
  transaction.writes.change(moves, move, { state, closedOn: allowed.effectiveOn, reason });
  return recordCandidacyAct(transaction, locked, allowed, { toBranchId: move.toBranchId, details: { reason }, reason });
}

/** A candidacy that ends otherwise leaves no move to answer. */
export function closeMove(transaction: Transaction, { candidacy, facts }: LockedCandidacy, state: 'CANCELLED' | 'ADMITTED', on: string): void {
  if (!facts.openMove) return;
  transaction.writes.statement('update candidacy_move set state = $2, closed_on = $3 where candidacy_id = $1 and closed_on is null', [candidacy.id, state, on]);
}
