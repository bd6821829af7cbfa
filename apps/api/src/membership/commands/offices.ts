import { DomainError } from '@dangvu/domain/errors/domain-error';
import { officeLeaveRefusal, officeRefusal } from '@dangvu/domain/membership/offices';
import type { OfficeRole } from '@dangvu/domain/membership/office-roles';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { memberships } from '../membership.entity.ts';
import { lockMembership, requireVisible } from './locked-record.ts';
import type { Asked } from './locked-record.ts';

interface OfficeRow {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly role: OfficeRole;
  readonly during: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

const offices = table<OfficeRow>('office', { id: 'uuid', unitId: 'uuid', personId: 'uuid', role: 'text', during: 'daterange', version: 'integer', recordedAt: 'timestamptz', recordedBy: 'uuid' });

export interface OfficeTaking extends Asked {
  readonly unitId: string;
  readonly role: OfficeRole;
  readonly takenOn: string;
}

interface Seats {
  readonly kind: UnitKind | null;
  readonly within: boolean;
  readonly officials: number;
  readonly seats: readonly { role: OfficeRole; own: boolean }[];
}

/** The unit held, so that two elections to one committee wait for each other; then who is on it on the day or later. */
async function seatsOf(transaction: Transaction, unitId: string, membership: { id: string; personId: string; branchId: string }, on: string): Promise<Seats> {
  await transaction.query('select 1 from org_unit where id = $1::uuid for no key update', [unitId]);
  const [row] = await transaction.query<Seats>(
    `select (select r.kind from org_unit_revision r where r.unit_id = $1::uuid and r.during @> $2::date) as kind,
        exists (select from membership_posting p join org_ancestry a on a.descendant_id = p.branch_id and a.ancestor_id = $1::uuid and a.during @> $2::date where p.membership_id = $3::uuid and p.during @> $2::date)
          and exists (select from org_ancestry a where a.ancestor_id = $1::uuid and a.descendant_id = $4::uuid and a.during @> $6::date) as within,
        (select count(*)::integer from membership_posting p join membership m on m.id = p.membership_id where p.branch_id = $1::uuid and p.during @> $2::date and m.official_on <= $2::date) as officials,
        (select coalesce(json_agg(json_build_object('role', o.role, 'own', o.person_id = $5::uuid)), '[]') from office o where o.unit_id = $1::uuid and (upper_inf(o.during) or upper(o.during) > $2::date)) as seats`,
    [unitId, on, membership.id, membership.branchId, membership.personId, transaction.today],
  );
  return row ?? { kind: null, within: false, officials: 0, seats: [] };
}

/**
 * Records that a member took an office in his branch or in a unit above it, from a day on (294-QĐ/TW 23.2).
 * @throws DomainError what `officeRefusal` refuses, NOT_FOUND, STALE_VERSION, UNIT_OUT_OF_SCOPE, DATE_INVALID
 */
export async function takeOffice(transaction: Transaction, input: OfficeTaking): Promise<PayloadReferences> {
  const { unitId, role, takenOn } = input;
  const { membership, facts } = await lockMembership(transaction, input);
  if (!(await transaction.permits('MEMBERSHIP_RECORD', unitId))) throw new DomainError('UNIT_OUT_OF_SCOPE', { path: ['unitId'] });
  if (!isLocalDate(takenOn)) throw new DomainError('DATE_INVALID', { path: ['takenOn'], params: { text: takenOn } });
  const { kind, ...found } = await seatsOf(transaction, unitId, membership, takenOn);
  const officialOn = membership.officialOn ?? null;
  const refusal = officeRefusal({ state: facts.state, officialOn, ...found, isBranch: kind !== null && isBranchKind(kind) }, role, takenOn, transaction.today);
  if (refusal) {
    const { at, ...why } = refusal;
    throw DomainError.of(why, { path: [at] });
  }
  const id = newId();
  transaction.writes.add(
    offices,
    { id, unitId, personId: membership.personId, role, during: `[${takenOn},)`, version: 1, recordedAt: transaction.clock.now().toISOString(), recordedBy: transaction.accountId },
    { office_one_secretary: () => new DomainError('OFFICE_SECRETARY_HELD', { path: ['role'] }) },
  );
  transaction.writes.change(memberships, membership, { version: membership.version + 1 });
  transaction.about({ targetType: 'Membership', targetId: membership.id, unitId, details: { role, takenOn } });
  return { office: ref(id), membership: ref(membership.id) };
}

export interface OfficeLeaving extends Asked {
  readonly leftOn: string;
  readonly reason: string;
}

/** Records that an office was left: the day is the first one no longer in it. @throws DomainError NOT_FOUND, NOT_PERMITTED, STALE_VERSION, OFFICE_LEFT, DATE_… */
export async function leaveOffice(transaction: Transaction, { id, expectedVersion, leftOn, reason: typed }: OfficeLeaving): Promise<PayloadReferences> {
  const reason = requiredText({ text: typed, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const [office] = await transaction.query<{ version: number; unitId: string; personId: string; from: string | null; to: string | null }>(
    `select o.version, o.unit_id as "unitId", o.person_id as "personId", lower(o.during)::text as "from", upper(o.during)::text as "to" from office o where o.id = $1::uuid and not isempty(o.during) for no key update`,
    [id],
  );
  if (!office) throw new DomainError('NOT_FOUND', { path: ['id'] });
  await requireVisible(transaction, 'person', office.personId);
  if (!(await transaction.permits('MEMBERSHIP_RECORD', office.unitId))) throw new DomainError('NOT_PERMITTED', { path: ['id'] });
  requireVersion(office, expectedVersion);
  if (office.to !== null) throw new DomainError('OFFICE_LEFT', { path: ['id'], params: { date: office.to } });
  const refusal = officeLeaveRefusal(office.from, leftOn, transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: ['leftOn'] });
  transaction.writes.statement(
    `update office set during = daterange(lower(during), $2::date), as_typed = case when as_typed is not null then daterange(lower(as_typed), $2::date) end, version = version + 1, left_at = $3::timestamptz, left_by = $4::uuid, left_reason = $5 where id = $1::uuid`,
    [id, leftOn, transaction.clock.now(), transaction.accountId, reason],
  );
  transaction.about({ targetType: 'Office', targetId: id, unitId: office.unitId, reason, details: { leftOn } });
  return { office: ref(id), person: ref(office.personId) };
}
