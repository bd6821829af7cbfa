import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';

/** A year, or a term as the congress set it. */
export const PlanPeriodKind = { YEAR: 'YEAR', TERM: 'TERM' } as const;
export type PlanPeriodKind = (typeof PlanPeriodKind)[keyof typeof PlanPeriodKind];

/** How far a draft has come on its way to the units and back; what stands in `PlanStage` of the domain before publication. */
export const Negotiation = { DRAFT: 'DRAFT', PROPOSED: 'PROPOSED', COUNTERED: 'COUNTERED', APPROVED: 'APPROVED' } as const;
export type Negotiation = (typeof Negotiation)[keyof typeof Negotiation];

/** DRAFT is worked on and seen by nobody below; PUBLISHED changes only by a further decision; CLOSED is over. */
export const PlanState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', CLOSED: 'CLOSED' } as const;
export type PlanState = (typeof PlanState)[keyof typeof PlanState];

/** What a unit assigns to the units directly below it for a period. The figures stand in quota_draft and quota_line. */
export const PlanEntity = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    unitId: p.uuid().name('unit_id'),
    periodKind: p.text().name('period_kind').$type<PlanPeriodKind>(),
    startsOn: p.date().name('starts_on'),
    endsOn: p.date().name('ends_on'),
    state: p.text().$type<PlanState>(),
    negotiation: p.text().$type<Negotiation>().default('DRAFT'),
    proposedBy: p.uuid().name('proposed_by').nullable(),
    proposedAt: p.datetime().name('proposed_at').nullable(),
    approvedBy: p.uuid().name('approved_by').nullable(),
    approvedAt: p.datetime().name('approved_at').nullable(),
    publishedAt: p.datetime().name('published_at').nullable(),
    decisionId: p.uuid().name('decision_id').nullable(),
    gapRemark: p.text().name('gap_remark').nullable(),
    version: p.integer().version(),
  },
});
export type PlanEntity = InferEntity<typeof PlanEntity>;
