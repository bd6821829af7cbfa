/**
 * Whether a branch has a committee on a day: somebody besides the secretary holds an office in it. A secretary alone is none.
 * Everybody who asks — the branch's own page, what waits, the targets — asks here.
 */
export const hasCommittee = (unitSql: string, daySql: string): string =>
  `exists (select from office o where o.unit_id = ${unitSql} and o.role <> 'SECRETARY' and o.during @> ${daySql})`;
