import { formatInstant } from '@dangvu/ui/format';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import pickers from '../../../pickers/pickers.module.css';
import type { Viewer } from '../../../viewer/viewer-context.ts';

/** Tells somebody that an administrator took his second factor away, until he has one again: if he did not ask for it, somebody else did. */
export function WasReset({ secondFactor }: { secondFactor: Viewer['secondFactor'] }): ReactElement | null {
  const { t } = useTranslation('second-factor');
  const { resetAt, resetBy, resetReason } = secondFactor;
  if (resetAt === null) return null;
  return (
    <p className={pickers.band} role="status">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <span><strong>{t('wasReset', { name: resetBy ?? '', day: formatInstant(resetAt), reason: resetReason ?? '' })}</strong> {t('wasResetAsk')}</span>
    </p>
  );
}
