import { ask } from './database.ts';
import type { Scene } from './workloads/workload.ts';

/** The town, its ward with the most branches, and the year that is under way in Vietnam. */
export async function sceneOf(ownerUrl: string): Promise<Scene> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const [row] = await ask<{ town: string; ward: string }>(
    ownerUrl,
    `select t.unit_id as town, (select p.unit_id from org_placement p where p.parent_id = t.unit_id and p.during @> $1::date
        order by (select count(*) from org_placement b where b.parent_id = p.unit_id and b.during @> $1::date) desc, p.unit_id limit 1) as ward
       from org_unit_revision t where t.during @> $1::date and not exists (select from org_placement p where p.unit_id = t.unit_id and p.during @> $1::date)`,
    [today],
  );
  if (!row) throw new Error('the database holds no town');
  const year = Number(today.slice(0, 4));
  return { townId: row.town, wardId: row.ward, year, from: `${year}-01-01`, to: `${year}-12-31`, today };
}
