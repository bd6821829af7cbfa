import { PageHeader } from '@dangvu/ui/page-header';
import { ErrorState } from '@dangvu/ui/states';
import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

// A page's file that is gone means that the server has a newer version than this tab.
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const isOldVersion = (error: unknown) => /dynamically imported module|module script failed|preload CSS/i.test(messageOf(error));

/** A page that threw: what to do, and a line to quote; the frame around it stays usable. */
export function PageFailed({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const old = isOldVersion(error);
  const retry = () => {
    if (old) return window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={t('brokenTitle')} />
      <ErrorState title={old ? t('newVersion') : t('brokenTitle')} reference={old ? null : messageOf(error)} onRetry={retry}>
        {old ? null : t('brokenText')}
      </ErrorState>
    </>
  );
}
