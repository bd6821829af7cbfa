/**
 * Whether a unit reports: it stands directly under a root of the tree during the days. Below it branches record and its own
 * committee sums up; the root receives. Levels are data: which kind of unit that is, is not asked.
 */
export function reports(unit: string, during: string): string {
  return `exists (select from org_placement w where w.unit_id = ${unit} and w.during && ${during}
    and not exists (select from org_placement above where above.unit_id = w.parent_id and above.during && ${during}))`;
}

/** The one day as a period, for `reports`. */
export const onDay = (day: string): string => `daterange(${day}, ${day}, '[]')`;
