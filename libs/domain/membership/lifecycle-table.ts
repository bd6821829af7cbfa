import { candidacyTransitions } from './candidacy-transitions.ts';
import { withItsUnit } from './lifecycle-guards.ts';
import * as member from './membership-guards.ts';
import { membershipTransitions } from './membership-transitions.ts';
import type { LifecycleState } from './states.ts';
import { livingStatuses, NONE, openStages, stateLabels } from './states.ts';
import type { Transition } from './transition.ts';
import { row } from './transition.ts';
import { validateTransitions } from './validate-transitions.ts';

const everyRecord = (Object.keys(stateLabels) as LifecycleState[]).filter((state) => state !== NONE);

/** The whole life of a candidacy and of a membership. Checked when the module loads. */
export const transitions: readonly Transition[] = validateTransitions([
  ...candidacyTransitions,
  ...membershipTransitions,
  row({
    // The superior of the branch hands over, that of the new one takes in, all members at once; none has papers of his own.
    act: 'REORGANISATION_CARRY',
    from: livingStatuses,
    to: 'SAME',
    permission: 'ORGANISATION_EDIT',
    decision: 'REQUIRED',
    offered: false,
    guards: [withItsUnit, member.noOpenTransfer],
    clauses: ['294-QĐ/TW 6.3.4'],
  }),
  row({
    act: 'CANDIDACY_CARRY',
    from: openStages,
    to: 'SAME',
    permission: 'ORGANISATION_EDIT',
    decision: 'REQUIRED',
    offered: false,
    guards: [withItsUnit],
    clauses: ['294-QĐ/TW 6.3.4'],
  }),
  row({
    act: 'EVENT_CORRECT',
    from: everyRecord,
    to: 'SAME',
    permission: 'MEMBERSHIP_RECORD',
    decision: 'REQUIRED',
    order: 'ANY',
    inputs: [member.correctionGiven],
    clauses: ['294-QĐ/TW 6.2.4'],
  }),
]);
