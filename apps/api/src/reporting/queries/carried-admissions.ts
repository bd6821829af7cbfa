const inDays = (from: string, to: string): string => `k.carried_on <= ${to} and k.counted_on >= ${from} and k.counted_on <= ${to}`;

/**
 * Admissions that count towards what a unit has to reach because a branch came to it, by a merger or with its unit, after they were
 * decided (times 1), or count no more because the branch went (times -1). `to` is the day the tree is looked at: a year that was over
 * before units were merged stays as it was. The counters of what happened say something else: under whom it happened.
 */
export const carriedEvents = (unit: string, from: string, to: string): string =>
  `(select k.event_id, k.counted_on, k.times from carried_admission k where k.unit_id = ${unit} and ${inDays(from, to)})`;

/** How many that makes for each of many units, in one pass: rows of unit_id and n, none for a unit nothing was carried to. */
export const carriedOfEach = (units: string, from: string, to: string): string =>
  `(select k.unit_id, sum(k.times)::integer as n from carried_admission k
      where k.unit_id = any(${units}) and ${inDays(from, to)} group by k.unit_id)`;

/** How many that makes, as a scalar; below 0 where more went than came. */
export const carried = (unit: string, from: string, to: string): string => `carried_within(${unit}, ${from}, ${to})`;
