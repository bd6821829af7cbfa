import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState } from '@dangvu/ui/states';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../config/paths.ts';

/** No such address, or outside the reader's scope: the two look the same on purpose. */
export function NotFound(): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState title={t('notFoundText')} action={<Link to={paths.overview}>{t('toOverview')}</Link>} />
    </>
  );
}
