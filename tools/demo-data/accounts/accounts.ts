// Who signs in to the demo. Passwords and the key are random on every load: a demo on a network is a server like any
// other.
import { randomInt } from 'node:crypto';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientScope, Role } from '@dangvu/domain/access/roles';
import { foldVietnamese } from '@dangvu/domain/membership/vietnamese-name';
import { hashPassword, temporaryPassword } from '../../../apps/api/src/access/password.ts';
import { keyPrefix, newKey, tokenHash } from '../../../apps/api/src/access/token.ts';
import { stream } from '../seeded.ts';
import { type Tree, type Unit, unitNamed } from '../units/tree.ts';

export interface Account {
  id: string;
  login: string;
  displayName: string;
  role: Role;
  unit: Unit;
  passwordHash: string;
  mustChangePassword: boolean;
}

export interface ApiKey {
  clientId: string;
  keyId: string;
  client: string;
  unit: Unit;
  scopes: readonly ClientScope[];
  prefix: string;
  sha256: Buffer;
}

export interface Accounts {
  all: Account[];
  /** The town's officer, who accepts reports and records what has no other officer. */
  townOfficer: Account;
  /** Keeps the accounts and the rulebook. */
  administrator: Account;
  /** The officer of each unit directly under the town. */
  officerOf: ReadonlyMap<Unit, Account>;
  apiKey: ApiKey;
  /** What `demo-accounts.json` holds. */
  notes: AccountNotes;
}

export interface AccountNotes {
  note: string;
  accounts: { login: string; password: string; role: Role; unit: string }[];
  apiKey: { key: string; client: string; scopes: readonly ClientScope[] };
}

/** Wards whose officers the demo can sign in as; the other officers exist and have passwords nobody knows. */
const openWards = ['Phường Hòa Hiếu', 'Phường Quang Tiến'];
/** A residential branch of the first ward. */
const openBranch = 'Khối Tân Thành';
const scopes: readonly ClientScope[] = ['ORGANISATION', 'FIGURES', 'PLANS', 'REPORTS'];

/** Makes every account with a fresh password, and one key of an API client for the whole town. */
export async function makeAccounts(tree: Tree): Promise<Accounts> {
  const chance = stream('accounts');
  const all: Account[] = [];
  const notes: AccountNotes['accounts'] = [];
  const hashing: Promise<void>[] = [];
  // One password nobody has been told serves every account nobody signs in to: hashing is slow on purpose.
  const closed = hashPassword(temporaryPassword());
  const add = (login: string, displayName: string, role: Role, unit: Unit, open: boolean): Account => {
    const password = temporaryPassword();
    const hash = open ? hashPassword(password) : closed;
    const account = {
      id: chance.uuid('2015-01-01'),
      login,
      displayName,
      role,
      unit,
      passwordHash: '',
      mustChangePassword: !open,
    };
    hashing.push(hash.then((made) => void (account.passwordHash = made)));
    all.push(account);
    if (open) notes.push({ login, password, role, unit: unit.name });
    return account;
  };

  const townOfficer = add('can-bo.thi-xa', 'Cán bộ Ban Tổ chức Thị ủy', 'ORGANISATION_OFFICER', tree.town, true);
  add('lanh-dao.thi-xa', 'Lãnh đạo Thị ủy', 'COMMITTEE_LEADER', tree.town, true);
  add('kiem-tra', 'Cán bộ Ủy ban Kiểm tra Thị ủy', 'INSPECTOR', tree.town, true);
  const administrator = add('quan-tri', 'Quản trị tài khoản', 'ADMINISTRATOR', tree.town, true);
  const officerOf = new Map<Unit, Account>();
  // Those one can sign in as first: they are what the file and the start page list.
  const open = (unit: Unit) => openWards.includes(unit.shortName);
  for (const unit of [...tree.grassroots].sort((a, b) => Number(open(b)) - Number(open(a)))) {
    officerOf.set(
      unit,
      add(
        `can-bo.${slug(unit.shortName)}`,
        `Cán bộ ${unit.name.replace('Đảng bộ', 'Đảng ủy')}`,
        'UNIT_OFFICER',
        unit,
        open(unit),
      ),
    );
  }
  const branch = unitNamed(tree, openBranch);
  add(`bi-thu.${slug(openBranch)}`, `Bí thư ${branch.name}`, 'BRANCH_SECRETARY', branch, true);

  await Promise.all(hashing);
  const key = newKey();
  const client = 'Trang số liệu trình diễn';
  return {
    all,
    townOfficer,
    administrator,
    officerOf,
    apiKey: {
      clientId: chance.uuid('2015-01-01'),
      keyId: chance.uuid('2015-01-01'),
      client,
      unit: tree.town,
      scopes,
      prefix: keyPrefix(key),
      sha256: tokenHash(key),
    },
    notes: {
      note:
        'Dữ liệu trình diễn là dữ liệu giả lập. Mật khẩu được tạo ngẫu nhiên khi nạp. / ' +
        'The demo data are synthetic. Passwords were made at random when they were loaded.',
      accounts: notes,
      apiKey: { key, client, scopes },
    },
  };
}

function slug(shortName: string): string {
  return foldVietnamese(shortName.replace(/^(Phường|Xã) /, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Where the file with logins, passwords and the key is. */
export function accountsFile(dataDir: string): string {
  return join(dataDir, 'demo-accounts.json');
}

/** Writes the file for its owner alone, whole or not at all. */
export async function writeAccountNotes(dataDir: string, notes: AccountNotes): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const file = accountsFile(dataDir);
  const draft = `${file}.${randomInt(1e9)}`;
  await writeFile(draft, `${JSON.stringify(notes, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
