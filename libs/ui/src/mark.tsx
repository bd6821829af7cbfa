import type { ReactElement } from 'react';

/** The mark: a bookmark in a ledger. The only place where the flag's red appears. */
export function Mark({ size = 24 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M6 2h20a2 2 0 0 1 2 2v26l-12-7-12 7V4a2 2 0 0 1 2-2z" fill="var(--flag)" />
      <path d="M16 5.5l1.9 5.7h6l-4.9 3.5 1.9 5.7-4.9-3.5-4.9 3.5 1.9-5.7-4.9-3.5h6z" fill="var(--flag-star)" />
    </svg>
  );
}
