// What stands in a database, in the few figures by which somebody recognises it.
import type { Client } from 'pg';

export interface Act {
  /** Its place in the audit, counted from 1. */
  seq: number;
  /** When it was recorded, as an ISO instant. */
  at: string;
  /** What was done, as the audit calls it. */
  action: string;
}

export interface Contents {
  /** Units that stand today. */
  units: number;
  /** Members, on probation and official, who have not left. */
  members: number;
  /** The last act of the audit; null when nothing was ever done. */
  lastAct: Act | null;
}

/** Counts a database that has its tables. */
export async function contentsOf(client: Client): Promise<Contents> {
  const { rows: [counted] } = await client.query<{ units: number; members: number }>(
    `select (select count(*)::int from org_unit_revision where during @> current_date) as units, (select count(*)::int from membership where ended_on is null) as members`,
  );
  const { rows: [last] } = await client.query<{ seq: string; at: Date; action: string }>('select seq, at, action from audit_entry order by seq desc limit 1');
  return { units: counted?.units ?? 0, members: counted?.members ?? 0, lastAct: last ? { seq: Number(last.seq), at: last.at.toISOString(), action: last.action } : null };
}

/** Names of the migrations a database has had; none when it has no tables yet. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: [found] } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (!found?.there) return [];
  return (await client.query<{ name: string }>('select name from migration order by id')).rows.map(({ name }) => name);
}

/** The figures in one line, for whoever looks whether it is his town. */
export function told({ units, members, lastAct }: Contents): string {
  const act = lastAct === null ? 'chưa có việc nào / nothing recorded yet' : `việc cuối / last act: ${lastAct.at} ${lastAct.action} (№ ${lastAct.seq})`;
  return `${units} đơn vị / units, ${members} đảng viên / members; ${act}`;
}
