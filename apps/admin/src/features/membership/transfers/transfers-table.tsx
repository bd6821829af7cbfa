import { formatTransferCode, transferStateLabels } from '@dangvu/domain/membership/transfer-states';
import { DataTable, standingColumns } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { TransferLineFragment, TransferState } from '../work.generated.ts';
import { DaysLeft } from '../work/work-list.tsx';
import style from '../work/work.module.css';
import { Answers } from './answers.tsx';

export const transferTones: Record<TransferState, Tone> = { REQUESTED: 'wait', IN_TRANSIT: 'wait', ACCEPTED: 'good', RETURNED: 'warn', CANCELLED: 'idle' };

export interface TransfersTableProps {
  caption: string;
  /** Keys of the columns that stand; all of them when left out. */
  chosen?: readonly string[] | undefined;
  rows: readonly TransferLineFragment[];
  today: string;
  more?: { loading: boolean; onMore: () => void } | undefined;
  total?: number;
}

const place = (unit: { shortName: string; parent: { shortName: string } | null }) => [unit.shortName, unit.parent?.shortName].filter((part) => part !== undefined).join(' · ');

/** The columns of a list of transfers. */
export function useTransferColumns(today: string): Column<TransferLineFragment>[] {
  const { t } = useTranslation('transfers');
  const label = useLabel();
  return [
    {
      key: 'name',
      header: t('person'),
      width: '14rem',
      cell: (row) => <span className={style.what}><span>{row.personName}</span><span className="small soft num">{formatTransferCode(row.code)}</span></span>,
    },
    { key: 'from', header: t('from'), cell: (row) => place(row.fromBranch) },
    { key: 'to', header: t('to'), cell: (row) => (row.toBranch === null ? `${t('outside')}: ${row.destination ?? ''}` : place(row.toBranch)) },
    {
      key: 'state',
      header: t('state'),
      width: '11rem',
      card: 'aside',
      cell: (row) => (
        <span className={style.what}>
          <StateBadge tone={row.deletionProposedOn === null ? transferTones[row.state] : 'bad'} look="plain">
            {row.closedOn === null && row.deletionProposedOn !== null ? t('deletionProposed') : label(transferStateLabels[row.state])}
          </StateBadge>
          {row.daysLeft !== null && <DaysLeft daysLeft={row.daysLeft} overdue={row.overdue} />}
        </span>
      ),
    },
    { key: 'due', header: t('due'), width: '7rem', align: 'number', cell: (row) => formatDay(row.closedOn ?? row.dueOn) },
    {
      key: 'answer',
      name: t('answer'),
      header: <span className="visually-hidden">{t('answer')}</span>,
      width: '15rem',
      card: 'bare',
      cell: (transfer) => <span className={style.answers}><Answers transfer={transfer} today={today} /></span>,
    },
  ];
}

/** Transfers with what may be done here; each line leads to its case. */
export function TransfersTable({ caption, chosen, rows, today, more, total }: TransfersTableProps): ReactElement {
  const columns = useTransferColumns(today);
  return (
    <DataTable
      caption={caption}
      columns={standingColumns(columns, chosen)}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={({ code }, content) => <Link to={paths.transfer} params={{ code }}>{content}</Link>}
      more={more}
      rowCount={total}
    />
  );
}
