import type { PlanNode, SentStatement } from '../harness/sent-statements.ts';

/** What one request cost, without a clock. */
export interface Measured {
  /** Round trips to the database, those of the session and of the log included. */
  readonly statements: number;
  /** Pages of tables and indexes looked at, in memory or not, and pages spilt to disk. */
  readonly buffers: number;
  /** Bytes of the answer before compression. */
  readonly bytes: number;
  /** Tables read from end to end, with the most rows one reading saw. */
  readonly scans: readonly Scan[];
}

export interface Scan {
  readonly table: string;
  readonly rows: number;
}

/** Pages a plan looked at; a node's own numbers hold those of everything below it. */
export function buffersOf(plan: PlanNode): number {
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0) + (plan['Temp Read Blocks'] ?? 0) + (plan['Temp Written Blocks'] ?? 0);
}

/** Every sequential scan in a plan; `rows` is what it went through, not what it kept. */
export function scansOf(plan: PlanNode): Scan[] {
  const below = (plan.Plans ?? []).flatMap(scansOf);
  if (plan['Node Type'] !== 'Seq Scan') return below;
  const rows = ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0)) * (plan['Actual Loops'] ?? 0);
  return [{ table: plan['Relation Name'] ?? '?', rows }, ...below];
}

/** What these statements and this answer add up to. The pages of what ran inside a statement are in its own number already. */
export function measure(sent: readonly SentStatement[], bytes: number): Measured {
  const tables = new Map<string, number>();
  for (const { table, rows } of sent.flatMap(({ plans }) => plans.flatMap(scansOf))) tables.set(table, Math.max(tables.get(table) ?? 0, rows));
  return {
    statements: sent.length,
    buffers: sent.reduce((sum, { plans }) => sum + (plans.length ? buffersOf(plans[plans.length - 1] as PlanNode) : 0), 0),
    bytes,
    scans: [...tables].map(([table, rows]) => ({ table, rows })),
  };
}

/** The worse of two in everything. */
export function worse(a: Measured, b: Measured): Measured {
  const tables = new Map<string, number>();
  for (const { table, rows } of [...a.scans, ...b.scans]) tables.set(table, Math.max(tables.get(table) ?? 0, rows));
  return {
    statements: Math.max(a.statements, b.statements),
    buffers: Math.max(a.buffers, b.buffers),
    bytes: Math.max(a.bytes, b.bytes),
    scans: [...tables].map(([table, rows]) => ({ table, rows })),
  };
}
