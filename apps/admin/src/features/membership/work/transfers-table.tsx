import { transferStateLabels } from '@dangvu/domain/membership/transfer-states';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { AcceptTransfer, CancelTransfer, ReturnTransfer } from '../acts/answer-transfer.tsx';
import type { TransferLineFragment, TransferState } from '../work.generated.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { DaysLeft } from './work-list.tsx';
import style from './work.module.css';

const tones: Record<TransferState, Tone> = { IN_TRANSIT: 'wait', ACCEPTED: 'good', RETURNED: 'warn', CANCELLED: 'idle' };

type Answer = { kind: 'accept' | 'return' | 'cancel'; transfer: TransferLineFragment };

export interface TransfersTableProps {
  caption: string;
  rows: readonly TransferLineFragment[];
  today: string;
  more?: { loading: boolean; onMore: () => void } | undefined;
  total?: number;
}

const place = (unit: TransferLineFragment['fromBranch']) => [unit.shortName, unit.parent?.shortName].filter((part) => part !== undefined && part !== null).join(' · ');

/** Transfers with what may be answered here: the receiving side accepts or returns, the sending side calls back. */
export function TransfersTable({ caption, rows, today, more, total }: TransfersTableProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const close = () => setAnswer(null);
  const columns: Column<TransferLineFragment>[] = [
    { key: 'name', header: t('work.person'), width: '15rem', cell: (row) => row.personName },
    { key: 'from', header: t('work.from'), cell: (row) => place(row.fromBranch) },
    { key: 'to', header: t('work.to'), cell: (row) => (row.toBranch === null ? `${t('work.outside')}: ${row.destination ?? ''}` : place(row.toBranch)) },
    {
      key: 'state',
      header: t('work.stateLabel'),
      width: '9.5rem',
      card: 'aside',
      cell: (row) => (row.state === 'IN_TRANSIT' && row.daysLeft !== null
        ? <DaysLeft daysLeft={row.daysLeft} overdue={row.overdue} />
        : <StateBadge tone={tones[row.state]} look="plain">{label(transferStateLabels[row.state])}</StateBadge>),
    },
    {
      key: 'due',
      header: t('work.due'),
      width: '7rem',
      align: 'number',
      cell: (row) => formatDay(row.closedOn ?? row.presentDueOn),
    },
    {
      key: 'answer',
      header: <span className="visually-hidden">{t('work.answer')}</span>,
      width: '13.5rem',
      card: 'bare',
      cell: (transfer) => (
        <span className={style.answers}>
          {transfer.permissions.canAccept && <Button size="compact-sm" onClick={() => setAnswer({ kind: 'accept', transfer })}>{t('work.accept')}</Button>}
          {transfer.permissions.canReturn && <Button size="compact-sm" variant="default" onClick={() => setAnswer({ kind: 'return', transfer })}>{t('work.return')}</Button>}
          {transfer.permissions.canCancel && <Button size="compact-sm" variant="default" onClick={() => setAnswer({ kind: 'cancel', transfer })}>{t('work.cancel')}</Button>}
        </span>
      ),
    },
  ];
  const about = answer === null ? null : { name: answer.transfer.personName, today, transfer: answer.transfer, onClose: close };
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={({ membership }, content) => {
          const person = membership?.person;
          return person === null || person === undefined ? content : <Link to={paths.person} params={{ personId: person.id }}>{content}</Link>;
        }}
        more={more}
        rowCount={total}
      />
      {about !== null && answer?.kind === 'accept' && <AcceptTransfer {...about} />}
      {about !== null && answer?.kind === 'return' && <ReturnTransfer {...about} />}
      {about !== null && answer?.kind === 'cancel' && <CancelTransfer {...about} />}
    </>
  );
}
