import type { Label } from '@dangvu/domain/language/label';
import { formatWarning } from '@dangvu/domain/errors/messages';
import { reasonOf } from '@dangvu/domain/membership/correction-refusals';
import { officeRefusal } from '@dangvu/domain/membership/offices';
import { officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import type { OfficeRole } from '@dangvu/domain/membership/office-roles';
import { officeTerm } from '@dangvu/domain/membership/office-terms';
import type { OfficeBasis, OfficeTerm } from '@dangvu/domain/membership/office-terms';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';

interface HeldOffice {
  readonly id: string;
  readonly unitId: string;
  readonly role: OfficeRole;
  readonly unitName: string;
  readonly kind: UnitKind | null;
  readonly typed: OfficeTerm | null;
  readonly held: OfficeTerm | null;
  readonly basis: OfficeBasis;
  /** The other offices of the unit, whenever they were held. */
  readonly others: readonly (OfficeTerm & { readonly role: OfficeRole; readonly own: boolean })[];
}

const termSql = (range: string): string => `case when not isempty(${range}) then json_build_object('from', lower(${range}), 'to', upper(${range})) end`;

/** The offices of a person with what bears upon them; their units are held, so that nobody is elected to one meanwhile. */
async function officesOf(transaction: Transaction, personId: string): Promise<HeldOffice[]> {
  const held = transaction.query('select u.id from org_unit u where u.id in (select o.unit_id from office o where o.person_id = $1::uuid) order by u.id for no key update', [personId]);
  const offices = transaction.query<HeldOffice>(
    `select o.id, o.unit_id as "unitId", o.role, r.name as "unitName", r.kind, ${termSql('coalesce(o.as_typed, o.during)')} as typed, ${termSql('o.during')} as held,
        json_build_object('stays', b.stays, 'removals', b.removals, 'unitEndedOn', b.unit_ended_on) as basis,
        (select coalesce(json_agg(json_build_object('role', s.role, 'own', s.person_id = o.person_id, 'from', lower(s.during), 'to', upper(s.during))), '[]') from office s
          where s.unit_id = o.unit_id and s.id <> o.id and not isempty(s.during)) as others
       from office o join office_basis b on b.office_id = o.id
       cross join lateral (select v.short_name as name, v.kind from org_unit_revision v where v.unit_id = o.unit_id order by v.during desc limit 1) r
      where o.person_id = $1::uuid order by o.id for no key update of o`,
    [personId],
  );
  // Sent together: who is asked for is held by then.
  return (await Promise.all([offices, held]))[0];
}

const same = (one: OfficeTerm | null, other: OfficeTerm | null): boolean => one?.from === other?.from && one?.to === other?.to;

/** From when days are given back to an office that ended or never was; null when it only loses days. */
function givenBack({ held, typed }: HeldOffice, due: OfficeTerm | null): string | null {
  if (!due) return null;
  const from = held ? held.to : (due.from ?? typed?.from ?? null);
  return from !== null && (due.to === null || from < due.to) ? from : null;
}

/** Why the office cannot go on from a day: somebody else has been chosen since, or the same person anew, or the committee is full. */
function taken({ role, kind, others }: HeldOffice, from: string, until: string | null, today: string): Label | null {
  const seats = others.filter((one) => (one.to === null || from < one.to) && (until === null || one.from === null || one.from < until));
  // How many members the branch has was asked when he was chosen.
  const officials = Number.MAX_SAFE_INTEGER;
  const refusal = officeRefusal({ state: 'OFFICIAL', officialOn: from, within: true, isBranch: kind !== null && isBranchKind(kind), officials, seats }, role, from, today);
  return refusal && reasonOf(refusal);
}

const rangeOf = (term: OfficeTerm | null): string => (term ? `[${term.from ?? ''},${term.to ?? ''})` : 'empty');

/**
 * Makes the offices of a person what his log bears out after one of its entries was put right; the log is written. An office whose seat
 * somebody else holds by now stays ended: both were chosen, and nobody's choice is undone by a correction of somebody else's record.
 * @param voided the entry never happened: what an office loses by it is lost for good, as it is with no other act to put right
 * @returns what is told of each office that changed; the changes are written with the act
 */
export async function settleOffices(transaction: Transaction, personId: string, voided: boolean): Promise<object[]> {
  const told: object[] = [];
  const changed: object[] = [];
  for (const office of await officesOf(transaction, personId)) {
    const due = officeTerm(office.typed, office.basis);
    if (same(due, office.held)) continue;
    const from = givenBack(office, due);
    const why = from === null ? null : taken(office, from, due?.to ?? null, transaction.today);
    const now = why ? office.held : due;
    // Less than was typed is remembered, unless what took it cannot be put right any more: then this is what stands.
    const remembered = !why && !same(now, office.typed) && !(voided && from === null);
    changed.push({ id: office.id, during: rangeOf(now), as_typed: remembered ? rangeOf(office.typed) : now === null ? 'empty' : null });
    const code = why ? 'OFFICE_STAYS_ENDED' : now === null ? 'OFFICE_NEVER_HELD' : now.to === null ? 'OFFICE_GOES_ON' : 'OFFICE_ENDS_ON';
    const params = { office: officeRoleLabels[office.role], unit: office.unitName, on: now?.to ?? office.typed?.from ?? '', why: why ?? '' };
    told.push({ code, message: formatWarning(code, transaction.viewer.locale, params), rule: null });
  }
  if (changed.length === 0) return told;
  transaction.writes.statement(
    `update office o set during = r.during, as_typed = r.as_typed, version = o.version + 1, left_at = case when upper_inf(r.during) then null else coalesce(o.left_at, $2::timestamptz) end
       from json_to_recordset($1::json) r(id uuid, during daterange, as_typed daterange) where o.id = r.id`,
    [JSON.stringify(changed), transaction.clock.now()],
  );
  return told;
}
