import { useQuery } from '@apollo/client/react';
import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { EmptyState } from '@dangvu/ui/states';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import type { Topic } from '../names/topic.ts';
import { MakeUpTable } from './make-up-table.tsx';
import { StatisticsSheet, spanOf } from './statistics-sheet.tsx';
import { MakeUpDocument } from './statistics.generated.ts';
import type { CompositionOf } from './statistics.generated.ts';
import style from './statistics.module.css';

// Who is behind a figure is asked by opening it; the sheet and its questions come then.
const NamesDrawer = lazy(() => import('../names/names-drawer.tsx').then((module) => ({ default: module.NamesDrawer })));

export interface MakeUpProps {
  unitId: string;
  mayReadNames: boolean;
  choice: ReactNode;
  of: CompositionOf;
}

/** The members there are, or those admitted in the period, by one trait after another. */
export function MakeUp({ unitId, mayReadNames, choice, of }: MakeUpProps): ReactElement {
  const { t } = useTranslation('statistics');
  const frame = useFrame();
  const asked = useQuery(MakeUpDocument, { variables: { unitId, ...periodVariables(frame), of } });
  const [topic, setTopic] = useState<Topic | null | 'never'>('never');
  const dashboard = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.dashboard;
  const composition = dashboard?.composition;
  return (
    <StatisticsSheet
      head={dashboard} error={asked.error} onRetry={() => void asked.refetch()} stale={asked.data === undefined} choice={choice} file="composition" of={of}
      lead={(head) => t(`lead.${composition?.of ?? of}`, { number: formatCount(composition?.count ?? 0), day: formatDay(head.asOf), ...spanOf(head) })}
    >
      {() => {
        if (composition === null || composition === undefined) return <EmptyState title={t('tooManyTitle')}>{t('tooMany', { most: formatCount(membersAtOnce) })}</EmptyState>;
        if (composition.count === 0) return <EmptyState title={t(`nobody.${composition.of}`)}>{t('nobodyText')}</EmptyState>;
        return (
          <>
            <div className={style.tables}>
              {composition.tables.map((table) => (
                <MakeUpTable key={table.trait} table={table} total={composition.total} of={composition.of} onOpen={mayReadNames ? setTopic : undefined} />
              ))}
            </div>
            <p className={style.notes}>{t(`note.${composition.of}`)}</p>
            {topic !== 'never' && <Suspense><NamesDrawer topic={topic} unitId={unitId} whole={false} mayReadNames={mayReadNames} onClose={() => setTopic(null)} /></Suspense>}
          </>
        );
      }}
    </StatisticsSheet>
  );
}
