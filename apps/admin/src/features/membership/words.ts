import type { Label } from '@dangvu/domain/language/label';
import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { stateLabels } from '@dangvu/domain/membership/states';
import type { Tone } from '@dangvu/ui/state-badge';
import type { MembershipStatus } from './members.generated.ts';

/** How a status weighs: nothing is wrong with having moved or died, something was with being expelled. */
export const statusTones: Record<MembershipStatus, Tone> = {
  DECIDED: 'wait',
  PROBATIONARY: 'info',
  OFFICIAL: 'good',
  MOVED: 'idle',
  STRUCK_OFF: 'bad',
  RESIGNED: 'idle',
  EXPELLED: 'bad',
  DECEASED: 'idle',
  ANNULLED: 'bad',
};

export const statusLabel = (status: MembershipStatus): Label => stateLabels[status];

/** Kinds of unit that hold members themselves. */
export const branchKinds: readonly UnitKind[] = Object.values(UnitKind).filter(isBranchKind);
