/**
 * Whether a branch has a committee on a day: somebody besides the secretary holds an office in it. A secretary alone is none.
 * Everybody who asks — the branch's own page, what waits, the targets — asks here.
 * @param rowByRow looked up for the row at hand: for a few units PostgreSQL would otherwise read the offices of all
 */
export const hasCommittee = (unitSql: string, daySql: string, { rowByRow = false } = {}): string =>
  `exists (select from office o where o.unit_id = ${unitSql} and o.role <> 'SECRETARY' and o.during @> ${daySql}${rowByRow ? ' offset 0' : ''})`;
