import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Transaction } from '../../platform/act/transaction.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import type { TypedDecision } from './record-decision.ts';

/** A unit that issued a decision and is no more. */
export interface FormerIssuer {
  readonly id: string;
  /** What it was on the day of the decision. */
  readonly kind: UnitKind;
}

/**
 * The issuer named, when it is closed since and may be named all the same: it stood on the day of the decision, and either stood then above
 * the unit acted on and within the recorder's scope, or what it has become (merged, split, carried on) stands above that unit today and within
 * that scope. Nothing is asked of a decision whose issuer stands above today.
 * @param above the unit acted on and every unit above it today, the nearest first
 * @returns null when no such unit is named: then the issuer is one of those above, or none (`issuerOf`)
 */
export async function formerIssuer(transaction: Transaction, { issuerId, decidedOn }: TypedDecision, above: readonly string[], permission: Permission): Promise<FormerIssuer | null> {
  const [unitId] = above;
  if (!issuerId || unitId === undefined || above.includes(issuerId)) return null;
  const own = unitsPermitting(transaction.viewer, permission);
  const [former] = await transaction.query<FormerIssuer>(
    `with recursive later(id) as (select l.successor_id from org_lineage l where l.predecessor_id = $1::uuid
        union select l.successor_id from org_lineage l join later b on l.predecessor_id = b.id)
     select s.unit_id as id, s.kind from org_unit_state s
      where s.unit_id = $1::uuid and s.from_on <= $2::date and $2::date < s.until_on and s.during @> $2::date
        and not exists (select from org_unit_revision n where n.unit_id = s.unit_id and n.during @> $3::date)
        and (exists (select from org_ancestry a where a.descendant_id = $4::uuid and a.ancestor_id = s.unit_id and a.during @> $2::date)
            and exists (select from org_ancestry a where a.descendant_id = s.unit_id and a.ancestor_id = any($6::uuid[]) and a.during @> $2::date)
          or exists (select from later b join org_ancestry a on a.descendant_id = b.id and a.ancestor_id = any($6::uuid[]) and a.during @> $3::date where b.id = any($5::uuid[])))`,
    [issuerId, decidedOn, transaction.today, unitId, above, own],
  );
  return former ?? null;
}
