import { inspect } from 'node:util';
import type { Measured } from './measure.ts';

/** What one operation may cost. A row of the table in ceilings.ts. */
export interface Ceiling {
  /** Round trips, exactly the most that were measured: one more is a change somebody has to mean. */
  readonly statements: number;
  /** Kilobytes of the largest answer before compression. */
  readonly kB: number;
  /** Buffers for each case of askings.ts. */
  readonly buffers: Readonly<Record<string, number>>;
  /** Tables that may be read from end to end although they grow, each with the reason. */
  readonly scans?: Readonly<Record<string, string>>;
}

/**
 * Tables that become long: with the members, with the years, or with use. The rest (rules' periods, roles, keys) stays short in a
 * country as in a town.
 */
export const growing: ReadonlySet<string> = new Set([
  'audit_entry', 'candidacy', 'candidacy_inquiry', 'candidacy_move', 'candidacy_supporter', 'decision', 'dossier_paper', 'idempotency', 'lifecycle_event', 'membership', 'membership_posting', 'missed_month', 'office', 'org_ancestry', 'org_placement', 'org_unit', 'probation_mentor',
  'org_unit_revision', 'person', 'person_correction', 'person_particular', 'person_supplement', 'quota_line', 'refusal_notice', 'report', 'report_cell', 'report_event', 'report_snapshot', 'scan', 'session', 'sign_in_attempt', 'source_review', 'tally', 'training_attendance', 'training_enrolment', 'transfer',
]);

/** Rows of a growing table one scan may go through: all 306 units of the town fit in seven pages, and no index is faster. */
export const scannable = 400;

/** What is wrong with what an operation cost; empty when nothing is. */
export function judge(name: string, measured: Measured, ceiling: Ceiling): string[] {
  const most = ceiling.buffers[name];
  const wrong: string[] = [];
  if (measured.statements > ceiling.statements) wrong.push(`${name}: ${measured.statements} statements, at most ${ceiling.statements}`);
  if (most === undefined) wrong.push(`${name}: no ceiling for its buffers; ${measured.buffers} measured`);
  else if (measured.buffers > most) wrong.push(`${name}: ${measured.buffers} buffers, at most ${most}`);
  if (measured.bytes > ceiling.kB * 1000) wrong.push(`${name}: ${measured.bytes} bytes, at most ${ceiling.kB * 1000}`);
  for (const { table, rows } of measured.scans) {
    if (growing.has(table) && rows > scannable && !ceiling.scans?.[table]) wrong.push(`${name}: reads ${table} from end to end (${rows} rows)`);
  }
  return wrong;
}

/** Operations, their cases and the rows of the table that do not belong to each other. */
export function unmatched(operations: readonly string[], asked: Readonly<Record<string, object>>, ceilings: Readonly<Record<string, Ceiling>>): string[] {
  const known = new Set(operations);
  return [
    ...operations.filter((key) => !asked[key]).map((key) => `${key}: nobody asks it (askings.ts)`),
    ...operations.filter((key) => !ceilings[key]).map((key) => `${key}: no row in ceilings.ts`),
    ...Object.keys(asked).filter((key) => !known.has(key)).map((key) => `${key}: asked, and no such operation`),
    ...Object.keys(ceilings).filter((key) => !known.has(key)).map((key) => `${key}: a row in ceilings.ts, and no such operation`),
    ...Object.entries(ceilings).flatMap(([key, { buffers }]) => Object.keys(buffers).filter((name) => asked[key] && !(name in asked[key])).map((name) => `${key}: a ceiling for ${name}, which nobody asks`)),
  ];
}

const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step;

/**
 * The table as it would stand for what was measured. Headroom: none for statements; a fifth for buffers and at least 20 of them (an
 * index splits a page, a plan starts from the other side); a tenth for bytes.
 */
export function asTable(measured: ReadonlyMap<string, ReadonlyMap<string, Measured>>, scans: (key: string) => Ceiling['scans']): string {
  const rows = [...measured].map(([key, cases]) => {
    const all = [...cases.values()];
    const buffers = [...cases].map(([name, { buffers: n }]) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${roundUp(Math.max(n * 1.2, n + 120), 10)}`);
    const kB = Math.max(1, Math.ceil((Math.max(...all.map(({ bytes }) => bytes)) * 1.1) / 1000));
    const excused = scans(key);
    const tail = excused ? `, scans: ${inspect(excused, { breakLength: Infinity })}` : '';
    return `  '${key}': { statements: ${Math.max(...all.map(({ statements }) => statements))}, kB: ${kB}, buffers: { ${buffers.join(', ')} }${tail} },`;
  });
  return `${rows.join('\n')}\n`;
}
