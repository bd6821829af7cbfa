import { holdsTypedWords, isViewSearch, savedViewLimits, sharingPermissions } from '@dangvu/domain/access/saved-views';
import type { ViewAudience, ViewedList } from '@dangvu/domain/access/saved-views';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { keepsEveryAccount } from './manage-account.ts';
import { takeView } from './take-view.ts';

const viewName = (text: string): string =>
  requiredText({ text, path: ['name'], what: { vi: `tên chế độ xem (nhiều nhất ${savedViewLimits.nameLength} ký tự)`, en: `the name of the view (at most ${savedViewLimits.nameLength} characters)` }, longest: savedViewLimits.nameLength });

function viewSearch(search: string): string {
  if (!isViewSearch(search)) throw new DomainError('INVALID_INPUT', { path: ['search'], params: { what: { vi: 'điều kiện của danh sách', en: 'the conditions of the list' } } });
  return search;
}

/** Who finds it, and in which unit; the unit stands with UNIT alone. */
interface Shared {
  readonly audience: ViewAudience;
  readonly unitId: string | null;
}

/** @throws DomainError INVALID_INPUT for a unit that is missing, NOT_FOUND, NOT_PERMITTED, SAVED_VIEW_HOLDS_WORDS */
async function requireSharing(transaction: Transaction, { audience, unitId }: Shared, search: string): Promise<void> {
  if (audience === 'OWNER') return;
  if (audience === 'UNIT') {
    if (unitId === null) throw new DomainError('INVALID_INPUT', { path: ['unitId'], params: { what: { vi: 'đơn vị được chia sẻ', en: 'the unit it is shared with' } } });
    await transaction.requirePermission(sharingPermissions.UNIT, unitId, { visibleWith: 'ORGANISATION_READ' });
  } else if (!transaction.viewer.grants.some((grant) => grant.wholeTree && grant.permissions.has(sharingPermissions.EVERYONE))) {
    throw new DomainError('NOT_PERMITTED', { path: ['audience'] });
  }
  if (holdsTypedWords(search)) throw new DomainError('SAVED_VIEW_HOLDS_WORDS', { path: ['audience'] });
}

const sharedWith = (audience: ViewAudience, unitId: string | null | undefined): Shared => ({ audience, unitId: audience === 'UNIT' ? (unitId ?? null) : null });

/**
 * Keeps a state of a list under a name.
 * @throws DomainError NOT_PERMITTED for a program, INVALID_INPUT, SAVED_VIEW_NAME_TAKEN, SAVED_VIEW_LIMIT_REACHED, and as sharing
 */
export async function createView(
  transaction: Transaction,
  input: { list: ViewedList; name: string; search: string; audience: ViewAudience; unitId?: string | null },
): Promise<PayloadReferences> {
  const { accountId } = transaction;
  if (accountId === null) throw new DomainError('NOT_PERMITTED');
  const name = viewName(input.name);
  const search = viewSearch(input.search);
  const shared = sharedWith(input.audience, input.unitId);
  await requireSharing(transaction, shared, search);
  // Two at once must not both be the fiftieth.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved views of ${accountId}`]);
  const [kept] = await transaction.query<{ n: number }>('select count(*)::integer as n from saved_view where account_id = $1', [accountId]);
  if ((kept?.n ?? 0) >= savedViewLimits.perPerson) throw new DomainError('SAVED_VIEW_LIMIT_REACHED', { params: { maximum: savedViewLimits.perPerson } });
  const [made] = await transaction.query<{ id: string }>(
    'insert into saved_view (account_id, list, name, search, audience, unit_id) values ($1, $2, $3, $4, $5, $6) returning id',
    [accountId, input.list, name, search, shared.audience, shared.unitId],
  );
  const id = made?.id ?? '';
  transaction.about({ targetType: 'SavedView', targetId: id, unitId: shared.unitId });
  return { savedView: ref(id) };
}

/**
 * Changes a view of the caller's own; what is not given stays. What nobody else may set for a role any more is no role's default.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED when another saved it, STALE_VERSION, and as createView
 */
export async function changeView(
  transaction: Transaction,
  input: { id: string; expectedVersion: number; name?: string | null; search?: string | null; audience?: ViewAudience | null; unitId?: string | null },
): Promise<PayloadReferences> {
  const view = await takeView(transaction, input.id);
  if (view.accountId !== transaction.accountId) throw new DomainError('NOT_PERMITTED');
  requireVersion(view, input.expectedVersion);
  const name = typeof input.name === 'string' ? viewName(input.name) : view.name;
  const search = typeof input.search === 'string' ? viewSearch(input.search) : view.search;
  const shared = sharedWith(input.audience ?? view.audience, input.unitId ?? view.unitId);
  await requireSharing(transaction, shared, search);
  await transaction.query(
    'update saved_view set name = $2, search = $3, audience = $4, unit_id = $5, version = version + 1 where id = $1',
    [view.id, name, search, shared.audience, shared.unitId],
  );
  if (shared.audience !== 'EVERYONE') await transaction.query('delete from saved_view_role_default where view_id = $1', [view.id]);
  transaction.about({ targetType: 'SavedView', targetId: view.id, unitId: shared.unitId });
  return { savedView: ref(view.id) };
}

/**
 * Deletes a view: one's own, or one shared with people whose accounts the caller keeps, when whoever saved it is no longer there to do it.
 * Where a list opened with it, it opens plain.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION
 */
export async function removeView(transaction: Transaction, input: { id: string; expectedVersion: number }): Promise<PayloadReferences> {
  const view = await takeView(transaction, input.id);
  const kept = view.unitId === null ? keepsEveryAccount(transaction.viewer) : await transaction.permits('ACCOUNT_MANAGE', view.unitId);
  if (view.accountId !== transaction.accountId && !kept) throw new DomainError('NOT_PERMITTED');
  requireVersion(view, input.expectedVersion);
  await transaction.query('delete from saved_view where id = $1', [view.id]);
  transaction.about({ targetType: 'SavedView', targetId: view.id, unitId: view.unitId, details: { name: view.name } });
  return { ok: true };
}
