import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { PrintHead } from '@dangvu/ui/print-style';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { failureOf } from '../../../apollo/failure.ts';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import { paths, statisticsDocument } from '../../../config/paths.ts';
import type { StatisticsHeadFragment } from './statistics.generated.ts';
import style from './statistics.module.css';

export interface StatisticsSheetProps {
  /** Undefined: not there yet; null: nothing this viewer reads. */
  head: StatisticsHeadFragment | null | undefined;
  error: Error | undefined;
  onRetry: () => void;
  /** True while these are still the figures of the choice before. */
  stale: boolean;
  choice: ReactNode;
  /** The table as a file: which one, and whom it counts. */
  file: 'composition' | 'movements' | 'years';
  of?: 'MEMBERS' | 'ADMITTED';
  /** What the figures are of, said under the title on the screen and on paper. */
  lead: (head: StatisticsHeadFragment) => string;
  children: () => ReactNode;
}

/** What the three tables have in common: the head with what can be taken away, the choice, and the states in which there is no table. */
export function StatisticsSheet({ head, error, onRetry, stale, choice, file, of, lead, children }: StatisticsSheetProps): ReactElement {
  const { t, i18n } = useTranslation(['statistics', 'words']);
  const frame = useFrame();
  const [busy, setBusy] = useState<'xlsx' | 'csv' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (unitId: string, form: 'xlsx' | 'csv') => {
    setBusy(form);
    setRefusal(null);
    const taken = await download(statisticsDocument(unitId, `${file}.${form}`, { ...periodVariables(frame), of }), i18n.language);
    setBusy(null);
    if (!taken.ok) setRefusal(taken.message ?? t('words:unreachable'));
  };
  return (
    <>
      {head && <PrintHead {...(head.unit.parent === null ? {} : { superior: head.unit.parent.name.toLocaleUpperCase('vi') })} issuer={head.unit.name.toLocaleUpperCase('vi')} party={t('party')} placeAndDate={t('placeLine')} />}
      <PageHeader
        title={t('title')}
        above={<><Link to={paths.reports} className="no-print">{t('toReports')}</Link>{head && <span>{` · ${head.unit.name}`}</span>}</>}
        lead={head ? <span className="num">{lead(head)}</span> : undefined}
        actions={head ? (
          <>
            {(['xlsx', 'csv'] as const).map((form) => (
              <Button key={form} variant="subtle" px="xs" loading={busy === form} disabled={stale || busy !== null} onClick={() => void take(head.unit.id, form)}>{t(`take.${form}`)}</Button>
            ))}
            <Button variant="default" onClick={() => window.print()}>{t('print')}</Button>
          </>
        ) : undefined}
      />
      {refusal !== null && <p role="alert" className={style.refusal}>{refusal}</p>}
      {choice}
      {error !== undefined && <ErrorState {...failureOf(error)} onRetry={onRetry} />}
      {error === undefined && head === undefined && <LoadingSkeleton lines={14} lineHeight="2rem" />}
      {error === undefined && head === null && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {head && <div aria-busy={stale} className={stale ? style.stale : undefined}>{children()}</div>}
    </>
  );
}

/** From the first day of the period to the last one counted. */
export const spanOf = ({ from, to, asOf }: StatisticsHeadFragment): { from: string; to: string } => ({ from: formatDay(from), to: formatDay(to < asOf ? to : asOf) });
