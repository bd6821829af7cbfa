import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Locale } from '@dangvu/domain/language/label';

/** Who may sign in. Never deleted: what they did names them. */
export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    login: p.text(),
    displayName: p.text().name('display_name'),
    passwordHash: p.text().name('password_hash').hidden(),
    mustChangePassword: p.boolean().name('must_change_password').default(false),
    locale: p.text().$type<Locale>().default('vi'),
    disabledAt: p.datetime().name('disabled_at').nullable(),
    version: p.integer().version(),
  },
});
export type AccountEntity = InferEntity<typeof AccountEntity>;
