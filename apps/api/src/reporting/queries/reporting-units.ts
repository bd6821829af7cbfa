/**
 * Whether a unit reports on a day: it stands directly under a root of the tree. Below it branches record and its own committee sums
 * up; the root receives. Levels are data: which kind of unit that is, is not asked.
 */
export function reports(unit: string, day: string): string {
  return `(select max(depth.depth) from org_ancestry depth where depth.descendant_id = ${unit} and depth.during @> ${day}) = 1 and exists (select from org_unit_state there where there.unit_id = ${unit} and there.from_on <= ${day} and there.until_on > ${day} and there.during @> ${day})`;
}

/** Units at or one step below `unit` (an SQL expression to compare with, e.g. a parameter): among them are those that report. */
export function mayReportUnder(unit: string, day: string): string {
  return `(select distinct near.descendant_id as unit_id from org_ancestry near where near.ancestor_id = ${unit} and near.depth <= 1 and near.during @> ${day})`;
}
