import { useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../viewer/signed-in.ts';
import type { SignedIn } from '../../viewer/signed-in.ts';
import { referenceOf } from '../../apollo/reference.ts';
import { groupWork } from './work/group-work.ts';
import { TransfersTable } from './transfers/transfers-table.tsx';
import { WorkList } from './work/work-list.tsx';
import style from './work/work.module.css';
import { WorkDocument } from './work.generated.ts';

// Comes when it is opened, with the forms it is made of.
const RecogniseMany = lazy(() => import('./many/recognise-many.tsx').then((module) => ({ default: module.RecogniseMany })));

/** What waits for a hand: late, sent back, this week, later, and what others must answer first. */
export function WorkPage(): ReactElement {
  const { t } = useTranslation('membership');
  const signedIn = useSignedIn();
  const [recognising, setRecognising] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title.work')}
        {...(signedIn.may('MEMBERSHIP_RECORD') ? { actions: <Button variant="default" onClick={() => setRecognising(true)}>{t('many.recognise')}</Button> } : {})}
      />
      {recognising && <Suspense><RecogniseMany unitId={signedIn.unitId} today={signedIn.today} onClose={() => setRecognising(false)} /></Suspense>}
      <Items signedIn={signedIn} />
    </>
  );
}

function Items({ signedIn }: { signedIn: SignedIn }): ReactElement {
  const { t } = useTranslation('membership');
  const { unitId, today } = signedIn;
  const asked = useQuery(WorkDocument, { variables: { unitId, withOthers: signedIn.may('NAMES_READ') } });
  const shown = asked.data ?? (asked.error === undefined ? asked.previousData : undefined);
  if (asked.error !== undefined) return <ErrorState reference={referenceOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (shown === undefined) return <LoadingSkeleton lines={12} lineHeight="2.25rem" />;
  const { workItems, others } = shown;
  const groups = groupWork(workItems.nodes);
  const more = () =>
    void asked.fetchMore({
      variables: { after: workItems.pageInfo.endCursor, withOthers: false },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...before, workItems: { ...next.workItems, nodes: [...before.workItems.nodes, ...next.workItems.nodes] } }),
    });
  const nothing = groups.length === 0 && (others === undefined || others.nodes.length === 0);
  return (
    <div aria-busy={asked.data === undefined}>
      {nothing && <EmptyState title={t('work.nothing')}>{t('work.nothingText')}</EmptyState>}
      {groups.map(([group, items]) => (
        <Section key={group} title={t(`work.${group}`)} aside={<span className="num">{formatCount(items.length)}</span>}>
          <WorkList title={t(`work.${group}`)} items={items} />
        </Section>
      ))}
      {workItems.pageInfo.hasNextPage && (
        <p className={style.end}>
          <span className="soft num">{t('work.shown', { shown: formatCount(workItems.nodes.length), total: formatCount(workItems.totalCount) })}</span>
          <Button variant="default" loading={asked.loading} onClick={more}>{t('work.more')}</Button>
        </p>
      )}
      {others !== undefined && others.nodes.length > 0 && (
        <Section title={t('work.others')} aside={t('work.othersNote')}>
          <TransfersTable caption={t('work.others')} rows={others.nodes} today={today} />
        </Section>
      )}
    </div>
  );
}
