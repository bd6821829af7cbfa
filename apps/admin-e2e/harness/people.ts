// Who signs in. Logins are those of the demo town; passwords come from its notes, where each run finds others.
import type { AccountNotes } from '../../../tools/demo-data/accounts/accounts.ts';

export const logins = {
  /** Organisation-board officer of the town. */
  townOfficer: 'can-bo.thi-xa',
  /** Standing-committee leader. */
  leader: 'lanh-dao.thi-xa',
  inspector: 'kiem-tra',
  /** Keeps the accounts, sees no member. */
  administrator: 'quan-tri',
  hoaHieu: 'can-bo.hoa-hieu',
  quangTien: 'can-bo.quang-tien',
  /** Secretary of the branch Khối Tân Thành, ward Hòa Hiếu. */
  secretary: 'bi-thu.khoi-tan-thanh',
} as const;
export type Who = keyof typeof logins;

/** @throws when the demo town has no such account any more */
export function passwordOf(notes: AccountNotes, who: Who): string {
  const account = notes.accounts.find(({ login }) => login === logins[who]);
  if (!account) throw new Error(`The demo town has no account ${logins[who]}`);
  return account.password;
}
