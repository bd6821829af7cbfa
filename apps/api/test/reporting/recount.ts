import type { Client } from 'pg';

const states = ['DECIDED', 'PROBATIONARY', 'OFFICIAL', 'LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'];

interface Placement {
  readonly unit_id: string;
  readonly parent_id: string;
  readonly from_on: string | null;
  readonly until_on: string | null;
}

/** Figures by name; what is 0 is not there, so that a counter come back to nothing equals one that never was. */
export type Figures = Readonly<Record<string, number>>;

const sumOf = (entries: Iterable<readonly [name: string, n: number]>): Figures => {
  const sums = new Map<string, number>();
  for (const [name, n] of entries) sums.set(name, (sums.get(name) ?? 0) + n);
  return Object.fromEntries([...sums].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Climbs the tree placement by placement, as it stood on a day: nothing here comes from what the counters are made of. */
async function climber(owner: Client): Promise<(unit: string, day: string) => string[]> {
  const { rows } = await owner.query<Placement>('select unit_id, parent_id, lower(during)::text as from_on, upper(during)::text as until_on from org_placement');
  return (unit, day) => {
    const line = [unit];
    for (;;) {
      const above = rows.find((row) => row.unit_id === line.at(-1) && (row.from_on ?? '') <= day && day < (row.until_on ?? '9999'));
      if (!above) return line;
      line.push(above.parent_id);
    }
  };
}

/** Who stands where today, counted person by person: 'unit state' → n. */
export async function recountedStock(owner: Client, today: string): Promise<Figures> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ branch_id: string; state: string }>(
    'select branch_id, status as state from membership where ended_on is null union all select branch_id, stage from candidacy where closed_on is null',
  );
  return sumOf(rows.flatMap(({ branch_id, state }) => climb(branch_id, today).map((unit) => [`${unit} ${state}`, 1] as const)));
}

/** The same from the counters. */
export async function keptStock(owner: Client): Promise<Figures> {
  const { rows } = await owner.query<Record<string, string | number>>('select * from stock');
  return sumOf(rows.flatMap((row) => states.map((state) => [`${row['unit_id']} ${state}`, Number(row[state.toLowerCase()])] as const)));
}

/** Under which unit each one stands on a day, placement by placement. */
export async function recountedSuperiors(owner: Client, day: string): Promise<Readonly<Record<string, string>>> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ id: string }>('select id from org_unit order by id');
  return Object.fromEntries(rows.flatMap(({ id }) => climb(id, day).slice(1, 2).map((superior) => [id, superior])));
}

/** The same from the counters. */
export async function keptSuperiors(owner: Client): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{ unit_id: string; superior_id: string }>('select unit_id, superior_id from stock where superior_id is not null order by unit_id');
  return Object.fromEntries(rows.map(({ unit_id, superior_id }) => [unit_id, superior_id]));
}

/** What counts within days, event by event: 'unit measure' → n. A move counts at the units it leaves and at those it enters. */
export async function recountedFlows(owner: Client, from = '0001-01-01', to = '9999-12-31'): Promise<Figures> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ branch_id: string; to_branch_id: string | null; measure: string; effective_on: string }>(
    `select branch_id, to_branch_id, measure, effective_on::text from lifecycle_event e where measure is not null and not voided and counted_on between $1 and $2
      and not exists (select from lifecycle_event x where x.corrects = e.id)`,
    [from, to],
  );
  return sumOf(
    rows.flatMap(({ branch_id, to_branch_id, measure, effective_on }) => {
      const here = climb(branch_id, effective_on);
      if (measure !== 'MOVED' || !to_branch_id) return here.map((unit) => [`${unit} ${measure}`, 1] as const);
      const there = climb(to_branch_id, effective_on);
      return [
        ...here.filter((unit) => !there.includes(unit)).map((unit) => [`${unit} MOVED_OUT`, 1] as const),
        ...there.filter((unit) => !here.includes(unit)).map((unit) => [`${unit} MOVED_IN`, 1] as const),
      ];
    }),
  );
}

/**
 * Admissions within days as they count towards a quota: under whom the branch stands on the last of them, whoever it belonged to on the
 * day of the decision. Of branches that moved; a merged one goes on as another and is not looked for here.
 */
export async function recountedAdmissions(owner: Client, from: string, to: string): Promise<Figures> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ branch_id: string; effective_on: string }>(
    `select branch_id, effective_on::text from lifecycle_event e where measure = 'ADMITTED' and not voided and counted_on between $1 and $2
      and not exists (select from lifecycle_event x where x.corrects = e.id)`,
    [from, to],
  );
  return sumOf(rows.flatMap(({ branch_id, effective_on }) => climb(branch_id, effective_on < to ? to : effective_on).map((unit) => [unit, 1] as const)));
}

/** Admissions by the year they count in, event by event: 'unit year' → n. */
export async function recountedYears(owner: Client): Promise<Figures> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ branch_id: string; year: number; effective_on: string }>(
    `select branch_id, extract(year from counted_on)::integer as year, effective_on::text from lifecycle_event e where measure = 'ADMITTED' and not voided
      and not exists (select from lifecycle_event x where x.corrects = e.id)`,
  );
  return sumOf(rows.flatMap(({ branch_id, year, effective_on }) => climb(branch_id, effective_on).map((unit) => [`${unit} ${year}`, 1] as const)));
}

/** The same from the counters. */
export async function keptYears(owner: Client): Promise<Figures> {
  const { rows } = await owner.query<{ unit_id: string; year: number; n: number | null }>(
    'select s.unit_id, y.year, s.admitted[y.year] as n from stock s cross join lateral generate_subscripts(s.admitted, 1) y(year)',
  );
  return sumOf(rows.map(({ unit_id, year, n }) => [`${unit_id} ${year}`, n ?? 0] as const));
}

/** The flows over all time from the counters. */
export async function keptFlows(owner: Client): Promise<Figures> {
  const { rows } = await owner.query<{ unit_id: string; measure: string; n: number }>('select unit_id, measure, sum(subtree)::integer as n from tally group by 1, 2');
  return sumOf(rows.map(({ unit_id, measure, n }) => [`${unit_id} ${measure}`, n] as const));
}

/** Members at the end of a day, posting by posting: unit → n. */
export async function recountedMembers(owner: Client, day: string): Promise<Figures> {
  const climb = await climber(owner);
  const { rows } = await owner.query<{ branch_id: string }>('select branch_id from membership_posting where during @> $1::date', [day]);
  return sumOf(rows.flatMap(({ branch_id }) => climb(branch_id, day).map((unit) => [unit, 1] as const)));
}
