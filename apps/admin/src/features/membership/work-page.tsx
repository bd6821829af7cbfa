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
import { failureOf } from '../../apollo/failure.ts';
import { useAddress } from '../../config/use-address.ts';
import { groupNotices, groupWork } from './work/group-work.ts';
import { readWorkAddress, workQuestion } from './work/work-address.ts';
import { WorkFilters } from './work/work-filters.tsx';
import { WorkList } from './work/work-list.tsx';
import style from './work/work.module.css';
import { WorkDocument } from './work.generated.ts';
import type { WorkQuery } from './work.generated.ts';
import type { WorkItem } from './work/group-work.ts';

// Comes with the first transfer that waits for somebody else, with the forms of the answers.
const TransfersTable = lazy(() => import('./transfers/transfers-table.tsx').then((module) => ({ default: module.TransfersTable })));

// Comes when it is opened, with the forms it is made of.
const RecogniseMany = lazy(() => import('./many/recognise-many.tsx').then((module) => ({ default: module.RecogniseMany })));

const AwardMany = lazy(() => import('./many/award-many.tsx').then((module) => ({ default: module.AwardMany })));

/** What waits for a hand: late, sent back, this week, later, and what others must answer first. */
export function WorkPage(): ReactElement {
  const { t } = useTranslation('membership');
  const signedIn = useSignedIn();
  const [deciding, setDeciding] = useState<'RECOGNITION' | 'BADGE' | null>(null);
  const Deciding = deciding === 'BADGE' ? AwardMany : RecogniseMany;
  return (
    <>
      <PageHeader
        title={t('title.work')}
        {...(signedIn.may('MEMBERSHIP_RECORD') ? {
          actions: (
            <>
              <Button variant="default" onClick={() => setDeciding('RECOGNITION')}>{t('many.recognise')}</Button>
              <Button variant="default" onClick={() => setDeciding('BADGE')}>{t('many.award')}</Button>
            </>
          ),
        } : {})}
      />
      {deciding !== null && <Suspense><Deciding unitId={signedIn.unitId} today={signedIn.today} onClose={() => setDeciding(null)} /></Suspense>}
      <Items signedIn={signedIn} />
    </>
  );
}

function Items({ signedIn }: { signedIn: SignedIn }): ReactElement {
  const { t } = useTranslation('membership');
  const { unitId, today } = signedIn;
  const [address, change] = useAddress(readWorkAddress);
  const question = workQuestion(address);
  const notices = question.nature === 'NOTICE';
  // What others must answer belongs to the whole list, not to a part of it.
  const whole = !notices && question.kind === null && question.urgency === null;
  const asked = useQuery(WorkDocument, { variables: { unitId, ...question, first: true, withOthers: whole && signedIn.may('NAMES_READ') } });
  const shown = asked.data ?? (asked.error === undefined ? asked.previousData : undefined);
  return (
    <>
      <WorkFilters address={address} change={change} counts={asked.data?.workItemCounts} />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && shown === undefined && <LoadingSkeleton lines={12} lineHeight="2.25rem" />}
      {asked.error === undefined && shown !== undefined && (
        <div aria-busy={asked.data === undefined}>
          <Groups shown={shown} notices={notices} whole={whole} today={today} />
          {shown.workItems.pageInfo.hasNextPage && (
            <p className={style.end}>
              <span className="soft num">{t('work.shown', { shown: formatCount(shown.workItems.nodes.length), total: formatCount(shown.workItems.totalCount) })}</span>
              <Button
                variant="default"
                loading={asked.loading}
                onClick={() =>
                  void asked.fetchMore({
                    variables: { after: shown.workItems.pageInfo.endCursor, withOthers: false, first: false },
                    updateQuery: (before, { fetchMoreResult: next }) => ({ ...before, workItems: { ...next.workItems, nodes: [...before.workItems.nodes, ...next.workItems.nodes] } }),
                  })}
              >
                {t('work.more')}
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

function Groups({ shown: { workItems, others }, notices, whole, today }: { shown: WorkQuery; notices: boolean; whole: boolean; today: string }): ReactElement {
  const { t } = useTranslation('membership');
  const groups: [string, WorkItem[]][] = notices ? groupNotices(workItems.nodes) : groupWork(workItems.nodes).map(([group, items]) => [t(`work.${group}`), items]);
  const waiting = others?.nodes ?? [];
  return (
    <>
      {groups.length === 0 && waiting.length === 0 && (
        <EmptyState title={t(whole ? 'work.nothing' : 'work.nothingLikeThis')}>{t(notices ? 'work.noNotices' : 'work.nothingText')}</EmptyState>
      )}
      {groups.map(([title, items]) => (
        <Section key={title} title={title} aside={<span className="num">{formatCount(items.length)}</span>}>
          <WorkList title={title} items={items} notices={notices} />
        </Section>
      ))}
      {waiting.length > 0 && (
        <Section title={t('work.others')} aside={t('work.othersNote')}>
          <Suspense><TransfersTable caption={t('work.others')} rows={waiting} today={today} /></Suspense>
        </Section>
      )}
    </>
  );
}
