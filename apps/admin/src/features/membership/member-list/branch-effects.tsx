import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { doubles } from './effects.ts';
import type { ListPreview } from './fields.ts';
import style from './member-list.module.css';

type Effect = ListPreview['units'][number];

/** Few branches are looked at without being asked for. */
const fewBranches = 8;

/** What the list does to each branch, those that more than double first. */
export function BranchEffects({ units }: { units: readonly Effect[] }): ReactElement {
  const { t } = useTranslation('member-list');
  const sum = (of: (unit: Effect) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const [before, entering, refused] = [sum(({ members }) => members), sum((unit) => unit.entering), sum((unit) => unit.refused)];
  const [open, setOpen] = useState(units.length <= fewBranches || units.some(doubles));
  const rows = units.toSorted((a, b) => Number(doubles(b)) - Number(doubles(a)));
  const columns: Column<Effect>[] = [
    { key: 'branch', header: t('effects.branch'), cell: ({ name }) => name, total: t('effects.total') },
    { key: 'now', header: t('effects.now'), width: '7rem', align: 'number', cell: ({ members }) => formatCount(members), total: formatCount(before) },
    { key: 'entering', header: t('effects.entering'), width: '7rem', align: 'number', cell: (unit) => formatCount(unit.entering), total: formatCount(entering) },
    { key: 'after', header: t('effects.after'), width: '7rem', align: 'number', cell: ({ members, entering: coming }) => <strong>{formatCount(members + coming)}</strong>, total: formatCount(before + entering) },
    { key: 'refused', header: t('effects.refused'), width: '6.5rem', align: 'number', cell: (unit) => formatCount(unit.refused), total: formatCount(refused) },
    ...(units.some(doubles) ? [{ key: 'note', header: t('effects.note'), width: '13rem', card: 'bare', cell: (unit) => (doubles(unit) ? <StateBadge tone="warn" look="plain">{t('effects.doubled')}</StateBadge> : ''), total: '' }] satisfies Column<Effect>[] : []),
  ];
  return (
    <Section title={t('effects.title')} aside={<span className="num">{t('effects.sum', { count: units.length, number: formatCount(units.length), before: formatCount(before), after: formatCount(before + entering) })}</span>}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={style.summary}>{t('effects.see')}</summary>
        <DataTable caption={t('effects.title')} columns={columns} rows={rows} rowKey={({ unitId }) => unitId} density="compact" />
      </details>
    </Section>
  );
}
