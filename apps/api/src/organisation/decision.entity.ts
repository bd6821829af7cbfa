import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { tableOf } from '../platform/act/table.ts';

/** What a decision settles. */
export type DecisionKind =
  | 'ADMISSION'
  | 'ADMISSION_REFUSAL'
  | 'RECOGNITION'
  | 'DISCIPLINE'
  | 'STRIKE_OFF'
  | 'RESIGNATION'
  | 'ANNULMENT'
  | 'TRANSFER'
  | 'CORRECTION'
  | 'QUOTA'
  | 'SUSPENSION'
  | 'EXEMPTION'
  | 'RESTORATION'
  | 'PARTY_AGE'
  | 'CARD'
  | 'BADGE'
  | 'REORGANISATION';

/** A document by which an act takes effect. Never changed once written: a mistake is settled by a further decision. */
export const DecisionEntity = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    issuerId: p.uuid().name('issuer_id'),
    number: p.text(),
    decidedOn: p.date().name('decided_on'),
    kind: p.text().$type<DecisionKind>(),
    signatory: p.text(),
    title: p.text().nullable(),
    recordedBy: p.uuid().name('recorded_by').nullable(),
  },
});
export type DecisionEntity = InferEntity<typeof DecisionEntity>;

/** Decisions as acts write them. */
export const decisions = tableOf<DecisionEntity>(DecisionEntity);
