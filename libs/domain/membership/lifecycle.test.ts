import { describe, expect, test } from '@jest/globals';
import { permissions, Role, rolePermissions } from '../access/roles.ts';
import { formatMessage } from '../errors/messages.ts';
import { everything, factsFor } from './lifecycle-fixture.ts';
import { actsFrom, attempt, availableTransitions, LifecycleAct, transitionFor, transitions } from './lifecycle.ts';
import type { LifecycleState, Transition } from './lifecycle.ts';
import { endedStatuses, livingStatuses, openStages, stateLabels, subjectOf } from './states.ts';
import { validateTransitions } from './validate-transitions.ts';

const states = Object.keys(stateLabels) as LifecycleState[];
const acts = Object.values(LifecycleAct);

const members: LifecycleState[] = ['PROBATIONARY', 'OFFICIAL'];
const living: LifecycleState[] = ['DECIDED', ...members];
const open: LifecycleState[] = ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'];
const same = (from: LifecycleState[]) => from.map((state) => [state, state] as const);
const into = (from: LifecycleState[], to: LifecycleState) => from.map((state) => [state, to] as const);

/** Written by hand from the rules, not from the table: where every act leads with the facts above. */
const expected: Record<LifecycleAct, ReadonlyMap<LifecycleState, LifecycleState>> = {
  CANDIDACY_OPEN: new Map([['NONE', 'LISTED']]),
  AWARENESS_CLASS_COMPLETE: new Map([
    ['LISTED', 'CLASS_DONE'],
    ['CLASS_DONE', 'CLASS_DONE'],
    ['DOSSIER_OPEN', 'DOSSIER_OPEN'],
  ]),
  DOSSIER_PERMIT: new Map([['CLASS_DONE', 'CLASS_DONE']]),
  DOSSIER_OPEN: new Map([
    ['CLASS_DONE', 'DOSSIER_OPEN'],
    ['DOSSIER_OPEN', 'DOSSIER_OPEN'],
  ]),
  BRANCH_VOTE_RECORD: new Map([['DOSSIER_OPEN', 'BRANCH_RESOLVED'], ['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED']]),
  COMMITTEE_VOTE_RECORD: new Map([['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED']]),
  STANDING_COMMITTEE_VOTE_RECORD: new Map(same(['COMMITTEE_RESOLVED'])),
  ADMISSION_DECISION_EXTEND: new Map(same(['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'])),
  RECOGNITION_DECISION_EXTEND: new Map(same(['PROBATIONARY'])),
  ADMISSION_DECIDE: new Map([['COMMITTEE_RESOLVED', 'ADMITTED']]),
  ADMISSION_REFUSE: new Map(into(['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'], 'REFUSED')),
  CANDIDACY_DROP: new Map(into(open, 'DROPPED')),
  CANDIDACY_MOVE_REQUEST: new Map(same(open)),
  CANDIDACY_MOVE_FORWARD: new Map(same(['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'])),
  CANDIDACY_MOVE_ACCEPT: new Map(same(open)),
  CANDIDACY_MOVE_RETURN: new Map(same(open)),
  CANDIDACY_MOVE_CANCEL: new Map(same(open)),
  CANDIDACY_MOVE_OUT: new Map(into(open, 'DROPPED')),
  ARRIVE: new Map([['NONE', 'OFFICIAL']]),
  REGISTER: new Map([['NONE', 'OFFICIAL']]),
  DECISION_RECEIVE: new Map(same(['DECIDED'])),
  CEREMONY_HOLD: new Map([['DECIDED', 'PROBATIONARY']]),
  RECOGNITION_VOTE_RECORD: new Map(same(['PROBATIONARY'])),
  RECOGNISE: new Map([['PROBATIONARY', 'OFFICIAL']]),
  ADMISSION_ANNUL: new Map(into(living, 'ANNULLED')),
  TRANSFER_REQUEST: new Map(same(living)),
  TRANSFER_ACCEPT: new Map(same(living)),
  TRANSFER_REFER: new Map(same(living)),
  TRANSFER_RETURN: new Map(same(living)),
  TRANSFER_CANCEL: new Map(same(living)),
  COLLECTIVE_TRANSFER: new Map(same(living)),
  MOVE_OUT: new Map(into(living, 'MOVED')),
  REPRIMAND: new Map(same(members)),
  WARN: new Map(same(members)),
  REMOVE_FROM_OFFICE: new Map([['OFFICIAL', 'OFFICIAL']]),
  EXPEL: new Map([['OFFICIAL', 'EXPELLED']]),
  DISCIPLINE_CHANGE: new Map(same(members)),
  DISCIPLINE_REVOKE: new Map(same(members)),
  APPEAL_FILE: new Map(same([...members, 'EXPELLED'])),
  APPEAL_REJECT: new Map(same([...members, 'EXPELLED'])),
  DISCIPLINE_PUBLISH: new Map(same([...members, 'EXPELLED'])),
  SUSPEND_ACTIVITY: new Map(same(members)),
  SUSPENSION_END: new Map(same(members)),
  INSPECTION_OPEN: new Map(same(members)),
  INSPECTION_CLOSE: new Map(same(members)),
  TEMPORARY_ACTIVITY_BEGIN: new Map(same(members)),
  TEMPORARY_ACTIVITY_EXTEND: new Map(same(members)),
  TEMPORARY_ACTIVITY_END: new Map(same(members)),
  EXEMPT: new Map(same(members)),
  EXEMPTION_RENEW: new Map(same(members)),
  EXEMPTION_END: new Map(same(members)),
  CARD_ISSUE: new Map([['OFFICIAL', 'OFFICIAL']]),
  CARD_RENEW: new Map([['OFFICIAL', 'OFFICIAL']]),
  CARD_WITHDRAW: new Map(same(['OFFICIAL', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED'])),
  BADGE_AWARD: new Map(same(['OFFICIAL', 'DECEASED'])),
  BADGE_WITHDRAW: new Map(same(['EXPELLED', 'STRUCK_OFF', 'RESIGNED'])),
  DOSSIER_NUMBER_ASSIGN: new Map(same(members)),
  STRIKE_OFF_VOTE_RECORD: new Map(same(members)),
  STRIKE_OFF: new Map(into(members, 'STRUCK_OFF')),
  RESIGN: new Map(into(members, 'RESIGNED')),
  RECORD_DEATH: new Map(into(living, 'DECEASED')),
  COMPLAINT_FILE: new Map(same(['STRUCK_OFF'])),
  COMPLAINT_REJECT: new Map(same(['STRUCK_OFF'])),
  RESTORE: new Map(into(['EXPELLED', 'STRUCK_OFF', 'RESIGNED'], 'OFFICIAL')),
  REORGANISATION_CARRY: new Map(same(living)),
  CANDIDACY_CARRY: new Map(same(open)),
  EVENT_CORRECT: new Map(same(states.filter((state) => state !== 'NONE'))),
};

const pairs = acts.flatMap((act) => states.map((state) => [act, state] as const));

/** Who records what, written by hand: officers everything but what changes the tree, the secretary what the branch itself decides about its candidates. Nobody else records. */
const secretarys: readonly LifecycleAct[] = ['CANDIDACY_OPEN', 'AWARENESS_CLASS_COMPLETE', 'DOSSIER_OPEN', 'BRANCH_VOTE_RECORD', 'CANDIDACY_DROP', 'CANDIDACY_MOVE_REQUEST', 'CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_RETURN', 'CANDIDACY_MOVE_CANCEL', 'CANDIDACY_MOVE_OUT'];
const recordedBy = (act: LifecycleAct, role: Role): boolean =>
  role === 'ORGANISATION_OFFICER' || (role === 'UNIT_OFFICER' && act !== 'REORGANISATION_CARRY' && act !== 'CANDIDACY_CARRY') || (role === 'BRANCH_SECRETARY' && secretarys.includes(act));

describe('every act in every state', () => {
  test.each(pairs)('%s in %s', (act, state) => {
    const result = attempt(act, factsFor(act, state));
    const to = expected[act].get(state);
    expect(transitionFor(act, state) !== null).toBe(to !== undefined);
    expect(actsFrom(state).includes(act)).toBe(to !== undefined);
    if (to !== undefined) {
      expect(result).toMatchObject({ ok: true, to, opens: act === 'ADMISSION_DECIDE' ? 'DECIDED' : null });
      return;
    }
    const notForProbationers = state === 'PROBATIONARY' && (act === 'EXPEL' || act === 'REMOVE_FROM_OFFICE');
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: notForProbationers ? 'DISCIPLINE_FORM_NOT_ALLOWED' : 'TRANSITION_REFUSED' },
    });
    if (!result.ok) expect(formatMessage(result.refusal.code, 'vi', result.refusal.params)).not.toContain('…');
  });

  test.each(pairs)('%s in %s, by each role', (act, state) => {
    for (const role of Object.values(Role)) {
      const held = rolePermissions[role];
      // The direct superior's part of a transfer out of the town is told by the guards' own tests.
      const result = attempt(act, factsFor(act, state, { permissions: held, permissionsAtDestination: held }));
      const code = result.ok ? 'done' : result.refusal.code;
      const may = recordedBy(act, role);
      expect({ role, permitted: code !== 'NOT_PERMITTED' }).toEqual({ role, permitted: may });
      expect({ role, done: result.ok }).toEqual({ role, done: may && expected[act].has(state) });
    }
  });

  test.each(pairs)('%s in %s is refused without the permission, and the refusal says nothing else', (act, state) => {
    const permission = transitions.find((row) => row.act === act)?.permission;
    const without = new Set(permissions.filter((held) => held !== permission));
    const result = attempt(act, factsFor(act, state, { permissions: without, permissionsAtDestination: without }));
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'NOT_PERMITTED', params: {} },
      refusals: [{ code: 'NOT_PERMITTED', params: {} }],
    });
  });

  const withTheUnit: readonly LifecycleAct[] = ['REORGANISATION_CARRY', 'CANDIDACY_CARRY'];

  test.each(states)('in %s nobody is offered what comes with the unit alone, and nobody is carried without it', (state) => {
    for (const act of withTheUnit) {
      expect(availableTransitions(factsFor(act, state)).map((line) => line.act)).not.toContain(act);
      const alone = attempt(act, factsFor(act, state, { withUnit: false }));
      expect(alone).toMatchObject({ ok: false, refusal: { code: expected[act].has(state) ? 'CARRIED_WITH_UNIT' : 'TRANSITION_REFUSED' } });
    }
  });

  test('nobody is offered on a record what comes with a list of members', () => {
    expect(availableTransitions(factsFor('REGISTER', 'NONE')).map((line) => line.act)).not.toContain('REGISTER');
  });

  test.each(pairs.filter(([act, state]) => expected[act].has(state) && !withTheUnit.includes(act) && act !== 'REGISTER'))(
    '%s in %s: the screen agrees with the server',
    (act, state) => {
      const facts = factsFor(act, state);
      expect(availableTransitions(facts).find((line) => line.act === act)).toMatchObject({
        allowed: true,
        refusals: [],
      });
    },
  );

  test.each(states)('in %s, whatever the screen refuses the server refuses for the same reason', (state) => {
    for (const openTransfer of [null, { outside: false }, { outside: true }, { outside: false, awaitsReferral: true }, { outside: true, awaitsReferral: true }]) {
      for (const today of ['2020-10-01', '2021-10-15', '2026-11-23']) {
        const facts = factsFor('CANDIDACY_DROP', state, {
          openTransfer,
          today,
          effectiveOn: today,
          decision: { number: '1', issuedOn: today },
        });
        for (const line of availableTransitions(facts).filter(({ allowed }) => !allowed)) {
          const result = attempt(line.act, facts);
          expect(result.ok).toBe(false);
          if (!result.ok)
            expect(result.refusals.map(({ code }) => code)).toEqual(
              expect.arrayContaining(line.refusals.map(({ code }) => code)),
            );
        }
      }
    }
  });
});

