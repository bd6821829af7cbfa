import { describe, expect, test } from '@jest/globals';
import { Permission, Role, rolePermissions } from '../../access/roles.ts';
import { formatMessage } from '../../errors/messages.ts';
import { actsIn, PlanAct, planActLabels, PlanStage, planStageLabels, planTransitions, refuseAct, refuseApproval, refuseProposed, transitionOf } from './plan-life.ts';

const stages = Object.values(PlanStage);
const acts = Object.values(PlanAct);

/** Written down by hand, cell by cell, so that a change of the table is a change of this one, too. */
const table: Record<PlanStage, string> = {
  DRAFT: 'EDIT DISCARD PROPOSE PUBLISH',
  PROPOSED: 'COUNTER WITHDRAW APPROVE',
  COUNTERED: 'COUNTER ANSWER WITHDRAW',
  APPROVED: 'WITHDRAW PUBLISH',
  PUBLISHED: 'REVISE CLOSE',
  REVISED: 'REVISE CLOSE',
  CLOSED: '',
};
const roles: Record<PlanAct, string> = {
  EDIT: 'ORGANISATION_OFFICER UNIT_OFFICER', DISCARD: 'ORGANISATION_OFFICER UNIT_OFFICER', PROPOSE: 'ORGANISATION_OFFICER UNIT_OFFICER',
  COUNTER: 'ORGANISATION_OFFICER UNIT_OFFICER', ANSWER: 'ORGANISATION_OFFICER UNIT_OFFICER', WITHDRAW: 'ORGANISATION_OFFICER UNIT_OFFICER',
  APPROVE: 'ORGANISATION_OFFICER COMMITTEE_LEADER UNIT_OFFICER', PUBLISH: 'ORGANISATION_OFFICER COMMITTEE_LEADER UNIT_OFFICER',
  REVISE: 'ORGANISATION_OFFICER UNIT_OFFICER', CLOSE: 'ORGANISATION_OFFICER COMMITTEE_LEADER UNIT_OFFICER',
};

describe('the life of a plan', () => {
  describe.each(stages)('%s', (stage) => {
    test.each(acts)('%s', (act) => {
      const may = table[stage].split(' ').includes(act);
      const refusal = refuseAct(act, stage);
      expect(refusal === null).toBe(may);
      if (refusal === null) return;
      for (const locale of ['vi', 'en'] as const) {
        const text = formatMessage(refusal.code, locale, refusal.params);
        expect(text).toContain(planStageLabels[stage][locale]);
        expect(text).toContain(planActLabels[act][locale]);
        for (const allowed of actsIn(stage)) expect(text).toContain(planActLabels[allowed][locale]);
      }
    });
  });

  test.each(acts)('who may %s', (act) => {
    const { permission } = transitionOf(act);
    expect(Object.values(Role).filter((role) => rolePermissions[role].has(permission)).join(' ')).toBe(roles[act]);
  });

  test('each act has one row, leads to stages there are, and only the unit below makes a counter-proposal', () => {
    expect(planTransitions.map(({ act }) => act)).toEqual(acts);
    for (const { to, from } of planTransitions) for (const stage of [...from, ...(Array.isArray(to) ? to : [])]) expect(stages).toContain(stage);
    expect(planTransitions.filter(({ at }) => at === 'BELOW').map(({ act }) => act)).toEqual(['COUNTER']);
    expect(planTransitions.filter(({ anotherPerson }) => anotherPerson).map(({ act }) => act)).toEqual(['APPROVE']);
  });

  test('from a draft every stage can be reached, and nothing leads out of what is closed or back from what is published', () => {
    const reached = new Set<PlanStage>(['DRAFT']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of planTransitions) if (Array.isArray(to) && from.some((stage) => reached.has(stage))) for (const stage of to) reached.add(stage);
    }
    expect([...reached].sort()).toEqual([...stages].sort());
    const binding: readonly PlanStage[] = ['PUBLISHED', 'REVISED', 'CLOSED'];
    for (const { from, to } of planTransitions) {
      if (Array.isArray(to) && from.some((stage) => binding.includes(stage))) for (const stage of to) expect(binding).toContain(stage);
    }
  });

  test.each([
    ['a', 'a', true, 'PLAN_SELF_APPROVAL'],
    ['a', 'a', false, null],
    ['a', 'b', true, null],
    [null, 'b', true, null],
    [null, null, true, null],
  ])('proposed by %s, approved by %s, others may: %s', (proposedBy, approver, othersMay, code) => {
    expect(refuseApproval({ proposedBy, approver, othersMay })?.code ?? null).toBe(code);
  });

  test('taken back from the units a draft is edited and proposed again, neither published nor discarded', () => {
    const refused = (stage: PlanStage, wasProposed: boolean) => actsIn(stage).filter((act) => refuseProposed(act, { stage, wasProposed }) !== null);
    expect(refused('DRAFT', true)).toEqual(['DISCARD', 'PUBLISH']);
    expect(refused('DRAFT', false)).toEqual([]);
    expect(refused('APPROVED', true)).toEqual([]);
    expect(formatMessage('PLAN_WAS_PROPOSED', 'vi', refuseProposed('DISCARD', { stage: 'DRAFT', wasProposed: true })?.params ?? {})).toContain('không bỏ dự thảo được nữa');
  });

  test('only planners plan', () => expect(new Set(planTransitions.map(({ permission }) => permission))).toEqual(new Set([Permission.PLAN_EDIT, Permission.PLAN_PUBLISH])));
});
