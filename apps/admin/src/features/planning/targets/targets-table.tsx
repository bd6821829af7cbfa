import { targetStandingLabels } from '@dangvu/domain/planning/targets/target-standing';
import { targetWords } from '@dangvu/domain/planning/targets/target-words';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay, formatPercent } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import style from './targets.module.css';
import type { TargetLineOfPlanFragment, TargetStanding } from './targets.generated.ts';

const tones: Record<TargetStanding, Tone> = { MET: 'good', ABOVE: 'info', OPEN: 'wait', MISSED: 'bad', NO_BASE: 'idle' };

export interface TargetsTableProps {
  rows: readonly TargetLineOfPlanFragment[];
  total: number;
  /** Given while targets may be changed. */
  onChange?: ((row: TargetLineOfPlanFragment) => void) | undefined;
  more?: { loading: boolean; onMore: () => void } | undefined;
}

/** Every target with its unit: what is asked for, what is reached, and on what it is reckoned. */
export function TargetsTable({ rows, total, onChange, more }: TargetsTableProps): ReactElement {
  const { t } = useTranslation('targets');
  const label = useLabel();
  const shareOf = ({ reached: { share } }: TargetLineOfPlanFragment) => {
    if (share === null || share.denominator === null) return '–';
    const ratio = `${formatCount(share.numerator)}/${formatCount(share.denominator)}`;
    return share.value === null || share.smallBase ? ratio : `${ratio} = ${formatPercent(share.value, { fixed: true })}`;
  };
  const changed = (row: TargetLineOfPlanFragment) =>
    row.originalKind !== null && (row.originalKind !== row.kind || row.originalFrom !== row.from || row.originalTo !== row.to)
      ? targetWords({ kind: row.originalKind, from: row.originalFrom, to: row.originalTo, base: row.base, dueOn: row.dueOn }, label) : null;
  const columns: Column<TargetLineOfPlanFragment>[] = [
    {
      key: 'unit', header: t('list.unit'), card: 'title', width: '14rem',
      cell: ({ unit, indicator }) => <span className={style.stack}><span>{unit.shortName}</span><span className="small soft" title={indicator.definition}>{indicator.name}</span></span>,
    },
    {
      key: 'target', header: t('list.target'), width: '11rem',
      cell: (row) => {
        const original = changed(row);
        return <span className={style.stack}><span className="num">{targetWords(row, label)}</span>{original !== null && <span className="small soft num">{t('list.original', { words: original })}</span>}</span>;
      },
    },
    {
      key: 'reached', header: t('list.reached'), align: 'number', width: '8rem',
      cell: ({ reached }) => `${formatCount(reached.done)}/${reached.required === null ? '–' : formatCount(reached.required)}`,
    },
    {
      key: 'share', header: t('list.share'), align: 'number', width: '11rem',
      cell: (row) => (
        <span className={style.stack}>
          <span>{shareOf(row)}</span>
          {row.reached.baseOn !== null && <span className="small soft">{t('list.baseOn', { day: formatDay(row.reached.baseOn) })}</span>}
          {(row.reached.branchesTooSmall ?? 0) > 0 && <span className="small soft">{t('list.tooSmall', { number: formatCount(row.reached.branchesTooSmall ?? 0) })}</span>}
        </span>
      ),
    },
    { key: 'standing', header: t('list.standing'), width: '11rem', card: 'aside', cell: ({ reached }) => <StateBadge tone={tones[reached.standing]} look="plain">{label(targetStandingLabels[reached.standing])}</StateBadge> },
    { key: 'remark', header: t('list.remark'), cell: ({ remark }) => remark ?? '' },
    ...(onChange === undefined ? [] : [{
      key: 'change', header: <span className="visually-hidden">{t('change')}</span>, width: '6rem', card: 'bare' as const,
      cell: (row: TargetLineOfPlanFragment) => <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => onChange(row)} aria-label={`${t('change')}: ${row.unit.shortName}, ${row.indicator.name}`}>{t('change')}</Button>,
    }]),
  ];
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <DataTable caption={t('list.title')} columns={columns} rows={rows} rowKey={({ id }) => id} rowCount={total} more={more} />
    </section>
  );
}
