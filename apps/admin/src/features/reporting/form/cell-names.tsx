import { skipToken, useQuery } from '@apollo/client/react';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CellNamesDocument } from '../names/names.generated.ts';
import type { CellNamesQuery } from '../names/names.generated.ts';
import style from '../names/names.module.css';
import { PersonList } from '../names/person-list.tsx';
import type { PersonLine } from '../names/person-list.tsx';
import { referenceOf } from '../reference.ts';
import type { Cell } from './declared.ts';

type Named = NonNullable<CellNamesQuery['report']>['cells'][number];

/** The people of a row: acts of the period, or members and candidates at its end; null when there is nobody the viewer may see. */
const linesOf = ({ events, members, candidacies }: Named): { lines: PersonLine[]; total: number } | null => {
  if (events !== null && events.totalCount > 0) {
    return {
      total: events.totalCount,
      lines: events.nodes.map((event) => ({
        key: event.id, personId: event.person?.id ?? null, name: event.personName, day: event.effectiveOn, act: event.label,
        branch: event.branch.shortName, decision: event.decision?.number,
      })),
    };
  }
  // A row has one kind of people; the connections of the other kinds come empty.
  const asMembers = members !== null && members.totalCount > 0;
  const people = asMembers
    ? members.nodes.map(({ decidedOn, ...rest }) => ({ ...rest, day: decidedOn }))
    : candidacies?.nodes.map(({ listedOn, ...rest }) => ({ ...rest, day: listedOn }));
  const total = asMembers ? members.totalCount : (candidacies?.totalCount ?? 0);
  if (people === undefined || total === 0) return null;
  return {
    total,
    lines: people.map(({ id, person, day, branch }) => ({ key: id, personId: person?.id ?? null, name: person?.fullName ?? '…', day, branch: branch.shortName })),
  };
};

/** A sheet on the right: how the row is counted and who is behind it. */
export function CellNames({ reportId, cell, onClose }: { reportId: string; cell: Cell | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reporting');
  // Kept out of the memory of answers: rows have no identity of their own and would replace those of the form.
  const { data, error, refetch } = useQuery(CellNamesDocument, cell === null ? skipToken : { variables: { id: reportId }, fetchPolicy: 'no-cache', nextFetchPolicy: 'no-cache' });
  const named = data?.report?.cells.find(({ code }) => code === cell?.code);
  const found = named === undefined ? null : linesOf(named);
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
          {error !== undefined && <ErrorState reference={referenceOf(error)} onRetry={() => void refetch()} />}
          {error === undefined && data === undefined && <LoadingSkeleton lines={6} lineHeight="2rem" />}
          {data !== undefined && found === null && <p className="soft">{t('names.hidden')}</p>}
          {found !== null && (
            <>
              <PersonList lines={found.lines} />
              <p className={`${style.note} num`}>{t('names.shown', { shown: formatCount(found.lines.length), total: formatCount(found.total) })}</p>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
