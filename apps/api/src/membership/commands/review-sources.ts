import { isLocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { requireBranch, requirePermissionAt, standingOf } from './branch.ts';
import { drop } from './drop-candidacy.ts';
import { lockCandidacies } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

interface ReviewRow {
  readonly id: string;
  readonly branchId: string;
  readonly month: string;
  readonly heldOn: string;
  readonly staying: number;
  readonly entered: number;
  readonly leaving: number;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const reviews = table<ReviewRow>('source_review', {
  id: 'uuid', branchId: 'uuid', month: 'date', heldOn: 'date', staying: 'integer', entered: 'integer', leaving: 'integer', note: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid',
});

/** The branch's review of its list in a month: who leaves it, each with the reason; everybody else on it stays. */
export interface SourceReviewing {
  readonly branchId: string;
  readonly heldOn: string;
  readonly note?: string | null;
  readonly leaving?: readonly (Asked & { readonly reason: string })[] | null;
}

/** The first day of the month a day lies in. */
export function monthOf(day: string): string {
  const { year, month } = partsOf(day);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

interface ListInMonth {
  readonly onList: number;
  readonly entered: number;
  readonly reviewed: boolean;
}

/** Who stands on the list of a branch at the end of a day, and who entered it in that month; the transaction's own rows not counted. */
const listInMonth = `select
  (select count(*)::integer from candidacy c where c.branch_id = $1::uuid and c.listed_on <= $2::date and (c.closed_on is null or c.closed_on > $2::date)) as "onList",
  (select count(*)::integer from candidacy c where c.branch_id = $1::uuid and c.listed_on between $3::date and $2::date) as entered,
  exists (select from source_review r where r.branch_id = $1::uuid and r.month = $3::date) as reviewed`;

const already = (): DomainError => new DomainError('SOURCE_REVIEW_EXISTS', { path: ['heldOn'] });

/**
 * Records the monthly review of a branch's list (38-HD/BTCTW I.1.1d). It is one act: either the review stands and everybody named has
 * left, or nothing happened.
 * @throws DomainError SOURCE_REVIEW_EXISTS, what `candidacyDrop` refuses for one of those who leave
 */
export async function reviewSources(transaction: Transaction, input: SourceReviewing): Promise<PayloadReferences> {
  const standing = await standingOf(transaction, input.branchId);
  requirePermissionAt(transaction, 'CANDIDACY_RECORD', standing);
  const { branchId, heldOn } = input;
  if (!isLocalDate(heldOn)) throw new DomainError('DATE_INVALID', { path: ['heldOn'], params: { text: heldOn } });
  if (heldOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['heldOn'], params: { date: heldOn } });
  requireBranch(standing.revisions, heldOn, ['branchId'], transaction.today);
  const month = monthOf(heldOn);
  const [list] = await transaction.query<ListInMonth>(listInMonth, [branchId, heldOn, month]);
  if (!list || list.reviewed) throw already();
  const leaving = input.leaving ?? [];
  const held = leaving.length === 0 ? null : await lockCandidacies(transaction, leaving);
  for (const [index, { id, expectedVersion, reason }] of leaving.entries()) {
    try {
      const locked = held?.({ id, expectedVersion });
      if (!locked || locked.candidacy.branchId !== branchId) throw new DomainError('NOT_FOUND', { path: ['id'] });
      drop(transaction, locked, { droppedOn: heldOn, reason });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { params, ruleCode, detail } = error;
      const path = ['leaving', String(index), ...(error.path ?? [])];
      throw new DomainError(error.code, { params, path, ...(ruleCode === undefined ? {} : { ruleCode }), ...(detail === undefined ? {} : { detail }) });
    }
  }
  const note = optionalText({ text: input.note, path: ['note'], what: { vi: 'ghi chú', en: 'the note' } });
  const id = newId();
  const counts = { staying: Math.max(0, list.onList - leaving.length), entered: list.entered, leaving: leaving.length };
  transaction.writes.add(
    reviews,
    { id, branchId, month, heldOn, ...counts, note, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId },
    { source_review_once: already },
  );
  transaction.about({ targetType: 'SourceReview', targetId: id, unitId: branchId });
  return { review: ref(id) };
}
