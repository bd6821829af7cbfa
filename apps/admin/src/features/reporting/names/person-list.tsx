import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import style from './names.module.css';

export interface PersonLine {
  key: string;
  /** Null when the viewer may not open the person. */
  personId: string | null;
  name: string;
  /** What happened, when it is not the same for everybody. */
  act?: string;
  /** The day it counts. */
  day: string;
  /** The day it is true from, where that is another. */
  trueFrom?: string;
  branch: string;
  decision?: string | undefined;
}

/** The people behind a figure: name, day, branch; each leads to the person. */
export function PersonList({ lines }: { lines: readonly PersonLine[] }): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <ol className={style.list}>
      {lines.map((line) => (
        <li key={line.key} className={style.line}>
          <span className={style.name}>
            {line.personId === null ? line.name : <Link to={paths.person} params={{ personId: line.personId }}>{line.name}</Link>}
          </span>
          <span className={`${style.day} num`}>{formatDay(line.day)}</span>
          <span className={style.rest}>{[line.act, line.trueFrom === undefined ? undefined : t('names.trueFrom', { day: formatDay(line.trueFrom) }), line.branch, line.decision].filter((part) => part !== undefined).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
