import type { Role } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { takeAccount } from './manage-account.ts';

/** A role to be held in a unit and below, from a day (today when left out) to a day (open when left out). */
export interface RoleToGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/**
 * Writes a grant. That the caller manages accounts in the unit is checked here; that the account is his to change, by the caller.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, GRANT_INVALID
 */
export async function writeGrant(transaction: Transaction, accountId: string, grant: RoleToGrant): Promise<void> {
  await transaction.requirePermission('ACCOUNT_MANAGE', grant.unitId, { visibleWith: 'ORGANISATION_READ' });
  const startsOn = grant.startsOn ?? transaction.today;
  const endsOn = grant.endsOn ?? null;
  if (endsOn !== null && (endsOn < startsOn || endsOn < transaction.today)) throw new DomainError('GRANT_INVALID', { path: ['endsOn'] });
  const [unit] = await transaction.query<{ kind: UnitKind }>('select kind from org_unit_revision where unit_id = $1 and during @> $2::date', [grant.unitId, transaction.today]);
  // A secretary leads a branch; above it there are committees, with officers.
  if (!unit || (grant.role === 'BRANCH_SECRETARY' && !isBranchKind(unit.kind))) throw new DomainError('GRANT_INVALID', { path: ['unitId'] });
  await transaction.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, $2, $3, daterange($4::date, $5::date, '[]'))`, [
    accountId,
    grant.role,
    grant.unitId,
    startsOn,
    endsOn,
  ]);
}

/** Gives an account one more role. @throws DomainError as writeGrant; OWN_ACCOUNT: nobody raises himself */
export async function grantRole(transaction: Transaction, input: RoleToGrant & { accountId: string }): Promise<PayloadReferences> {
  const { account } = await takeAccount(transaction, input.accountId);
  await writeGrant(transaction, account.id, input);
  transaction.about({ targetType: 'Account', targetId: account.id, unitId: input.unitId });
  return { account: ref(account.id) };
}

/**
 * Takes a role back: now, or after a last day still to come. Never gives more of it: to lengthen a role, or revive one that has
 * ended, is to grant it, with everything a grant is asked for.
 * @throws DomainError NOT_FOUND, OWN_ACCOUNT, GRANT_INVALID when the last day is past, or after that the role has
 */
export async function revokeRole(transaction: Transaction, input: { id: string; endsOn?: string | null }): Promise<PayloadReferences> {
  const [grant] = await transaction.query<{ account_id: string; unit_id: string }>('select account_id, unit_id from role_grant where id = $1 and revoked_at is null for update', [input.id]);
  if (!grant || !(await transaction.permits('ACCOUNT_MANAGE', grant.unit_id))) throw new DomainError('NOT_FOUND');
  if (grant.account_id === transaction.accountId) throw new DomainError('OWN_ACCOUNT');
  const endsOn = input.endsOn ?? null;
  if (endsOn === null) {
    await transaction.query('update role_grant set revoked_at = now() where id = $1', [input.id]);
  } else {
    const shortened = await transaction.query(
      `update role_grant set during = daterange(lower(during), $2::date, '[]')
        where id = $1 and $2::date >= $3::date and coalesce(lower(during) <= $2::date, true)
          and (upper_inf(during) or $2::date < upper(during)) returning id`,
      [input.id, endsOn, transaction.today],
    );
    if (shortened.length === 0) throw new DomainError('GRANT_INVALID', { path: ['endsOn'] });
  }
  transaction.about({ targetType: 'Account', targetId: grant.account_id, unitId: grant.unit_id });
  return { account: ref(grant.account_id) };
}
