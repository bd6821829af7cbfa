import { useQuery } from '@apollo/client/react';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { DuplicatesDocument } from './duplicates.generated.ts';
import { UndoAct } from './duplicates/duplicate-acts.tsx';
import style from './duplicates/duplicates.module.css';
import { PairPanel } from './duplicates/pair.tsx';

/** Records that may be of one person, side by side; below them what has been merged, with the way back. */
export function DuplicatesPage(): ReactElement {
  const { t } = useTranslation('duplicates');
  const { unitId } = useSignedIn();
  const [undoing, setUndoing] = useState<{ id: string; name: string } | null>(null);
  const asked = useQuery(DuplicatesDocument, { variables: { unitId } });
  const shown = asked.data ?? (asked.error === undefined ? asked.previousData : undefined);
  const pairs = shown?.duplicatePairs;
  const merges = shown?.personMerges.nodes ?? [];
  const more = () =>
    void asked.fetchMore({
      variables: { after: pairs?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...before, duplicatePairs: { ...next.duplicatePairs, nodes: [...before.duplicatePairs.nodes, ...next.duplicatePairs.nodes] } }),
    });
  return (
    <>
      <PageHeader title={t('title')} lead={pairs === undefined ? undefined : <span className="num">{t('total', { count: pairs.totalCount, number: formatCount(pairs.totalCount) })}</span>} />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && pairs === undefined && <LoadingSkeleton lines={8} lineHeight="2.25rem" />}
      {pairs?.totalCount === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {pairs?.nodes.map((pair) => <PairPanel key={pair.id} pair={pair} />)}
      {pairs?.pageInfo.hasNextPage === true && <Button variant="default" loading={asked.loading} onClick={more}>{t('more')}</Button>}
      {merges.length > 0 && (
        <Section title={t('done')}>
          <ul className={style.merges}>
            {merges.map(({ id, kept, mergedName, reason, mergedAt, mergedBy, undoneAt, canUndo }) => (
              <li key={id}>
                <Link to={paths.person} params={{ personId: kept.id }}>{t('mergedLine', { name: mergedName, kept: kept.fullName })}</Link>
                <span>{reason}</span>
                <span className="soft small">{t('by', { who: mergedBy ?? '', day: formatDay(mergedAt.slice(0, 10)) })}</span>
                {undoneAt !== null && <span>{t('undone')}</span>}
                {canUndo && <Button variant="default" size="xs" onClick={() => setUndoing({ id, name: mergedName })}>{t('undo')}</Button>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {undoing !== null && <UndoAct id={undoing.id} name={undoing.name} onClose={() => setUndoing(null)} />}
    </>
  );
}
