import { candidacyTransitions } from './candidacy-transitions.ts';
import * as member from './membership-guards.ts';
import { membershipTransitions } from './membership-transitions.ts';
import type { LifecycleState } from './states.ts';
import { NONE, stateLabels } from './states.ts';
import type { Transition } from './transition.ts';
import { row } from './transition.ts';
import { validateTransitions } from './validate-transitions.ts';

const everyRecord = (Object.keys(stateLabels) as LifecycleState[]).filter((state) => state !== NONE);

/** The whole life of a candidacy and of a membership. Checked when the module loads. */
export const transitions: readonly Transition[] = validateTransitions([
  ...candidacyTransitions,
  ...membershipTransitions,
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
