import { ask } from '../database.ts';

/** What is asked about in a country. */
export interface CountryScene {
  readonly today: string;
  readonly year: number;
  readonly members: number;
  readonly branches: number;
  readonly country: string;
  readonly province: string;
  readonly town: string;
  /** The wards of the town with most and with fewest branches. */
  readonly largeWard: { readonly id: string; readonly branches: number };
  readonly smallWard: { readonly id: string; readonly branches: number };
  /** Page 10,000 of everybody, or the last but a few where there are fewer; and which page that is. */
  readonly deep: { readonly page: number; readonly after: string };
}

// As the product writes it: name, person, membership. Ten thousand pages are not turned to learn one.
const cursor = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');

/** Finds them: the country, its first province, and the first town of it, whose officer's password is known. */
export async function countryScene(ownerUrl: string): Promise<CountryScene> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const one = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row> => {
    const [row] = await ask<Row>(ownerUrl, sql, values);
    if (!row) throw new Error(`nothing found: ${sql.slice(0, 80)}`);
    return row;
  };
  const unit = async (login: string): Promise<string> =>
    (await one<{ id: string }>('select g.unit_id as id from account a join role_grant g on g.account_id = a.id where a.login = $1', [login])).id;
  const { members, branches } = await one<{ members: number; branches: number }>(
    `select (select count(*) from membership where ended_on is null)::integer as members, (select count(*) from org_unit_revision where kind in ('GRASSROOTS_BRANCH', 'SUB_BRANCH'))::integer as branches`,
  );
  const town = await unit('can-bo.thi-xa.0000');
  const wards = await ask<{ id: string; branches: number }>(
    ownerUrl,
    `select p.unit_id as id, (select count(*)::integer from org_placement b where b.parent_id = p.unit_id) as branches
       from org_placement p join org_unit_revision r on r.unit_id = p.unit_id and r.kind in ('WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG') where p.parent_id = $1 order by 2 desc, 1`,
    [town],
  );
  const [largeWard, smallWard] = [wards[0], wards.at(-1)];
  if (!largeWard || !smallWard) throw new Error('the town has no wards');
  const page = Math.min(10_000, Math.floor((members / 50) * 0.9));
  // Among people in the order of the list; those who have left are among them, so that the page is a little earlier than its number.
  const place = await one<{ sort_name: string; id: string }>('select sort_name, id from person order by sort_name, id offset $1 limit 1', [(page - 1) * 50]);
  return {
    today,
    year: Number(today.slice(0, 4)),
    members,
    branches,
    country: await unit('can-bo.toan-quoc'),
    province: await unit('can-bo.tinh-01'),
    town,
    largeWard,
    smallWard,
    deep: { page, after: cursor([place.sort_name, place.id, '00000000-0000-0000-0000-000000000000']) },
  };
}
