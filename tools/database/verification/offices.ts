// Offices are held as long as the log of their holder bears them out, and one after another where there is one seat.
import { officeTerm } from '@dangvu/domain/membership/office-terms';
import type { OfficeBasis, OfficeTerm } from '@dangvu/domain/membership/office-terms';
import type { Check } from './difference.ts';

interface OfficeRow {
  readonly id: string;
  readonly role: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly typed: OfficeTerm | null;
  readonly held: OfficeTerm | null;
  readonly basis: OfficeBasis;
}

const term = (range: string): string => `case when not isempty(${range}) then json_build_object('from', lower(${range}), 'to', upper(${range})) end`;

const days = (held: OfficeTerm | null): string => (held ? `held ${held.from ?? ''}…${held.to ?? ''}` : 'never held');

/** Each office against the log: whoever holds it is an official member of its unit or below, from its first day to its last. */
export const officeTerms: Check = async (client) => {
  const { rows } = await client.query<OfficeRow>(
    `select o.id, o.role, o.unit_id, o.person_id, ${term('coalesce(o.as_typed, o.during)')} as typed, ${term('o.during')} as held,
        json_build_object('stays', b.stays, 'removals', b.removals, 'unitEndedOn', b.unit_ended_on) as basis
       from office o join office_basis b on b.office_id = o.id order by o.id`,
  );
  return rows.flatMap(({ id, role, unit_id: unit, person_id: person, typed, held, basis }) => {
    const due = officeTerm(typed, basis);
    return due?.from === held?.from && due?.to === held?.to ? [] : [`office ${id}: ${role} of unit ${unit} by person ${person} is ${days(held)}, the log bears out: ${days(due)}`];
  });
};

/** Nobody has two offices in one unit on one day. */
export const officesOnce: Check = async (client) => {
  const { rows } = await client.query<{ id: string; other: string; unit_id: string }>(
    `select o.id, p.id as other, o.unit_id from office o join office p on p.unit_id = o.unit_id and p.person_id = o.person_id and p.id > o.id and p.during && o.during order by o.id`,
  );
  return rows.map(({ id, other, unit_id: unit }) => `office ${id}: its holder has office ${other} of unit ${unit} on the same days`);
};
