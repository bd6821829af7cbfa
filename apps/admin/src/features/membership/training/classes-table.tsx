import { trainingKindLabels } from '@dangvu/domain/membership/training-kinds';
import { DataTable, standingColumns } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { TrainingLineFragment } from './training.generated.ts';
import style from './training.module.css';

/** Where a class stands on a day: to come, going on, over with results to record, or done. */
export function ClassState({ training, today }: { training: TrainingLineFragment; today: string }): ReactElement {
  const { t } = useTranslation('training');
  if (training.firstOn > today) return <StateBadge tone="idle" look="plain">{t('state.ahead')}</StateBadge>;
  if (training.lastOn >= today) return <StateBadge tone="wait" look="plain">{t('state.now')}</StateBadge>;
  if (training.waiting > 0) return <StateBadge tone="warn" look="plain">{t('state.waiting', { number: formatCount(training.waiting) })}</StateBadge>;
  return <StateBadge tone="good" look="plain">{t('state.done')}</StateBadge>;
}

export const daysText = ({ firstOn, lastOn }: TrainingLineFragment): string => (firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} – ${formatDay(lastOn)}`);

export interface ClassesTableProps {
  /** Every column the list can have, and the keys of those that stand (undefined: all of them). */
  columns: readonly Column<TrainingLineFragment>[];
  chosen: readonly string[] | undefined;
  rows: readonly TrainingLineFragment[];
  total: number;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** The columns of the list of classes. */
export function useClassColumns(today: string): Column<TrainingLineFragment>[] {
  const { t } = useTranslation('training');
  const label = useLabel();
  return [
    { key: 'name', header: t('name'), cell: (row) => <span className={style.what}><span>{row.name}</span><span className="small soft">{label(trainingKindLabels[row.kind])}</span></span> },
    { key: 'organiser', header: t('organiser'), cell: (row) => <span className={style.what}><span>{row.organiser}</span>{row.place !== null && <span className="small soft">{row.place}</span>}</span> },
    { key: 'days', header: t('days'), width: '13rem', card: 'bare', cell: (row) => <span className="num">{daysText(row)}</span> },
    { key: 'enrolled', header: t('enrolled'), width: '6rem', align: 'number', cell: (row) => formatCount(row.enrolled) },
    { key: 'passed', header: t('passed'), width: '7rem', align: 'number', cell: (row) => formatCount(row.passed) },
    { key: 'state', header: t('stateHeading'), width: '12rem', card: 'aside', cell: (row) => <ClassState training={row} today={today} /> },
  ];
}

/** Classes with how many take part and how many have their certificate. */
export function ClassesTable({ columns, chosen, rows, total, more }: ClassesTableProps): ReactElement {
  const { t } = useTranslation('training');
  return (
    <DataTable
      caption={t('title')} columns={standingColumns(columns, chosen)} rows={rows} rowKey={(row) => row.id} more={more} rowCount={total}
      rowLink={({ id }, content) => <Link to={paths.training} params={{ classId: id }}>{content}</Link>}
    />
  );
}
