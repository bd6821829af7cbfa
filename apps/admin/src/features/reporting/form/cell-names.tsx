import { skipToken, useQuery } from '@apollo/client/react';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../viewer/signed-in.ts';
import { MoreNames } from '../names/more-names.tsx';
import { CellNamesDocument } from '../names/names.generated.ts';
import style from '../names/names.module.css';
import { PersonList } from '../names/person-list.tsx';
import { useMore } from '../names/use-more.ts';
import { failureOf } from '../../../apollo/failure.ts';
import { addPage, kindOf, namesOf } from './cell-people.ts';
import type { Cell } from './declared.ts';

/** A sheet on the right: how the row is counted and who is behind it. */
export function CellNames({ reportId, cell, onClose }: { reportId: string; cell: Cell | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <Dialog opened={cell !== null} onClose={onClose} placement="end" title={cell?.label ?? ''}>
      {cell !== null && (
        <>
          <p className={`${style.figure} num`}>{formatCount(cell.derived)}</p>
          <div className={style.part}>
            <h3 className={style.heading}>{t('names.definition')}</h3>
            <p className="soft">{cell.definition}</p>
          </div>
          <h3 className={style.heading}>{t('names.heading')}</h3>
          <Names key={cell.code} reportId={reportId} cell={cell} />
        </>
      )}
    </Dialog>
  );
}

function Names({ reportId, cell }: { reportId: string; cell: Cell }): ReactElement {
  const { t } = useTranslation('reporting');
  const mayReadNames = useSignedIn().may('NAMES_READ');
  const kind = kindOf(cell.code);
  // Kept out of the memory of answers: rows have no identity of their own and would replace those of the form.
  const more = useMore();
  const { data, error, refetch, fetchMore } = useQuery(CellNamesDocument, !mayReadNames ? skipToken : {
    variables: { id: reportId, events: kind === 'events', members: kind === 'members', candidacies: kind === 'candidacies' },
    fetchPolicy: 'no-cache',
    nextFetchPolicy: 'no-cache',
  });
  if (!mayReadNames) return <p className="soft">{t('names.hidden')}</p>;
  if (data === undefined) {
    return error === undefined ? <LoadingSkeleton lines={6} lineHeight="2rem" /> : <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  }
  const names = namesOf(data, cell.code);
  if (names === null) return <p className="soft">{t('names.hidden')}</p>;
  const page = () =>
    fetchMore({ variables: { after: names.endCursor }, updateQuery: (before, { fetchMoreResult: next }) => addPage(before, next) });
  return (
    <>
      {names.lines.length > 0 && <PersonList lines={names.lines} />}
      {names.total > 0 && <MoreNames shown={names.lines.length} total={names.total} more={more} page={names.hasNextPage ? page : undefined} />}
      {names.total !== cell.derived && (
        <p className={`${style.note} num`}>{t('names.corrected', { sent: formatCount(cell.derived), now: formatCount(names.total) })}</p>
      )}
    </>
  );
}
