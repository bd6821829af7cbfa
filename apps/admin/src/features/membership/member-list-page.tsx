import { skipToken, useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState } from '@dangvu/ui/states';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { MemberListsDocument } from './member-list.generated.ts';
import type { EnteredListFragment } from './member-list.generated.ts';
import { EnteredLists } from './member-list/entered-lists.tsx';
import { ListDesk } from './member-list/list-desk.tsx';
import { linesInWords } from './member-list/list-rows.ts';
import type { TakenBack } from './member-list/take-back.tsx';
import style from './member-list/member-list.module.css';

const TakeBack = lazy(() => import('./member-list/take-back.tsx').then((module) => ({ default: module.TakeBack })));

/** Members from before records were kept here: a list of them is entered at once, and taken back at once. */
export function MemberListPage(): ReactElement {
  const { t } = useTranslation('member-list');
  const { unitId, may } = useSignedIn();
  const mayRecord = may('MEMBERSHIP_RECORD');
  const asked = useQuery(MemberListsDocument, mayRecord ? { variables: { unitId } } : skipToken);
  const shown = asked.data ?? (asked.error === undefined ? asked.previousData : undefined);
  const place = asked.data?.unit ?? null;
  const more = () =>
    void asked.fetchMore({
      variables: { after: shown?.memberImports.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, memberImports: { ...next.memberImports, nodes: [...before.memberImports.nodes, ...next.memberImports.nodes] } }),
    });
  const [takingBack, setTakingBack] = useState<EnteredListFragment | null>(null);
  const [takenBack, setTakenBack] = useState<TakenBack | null>(null);
  if (!mayRecord) {
    return (
      <>
        <PageHeader title={t('title')} above={<Link to={paths.members}>{t('members')}</Link>} />
        <EmptyState title={t('notAllowed')}>{t('notAllowedText')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} above={<Link to={paths.members}>{t('members')}</Link>} lead={place === null ? undefined : <>{t('lead', { unit: place.name })} {t('another')}</>} />
      {takenBack !== null && (
        <div className={style.told} role="status">
          <p><StateBadge tone="good" look="plain">{t('undo.done', { removed: formatCount(takenBack.removed) })}</StateBadge></p>
          {takenBack.keptRows.length > 0 && <p className="num">{t('undo.kept', { count: takenBack.keptRows.length, number: formatCount(takenBack.keptRows.length), lines: linesInWords(takenBack.keptRows) })}</p>}
        </div>
      )}
      <ListDesk key={`desk ${unitId}`} unitId={unitId} members={place?.memberCount ?? null} takenBackId={takenBack?.id ?? null} onTakeBack={setTakingBack} />
      {asked.error === undefined
        ? <EnteredLists lists={shown?.memberImports} loading={asked.loading} onMore={more} onTakeBack={setTakingBack} />
        : <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {takingBack !== null && <Suspense><TakeBack list={takingBack} onTakenBack={setTakenBack} onClose={() => setTakingBack(null)} /></Suspense>}
    </>
  );
}
