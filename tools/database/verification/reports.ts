// Reports: the state is what the log of the report says, and what was issued is what its hash says, for ever.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@dangvu/domain/reporting/canonical-json';
import type { CanonicalValue } from '@dangvu/domain/reporting/canonical-json';
import type { Check, Difference } from './difference.ts';
import { said } from './difference.ts';

/** State of each report against the last act that decides it. */
export const reportStates: Check = async (client) => {
  const { rows } = await client.query<{ id: string; state: string; due: string | null }>(`
    select r.id, r.state, case e.act when 'REPORT_OPEN' then 'DRAFT' when 'REPORT_SUBMIT' then 'SUBMITTED' when 'REPORT_RETURN' then 'RETURNED' when 'REPORT_ACCEPT' then 'ACCEPTED' end as due
      from report r left join lateral (select act from report_event where report_id = r.id and act <> 'REPORT_SAVE' order by at desc, id desc limit 1) e on true`);
  return rows.filter(({ state, due }) => state !== due).map(({ id, state, due }) => `report ${id} is ${state}, its log gives ${said(due)}`);
};

interface Issued {
  readonly cells?: readonly { readonly code: string; readonly derived: number | null; readonly declared: number | null }[];
}

/** What was issued: bytes against the hash, form against the canonical one, figures against the cells they were taken from. */
export const snapshots: Check = async (client) => {
  const { rows } = await client.query<{ id: string; report_id: string; content: string; sha256: string; state: string; cells: { code: string; derived: number | null; declared: number | null }[] }>(`
    select s.id, s.report_id, s.content, s.sha256, r.state,
           (select coalesce(json_agg(json_build_object('code', c.code, 'derived', c.derived, 'declared', c.declared)), '[]') from report_cell c where c.report_id = r.id) as cells
      from report_snapshot s join report r on r.id = s.report_id`);
  const differences: Difference[] = [];
  for (const { id, content, sha256, cells } of rows) {
    if (createHash('sha256').update(content).digest('hex') !== sha256) {
      differences.push(`snapshot ${id}: its content is not what its hash says`);
      continue;
    }
    const issued = JSON.parse(content) as CanonicalValue & Issued;
    if (canonicalJson(issued) !== content) differences.push(`snapshot ${id} is not in the canonical form`);
    for (const { code, derived, declared } of issued.cells ?? []) {
      const kept = cells.find((cell) => cell.code === code);
      if (kept?.derived !== derived || kept.declared !== declared) {
        differences.push(`snapshot ${id}: ${code} was issued as ${said(derived)}/${said(declared)}, the report keeps ${said(kept?.derived)}/${said(kept?.declared)}`);
      }
    }
  }
  const { rows: apart } = await client.query<{ id: string; state: string }>(
    `select r.id, r.state from report r where (r.state = 'ACCEPTED') <> exists (select from report_snapshot s where s.report_id = r.id)`,
  );
  return [...differences, ...apart.map(({ id, state }) => `report ${id} is ${state} and ${state === 'ACCEPTED' ? 'nothing' : 'something'} was issued`)];
};
