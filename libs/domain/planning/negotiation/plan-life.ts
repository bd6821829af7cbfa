import { Permission } from '../../access/roles.ts';
import type { Refusal } from '../../errors/domain-error.ts';
import type { Label } from '../../language/label.ts';

/**
 * Where a plan stands. DRAFT is seen by those who work on it alone; from PROPOSED on each unit sees what is meant for it; PUBLISHED
 * binds; REVISED is published and changed by a further decision since; CLOSED is over.
 */
export const PlanStage = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  COUNTERED: 'COUNTERED',
  APPROVED: 'APPROVED',
  PUBLISHED: 'PUBLISHED',
  REVISED: 'REVISED',
  CLOSED: 'CLOSED',
} as const;
export type PlanStage = (typeof PlanStage)[keyof typeof PlanStage];

export const planStageLabels = {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  PROPOSED: { vi: 'Đã gửi đơn vị', en: 'Proposed to the units' },
  COUNTERED: { vi: 'Có đề nghị của đơn vị', en: 'Countered by a unit' },
  APPROVED: { vi: 'Đã duyệt', en: 'Approved' },
  PUBLISHED: { vi: 'Đã ban hành', en: 'Published' },
  REVISED: { vi: 'Đã điều chỉnh', en: 'Revised' },
  CLOSED: { vi: 'Đã khép lại', en: 'Closed' },
} as const satisfies Record<PlanStage, Label>;

/** What a plan is shown as on a day: where it stands, or, on a day before its decision, that it did not bind yet. No act leads there. */
export const PlanStageOnDay = { ...PlanStage, UNPUBLISHED: 'UNPUBLISHED' } as const;
export type PlanStageOnDay = (typeof PlanStageOnDay)[keyof typeof PlanStageOnDay];

export const planStageOnDayLabels = {
  ...planStageLabels,
  UNPUBLISHED: { vi: 'Chưa ban hành vào ngày này', en: 'Not published on this day' },
} as const satisfies Record<PlanStageOnDay, Label>;

/** What can be done to a plan. */
export const PlanAct = {
  EDIT: 'EDIT',
  DISCARD: 'DISCARD',
  PROPOSE: 'PROPOSE',
  COUNTER: 'COUNTER',
  ANSWER: 'ANSWER',
  WITHDRAW: 'WITHDRAW',
  APPROVE: 'APPROVE',
  PUBLISH: 'PUBLISH',
  REVISE: 'REVISE',
  CLOSE: 'CLOSE',
} as const;
export type PlanAct = (typeof PlanAct)[keyof typeof PlanAct];

export const planActLabels = {
  EDIT: { vi: 'sửa dự thảo', en: 'edit the draft' },
  DISCARD: { vi: 'bỏ dự thảo', en: 'discard the draft' },
  PROPOSE: { vi: 'gửi đơn vị', en: 'propose it to the units' },
  COUNTER: { vi: 'đề nghị số khác', en: 'make a counter-proposal' },
  ANSWER: { vi: 'trả lời đề nghị', en: 'answer a counter-proposal' },
  WITHDRAW: { vi: 'rút về dự thảo', en: 'take it back to the draft' },
  APPROVE: { vi: 'duyệt', en: 'approve' },
  PUBLISH: { vi: 'ban hành', en: 'publish' },
  REVISE: { vi: 'điều chỉnh', en: 'revise' },
  CLOSE: { vi: 'khép lại', en: 'close' },
} as const satisfies Record<PlanAct, Label>;

/** One row of the table. */
export interface PlanTransition {
  readonly act: PlanAct;
  readonly from: readonly PlanStage[];
  /** Where it leads; two for an act whose outcome depends on what is still open. Null: the plan is gone. */
  readonly to: readonly PlanStage[] | 'SAME' | null;
  readonly permission: Permission;
  /** PLAN: at the unit that plans; BELOW: at the unit that is to get the quota. */
  readonly at: 'PLAN' | 'BELOW';
  /** Not by the person who proposed, where somebody else may. */
  readonly anotherPerson?: true;
}

