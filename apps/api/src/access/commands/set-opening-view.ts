import type { Role } from '@dangvu/domain/access/roles';
import type { ViewedList } from '@dangvu/domain/access/saved-views';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { keepsEveryAccount } from './manage-account.ts';
import { takeView } from './take-view.ts';
import type { TakenView } from './take-view.ts';

async function takeViewOf(transaction: Transaction, list: ViewedList, id: string | null | undefined): Promise<TakenView | null> {
  if (id === null || id === undefined) return null;
  const view = await takeView(transaction, id);
  if (view.list !== list) throw new DomainError('NOT_FOUND', { path: ['id'] });
  return view;
}

/**
 * Chooses what a list opens with for the caller; no view: the plain list, also where his role begins with another.
 * @throws DomainError NOT_PERMITTED for a program, NOT_FOUND
 */
export async function setOpeningView(transaction: Transaction, input: { list: ViewedList; id?: string | null }): Promise<PayloadReferences> {
  const { accountId } = transaction;
  if (accountId === null) throw new DomainError('NOT_PERMITTED');
  const view = await takeViewOf(transaction, input.list, input.id);
  await transaction.query(
    'insert into saved_view_default (account_id, list, view_id) values ($1, $2, $3) on conflict (account_id, list) do update set view_id = excluded.view_id',
    [accountId, input.list, view?.id ?? null],
  );
  transaction.about({ targetType: 'Account', targetId: accountId, ...(view === null ? {} : { details: { name: view.name } }) });
  return { savedView: view === null ? null : ref(view.id), viewer: ref(accountId) };
}

/**
 * Chooses what a list opens with for everybody who holds a role and has chosen nothing himself.
 * @throws DomainError NOT_PERMITTED for whoever keeps accounts of a part of the tree alone, NOT_FOUND, SAVED_VIEW_NOT_FOR_EVERYONE
 */
export async function setOpeningViewOfRole(transaction: Transaction, input: { list: ViewedList; role: Role; id?: string | null }): Promise<PayloadReferences> {
  if (!keepsEveryAccount(transaction.viewer)) throw new DomainError('NOT_PERMITTED');
  const view = await takeViewOf(transaction, input.list, input.id);
  if (view !== null && view.audience !== 'EVERYONE') throw new DomainError('SAVED_VIEW_NOT_FOR_EVERYONE', { path: ['id'] });
  if (view === null) {
    await transaction.query('delete from saved_view_role_default where role = $1 and list = $2', [input.role, input.list]);
  } else {
    await transaction.query(
      'insert into saved_view_role_default (role, list, view_id, set_by) values ($1, $2, $3, $4) on conflict (role, list) do update set view_id = excluded.view_id, set_by = excluded.set_by',
      [input.role, input.list, view.id, transaction.accountId],
    );
    transaction.about({ targetType: 'SavedView', targetId: view.id, details: { name: view.name } });
  }
  return { savedView: view === null ? null : ref(view.id), role: input.role };
}
