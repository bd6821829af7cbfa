import { formatCount, formatDifference } from '@dangvu/ui/format';
import type { GridColumn } from '@dangvu/ui/tree-grid';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import type { Entries } from '../draft-cells.ts';
import { readQuota } from '../read-quota.ts';
import { cellOf } from '../rows.ts';
import type { PlanRow } from '../rows.ts';
import { limitOf } from './limits.ts';
import type { Limits } from './limits.ts';
import style from './spread.module.css';
import type { Spreading } from './use-spread.ts';

export interface SpreadColumnsContext {
  t: TFunction<'planning'>;
  locale: 'vi' | 'en';
  rows: readonly PlanRow[];
  entries: Entries;
  limits: Limits;
  answer: Spreading['answer'];
  byUnit: Spreading['byUnit'];
  onLock: (row: PlanRow) => void;
}

function LockButton({ row, locked, label, onLock }: { row: PlanRow; locked: boolean; label: string; onLock: (row: PlanRow) => void }): ReactElement {
  return (
    <button type="button" tabIndex={-1} className={style.lock} aria-pressed={locked} aria-label={`${label}: ${row.unit.shortName}`} onClick={() => onLock(row)}>
      {locked ? <IconLock size={15} stroke={1.9} aria-hidden /> : <IconLockOpen2 size={15} stroke={1.6} aria-hidden />}
    </button>
  );
}

/** What is proposed beside what is drafted, and the limits that hold it. */
export const spreadColumns = ({ t, locale, rows, entries, limits, answer, byUnit, onLock }: SpreadColumnsContext): GridColumn<PlanRow>[] => {
  const proposed = (row: PlanRow) => byUnit.get(row.unit.id)?.amount ?? null;
  const difference = (row: PlanRow) => (byUnit.has(row.unit.id) ? (proposed(row) ?? 0) - (cellOf(row, entries).amount ?? 0) : 0);
  const sum = rows.reduce((all, row) => all + (proposed(row) ?? 0), 0);
  const bound = (key: 'minimum' | 'maximum', header: string): GridColumn<PlanRow> => ({
    key, header, wide: true, width: '4.25rem', look: 'faint',
    edit: { value: (row) => limitOf(row, limits)[key], read: (typed) => readQuota(typed, locale), empty: '' },
  });
  return [
    {
      key: 'proposed', header: t('spread.proposed'), width: '4.75rem', total: answer.ok ? formatCount(sum) : '–',
      cell: (row) => (proposed(row) === null ? '–' : <strong className={difference(row) === 0 ? style.same : style.changed}>{formatCount(proposed(row) ?? 0)}</strong>),
      text: (row) => (proposed(row) === null ? '' : formatCount(proposed(row) ?? 0)),
    },
    {
      key: 'change', header: t('spread.change'), width: '5.5rem', wide: true,
      cell: (row) => (difference(row) === 0 ? '' : formatDifference(difference(row))),
      text: (row) => (difference(row) === 0 ? '' : formatDifference(difference(row))),
    },
    {
      key: 'lock', header: t('spread.lock'), width: '3.25rem',
      cell: (row) => <LockButton row={row} locked={limitOf(row, limits).locked} label={t('spread.lockOne')} onLock={onLock} />,
    },
    bound('minimum', t('spread.minimum')),
    bound('maximum', t('spread.maximum')),
  ];
};
