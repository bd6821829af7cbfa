import { useQuery } from '@apollo/client/react';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { referenceOf } from '../reference.ts';
import { periodVariables } from '../scope.ts';
import { AdmittedNamesDocument, EventNamesDocument } from './names.generated.ts';
import style from './names.module.css';
import { PersonList } from './person-list.tsx';
import type { Topic } from './topic.ts';

export interface NamesDrawerProps {
  /** Null: closed. */
  topic: Topic | null;
  unitId: string;
  mayReadNames: boolean;
  onClose: () => void;
}

/** A sheet on the right: the figure, how it is counted, and who is behind it. Names are fetched only when it opens. */
export function NamesDrawer({ topic, unitId, mayReadNames, onClose }: NamesDrawerProps): ReactElement {
  const { t } = useTranslation('reporting');
  const list = (): ReactNode => {
    if (topic === null) return null;
    if (!mayReadNames) return <p className="soft">{t('names.hidden')}</p>;
    if (topic.count === 0) return <p className="soft">{t('names.none')}</p>;
    return topic.names === 'admitted' ? <Admitted topic={topic} unitId={unitId} /> : <Events topic={topic} unitId={unitId} />;
  };
  return (
    <Dialog opened={topic !== null} onClose={onClose} placement="end" title={topic?.label ?? ''}>
      {topic !== null && (
        <>
          <p className={`${style.figure} num`}>{formatCount(topic.count)}</p>
          <div className={style.part}>
            <h3 className={style.heading}>{t('names.definition')}</h3>
            <p className="soft">{topic.definition}</p>
          </div>
          <h3 className={style.heading}>{t('names.heading')}</h3>
          {list()}
        </>
      )}
    </Dialog>
  );
}

function Admitted({ topic, unitId }: { topic: Extract<Topic, { names: 'admitted' }>; unitId: string }): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const { data, error, refetch, fetchMore, loading } = useQuery(AdmittedNamesDocument, {
    variables: {
      filter: {
        unitId,
        decidedFrom: frame.from,
        decidedTo: frame.to < frame.asOf ? frame.to : frame.asOf,
        ...(topic.statuses === undefined ? {} : { statuses: [...topic.statuses] }),
      },
      ...(frame.isToday ? {} : { asOf: frame.asOf }),
    },
  });
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState reference={referenceOf(error)} onRetry={() => void refetch()} />;
  }
  const { nodes, totalCount, pageInfo } = data.members;
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] } }),
    });
  return (
    <>
      <PersonList
        lines={nodes.map((node) => ({
          key: node.id, personId: node.person?.id ?? null, name: node.person?.fullName ?? '…', day: node.decidedOn, branch: node.branch.shortName,
        }))}
      />
      <p className={`${style.note} num`}>{t('names.shown', { shown: formatCount(nodes.length), total: formatCount(totalCount) })}</p>
      {totalCount !== topic.count && <p className={style.note}>{t('names.byBranch')}</p>}
      {pageInfo.hasNextPage && <div className={style.more}><Button variant="default" loading={loading} onClick={more}>{t('names.more')}</Button></div>}
    </>
  );
}

function Events({ topic, unitId }: { topic: Extract<Topic, { names: 'events' }>; unitId: string }): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  // Kept out of the memory of answers: a dashboard has no identity, and these names would replace the figures of the page.
  const { data, error, refetch, fetchMore } = useQuery(EventNamesDocument, { variables: { unitId, ...periodVariables(frame) }, fetchPolicy: 'no-cache', nextFetchPolicy: 'no-cache' });
  const until = frame.to < frame.asOf ? frame.to : frame.asOf;
  const page = data?.dashboard?.recentEvents?.pageInfo;
  const lines = (data?.dashboard?.recentEvents?.nodes ?? []).filter((event) =>
    event.counts && !event.voided && topic.acts.includes(event.act) && event.effectiveOn >= frame.from && event.effectiveOn <= until);
  const wanting = lines.length < topic.count && page?.hasNextPage === true;
  // The API lists every act of the period together; what this figure counts may lie on a later page.
  useEffect(() => {
    if (!wanting) return;
    void fetchMore({
      variables: { after: page?.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const [old, more] = [before.dashboard?.recentEvents, next.dashboard?.recentEvents];
        if (!before.dashboard || !old || !more) return before;
        return { ...before, dashboard: { ...before.dashboard, recentEvents: { ...more, nodes: [...old.nodes, ...more.nodes] } } };
      },
    });
  }, [wanting, page?.endCursor, fetchMore]);
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState reference={referenceOf(error)} onRetry={() => void refetch()} />;
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
      {wanting && <LoadingSkeleton lines={2} lineHeight="2rem" />}
      {!wanting && lines.length < topic.count && (
        <p className={style.note}>{t('names.some', { records: formatCount(recent.nodes.length), total: formatCount(topic.count) })}</p>
      )}
    </>
  );
}
