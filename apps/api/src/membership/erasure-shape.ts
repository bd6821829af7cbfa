import { column, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { unitOf, unitShape } from '../organisation/public.ts';
import { dueSql, ruleCodeSql } from './due-sql.ts';
import { personShape } from './person-shape.ts';
import { lastBranch, personVisible } from './visibility.ts';

/** What is asked about a person before the data are erased, as JSON: see `ErasureFacts` of the domain. */
export const erasureFacts = (person: string): string => `(select json_build_object(
  'wasMember', exists (select from membership o where o.person_id = ${person}), 'openCandidacy', exists (select from candidacy o where o.person_id = ${person} and o.closed_on is null),
  'lastClosedOn', (select max(o.closed_on) from candidacy o where o.person_id = ${person}), 'erased', exists (select from person_erasure o where o.person_id = ${person})))`;

const personErasureShape = defineShape('PersonErasure', {
  basis: column('basis'),
  requestedOn: column('requested_on'),
  erasedAt: column('erased_at'),
  erasedBy: expression((row) => `(select o.display_name from account o where o.id = ${row}.erased_by)`),
});

extendShape(personShape, {
  erasure: one(
    () => personErasureShape,
    (alias, row) => ({ from: 'person_erasure', where: [`${alias}.person_id = ${row}.id`] }),
  ),
  canErase: derived((row, statement) => ({ erasable: erasureFacts(`${row}.id`), mayErase: statement.within('PERSON_ERASE', lastBranch(`${row}.id`)) })),
  keptUntil: derived((row) => ({ erasable: erasureFacts(`${row}.id`) })),
});

/** Row: see `keptNoLonger`. */
export const formerCandidateShape = defineShape('FormerCandidate', {
  person: one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)] }),
  ),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  closedOn: column('closed_on'),
  keptUntil: column('kept_until'),
  rule: derived((row) => ({ ruleCode: `${row}.rule_code` })),
});

/**
 * Former candidates of a unit and below it whose time of keeping is over, whom the caller may erase: by the day it ended.
 * Columns: id, person_id, branch_id, closed_on, kept_until, rule_code.
 */
export function keptNoLonger(unitId: string, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const today = statement.todaySql;
  return {
    from: `(select c.id, c.person_id, c.branch_id, c.closed_on, ${dueSql('CANDIDATE_RETENTION', 'c.closed_on')} as kept_until, ${ruleCodeSql('CANDIDATE_RETENTION', 'c.closed_on')} as rule_code from candidacy c
      where c.stage in ('DROPPED', 'REFUSED') and c.closed_on < ${today} and ${statement.below(unitId, 'c.branch_id')}
        and not exists (select from membership m where m.person_id = c.person_id) and not exists (select from person_erasure z where z.person_id = c.person_id)
        and not exists (select from candidacy l where l.person_id = c.person_id and (l.closed_on is null or (l.closed_on, l.id) > (c.closed_on, c.id))))`,
    where: [`${alias}.kept_until < ${today}`, statement.within('PERSON_ERASE', `${alias}.branch_id`), personVisible(`${alias}.person_id`, statement)],
    order: { keys: [{ sql: `${alias}.kept_until`, type: 'date' }, { sql: `${alias}.id`, type: 'uuid' }] },
  };
}
