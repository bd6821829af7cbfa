/**
 * Condition: nothing stands above the unit on the day. A unit that was dissolved or merged has no place in the tree any more and still is not
 * its top: in the ancestry it goes on standing where it stood last. Whether a placement is missing must therefore not be asked instead.
 */
export const topOfTree = (unit: string, day: string): string =>
  `coalesce((select bool_and(a.depth = 0) from org_ancestry a where a.descendant_id = ${unit} and a.during @> ${day}), false)`;