const { DRAFT, PROPOSED, COUNTERED, APPROVED, PUBLISHED, REVISED, CLOSED } = PlanStage;
const { PLAN_EDIT, PLAN_PUBLISH } = Permission;

/**
 * Every act with the stages it is possible in. A draft that was put to nobody may be published at once (a small unit has nothing to
 * negotiate); what was put to the units is approved first, by another person than proposed it where the roles have one. Taken back from
 * the units a draft can be edited and proposed again and nothing else (`refuseProposed`).
 */
export const planTransitions: readonly PlanTransition[] = [
  { act: 'EDIT', from: [DRAFT], to: 'SAME', permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'DISCARD', from: [DRAFT], to: null, permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'PROPOSE', from: [DRAFT], to: [PROPOSED], permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'COUNTER', from: [PROPOSED, COUNTERED], to: [COUNTERED], permission: PLAN_EDIT, at: 'BELOW' },
  { act: 'ANSWER', from: [COUNTERED], to: [COUNTERED, PROPOSED], permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'WITHDRAW', from: [PROPOSED, COUNTERED, APPROVED], to: [DRAFT], permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'APPROVE', from: [PROPOSED], to: [APPROVED], permission: PLAN_PUBLISH, at: 'PLAN', anotherPerson: true },
  { act: 'PUBLISH', from: [DRAFT, APPROVED], to: [PUBLISHED], permission: PLAN_PUBLISH, at: 'PLAN' },
  { act: 'REVISE', from: [PUBLISHED, REVISED], to: [REVISED], permission: PLAN_EDIT, at: 'PLAN' },
  { act: 'CLOSE', from: [PUBLISHED, REVISED], to: [CLOSED], permission: PLAN_PUBLISH, at: 'PLAN' },
];

const byAct = new Map(planTransitions.map((row) => [row.act, row]));

/** The row of an act. */
export function transitionOf(act: PlanAct): PlanTransition {
  const row = byAct.get(act);
  if (!row) throw new RangeError(`no act ${act}`);
  return row;
}

/** What can be done to a plan that stands here, by whoever may. */
export const actsIn = (stage: PlanStage): readonly PlanAct[] =>
  planTransitions.filter(({ from }) => from.includes(stage)).map(({ act }) => act);

const listed = (acts: readonly PlanAct[], locale: 'vi' | 'en'): string =>
  acts.length === 0 ? (locale === 'vi' ? 'không có việc nào' : 'nothing') : acts.map((act) => planActLabels[act][locale]).join(', ');

/** Why an act is not possible where the plan stands, with what is; null when it is possible. */
export function refuseAct(act: PlanAct, stage: PlanStage): Refusal | null {
  if (transitionOf(act).from.includes(stage)) return null;
  const allowed = actsIn(stage);
  return {
    code: 'PLAN_STAGE_REFUSED',
    params: { stage: planStageLabels[stage], act: planActLabels[act], allowed: { vi: listed(allowed, 'vi'), en: listed(allowed, 'en') } },
  };
}

/**
 * Why a draft that was put to the units and taken back is not published or discarded: it goes to them again. What they were shown is not
 * quietly published otherwise, and what they have said does not vanish with the plan, to come back as a draft nobody was asked about.
 */
export function refuseProposed(act: PlanAct, plan: { readonly stage: PlanStage; readonly wasProposed: boolean }): Refusal | null {
  if (plan.stage !== 'DRAFT' || !plan.wasProposed) return null;
  return act === 'PUBLISH' || act === 'DISCARD' ? { code: 'PLAN_WAS_PROPOSED', params: { act: planActLabels[act] } } : null;
}

/** Who proposed does not approve, where there is somebody else who may: four eyes, unless there are only two. */
export function refuseApproval(who: { readonly proposedBy: string | null; readonly approver: string | null; readonly othersMay: boolean }): Refusal | null {
  return who.proposedBy !== null && who.proposedBy === who.approver && who.othersMay ? { code: 'PLAN_SELF_APPROVAL', params: {} } : null;
}
