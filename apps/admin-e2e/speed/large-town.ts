// A throw-away copy of the demo town grown until its lists are long. Only what lists show is made; nobody reads a history here.
import { withClient } from '../../../tools/database/migrate.ts';

/** Adds members, each a copy of one who is there and never was away from the Party (same branch, same days), until the town has `total` of them. */
export const growMembers = (ownerUrl: string, total: number): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `create temp table grown on commit drop as
       with source as (select m.id, m.person_id, row_number() over (order by m.id) as n, count(*) over () as all_of_them from membership m where m.ended_on is null and m.restored_on is null and m.status = 'OFFICIAL')
       select s.id as source, s.person_id as twin, uuidv7() as person, uuidv7() as membership
         from generate_series(1, greatest(0, $1::int - (select count(*) from membership where ended_on is null)::int)) i
         join source s on s.n = 1 + i % s.all_of_them`,
      [total],
    );
    await client.query(
      `insert into person (id, full_name, born_on, sex, ethnicity, occupation, education)
       select g.person, p.full_name, p.born_on, p.sex, p.ethnicity, p.occupation, p.education from grown g join person p on p.id = g.twin`,
    );
    await client.query(
      `insert into membership (id, person_id, status, branch_id, decided_on, ceremony_on, official_on)
       select g.membership, g.person, m.status, m.branch_id, m.decided_on, m.ceremony_on, m.official_on from grown g join membership m on m.id = g.source`,
    );
    await client.query(`insert into membership_posting (membership_id, branch_id, during) select g.membership, p.branch_id, p.during from grown g join membership_posting p on p.membership_id = g.source`);
    await client.query('commit');
    await client.query('vacuum analyze');
  });

/** Adds branches directly below the town until a plan of the town has `total` rows. */
export const growUnits = (ownerUrl: string, townId: string, total: number): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `create temp table grown on commit drop as select i, uuidv7() as id from generate_series(1, greatest(0, $2::int - (select count(*) from org_placement where parent_id = $1 and upper_inf(during))::int)) i`,
      [townId, total],
    );
    await client.query('insert into org_unit (id) select id from grown');
    await client.query(
      `insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position)
       select id, daterange('2024-01-01', null), 'Chi bộ cơ sở số ' || i, 'Chi bộ số ' || i, 'bench-' || i, 'GRASSROOTS_BRANCH', 'RESIDENTIAL', 1000 + i from grown`,
    );
    await client.query(`insert into org_placement (unit_id, parent_id, during) select id, $1, daterange('2024-01-01', null) from grown`, [townId]);
    await client.query('commit');
    await client.query('vacuum analyze');
  });
