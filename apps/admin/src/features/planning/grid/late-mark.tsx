import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import style from './plan-grid.module.css';

/** Stands beside a figure that was lowered when the period was nearly over. */
export function LateMark({ words }: { words: string }): ReactElement {
  return <span className={style.beyond} title={words}><IconClockExclamation size={14} stroke={2} aria-hidden /><span className="visually-hidden">{words}</span></span>;
}
