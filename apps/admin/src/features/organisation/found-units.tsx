import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { failureOf } from '../../apollo/failure.ts';
import style from './organisation.module.css';
import { FindUnitsDocument } from './organisation.generated.ts';
import type { TreeUnitFragment } from './organisation.generated.ts';
import { hadEnded, markedParts } from './unit-tree.ts';

export interface FoundUnitsProps {
  under: string;
  typed: string;
  fold: (text: string) => string;
  note: (unit: TreeUnitFragment) => string;
  closed: boolean;
}

/** What a search in the tree found: each unit with the path that leads to it and the letters that answered marked. */
export function FoundUnits({ under, typed, fold, note, closed }: FoundUnitsProps): ReactElement {
  const { t } = useTranslation('organisation');
  const frame = useFrame();
  const asked = useQuery(FindUnitsDocument, { variables: { filter: { under, search: typed, includeEnded: closed }, first: 50, ended: closed, ...(frame.isToday ? {} : { asOf: frame.asOf }) } });
  const found = (asked.data ?? asked.previousData)?.units;
  if (asked.error !== undefined) return <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (found === undefined) return <LoadingSkeleton lines={6} lineHeight="2.5rem" />;
  const shown = found.nodes.filter((unit) => closed || !hadEnded(unit, frame.asOf));
  if (shown.length === 0) return <EmptyState title={t('tree.nothing', { typed })}>{t(closed ? 'tree.nothingAtAll' : 'tree.nothingText')}</EmptyState>;
  const more = () =>
    void asked.fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, units: { ...next.units, nodes: [...before.units.nodes, ...next.units.nodes] } }),
    });
  return (
    <>
      <ul className={`${style.sheet} ${style.found}`} aria-busy={asked.data === undefined}>
        {shown.map((unit) => {
          const parts = markedParts(unit.name, typed, fold);
          return (
            <li key={unit.id}>
              <Link to={paths.unit} params={{ unitId: unit.id }}>
                <span className="small soft">{unit.path.filter((one) => one.id !== unit.id).map((one) => one.shortName).join(' › ')}</span>
                <span className={style.name}>
                  {parts === null ? unit.name : <>{parts[0]}<mark>{parts[1]}</mark>{parts[2]}</>}
                  {hadEnded(unit, frame.asOf) && <span className="soft">{` (${t('tree.ended')})`}</span>}
                </span>
                <span className="small soft num">{note(unit)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {found.pageInfo.hasNextPage && <p className={style.more}><Button variant="default" loading={asked.loading} onClick={more}>{t('tree.more')}</Button></p>}
    </>
  );
}
