// What stands above the towns: the country and its provinces, their plans of the year, and who looks at them.
import type { Client } from 'pg';
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import { hashPassword, temporaryPassword } from '../../apps/api/src/access/password.ts';
import type { AccountNotes } from '../demo-data/accounts/accounts.ts';
import { stream } from '../demo-data/seeded.ts';
import { apiClientRows } from '../demo-data/write/access.ts';
import { daySpan, insertRows, insertTables } from '../demo-data/write/insert.ts';
import type { CountrySize } from './size.ts';
import type { Place } from './stamp/place.ts';
import { provinceCode } from './stamp/place.ts';
import { idIn } from './stamp/row-stamp.ts';
import type { SampleTown } from './town/sample-town.ts';

interface Above {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly parent: string | null;
  readonly position: number;
}

const beginning: LocalDate = '2007-11-15';

/** The country first, then its provinces. No kind of unit stands above the province: the country is one of its kind. */
function unitsAbove({ provinces }: CountrySize): [Above, ...Above[]] {
  const chance = stream('national units');
  const country = { id: chance.uuid(beginning), name: 'Đảng bộ toàn quốc (giả lập)', shortName: 'Toàn quốc (giả lập)', code: '00.000.000.000.000', parent: null, position: 0 };
  return [
    country,
    ...Array.from({ length: provinces }, (_, index) => ({
      id: chance.uuid(beginning),
      name: `Đảng bộ tỉnh giả lập ${provinceCode(index)}`,
      shortName: `Tỉnh giả lập ${provinceCode(index)}`,
      code: `${provinceCode(index)}.000.000.000.000`,
      parent: country.id,
      position: index + 1,
    })),
  ];
}

/** Puts the country and its provinces above towns that have been written. */
export async function writeUnitsAbove(client: Client, size: CountrySize, places: readonly Place[], { townId }: SampleTown): Promise<void> {
  const above = unitsAbove(size);
  const [country, ...provinces] = above;
  const always = daySpan(null, null);
  await insertRows(client, 'org_unit', { id: 'uuid' }, above);
  await insertRows(
    client,
    'org_unit_revision',
    { unit_id: 'uuid', during: 'daterange', name: 'text', short_name: 'text', code: 'text', kind: 'text', sector: 'text', position: 'integer' },
    above.map((unit) => ({
      unit_id: unit.id,
      during: always,
      name: unit.name.normalize('NFC'),
      short_name: unit.shortName.normalize('NFC'),
      code: unit.code,
      kind: 'PROVINCE_COMMITTEE',
      sector: 'OTHER',
      position: unit.position,
    })),
  );
  const placements = [
    ...provinces.map((unit) => ({ unit_id: unit.id, parent_id: country.id, during: always })),
    ...places.map((place) => ({ unit_id: idIn(place, townId), parent_id: provinces[place.province]?.id, during: always })),
  ];
  await insertRows(client, 'org_placement', { unit_id: 'uuid', parent_id: 'uuid', during: 'daterange' }, placements);
}

/** Writes everything else that is there once. @returns the notes about who can sign in */
export async function writeCountry(client: Client, size: CountrySize, places: readonly Place[], town: SampleTown): Promise<AccountNotes> {
  const above = unitsAbove(size);
  const { apiKey } = town.accounts;
  await insertTables(client, apiClientRows(town.today, { apiKey: { ...apiKey, unit: { ...apiKey.unit, id: above[0].id } } }));
  await writePlansAbove(client, above, places, town);
  return writeAccountsAbove(client, above, town);
}

