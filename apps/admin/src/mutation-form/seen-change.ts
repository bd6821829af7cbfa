import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ActOutcome } from '../apollo/use-act.ts';

/** Whether an act may be sent again after somebody else was faster. */
export interface SeenChange {
  /** Somebody was: the reader has to look at what stands now. */
  stale: boolean;
  /** He has said of this answer that he has seen it and stands by his act. */
  seen: boolean;
  onSeen: (seen: boolean) => void;
  /** The act may be sent. */
  clear: boolean;
}

/** When what stands is not what the screen knew, the page asks for it by itself; the act is sent again only when the reader then stands by it. */
export function useSeenChange(outcome: ActOutcome<unknown> | null): SeenChange {
  const client = useApolloClient();
  // The answer that was looked at: another one is to be looked at anew.
  const [looked, setLooked] = useState<ActOutcome<unknown> | null>(null);
  const stale = outcome?.kind === 'refused' && outcome.stale;
  useEffect(() => {
    if (stale) void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client, outcome, stale]);
  const seen = looked === outcome;
  return { stale, seen, onSeen: (now) => setLooked(now ? outcome : null), clear: !stale || seen };
}
