import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatInstant } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredListFragment, MemberListsQuery } from '../member-list.generated.ts';
import tableStyle from './list-table.module.css';
import style from './member-list.module.css';

export interface EnteredListsProps {
  /** undefined until they are known. */
  lists: MemberListsQuery['memberImports'] | undefined;
  loading: boolean;
  onMore: () => void;
  onTakeBack: (list: EnteredListFragment) => void;
}

/** Lists entered at the unit and below it, the latest first: by whom, how many, and whether they stand. */
export function EnteredLists({ lists, loading, onMore, onTakeBack }: EnteredListsProps): ReactElement {
  const { t } = useTranslation('member-list');
  const columns: Column<EnteredListFragment>[] = [
    { key: 'file', header: t('lists.file'), width: '22%', cell: ({ fileName }) => <span className={style.fileName}>{fileName}</span> },
    { key: 'when', header: t('lists.when'), width: '9.5rem', align: 'number', cell: ({ appliedAt }) => formatInstant(appliedAt) },
    { key: 'who', header: t('lists.who'), width: '12rem', cell: ({ appliedBy }) => appliedBy ?? t('lists.program') },
    { key: 'unit', header: t('lists.unit'), width: '11rem', cell: ({ unit }) => unit?.shortName ?? '–' },
    { key: 'entered', header: t('lists.entered'), width: '5.5rem', align: 'number', cell: ({ entered }) => formatCount(entered) },
    { key: 'refused', header: t('lists.refused'), width: '6rem', align: 'number', cell: ({ refused }) => formatCount(refused) },
    { key: 'state', header: t('lists.state'), width: '15rem', card: 'bare', cell: (list) => <State list={list} onTakeBack={onTakeBack} /> },
  ];
  return (
    <Section title={t('lists.title')}>
      {lists === undefined && <LoadingSkeleton lines={3} lineHeight="2.25rem" />}
      {lists?.totalCount === 0 && <EmptyState title={t('lists.none')}>{t('lists.noneText')}</EmptyState>}
      {lists !== undefined && lists.totalCount > 0 && (
        <DataTable caption={t('lists.title')} columns={columns} rows={lists.nodes} rowKey={({ id }) => id} rowCount={lists.totalCount} more={lists.pageInfo.hasNextPage ? { loading, onMore } : undefined} />
      )}
    </Section>
  );
}

function State({ list, onTakeBack }: { list: EnteredListFragment; onTakeBack: (list: EnteredListFragment) => void }): ReactElement {
  const { t } = useTranslation('member-list');
  if (list.undoneAt === null) {
    return (
      <span className={style.state}>
        <StateBadge tone="good" look="plain">{t('lists.stands')}</StateBadge>
        <Button variant="default" size="compact-sm" aria-label={t('lists.undoOne', { file: list.fileName })} onClick={() => onTakeBack(list)}>{t('lists.undo')}</Button>
      </span>
    );
  }
  const when = formatInstant(list.undoneAt);
  const kept = list.kept ?? 0;
  return (
    <div className="num">
      <StateBadge tone="idle" look="plain">{t('lists.undone')}</StateBadge>
      <span className={`${tableStyle.mark} small soft`}>{list.undoneBy === null ? when : `${when}, ${list.undoneBy}`}</span>
      {kept > 0 && <span className={tableStyle.mark}>{t('lists.kept', { count: kept, number: formatCount(kept) })}</span>}
    </div>
  );
}