describe('what is listed for a record', () => {
  test('a candidacy lists its own acts, a membership its own, no record the two that open one', () => {
    const listed = (state: LifecycleState) =>
      availableTransitions(factsFor('EVENT_CORRECT', state)).map(({ act }) => act);
    expect(listed('NONE')).toEqual(['CANDIDACY_OPEN', 'ARRIVE']);
    expect(listed('LISTED')).toEqual([
      'AWARENESS_CLASS_COMPLETE',
      'DOSSIER_PERMIT',
      'DOSSIER_OPEN',
      'BRANCH_VOTE_RECORD',
      'COMMITTEE_VOTE_RECORD',
      'STANDING_COMMITTEE_VOTE_RECORD',
      'ADMISSION_DECISION_EXTEND',
      'ADMISSION_DECIDE',
      'ADMISSION_REFUSE',
      'CANDIDACY_DROP',
      'CANDIDACY_MOVE_REQUEST',
      'CANDIDACY_MOVE_FORWARD',
      'CANDIDACY_MOVE_ACCEPT',
      'CANDIDACY_MOVE_RETURN',
      'CANDIDACY_MOVE_CANCEL',
      'CANDIDACY_MOVE_OUT',
      'EVENT_CORRECT',
    ]);
    expect(listed('OFFICIAL')).toHaveLength(46);
    expect(listed('OFFICIAL')).not.toContain('CANDIDACY_OPEN');
  });

  test('of an ended membership an entry can be corrected, and who was put out can be restored', () => {
    for (const state of endedStatuses) {
      const allowed = availableTransitions(factsFor('EVENT_CORRECT', state)).filter((line) => line.allowed);
      const putOut = ['EXPELLED', 'STRUCK_OFF', 'RESIGNED'].includes(state);
      const returned = putOut || state === 'ANNULLED' ? ['CARD_WITHDRAW'] : [];
      expect(allowed.map(({ act }) => act)).toEqual([...returned, ...(state === 'DECEASED' ? ['BADGE_AWARD'] : []), ...(state === 'STRUCK_OFF' ? ['COMPLAINT_FILE'] : []), ...(putOut ? ['RESTORE'] : []), 'EVENT_CORRECT']);
    }
  });

  test('accepting a transfer is decided where it leads, cancelling where it comes from', () => {
    const facts = factsFor('TRANSFER_ACCEPT', 'OFFICIAL', {
      permissions: new Set(),
      permissionsAtDestination: rolePermissions.UNIT_OFFICER,
    });
    const allowed = availableTransitions(facts)
      .filter((line) => line.allowed)
      .map(({ act }) => act);
    expect(allowed).toEqual(['TRANSFER_ACCEPT', 'TRANSFER_RETURN']);
    expect(
      attempt('TRANSFER_ACCEPT', { ...facts, permissions: everything, permissionsAtDestination: undefined }),
    ).toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  });
});

