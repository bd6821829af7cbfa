import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { UnitFacts } from '@dangvu/domain/organisation/reorganisation';
import type { Sector } from '@dangvu/domain/organisation/unit-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';

/** A unit held by a reorganisation: as it is from the effective day on, before the act. */
export interface HeldUnit extends UnitFacts {
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly sector: Sector;
  readonly position: number;
}

/**
 * Takes hold of units, and of the tree: one reorganisation at a time. Facts are those of the day the act takes effect.
 * @throws DomainError NOT_FOUND for a unit that does not exist
 */
export async function holdUnits(transaction: Transaction, ids: readonly string[], on: string): Promise<ReadonlyMap<string, HeldUnit>> {
  await transaction.query(`select pg_advisory_xact_lock(7230116)`);
  const rows = await transaction.query<HeldUnit>(
    `with held as materialized (select id, version from org_unit where id = any($1::uuid[]) order by id for no key update)
     select h.id, h.version, s.name, s.short_name as "shortName", s.code, s.kind, s.sector, s.position,
        s.during @> $2::date and exists (select from org_unit_revision r where r.unit_id = h.id and upper_inf(r.during)) as exists,
        array_to_json(array(select a.ancestor_id from org_ancestry a where a.descendant_id = h.id and a.depth > 0 and a.during @> $2::date order by a.depth)) as above,
        (select max(d.day)::text from (select lower(r.during) as day from org_unit_revision r where r.unit_id = h.id and not lower_inf(r.during)
           union all select lower(p.during) from org_placement p where p.unit_id = h.id and not lower_inf(p.during)) d) as "latestOn"
       from held h join org_unit_state s on s.unit_id = h.id and s.from_on <= $2::date and s.until_on > $2::date`,
    [ids, on],
  );
  const held = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) if (!held.has(id)) throw new DomainError('NOT_FOUND');
  return held;
}

/** Units directly below on a day, in the order of the tree. */
export async function unitsUnder(transaction: Transaction, ids: readonly string[], on: string): Promise<{ id: string; parentId: string }[]> {
  return transaction.query(
    `select p.unit_id as id, p.parent_id as "parentId" from org_placement p join org_unit_state s on s.unit_id = p.unit_id and s.from_on <= $2::date and s.until_on > $2::date
      where p.parent_id = any($1::uuid[]) and p.during @> $2::date order by s.position, p.unit_id`,
    [ids, on],
  );
}
