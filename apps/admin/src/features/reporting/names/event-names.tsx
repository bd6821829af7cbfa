import { useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import { countedEvents } from './counted-events.ts';
import { EventNamesDocument } from './names.generated.ts';
import style from './names.module.css';
import { PersonList } from './person-list.tsx';
import type { Topic } from './topic.ts';
import { useMore } from './use-more.ts';

/** The entries of the period that the figure counts, with whom they concern. */
export function EventNames({ topic, unitId }: { topic: Extract<Topic, { names: 'events' }>; unitId: string }): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  // Kept out of the memory of answers: a dashboard has no identity, and these names would replace the figures of the page.
  const { data, error, refetch, fetchMore } = useQuery(EventNamesDocument, {
    variables: { unitId, moves: topic.measures.some((measure) => measure === 'MOVED_IN' || measure === 'MOVED_OUT'), ...periodVariables(frame) },
    fetchPolicy: 'no-cache',
    nextFetchPolicy: 'no-cache',
  });
  const until = frame.to < frame.asOf ? frame.to : frame.asOf;
  const page = data?.dashboard?.recentEvents?.pageInfo;
  const endCursor = page?.endCursor ?? null;
  const { fetch: fetchPage, failure } = useMore();
  const lines = countedEvents(data?.dashboard?.recentEvents?.nodes ?? [], topic.measures, { unitId, from: frame.from, until }, topic.oncePerPerson === true);
  const wanting = lines.length < topic.count && page?.hasNextPage === true;
  const asking = wanting && failure === null;
  // The API lists every act of the period together; what this figure counts may lie on a later page.
  useEffect(() => {
    if (!asking) return;
    fetchPage(() => fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const [old, more] = [before.dashboard?.recentEvents, next.dashboard?.recentEvents];
        if (!before.dashboard || !old || !more) return before;
        return { ...before, dashboard: { ...before.dashboard, recentEvents: { ...more, nodes: [...old.nodes, ...more.nodes] } } };
      },
    }));
  }, [asking, endCursor, fetchMore, fetchPage]);
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  }
  const recent = data.dashboard?.recentEvents;
  if (recent === null || recent === undefined) return <p className="soft">{t('names.hidden')}</p>;
  return (
    <>
      <PersonList
        lines={lines.map((event) => ({
          key: event.id, personId: event.person?.id ?? null, name: event.personName, day: event.effectiveOn,
          act: event.label, branch: event.branch.shortName, decision: event.decision?.number,
        }))}
      />
      {asking && <LoadingSkeleton lines={2} lineHeight="2rem" />}
      {failure !== null && <ErrorState {...failureOf(failure)} onRetry={() => void refetch()} />}
      {!wanting && lines.length < topic.count && (
        <p className={style.note}>{t('names.some', { records: formatCount(recent.nodes.length), total: formatCount(topic.count) })}</p>
      )}
    </>
  );
}
