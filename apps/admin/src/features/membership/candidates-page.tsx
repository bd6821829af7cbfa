import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { ListTools } from '../../saved-views/list-tools-later.tsx';
import { useListView } from '../../saved-views/use-list-view.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { failureOf } from '../../apollo/failure.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { RecordOf } from './acts/record-of.ts';
import { askedCandidateColumns } from './candidates/asked-candidate-columns.ts';
import { useCandidateColumns } from './candidates/candidate-columns.tsx';
import { candidacyFilter, readCandidatesAddress } from './candidates/candidates-address.ts';
import { CandidatesBoard } from './candidates/candidates-board.tsx';
import { CandidatesFilters } from './candidates/candidates-filters.tsx';
import { CandidatesTable } from './candidates/candidates-table.tsx';
import { ReviewPanel } from './candidates/review-panel.tsx';
import { askedColumns } from './lists/asked-columns.ts';
import style from './candidates/candidates.module.css';
import { CandidatesDocument } from './candidates.generated.ts';

// What is recorded about one of them comes when it is opened, with the forms of every act.
const CandidacySheet = lazy(() => import('./candidates/candidacy-sheet.tsx').then((module) => ({ default: module.CandidacySheet })));
const TakeList = lazy(() => import('./lists/take-list.tsx').then((module) => ({ default: module.TakeList })));
const AdmitMany = lazy(() => import('./many/admit-many.tsx').then((module) => ({ default: module.AdmitMany })));
const EraseExpired = lazyPart(() => import('./erasure/erase-expired.tsx').then((module) => module.EraseExpired), ['erasure']);
const OpenCandidacy = lazy(() => import('./acts/open-candidacy.tsx').then((module) => ({ default: module.OpenCandidacy })));

/** Those on their way to admission: a board of stages for a branch, a list for everything larger. */
export function CandidatesPage(): ReactElement {
  const { t } = useTranslation(['membership', 'lists']);
  const frame = useFrame();
  const signedIn = useSignedIn();
  const [address, change] = useListView('CANDIDATES', readCandidatesAddress);
  const [opening, setOpening] = useState(false);
  const [admitting, setAdmitting] = useState(false);
  const [taking, setTaking] = useState(false);
  const [erasing, setErasing] = useState(false);
  const { unitId, today } = signedIn;
  const columns = useCandidateColumns(today);
  const filter = candidacyFilter(address, unitId);
  const asked = useQuery(CandidatesDocument, {
    variables: { unitId, ...(frame.isToday ? {} : { asOf: frame.asOf }), filter, first: 100, withReviews: frame.isToday && address.ended !== true, ...askedColumns(address.columns, askedCandidateColumns) },
  });
  const { error } = asked;
  const shown = asked.data ?? (error === undefined ? asked.previousData : undefined);
  const unit = shown?.unit;
  const list = shown?.candidacies;
  const view = address.ended === true ? 'list' : (address.view ?? (unit?.holdsMembers === true ? 'board' : 'list'));
  const filtered = address.q !== undefined || address.stage !== undefined || address.source !== undefined || address.ended === true;
  const mayOpen = unit?.permissions.canRecordCandidates === true;
  const openButton = mayOpen ? <Button onClick={() => setOpening(true)}>{t('candidates.open')}</Button> : undefined;

  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor, withUnit: false, withReviews: false },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...before, candidacies: { ...next.candidacies, nodes: [...before.candidacies.nodes, ...next.candidacies.nodes] } }),
    });
  const moreRows = list?.pageInfo.hasNextPage === true ? { loading: asked.loading, onMore: more } : undefined;
  const open = (personId: string) => change({ open: personId });

  return (
    <>
      <PageHeader
        title={t('title.candidates')}
        {...(unit === null || unit === undefined ? {} : { above: unit.name })}
        {...(list === undefined ? {} : { lead: <span className="num">{t('candidates.total', { count: list.totalCount, number: formatCount(list.totalCount) })}</span> })}
        actions={(
          <>
            <Link to={paths.trainings}>{t('candidates.classes')}</Link>
            <Button variant="subtle" disabled={list === undefined || asked.data === undefined} onClick={() => setTaking(true)}>{t('open', { ns: 'lists' })}</Button>
            {address.ended === true && signedIn.may('PERSON_ERASE') && <Button variant="default" onClick={() => setErasing(true)}>{t('candidates.expired')}</Button>}
            {signedIn.may('MEMBERSHIP_RECORD') && <Button variant="default" onClick={() => setAdmitting(true)}>{t('many.admit')}</Button>}
            {openButton}
          </>
        )}
      />
      {erasing && <Suspense><EraseExpired unitId={unitId} onClose={() => setErasing(false)} /></Suspense>}
      {taking && list !== undefined && <Suspense><TakeList list="candidates" chosen={view === 'list' ? address.columns : undefined} asked={filter} count={list.totalCount} todayOnly={!frame.isToday} onClose={() => setTaking(false)} /></Suspense>}
      {admitting && <Suspense><AdmitMany unitId={unitId} today={today} onClose={() => setAdmitting(false)} /></Suspense>}
      <div className={`${style.filters} no-print`} role="search">
        <CandidatesFilters address={address} change={change} />
        {address.ended !== true && (
          <Choice
            quiet
            label={t('candidates.look')}
            value={view}
            options={[{ value: 'board', label: t('candidates.asBoard') }, { value: 'list', label: t('candidates.asList') }]}
            onChange={(next) => change({ view: next })}
          />
        )}
        <Suspense><ListTools list="CANDIDATES" read={readCandidatesAddress} address={address} change={change} columns={view === 'list' ? columns : []} /></Suspense>
      </div>
      {unit && shown?.missing && shown.done && <ReviewPanel unit={unit} today={today} missing={shown.missing} done={shown.done} mayRecord={mayOpen} onRecorded={() => void asked.refetch()} />}
      <div aria-busy={asked.data === undefined}>
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && list === undefined && <LoadingSkeleton lines={12} lineHeight="2.25rem" />}
        {error === undefined && list?.totalCount === 0 && (filtered
          ? <EmptyState title={t('candidates.emptyFiltered')} />
          : <EmptyState title={t('candidates.emptyTitle')} action={openButton}>{t('candidates.emptyText')}</EmptyState>)}
        {error === undefined && list !== undefined && list.totalCount > 0 && (view === 'board'
          ? <CandidatesBoard rows={list.nodes} today={today} onOpen={open} more={moreRows} />
          : <CandidatesTable columns={columns} chosen={address.columns} rows={list.nodes} total={list.totalCount} more={moreRows} />)}
      </div>
      {address.open !== undefined && <RecordOf value={address.open}><Suspense><CandidacySheet personId={address.open} onClose={() => change({ open: undefined })} /></Suspense></RecordOf>}
      {opening && unit !== undefined && unit !== null && (
        <Suspense><OpenCandidacy unit={unit} today={today} onClose={() => setOpening(false)} onOpened={(personId) => change({ open: personId })} /></Suspense>
      )}
    </>
  );
}