/** This year's target of each province and of the country: what their towns have, added up. */
async function writePlansAbove(client: Client, above: readonly [Above, ...Above[]], places: readonly Place[], { plans, today, townId }: SampleTown): Promise<void> {
  const [country, ...provinces] = above;
  const year = today.slice(0, 4);
  const own = plans.lines.filter(({ plan, unit }) => plan.periodKind === 'YEAR' && plan.startsOn === `${year}-01-01` && unit.id === townId && plan.unit.id === townId);
  const target = own.reduce((sum, { amount }) => sum + amount, 0);
  if (target === 0) return; // the first days of January: not decided yet
  const chance = stream('national plans');
  const decidedOn = `${year}-01-05`;
  const made = above.map((unit) => ({ unit, plan: chance.uuid(decidedOn), decision: chance.uuid(decidedOn) }));
  const at = `${decidedOn}T09:00:00+07:00`;
  await insertRows(
    client,
    'decision',
    { id: 'uuid', issuer_id: 'uuid', number: 'text', decided_on: 'date', kind: 'text', signatory: 'text', title: 'text', recorded_at: 'timestamptz' },
    made.map(({ unit, decision }) => ({
      id: decision,
      issuer_id: unit.id,
      number: '1-QĐ/TU',
      decided_on: decidedOn,
      kind: 'QUOTA',
      signatory: 'Người ký giả lập',
      title: `Giao chỉ tiêu kết nạp đảng viên năm ${year}`,
      recorded_at: at,
    })),
  );
  await insertRows(
    client,
    'plan',
    { id: 'uuid', unit_id: 'uuid', period_kind: 'text', starts_on: 'date', ends_on: 'date', state: 'text', published_at: 'timestamptz', decision_id: 'uuid' },
    made.map(({ unit, plan, decision }) => ({
      id: plan,
      unit_id: unit.id,
      period_kind: 'YEAR',
      starts_on: `${year}-01-01`,
      ends_on: `${year}-12-31`,
      state: 'PUBLISHED',
      published_at: at,
      decision_id: decision,
    })),
  );
  const townsIn = (province: number): Place[] => places.filter((place) => place.province === province);
  const lines = made.flatMap(({ unit, plan, decision }, index) => {
    const below =
      unit === country
        ? [[unit.id, target * places.length] as const, ...provinces.map(({ id }, province) => [id, target * townsIn(province).length] as const)]
        : townsIn(index - 1).map((place) => [idIn(place, townId), target] as const);
    return below.map(([id, amount]) => ({ plan_id: plan, unit_id: id, kind: 'ASSIGNED', amount, effective_on: decidedOn, decision_id: decision, recorded_at: at }));
  });
  await insertRows(
    client,
    'quota_line',
    { plan_id: 'uuid', unit_id: 'uuid', kind: 'text', amount: 'integer', effective_on: 'date', decision_id: 'uuid', recorded_at: 'timestamptz' },
    lines,
  );
}

/** One officer for the country and one for each province; those of the towns are copies of the demo's. */
async function writeAccountsAbove(client: Client, above: readonly Above[], { accounts }: SampleTown): Promise<AccountNotes> {
  const chance = stream('national accounts');
  const password = temporaryPassword();
  const hash = await hashPassword(password);
  const rows = above.map((unit, index) => ({
    id: chance.uuid('2015-01-01'),
    unit,
    login: index === 0 ? 'can-bo.toan-quoc' : `can-bo.tinh-${provinceCode(index - 1)}`,
    password_hash: hash,
  }));
  await insertRows(
    client,
    'account',
    { id: 'uuid', login: 'text', display_name: 'text', password_hash: 'text', must_change_password: 'boolean' },
    rows.map(({ id, unit, login, password_hash }) => ({ id, login, display_name: `Cán bộ ${unit.shortName}`, password_hash, must_change_password: false })),
  );
  await insertRows(
    client,
    'role_grant',
    { account_id: 'uuid', role: 'text', unit_id: 'uuid', during: 'daterange' },
    rows.map(({ id, unit }) => ({ account_id: id, role: 'ORGANISATION_OFFICER', unit_id: unit.id, during: daySpan('2015-01-01', null) })),
  );
  return {
    note: 'Dữ liệu toàn quốc là dữ liệu giả lập. Mật khẩu được tạo ngẫu nhiên khi nạp. / The country is synthetic. Passwords were made at random when it was loaded.',
    accounts: [
      ...rows.map(({ login, unit }) => ({ login, password, role: 'ORGANISATION_OFFICER' as const, unit: unit.name })),
      ...accounts.notes.accounts.map((account) => ({ ...account, login: `${account.login.slice(0, 57)}.0000` })),
    ],
    apiKey: accounts.notes.apiKey,
  };
}
