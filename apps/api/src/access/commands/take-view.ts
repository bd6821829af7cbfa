import type { ViewAudience, ViewedList } from '@dangvu/domain/access/saved-views';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from '../../platform/act/transaction.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import { keepsEveryAccount } from './manage-account.ts';

/** A saved view as acts read it. */
export interface TakenView {
  readonly id: string;
  readonly accountId: string;
  readonly list: ViewedList;
  readonly name: string;
  readonly search: string;
  readonly audience: ViewAudience;
  readonly unitId: string | null;
  readonly version: number;
}

/** Whether the caller finds the view: the same rule as the list of views (saved-view-shape.ts). */
async function finds(transaction: Transaction, view: TakenView): Promise<boolean> {
  if (view.accountId === transaction.accountId) return true;
  if (view.audience === 'OWNER') return false;
  const names = unitsPermitting(transaction.viewer, 'NAMES_READ');
  if (view.unitId === null) return names.length > 0 || keepsEveryAccount(transaction.viewer);
  return names.includes(view.unitId) || transaction.permits('ACCOUNT_MANAGE', view.unitId);
}

/** Takes a view for changing or for choosing it. @throws DomainError NOT_FOUND when the caller does not find it */
export async function takeView(transaction: Transaction, id: string): Promise<TakenView> {
  const [view] = await transaction.query<TakenView>(
    'select id, account_id as "accountId", list, name, search, audience, unit_id as "unitId", version from saved_view where id = $1 for update',
    [id],
  );
  if (!view || !(await finds(transaction, view))) throw new DomainError('NOT_FOUND');
  return view;
}
