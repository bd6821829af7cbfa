import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { inquiryKindLabels } from '@dangvu/domain/membership/inquiries';
import type { InquiryFinding, InquiryKind } from '@dangvu/domain/membership/inquiries';
import { stateLabels } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { candidacies } from '../candidacy.entity.ts';
import { lockCandidacy } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

interface InquiryRow {
  readonly id: string;
  readonly candidacyId: string;
  readonly kind: InquiryKind;
  readonly addressee: string;
  readonly about: string | null;
  readonly abroad: boolean;
  readonly sentOn: string;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const inquiries = table<InquiryRow>('candidacy_inquiry', {
  id: 'uuid', candidacyId: 'uuid', kind: 'text', addressee: 'text', about: 'text', abroad: 'boolean', sentOn: 'date', note: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

/** @throws DomainError NOT_PERMITTED, TRANSITION_REFUSED when the candidacy is over, DATE_INVALID, DATE_IN_FUTURE */
async function held(transaction: Transaction, asked: Asked, day: string, path: string): Promise<CandidacyEntity> {
  const { candidacy, facts } = await lockCandidacy(transaction, asked);
  if (!facts.permissions.has('CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  if (candidacy.closedOn) throw new DomainError('TRANSITION_REFUSED', { params: { act: { vi: 'ghi thẩm tra, lấy ý kiến', en: 'record an inquiry' }, from: stateLabels[candidacy.stage] } });
  if (!isLocalDate(day)) throw new DomainError('DATE_INVALID', { path: [path], params: { text: day } });
  if (day > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: [path], params: { date: day } });
  return candidacy;
}

function written(transaction: Transaction, candidacy: CandidacyEntity, kind: InquiryKind): PayloadReferences {
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, reason: inquiryKindLabels[kind].vi });
  return { candidacy: ref(candidacy.id), warnings: [] };
}

const what = { addressee: { vi: 'nơi nhận', en: 'whom it was sent to' }, about: { vi: 'về ai', en: 'whom it is about' }, note: { vi: 'ghi chú', en: 'the note' } } as const;

export interface InquirySending extends Asked {
  readonly kind: InquiryKind;
  readonly addressee: string;
  readonly about?: string | null;
  readonly abroad?: boolean | null;
  readonly sentOn: string;
}

/** Records that others were asked about a candidate: a verification (06-HD/TW 3.4) or an opinion (3.5). @throws DomainError */
export async function sendInquiry(transaction: Transaction, input: InquirySending): Promise<PayloadReferences> {
  const candidacy = await held(transaction, input, input.sentOn, 'sentOn');
  if (input.abroad === true && input.kind !== 'VERIFICATION') throw new DomainError('INVALID_INPUT', { path: ['abroad'], params: { what: { vi: 'nơi nhận ngoài nước (chỉ với thẩm tra lý lịch)', en: 'abroad (of a verification only)' } } });
  transaction.writes.add(inquiries, {
    id: newId(), candidacyId: candidacy.id, kind: input.kind, abroad: input.abroad ?? false, sentOn: input.sentOn,
    addressee: requiredText({ text: input.addressee, path: ['addressee'], what: what.addressee, longest: 200 }),
    about: optionalText({ text: input.about, path: ['about'], what: what.about, longest: 200 }),
    recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId,
  });
  return written(transaction, candidacy, input.kind);
}

export interface InquiryAnswering extends Asked {
  readonly inquiryId: string;
  readonly answeredOn: string;
  readonly finding: InquiryFinding;
  readonly note?: string | null;
}

/** Records the answer, which ends the clock. @throws DomainError NOT_FOUND, INQUIRY_ANSWERED, DATE_OUT_OF_ORDER; INVALID_INPUT when an objection says nothing */
export async function answerInquiry(transaction: Transaction, input: InquiryAnswering): Promise<PayloadReferences> {
  const candidacy = await held(transaction, input, input.answeredOn, 'answeredOn');
  const [inquiry] = await transaction.query<{ kind: InquiryKind; sentOn: string; answeredOn: string | null }>(
    'select kind, sent_on::text as "sentOn", answered_on::text as "answeredOn" from candidacy_inquiry where id = $1::uuid and candidacy_id = $2::uuid',
    [input.inquiryId, candidacy.id],
  );
  if (!inquiry) throw new DomainError('NOT_FOUND', { path: ['inquiryId'] });
  if (inquiry.answeredOn !== null) throw new DomainError('INQUIRY_ANSWERED', { path: ['inquiryId'], params: { answeredOn: inquiry.answeredOn } });
  if (input.answeredOn < inquiry.sentOn) throw new DomainError('DATE_OUT_OF_ORDER', { path: ['answeredOn'], params: { date: input.answeredOn, earliest: inquiry.sentOn } });
  const typed = { text: input.note, path: ['note'], what: what.note };
  const note = input.finding === 'NO_OBJECTION' ? optionalText(typed) : requiredText(typed);
  transaction.writes.statement('update candidacy_inquiry set answered_on = $2, finding = $3, note = $4 where id = $1', [input.inquiryId, input.answeredOn, input.finding, note]);
  return written(transaction, candidacy, inquiry.kind);
}
