import { DomainError } from '@dangvu/domain/errors/domain-error';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { permissionsAt } from '../record-facts.ts';
import { unitsAbove } from '../record-facts-sql.ts';

/** What a unit is during a period: from a day (null: since before records begin) to the first day it is so no more (null: it goes on). */
export interface UnitRevision {
  readonly kind: UnitKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** The revisions of a unit as a JSON array. */
export const revisionsOf = (unitSql: string): string =>
  `(select coalesce(json_agg(json_build_object('kind', o.kind, 'from', lower(o.during), 'to', upper(o.during))), '[]') from org_unit_revision o where o.unit_id = ${unitSql})`;

/**
 * Whether people can be put into the unit from a day on: it exists then and goes on, and it is a branch.
 * @throws DomainError UNIT_CLOSED, UNIT_NOT_BRANCH; NOT_FOUND for no unit at all
 */
export function requireBranch(revisions: readonly UnitRevision[], from: string, path: readonly string[], today: string): void {
  if (revisions.length === 0) throw new DomainError('NOT_FOUND', { path });
  const then = revisions.find((revision) => (revision.from ?? from) <= from && (revision.to === null || from < revision.to));
  const now = revisions.find((revision) => revision.to === null);
  if (!then || !now) throw new DomainError('UNIT_CLOSED', { path, params: { date: then ? today : from } });
  if (!isBranchKind(now.kind)) throw new DomainError('UNIT_NOT_BRANCH', { path });
}

/** What a unit is and stands under. */
export interface UnitStanding {
  readonly revisions: readonly UnitRevision[];
  /** The unit and every unit above it today. */
  readonly above: readonly string[];
}

/** Reads what a unit is and stands under, in one statement. */
export async function standingOf(transaction: Transaction, unitId: string): Promise<UnitStanding> {
  const [standing] = await transaction.query<UnitStanding>(
    `select ${revisionsOf('$1::uuid')} as revisions, ${unitsAbove('$1::uuid', '$2::date')} as above`,
    [unitId, transaction.today],
  );
  return standing ?? { revisions: [], above: [] };
}

/** @throws DomainError NOT_PERMITTED; NOT_FOUND when the viewer does not even see the organisation there */
export function requirePermissionAt(transaction: Transaction, permission: Permission, { above }: UnitStanding): void {
  const held = permissionsAt(transaction.viewer, above);
  if (!held.has(permission)) throw new DomainError(held.has('ORGANISATION_READ') ? 'NOT_PERMITTED' : 'NOT_FOUND');
}
