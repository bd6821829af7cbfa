import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { lackingOf, paperLabels } from '@dangvu/domain/membership/dossier-papers';
import type { DossierPaper } from '@dangvu/domain/membership/dossier-papers';
import { stateLabels } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { candidacies } from '../candidacy.entity.ts';
import { lockCandidacy } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

/** A paper of a dossier as it lies there, or that it does not. */
export interface PaperRecord extends Asked {
  readonly paper: DossierPaper;
  readonly inHand: boolean;
  readonly number?: string | null;
  readonly datedOn?: string | null;
  readonly note?: string | null;
}

/**
 * Notes one paper of a candidate's dossier. The list says what is there now; what was noted before stands in the audit.
 * @throws DomainError NOT_PERMITTED, TRANSITION_REFUSED when the candidacy is over, DATE_IN_FUTURE
 */
export async function recordDossierPaper(transaction: Transaction, input: PaperRecord): Promise<PayloadReferences> {
  const { candidacy, facts } = await lockCandidacy(transaction, input);
  if (!facts.permissions.has('CANDIDACY_RECORD')) throw new DomainError('NOT_PERMITTED');
  if (candidacy.closedOn) {
    const act = { vi: 'ghi giấy tờ hồ sơ', en: 'record a paper' };
    throw new DomainError('TRANSITION_REFUSED', { params: { act, from: stateLabels[candidacy.stage] } });
  }
  const { datedOn = null } = input;
  if (datedOn !== null && !isLocalDate(datedOn)) throw new DomainError('DATE_INVALID', { path: ['datedOn'], params: { text: datedOn } });
  if (datedOn !== null && datedOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['datedOn'], params: { date: datedOn } });
  const number = optionalText({ text: input.number, path: ['number'], what: { vi: 'số giấy tờ', en: 'the number' }, longest: 60 });
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'ghi chú', en: 'the note' } });
  const lacking = lackingOf({ paper: input.paper, inHand: input.inHand, number, datedOn });
  if (lacking) throw new DomainError('INVALID_INPUT', { path: [lacking], params: { what: { vi: 'số và ngày của văn bản đồng ý', en: 'the number and the day of the consent' } } });
  transaction.writes.statement(
    `insert into dossier_paper (candidacy_id, paper, in_hand, number, dated_on, note, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (candidacy_id, paper) do update set in_hand = excluded.in_hand, number = excluded.number, dated_on = excluded.dated_on,
       note = excluded.note, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
    [candidacy.id, input.paper, input.inHand, number, datedOn, note, transaction.clock.now().toISOString(), transaction.accountId],
  );
  transaction.writes.change(candidacies, candidacy, { version: candidacy.version + 1 });
  transaction.about({ targetType: 'Candidacy', targetId: candidacy.id, unitId: candidacy.branchId, reason: paperLabels[input.paper].vi });
  return { candidacy: ref(candidacy.id), warnings: [] };
}
