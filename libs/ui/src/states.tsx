import { IconAlertTriangle, IconNotebook } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { PlainButton } from './plain-button.tsx';
import style from './states.module.css';
import { useWords } from './words.tsx';

export interface EmptyStateProps {
  /** What is not there, in the words of the field: "Chưa giao chỉ tiêu năm 2021". */
  title: string;
  /** Why, or what to do about it. */
  children?: ReactNode;
  /** The act that fills it, when the reader may do it. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** Nothing here, said properly. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps): ReactElement {
  return (
    <div className={`${style.state} ${style.quiet}`}>
      <span className={style.icon} aria-hidden>{icon ?? <IconNotebook size={28} stroke={1.4} />}</span>
      <p className={style.title}>{title}</p>
      {children !== undefined && <div className={style.text}>{children}</div>}
      {action !== undefined && <div className={style.actions}>{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  title?: string;
  children?: ReactNode;
  /** Id of a masked error, which the administrator finds in the log. */
  reference?: string | null;
  onRetry?: () => void;
}

/** Something failed: what, what to do, and the reference to quote. */
export function ErrorState({ title, children, reference, onRetry }: ErrorStateProps): ReactElement {
  const words = useWords().failed;
  return (
    <div className={style.state} role="alert">
      <span className={`${style.icon} ${style.bad}`} aria-hidden><IconAlertTriangle size={28} stroke={1.5} /></span>
      <p className={style.title}>{title ?? words.title}</p>
      <div className={style.text}>{children ?? words.advice}</div>
      {typeof reference === 'string' && <p className={style.reference}>{`${words.reference}: ${reference}`}</p>}
      {onRetry !== undefined && (
        <div className={style.actions}><PlainButton onClick={onRetry}>{words.retry}</PlainButton></div>
      )}
    </div>
  );
}

export interface LoadingSkeletonProps {
  /** Lines of the shape that will come; they hold the room, so that nothing jumps. */
  lines?: number;
  /** Height of one line, e.g. the row height of the table to come. */
  lineHeight?: string;
}

/**
 * Holds the place at once, shows itself only after 300 ms: a quick answer must not flicker. After five seconds it says that it may take
 * longer: whoever loads the page again loses his turn and begins anew.
 */
export function LoadingSkeleton({ lines = 6, lineHeight = '0.875rem' }: LoadingSkeletonProps): ReactElement {
  const words = useWords();
  const [waited, setWaited] = useState<'not' | 'a moment' | 'long'>('not');
  useEffect(() => {
    const timers = [setTimeout(() => setWaited('a moment'), 300), setTimeout(() => setWaited('long'), 5_000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={waited === 'not' ? `${style.skeleton} ${style.waiting}` : style.skeleton} role="status" aria-busy="true">
      {waited === 'long' ? <p className={style.patience}>{words.stillLoading}</p> : <span className="visually-hidden">{waited === 'not' ? '' : words.loading}</span>}
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={style.line} style={{ height: lineHeight, width: `${92 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
