import { sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { openStages, stateLabels } from '@dangvu/domain/membership/states';
import { formatCount } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidateCardFragment } from '../candidates.generated.ts';
import style from './candidates.module.css';
import { DueDay } from './due-day.tsx';

export interface CandidatesBoardProps {
  rows: readonly CandidateCardFragment[];
  today: string;
  /** Opens the candidacy of a person at the side. */
  onOpen: (personId: string) => void;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** The board of a branch: a column for each stage; on each card what is missing and the clock that runs out first. */
export function CandidatesBoard({ rows, today, onOpen, more }: CandidatesBoardProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  return (
    <>
      <div className={style.board}>
        {openStages.map((stage) => {
          const here = rows.filter((row) => row.stage === stage);
          return (
            <section key={stage} className={style.column} aria-label={label(stateLabels[stage])}>
              <h2 className={style.head}>{label(stateLabels[stage])}{/* While not all are fetched a column may hold more than is seen. */}<span className="soft num">{`${formatCount(here.length)}${more === undefined ? '' : '+'}`}</span></h2>
              {here.length === 0 && <p className={style.none}>{t('candidates.columnEmpty')}</p>}
              <ul className={style.cards}>
                {here.map((row) => <li key={row.id}><Card row={row} today={today} onOpen={onOpen} /></li>)}
              </ul>
            </section>
          );
        })}
      </div>
      {more !== undefined && <p><Button variant="default" loading={more.loading} onClick={more.onMore}>{t('work.more')}</Button></p>}
    </>
  );
}

function Card({ row, today, onOpen }: { row: CandidateCardFragment; today: string; onOpen: (personId: string) => void }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const { person } = row;
  return (
    <button type="button" className={style.card} disabled={person === null} onClick={() => person !== null && onOpen(person.id)}>
      <strong>{row.personName}</strong>
      <span className="small soft">{label(sourceGroupLabels[row.sourceGroup])}{person === null ? '' : ` · ${person.occupation}`}</span>
      {row.missing[0] !== undefined && <span className="small">{`${t('candidates.missing')}: ${row.missing[0]}`}</span>}
      {row.nextDueOn !== null && <span className="small"><DueDay day={row.nextDueOn} today={today} /></span>}
    </button>
  );
}
