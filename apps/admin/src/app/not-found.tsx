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
      <EmptyState title={t('notFoundText')} action={<Link to={paths.overview}>{t('toStart')}</Link>} />
    </>
  );
}

/** A section of the product that the reader's roles do not open; no secret is told, the menu is the same for everybody. */
export function NotForThisRole({ to }: { to: string | undefined }): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('notForRoleTitle')} />
      <EmptyState title={t('notForRoleText')} action={to === undefined ? undefined : <Link to={to}>{t('toStart')}</Link>}>{t('notForRoleAdvice')}</EmptyState>
    </>
  );
}
