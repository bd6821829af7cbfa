import { IconCircleDot } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { formatDay, formatInstant } from './format.tsx';
import type { Tone } from './state-badge.tsx';
import style from './timeline.module.css';
import { useWords } from './words.tsx';

export interface TimelineEntry {
  id: string;
  /** The act: "Kết nạp vào Đảng". */
  title: string;
  /** The day from which it is true; may be known to the month or the year only. */
  effectiveOn: string;
  /** The instant at which it was recorded. */
  recordedAt?: string | undefined;
  recordedBy?: string | undefined;
  /** "Số 128-QĐ/TU ngày 03/02/2021". */
  decision?: ReactNode;
  /** Unit at the time. */
  unit?: ReactNode;
  text?: ReactNode;
  tone?: Tone | undefined;
  icon?: Icon | undefined;
  /** Link to the entry this one corrects. */
  corrects?: ReactNode;
  /** Link to the entry that corrected this one; it stays visible, struck through. */
  correctedBy?: ReactNode;
}

/** Everything that happened to somebody, newest first: two times for each (true from, recorded at), nothing ever erased. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }): ReactElement {
  const words = useWords().timeline;
  return (
    <ol className={style.timeline} aria-label={label}>
      {entries.map((entry) => {
        const Mark = entry.icon ?? IconCircleDot;
        const superseded = entry.correctedBy !== undefined;
        return (
          <li key={entry.id} id={`event-${entry.id}`} className={superseded ? `${style.entry} ${style.superseded}` : style.entry}>
            <span className={`${style.mark} ${style[entry.tone ?? 'idle']}`} aria-hidden><Mark size={16} stroke={1.8} /></span>
            <div>
              <div className={style.head}>
                <span className={style.title}>{entry.title}</span>
                <time className={`${style.date} num`} dateTime={entry.effectiveOn}>{formatDay(entry.effectiveOn)}</time>
                {entry.unit !== undefined && <span className={style.date}>{entry.unit}</span>}
              </div>
              {entry.text !== undefined && <div className={style.text}>{entry.text}</div>}
              <dl className={`${style.facts} num`}>
                {entry.decision !== undefined && <div><dt>{words.decision}:</dt><dd>{entry.decision}</dd></div>}
                {entry.recordedBy !== undefined && <div><dt>{words.recordedBy}:</dt><dd>{entry.recordedBy}</dd></div>}
                {entry.recordedAt !== undefined && <div><dt>{words.recordedAt}:</dt><dd>{formatInstant(entry.recordedAt)}</dd></div>}
                {entry.corrects !== undefined && <div><dt>{words.corrects}:</dt><dd>{entry.corrects}</dd></div>}
                {superseded && <div><dt>{words.correctedBy}:</dt><dd>{entry.correctedBy}</dd></div>}
              </dl>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
