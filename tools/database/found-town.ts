// Begins a town in an empty database: its units from a list, and two accounts with passwords told once. As a program, with the owner's
// connection, for a database of somebody else's keeping (docker-compose.yml):
//
//   DATABASE_OWNER_URL=… node tools/database/found-town.ts units.xlsx
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import pg from 'pg';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { Role, roleLabels } from '@dangvu/domain/access/roles';
import { readUnitSheet, unitSheetHeadings } from '@dangvu/domain/organisation/unit-sheet';
import type { ReadUnit } from '@dangvu/domain/organisation/unit-sheet';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { hashPassword, temporaryPassword } from '../../apps/api/src/access/password.ts';
import { readSheet } from '../../apps/api/src/exchange/sheets/read-sheet.ts';

/** Somebody who can sign in, with a password that is told once and replaced at the first sign-in. */
export interface FirstAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
}

export interface Founded {
  readonly units: number;
  readonly top: string;
  readonly accounts: readonly FirstAccount[];
}

/** A list that cannot be used, with every reason. */
export class BadUnitList extends Error {}

const told = ({ code, params }: Refusal): string => `${formatMessage(code, 'vi', params)} / ${formatMessage(code, 'en', params)}`;

/** Units of a file. @throws BadUnitList with a line for each reason */
export function unitsIn(path: string): readonly ReadUnit[] {
  const reading = readSheet({ name: basename(path), content: readFileSync(path).toString('base64') });
  if (!reading.ok) throw new BadUnitList(told(reading.refusal));
  const list = readUnitSheet(reading.sheet);
  if (list.ok) return list.units;
  throw new BadUnitList(list.refusals.map(({ line, refusal }) => `dòng / row ${line}: ${told(refusal)}`).join('\n'));
}

/** A list to fill in: the headings, and the three kinds of row a town begins with. */
export function writeTemplate(path: string): void {
  const rows = [
    unitSheetHeadings,
    ['40.030', 'Đảng bộ thị xã Mẫu', 'Thị xã Mẫu', 'Đảng bộ thị xã', 'Khác', '', ''],
    ['40.030.001', 'Đảng bộ phường Mẫu', 'Phường Mẫu', 'Đảng bộ phường', 'Phường', '40.030', ''],
    ['40.030.001.001', 'Chi bộ khối 1', 'Khối 1', 'Chi bộ trực thuộc', 'Khối, xóm (dân cư)', '40.030.001', ''],
    ['40.030.002', 'Chi bộ Trường THPT Mẫu', 'THPT Mẫu', 'Chi bộ cơ sở', 'Trường học', '40.030', '15/08/2019'],
  ];
  writeFileSync(path, `\ufeff${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`, { flag: 'wx' });
}

/**
 * Writes the units and the accounts, all or nothing.
 * @param logins of the account that manages accounts, and of the officer of the organisation board
 * @throws when the database holds units already
 */
export async function foundTown(ownerUrl: string, units: readonly ReadUnit[], logins: { administrator: string; officer: string } = { administrator: 'quan-tri', officer: 'can-bo' }): Promise<Founded> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table org_unit in share row exclusive mode');
    const { rows: [filled] } = await client.query<{ filled: boolean }>('select exists (select from org_unit) as filled');
    if (filled?.filled) throw new Error('Cơ sở dữ liệu đã có đơn vị: chỉ lập được trong cơ sở dữ liệu trống. / The database holds units already: a town begins in an empty one.');
    const ids = new Map(units.map(({ code }) => [code.toLocaleLowerCase('vi'), randomUUID()]));
    const idOf = (code: string): string => ids.get(code.toLocaleLowerCase('vi')) ?? '';
    const during = ({ since }: ReadUnit): string => `[${since ?? ''},)`;
    const columns = <Value>(value: (unit: ReadUnit, index: number) => Value): Value[] => units.map(value);
    await client.query('insert into org_unit (id) select unnest($1::uuid[])', [columns(({ code }) => idOf(code))]);
    await client.query(
      `insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position)
       select * from unnest($1::uuid[], $2::daterange[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])`,
      [columns(({ code }) => idOf(code)), columns(during), columns(({ name }) => name), columns(({ shortName }) => shortName), columns(({ code }) => code), columns(({ kind }) => kind), columns(({ sector }) => sector), columns((_, index) => index)],
    );
    const below = units.filter(({ superior }) => superior !== null);
    await client.query('insert into org_placement (unit_id, parent_id, during) select * from unnest($1::uuid[], $2::uuid[], $3::daterange[])', [below.map(({ code }) => idOf(code)), below.map(({ superior }) => idOf(superior ?? '')), below.map(during)]);
    await client.query('select org_ancestry_rebuild()');
    const top = units.find(({ superior }) => superior === null);
    if (!top) throw new Error('a list has a unit at the top');
    const accounts: FirstAccount[] = [
      { login: logins.administrator, password: temporaryPassword(), role: Role.ADMINISTRATOR },
      { login: logins.officer, password: temporaryPassword(), role: Role.ORGANISATION_OFFICER },
    ];
    for (const { login, password, role } of accounts) {
      const { rows: [account] } = await client.query<{ id: string }>('insert into account (login, display_name, password_hash, must_change_password) values ($1, $2, $3, true) returning id', [login, roleLabels[role].vi, await hashPassword(password)]);
      await client.query(`insert into role_grant (account_id, role, unit_id, during) values ($1, $2, $3, daterange(current_date, null))`, [account?.id, role, idOf(top.code)]);
    }
    const details = { units: units.length, accounts: accounts.map(({ login, role }) => ({ login, role })) };
    await client.query('select audit_append($1, null, $2, $3, $4, $4, null, $5::jsonb)', ['SYSTEM', 'TOWN_FOUND', 'OrgUnit', idOf(top.code), JSON.stringify(details)]);
    await client.query('commit');
    return { units: units.length, top: top.name, accounts };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** What is told when it is done. The passwords stand nowhere else. */
export const founded = ({ units, top, accounts }: Founded): string =>
  [
    `Đã lập ${top}: ${units} đơn vị. / Founded: ${units} units.`,
    'Tài khoản (mật khẩu chỉ hiện lần này, phải đổi khi đăng nhập lần đầu) / Accounts (each password is told this once and replaced at the first sign-in):',
    ...accounts.map(({ login, password, role }) => `  ${login.padEnd(12)}  ${password}  ${roleLabels[role].vi} / ${roleLabels[role].en}`),
  ].join('\n');

if (import.meta.main) {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  const [file] = process.argv.slice(2);
  if (!ownerUrl || !file) throw new Error('DATABASE_OWNER_URL=… node tools/database/found-town.ts <danh sách đơn vị.xlsx|csv>');
  console.log(founded(await foundTown(ownerUrl, unitsIn(file))));
}
