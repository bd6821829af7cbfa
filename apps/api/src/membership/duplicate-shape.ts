import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { personShape } from './person-shape.ts';
import { earlierMemberships } from './record-facts-sql.ts';
import { lastBranch, personVisible } from './visibility.ts';

/** What a merge looks at of one person, as JSON: see `RecordsOfPerson` of the domain. */
export const recordsOfPerson = (person: string): string => `(select json_build_object(
  'openMembership', exists (select from membership o where o.person_id = ${person} and o.ended_on is null),
  'openCandidacy', exists (select from candidacy o where o.person_id = ${person} and o.closed_on is null),
  'memberships', coalesce((select json_agg(json_build_object('from', o.decided_on, 'to', o.ended_on, 'listedOn', c.listed_on)) from membership o left join candidacy c on c.id = o.candidacy_id where o.person_id = ${person} and o.status <> 'ANNULLED'), '[]'),
  'earlier', ${earlierMemberships(person)},
  'listings', coalesce((select json_agg(o.listed_on order by o.listed_on) from candidacy o where o.person_id = ${person}
    and (o.closed_on is null or exists (select from membership m where m.person_id = o.person_id and m.candidacy_id = o.id and m.status <> 'ANNULLED'))), '[]')))`;

/** Condition: the viewer records members where the person is, or was last. */
export const mayMerge = (person: string, statement: StatementBuilder): string => statement.within('MEMBERSHIP_RECORD', lastBranch(person));

const personAt = (name: string) =>
  one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.${name}`, personVisible(`${alias}.id`, statement)] }),
  );

/** Row: see `duplicatesIn`. */
export const duplicatePairShape = defineShape('DuplicatePair', {
  id: column('id'),
  reasons: column('reasons'),
  first: personAt('first_id'),
  second: personAt('second_id'),
  refusal: derived((row) => ({ first: recordsOfPerson(`${row}.first_id`), second: recordsOfPerson(`${row}.second_id`) })),
  canMerge: expression((row, statement) => `(${mayMerge(`${row}.first_id`, statement)} and ${mayMerge(`${row}.second_id`, statement)})`),
});

const accountName = (row: string, name: string): string => `(select o.display_name from account o where o.id = ${row}.${name})`;

/** Row: person_merge, of a kept person the viewer may see. */
export const personMergeShape = defineShape('PersonMerge', {
  id: column('id'),
  kept: personAt('kept_id'),
  mergedName: expression((row) => `(select o.full_name from person o where o.id = ${row}.merged_id)`),
  reason: column('reason'),
  mergedAt: column('merged_at'),
  mergedBy: expression((row) => accountName(row, 'merged_by')),
  undoneAt: column('undone_at'),
  undoneBy: expression((row) => accountName(row, 'undone_by')),
  undoReason: column('undo_reason'),
  canUndo: expression((row, statement) => `(${row}.undone_at is null and ${mayMerge(`${row}.kept_id`, statement)})`),
});

registerById('PersonMerge', (alias, idSql, statement) => ({
  from: 'person_merge',
  where: [`${alias}.id = ${idSql}`, personVisible(`${alias}.kept_id`, statement)],
}));
