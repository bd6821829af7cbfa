import { endedStatuses } from '@dangvu/domain/membership/lifecycle';
import type { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import type { Sex } from '@dangvu/domain/membership/person-traits';
import { holds, nameIn, searchCondition, soughtWords } from '../../platform/read/search.ts';
import type { SoughtWord } from '../../platform/read/search.ts';
import type { ListOrder, Source, Way } from '../../platform/read/shape.ts';
import type { StatementBuilder, Subtree } from '../../platform/read/statement-builder.ts';
import { branchOn, statusOn } from '../membership-shape.ts';

export interface MemberFilter {
  unitId?: string | null;
  branchId?: string | null;
  statuses?: MembershipStatus[] | null;
  search?: string | null;
  sex?: Sex | null;
  ethnicity?: string | null;
  ageFrom?: number | null;
  ageTo?: number | null;
  decidedFrom?: string | null;
  decidedTo?: string | null;
  ended?: boolean | null;
  withoutSupplementIn?: number | null;
}

export type MemberOrder = 'NAME' | 'DECIDED_ON_DESC';

const name = 'p.id as name_id, p.sort_name, p.search_name, p.full_name';
const traits = `${name}, p.born_on, p.sex, p.ethnicity`;

const members = 'k.decided + k.probationary + k.official';

/**
 * Condition, the same for all rows: a page is met sooner on a walk along everybody than by fetching the members of these units. A walk
 * passes all/mine people for each one it shows, and fetching reads all of mine: even when mine² is some hundred times all.
 * @param times how many: more, the less one who is fetched costs
 */
const isLarge = (units: string, times: number): string => `(select mine.n * mine.n > ${times} * everybody.n
  from (select coalesce(sum(${members}), 0)::bigint as n from stock k where k.unit_id = any(${units})) mine,
    (select coalesce(max(${members}), 0)::bigint as n from org_ancestry a join stock k on k.unit_id = a.ancestor_id where a.descendant_id = any(${units}) and upper_inf(a.during)) everybody)`;

/**
 * Who is a member today. A large subtree is walked in the order of the list, a small one is fetched branch by branch and sorted; which
 * of the two, the statement finds out itself. decisions/0007-lists-that-end-with-the-page.md
 */
function membersToday(filter: MemberFilter, orderBy: MemberOrder, statement: StatementBuilder): Source {
  const subtree = statement.subtree('NAMES_READ', filter.unitId);
  const permitted = subtree.permitted ? [] : [statement.within('NAMES_READ', 'm.branch_id')];
  const [ofMembership, ofPerson] = [membershipAsked(filter, { row: 'm', status: 'm.status' }, statement), personAsked(filter, 'p', statement)];
  const where = (conditions: readonly string[]): string => ['m.ended_on is null', ...ofMembership, ...conditions, ...permitted].join(' and ');
  const rows = (...conditions: string[]): string => `(select m.*, ${traits}, m.branch_id as placed_id, m.status as status_then
    from membership m join person p on p.id = m.person_id where ${where([...ofPerson, ...conditions])})`;
  const walked = statement.walked(subtree, 'm.branch_id');
  const fetched = statement.fetched(subtree, 'm.branch_id');
  const sought = filter.search?.trim() ? soughtWords(filter.search, statement) : [];
  const words = sought.map((word) => holds(nameIn('p'), word));
  // A branch has few members.
  if (filter.branchId) return { from: rows(walked, ...words) };
  // To count them, who they are is not looked at unless it is asked for.
  const counted = `(select m.*, m.branch_id as placed_id, m.status as status_then from membership m where ${where([fetched])})`;
  if (orderBy === 'NAME' && !asksMore(filter)) return byName(subtree, sought, statement);
  // Over the whole tree, words of a name lead to few people.
  if (subtree.whole && words.length > 0) return { from: rows(walked, ...words) };
  // OFFSET 0, twice: the members are found by their branches and each person by his key. Left to choose, PostgreSQL, which does not know
  // that there are few, walks everybody in the order of the list, or everybody who is called so, for the sake of a page it never fills.
  const byBranch = (...conditions: string[]): string => `(select m.*, ${traits}, m.branch_id as placed_id, m.status as status_then from membership m
    cross join lateral (select * from person p where p.id = m.person_id offset 0) p where ${where([...ofPerson, ...conditions])} offset 0)`;
  const byBranches = byBranch(fetched, ...words);
  const all = asksWho(filter) ? byBranches : counted;
  // Nearly everybody is an official member: of the others there are so few that a walk would pass thirty times as many for each.
  if (filter.statuses?.length && !filter.statuses.includes('OFFICIAL')) {
    if (!subtree.whole) return { from: all, ways: [byBranches] };
    const many = moreThan(fewPeople, subtree.units);
    return { from: all, ways: [rows(many, walked), byBranch(`not ${many}`, fetched)] };
  }
  if (subtree.whole) return { from: asksWho(filter) ? rows(fetched) : counted, ways: [rows(walked)] };
  const large = isLarge(subtree.units, 150);
  return { from: all, ways: [rows(large, walked, ...words), byBranch(`not ${large}`, fetched, ...words)] };
}

/** Up to so many are fetched and sorted rather than sought among everybody. */
const fewPeople = 3_000;

/** Condition, the same for all rows: more than so many who are not official members yet belong to the units. */
const moreThan = (most: number, units: string): string => `(select coalesce(sum(k.decided + k.probationary), 0) > ${most} from stock k where k.unit_id = any(${units}))`;

/**
 * Members by name and nothing else asked: from the names alone (`member_name`), and only who is on the page is looked up. They lie in
 * two orders. Where much of the country is asked for, names are walked as the list shows them, passing those of other units; of a small
 * part, those of its branches are read, and as many kept as the page shows.
 */
function byName(subtree: Subtree, sought: readonly SoughtWord[], statement: StatementBuilder): Source {
  const right = subtree.permitted ? undefined : 'NAMES_READ';
  const named = (below: string): string => [below, ...sought.map((word) => holds(nameIn('p'), word))].join(' and ');
  const keys = ['p.sort_name', 'p.person_id', 'p.membership_id'];
  const pageOf = (conditions: readonly string[], sorted: boolean): Way => ({ after, limit }) => {
    const rows = `select p.branch_id, ${keys.join(', ')} from member_name p where ${[...conditions, after(keys)].join(' and ')}`;
    // OFFSET 0: read branch by branch. In the order of the list, everybody would be passed for those few.
    return `(select m.*, p.person_id as name_id, p.sort_name, o.full_name, p.branch_id as placed_id, m.status as status_then
      from (${sorted ? rows : `select * from (${rows} offset 0) p`} order by ${keys.join(', ')} limit ${limit}) p
      join membership m on m.id = p.membership_id join person o on o.id = p.person_id)`;
  };
  const fetched = named(statement.fetched(subtree, 'p.branch_id', right));
  const from = `(select p.* from member_name p where ${fetched})`;
  const everywhere = (): string[] => [statement.walked(subtree, 'p.branch_id'), ...(right ? [statement.within(right, 'p.branch_id')] : [])];
  if (subtree.whole) return { from, ways: [sought.length > 0 ? called(sought, subtree, statement) : pageOf(everywhere(), true)] };
  const large = isLarge(subtree.units, 60);
  return { from, ways: [sought.length > 0 ? called(sought, subtree, statement, large) : pageOf([large, statement.passed(subtree, 'p.branch_id', right)], true), pageOf([`not ${large}`, fetched], false)] };
}

/**
 * Who is called so, in a large part of the tree: the database knows how common words are and goes the way that is short for these
 * (`members_called`). Only who is shown is looked up any further.
 * @param when condition, the same for all rows, without which there are none
 */
function called(sought: readonly SoughtWord[], { units, permitted }: Subtree, statement: StatementBuilder, when = 'true'): Way {
  return ({ place, limit }) => {
    const [name, person, membership] = place ?? [`''`, nobody, nobody];
    const right = permitted ? 'null' : statement.unitsPermitting('NAMES_READ');
    return `(select m.*, p.person_id as name_id, p.sort_name, o.full_name, p.branch_id as placed_id, m.status as status_then
      from members_called(array[${sought.map(({ pattern }) => pattern).join(', ')}], ${units}, ${right}, ${statement.todaySql}, ${name}, ${person}, ${membership}, ${limit}) p
      join membership m on m.id = p.membership_id join person o on o.id = p.person_id where ${when})`;
  };
}

const nobody = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Does the filter look at more than where somebody is and what he is called? */
const asksMore = ({ statuses, decidedFrom, decidedTo, search: _name, ...filter }: MemberFilter): boolean =>
  Boolean(statuses?.length) || Boolean(decidedFrom) || Boolean(decidedTo) || typeof filter.withoutSupplementIn === 'number' || asksWho(filter);

/** Conditions of the filter on a membership: row `row`, its status on the day of the read in `status`. */
function membershipAsked(filter: MemberFilter, { row, status }: { row: string; status: string }, statement: StatementBuilder): string[] {
  const where: string[] = [];
  if (filter.statuses?.length) where.push(`${status} = any(${statement.param(filter.statuses, 'text[]')})`);
  if (filter.decidedFrom) where.push(`${row}.decided_on >= ${statement.param(filter.decidedFrom, 'date')}`);
  if (filter.decidedTo) where.push(`${row}.decided_on <= ${statement.param(filter.decidedTo, 'date')}`);
  if (typeof filter.withoutSupplementIn === 'number') {
    const year = statement.param(filter.withoutSupplementIn, 'integer');
    where.push(`not exists (select from person_supplement o where o.person_id = ${row}.person_id and extract(year from o.filed_on) = ${year} and o.filed_on <= ${statement.asOf})`);
  }
  return where;
}

/** Conditions of the filter on the person in row `row`. */
function personAsked(filter: MemberFilter, row: string, statement: StatementBuilder): string[] {
  const where: string[] = [];
  if (filter.sex) where.push(`${row}.sex = ${statement.param(filter.sex, 'text')}`);
  if (filter.ethnicity) where.push(`${row}.ethnicity = ${statement.param(filter.ethnicity, 'text')}`);
  const age = (): string => `extract(year from age(${statement.asOf}, ${row}.born_on))`;
  if (typeof filter.ageFrom === 'number') where.push(`${age()} >= ${statement.param(filter.ageFrom, 'integer')}`);
  if (typeof filter.ageTo === 'number') where.push(`${age()} <= ${statement.param(filter.ageTo, 'integer')}`);
  return where;
}

/** Does the filter look at the person, not at the membership alone? */
const asksWho = ({ search, sex, ethnicity, ageFrom, ageTo }: MemberFilter): boolean =>
  Boolean(search?.trim() || sex || ethnicity) || typeof ageFrom === 'number' || typeof ageTo === 'number';

/**
 * Rows with the branch (`placed_id`) and the status (`status_then`) on the day of the read. Three ways to the same columns:
 * today from the membership itself, another day from the postings, and the ended ones by their last branch.
 */
function candidatesFor(
  filter: MemberFilter,
  orderBy: MemberOrder,
  alias: string,
  statement: StatementBuilder,
): Source {
  const endedToo = filter.ended === true || filter.statuses?.some((status) => endedStatuses.includes(status));
  if (statement.forToday && !endedToo) return membersToday(filter, orderBy, statement);
  const asked = [...membershipAsked(filter, { row: alias, status: `${alias}.status_then` }, statement), ...personAsked(filter, alias, statement)];
  const inScope = [
    ...asked,
    statement.within('NAMES_READ', `${alias}.placed_id`),
    ...(filter.unitId ? [statement.below(filter.unitId, `${alias}.placed_id`)] : []),
    ...(filter.search?.trim() ? searchCondition(filter.search, nameIn(alias), statement) : []),
  ];
  if (endedToo) {
    return {
      from: `(select m.*, ${traits}, ${branchOn('m', statement)} as placed_id, ${statusOn('m', statement)} as status_then
        from membership m join person p on p.id = m.person_id)`,
      where: [
        `coalesce((select min(lower(o.during)) from membership_posting o where o.membership_id = ${alias}.id), ${alias}.decided_on) <= ${statement.asOf}`,
        ...(filter.ended === true ? [`(${alias}.ended_on <= ${statement.asOf} or ${alias}.restored_on > ${statement.asOf} and ${alias}.status_then in (${endedStatuses.map((status) => `'${status}'`).join(', ')}))`] : []),
        ...inScope,
      ],
    };
  }
  return {
    from: `(select m.*, ${traits}, o.branch_id as placed_id, o.during as placed, ${statusOn('m', statement)} as status_then
      from membership_posting o join membership m on m.id = o.membership_id join person p on p.id = m.person_id)`,
    where: [`${alias}.placed @> ${statement.asOf}`, ...inScope],
  };
}

/** Memberships by given name or by the day of admission; only where the viewer reads names. */
export function membersMatching(
  filter: MemberFilter,
  orderBy: MemberOrder,
  alias: string,
  statement: StatementBuilder,
): Source & { order: ListOrder } {
  const source = candidatesFor(filter, orderBy, alias, statement);
  const where = [...(source.where ?? [])];
  if (filter.branchId) where.push(`${alias}.placed_id = ${statement.param(filter.branchId, 'uuid')}`);
  const id = { sql: `${alias}.id`, type: 'uuid' };
  const order: ListOrder =
    orderBy === 'NAME'
      ? // The person before the membership: these two are the index, the third only tells two memberships of one person apart.
        { keys: [{ sql: `${alias}.sort_name`, type: 'text' }, { sql: `${alias}.name_id`, type: 'uuid' }, id], indexed: 2 }
      : { keys: [{ sql: `${alias}.decided_on`, type: 'date' }, id], descending: true, indexed: 2 };
  return { ...source, where, order };
}
