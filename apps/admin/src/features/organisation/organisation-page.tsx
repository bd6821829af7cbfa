import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function OrganisationPage(): ReactElement {
  const { t } = useTranslation('organisation');
  return <PageHeader title={t('title.organisation')} />;
}
