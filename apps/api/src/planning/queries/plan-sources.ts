/**
 * Where the figures of plans are found in SQL. `plan` is always the name of a row of table plan; `on` is the day the answer
 * is true for. The same text serves reads and commands, so that a command decides by what the screen shows.
 */

/**
 * Plans in which a unit has lines: rows of table plan. Found by the lines (`offset 0`): looked for by its days, a plan of this year is
 * one of as many as there are units in the country.
 */
export const plansNaming = (unit: string): string =>
  `(select n.* from (select distinct l.plan_id from quota_line l where l.unit_id = ${unit} offset 0) named join plan n on n.id = named.plan_id offset 0)`;

/**
 * The same of the plans that begin on one day, however many years of plans there are: a unit has lines in its own plan and in those of the
 * units it has stood directly below, and in no other (npm run verify).
 */
const plansFrom = (unit: string, from: string): string =>
  `(select n.* from (select ${unit} as unit_id union select o.parent_id from org_unit_state o where o.unit_id = ${unit} offset 0) whose
    join plan n on n.unit_id = whose.unit_id and n.starts_on = ${from} offset 0)`;

/**
 * Order among the plans that name a unit: first that of the unit above it. A unit that was moved has lines in the plan of the superior it
 * left as well, and they say 0 from then on.
 */
export const ofItsSuperior = (plan: string, unit: string, on: string): string =>
  `exists (select from org_unit_state o where o.unit_id = ${unit} and o.from_on <= ${on} and o.until_on > ${on} and o.parent_id = ${plan}.unit_id) desc`;

/** The quota a unit has from the published plan of the unit above, same period: rows (original, amount), at most one. */
export function fromSuperior(plan: string, on: string): string {
  return `(select q.original, q.amount from ${plansFrom(`${plan}.unit_id`, `${plan}.starts_on`)} s cross join lateral quota_on(s.id, ${on}) q
    where s.state <> 'DRAFT' and s.period_kind = ${plan}.period_kind and s.unit_id <> ${plan}.unit_id
      and q.unit_id = ${plan}.unit_id order by ${ofItsSuperior('s', `${plan}.unit_id`, on)} limit 1)`;
}

/**
 * What the plan's unit itself has to reach: at the root its own line (its own draft row before publication), elsewhere what
 * the unit above assigned. A scalar; null when nothing is assigned, which is not 0.
 */
export function targetOf(plan: string, on: string, figure: 'amount' | 'original' = 'amount'): string {
  return `case when ${hasSuperior(plan)} then (select t.${figure} from ${fromSuperior(plan, on)} t)
    when ${plan}.state = 'DRAFT' then (select d.amount from quota_draft d where d.plan_id = ${plan}.id and d.unit_id = ${plan}.unit_id)
    else (select q.${figure} from quota_on(${plan}.id, ${on}) q where q.unit_id = ${plan}.unit_id) end`;
}

/** The day of the decision a plan was published by. */
export const publishedOn = (plan: string): string => `(select x.decided_on from decision x where x.id = ${plan}.decision_id)`;

/** The day from which the first line of a plan is true, of quotas or of targets by indicator. */
export const firstLineOf = (plan: string): string =>
  `least((select min(l.effective_on) from quota_line l where l.plan_id = ${plan}.id), (select min(l.effective_on) from target_line l where l.plan_id = ${plan}.id))`;

/** Whether the plan's unit stood under another one in the plan's period, or last did so before: with its placement a unit does not lose its superior. */
export function hasSuperior(plan: string): string {
  // As a scalar: what only exists PostgreSQL may look up in a hash of the whole ancestry.
  return `coalesce((select true from org_ancestry h where h.descendant_id = ${plan}.unit_id and h.depth > 0 and h.during && daterange(${plan}.starts_on, ${plan}.ends_on, '[]') limit 1), false)`;
}

/**
 * The units a draft may have figures for: directly below its unit at some time of the period and, as long as the period lasts, still so
 * today; a quota is nobody's who is not there (`refuseHolder`). Rows (unit_id), a unit as often as it came.
 */
export const stillBelow = (plan: string, today: string): string =>
  `(select b.unit_id from org_placement b where b.parent_id = ${plan}.unit_id and b.during && daterange(${plan}.starts_on, ${plan}.ends_on, '[]')
      and (${plan}.ends_on < ${today} or upper_inf(b.during) or upper(b.during) > ${today}))`;

/**
 * Every unit that may get a quota from the plan: directly below its unit at some time of the period, and any that has a
 * line or a figure in the draft although it is not there any more. Columns: unit_id, position, original, amount, assigned (has lines), draft, draft_remark,
 * locked, minimum, maximum (of the draft).
 */
export function rowsOf(plan: string, on: string): string {
  return `(select c.unit_id, place.position, q.original, q.amount, q.unit_id is not null as assigned, d.amount as draft, d.remark as draft_remark,
      coalesce(limits.locked, false) as locked, limits.minimum, limits.maximum,
      ${plan}.id as plan_id, ${plan}.unit_id as plan_unit_id, ${plan}.period_kind, ${plan}.starts_on, ${plan}.ends_on, ${plan}.state, ${plan}.negotiation
    from (select b.unit_id from org_placement b where b.parent_id = ${plan}.unit_id and b.during && daterange(${plan}.starts_on, ${plan}.ends_on, '[]')
          union select l.unit_id from quota_line l where l.plan_id = ${plan}.id and l.unit_id <> ${plan}.unit_id
          union select w.unit_id from quota_draft w where w.plan_id = ${plan}.id and w.unit_id <> ${plan}.unit_id) c
    cross join lateral (select v.position from org_unit_revision v where v.unit_id = c.unit_id order by v.during @> ${on} desc, v.during desc limit 1) place
    left join quota_on(${plan}.id, ${on}) q on q.unit_id = c.unit_id
    left join quota_draft d on d.plan_id = ${plan}.id and d.unit_id = c.unit_id
    left join quota_limit limits on limits.plan_id = ${plan}.id and limits.unit_id = c.unit_id)`;
}

/**
 * The quota a unit has for exactly these days: its line in the published plan above it, at the root its line in its own.
 * Rows (original, amount), at most one. Never both, because only the root has a line of its own.
 */
export function quotaFor(unit: string, from: string, to: string, on: string): string {
  return `(select q.original, q.amount from ${plansFrom(unit, from)} p cross join lateral quota_on(p.id, ${on}) q
    where p.state <> 'DRAFT' and p.ends_on = ${to} and q.unit_id = ${unit} order by ${ofItsSuperior('p', unit, on)}, p.published_at desc limit 1)`;
}
