import { personOf, personVisible } from '../membership/public.ts';
import { unitOf } from '../organisation/public.ts';
import { column, defineShape } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Row: id as the log has it, and the columns of `recordNamed`. */
export const recordNameShape = defineShape('RecordName', {
  id: column('id'),
  name: column('name'),
  page: column('page'),
  pageId: column('page_id'),
  from: column('from_on'),
  to: column('to_on'),
});

/** Kinds of record that hang on a person. */
const ofPeople = ['Person', 'Membership', 'Candidacy', 'Transfer', 'LifecycleEvent'];

/**
 * What an id in the log is called today, as a select of at most one row. The log keeps ids; a name is told to whom the record itself would be
 * shown: people to who may see them, plans, reports and classes to who reads them there. Every record is looked up by its key.
 * @param type SQL of the kind of record it is, where that is known: no other is looked up
 */
export function recordNamed(id: string, statement: StatementBuilder, type?: string): string {
  const unitName = (unit: string): string => `(select n.short_name from ${unitOf(unit, statement).from} n)`;
  const reads = (permission: 'NAMES_READ' | 'PLAN_READ' | 'REPORT_READ', unit: string): string => statement.within(permission, unit);
  const select = (types: readonly string[], page: string, key: string, name: string, rest: string, [from, to]: readonly [string, string] = ['null::date', 'null::date']): string =>
    `select ${page} as page, ${key} as page_id, ${name} as name, ${from} as from_on, ${to} as to_on from ${rest}${type ? ` and ${type} in (${types.map((one) => `'${one}'`).join(', ')})` : ''}`;
  return `(select n.* from (
    ${select(ofPeople, `'PERSON'`, 'p.id', 'p.full_name', `person p where p.id = ${personOf(id)} and ${personVisible('p.id', statement)}`)}
    union all ${select(['Unit'], `case when ${statement.within('ORGANISATION_READ', 'u.unit_id')} then 'UNIT' end`, 'u.unit_id', 'u.short_name', `${unitOf(id, statement).from} u where true`)}
    union all ${select(['Account'], 'null', 'a.id', `a.display_name || ' (' || a.login || ')'`, `account a where a.id = ${id}`)}
    union all ${select(['ApiClient', 'ApiKey'], 'null', 'c.id', 'c.name', `api_client c where c.id = coalesce((select k.client_id from api_key k where k.id = ${id}), ${id})`)}
    union all ${select(['Plan'], `'PLAN'`, 'p.id', unitName('p.unit_id'), `plan p where p.id = ${id} and ${reads('PLAN_READ', 'p.unit_id')}`, ['p.starts_on', 'p.ends_on'])}
    union all ${select(['Report'], `'REPORT'`, 'r.id', unitName('r.unit_id'), `report r join report_period o on o.id = r.period_id where r.id = ${id} and ${reads('REPORT_READ', 'r.unit_id')}`, ['o.starts_on', 'o.ends_on'])}
    union all ${select(['TrainingClass'], `'TRAINING_CLASS'`, 't.id', 't.name', `training_class t where t.id = ${id} and ${reads('NAMES_READ', 't.unit_id')}`, ['t.first_on', 't.last_on'])}
    union all ${select(['Decision'], 'null', 'd.id', 'd.number', `decision d where d.id = ${id} and (${reads('NAMES_READ', 'd.issuer_id')} or ${reads('PLAN_READ', 'd.issuer_id')})`, ['d.decided_on', 'null::date'])}
    union all ${select(['MemberImport'], 'null', 'i.id', 'i.file_name', `member_import i where i.id = ${id} and ${reads('NAMES_READ', 'i.unit_id')}`)}
    ) n limit 1)`;
}

const writtenAsId = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
const mostNamed = 60;

/** Whatever an entry's details speak of by its id, with its name: rows as `recordNameShape` takes them. What was shown in a list is not spoken of. */
export const recordsNamedIn = (detailsSql: string, statement: StatementBuilder): string => `(select s.id, n.* from (
    select distinct lower(v.said #>> '{}')::uuid as id from jsonb_path_query(${detailsSql} - 'shown', '$.** ? (@.type() == "string" && @ like_regex "${writtenAsId}" flag "i")') v(said) limit ${mostNamed}) s
  cross join lateral ${recordNamed('s.id', statement)} n)`;
