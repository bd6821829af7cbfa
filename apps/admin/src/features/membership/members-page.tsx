import { useQuery } from '@apollo/client/react';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { ListTools } from '../../saved-views/list-tools-later.tsx';
import { useListView } from '../../saved-views/use-list-view.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { failureOf } from '../../apollo/failure.ts';
import { askedColumns } from './lists/asked-columns.ts';
import { askedMemberColumns } from './members/asked-member-columns.ts';
import { addedColumnsLater } from './members/added-columns-later.ts';
import { useMemberColumns } from './members/member-columns.tsx';
import { MembersFilters } from './members/members-filters.tsx';
import { memberFilter, noFilters, readMembersAddress } from './members/members-address.ts';
import { MembersTable } from './members/members-table.tsx';
import style from './members/members.module.css';
import { MembersDocument } from './members.generated.ts';
import type { BranchChoiceFragment } from './members.generated.ts';
import { branchKinds } from './words.ts';

const TakeInMember = lazy(() => import('./acts/take-in-member.tsx').then((module) => ({ default: module.TakeInMember })));

const TakeList = lazy(() => import('./lists/take-list.tsx').then((module) => ({ default: module.TakeList })));

const NoteMonth = lazy(() => import('./members/note-month.tsx').then((module) => ({ default: module.NoteMonth })));

const pageSize = 50;

/** Everybody in the unit looked at, page after page behind a cursor; Back from a person finds the list as it was. */
export function MembersPage(): ReactElement {
  const { t } = useTranslation(['membership', 'missed', 'lists']);
  const frame = useFrame();
  const signedIn = useSignedIn();
  const [address, change] = useListView('MEMBERS', readMembersAddress);
  const columns = useMemberColumns();
  const { unitId } = signedIn;
  const day = frame.isToday ? {} : { asOf: frame.asOf };
  // The branches to choose from come with the first list of a unit; its other lists do not ask for them again.
  const [choice, setChoice] = useState<{ unitId: string; branches: BranchChoiceFragment } | null>(null);
  const branchesOf = { under: unitId, kinds: [...branchKinds] };
  const filter = memberFilter(address, unitId);
  const orderBy = address.order ?? 'NAME';
  const asked = useQuery(
    MembersDocument,
    {
      variables: {
        filter, orderBy, first: pageSize, ...day, ...askedColumns(address.columns, askedMemberColumns),
        ...(choice?.unitId === unitId ? {} : { branchesOf, withBranches: true }),
      },
      // The loaded pages stay as they are when one comes back; acts throw them away (record-act.ts).
      fetchPolicy: 'cache-first',
    },
  );
  const { error } = asked;
  const [takingIn, setTakingIn] = useState(false);
  const [noting, setNoting] = useState(false);
  const [taking, setTaking] = useState(false);
  const mayRecord = signedIn.may('MEMBERSHIP_RECORD');
  const mayNote = mayRecord || signedIn.may('CANDIDACY_RECORD');
  const navigate = useNavigate();
  const shown = asked.data ?? (error === undefined ? asked.previousData : undefined);
  const list = shown?.members;
  const stale = asked.data === undefined;
  const branches = asked.data?.branches;
  useEffect(() => {
    if (branches !== undefined) setChoice({ unitId, branches });
  }, [branches, unitId]);

  const more = () => {
    if (list === undefined || asked.loading) return;
    void asked.fetchMore({
      variables: { after: list.pageInfo.endCursor, withBranches: false },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] },
      }),
    });
  };

  return (
    <>
      <PageHeader
        title={t('title.members')}
        actions={(
          <>
            {mayRecord && <Button variant="subtle" px="xs" onClick={() => void navigate({ to: paths.duplicates })}>{t('members.duplicates')}</Button>}
            {mayRecord && <Button variant="subtle" px="xs" onClick={() => void navigate({ to: paths.memberList })}>{t('members.list')}</Button>}
            {mayNote && <Button variant="subtle" px="xs" onClick={() => setNoting(true)}>{t('open', { ns: 'missed' })}</Button>}
            <Button variant="subtle" px="xs" disabled={list === undefined || stale} onClick={() => setTaking(true)}>{t('open', { ns: 'lists' })}</Button>
            {mayRecord && <Button variant="default" onClick={() => setTakingIn(true)}>{t('acts.arrive.open')}</Button>}
          </>
        )}
        lead={list === undefined ? undefined : <span className="num">{t('members.total', { count: list.totalCount, number: formatCount(list.totalCount), day: formatDay(frame.asOf) })}</span>}
      />
      <MembersFilters address={address} change={change} branches={choice?.branches} year={frame.asOf.slice(0, 4)} tools={<Suspense><ListTools list="MEMBERS" read={readMembersAddress} address={address} change={change} columns={columns} added={addedColumnsLater} /></Suspense>} />
      <div aria-busy={stale} className={stale && list !== undefined ? style.stale : undefined}>
        {list === undefined && error === undefined && <LoadingSkeleton lines={14} lineHeight="2.25rem" />}
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && list?.totalCount === 0 && (
          <EmptyState
            title={t('members.emptyTitle')}
            action={<Button variant="default" onClick={() => change(noFilters)}>{t('filters.clear')}</Button>}
          >
            {t('members.emptyText')}
          </EmptyState>
        )}
        {error === undefined && list !== undefined && list.totalCount > 0 && (
          <Suspense fallback={<LoadingSkeleton lines={14} lineHeight="2.25rem" />}>
            <MembersTable
              columns={columns}
              chosen={address.columns}
              rows={list.nodes}
              total={list.totalCount}
              order={orderBy}
              onOrder={(order) => change({ order: order === 'NAME' ? undefined : order })}
              more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
            />
          </Suspense>
        )}
      </div>
      {taking && list !== undefined && <Suspense><TakeList list="members" chosen={address.columns} asked={{ ...filter, orderBy, ...day }} count={list.totalCount} onClose={() => setTaking(false)} /></Suspense>}
      {noting && <Suspense><NoteMonth unitId={address.branch ?? unitId} today={signedIn.today} onClose={() => setNoting(false)} /></Suspense>}
      {takingIn && (
        <Suspense>
          <TakeInMember
            unitId={unitId} today={signedIn.today} onClose={() => setTakingIn(false)}
            onTakenIn={(personId) => void navigate({ to: paths.person, params: { personId } })}
          />
        </Suspense>
      )}
    </>
  );
}
