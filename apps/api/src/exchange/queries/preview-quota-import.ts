import { createHash } from 'node:crypto';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { readQuotaSheet } from '@dangvu/domain/planning/quota-sheet';
import type { DeeperUnit, QuotaSheet, QuotaSheetRow, SheetUnit } from '@dangvu/domain/planning/quota-sheet';
import { lastName } from '@dangvu/domain/sheets/unit-names';
import type { NamedUnit } from '@dangvu/domain/sheets/unit-names';
import { targetOf } from '../../planning/public.ts';
import { statementFor } from '../../platform/read/read.ts';
import { runStatement } from '../../platform/read/run-statement.ts';
import type { ReadContext } from '../../platform/read/run-statement.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { SentFile } from '../sheets/read-sheet.ts';

/** What a file would do to a draft; nothing is written. */
export interface QuotaImportPreview {
  readonly version: number;
  readonly digest: string;
  /** Why nothing of the file can be used. */
  readonly refused: Refusal | null;
  readonly rows: readonly (QuotaSheetRow & { readonly unitName: string | null })[];
  readonly target: number | null;
  readonly assignedBefore: number;
  readonly assignedAfter: number;
}

interface DraftAndUnits {
  readonly version: number;
  readonly target: number | null;
  readonly units: readonly SheetUnit[];
  /** The plan's unit and those above it, the nearest first; null for a unit that does not stand today. */
  readonly above: readonly NamedUnit[] | null;
}

/**
 * The draft with every unit that ever stood directly below its unit: one that has been closed must be told from one nobody knows.
 * Null where there is no draft the viewer may edit.
 */
async function draftAndUnits(context: ReadContext, planId: string): Promise<DraftAndUnits | null> {
  const statement = statementFor(context);
  const open = `u.open and (upper_inf(v.during) or upper(v.during) > least(${statement.todaySql}, p.ends_on))`;
  const [found] = await runStatement<DraftAndUnits>(
    context,
    `select p.version, ${targetOf('p', statement.todaySql)} as target, (select coalesce(json_agg(json_build_object('id', u.unit_id, 'code', v.code, 'name', v.name, 'shortName', v.short_name, 'open', ${open},
        'amount', d.amount, 'remark', d.remark) order by v.position, u.unit_id), '[]')
      from (select b.unit_id, bool_or(b.during && daterange(p.starts_on, p.ends_on, '[]')) as open from org_placement b where b.parent_id = p.unit_id group by b.unit_id) u
      cross join lateral (select r.* from org_unit_revision r where r.unit_id = u.unit_id order by r.during desc limit 1) v
      left join quota_draft d on d.plan_id = p.id and d.unit_id = u.unit_id) as units,
      (select json_agg(json_build_object('name', r.name, 'shortName', r.short_name) order by a.depth) from org_ancestry a join org_unit_revision r on r.unit_id = a.ancestor_id
        where a.descendant_id = p.unit_id and a.during @> ${statement.todaySql} and r.during @> ${statement.todaySql}) as above
    from plan p where p.id = ${statement.param(planId, 'uuid')} and p.state = 'DRAFT' and ${statement.within('PLAN_EDIT', 'p.unit_id')}`,
    statement,
  );
  return found ?? null;
}

/** Rows that named nobody are looked for by so many names at most: whoever names more has another town's file. */
const mostNames = 200;

/** Units further down that are called, or coded, like rows nobody directly below is. The plan's unit was proved to be the viewer's. */
async function deeperUnits(context: ReadContext, planId: string, read: QuotaSheet): Promise<readonly DeeperUnit[]> {
  const unknown = read.ok ? read.rows.filter(({ refusal }) => refusal?.code === 'SHEET_UNIT_UNKNOWN').slice(0, mostNames) : [];
  if (unknown.length === 0) return [];
  const statement = statementFor(context);
  const today = statement.todaySql;
  const wanted = (texts: readonly string[]): string => `(select lower(w) from unnest(${statement.param(texts, 'text[]')}) w)`;
  const [names, codes] = [wanted(unknown.flatMap(({ name }) => [name, lastName(name)])), wanted(unknown.map(({ code }) => code))];
  return runStatement<DeeperUnit>(
    context,
    `select r.code, r.name, r.short_name as "shortName", (select json_agg(json_build_object('name', n.name, 'shortName', n.short_name) order by x.depth) from org_ancestry x
        join org_unit_revision n on n.unit_id = x.ancestor_id and n.during @> ${today} where x.descendant_id = a.descendant_id and x.during @> ${today} and x.depth between 1 and a.depth - 1) as path
      from plan p join org_ancestry a on a.ancestor_id = p.unit_id and a.depth > 1 and a.during @> ${today} join org_unit_revision r on r.unit_id = a.descendant_id and r.during @> ${today}
     where p.id = ${statement.param(planId, 'uuid')} and p.state = 'DRAFT' and ${statement.within('PLAN_EDIT', 'p.unit_id')}
       and (lower(r.name) in ${names} or lower(r.short_name) in ${names} or lower(r.code) in ${codes}) order by r.code, a.descendant_id limit ${mostNames}`,
    statement,
  );
}

/** @returns null when there is no draft the viewer may edit */
export async function previewQuotaImport(context: ReadContext, planId: string, file: SentFile): Promise<QuotaImportPreview | null> {
  const draft = await draftAndUnits(context, planId);
  if (!draft) return null;
  const { version, target, units, above } = draft;
  const assigned = (amounts: readonly (number | null)[]): number => amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const before = units.map(({ amount }) => amount);
  const base = { version, target, digest: createHash('sha256').update(file.content).digest('hex'), assignedBefore: assigned(before) };
  const reading = readSheet(file);
  const first = reading.ok ? readQuotaSheet(reading.sheet, units, above ?? []) : reading;
  const deeper = reading.ok ? await deeperUnits(context, planId, first as QuotaSheet) : [];
  const read = reading.ok && deeper.length > 0 ? readQuotaSheet(reading.sheet, units, above ?? [], deeper) : first;
  if (!read.ok) return { ...base, refused: read.refusal, rows: [], assignedAfter: base.assignedBefore };
  const after = new Map(read.rows.flatMap(({ unitId, amount, refusal }) => (unitId !== null && refusal === null ? [[unitId, amount] as const] : [])));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    ...base, refused: null, rows: read.rows.map((row) => ({ ...row, unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null) })),
    assignedAfter: assigned(units.map(({ id, amount }) => (after.has(id) ? (after.get(id) ?? null) : amount))),
  };
}
