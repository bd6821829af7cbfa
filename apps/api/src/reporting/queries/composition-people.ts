import { traitRows, traitsOf } from '@dangvu/domain/reporting/composition-traits';
import type { CompositionOf, MemberStanding, Trait } from '@dangvu/domain/reporting/composition-traits';
import type { Particular } from '@dangvu/domain/membership/particulars';
import { particularOn, partyAgeStartSql, postedOn, statusOn } from '../../membership/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { countedEvents } from './dashboard-row.ts';

/**
 * Whom a breakdown of dashboard row `row` counts: a row each of membership_id, person_id, placed_id (the branch), status_then, and told_on,
 * the day his particulars are told for. Members as they are on the day of the read, wherever they stand; those admitted as they were on the
 * day of the decision, by what became of them since.
 */
function people(of: CompositionOf, row: string, statement: StatementBuilder): string {
  if (of === 'ADMITTED') {
    return `(select m.*, m.id as membership_id, e.branch_id as placed_id, ${statusOn('m', statement)} as status_then, c.counted_on as told_on
      from ${countedEvents(`${row}.unit_id`, `${row}.from_on`, `${row}.until_on`, ['ADMITTED'])} c join lifecycle_event e on e.id = c.event_id join membership m on m.id = e.membership_id)`;
  }
  const below = `select a.descendant_id from org_ancestry a where a.ancestor_id = ${row}.unit_id and a.during @> ${statement.asOf}`;
  if (statement.forToday) {
    return `(select m.*, m.id as membership_id, m.branch_id as placed_id, m.status as status_then, ${statement.asOf} as told_on from membership m
      where m.ended_on is null and m.branch_id = any(array(${below})))`;
  }
  return `(select m.*, m.id as membership_id, o.branch_id as placed_id, ${statusOn('m', statement)} as status_then, ${statement.asOf} as told_on
    from membership_posting o join membership m on m.id = o.membership_id where ${postedOn('o.during', statement.asOf)} and o.branch_id = any(array(${below})))`;
}

const standingSql = (row: string): string =>
  `case ${row}.status_then when 'OFFICIAL' then 'OFFICIAL' when 'PROBATIONARY' then 'PROBATIONARY' when 'DECIDED' then 'AWAITING' else 'LEFT' end`;

const yearsBetween = (from: string, to: string): string => `extract(year from age(${to}::timestamp, (${from})::timestamp))::integer`;

/** What may change in a life: as the record has it when it is told for today, else as it was on the day. */
const particular = (which: Particular, column: string, of: CompositionOf, statement: StatementBuilder): string =>
  (of === 'MEMBERS' && statement.forToday ? `p.${column}::text` : particularOn('p', which, 'x.told_on'));

/** The value of a trait as the records have it, of person `p` counted as `x`; completed years where the domain has bands. */
function valueSql(trait: Trait, of: CompositionOf, statement: StatementBuilder): string {
  switch (trait) {
    case 'STATUS': return standingSql('x');
    case 'SEX': return 'p.sex';
    case 'AGE': return `${yearsBetween('p.born_on', 'x.told_on')}::text`;
    case 'ETHNICITY': return 'p.ethnicity';
    case 'RELIGION': return particular('RELIGION', 'religion', of, statement);
    case 'OCCUPATION': return particular('OCCUPATION', 'occupation', of, statement);
    case 'EDUCATION': return particular('EDUCATION', 'education', of, statement);
    case 'QUALIFICATION': return particular('QUALIFICATION', 'qualification', of, statement);
    case 'POLITICAL_THEORY': return particular('POLITICAL_THEORY', 'political_theory', of, statement);
    case 'PARTY_AGE': return `greatest(${yearsBetween(partyAgeStartSql('x'), 'x.told_on')}, 0)::text`;
    case 'SECTOR': return '(select s.sector from org_unit_state s where s.unit_id = x.placed_id and s.from_on <= x.told_on and s.until_on > x.told_on)';
  }
}

/**
 * How many people have which value of which trait, by where they stand: a JSON list of [trait, value, official, probationary, awaiting, left].
 * Everybody is gone through once for all traits together.
 */
export function countedValues(of: CompositionOf, row: string, statement: StatementBuilder): string {
  const values = traitsOf(of).map((trait) => `('${trait}', ${valueSql(trait, of, statement)})`).join(', ');
  const standing = (which: MemberStanding): string => `(count(*) filter (where v.standing = '${which}'))::integer`;
  return `(select coalesce(json_agg(json_build_array(n.trait, n.value, n.official, n.probationary, n.awaiting, n.gone)), '[]') from (
    select v.trait, v.value, ${standing('OFFICIAL')} as official, ${standing('PROBATIONARY')} as probationary, ${standing('AWAITING')} as awaiting, ${standing('LEFT')} as gone
      from (select ${standingSql('x')} as standing, t.trait, t.value from ${people(of, row, statement)} x join person p on p.id = x.person_id cross join lateral (values ${values}) t(trait, value)) v
     group by v.trait, v.value) n)`;
}

/** What somebody opened: a figure of a breakdown. */
export interface CompositionAsked {
  readonly of: CompositionOf;
  /** Left out: everybody who is counted. */
  readonly trait?: Trait | null;
  /** As the row of the table has it; null with a trait: those without one. */
  readonly value?: string | null;
  readonly standing?: MemberStanding | null;
}

/** One spelling: see `spellingKey` of the domain. */
const spelling = (sql: string): string => `lower(btrim(regexp_replace(normalize(${sql}), '\\s+', ' ', 'g')))`;

function holds({ trait, value, of }: CompositionAsked & { trait: Trait }, statement: StatementBuilder): string {
  const sql = valueSql(trait, of, statement);
  if (typeof value !== 'string') return `nullif(btrim(${sql}), '') is null`;
  const { bands } = traitRows[trait];
  if (!bands) return `${spelling(sql)} = ${spelling(statement.param(value, 'text'))}`;
  const band = bands.find(({ key }) => key === value);
  if (!band) return 'false';
  return `(${sql})::integer between ${statement.param(band.from ?? -999, 'integer')} and ${statement.param(band.to ?? 999, 'integer')}`;
}

/** The people behind a figure, by the very conditions it is counted by: rows of membership with sort_name. */
export function peopleBehind(asked: CompositionAsked, row: string, statement: StatementBuilder): string {
  const where = [
    ...(asked.standing ? [`${standingSql('x')} = ${statement.param(asked.standing, 'text')}`] : []),
    ...(asked.trait ? [holds({ ...asked, trait: asked.trait }, statement)] : []),
  ];
  return `(select x.*, p.sort_name from ${people(asked.of, row, statement)} x join person p on p.id = x.person_id${where.length > 0 ? ` where ${where.join(' and ')}` : ''})`;
}
