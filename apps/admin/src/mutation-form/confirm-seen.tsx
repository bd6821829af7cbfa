import { ConfirmAct } from '@dangvu/ui/confirm-act';
import type { ConfirmActProps } from '@dangvu/ui/confirm-act';
import type { ReactElement } from 'react';
import type { ActOutcome } from '../apollo/use-act.ts';
import { useSeenChange } from './seen-change.ts';
import { SeenPart } from './seen-part.tsx';

export interface ConfirmSeenProps extends Omit<ConfirmActProps, 'look'> {
  /** What became of the act that the form sends with the version the screen knew. */
  outcome: ActOutcome<unknown> | null;
}

/** The form of an act upon something that others change too: it stays open with everything typed when they were faster. */
export function ConfirmSeen({ outcome, ready = true, ...props }: ConfirmSeenProps): ReactElement {
  const change = useSeenChange(outcome);
  return <ConfirmAct {...props} ready={ready && change.clear} look={<SeenPart {...change} />} />;
}
