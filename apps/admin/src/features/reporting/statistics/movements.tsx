import { useQuery } from '@apollo/client/react';
import { identityGap } from '@dangvu/domain/reporting/monthly-form';
import { formatCount, formatDifference } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import type { Topic } from '../names/topic.ts';
import { MovementsTable } from './movements-table.tsx';
import { StatisticsSheet, spanOf } from './statistics-sheet.tsx';
import { MovementsDocument } from './statistics.generated.ts';
import style from './statistics.module.css';

const NamesDrawer = lazy(() => import('../names/names-drawer.tsx').then((module) => ({ default: module.NamesDrawer })));

export interface MovementsProps {
  unitId: string;
  mayReadNames: boolean;
  choice: ReactNode;
}

/** How the number of members came about in the period: start, what added, what took away, end. */
export function Movements({ unitId, mayReadNames, choice }: MovementsProps): ReactElement {
  const { t } = useTranslation('statistics');
  const frame = useFrame();
  const asked = useQuery(MovementsDocument, { variables: { unitId, ...periodVariables(frame) } });
  const [topic, setTopic] = useState<Topic | null | 'never'>('never');
  const dashboard = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.dashboard;
  const gap = dashboard ? identityGap(Object.fromEntries(dashboard.movements.map(({ cell, count }) => [cell, count]))) : null;
  return (
    <StatisticsSheet
      head={dashboard} error={asked.error} onRetry={() => void asked.refetch()} stale={asked.data === undefined} choice={choice} file="movements"
      lead={(head) => t('lead.movements', spanOf(head))}
    >
      {() => dashboard && (
        <>
          <Section title={t('sections.movements')} look="boxed">
            <MovementsTable rows={dashboard.movements} span={spanOf(dashboard)} onOpen={mayReadNames ? setTopic : undefined} closesToday={dashboard.asOf <= dashboard.to} />
          </Section>
          <p className={style.notes} role="status">
            {gap === 0 ? <StateBadge tone="good" look="plain">{t('identityHolds')}</StateBadge> : <StateBadge tone="warn" look="plain">{t('identityGap', { difference: formatDifference(gap ?? 0) })}</StateBadge>}
          </p>
          <p className={style.notes}>{t('note.movements', { number: formatCount(0) })}</p>
          {topic !== 'never' && <Suspense><NamesDrawer topic={topic} unitId={unitId} whole={false} mayReadNames={mayReadNames} onClose={() => setTopic(null)} /></Suspense>}
        </>
      )}
    </StatisticsSheet>
  );
}
