/** Where targets other than the number of the grid are found in SQL. `plan` is a row of table plan; `on` the day the answer is true for. */

const terms = 't.unit_id, t.indicator_id, t.kind, t.low, t.high, t.base, t.due_on';

/**
 * Targets of a plan: of a draft those being worked on, after publication those in force. Columns: unit_id, indicator_id, kind, low, high,
 * base, due_on, remark, original_kind, original_low, original_high, assigned, those of the indicator, and of the plan plan_id, plan_unit_id,
 * period_kind, starts_on, ends_on, position (of the unit).
 */
export function targetsOf(plan: string, on: string): string {
  return `(select ${terms}, t.remark, t.original_kind, t.original_low, t.original_high, t.assigned, ${withIndicator}, ${ofPlan(plan)},
      coalesce((select v.position from org_unit_revision v where v.unit_id = t.unit_id order by v.during @> ${on} desc, v.during desc limit 1), 0) as position
    from (select d.unit_id, d.indicator_id, d.kind, d.low, d.high, d.base, d.due_on, d.remark, null::text as original_kind, null::integer as original_low, null::integer as original_high, false as assigned
            from target_draft d where d.plan_id = ${plan}.id
          union all
          select l.unit_id, l.indicator_id, l.kind, l.low, l.high, l.base, l.due_on, l.reason, l.original_kind, l.original_low, l.original_high, true from target_on(${plan}.id, ${on}) l) t
    join indicator i on i.id = t.indicator_id)`;
}

const withIndicator = 'i.measure, i.measured_group, i.group_value, i.counted_by, i.position as indicator_position';
const ofPlan = (plan: string): string => `${plan}.id as plan_id, ${plan}.unit_id as plan_unit_id, ${plan}.period_kind, ${plan}.starts_on, ${plan}.ends_on`;

/**
 * The plan's unit itself (own) and, of everything below it, the topmost units that have a target, by indicator: wherever a target sits,
 * the sum over these rows counts nobody twice. A unit below may have its target from any plan of the period between. Columns as of
 * `targetsOf` without remark, original and position, and own.
 */
export function topmostTargets(plan: string, on: string): string {
  return `(with known as materialized (
      select ${terms}, t.unit_id = ${plan}.unit_id as own, s.id as plan_id, s.unit_id as plan_unit_id
        from plan s cross join lateral target_on(s.id, ${on}) t
       where s.state <> 'DRAFT' and s.period_kind = ${plan}.period_kind and s.starts_on = ${plan}.starts_on
         and (t.unit_id = ${plan}.unit_id or exists (select from org_ancestry a where a.ancestor_id = ${plan}.unit_id and a.descendant_id = s.unit_id))
         and (s.unit_id = ${plan}.unit_id or exists (select from org_ancestry a where a.descendant_id = ${plan}.unit_id and a.ancestor_id = s.unit_id)
           or exists (select from org_ancestry a where a.ancestor_id = ${plan}.unit_id and a.descendant_id = s.unit_id))
      union all
      select d.unit_id, d.indicator_id, d.kind, d.low, d.high, d.base, d.due_on, d.unit_id = ${plan}.unit_id, ${plan}.id, ${plan}.unit_id from target_draft d where d.plan_id = ${plan}.id)
    select ${terms}, t.own, ${withIndicator}, t.plan_id, t.plan_unit_id, ${plan}.period_kind, ${plan}.starts_on, ${plan}.ends_on
      from known t join indicator i on i.id = t.indicator_id
     where t.own or not exists (select from known k join org_ancestry a on a.ancestor_id = k.unit_id and a.descendant_id = t.unit_id and a.depth > 0
         and a.during && daterange(${plan}.starts_on, ${plan}.ends_on, '[]')
       where k.indicator_id = t.indicator_id and not k.own))`;
}
