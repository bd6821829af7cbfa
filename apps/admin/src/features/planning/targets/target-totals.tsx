import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './targets.module.css';
import type { PlanTargetsQuery } from './targets.generated.ts';

type Total = NonNullable<PlanTargetsQuery['plan']>['targetTotals'][number];

/** What the unit has to reach itself beside what those below are asked for together: the gap is shown, not hidden. */
export function TargetTotals({ totals }: { totals: readonly Total[] }): ReactElement {
  const { t } = useTranslation('targets');
  const gapWords = ({ gap }: Total) => (gap === null ? '–' : gap === 0 ? t('totals.even') : t(gap > 0 ? 'totals.missing' : 'totals.over', { number: formatCount(Math.abs(gap)) }));
  const columns: Column<Total>[] = [
    { key: 'indicator', header: t('totals.indicator'), card: 'title', cell: ({ indicator }) => <span title={indicator.definition}>{indicator.name}</span> },
    { key: 'own', header: t('totals.own'), align: 'number', width: '9rem', cell: ({ own }) => (own === null ? <span className="soft">{t('totals.none')}</span> : formatCount(own)) },
    {
      key: 'below', header: t('totals.below'), align: 'number', width: '11rem',
      cell: ({ units, required, atMost, withoutBase }) => (units === 0 ? <span className="soft">{t('totals.none')}</span> : (
        <span className={style.stack}>
          <span>{atMost === null || atMost === required ? formatCount(required) : t('totals.range', { from: formatCount(required), to: formatCount(atMost) })}</span>
          {withoutBase > 0 && <span className="small soft">{t('totals.withoutBase', { number: formatCount(withoutBase) })}</span>}
        </span>
      )),
    },
    { key: 'gap', header: t('totals.gap'), align: 'number', width: '9rem', cell: gapWords },
    { key: 'units', header: t('totals.units'), align: 'number', width: '9rem', cell: ({ met, units }) => (units === 0 ? '–' : `${formatCount(met)}/${formatCount(units)}`) },
  ];
  return (
    <section>
      <h2>{t('totals.title')}</h2>
      <DataTable caption={t('totals.title')} columns={columns} rows={totals} rowKey={({ indicator }) => indicator.id} />
    </section>
  );
}
