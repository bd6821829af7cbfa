/** Condition on an entry `f` of the log: temporary activity began by the day. */
export const temporaryBegunSql = (on: string): string => `f.act = 'TEMPORARY_ACTIVITY_BEGIN' and f.effective_on <= ${on}`;

/**
 * Temporary activity read from the log, as rows: id (what its entries name), membership_id, person_id, home_branch_id, host_branch_id,
 * place, reason, from_on, until_on (as extended last), extensions, ended_on (null: goes on). What the domain reads from a history
 * (`temporaryBegun`), as one SQL relation, because it is listed by host. An end of the membership ends it too.
 * @param on SQL of the last day looked at
 * @param of whom: SQL of one membership, or a select of the entries that began it; everybody when left out
 */
export function temporaryActivitySql(on: string, of: { membership?: string; begun?: string } = {}): string {
  const begun = of.begun ?? `select f.* from lifecycle_fact f where ${temporaryBegunSql(on)}${of.membership ? ` and f.membership_id = ${of.membership}` : ''}`;
  const own = (acts: string): string => `lifecycle_fact x where x.membership_id = b.membership_id and x.act in (${acts}) and x.details->>'case' = b.case_id and x.effective_on <= ${on}`;
  return `(select b.case_id as id, b.membership_id, b.person_id, b.branch_id as home_branch_id, b.to_branch_id as host_branch_id, b.details->>'destination' as place,
      b.details->>'temporary' as reason, b.effective_on as from_on, coalesce(e.until, b.details->>'until')::date as until_on, e.extensions,
      least(e.ended_on, case when m.ended_on <= ${on} then m.ended_on end) as ended_on
    from (select f.*, coalesce(f.details->>'case', f.id::text) as case_id from (${begun}) f) b
      join membership m on m.id = b.membership_id
      cross join lateral (select count(*) filter (where x.act = 'TEMPORARY_ACTIVITY_EXTEND')::integer as extensions,
          (array_agg(x.details->>'until' order by x.effective_on desc, x.seq desc) filter (where x.act = 'TEMPORARY_ACTIVITY_EXTEND'))[1] as until,
          min(x.effective_on) filter (where x.act = 'TEMPORARY_ACTIVITY_END') as ended_on
        from ${own(`'TEMPORARY_ACTIVITY_EXTEND', 'TEMPORARY_ACTIVITY_END'`)}) e)`;
}

/** Condition on a membership: it takes part elsewhere on the day, and is not over its last day. */
export const elsewhereOn = (membership: string, on: string): string =>
  `exists (select from ${temporaryActivitySql(on, { membership })} t where t.ended_on is null and t.until_on >= ${on})`;
