import { transitions } from '@dangvu/domain/membership/lifecycle';
import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import type { ListOrder } from '../platform/read/shape.ts';
import { personShape } from './person-shape.ts';
import { eventVisible, personVisible } from './visibility.ts';

/** Newest first: by the day it took effect, then by the order in which it was recorded. */
export const eventOrder = (alias: string): ListOrder => ({
  keys: [
    { sql: `${alias}.effective_on`, type: 'date' },
    { sql: `${alias}.seq`, type: 'bigint' },
  ],
  descending: true,
});

const replaced = (row: string): string => `exists (select from lifecycle_event o where o.corrects = ${row}.id)`;
const correcting =
  transitions.find((transition) => transition.act === 'EVENT_CORRECT')?.permission ?? 'MEMBERSHIP_RECORD';

/** Row: lifecycle_event. */
export const lifecycleEventShape = defineShape('LifecycleEvent', {
  id: column('id'),
  act: column('act'),
  label: derived((row) => ({ act: `${row}.act` })),
  fromState: column('from_state'),
  toState: column('to_state'),
  effectiveOn: column('effective_on'),
  countedOn: column('counted_on'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select o.display_name from account o where o.id = ${row}.recorded_by)`),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  toBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.to_branch_id`, statement),
  ),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
  details: derived((row) => ({ details: `${row}.details` })),
  corrects: one(
    () => lifecycleEventShape,
    (alias, row) => ({ from: 'lifecycle_event', where: [`${alias}.id = ${row}.corrects`] }),
  ),
  correctedBy: one(
    () => lifecycleEventShape,
    (alias, row) => ({ from: 'lifecycle_event', where: [`${alias}.corrects = ${row}.id`] }),
  ),
  voided: column('voided'),
  counts: expression((row) => `(${row}.measure is not null and not ${row}.voided and not ${replaced(row)})`),
  canCorrect: derived((row, statement) => ({
    act: `${row}.act`,
    // What is left of somebody who was forgotten is not corrected any more.
    inForce: `(not ${row}.voided and not ${replaced(row)} and not exists (select from person_erasure z where z.person_id = ${row}.person_id))`,
    permitted: statement.within(
      correcting,
      `coalesce((select o.branch_id from membership o where o.id = ${row}.membership_id), (select o.branch_id from candidacy o where o.id = ${row}.candidacy_id))`,
    ),
  })),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  person: one(
    () => personShape,
    (alias, row, statement) => ({
      from: 'person',
      where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)],
    }),
  ),
});

registerById('LifecycleEvent', (alias, idSql, statement) => ({
  from: 'lifecycle_event',
  where: [`${alias}.id = ${idSql}`, eventVisible(alias, statement)],
}));
