import { DomainError } from '@dangvu/domain/errors/domain-error';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';

/**
 * Whether people can be put into the unit from a day on: it exists then and goes on, and it is a branch.
 * @throws DomainError UNIT_CLOSED, UNIT_NOT_BRANCH; NOT_FOUND for no unit at all
 */
export async function requireBranch(
  transaction: Transaction,
  unitId: string,
  from: string,
  path: readonly string[],
): Promise<void> {
  const revisions = await transaction.query<{ kind: UnitKind; from_then: boolean; until_now: boolean }>(
    `select r.kind, r.during @> $2::date as from_then, upper_inf(r.during) as until_now from org_unit_revision r where r.unit_id = $1`,
    [unitId, from],
  );
  if (revisions.length === 0) throw new DomainError('NOT_FOUND', { path });
  const then = revisions.find((revision) => revision.from_then);
  const now = revisions.find((revision) => revision.until_now);
  if (!then || !now) throw new DomainError('UNIT_CLOSED', { path, params: { date: then ? transaction.today : from } });
  if (!isBranchKind(now.kind)) throw new DomainError('UNIT_NOT_BRANCH', { path });
}

/** The branch a member was in on a day: where an act that takes effect then counts. The first one for a day before it. */
export async function branchOn(transaction: Transaction, membershipId: string, day: string): Promise<string | null> {
  const [posting] = await transaction.query<{ branch_id: string }>(
    `select branch_id from membership_posting where membership_id = $1
      order by during @> $2::date desc, lower(during) <= $2::date desc, abs(lower(during) - $2::date) limit 1`,
    [membershipId, day],
  );
  return posting?.branch_id ?? null;
}
