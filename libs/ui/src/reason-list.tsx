import { IconLock } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import style from './reason-list.module.css';
import { useWords } from './words.tsx';

export interface Reason {
  id: string;
  /** The act that cannot be done: "Công nhận chính thức". */
  act: string;
  /** Why, and what would make it possible. */
  reason: ReactNode;
  /** The clause that says so: "Điều 5, Điều lệ Đảng". */
  clause?: ReactNode;
}

/** What cannot be done now and why, with the clause: a greyed button would only leave people guessing. */
export function ReasonList({ label, reasons }: { label?: string; reasons: readonly Reason[] }): ReactElement {
  const words = useWords().reasons;
  return (
    <ul className={style.list} aria-label={label ?? words.title}>
      {reasons.map((one) => (
        <li key={one.id} className={style.item}>
          <span className={style.icon} aria-hidden><IconLock size={16} stroke={1.6} /></span>
          <div>
            <div className={style.act}>{one.act}</div>
            <div className={style.reason}>{one.reason}</div>
            {one.clause !== undefined && <div className={style.clause}>{words.clause}: {one.clause}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
