import { useQuery } from '@apollo/client/react';
import { TrainingKind, trainingKindLabels } from '@dangvu/domain/membership/training-kinds';
import { Choice } from '@dangvu/ui/choice';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { ListTools } from '../../saved-views/list-tools-later.tsx';
import { useListView } from '../../saved-views/use-list-view.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { ClassesTable, useClassColumns } from './training/classes-table.tsx';
import { readTrainingAddress } from './training/training-address.ts';
import { TrainingClassesDocument } from './training/training.generated.ts';
import style from './work/work.module.css';

const ClassForm = lazy(() => import('./training/class-form.tsx').then((module) => ({ default: module.ClassForm })));

/** Classes on the way into the Party: of awareness for candidates, of new members for probationers. */
export function TrainingsPage(): ReactElement {
  const { t } = useTranslation('training');
  const label = useLabel();
  const signedIn = useSignedIn();
  const { unitId, today } = signedIn;
  const [address, change] = useListView('TRAINING_CLASSES', readTrainingAddress);
  const columns = useClassColumns(today);
  const [opening, setOpening] = useState(false);
  const asked = useQuery(TrainingClassesDocument, { variables: { unitId, over: address.over === true, ...(address.kind === undefined ? {} : { kind: address.kind }) } });
  const list = (asked.data ?? asked.previousData)?.trainingClasses;
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, trainingClasses: { ...next.trainingClasses, nodes: [...before.trainingClasses.nodes, ...next.trainingClasses.nodes] } }),
    });
  const openButton = signedIn.may('MEMBERSHIP_RECORD') ? <Button onClick={() => setOpening(true)}>{t('open')}</Button> : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<Link to={paths.candidates}>{t('candidates')}</Link>}
        {...(list === undefined ? {} : { lead: <span className="num">{t('total', { count: list.totalCount, number: formatCount(list.totalCount) })}</span> })}
        actions={openButton}
      />
      <div className={`${style.filters} no-print`} role="search">
        <Choice
          quiet label={t('kind')} value={address.kind ?? 'ANY'}
          options={[{ value: 'ANY', label: t('anyKind') }, ...Object.values(TrainingKind).map((value) => ({ value, label: label(trainingKindLabels[value]) }))]}
          onChange={(kind) => change({ kind: Object.values(TrainingKind).find((one) => one === kind) })}
        />
        <Choice
          quiet label={t('when')} value={address.over === true ? 'over' : 'now'}
          options={[{ value: 'now', label: t('current') }, { value: 'over', label: t('over') }]}
          onChange={(which) => change({ over: which === 'over' ? true : undefined })}
        />
        <Suspense><ListTools list="TRAINING_CLASSES" read={readTrainingAddress} address={address} change={change} columns={columns} /></Suspense>
      </div>
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={8} lineHeight="2.25rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('none')} action={openButton}>{t('noneText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <ClassesTable columns={columns} chosen={address.columns} rows={list.nodes} total={list.totalCount} more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined} />
      )}
      {opening && <Suspense><ClassForm training={null} unitId={unitId} today={today} onClose={() => setOpening(false)} /></Suspense>}
    </>
  );
}
