import { formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './form.module.css';

export interface SentDayProps {
  submittedAt: string | null;
  firstSubmittedAt: string | null;
  daysLate: number | null;
}

/** When a report was first sent, how late that was, and when it was sent again after it had been returned. */
export function SentDay({ submittedAt, firstSubmittedAt, daysLate }: SentDayProps): ReactElement {
  const { t } = useTranslation('reporting');
  const first = firstSubmittedAt ?? submittedAt;
  if (first === null) return <span className="soft">{t('reports.none')}</span>;
  return (
    <span className={`${style.due} num`}>
      {formatInstant(first)}
      {daysLate !== null && daysLate > 0 && <StateBadge tone="warn" look="plain">{t('reports.late', { count: daysLate })}</StateBadge>}
      {submittedAt !== null && submittedAt !== first && <span className="soft">{t('reports.sentAgain', { at: formatInstant(submittedAt) })}</span>}
    </span>
  );
}
