/** Condition: the account has a second factor that is on. */
export const hasFactor = (accountSql: string): string => `exists (select from second_factor f where f.account_id = ${accountSql} and f.secret is not null)`;

/** Condition: a role the account holds on the day requires one. */
export const factorRequired = (accountSql: string, daySql: string): string =>
  `exists (select from role_grant h join second_factor_role q on q.role = h.role where h.account_id = ${accountSql} and h.during @> ${daySql} and h.revoked_at is null)`;
