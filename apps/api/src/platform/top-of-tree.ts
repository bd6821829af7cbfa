/** Condition: the unit is in force on the day and nothing stands above it. One that was dissolved has nothing above it either, and nothing below. */
export const topOfTree = (unit: string, day: string): string =>
  `coalesce((select bool_and(a.depth = 0) from org_ancestry a where a.descendant_id = ${unit} and a.during @> ${day}), false)`;
