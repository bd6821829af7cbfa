import { useCallback, useEffect, useRef, useState } from 'react';
import { plainRequest } from '../apollo/plain-request.ts';
import { currentLanguage } from '../i18n/start.ts';
import type { AskCountersQuery } from './counters.generated.ts';
import askCountersText from './counters.graphql?raw';

export type Counters = NonNullable<AskCountersQuery['viewer']>['counters'];

const restMs = 60_000;

/**
 * How much waits today, whatever day the page looks at. Asked at the start, after every act (`recount`) and, at most once
 * a minute, when the reader comes back to the window or goes to another page. No timer: a session nobody uses must be able to end.
 * A failed question keeps the numbers there are; the page itself says what is wrong.
 */
export const useCounters = (pathname: string): [Counters | null, recount: () => void] => {
  const [counters, setCounters] = useState<Counters | null>(null);
  const askedAt = useRef(-restMs);
  const turn = useRef(0);
  const recount = useCallback(() => {
    askedAt.current = performance.now();
    turn.current += 1;
    const mine = turn.current;
    void plainRequest<AskCountersQuery>({ operationName: 'AskCounters', query: askCountersText, variables: {} }, currentLanguage()).then((answer) => {
      if (mine === turn.current && answer.ok && answer.data.viewer !== null) setCounters(answer.data.viewer.counters);
    });
  }, []);
  const recountIfOld = useCallback(() => {
    if (document.visibilityState === 'visible' && performance.now() - askedAt.current >= restMs) recount();
  }, [recount]);
  useEffect(recountIfOld, [pathname, recountIfOld]);
  useEffect(() => {
    document.addEventListener('visibilitychange', recountIfOld);
    return () => document.removeEventListener('visibilitychange', recountIfOld);
  }, [recountIfOld]);
  return [counters, recount];
};