describe('states', () => {
  test('each state but NONE belongs to one subject, and the groups do not overlap', () => {
    expect(subjectOf('NONE')).toBeNull();
    for (const state of states.filter((one) => one !== 'NONE')) expect(subjectOf(state)).not.toBeNull();
    expect([...livingStatuses, ...endedStatuses].sort()).toEqual(
      states.filter((state) => subjectOf(state) === 'MEMBERSHIP').sort(),
    );
    expect(openStages).toHaveLength(5);
  });
});

describe('validateTransitions', () => {
  const changed = (act: LifecycleAct, change: Partial<Transition>) =>
    transitions.map((row) => (row.act === act ? { ...row, ...change } : row));
  const first = transitions[0];
  if (!first) throw new Error('the table is empty');

  test('lets the table through', () => expect(validateTransitions(transitions)).toBe(transitions));

  test.each<[string, readonly Transition[]]>([
    ['CANDIDACY_OPEN: two rows from NONE', [...transitions, first]],
    ['RECOGNISE: no row', transitions.filter(({ act }) => act !== 'RECOGNISE')],
    ['no act reaches PROBATIONARY', transitions.filter(({ act }) => act !== 'CEREMONY_HOLD' && act !== 'ARRIVE' && act !== 'REGISTER')],
    ['no act reaches DECIDED', changed('ADMISSION_DECIDE', { opens: undefined })],
    ['unknown state SLEEPING', changed('RECOGNISE', { to: ['SLEEPING' as LifecycleState] })],
    ['leads nowhere', changed('RECOGNISE', { to: [] })],
    ['leads from nowhere', changed('RECOGNISE', { from: [] })],
    ['leads back to no record', changed('CANDIDACY_DROP', { to: ['NONE'] })],
    ['stays without a record', changed('CANDIDACY_OPEN', { to: 'SAME' })],
    ['several targets need a choice', changed('BRANCH_VOTE_RECORD', { choose: undefined })],
    ['one needs none', changed('RECOGNISE', { choose: () => 'OFFICIAL' })],
    ['a decision it does not require', changed('WARN', { decision: 'OPTIONAL' })],
    ['cites nothing', changed('WARN', { clauses: [] })],
    ['changes the ended state EXPELLED', changed('WARN', { from: ['EXPELLED'] })],
    [
      'two permissions',
      transitions.map((row, index) => (index === 1 ? { ...row, permission: 'AUDIT_READ' as const } : row)),
    ],
  ])('refuses: %s', (mistake, broken) => expect(() => validateTransitions(broken)).toThrow(mistake));
});
