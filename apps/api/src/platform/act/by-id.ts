import type { Source } from '../read/shape.ts';
import type { StatementBuilder } from '../read/statement-builder.ts';

/** How an object of a type is found by id; each feature registers its own types beside their shapes. */
export type ById = (alias: string, idSql: string, statement: StatementBuilder) => Source;
const byId = new Map<string, ById>();

/** Registers how one object of a type is read by its id (mutation answers, root fields). */
export function registerById(type: string, source: ById): void {
  byId.set(type, source);
}

/** The source of one object by id. @throws Error for a type nobody registered. */
export function sourceById(type: string): ById {
  const source = byId.get(type);
  if (!source) throw new Error(`${type} cannot be read by id`);
  return source;
}
