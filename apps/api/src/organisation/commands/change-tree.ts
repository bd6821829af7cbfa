import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { ReorganisationAct } from '@dangvu/domain/organisation/reorganisation';
import type { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import type { HeldUnit } from './tree-facts.ts';

/** What a unit is called and is. */
export interface UnitTerms {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly sector: Sector;
}

/** What is typed about a unit, in order. @throws DomainError INVALID_INPUT */
export function termsTyped(typed: UnitTerms, path: readonly string[]): UnitTerms {
  const text = (field: 'name' | 'shortName' | 'code', vi: string, en: string, longest: number): string =>
    requiredText({ text: typed[field], path: [...path, field], what: { vi, en }, longest });
  return {
    name: text('name', 'tên đơn vị', 'the name', 200).normalize('NFC'),
    shortName: text('shortName', 'tên ngắn', 'the short name', 80).normalize('NFC'),
    code: text('code', 'mã đơn vị', 'the code', 40),
    kind: typed.kind,
    sector: typed.sector,
  };
}

/** @throws DomainError UNIT_CODE_TAKEN when another unit bears the code on that day or later */
export async function requireFreeCode(transaction: Transaction, code: string, on: string, path: readonly string[], own: string | null = null): Promise<void> {
  const taken = await transaction.query(
    `select 1 from org_unit_revision where code = $1 and during && daterange($2::date, null) and unit_id is distinct from $3::uuid limit 1`,
    [code, on, own],
  );
  if (taken.length > 0) throw new DomainError('UNIT_CODE_TAKEN', { path: [...path, 'code'], params: { code } });
}

/** A unit that begins on a day under a superior; after its siblings unless it takes the place of another. @returns its id */
export async function beginUnit(transaction: Transaction, terms: UnitTerms, place: { parentId: string; on: string; position?: number }, id = newId()): Promise<string> {
  const { parentId, on, position = null } = place;
  await transaction.query('insert into org_unit (id) values ($1)', [id]);
  await transaction.query(
    `insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position)
     select $1::uuid, daterange($2::date, null), $3, $4, $5, $6, $7, coalesce($8::integer, (select coalesce(max(s.position), 0) + 1 from org_unit_state s
       where s.parent_id = $9::uuid and s.from_on <= $2::date and s.until_on > $2::date))`,
    [id, on, terms.name, terms.shortName, terms.code, terms.kind, terms.sector, position, parentId],
  );
  await transaction.query('insert into org_placement (unit_id, parent_id, during) values ($1, $2, daterange($3::date, null))', [id, parentId, on]);
  return id;
}

/** From a day on the unit is called and is otherwise. */
export async function reviseUnit(transaction: Transaction, unit: HeldUnit, terms: UnitTerms, on: string): Promise<void> {
  // One statement: between the two the unit would not exist, and everything that stands under it is held to that.
  await transaction.query(
    `with before as (update org_unit_revision set during = daterange(lower(during), $2::date) where unit_id = $1 and upper_inf(during) returning unit_id)
     insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position)
     select unit_id, daterange($2::date, null), $3, $4, $5, $6, $7, $8::integer from before`,
    [unit.id, on, terms.name, terms.shortName, terms.code, terms.kind, terms.sector, unit.position],
  );
}

/** From a day on units stand under another superior. */
export async function placeUnits(transaction: Transaction, ids: readonly string[], parentId: string, on: string): Promise<void> {
  if (ids.length === 0) return;
  await transaction.query(`update org_placement set during = daterange(lower(during), $2::date) where unit_id = any($1::uuid[]) and upper_inf(during)`, [ids, on]);
  await transaction.query(`insert into org_placement (unit_id, parent_id, during) select u, $2::uuid, daterange($3::date, null) from unnest($1::uuid[]) u`, [ids, parentId, on]);
}

/** Units that are there no more from a day on; their people and the units below them have gone elsewhere before. Their offices end with them. */
export async function endUnits(transaction: Transaction, ids: readonly string[], on: string): Promise<void> {
  if (ids.length === 0) return;
  await transaction.query(`update org_placement set during = daterange(lower(during), $2::date) where unit_id = any($1::uuid[]) and upper_inf(during)`, [ids, on]);
  await transaction.query(`update org_unit_revision set during = daterange(lower(during), $2::date) where unit_id = any($1::uuid[]) and upper_inf(during)`, [ids, on]);
  // One begun on that very day keeps the day: history has no empty terms.
  await transaction.query(
    `update office set during = daterange(lower(during), greatest($2::date, coalesce(lower(during) + 1, $2::date))), left_at = now(), version = version + 1
      where unit_id = any($1::uuid[]) and (upper_inf(during) or upper(during) > $2::date)`,
    [ids, on],
  );
}

/** What is kept of an act upon units. */
export interface ReorganisationRecord {
  readonly act: ReorganisationAct;
  readonly on: string;
  readonly decisionId: string;
  readonly reason: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Keeps the act, makes the ancestry what the tree now says, and counts anew what that changes: the last step of every reorganisation.
 * @returns id of the act
 */
export async function concludeReorganisation(transaction: Transaction, kept: ReorganisationRecord): Promise<string> {
  const { act, on, decisionId, reason, before, after } = kept;
  const id = newId();
  await transaction.query(
    `insert into reorganisation (id, act, effective_on, decision_id, reason, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, act, on, decisionId, reason, transaction.clock.now(), transaction.accountId],
  );
  await transaction.query(
    `insert into reorganisation_unit (reorganisation_id, unit_id, side, position)
     select $1::uuid, u.id, 'BEFORE', u.place from unnest($2::uuid[]) with ordinality u(id, place) union all select $1::uuid, u.id, 'AFTER', u.place from unnest($3::uuid[]) with ordinality u(id, place)`,
    [id, before, after],
  );
  if (act === 'MERGE' || act === 'SPLIT') {
    await transaction.query(
      `insert into org_lineage (predecessor_id, successor_id, effective_on, kind) select p, s, $3::date, $4 from unnest($1::uuid[]) p cross join unnest($2::uuid[]) s where p <> s`,
      [before, after, on, act === 'MERGE' ? 'MERGED' : 'SPLIT'],
    );
  }
  await transaction.query('update org_unit set version = version + 1 where id = any($1::uuid[])', [[...new Set([...before, ...after])]]);
  await transaction.query('select org_ancestry_rebuild($1::uuid[])', [[...new Set([...before, ...after])]]);
  return id;
}
