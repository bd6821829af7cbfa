/** Columns whose values are asked for only where they stand, by the variable of the question that asks for them. */
export type AskedFor<Variable extends string> = Readonly<Partial<Record<string, Variable>>>;

/**
 * The variables that ask for what stands beyond what a list always asks for: what is not shown is not read, and the log of readings does
 * not name it.
 * @param chosen keys of the columns that stand; undefined: those the list begins with, which need nothing more
 */
export const askedColumns = <Variable extends string>(chosen: readonly string[] | undefined, asked: AskedFor<Variable>): Partial<Record<Variable, true>> =>
  Object.fromEntries((chosen ?? []).flatMap((key) => (asked[key] === undefined ? [] : [[asked[key], true]]))) as Partial<Record<Variable, true>>;

/** Columns of a file by the columns of the screen, in the order of the file; undefined where the screen shows what it begins with. */
export const fileColumns = (chosen: readonly string[] | undefined, all: readonly string[], also: Readonly<Record<string, readonly string[]>>): readonly string[] | undefined => {
  if (chosen === undefined) return undefined;
  const wanted = new Set([...chosen, ...chosen.flatMap((key) => also[key] ?? [])]);
  return all.filter((column) => wanted.has(column));
};
